"""The stressed set as a section of the page: proofs, plans at short limits, and which goals are missed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from benchmarks.stressed_cases import LIMITS_S, REFERENCE_S

Run = dict[str, Any]

PROVEN_S = 20.0
"""Goal: the longest that a proof may take."""

SIGNED_S = 5
"""Goal: the time limit from which a plan is one that a park would sign."""

MORE_SHARE, MORE_KWH = 1.1, 5.0
"""Goal: its unserved demand, and its energy above limits, are at most this much of the least, and so many kWh."""

SECTION = """## Hard days

Measured on {on}.

Cases of `benchmarks/stressed_cases.py`, with the templates at hand; one of them alone:
`python -m benchmarks.stressed --case hessenpoort-0.8 --limit 5`. *Seconds*, *CPU* and *proven* are of a plan with a
time limit of {longest} s and a gap of 1e-4. *Least* is the best that is known: that plan where it is proven, else the
one of {reference} s, with *gap* what is open in its cost. Above limits and unserved in kWh (a
temperature outside its band counts as the heat that it lacks), cost in EUR.

| case | seconds | CPU | proven | least above limits | least unserved | cost | gap |
|---|---|---|---|---|---|---|---|
{proofs}

What is found within a limit: energy above limits + unserved demand, and where both are the least, by how much the cost
is above the least.

| case | {limits} |
|---|{dashes}|
{plans}

Goals: each proven within {proven:g} s; at {signed} s energy above limits and unserved demand at most {share:g} x the
least and {kwh:g} kWh; no plan that is worse than doing nothing. {missed}
"""


def section(runs: Sequence[Run], measured_on: str) -> str:
    """The section of these runs."""
    cases = [(name, list(of_case)) for name, of_case in groupby(runs, key=lambda run: run["case"])]
    found = [miss for name, of_case in cases for miss in missed(name, of_case)]
    return SECTION.format(
        on=measured_on,
        longest=LIMITS_S[-1],
        reference=REFERENCE_S,
        proofs="\n".join(_proof(name, of_case) for name, of_case in cases),
        limits=" | ".join(f"{limit} s" for limit in LIMITS_S),
        dashes="|".join("---" for _ in LIMITS_S),
        plans="\n".join(_plans(name, of_case) for name, of_case in cases),
        proven=PROVEN_S,
        signed=SIGNED_S,
        share=MORE_SHARE,
        kwh=MORE_KWH,
        missed=f"Missed: {'; '.join(found)}." if found else "All are met.",
    )


def missed(name: str, runs: Sequence[Run]) -> list[str]:
    """Which goals a case misses."""
    best, whole = runs[-1], _at(runs, LIMITS_S[-1])
    found = []
    if not whole.get("proven") or whole["wall_s"] > PROVEN_S:
        found.append(f"{name} proof")
    signed = _at(runs, SIGNED_S)
    if "failed" in signed or any(
        signed[amount] > MORE_SHARE * best.get(amount, 0.0) + MORE_KWH for amount in ("exceedance_kwh", "unserved_kwh")
    ):
        found.append(f"{name} at {SIGNED_S} s")
    worse = [f"{run['limit_s']:g}" for run in runs if "failed" in run or run["is_worse"]]
    return [*found, f"{name} worse than nothing at {', '.join(worse)} s"] if worse else found


def _at(runs: Sequence[Run], limit_s: float) -> Run:
    return next(run for run in runs if run["limit_s"] == limit_s)


def _proof(name: str, runs: Sequence[Run]) -> str:
    whole, best = _at(runs, LIMITS_S[-1]), runs[-1]
    if "failed" in best:
        return f"| {name} | {whole['wall_s']:.1f} | | no | | | | |"
    cells = [
        name,
        f"{whole['wall_s']:.1f}",
        f"{whole['cpu_s']:.1f}" if "cpu_s" in whole else "",
        "yes" if whole.get("proven") else "no",
        f"{best['exceedance_kwh']:.1f}",
        f"{best['unserved_kwh']:.1f}",
        f"{best['cost_eur']:.2f}",
        ("unknown" if best["gap"] is None else f"{best['gap']:.1e}") + ("" if best["proven"] else ", not proven"),
    ]
    return f"| {' | '.join(cells)} |"


def _plans(name: str, runs: Sequence[Run]) -> str:
    return f"| {name} | {' | '.join(_plan(_at(runs, limit), runs[-1]) for limit in LIMITS_S)} |"


def _plan(run: Run, best: Run) -> str:
    """What one run found, against the best."""
    if "failed" in run:
        return "no plan"
    amounts = [run["exceedance_kwh"], run["unserved_kwh"]]
    words = " + ".join(f"{kwh:.0f}" for kwh in amounts)
    if "failed" not in best and all(
        kwh <= least + 0.5 for kwh, least in zip(amounts, (best["exceedance_kwh"], best["unserved_kwh"]), strict=True)
    ):
        more = (run["cost_eur"] - best["cost_eur"]) / max(abs(best["cost_eur"]), 1.0)
        words += f", {more:+.2%}".replace("%", " %")
    return words + (", the baseline" if run["is_baseline"] else "") + (", worse than it" if run["is_worse"] else "")
