"""Tables in which a row is a day, a number of the quarter, or a bare number; long tables of kinds and meters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from tests.unit.imports.table_samples import channel_of, instant, quantities, read, reply, table

from gridshare.imports.channel import Channel
from gridshare.imports.files.opened import contents_of
from gridshare.imports.findings import Answers
from gridshare.imports.reading import read as read_file

CLOCK = ZoneInfo("Europe/Amsterdam")
EAN, OTHER_EAN = "871687999900000014", "871687999900000021"


def walls(channel: Channel) -> list[str]:
    return [str(np.datetime64(int(s), "s").astype("datetime64[m]")) for s in channel.moments.wall]


def use(k: int) -> float:
    """Numbers that rise and fall, each another."""
    return k * 37 % 101 + 0.5


def quarters(day: date) -> list[datetime]:
    """The local times at which the quarters of a day begin: 92, 96 or 100."""
    begin = datetime(day.year, day.month, day.day, tzinfo=CLOCK).astimezone(UTC)
    following = day + timedelta(days=1)
    end = datetime(following.year, following.month, following.day, tzinfo=CLOCK).astimezone(UTC)
    return [
        (begin + timedelta(minutes=15 * k)).astimezone(CLOCK) for k in range(int((end - begin).total_seconds() / 900))
    ]


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2024, 5, 14), date(2024, 10, 27)])
def test_quarters_numbered_through_the_day_are_those_of_the_clock(day: date) -> None:
    begins = quarters(day)
    rows = [f"{day:%d-%m-%Y};{k};{use(k)}" for k in range(1, len(begins) + 1)]
    before = [f"{day - timedelta(days=1):%d-%m-%Y};{k};{use(k)}" for k in range(1, 97)]
    reading = read("\n".join(["Datum;Kwartier;Afname kWh", *before, *rows]) + "\n")
    assert walls(reading.channels[0])[96:] == [f"{b:%Y-%m-%dT%H:%M}" for b in begins]
    assert reading.channels[0].moments.label == "start"


@pytest.mark.parametrize("first", [0, 1])
def test_numbered_hours_begin_at_nought_or_one(first: int) -> None:
    rows = [f"14-05-2024;{h + first};{use(h)}" for h in range(24)]
    reading = read("\n".join(["Datum;Uur;Afname kWh", *rows]) + "\n")
    assert walls(reading.channels[0]) == [f"2024-05-14T{h:02d}:00" for h in range(24)]


def test_an_hour_and_its_quarter_make_a_time_of_day() -> None:
    rows = [f"14-05-2024;{k // 4};{k % 4 + 1};{use(k)}" for k in range(96)]
    reading = read("\n".join(["Datum;Uur;Kwartier;Afname kWh", *rows]) + "\n")
    assert walls(reading.channels[0]) == [f"2024-05-14T{k // 4:02d}:{k % 4 * 15:02d}" for k in range(96)]


@pytest.mark.parametrize("ends", [False, True])
def test_a_row_for_each_day_reads_as_a_row_for_each_quarter(ends: bool) -> None:  # noqa: FBT001
    shown = [f"{(k + ends) // 4:02d}:{(k + ends) % 4 * 15:02d}" for k in range(96)]
    values = [[d + use(k) / 8 for k in range(96)] for d in range(3)]
    days = [f"{EAN};{14 + d}-05-2024;kWh;" + ";".join(f"{v:.4f}" for v in values[d]) for d in range(3)]
    wide = read("\n".join([";".join(["EAN", "Datum", "Eenheid", *shown]), *days]) + "\n", reply(column="consumption"))
    (channel,) = wide.channels
    assert channel.values.tolist() == [v for day in values for v in day]
    begin = np.datetime64("2024-05-14T00:15" if ends else "2024-05-14T00:00")
    assert walls(channel) == [str(begin + np.timedelta64(15 * k, "m")) for k in range(288)]
    assert (channel.meter, channel.unit, channel.rows[0], channel.rows[-1]) == (EAN, "kWh", 2, 4)


def test_a_day_of_100_quarters_in_a_row_has_its_third_hour_twice() -> None:
    head = ";".join(["Datum", "Richting", *(f"{k}" for k in range(1, 101))])
    days = [
        "26-10-2024;LDN;" + ";".join(f"{use(k)}" for k in range(96)) + ";;;;",
        "27-10-2024;LDN;" + ";".join(f"{use(k)}" for k in range(100)),
    ]
    (channel,) = read("\n".join([head, *days]) + "\n").channels
    assert walls(channel)[96:] == [f"{b:%Y-%m-%dT%H:%M}" for b in quarters(date(2024, 10, 27))]


def test_bare_numbers_are_asked_when_they_begin_and_how_long_they_hold() -> None:
    text = "\n".join(f"{use(k)}".replace(".", ",") for k in range(96)) + "\n"
    assert {q.aspect for q in read(text).questions} == {"start", "interval"}
    assert [q.aspect for q in read(text, reply(start="2024-01-01")).questions] == ["interval"]


def test_bare_numbers_follow_each_other_over_the_night_on_which_the_clock_changes() -> None:
    text = "\n".join(f"{use(k)}".replace(".", ",") for k in range(192)) + "\n"
    (channel,) = read(text, reply(start="2024-03-30T00:00", interval="15", column="consumption", unit="kWh")).channels
    assert channel.moments.offset_s is not None or channel.moments.zone == "UTC"
    begin = datetime(2024, 3, 30, tzinfo=CLOCK).timestamp()
    assert np.array_equal(channel.moments.wall, begin + 900 * np.arange(192))


def test_answers_about_bare_numbers_that_mean_nothing_are_a_problem() -> None:
    text = "\n".join(f"{use(k)}" for k in range(96)) + "\n"
    assert [p.code for p in read(text, reply(start="gisteren", interval="15")).problems] == ["unknown_answer"]


def test_rows_of_directions_become_channels_and_gas_is_left_out() -> None:
    kinds = {"LDN": 1.5, "ODN": 0.25, "Gas": 9.5}
    text = table("Tijdstip;Soort;Waarde (kWh)", lambda k: "\n".join(f"{instant(k)};{n};{v}" for n, v in kinds.items()))
    reading = read(text)
    assert quantities(reading) == {"LDN": "consumption", "ODN": "feed_in"}
    assert any("Gas" in text for text in reading.left_out)


def test_a_tariff_beside_each_row_makes_no_registers_of_intervals() -> None:
    text = table("EAN;Tijdstip;Tarief;Afname kWh", lambda k: f"{EAN};{instant(k)};{'L' if k < 28 else 'N'};{use(k)}")
    (channel,) = read(text).channels
    assert len(channel.values) == 96
    assert (channel.quantity, channel.register) == ("consumption", "")


def test_registers_of_a_long_table_of_counters_stay_apart() -> None:
    kinds = {"1-0:1.8.1": 5000.5, "1-0:1.8.2": 7000.5, "1-0:2.8.1": 10.5}
    text = table(
        "ts,obis,stand,eenheid", lambda k: "\n".join(f"{instant(k)},{n},{v + k},kWh" for n, v in kinds.items())
    )
    found = {c.heading: (c.quantity, c.register, c.is_counter) for c in read(text).channels}
    assert found == {
        "1-0:1.8.1": ("consumption", "low", True),
        "1-0:1.8.2": ("consumption", "normal", True),
        "1-0:2.8.1": ("feed_in", "", True),
    }


def test_direction_and_product_in_two_columns_tell_rows_apart_together() -> None:
    kinds = [("Elektriciteit", "Levering", 1.5), ("Elektriciteit", "Teruglevering", 0.25), ("Gas", "Levering", 7.5)]
    text = table(
        "Tijdstip;Product;Richting;Hoeveelheid;Eenheid",
        lambda k: "\n".join(f"{instant(k)};{p};{d};{v};{'m3' if p == 'Gas' else 'kWh'}" for p, d, v in kinds),
    )
    assert set(quantities(read(text)).values()) == {"consumption", "feed_in"}
    assert {float(c.values[0]) for c in read(text).channels} == {1.5, 0.25}


def test_two_meters_in_one_table_stay_apart() -> None:
    text = table(
        "EAN;Tijdstip;LDN (kWh)", lambda k: f"{EAN};{instant(k)};{use(k)}\n{OTHER_EAN};{instant(k)};{k + 0.25}"
    )
    assert {c.meter: float(c.values[0]) for c in read(text).channels} == {EAN: 0.5, OTHER_EAN: 0.25}


def test_the_states_of_rows_mark_estimates() -> None:
    text = table("Tijdstip;LDN (kWh);Status", lambda k: f"{instant(k)};{use(k)};{'Geschat' if k == 7 else 'Gemeten'}")
    estimated = channel_of(read(text), "LDN (kWh)").estimated
    assert estimated is not None
    assert np.flatnonzero(estimated).tolist() == [7]


@pytest.mark.parametrize(
    ("above", "meter", "unit"),
    [
        ([f"EAN: {EAN}", "Eenheid: kW"], EAN, "kW"),
        ([f"EAN;{EAN}", "Eenheid;MWh"], EAN, "MWh"),
        (["Meter: Hoofdmeter", "Verbruik in kWh", ""], "Hoofdmeter", "kWh"),
    ],
)
def test_facts_above_the_names_name_the_meter_and_the_unit(above: list[str], meter: str, unit: str) -> None:
    (channel,) = read(table("Tijdstip;Afname", lambda k: f"{instant(k)};{use(k)}", above=above)).channels
    assert (channel.meter, channel.unit) == (meter, unit)


def test_the_file_name_says_what_the_heading_does_not() -> None:
    text = table("Tijdstip;kWh", lambda k: f"{instant(k)};{k % 7 + 0.5}")
    (channel,) = read(text, name=f"teruglevering_{EAN}.csv").channels
    assert (channel.quantity, channel.meter) == ("feed_in", EAN)


@pytest.mark.parametrize(
    "name", ["export.csv", "verbruiksgegevens.csv", "verbruiksrapport.csv", "verbruik_en_teruglevering.csv"]
)
def test_a_file_name_that_says_both_or_nothing_leaves_the_question(name: str) -> None:
    assert read(table("Tijdstip;kWh", lambda k: f"{instant(k)};{k % 7 + 0.5}"), name=name).questions


@pytest.mark.parametrize(
    ("above", "label", "zone"),
    [
        (["Tijdstip is einde van het interval"], "end", None),
        (["Timestamp: start of the interval", "Time zone: UTC"], "start", "UTC"),
        (["Tijdzone;CET"], None, "CET"),
        (["Tijdzone: lokale tijd"], None, None),
    ],
)
def test_facts_above_the_names_say_what_instants_mark(above: list[str], label: str | None, zone: str | None) -> None:
    (channel,) = read(table("Tijdstip;Afname kWh", lambda k: f"{instant(k)};{use(k)}", above=above)).channels
    assert (channel.moments.label, channel.moments.zone) == (label, zone)


def test_two_inverters_are_called_by_their_headings() -> None:
    text = table("Tijdstip;Opwek 1 (kWh);Opwek 2 (kWh)", lambda k: f"{instant(k)};{use(k)};{use(k + 3)}")
    assert [c.meter for c in read(text).channels] == ["Opwek 1", "Opwek 2"]


def test_a_column_for_each_day_reads_as_a_row_for_each_quarter() -> None:
    rows = [f"{k // 4:02d}:{k % 4 * 15:02d};{use(k)};{use(k + 96)}" for k in range(96)]
    reading = read("\n".join(["Tijd;14-05-2024;15-05-2024", *rows]) + "\n", reply(column="consumption"))
    order = np.argsort(reading.channels[0].moments.wall)
    assert reading.channels[0].values[order].tolist() == [use(k) for k in range(192)]


def test_begin_and_end_are_taken_from_one_clock() -> None:
    text = table(
        "local_start;local_end;utc_start;ldn_kwh",
        lambda k: f"{instant(k + 8)};{instant(k + 9)};{instant(k).replace(' ', 'T')}:00Z;{use(k)}",
    )
    moments = read(text).channels[0].moments
    assert (moments.until, moments.label) == (None, "start")
    assert walls(read(text).channels[0])[0] == "2024-05-14T00:00"


def test_year_month_day_hour_and_minute_make_an_instant() -> None:
    rows = [f"2024;5;14;{k // 4};{k % 4 * 15};{use(k)}" for k in range(96)]
    reading = read("\n".join(["Jaar;Maand;Dag;Uur;Minuut;Afname kWh", *rows]) + "\n")
    assert walls(reading.channels[0]) == [f"2024-05-14T{k // 4:02d}:{k % 4 * 15:02d}" for k in range(96)]


def test_an_hour_and_its_minute_make_a_time_of_day() -> None:
    rows = [f"20240514;{k // 4:02d};{k % 4 * 15:02d};{use(k)}" for k in range(96)]
    reading = read("\n".join(["Meetdatum;Uur;Kwartier;LDN (kWh)", *rows]) + "\n")
    assert walls(reading.channels[0]) == [f"2024-05-14T{k // 4:02d}:{k % 4 * 15:02d}" for k in range(96)]


@pytest.mark.parametrize(
    ("names", "row"),
    [
        ("Datum;Verbruik", lambda k: f"{1 + k % 12:02d}-{1 + k // 12:02d}-2024;{k + 1}.250"),
        ("Datum;Waarde", lambda k: f"2024-01-{1 + k:02d} 00:00;{k}"),
        ("Dag;Levering;Saldo", lambda k: f"2024-01-{1 + k:02d};{k},5;-{k}"),
        ("Meter;Datum;Stand", lambda k: f"{k % 2};2024-01-{1 + k // 2:02d};{1000 + k}"),
        ("Begindatum;Einddatum;Waarde", lambda k: f"01-{1 + k % 12:02d}-2023;{28 - k % 3}-{1 + k % 12:02d}-2023;{k}"),
        ("Maand;Verbruik (kWh)", lambda k: f"{2022 + k // 12}-{1 + k % 12:02d};{k},5"),
        ("Maand;Levering", lambda k: f"{('januari', 'februari', 'maart', 'april')[k % 4]} 2024;{k}"),
    ],
)
def test_days_and_months_are_refused_before_anything_is_asked(names: str, row: Callable[[int], str]) -> None:
    reading = read(table(names, row, 24))
    assert [p.code for p in reading.problems] == ["interval_too_long"]
    assert not reading.questions


def test_quarters_of_two_meters_under_a_date_alone_are_no_days() -> None:
    reading = read(table("Datum;PTE;Verbruik (kWh)", lambda k: f"{1 + k // 96:02d}-01-2024;{1 + k % 96};{k}", 960))
    assert not reading.problems


def test_a_unit_that_several_registers_lack_is_asked_once() -> None:
    rows = "".join(f"{instant(k)};{5000 + k / 4};{7000 + k / 2}\n" for k in range(96))
    (sheet,) = contents_of(f"Tijdstip;1.8.1;1.8.2\n{rows}".encode(), "standen.csv").contents
    (question,) = read_file(sheet, Answers(), "Europe/Amsterdam").questions
    assert (question.aspect, question.about) == ("unit", "standen.csv, 2 columns")
