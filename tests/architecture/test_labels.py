"""One label names an equation, its rows, its rule in the check, and its golden file."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from tests.golden.cases import CASES

from gridshare.ahead.loading import parsed
from gridshare.assets import KINDS
from gridshare.milp.formulation import formulation, labels_of, modules
from gridshare.milp.park import stamps_of
from gridshare.milp.templates import template_of

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "gridshare"

LABELS = {name: labels_of(import_module(name).__doc__ or "") for name in modules()}
ALL = {label for labels in LABELS.values() for label in labels}

WITHOUT_ROWS = {
    "D4": "an output: the power of a process in the balance of its member",
    **dict.fromkeys(["B8", "D10", "E10", "G5", "H6", "L6", "S4", "T1", "W4"], "a cost: part of an objective"),
    **dict.fromkeys(["C7", "H7"], "an amount: an objective of a stage"),
}
"""Equations that are no constraints, and what they are."""

WITHOUT_RULE = {
    **dict.fromkeys(["B1", "C1", "D4", "E1", "E9", "H1"], "the check computes what it says from power alone"),
    **dict.fromkeys(
        ["B8", "D10", "E10", "G5", "H6", "L6", "S4", "T1", "T2", "T3", "T4", "W4"],
        "a cost: the check computes it anew, and the whole cost is compared with what the optimiser claims",
    ),
    **dict.fromkeys(["C2", "C3"], "what is above a limit is a figure of the plan, held to C7"),
    "C4": "import and export follow from the net load, so both at once cannot be published",
    **dict.fromkeys(["S2", "S3", "W2", "W3"], "what may be fed in follows from the output; C6 holds the member to it"),
    "H7": "the amount of what H2 and H5 report",
    "G6": "it follows from G2 and U1, and only helps the solver",
    "U1": "starts and stops follow from on and off",
    "U7": "it follows from U6, and only helps the solver",
    "A1": "no part of a plan: how much of an addition fits",
    "A2": "no part of a plan: what of an addition would have to be left out",
    "A3": "no rule of a plan: what is given in a window, which the question checks of its own plans",
    **dict.fromkeys([f"Z{k}" for k in range(1, 9)], "no part of a plan: sizes that are asked about"),
    "M1": "no rule: what a plan is brought close to",
}
"""Equations that no check reports, and why."""


def test_no_label_is_given_twice() -> None:
    assert sum(map(len, LABELS.values())) == len(ALL)


def test_labels_of_constraints_are_those_of_the_docstrings() -> None:
    built: set[str] = set()
    for case in CASES.values():
        place = parsed(case.site).resolved()
        for stamp in stamps_of(place)[0]:
            built |= {family.label for family in template_of(stamp.build, stamp.structure, place.steps).rows}
    # A1 to A3, M1 and those of measures belong to stamps that no site has by itself.
    assert built == ALL - set(WITHOUT_ROWS) - {"A1", "A2", "A3", "M1"} - {f"Z{k}" for k in range(1, 9)}
    assert all(CASES[label].goal or CASES[label].rows for label in WITHOUT_ROWS)


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_kind_labels_its_rows_with_its_own_letter_or_those_of_commitment(kind: str) -> None:
    own = {label[0] for label in LABELS[f"gridshare.assets.{kind}.block"]}
    assert len(own) <= 1
    built: set[str] = set()
    for case in CASES.values():
        place = parsed(case.site).resolved()
        for stamp in stamps_of(place)[1].get(kind, ()):
            built |= {family.label[0] for family in template_of(stamp.build, stamp.structure, place.steps).rows}
    assert built <= own | {"U"}


def test_every_label_has_a_rule_or_a_reason_to_have_none() -> None:
    reported = set()
    for path in [*SOURCE.rglob("check.py"), *(SOURCE / "verification").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        reported |= set(re.findall(r'"([A-Z][0-9]{1,2})"', text))
        reported |= {f"{letter}{k}" for k in re.findall(r'f"\{letter\}([0-9])"', text) for letter in ("S", "W")}
    assert reported <= ALL, "a check reports a label that no equation has"
    silent = ALL - reported - set(WITHOUT_RULE)
    assert silent == set(), f"report {silent} in a check, or say in WITHOUT_RULE why none does"
    assert reported | set(WITHOUT_RULE) == ALL
    assert not reported & set(WITHOUT_RULE)


@pytest.mark.parametrize("module", modules())
def test_a_symbol_table_names_what_stands_in_the_code(module: str) -> None:
    path = Path(import_module(module).__file__ or "")
    docstring, _, code = path.read_text(encoding="utf-8").partition('"""\n\n')
    for shared in ("commitment", "sources"):
        if f"gridshare.{shared}" in code:
            code += (SOURCE / shared / "block.py").read_text(encoding="utf-8").partition('"""\n\n')[2]
    for line in docstring.splitlines():
        if line.startswith("| $"):
            for name in re.findall(r"`(\w+)`", line.split(" | ")[1]):
                assert re.search(rf"\b{name}\b", code), f"{name} of the symbol table is not in {path.name}"


def test_the_formulation_names_only_labels_that_exist() -> None:
    text = formulation()
    named = set(re.findall(r"\b([A-Z][0-9]{1,2})\b", text))
    assert named == ALL
    assert all(text.count(rf"\tag{{{label}}}") == 1 for label in ALL)


def test_the_formulas_hold_nothing_that_markdown_spoils() -> None:
    for formula in re.findall(r"\$\$\n(.*?)\n\$\$|\$([^$\n]+)\$", formulation()):
        shown = "".join(formula)
        assert shown.count("{") == shown.count("}")
        assert not re.search(r"\\[,{}_;!]", shown), "a backslash before punctuation is lost in Markdown"
        assert not re.search(r"[^\w}]_\w", shown), "an underscore after punctuation begins emphasis in Markdown"
