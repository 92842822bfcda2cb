"""The verifier, tested by breaking true plans one rule at a time: it names that rule, and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from tests.builders import random_site, resolved
from tests.unit.verification.mutations import MUTATIONS, Mutation, changed, labels_of, site_of, true_plan

import gridshare
from gridshare.findings import Tolerance
from gridshare.verification import evaluate

SOURCE = Path(gridshare.__file__).parent


def reported_labels() -> set[str]:
    """Every label that stands in a check; plants driven by weather write theirs as letter and number."""
    files = [*SOURCE.glob("assets/*/check.py"), *SOURCE.glob("commitment/check.py"), SOURCE / "connection/check.py"]
    found = {label for file in files for label in re.findall(r'"([A-Z]\d+)"', file.read_text(encoding="utf-8"))}
    numbers = re.findall(r'f"\{letter\}(\d+)"', (SOURCE / "sources/check.py").read_text(encoding="utf-8"))
    return found | {f"{letter}{number}" for letter in "SW" for number in numbers}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.label)
def test_a_broken_rule_is_named_and_no_other(mutation: Mutation) -> None:
    site = site_of(mutation)
    assert labels_of(site, true_plan(site)) == set()
    assert labels_of(site, changed(mutation, site, mutation.broken)) == {mutation.label}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.label)
def test_what_rounding_may_do_breaks_no_rule(mutation: Mutation) -> None:
    site = site_of(mutation)
    assert labels_of(site, changed(mutation, site, mutation.kept)) == set()


def test_every_label_that_a_check_can_report_has_a_mutation() -> None:
    assert reported_labels() == {m.label for m in MUTATIONS}


def test_a_power_that_is_no_number_is_a_broken_rule_of_every_kind() -> None:
    """NaN compares as neither above nor below: no check may take it for a kept rule."""
    seen = set()
    for seed in range(12):
        site = resolved(random_site(seed))
        decisions = true_plan(site)
        for kind, of_kind in decisions.items():
            for name, values in of_kind.items():
                if not values.size:
                    continue
                true, values[0, 0] = values[0, 0], float("nan")
                found = evaluate(site, decisions, Tolerance())
                values[0, 0] = true
                if np.isnan(found.net_load_kw).any():  # else it is no decision of this asset
                    assert found.violations or np.isnan(found.cost_eur), (seed, kind, name)
                    seen.add(kind)
    assert len(seen) > 4


def test_verification_needs_neither_pyomo_nor_highs() -> None:
    code = (
        "import sys, gridshare.verification, gridshare.assets, gridshare.sites.site\n"
        "print([m for m in ('pyomo', 'highspy', 'gridshare.milp') if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.strip() == "[]"
