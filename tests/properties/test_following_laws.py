"""Laws of following: whatever is asked of whatever site, what happens keeps the rules of physics."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from tests.builders import KINDS, random_site, resolved

from gridshare.errors import SiteError
from gridshare.parts import Decisions, Floats
from gridshare.simulation.practice import Practice
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import window

SAME_KW = 1e-6
"""Two ways to the same power may differ by the last digits of an energy [kW]."""

A_LAW = settings(max_examples=50, deadline=None)

seeds = st.integers(0, 10_000)
guards = st.sampled_from([None, 0.0, 1.0, 5.0])


def a_park(seed: int, cap_kw: float | None = None, kinds: tuple[str, ...] = KINDS) -> Site:
    document = random_site(seed, kinds=kinds, size=5, steps=10)
    if cap_kw is not None:
        layers = [{"source": "contract", "direction": "both", "limit_kw": cap_kw}]
        document["connection"] = {"layers": layers}
    return resolved(document)


def nonsense(site: Site, seed: int) -> dict[str, dict[str, Floats]]:
    """Anything: below zero, far above what is possible, everything at once, or nothing."""
    rng = np.random.default_rng(seed)

    def asked(name: str, shape: tuple[int, ...]) -> Floats:
        most = 1.2 if name in {"starts", "is_on"} else 60.0
        return np.where(rng.random(shape) < 0.3, 0.0, rng.uniform(-0.1 * most, most, shape))

    return {
        kind: {name: asked(name, values.shape) for name, values in decisions.items()}
        for kind, decisions in site.doing_nothing().items()
    }


def lived(site: Site, asked: Mapping[str, Decisions], guard_minutes: float | None = None) -> Practice:
    practice = Practice(site, guard_minutes)
    for t in range(site.grid.n_steps):
        practice.step({kind: {name: values[:, t] for name, values in d.items()} for kind, d in asked.items()})
    return practice


def differences(one: Mapping[str, Decisions], other: Mapping[str, Decisions]) -> dict[tuple[str, str], float]:
    found = {
        (kind, name): float(np.abs(values - other[kind][name]).max(initial=0.0))
        for kind, decisions in one.items()
        for name, values in decisions.items()
    }
    return {where: amount for where, amount in found.items() if amount > SAME_KW}


@A_LAW
@given(seeds, guards)
def test_whatever_is_asked_no_rule_of_physics_is_broken(seed: int, guard: float | None) -> None:
    site = a_park(seed, cap_kw=5.0 if seed % 2 else None)
    evaluation = lived(site, nonsense(site, seed), guard).evaluated()
    assert [v for v in evaluation.violations if v.label not in {"C5", "C6"}] == []


@A_LAW
@given(seeds, st.booleans())
def test_the_part_of_a_plan_that_is_bound_is_lived_by_the_same_rules(seed: int, looks_ahead: bool) -> None:  # noqa: FBT001
    """A window after which time goes on: owed energy may come back later, runs may end later."""
    whole = a_park(seed, cap_kw=5.0 if seed % 2 else None)
    ahead = 2 if looks_ahead else 0
    try:
        site = resolve(window(whole.document, whole.grid, 0, whole.grid.n_steps - 3, ahead), goes_on=True)
    except SiteError:
        reject()  # what fits the whole need not fit a part of it
    evaluation = lived(site, nonsense(site, seed), 1.0).evaluated()
    assert [v for v in evaluation.violations if v.label not in {"C5", "C6"}] == []


@A_LAW
@given(seeds)
def test_a_new_day_asks_again_and_what_goes_on_over_midnight_keeps_its_rules(seed: int) -> None:
    document = random_site(seed, kinds=("deferrable_load",), size=5, steps=10)
    evening = "2026-01-14T22:00:00+00:00" if document["horizon"]["step_minutes"] == 15 else "2026-01-14T21:00:00+00:00"
    document["horizon"] |= {"start": evening, "each_day": True}
    site = resolved(document)
    once = lived(site, nonsense(site, seed))
    assert once.evaluated().violations == ()
    assert differences(site.doing_nothing(), lived(site, site.doing_nothing()).decisions) == {}


@A_LAW
@given(seeds)
def test_what_members_may_not_export_is_not_exported(seed: int) -> None:
    """Without generators, whose runs have to go on when a member begins to export."""
    site = a_park(seed, kinds=tuple(kind for kind in KINDS if kind != "generator"))
    assert lived(site, nonsense(site, seed), 1.0).evaluated().violations == ()


@A_LAW
@given(seeds)
def test_asking_for_what_was_done_does_the_same_again(seed: int) -> None:
    site = a_park(seed)
    once = lived(site, nonsense(site, seed))
    assert differences(once.decisions, lived(site, once.decisions).decisions) == {}


@A_LAW
@given(seeds)
def test_what_is_done_when_nothing_is_planned_can_be_asked_for(seed: int) -> None:
    """A source is the exception: what it may not feed in is cut where it stands, and the baseline cuts nothing."""
    kinds = tuple(kind for kind in KINDS if kind not in {"solar", "wind"})
    site = a_park(seed, kinds=kinds)
    assert differences(site.doing_nothing(), lived(site, site.doing_nothing()).decisions) == {}


@A_LAW
@given(seeds, st.floats(0.0, 40.0))
def test_the_guard_only_cuts_and_never_beyond_need_by_more_than_one_thing(seed: int, cap_kw: float) -> None:
    site = a_park(seed, cap_kw)
    practice, asked = Practice(site, 1.0), nonsense(site, seed)
    cap = site.connection.group
    for t in range(site.grid.n_steps):
        happened = practice.step({k: {n: v[:, t] for n, v in d.items()} for k, d in asked.items()})
        imports = max(happened.unguarded_kw - cap.import_contract_kw[t], 0.0)
        exports = max(-happened.unguarded_kw - cap.export_contract_kw[t], 0.0)
        if imports == exports == 0.0:
            assert happened.cuts == ()
        if imports > 0:
            assert happened.net_kw <= happened.unguarded_kw + SAME_KW
        if exports > 0 and happened.cuts:
            assert happened.net_kw >= happened.unguarded_kw - SAME_KW
    assert all(cut.kw > 0 for cut in practice.cuts)


@pytest.mark.parametrize("seed", range(3))
def test_the_same_questions_give_the_same_steps(seed: int) -> None:
    site = a_park(seed, 5.0)
    first, second = (lived(site, nonsense(site, seed), 1.0) for _ in range(2))
    assert first.cuts == second.cuts
    assert differences(first.decisions, second.decisions) == {}
