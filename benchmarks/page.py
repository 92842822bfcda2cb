"""The figures as a page of the handbook."""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import Any

from benchmarks import night_page, structure_page
from benchmarks.stressed_page import section
from benchmarks.structure import LIMIT_S

GOALS = {
    "second": 1.1,
    "first": 1.3,
    "lean": 1.2,
    "memory": 1.5,
    "small_overhead_s": 0.03,
    "start": 2.0,
    "start_solve": 1.3,
}

_PAGE = """# Benchmarks

Made by `make bench`.

## A plan

Measured on {jobs_on}.

The job *park-day*: firms with a load, a battery, sun on 60 %, charging sessions and (MILP) a process of two hours; 96
quarters, group cap both ways, kW-max, a dip of negative prices; with *one* price, all assets under one member, or a
price for *each* member. *Whole* is from the site document to the verified schedule document: *first* with nothing
compiled, *second* with the templates at hand. *Floor* is bare HiGHS on the arrays of the last problem, in a process
that does nothing else. *Lean* is the same job written by hand in numpy for this job alone, with the leanest rows, and
passed to bare HiGHS: building, solving and reading back. *Overhead* is the second whole less its solver. Memory is that
of a process that starts with the templates kept, after its first plan. Medians; seconds and MB.

| job | columns | rows | binaries | rounds | floor | lean | first | second | overhead | second/floor | first/floor \
| second/lean | memory | memory/floor |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
{rows}

{growth}

Where the overhead of the second plan goes, in seconds: documents to arrays (*resolve*), arrays to the problem
(*assemble*), powers to whole watts (*tidy*), the independent checks of plan and baseline (*evaluate*), the schedule
document (*publish*), the rest.

| job | resolve | assemble | tidy | evaluate | publish | rest |
|---|---|---|---|---|---|---|
{parts}

Goals: second/floor at most {second} and first/floor at most {first} at M and L, second/lean at most {lean} there,
overhead at most {small_overhead_s:.3f} s at S, memory/floor at most {memory}. {missed}

## A start

Measured on {starts_on}.

CPU seconds of `gridshare schedule SITE -q`, all its processes counted, Python's own compiled files at hand: *cold* with
no template kept, *warm* with all of them; *solve* is what HiGHS takes of it. The imports that no plan can do without
(`python -c "import numpy, scipy.sparse, pydantic, highspy"`) take {imports:.3f} s.

| site | cold | warm | solve | warm/imports | (warm - {start:g} imports)/solve |
|---|---|---|---|---|---|
{starts}

Goals: three-firms warm at most {start:g} imports; hessenpoort warm at most that and {start_solve} times its solve.
{late}

{stressed}
{structure}
{night}"""


def page(figures: Mapping[str, Any]) -> str:
    """The results as a page of the handbook."""
    jobs, starts = figures["jobs"], figures["starts"]
    text = _PAGE.format(
        jobs_on=where(figures["facts"]["jobs"]),
        starts_on=where(figures["facts"]["starts"]),
        rows="\n".join(map(row, jobs)),
        parts="\n".join(map(parts, jobs)),
        growth="\n".join(growth(jobs)),
        missed=verdict(missed(jobs)),
        imports=starts["imports_s"],
        starts="\n".join(start_row(site, starts) for site in ("three-firms", "hessenpoort")),
        late=verdict(late(starts)),
        stressed=section(figures["stressed"], where(figures["facts"]["stressed"])) if "stressed" in figures else "",
        structure=_large_days(figures),
        night=night_page.section(figures["night"], where(figures["facts"]["night"])) if "night" in figures else "",
        **GOALS,
    )
    return text.replace(" \\\n|", " |")


def _large_days(figures: Mapping[str, Any]) -> str:
    if "structure" not in figures:
        return ""
    measured = figures["structure"]
    return structure_page.section(measured["jobs"], measured, where(figures["facts"]["structure"]), LIMIT_S)


def where(facts: Mapping[str, Any]) -> str:
    """On what something was measured, and when."""
    return (
        f"{facts['cpu']}, {facts['cores']} cores, Python {facts['python']}, highspy {facts['highspy']}, "
        f"pyomo {facts['pyomo']}, {facts['repeats']} repeats, {facts['date']}"
    )


def row(j: Mapping[str, Any]) -> str:
    """One job as a row of the table."""
    cells = [
        name(j),
        *(str(j[key]) for key in ("columns", "rows", "binaries", "rounds")),
        *(f"{seconds:.3f}" for seconds in (j["floor_s"], j["lean_s"], j["first_s"], j["second_s"], overhead(j))),
        *(
            f"{ratio:.2f}"
            for ratio in (j["second_s"] / j["floor_s"], j["first_s"] / j["floor_s"], j["second_s"] / j["lean_s"])
        ),
        f"{j['peak_mb']:.0f}",
        f"{j['peak_mb'] / j['floor_peak_mb']:.2f}",
    ]
    return f"| {' | '.join(cells)} |"


def name(j: Mapping[str, Any]) -> str:
    """What a job is called."""
    return f"{j['size']} {j['kind'].upper()} {j['prices']}"


def parts(j: Mapping[str, Any]) -> str:
    """Where the overhead of one job goes, as a row."""
    of = [j[f"{part}_s"] for part in ("resolve", "assemble", "tidy", "evaluate", "publish")]
    cells = (f"{seconds:.3f}" for seconds in (*of, overhead(j) - sum(of)))
    return f"| {name(j)} | {' | '.join(cells)} |"


def start_row(site: str, starts: Mapping[str, float]) -> str:
    """What a start of one site costs, as a row."""
    cold, warm, solve = (starts[f"{site} {what}_s"] for what in ("cold", "warm", "solve"))
    imports = starts["imports_s"]
    ratios = (warm / imports, (warm - GOALS["start"] * imports) / solve)
    return f"| {site} | {cold:.3f} | {warm:.3f} | {solve:.3f} | {ratios[0]:.2f} | {ratios[1]:.2f} |"


def overhead(j: Mapping[str, Any]) -> float:
    """Seconds of the second plan that are not the solver's."""
    return float(j["second_s"] - j["second_solve_s"])


def missed(jobs: list[dict[str, Any]]) -> list[str]:
    """Which goals of plans are missed."""
    found = []
    for j in jobs:
        if j["size"] == "S":
            found += [f"{name(j)} overhead"] if overhead(j) > GOALS["small_overhead_s"] else []
        else:
            found += [
                f"{name(j)} {turn}" for turn in ("second", "first") if j[f"{turn}_s"] > GOALS[turn] * j["floor_s"]
            ]
            found += [f"{name(j)} lean"] if j["second_s"] > GOALS["lean"] * j["lean_s"] else []
        found += [f"{name(j)} memory"] if j["peak_mb"] > GOALS["memory"] * j["floor_peak_mb"] else []
    return found


def late(starts: Mapping[str, float]) -> list[str]:
    """Which goals of starts are missed."""
    most = GOALS["start"] * starts["imports_s"]
    allowed = {"three-firms": most, "hessenpoort": most + GOALS["start_solve"] * starts["hessenpoort solve_s"]}
    return [site for site, seconds in allowed.items() if starts[f"{site} warm_s"] > seconds]


def verdict(found: list[str]) -> str:
    """What is missed, in words."""
    return f"Missed: {', '.join(found)}." if found else "All are met."


def growth(jobs: list[dict[str, Any]]) -> list[str]:
    """How the overhead grows from the smallest to the largest size: 1 is linear."""
    found = []
    for kind, prices in dict.fromkeys((j["kind"], j["prices"]) for j in jobs):
        mine = [j for j in jobs if (j["kind"], j["prices"]) == (kind, prices)]
        if len(mine) > 1:
            small, large = mine[0], mine[-1]
            exponent = log(overhead(large) / overhead(small)) / log(large["firms"] / small["firms"])
            sizes = f"{small['size']} to {large['size']}"
            found.append(f"Growth of the overhead from {sizes}, {kind.upper()} {prices}: exponent {exponent:.2f}.")
    return found
