"""Numbers of another kind in a table bear out the unit that its words say, or speak against it."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.imports.day_tables import DayTable, as_text
from tests.unit.imports.table_samples import LAYOUT, NO_ANSWERS, about_columns, comma, instant, read, sheet, table

from gridshare.imports.channel import Doubt, Reading

KW = DayTable().kw.ravel()
KWH, READINGS = KW / 4, 51_000 + np.concatenate([[0], np.cumsum(KW / 4)])


def doubts(reading: Reading) -> list[Doubt | None]:
    assert reading.channels
    return [channel.doubt for channel in reading.channels]


def columns(**numbers: np.ndarray[tuple[int], np.dtype[np.float64]]) -> Reading:
    """A table of quarters; ``_`` in a name is a space, ``kWh`` in brackets."""
    heads = [name.replace("_kWh", " (kWh)").replace("_kW", " (kW)").replace("_", " ") for name in numbers]
    cells = list(zip(*numbers.values(), strict=True))
    text = table(";".join(["Tijdstip", *heads]), lambda k: ";".join([instant(k), *map(comma, cells[k])]), len(cells))
    return read(text)


def test_a_word_alone_is_in_doubt() -> None:
    assert doubts(columns(Verbruik_kWh=KWH)) == [Doubt("kWh")]
    assert doubts(columns(Verbruik_kW=KW)) == [Doubt("kW")]


@pytest.mark.parametrize("of", [slice(0, -1), slice(1, None)], ids=["begin", "end"])
def test_readings_rise_by_energy(of: slice) -> None:
    right = columns(Verbruik_kWh=KWH, Meterstand_kWh=READINGS[of])
    assert doubts(right) == [None]
    assert [d.answer for d in right.decisions if d.aspect == "unit"] == ["kWh"]
    (wrong,) = doubts(columns(Verbruik_kWh=KW, Meterstand_kWh=READINGS[of]))
    assert wrong is not None
    assert "'Meterstand (kWh)' next to it rises by 0.25 times its numbers" in wrong.against


def test_power_is_four_times_the_energy_of_a_quarter() -> None:
    assert doubts(columns(Verbruik_kWh=KWH, Vermogen_kW=KW)) == [None]
    (wrong,) = doubts(columns(Verbruik_kWh=KW, Vermogen_kW=KW))
    assert wrong is not None
    assert "'Vermogen (kW)' next to it is 1 times its numbers, and of kWh it should be 4 times" in wrong.against


def test_the_power_of_another_thing_says_nothing() -> None:
    other = np.roll(KW, 17)
    assert doubts(columns(Verbruik_kWh=KWH, Vermogen_kW=other)) == [Doubt("kWh")]
    assert doubts(columns(Verbruik_kWh=KWH, Vermogen_kW=3 * KW)) == [Doubt("kWh")]


def test_feed_in_stands_with_the_consumption_next_to_it() -> None:
    given = np.where(KW > 100, KWH, 0.0)
    assert doubts(columns(Afname_kWh=KWH, Teruglevering_kWh=given, Vermogen_afname_kW=KW)) == [None, None]


def test_counters_count_energy() -> None:
    assert doubts(columns(Meterstand_afname_kWh=READINGS)) == [None]


def test_tariffs_and_codes_are_of_energy() -> None:
    half = np.where(np.arange(len(KWH)) % 96 < 28, 0.0, KWH)
    assert doubts(columns(Afname_laag_kWh=KWH - half, Afname_normaal_kWh=half)) == [None, None]
    assert doubts(columns(LDN_kWh=KWH, ODN_kWh=half)) == [None, None]
    assert doubts(columns(LDN_kW=KW)) == [Doubt("kW")]
    rows = table("Tijdstip;Richting;Waarde;Eenheid", lambda k: f"{instant(k)};E17;{comma(KWH[k])};kWh")
    assert doubts(read(rows)) == [None]


def test_what_was_said_of_the_very_column_is_certain() -> None:
    text = table("Tijdstip;Verbruik (kWh)", lambda k: f"{instant(k)};{comma(KW[k])}")
    said = about_columns(**{"Verbruik (kWh)": "consumption"})
    assert doubts(read(text, said)) == [Doubt("kWh")]


@pytest.mark.parametrize(("title", "doubt"), [("Afname (kW)", False), ("Afname", False), ("Afname (kWh)", True)])
def test_the_energy_of_days_shows_numbers_in_kw(title: str, *, doubt: bool) -> None:
    rows = DayTable(unit="kW", energy=True, title=((title,),)).rows
    reading = read(as_text(rows).decode())
    (channel,) = reading.channels
    assert channel.unit == ("kWh" if doubt else "kW")
    assert (channel.doubt is not None) == doubt
    assert channel.doubt is None or "times 24" in channel.doubt.against


def test_two_columns_that_anyone_may_call_so_are_in_doubt() -> None:
    text = table("timestamp;waarde", lambda k: f"{instant(k).replace(' ', 'T')};{KW[k]}")
    content = sheet(text)
    layout = LAYOUT["portal_energy_studio"]
    assert layout.recognises(content)
    assert doubts(layout.read(content, NO_ANSWERS)) == [Doubt("kWh")]
