# Two stages: the first builds a virtual environment, the second carries it and nothing else.
# A tag may come to mean another image. Whoever wants the very same one gives its digest, as its registry shows it:
# docker build --build-arg BASE=python:3.11.15-slim-bookworm@sha256:...
ARG BASE=python:3.11.15-slim-bookworm
FROM ${BASE} AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
RUN python -m venv /opt/gridshare

COPY requirements-build.lock requirements-runtime.lock ./
RUN pip install --require-hashes -r requirements-build.lock \
 && /opt/gridshare/bin/pip install --require-hashes -r requirements-runtime.lock

COPY pyproject.toml README.md LICENSE ./
COPY src ./src
COPY sample_sites ./sample_sites
RUN pip wheel --no-deps --no-build-isolation --wheel-dir dist . \
 && /opt/gridshare/bin/pip install --no-deps dist/*.whl


FROM ${BASE}

# What it keeps is in /data, a volume; everything else it writes goes to /tmp, so that its root may be read-only.
ENV PATH=/opt/gridshare/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    GRIDSHARE_DATA=/data GRIDSHARE_CACHE=/tmp/gridshare MPLCONFIGDIR=/tmp/matplotlib
# lightgbm needs OpenMP, which the slim image lacks.
RUN apt-get update && apt-get install --yes --no-install-recommends libgomp1=12.* && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home gridshare && install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=build /opt/gridshare /opt/gridshare

USER 10001
WORKDIR /home/gridshare
VOLUME /data
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["gridshare", "serve", "--host", "0.0.0.0"]
