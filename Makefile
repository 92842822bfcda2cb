# Every target sets up .venv by itself: `make demo` and `make test` work in a fresh clone.
PYTHON ?= python3
BIN := .venv/bin

# Tests start processes by the dozen; where the environment forbids to keep bytecode, each would compile Pyomo anew (3 s).
export PYTHONDONTWRITEBYTECODE =

.DEFAULT_GOAL := help
.PHONY: help demo test test-all lint bench docs publish lock clean

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile

RAW := sample_sites/meter-exports

demo: .venv/ready  ## plan the sample park; then raw exports -> import -> forecast -> plan; results in out/
	@mkdir -p out
	$(BIN)/gridshare schedule sample_sites/hessenpoort --plot out/hessenpoort.png --csv out/hessenpoort.csv \
	  --xlsx out/hessenpoort.xlsx --json-file out/hessenpoort.json
	$(BIN)/gridshare import $(RAW)/exports/* --map $(RAW)/columns.yaml --site $(RAW) --fill like-days \
	  --report out/import.html
	$(BIN)/gridshare forecast $(RAW) --day 2026-03-17
	$(BIN)/gridshare schedule $(RAW) --day 2026-03-17 --plot out/meter-exports.png --json-file out/meter-exports.json

# Three at once on two cores: many tests wait for a server, a signal or a kill. Neighbours stay together (worksteal), so
# that what a module prepares once is prepared once.
PYTEST := $(BIN)/python -m pytest -q -n 3 --dist worksteal

test: .venv/ready  ## the quick tests
	$(PYTEST) -m "not slow and not bench"

test-all: .venv/ready  ## every test except the benchmarks
	$(PYTEST) -m "not bench"

lint: .venv/ready  ## style, import directions, types, spelling
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/codespell

bench: .venv/ready  ## measure; results are stored as JSON (PARTS=stressed measures one part anew)
	$(BIN)/python -m benchmarks --date $$(date -I) $(if $(PARTS),--parts $(PARTS))

docs: .venv/ready  ## the handbook as a site in out/docs; a link that leads nowhere fails
	$(BIN)/python docs/handbook.py out/docs
	@echo "→ out/docs/index.html"

publish: .venv/ready  ## regenerate what stands in api/ and models/
	$(BIN)/gridshare publish

# Keeps the pinned versions that still fit; `make lock UPGRADE=--upgrade` takes the newest.
COMPILE = .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --custom-compile-command "make lock" $(UPGRADE)

lock: .venv-lock/ready  ## resolve pyproject.toml anew into the four lock files
	$(COMPILE) --group setup --output-file requirements-setup.lock
	$(COMPILE) pyproject.toml --all-extras --group build --group test --group lint --group docs --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra api --extra dask --extra excel --extra forecasts --extra imports --extra oidc --extra parquet --extra plot --extra postgres --extra report --constraint requirements.lock \
	  --output-file requirements-runtime.lock
	$(COMPILE) --group build --constraint requirements.lock --output-file requirements-build.lock

clean:  ## remove everything that the other targets made
	rm -rf $(RAW)/measured $(RAW)/forecast
	rm -rf .venv .venv-lock out build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

define NEW_VENV
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
  echo "gridshare needs Python 3.11 or newer; '$(PYTHON)' is not. Name one: make PYTHON=python3.13 ..." >&2; exit 1; }
@$(PYTHON) -m venv --clear $(@D) || { \
  echo "'$(PYTHON) -m venv' failed; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
endef

PIP = $(@D)/bin/python -m pip install --quiet --disable-pip-version-check
PACKAGES = --require-hashes -r requirements.lock
GRIDSHARE = --no-deps --no-build-isolation -e .

# uv sets up in seconds what takes pip minutes. Where it has no wheel, or does not get through, pip does the same.
.venv/locked: requirements.lock requirements-setup.lock
	$(NEW_VENV)
	@$(PIP) --only-binary :all: --require-hashes -r requirements-setup.lock \
	  && $(@D)/bin/uv pip install --quiet --python $(@D)/bin/python $(PACKAGES) || $(PIP) $(PACKAGES)
	@touch $@

.venv/ready: .venv/locked pyproject.toml
	@$(@D)/bin/uv pip install --quiet --python $(@D)/bin/python $(GRIDSHARE) || $(PIP) $(GRIDSHARE)
	@touch $@

.venv-lock/ready: requirements-setup.lock
	$(NEW_VENV)
	$(PIP) --require-hashes -r requirements-setup.lock
	@touch $@
