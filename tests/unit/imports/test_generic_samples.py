"""Tables of many shapes: golden conclusions, and laws that hold whatever the columns are called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.imports.table_samples import LAYOUT, NO_ANSWERS, SAMPLES, read, sample
from tests.unit.imports.tree_samples import in_words

from gridshare.imports.channel import Reading

LAYOUTS = (LAYOUT["portal_energy_studio"], LAYOUT["generic_table"])
NAMES = sorted(path.name for path in SAMPLES.glob("*.csv"))


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read_as_its_golden_file_says(name: str, request: pytest.FixtureRequest) -> None:
    content = sample(name)
    layout = next(each for each in LAYOUTS if each.recognises(content))
    words = f"layout {layout.name}\n{in_words(layout.read(content, NO_ANSWERS))}"
    golden = (SAMPLES / name).with_suffix(".txt")
    if request.config.getoption("--regenerate"):
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


def test_every_golden_file_has_its_table() -> None:
    assert {p.stem for p in SAMPLES.glob("*.txt")} == {p.stem for p in SAMPLES.glob("*.csv")}


EXAMPLES = 30

DRAWN = st.sampled_from(["Afname", "LDN", "Verbruik", "Import", "Consumption", "Stroom van het net", "A+", "Afgenomen"])
GIVEN = st.sampled_from(
    ["Teruglevering", "ODN", "Invoeding", "Export", "Feed-in", "Geleverd aan net", "A-", "Injectie"]
)
UNIT = st.sampled_from(["kWh", "kW", "Wh", "MWh"])
UNIT_AS = st.sampled_from([" ({})", " [{}]", " {}", "_{}", " in {}"])
CLOCK: dict[str, Callable[[datetime], str]] = {
    "Datum en tijd": lambda at: f"{at:%d-%m-%Y %H:%M}",
    "Timestamp": lambda at: f"{at:%Y-%m-%dT%H:%M:%S}",
    "Tijdstip": lambda at: f"{at:%d/%m/%Y %H:%M}",
    "Moment": lambda at: f"{at:%Y%m%d%H%M}",
    "Datum;Tijd": lambda at: f"{at:%d-%m-%Y};{at:%H:%M}",
}
ASIDE = {
    "Gas (m3)": "1.25",
    "Status": "Gemeten",
    "Opmerking": "geen",
    "kVArh": "0.5",
    "Kosten (€)": "0.75",
    "Temperatuur": "9.5",
}


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, str, str, str]:
    """A table of 96 rows with what is drawn and given, other columns, in any order; its headings and its unit."""
    unit, unit_as = draw(UNIT), draw(UNIT_AS)
    drawn, given_ = (draw(names) + unit_as.format(unit) for names in (DRAWN, GIVEN))
    clock = draw(st.sampled_from(sorted(CLOCK)))
    aside = draw(st.lists(st.sampled_from(sorted(ASIDE)), unique=True, max_size=3))
    order = draw(st.permutations([clock, drawn, given_, *aside]))
    begin = datetime(2024, 5, 14)  # noqa: DTZ001 - the file's own clock
    lines = [";".join(order)]
    for k in range(96):
        at = begin + timedelta(minutes=15 * k)
        cells = {clock: CLOCK[clock](at), drawn: f"{value(k):.2f}", given_: f"{value(k + 7):.2f}", **ASIDE}
        lines.append(";".join(cells[name] for name in order))
    return "\n".join(lines) + "\n", drawn, given_, unit


def value(k: int) -> float:
    return k * 37 % 101 + 0.25


@settings(max_examples=EXAMPLES, deadline=None)
@given(tables())
def test_what_is_drawn_and_given_is_found_under_any_of_its_names(made: tuple[str, str, str, str]) -> None:
    text, drawn, given_, unit = made
    reading = read(text)
    assert not reading.questions
    assert not reading.problems
    assert found(reading) == {"consumption": (drawn, unit), "feed_in": (given_, unit)}
    for channel in reading.channels:
        first = 0 if channel.quantity == "consumption" else 7
        assert np.allclose(channel.values, [value(k + first) for k in range(96)])


def found(reading: Reading) -> dict[str | None, tuple[str, str | None]]:
    return {c.quantity: (c.heading, c.unit) for c in reading.channels}


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.text(st.characters(exclude_characters=';"\r\n', exclude_categories=["C", "Z"]), min_size=1, max_size=12))
def test_no_heading_breaks_the_reading_of_its_neighbours(heading: str) -> None:
    rows = [f"2024-05-14 {k // 4:02d}:{k % 4 * 15:02d};{value(k):.2f};x{k}" for k in range(96)]
    reading = read("\n".join([f"Tijdstip;Afname (kWh);{heading}", *rows]) + "\n")
    assert [c.heading for c in reading.channels] == ["Afname (kWh)"]
