"""Sessions out of files: charge detail records, tables of visits, shifts of a fleet; what is open is asked."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gridshare.assets.ev_charging.document import Session
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content
from gridshare.imports.files.opened import contents_of
from gridshare.imports.findings import Answers
from gridshare.imports.lexicon.headings import words
from gridshare.imports.lexicon.visits import role_of
from gridshare.imports.reading import read as read_file
from gridshare.imports.sessions import fleet, ocpi, table
from gridshare.imports.sessions.visits import COLUMNS, sessions_csv

SAMPLES = Path(__file__).parent / "samples" / "sessions"
NOTHING = Answers()
ZONE = "Europe/Amsterdam"


def content(text: str | bytes, name: str = "file.csv") -> Content:
    found = contents_of(text.encode() if isinstance(text, str) else text, name)
    assert not found.problems, found.problems
    (only,) = found.contents
    return only


def read(text: str | bytes, name: str = "file.csv", **answers: str) -> Reading:
    """The reading of the one layout that recognises a file."""
    it = content(text, name)
    given = Answers({("*", "", aspect): answer for aspect, answer in answers.items()})
    readers = [module for module in (table, fleet, ocpi) if module.recognises(it)]
    assert len(readers) == 1, readers
    return readers[0].read(it, given)


def sample(name: str, **answers: str) -> Reading:
    return read((SAMPLES / name).read_bytes(), name, **answers)


def visits(reading: Reading) -> list[tuple[str, str, str, float]]:
    assert not reading.problems, reading.problems
    assert not reading.questions, reading.questions
    return [
        (r.connector, f"{r.arrival:%d %H:%M}", f"{r.departure:%d %H:%M}", r.energy_kwh) for r in reading.visits or ()
    ]


def test_a_dutch_export_is_read_with_its_decimal_comma_and_a_plug_of_post_and_connector() -> None:
    reading = sample("laadpleinen.csv")
    assert visits(reading) == [
        ("LP-01/1", "01 07:58", "01 16:10", 12.5),
        ("LP-01/2", "01 08:12", "01 17:41", 31.25),
        ("LP-02/1", "15 18:05", "16 06:30", 48.0),
        ("LP-02/1", "31 01:30", "31 02:15", 0.0),
    ]
    assert [row.vehicle_kw for row in reading.visits or ()] == [11.0, 22.1, 11.0, None]
    assert any("row 8: no departure" in text for text in reading.left_out)
    assert any("Kosten" in text for text in reading.left_out)
    assert any("1 sessions took no energy: row 7" in text for text in reading.remarks)
    assert any("the clock skips: row 7" in text for text in reading.remarks)
    assert [(d.answer, d.is_assumed) for d in reading.decisions if d.aspect == "zone"] == [("local", True)]


def test_energy_without_a_unit_is_asked_with_how_the_visits_read_under_each() -> None:
    asked = sample("sessions_en.csv")
    assert asked.visits == ()
    assert [question.aspect for question in asked.questions] == ["unit"]
    assert [c.answer for c in asked.questions[0].candidates] == ["Wh", "kWh"]
    assert (
        "9.625 kWh" in asked.questions[0].candidates[0].reads_as
        or "11 kWh" in asked.questions[0].candidates[0].reads_as
    )


def test_an_english_export_in_utc_is_read_once_and_its_overlap_is_said() -> None:
    reading = sample("sessions_en.csv", unit="Wh")
    assert visits(reading) == [
        ("HQ-E1", "27 00:30", "27 01:30", 11.0),
        ("HQ-E1", "27 06:00", "27 09:00", 22.5),
        ("HQ-E2", "27 06:00", "27 08:00", 8.25),
        ("HQ-E2", "27 07:59", "27 10:00", 1.5),
    ]
    assert (reading.visits or ())[0].arrival == datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
    assert any("row 4 as row 3" in text for text in reading.left_out)
    assert any("row 6 before row 5 leaves HQ-E2" in text for text in reading.remarks)


def test_shifts_become_visits_from_a_return_to_the_next_departure() -> None:
    reading = sample("ritten.csv")
    assert visits(reading) == [
        ("BX-02", "04 15:00", "05 15:00", pytest.approx(187.5)),
        ("BX-01", "04 17:30", "05 06:10", pytest.approx(231.0)),
        ("BX-01", "05 16:30", "16 07:00", pytest.approx(198.0)),
        ("BX-02", "05 21:45", "16 05:30", pytest.approx(108.0)),
    ]
    assert any("last shift of every vehicle (2)" in text for text in reading.left_out)


@pytest.mark.parametrize(("heading", "value"), [("kWh/km", "1,1"), ("Verbruik (kWh/100 km)", "110")])
def test_use_per_distance_is_read_per_km_and_per_hundred_km(heading: str, value: str) -> None:
    text = f"Kenteken;Vertrek;Retour;Afstand (km);{heading}\nA;2024-03-04 06:00;2024-03-04 17:30;200;{value}\n"
    text += f"A;2024-03-05 06:00;2024-03-05 17:30;200;{value}\n"
    assert read(text).visits[0].energy_kwh == pytest.approx(220.0)


def test_shifts_of_one_vehicle_that_overlap_are_refused_by_row() -> None:
    text = (
        "Truck;Departure;Return;kWh\nA;2024-03-04 06:00;2024-03-04 17:30;200\nA;2024-03-04 16:00;2024-03-05 17:30;90\n"
    )
    problems = read(text).problems
    assert [problem.code for problem in problems] == ["shifts_overlap"]
    assert "row 3" in problems[0].where


def test_times_without_a_date_are_refused_and_what_lacks_is_named() -> None:
    rows = "".join(f"A,0{k % 10}:57:32,19:24:55,75.83\n" for k in range(30))
    problems = read("truck,first_departure,last_return,energy_kwh\n" + rows).problems
    assert problems[0].found.startswith("lacking or unreadable: the departure with its date")
    assert len(problems) <= 12


def test_detail_records_end_when_the_vehicle_leaves_on_the_plug_of_the_evse() -> None:
    reading = sample("cdrs.json")
    assert visits(reading) == [
        ("3257", "02 05:00", "02 06:00", 3.5),
        ("3256", "02 06:15", "02 15:40", 18.4),
        ("3256", "02 16:00", "02 18:30", 25.0),
    ]
    assert [row.vehicle_kw for row in reading.visits or ()] == [None, 10.8, None]
    assert any("record 2: 25 kWh, its periods 24 kWh" in text for text in reading.remarks)
    assert any("PARKING_TIME" in text for text in reading.remarks)
    assert any("credit" in text for text in reading.left_out)
    assert any(d.answer == "UTC" for d in reading.decisions)


def test_detail_records_are_found_in_a_list_a_page_and_pages() -> None:
    page = json.loads((SAMPLES / "cdrs.json").read_text(encoding="utf-8"))
    expected = sample("cdrs.json").visits
    for shape in (page["data"], [page], {"pages": [page]}):
        assert read(json.dumps(shape), "cdrs.json").visits == expected


def test_of_a_record_that_comes_twice_the_newest_counts() -> None:
    record = json.loads((SAMPLES / "cdrs.json").read_text(encoding="utf-8"))["data"][0]
    newer = {**record, "total_energy": 20.0, "last_updated": "2024-05-04T00:00:00Z", "charging_periods": []}
    for records in ([record, newer], [newer, record]):
        reading = read(json.dumps(records), "cdrs.json")
        assert [row.energy_kwh for row in reading.visits or ()] == [20.0]
        assert any("same id" in text for text in reading.left_out)


@pytest.mark.parametrize(
    ("damage", "where"),
    [
        ({"total_energy": None}, "total_energy"),
        ({"total_energy": "veel"}, "total_energy"),
        ({"start_date_time": "gisteren"}, "start_date_time"),
        ({"cdr_location": {}}, "evse_uid"),
        ({"end_date_time": "2024-05-02T06:00:00Z"}, "row 1"),
        ({"total_energy": 18400.0}, "row 1"),
    ],
)
def test_a_record_that_is_no_session_is_refused_by_number_and_name(damage: dict[str, object], where: str) -> None:
    record = json.loads((SAMPLES / "cdrs.json").read_text(encoding="utf-8"))["data"][0]
    reading = read(json.dumps([{**record, **damage, "charging_periods": []}, record | {"id": "c9"}]), "cdrs.json")
    assert (reading.visits or ()) == ()
    assert where in reading.problems[0].where


def test_dates_that_can_be_read_two_ways_are_asked_and_the_answer_counts() -> None:
    text = "Laadpunt;Aankomst;Vertrek;kWh\nP1;01-02-2024 08:00;01-02-2024 17:00;12,5\n"
    asked = read(text)
    assert [question.aspect for question in asked.questions] == ["order"]
    assert [c.answer for c in asked.questions[0].candidates] == ["day-month-year", "month-day-year"]
    assert "2024-02-01" in asked.questions[0].candidates[0].reads_as
    assert read(text, order="month-day-year").visits[0].arrival.month == 1


def test_a_number_that_can_be_read_two_ways_is_asked() -> None:
    text = "Laadpunt;Aankomst;Vertrek;kWh\nP1;2024-02-13 08:00;2024-02-13 17:00;1.250\n"
    asked = read(text)
    assert [question.aspect for question in asked.questions] == ["decimal"]
    assert {c.answer: c.reads_as for c in asked.questions[0].candidates} == {
        "comma": "'1.250' is 1,250; total 1,250.000, highest 1,250.000",
        "point": "'1.250' is 1.25; total 1.250, highest 1.250",
    }
    assert read(text, decimal="point").visits[0].energy_kwh == 1.25


def test_a_date_column_and_times_over_midnight_make_moments() -> None:
    text = "Datum;Starttijd;Eindtijd;Laadpunt;kWh\n13-03-2024;22:02;06:00;P2;8,25\n"
    assert visits(read(text)) == [("P2", "13 22:02", "14 06:00", 8.25)]


def test_dates_and_times_in_columns_of_their_own_are_put_together() -> None:
    text = "Laadpunt;Startdatum;Starttijd;Einddatum;Eindtijd;kWh\n"
    text += "P1;13-03-2024;22:02;15-03-2024;06:00;8,25\nP2;14-03-2024;08:00;14-03-2024;17:00;3,5\n"
    assert visits(read(text)) == [("P1", "13 22:02", "15 06:00", 8.25), ("P2", "14 08:00", "14 17:00", 3.5)]


def test_a_session_that_ends_as_it_begins_without_energy_is_left_out_and_one_with_energy_is_refused() -> None:
    text = "plug,arrival,departure,kWh\nP1,2024-03-13 08:00,2024-03-13 08:00,{}\n"
    text += "P1,2024-03-13 09:00,2024-03-13 10:00,4.5\n"
    reading = read(text.format("0.0"))
    assert len(reading.visits or ()) == 1
    assert any("end as they begin" in text for text in reading.left_out)
    assert [problem.code for problem in read(text.format("1.5")).problems] == ["departure_before_arrival"]


def test_dates_without_times_are_refused_once_and_not_taken_for_midnights() -> None:
    text = "Laadpunt;Startdatum;Einddatum;kWh\nP1;13-03-2024;15-03-2024;8,25\nP2;14-03-2024;16-03-2024;3,5\n"
    assert {problem.code for problem in read(text).problems} == {"times_missing"}


def test_a_zone_that_is_answered_is_the_clock_of_the_times() -> None:
    text = "plug,arrival,departure,energy_kwh\nP1,2024-07-01 08:00,2024-07-01 17:00,12.5\n"
    assert read(text).visits[0].arrival.tzinfo is None
    assert read(text, zone="UTC").visits[0].arrival == datetime(2024, 7, 1, 8, tzinfo=UTC)
    assert read(text, zone="CET").visits[0].arrival == datetime(2024, 7, 1, 7, tzinfo=UTC)
    assert read(text, zone="Europe/Amsterdam").visits[0].arrival == datetime(2024, 7, 1, 6, tzinfo=UTC)


def test_an_offset_beside_the_times_counts_before_any_zone() -> None:
    text = "plug,arrival_utc,departure_utc,energy_kwh\nP1,2024-07-01T08:00+02:00,2024-07-01T17:00+02:00,12.5\n"
    reading = read(text)
    assert (reading.visits or ())[0].arrival == datetime(2024, 7, 1, 6, tzinfo=UTC)
    assert [d.answer for d in reading.decisions if d.aspect == "zone"] == ["offset"]


def test_a_file_that_ends_in_the_middle_of_a_row_is_asked_about() -> None:
    lines = "".join(f"P1;{day:02d}-03-2024 08:00;{day:02d}-03-2024 17:00;12,5\n" for day in range(1, 29))
    text = "Laadpunt;Aankomst;Vertrek;kWh\n" + lines + "P1;29-03-2024 08:00;29-03-20"
    asked = read(text)
    assert [question.aspect for question in asked.questions] == ["cut"]
    assert len(read(text, cut="drop").visits) == 28


def test_exchanged_columns_are_refused_with_the_remedy() -> None:
    text = "plug,arrival,departure,energy_kwh\nP1,2024-07-01 17:00,2024-07-01 08:00,12.5\n"
    (problem,) = read(text).problems
    assert "exchanged" in problem.remedy


def test_what_is_written_is_what_a_site_reads() -> None:
    for name, answers in (("laadpleinen.csv", {}), ("sessions_en.csv", {"unit": "Wh"}), ("cdrs.json", {})):
        reading = sample(name, **answers)
        written = list(csv.DictReader(io.StringIO(sessions_csv(reading.visits or ()))))
        assert set(COLUMNS) <= set(Session.model_fields)
        for row, line in zip((reading.visits or ()), written, strict=True):
            cells = {k: float(v) if k.endswith(("kwh", "kw")) else v for k, v in line.items() if v}
            session = Session.model_validate(cells)
            assert (session.arrival, session.departure) == (row.arrival, row.departure)
            assert session.energy_kwh == pytest.approx(row.energy_kwh, abs=1e-6)
            assert session.departure - session.arrival > timedelta(0)


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Laadpunt ID", "point"),
        ("charge_point", "point"),
        ("Laadpaal", "station"),
        ("Plugged in at", "arrival"),
        ("Start date", "arrival"),
        ("End time (UTC)", "departure"),
        ("Ontvangen energie [kWh]", "energy"),
        ("Total energy", "energy"),
        ("Kosten per kWh", None),
        ("Requested kWh", None),
        ("Laadduur", None),
        ("Session ID", None),
        ("kWh/100km", "use_per_km"),
        ("Kilometers", "distance"),
        ("Kenteken", "vehicle"),
        ("Afstand (km)", "distance"),
        ("Started", "arrival"),
        ("Ended", "departure"),
        ("Gestart op", "arrival"),
        ("Beëindigd", "departure"),
        ("Beginn", "arrival"),
        ("Ende", "departure"),
        ("Stop reason", None),
        ("Ladepunkt", "point"),
        ("Energiemenge (kWh)", "energy"),
        ("Meter start (kWh)", "register_start"),
        ("meter_stop_wh", "register_stop"),
        ("Meterstand begin", "register_start"),
        ("Eindstand (kWh)", "register_stop"),
        ("Zählerstand Ende (kWh)", "register_stop"),
        ("Kilometerstand begin", None),
    ],
)
def test_headings_mean_what_people_mean_by_them(heading: str, role: str | None) -> None:
    assert role_of(words(heading)) == role


def test_tables_of_meters_are_no_sessions() -> None:
    for text in ("EAN;Datum;Van;Tot;Verbruik (kWh)\n1;01-01-2024;00:00;00:15;1,5\n", "start,kwh\n2024-01-01,1\n"):
        it = content(text)
        assert not table.recognises(it)
        assert not fleet.recognises(it)


@pytest.mark.parametrize(
    "header",
    [
        "Charge point;Started;Ended;Meter start (kWh);Meter stop (kWh)",
        "Laadpunt;Gestart;Beëindigd;Meterstand begin (kWh);Meterstand eind (kWh)",
        "Ladepunkt;Beginn;Ende;Zählerstand Beginn (kWh);Zählerstand Ende (kWh)",
    ],
)
def test_what_the_meter_counted_from_begin_to_end_is_the_energy(header: str) -> None:
    rows = [f"P1;{day}-03-2024 08:00;{day}-03-2024 17:00;{day},25;{day + 1},5\n" for day in range(13, 17)]
    reading = read(f"{header}\n{''.join(rows)}Totaal;;;;\n")
    assert visits(reading) == [("P1", f"{day} 08:00", f"{day} 17:00", 1.25) for day in range(13, 17)]
    assert any("a line of totals" in left for left in reading.left_out)


def test_a_charge_point_is_the_charger_of_a_connector_and_a_plug_where_none_is_named() -> None:
    text = "Charge Point;Connector;Started;Ended;kWh\nCP-A;1;2024-03-13 08:00;2024-03-13 17:00;12,5\n"
    assert visits(read(text)) == [("CP-A/1", "13 08:00", "13 17:00", 12.5)]
    text = (
        "Station Name,Port,Plug In Time,Plug Out Time,Energy (kWh)\nHQ,2,03/13/2024 8:05 AM,03/13/2024 5:00 PM,12.5\n"
    )
    assert visits(read(text)) == [("HQ/2", "13 08:05", "13 17:00", 12.5)]


@pytest.mark.parametrize("lasts", ["9:15", "09:15:00", "9 uur 15 min", "9h 15m", "555 min"])
def test_a_departure_is_the_arrival_and_how_long_it_lasts(lasts: str) -> None:
    text = f"Laadpunt;Starttijd;Duur;kWh\nP1;13-03-2024 20:00;{lasts};12,5\n"
    assert visits(read(text)) == [("P1", "13 20:00", "14 05:15", 12.5)]
    (problem,) = read("Laadpunt;Starttijd;Duur;kWh\nP1;13-03-2024 20:00;lang;12,5\n").problems
    assert problem.code == "row_incomplete"


def test_visits_are_known_by_their_lengths_where_no_plug_is_named_and_in_json() -> None:
    spans = [(13 + k, 8 + k, 9 + 2 * k) for k in range(5)]
    text = "Start;Einde;kWh\n" + "".join(f"{d}-03-2024 {a:02d}:00;{d}-03-2024 {b:02d}:10;12,5\n" for d, a, b in spans)
    assert [row.connector for row in read(text, "hal.csv").visits or ()] == ["hal"] * 5
    records = [
        {"sessionId": f"s{d}", "evseId": "E1", "startedAt": f"2024-03-{d}T{a:02d}:00:00+01:00",
         "endedAt": f"2024-03-{d}T{b:02d}:10:00+01:00", "energyKwh": 12.5}
        for d, a, b in spans
    ]  # fmt: skip
    whole = read_file(content(json.dumps({"sessions": records}), "s.json"), NOTHING, ZONE)
    assert [(row.connector, row.arrival.hour) for row in whole.visits or ()] == [("E1", 7 + k) for k in range(5)]
    quarters = "Van;Tot;Verbruik (kWh)\n" + "".join(
        f"13-03-2024 {k:02d}:00;13-03-2024 {k:02d}:15;1,5\n" for k in range(9)
    )
    assert not table.recognises(content(quarters))


def test_registers_without_a_unit_are_asked_and_those_unlike_the_energy_are_reported() -> None:
    text = "Laadpunt;Start;Stop;Beginstand;Eindstand{}\nP1;13-03-2024 08:00;13-03-2024 17:00;1204500;1217250{}\n"
    assert {q.aspect for q in read(text.format("", "")).questions} == {"unit"}
    both = read(text.format(";Energie (kWh)", ";11"), unit="Wh")
    assert [row.energy_kwh for row in both.visits or ()] == [0.011]
    assert any("counted otherwise" in remark for remark in both.remarks)


def test_power_in_watts_and_units_behind_numbers_are_read_as_they_are_written() -> None:
    text = "plug,arrival,departure,Energy,Max power (W)\nP1,2024-07-01 08:00,2024-07-01 17:00,12.5 kWh,11000\n"
    assert [(row.energy_kwh, row.vehicle_kw) for row in read(text).visits or ()] == [(12.5, 11.0)]


def test_a_layout_of_sessions_that_is_named_is_read_and_lists_what_it_lacks() -> None:
    named = Answers({("*", "", "layout"): "ev_sessions"})
    whole = read_file(content("Started;Ended;kWh\n2024-03-13 08:00;2024-03-13 17:00;12,5\n", "hal.csv"), named, ZONE)
    assert [(row.connector, row.energy_kwh) for row in whole.visits or ()] == [("hal", 12.5)]
    assert any(d.is_assumed and d.answer == "plug hal" for d in whole.decisions)
    (problem,) = read_file(content("Started;kWh\n2024-03-13 08:00;12,5\n", "hal.csv"), named, ZONE).problems
    assert (problem.code, problem.expected) == ("missing_column", "also departure")
    (problem,) = read_file(content("[1]", "a.json"), named, ZONE).problems
    assert "ev_sessions" not in problem.expected


def test_vehicles_that_arrive_before_they_leave_are_visits_each_at_a_plug_of_its_own() -> None:
    rows = "".join(f"V-{k % 2};{13 + k}-03-2024 18:0{k};{14 + k}-03-2024 0{5 + k % 3}:30;80,5\n" for k in range(6))
    reading = read_file(content("Kenteken;Aankomst;Vertrek;Geladen (kWh)\n" + rows), NOTHING, ZONE)
    assert {row.connector for row in reading.visits or ()} == {"V-0", "V-1"}
    assert any(d.is_assumed and d.answer == "plug of the vehicle" for d in reading.decisions)


def test_an_energy_without_a_unit_is_asked_before_visits_are_judged() -> None:
    text = "Laadpunt;Start;Stop;Energie\nP1;13-03-2024 08:00;13-03-2024 09:00;30350\n"
    assert [q.aspect for q in read(text).questions] == ["unit"]
    assert not read(text).problems
