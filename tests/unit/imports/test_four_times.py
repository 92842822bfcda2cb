"""No import writes a measurement at four times its power, at a quarter of it, or a total as a quarter.

Tables of a firm whose power is known are written in many ways, and called rightly and wrongly. Whatever is asked is
answered with each answer that is proposed, in all combinations: of units with the true one, as a person would who knows
the firm; all else with any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from io import BytesIO
from itertools import product
from zipfile import ZipFile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.imports.day_tables import DAYS, FIRST, QUARTERS, Cell, DayTable, as_text, as_workbook, spans

from gridshare.forecasts.calendar import day_kind
from gridshare.imports import MapDocument
from gridshare.imports.findings import Question
from gridshare.imports.options import ImportOptions, Surroundings
from gridshare.imports.outcome import Outcome, outcome_of_bytes

KW = DayTable().kw.ravel()
PEAK, YEAR_KWH = float(KW.max()), float(KW.mean()) * 8760
ROUNDED_KW = 2e-3
FORMS = {"a.csv": (";", ","), "point.csv": (",", "."), "a.txt": ("\t", ","), "a.xlsx": ("", "")}
WORDS = ("Verbruik (kWh)", "Afname kWh", "Energie [kWh]", "Verbruik kW", "Vermogen (kW)", "Afname")
FACTS: dict[str, dict[str, float]] = {
    "nothing": {},
    "contract": {"contracted_kw": 160.0},
    "wide contract": {"contracted_kw": 400.0},
    "connection": {"connection_kw": 250.0},
    "year": {"year_kwh": 1.1 * YEAR_KWH},
}
MOST_ROUNDS = 4
EAN = "871687999900000014"


@dataclass(frozen=True)
class Case:
    """A file: what its numbers are, what it calls them, how it is written, and what is known of the firm."""

    unit: str
    word: str
    form: str
    layout: str
    facts: str

    @property
    def rows(self) -> list[list[Cell]]:
        """Its rows."""
        heading = self.word
        if self.layout == "rows":
            return _by_quarter([heading], [[v] for v in self.numbers])
        if self.layout == "rows of a meter":
            return _by_quarter(["EAN", heading], [[EAN, v] for v in self.numbers])
        table = DAY_LAYOUTS[self.layout]
        title: tuple[tuple[Cell, ...], ...] = (("Bakkerij Noord",), (heading,)) if heading else ()
        return replace(table, unit=self.unit, title=title).rows

    @property
    def numbers(self) -> list[float]:
        """Its numbers."""
        return (KW / 4 if self.unit == "kWh" else KW).tolist()

    @property
    def body(self) -> bytes:
        """The file."""
        return as_workbook(self.rows) if self.form == "a.xlsx" else as_text(self.rows, *FORMS[self.form])

    def outcome(self, answers: Mapping[str, str]) -> Outcome:
        """What comes of it with some answers."""
        meter = EAN if self.layout == "rows of a meter" else self.form.split(".")[0]
        said = MapDocument.model_validate({"meters": {meter: FACTS[self.facts]}})
        return outcome_of_bytes(self.body, self.form, ImportOptions(said, answers), Surroundings(day_kind))


DAY_LAYOUTS = {
    "days": DayTable(total=None),
    "days, total": DayTable(),
    "days, total first": DayTable(total="Dagtotaal", is_first=True),
    "days, total without a name": DayTable(total=""),
    "days, energy": DayTable(total="Som", energy=True),
    "days, row of totals": DayTable(below=True),
    "days, spans": DayTable(names=spans(QUARTERS)),
}


def _by_quarter(heads: list[Cell], numbers: list[list[Cell]]) -> list[list[Cell]]:
    """A row for each quarter."""
    begin = datetime.combine(FIRST, time())
    instants = [begin + timedelta(minutes=15 * k) for k in range(DAYS * 96)]
    written: list[Cell] = [f"{t:%d-%m-%Y %H:%M}" for t in instants]
    return [["Tijdstip", *heads], *([t, *row] for t, row in zip(written, numbers, strict=True))]


CASES = st.builds(
    Case,
    unit=st.sampled_from(["kWh", "kW"]),
    word=st.sampled_from(WORDS),
    form=st.sampled_from(sorted(FORMS)),
    layout=st.sampled_from(["rows", "rows of a meter", *DAY_LAYOUTS]),
    facts=st.sampled_from(sorted(FACTS)),
)


def answered(case: Case, questions: tuple[Question, ...]) -> Iterator[dict[str, str]]:
    """Each combination of proposed answers: of units and of what marks decimals the true ones, of all else any."""
    true = {"unit": case.unit, "decimal": "point" if case.form == "point.csv" else "comma"}
    proposed = {q.aspect: [c.answer for c in q.candidates] for q in questions}
    for aspect in true.keys() & proposed.keys():
        assert true[aspect] in proposed[aspect]
        proposed[aspect] = [true[aspect]]
    for answers in product(*proposed.values()):
        yield dict(zip(proposed, answers, strict=True))


def ends(case: Case, answers: dict[str, str], rounds: int = MOST_ROUNDS) -> Iterator[tuple[dict[str, str], Outcome]]:
    """All that can come of a case when what is asked is answered."""
    made = case.outcome(answers)
    assert made.problems == ()
    assert rounds, made.questions
    if not made.questions:
        yield answers, made
    for more in answered(case, made.questions) if made.questions else ():
        assert not more.keys() & answers.keys(), "an answer that was proposed did not count"
        yield from ends(case, answers | more, rounds - 1)


@settings(max_examples=25, deadline=None)
@given(CASES)
def test_whatever_is_proposed_and_answered_writes_the_power_that_was(case: Case) -> None:
    for answers, made in ends(case, {}):
        assert made.is_ok
        for series in made.series:
            sign = -1 if (series.values < 0).all() else 1
            assert np.abs(sign * series.values - KW).max() <= ROUNDED_KW, (answers, series.name, series.values.max())


@pytest.mark.parametrize("form", ["a.csv", "a.xlsx"])
@pytest.mark.parametrize("layout", ["rows", "rows of a meter", *DAY_LAYOUTS])
@pytest.mark.parametrize(("unit", "word"), [("kW", "Verbruik (kWh)"), ("kWh", "Verbruik (kW)")])
def test_a_wrong_word_is_asked_about_and_the_question_shows_the_power_that_was(
    form: str, layout: str, unit: str, word: str
) -> None:
    for facts in ("nothing", "contract"):
        made = Case(unit, word, form, layout, facts).outcome({})
        (asked,) = (q for q in made.questions if q.aspect == "unit")
        true = next(c for c in asked.candidates if c.answer == unit)
        assert f"highest {PEAK:.4g} kW" in true.reads_as
        assert all(f"--answer unit={c.answer}" in asked.problem.remedy for c in asked.candidates)
        assert not made.is_ok


@pytest.mark.parametrize("facts", FACTS)
def test_a_wrong_word_is_asked_about_whatever_is_known(facts: str) -> None:
    for unit, word in (("kW", "Verbruik (kWh)"), ("kWh", "Verbruik (kW)")):
        (asked,) = Case(unit, word, "a.csv", "rows", facts).outcome({}).questions
        assert asked.aspect == "unit"


@pytest.mark.parametrize("facts", [name for name in FACTS if name != "nothing"])
@pytest.mark.parametrize(("unit", "word"), [("kWh", "Verbruik (kWh)"), ("kW", "Verbruik (kW)")])
def test_a_right_word_that_fits_what_is_known_is_not_asked_about(unit: str, word: str, facts: str) -> None:
    made = Case(unit, word, "a.csv", "rows", facts).outcome({})
    assert made.questions == ()
    assert [d.answer for d in made.series[0].decisions if d.aspect == "unit"] == [unit]


@pytest.mark.parametrize("heading", ["Levering (kWh)", "Waarde (kWh)", "Netto (kWh)", "Verbruik (kWh)"])
def test_units_are_asked_in_the_round_in_which_any_other_unit_is(heading: str) -> None:
    """An answer about all files is given once; a file whose unit were asked later would be settled unseen."""
    sign = -1 if heading.startswith("Netto") else 1
    other: list[list[Cell]] = [[v if k % 2 else sign * v] for k, v in enumerate(KW.tolist())]
    files: dict[str, list[list[Cell]]] = {"stil.csv": [[v] for v in KW.tolist()], "ander.csv": other}
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for (name, numbers), head in zip(files.items(), ("Verbruik", heading), strict=True):
            archive.writestr(name, as_text(_by_quarter([head], numbers)))
    made = outcome_of_bytes(packed.getvalue(), "beide.zip", ImportOptions(), Surroundings(day_kind))
    about = {q.about.split(", ")[0] for q in made.questions if q.aspect == "unit"}
    assert about == {"beide.zip/stil.csv", "beide.zip/ander.csv"}
