r"""The formulation as one document for readers, made of the docstrings of the blocks.

A block's docstring is printed as it is: its symbol table and its labelled equations. Only spellings that
Markdown would spoil are changed: ``\,`` and ``\{`` lose their backslash in some renderers, and so become words.
"""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from typing import Any, NamedTuple

from gridshare.assets import KINDS
from gridshare.clauses import Clause
from gridshare.connection.layers import LAYERS
from gridshare.milp import plan
from gridshare.milp.quiet import goal
from gridshare.schedules.stages import STAGE_TOLERANCE
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs.energy import ENERGY


class LazyRows(NamedTuple):
    """Rows that exist only where a solution has shown that they are needed: what it did, and what the rows say then."""

    shown: str
    says: str


LAZY = {
    "B4": LazyRows("charging and discharging at once", "$c_t = 0$ or $d_t = 0$"),
    "C4": LazyRows(
        "importing and exporting at once, where feeding in brings more than drawing costs",
        "$i_t + i^+_t = 0$ or $x_t + x^+_t = 0$",
    ),
    "C5": LazyRows(
        "charging while its member imports, or producing while its member exports, where that is forbidden",
        "$a_t = 0$ or $i_t + i^+_t = 0$; and $b_t = 0$ or $x_t + x^+_t = 0$",
    ),
    "E6": LazyRows("charging and giving back at once", "$c_t = 0$ or $d_t = 0$"),
    "L5": LazyRows("cutting and taking back at once, where cuts are not counted", "$c_t = 0$ or $q_t = 0$"),
}
"""By label, which also names the rule of the check that says the same."""

_CLAUSES: tuple[Clause[Any], ...] = (ENERGY, *COMPONENTS, *LAYERS)

_SHARED = (
    ("Rows that kinds share", ("gridshare.commitment.block", "gridshare.tariffs.billed_peaks.block")),
    ("Where power is summed and limited", ("gridshare.connection.block",)),
    ("What is paid", tuple(clause.block for clause in _CLAUSES if clause.block is not None)),
    (
        "Questions and ties",
        tuple(f"gridshare.milp.{name}" for name in ("newcomer", "giving", "measures", "movement")),
    ),
)

_OPENING = """\
# The formulation

Every equation of gridshare's mixed-integer linear problem. This file is generated from the docstrings of the blocks
(`src/gridshare/**/block.py`) by `gridshare publish`; change it there. Each equation carries one label, and that label
also names the constraint in the code, the rule in the independent check, the rows of the frozen
[instances](instances/README.md), and the golden file in `tests/golden/`.

## Contents

{contents}

## Time and sign

- The horizon is cut into $n$ equal steps $t = 0 \\dots n-1$ of $h$ hours (5, 15, 30 or 60 minutes). Steps lie on the
  absolute clock, so a day on which the local clock changes has 23 or 25 hours of them.
- Power is the mean over a step [kW]. Energy and temperature stand at points $0 \\dots n$; point $t+1$ ends step $t$,
  and point $0$ is the state at the start, which is data.
- Load is positive, everywhere: what an asset draws is positive net load, what it gives is negative.
- An asset hands the rest of the problem its net load per step and its cost, and nothing else. Every total below is a
  sum of these.
- A bar below or above a symbol is its lower or upper limit. Capital letters and symbols marked as data are numbers;
  the others are decided.
- *Only if it must be* marks slack: these columns do not exist while every rule can be kept, and appear in the problem
  of the [stages](#stages).
"""

_STAGES = """\
## Stages

{text}

The order, each time given all that was reached before:

| stage | objective | equation |
|---|---|---|
| 1 | energy above physical limits, then their highest exceedance | C7, C3 |
| 2 | unserved demand that is firm, priority 1 first | B2, D1, D6, E4, H7, L4 |
| 3 | energy above the group's contract, then its highest exceedance | C7, C3 |
| 4 | other unserved demand, priority 1 first; a session's wish beyond its least later | B6, D1, D6, E4, E5, H7, L4 |
| 5 | cost: the sum of all costs above | B8, D10, E10, G5, H6, L6, S4, T1, T3, T4, W4 |
| 6 | movement against the uncontrolled profile | M1 |

Where the site asks for `order: serve_demand_first`, stage 4 comes before stage 3.

On an ordinary day there is only stage 5. `STAGE_TOLERANCE` is {tolerance:g}: an earlier stage may be worsened by that
part of it, and ten times as many kWh or kW besides, so that the solver can compute. Where the site asks for
least energy above the cap only (`least_exceedance: energy`), the highest exceedance is left to the cost.
"""

_QUIET = """\
## Quiet

Last, where the site's `operation` is not `none`, the plan may cost a stated budget more than the cheapest. Among all
plans within it, that keep what the stages have reached and the integers of the cheapest plan (but for those of charging
sessions), the one is taken that has the least of cost and

| price | of |
|---|---|
| the whole budget, at least 1 EUR | each start of a charging session |
| `least_gain_eur_per_kwh` / 2 | each kWh that goes into a store, and each that comes out |
| {uneven:g} EUR/kW | each change of a session's power while it charges |
| {unsteady:g} EUR/kW | each change of the power of a machine with a store of heat or cold |
| {peak:g} EUR/kW | the highest import of the group |
| {late:g} EUR/kWh | each hour by which a kWh of a session comes later |

Starts are made few by rounding, so that fewer may be possible; the rest is at its least for them. Decision record 0023.
"""

_LAZY_ROWS = """\
## Rows that are added only where they are needed

Most plans never do what these rows forbid, as it would cost them. So they, and the binaries in them, are left out at
first, and added at exactly the steps at which a solution does it; then the problem is solved again.

| label | added where a solution shows | says exactly |
|---|---|---|
{rows}

**The last solution is an optimum of the problem with all of these rows.** Each of its rounds has fewer rows, so its
bound holds for the full problem. And its solution is feasible there: the rows of a label hold for some value of their
binaries if and only if what the table says holds (the powers in them are bounded by the same limits without them), and
at steps at which they are still left out the solution was seen to keep that. The value of a binary that is 0 on both
sides is free: nothing else is read from it, and no binary answers two of these questions.

C4 is looked for only where it matters. Where feeding in brings no more than drawing costs, less of both import and
export by the lesser of the two changes no net load and breaks no row, as C2, C3, C5, C6, T2 and T4 only ask for little
of either, and costs no more: so an optimum without both at once exists, and it is the one that is published, since
import and export are read from the net load.

Each frozen instance is solved both ways, and both must reach the same value; and plans of hundreds of random sites are
held to an optimum of the rules in words, which knows no such rows (`tests/oracles`).

Rows of a single column are bounds of that column, columns that can only be zero are left out, and so are rows that
cannot bind; that changes the size of the problem and not its meaning.
"""


class _Chapter(NamedTuple):
    """One block: heading, text, and its labels in order."""

    heading: str
    text: str
    labels: tuple[str, ...]


def labels_of(docstring: str) -> tuple[str, ...]:
    """Labels of the equations of a docstring, in order."""
    return tuple(re.findall(r"\\tag\{([A-Z]+[0-9]+)\}", docstring))


def modules() -> tuple[str, ...]:
    """The modules whose docstrings are the formulation, in reading order."""
    return (*(kind.block for kind in KINDS), *(name for _, names in _SHARED for name in names))


def formulation() -> str:
    """The formulation as Markdown with formulas, for `models/formulation.md`."""
    parts = [("The assets", tuple(kind.block for kind in KINDS)), *_SHARED]
    contents = ["- [Time and sign](#time-and-sign)"]
    body: list[str] = []
    for title, names in parts:
        chapters = [_chapter(name) for name in names]
        contents.append(f"- [{title}](#{_anchor(title)})")
        contents += [f"  - [{c.heading}](#{_anchor(c.heading)}){_span(c.labels)}" for c in chapters]
        body.append(f"## {title}\n")
        body += [f"### {c.heading}\n\n{c.text}\n" for c in chapters]
    for title in ("Stages", "Quiet", "Rows that are added only where they are needed"):
        contents.append(f"- [{title}](#{_anchor(title)})")
    rows = "\n".join(f"| {label} | {lazy.shown} | {_safe(lazy.says)} |" for label, lazy in sorted(LAZY.items()))
    pieces = [
        _OPENING.format(contents="\n".join(contents)),
        *body,
        _STAGES.format(text=inspect.cleandoc(plan.__doc__ or ""), tolerance=STAGE_TOLERANCE),
        _QUIET.format(
            uneven=goal.UNEVEN_EUR_PER_KW,
            unsteady=goal.UNSTEADY_EUR_PER_KW,
            peak=goal.PEAK_EUR_PER_KW,
            late=goal.LATE_EUR_PER_KWH_H,
        ),
        _LAZY_ROWS.format(rows=rows),
    ]
    return "\n".join(pieces)


def _chapter(name: str) -> _Chapter:
    docstring = inspect.cleandoc(import_module(name).__doc__ or "")
    first, _, rest = docstring.partition("\n")
    heading, _, summary = first.partition(": ")
    lines = [f"{summary[:1].upper()}{summary[1:]}"]
    for line in rest.splitlines():
        if line.startswith("$$"):
            lines += ["", *_display(line), ""]
        else:
            lines.append(re.sub(r"\$[^$]+\$", lambda found: _safe(found[0]), line))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return _Chapter(heading, text, labels_of(docstring))


def _display(line: str) -> list[str]:
    """An equation on lines of its own, and beneath it whether it is added only where needed."""
    shown = ["$$", _safe(line.strip("$ ")), "$$"]
    lazy = [label for label in labels_of(line) if label in LAZY]
    return [*shown, "", f"*Added only where a solution shows {LAZY[lazy[0]].shown}.*"] if lazy else shown


def _safe(formula: str) -> str:
    """The same formula without a backslash before punctuation, and with subscripts before signs (``w_t^-``)."""
    for spelled, word in ((r"\, ", r"\,"), (r"\,", r"\thinspace "), (r"\{", r"\lbrace "), (r"\}", r"\rbrace ")):
        formula = formula.replace(spelled, word)
    return re.sub(r" {2,}", " ", re.sub(r"\^([+-])_(\w)", r"_\2^\1", formula))


def _anchor(heading: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")


def _span(labels: tuple[str, ...]) -> str:
    if not labels:
        return ""
    return f": {labels[0]}" if len(labels) == 1 else f": {labels[0]} to {labels[-1]}"
