"""Large days part by part as a section of the page: seconds, ratios within one run, and which goals are missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

GOALS = {"L-lp-different": 30.0, "L-milp-different": 5.0}
"""How many times faster than the lean rows a job has to be."""

DEEP, DEEP_TIMES = ("M-lp-deep", "L-lp-deep", "M-milp-deep", "L-milp-deep"), 5.0
"""How many times faster than the whole a day of deeply negative prices has to be."""

PROVEN = 1e-4

SMALL_TIMES = 1.3
"""A job of size S may take so many times what the whole takes."""

LARGEST, LARGEST_S = "XL-lp-different", 5.0

SECTION = """## Large days, part by part

Measured on {on};
load of the machine {load:.1f}: others ran too, so that only CPU seconds say something.

Firms as in *a plan*, a price for each member; S, M, L as there, XL is 1,000 firms with 10,000 sessions. *Different*:
every battery has a ratio of power to energy of its own. *Deep*: five hours of -0.50 EUR/kWh, twice the cap, no kW-max.
*In parts* is the program as it is, from the site document to the verified schedule (0 parts: it took the whole problem,
or ended there), at most {parts:g} s by the clock; *whole* the same where nothing is taken apart, at most {limit:g} s;
*lean* the leanest rows in bare HiGHS, without a document, a proof or a rule against charging while discharging. CPU
seconds, gap 1e-4; *no plan*: there was none in that time, so that the ratio is more than what it took in vain. PyPSA
and oemof-solph are named where they are installed; there: {peers}.

| job | columns | parts | in parts | gap | whole | gap | lean | whole/parts | lean/parts |
|---|---|---|---|---|---|---|---|---|---|
{rows}

Goals: {goals} {missed}
"""


def section(
    measured: Sequence[Mapping[str, Any]], about: Mapping[str, Any], on: str, limits: Mapping[str, float]
) -> str:
    """The results as a section."""
    jobs = by_job(measured)
    times = ", ".join(f"{job} {times:g} times faster than lean" for job, times in GOALS.items())
    goals = (
        f"{times}; deep days {DEEP_TIMES:g} times faster than whole; {LARGEST} within {LARGEST_S:g} s; "
        f"S at most {SMALL_TIMES:g} times the whole; each proven to {PROVEN:g}."
    )
    late = missed(jobs)
    return SECTION.format(
        on=on,
        load=about["load"],
        peers=about["peers"],
        limit=limits["whole"],
        parts=limits["parts"],
        rows="\n".join(row(job, ways) for job, ways in jobs.items()),
        goals=goals,
        missed=f"Missed: {', '.join(late)}." if late else "None is missed.",
    )


def by_job(measured: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Mapping[str, Any]]]:
    """Job -> way -> figures."""
    jobs: dict[str, dict[str, Mapping[str, Any]]] = {}
    for figures in measured:
        jobs.setdefault(figures["job"], {})[figures["way"]] = figures
    return jobs


def row(job: str, ways: Mapping[str, Mapping[str, Any]]) -> str:
    """One job as a row."""
    parts, whole, lean = (ways.get(way, {}) for way in ("parts", "whole", "lean"))
    cells = [
        job.replace("-", " "),
        str(parts.get("columns", "")),
        str(parts.get("parts", "")),
        _seconds(parts),
        _gap(parts),
        _seconds(whole),
        _gap(whole),
        _seconds(lean),
        _times(whole, parts),
        _times(lean, parts),
    ]
    return f"| {' | '.join(cells)} |"


def missed(jobs: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> list[str]:
    """Which goals are missed, in words; what was not measured is missed."""
    asked = [(job, "lean", times) for job, times in GOALS.items()] + [(job, "whole", DEEP_TIMES) for job in DEEP]
    asked += [(job, "whole", 1.0 / SMALL_TIMES) for job in jobs if job.startswith("S")]
    late = [
        f"{job} {_times(ways.get(against, {}), ways.get('parts', {}))}"
        for job, against, times in asked
        if _ratio((ways := jobs.get(job, {})).get(against, {}), ways.get("parts", {})) < times
    ]
    largest = jobs.get(LARGEST, {}).get("parts", {})
    if largest.get("cpu_s", LARGEST_S + 1) > LARGEST_S:
        late.append(f"{LARGEST} {_seconds(largest)} s")
    return late + [
        f"{job} proof"
        for job, ways in jobs.items()
        if (ways["parts"].get("gap") or 0.0) > PROVEN or "error" in ways["parts"]
    ]


def _seconds(figures: Mapping[str, Any]) -> str:
    if "error" in figures:
        return "no plan"
    return f"{figures['cpu_s']:.2f}" if figures else "-"


def _gap(figures: Mapping[str, Any]) -> str:
    gap = figures.get("gap")
    return "-" if gap is None else f"{gap:.1e}"


def _ratio(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """How many times faster the other is; at least that where one had no plan in all its seconds."""
    there = "error" not in other and all("cpu_s" in each for each in (one, other))
    return one["cpu_s"] / other["cpu_s"] if there else 0.0


def _times(one: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    least = "> " if "error" in one else ""
    return f"{least}{_ratio(one, other):.1f}" if _ratio(one, other) else "-"
