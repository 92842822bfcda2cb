"""Twenty documents that are broken, each with the message that the manager of a park reads."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from gridshare.ahead.loading import opened
from gridshare.usecases.schedule import schedule
from gridshare.usecases.validate import validate

SITE = """\
gridshare: 1
name: Drie buren
time_zone: Europe/Amsterdam
horizon: {start: 2026-01-15, days: 1, step_minutes: 15}
series: series.csv
connection:
  layers:
    - {source: groeps-TO 2026-01, direction: import, limit_kw: 450}
feeders:
  - {name: noord, limit_kw: 300}
  - {name: zuid, limit_kw: 400}
energy_contracts:
  dynamic: {import: {price: day_ahead_eur_per_mwh}, export: {price: 0.04}}
members:
  - name: Bakkerij Noord
    connection: {feeder: noord}
    energy_contract: dynamic
    assets:
      - {kind: inflexible_load, name: bakery, profile: bakery_kw}
  - name: Vervoer De Vries
    connection: {feeder: zuid}
    energy_contract: dynamic
    assets:
      - {kind: battery, name: depot battery, energy_kwh: 400, charge_kw: 200, discharge_kw: 200,
         round_trip_efficiency: 0.88, start_kwh: 200}
      - kind: ev_charging
        name: truck square
        connectors: {T1: 150, T2: 150}
        sessions: trucks.csv
"""
TRUCKS = """\
connector,arrival,departure,energy_kwh
T1,2026-01-15 01:00,2026-01-15 06:15,180
T2,2026-01-15 02:00,2026-01-15 07:00,90
"""
PROFILE = "members[0].assets[0].profile (line 19) (Bakkerij Noord > bakery)"
BATTERY = "members[1].assets[0]"
SESSIONS = "members[1].assets[1].sessions"
COMPLETE = "Complete the file: what is missing is never guessed."

Park = Callable[..., str]


def quarters(n: int = 96) -> str:
    first = datetime(2026, 1, 15)  # noqa: DTZ001 - on the site's clock
    rows = [f"{first + t * timedelta(minutes=15):%Y-%m-%d %H:%M},{60 + t % 4},{80 + t}" for t in range(n)]
    return "\n".join(["instant,bakery_kw,day_ahead_eur_per_mwh", *rows, ""])


def edited(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def said(folder: Path) -> str:
    """All messages about a park, one a line."""
    report = validate(folder)
    assert report.ok is (not report.problems)
    return "\n".join(problem.message for problem in report.problems)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "site.yaml").write_text(SITE)
    (tmp_path / "series.csv").write_text(quarters())
    (tmp_path / "trucks.csv").write_text(TRUCKS)
    return tmp_path


@pytest.fixture
def messages(folder: Path) -> Park:
    """Messages about the park after changes to its document, or with another text of one of its files."""

    def of(*changes: tuple[str, str], **files: str) -> str:
        (folder / "site.yaml").write_text(edited(SITE, *changes))
        for name, text in files.items():
            (folder / f"{name}.csv").write_text(text)
        return said(folder)

    return of


def test_the_unbroken_park_has_no_problems_and_no_notes(folder: Path) -> None:
    report = validate(folder)

    assert (report.ok, report.problems, report.notes) == (True, [], [])
    assert report.figures is not None
    assert report.figures.assets == {"inflexible_load": 1, "battery": 1, "ev_charging": 1}
    assert report.figures.steps == 96


def test_missing_column(messages: Park) -> None:
    assert messages(series=edited(quarters(), ("bakery_kw", "bakkerij_kw"))) == (
        f"{PROFILE}: the text 'bakery_kw'; "
        "expected a series of series.csv: bakkerij_kw, day_ahead_eur_per_mwh. Did you mean 'bakkerij_kw'?"
    )


def test_a_wrong_value_does_not_hide_a_missing_column(messages: Park) -> None:
    found = messages(("energy_kwh: 400", "energy_kwh: veel"), series=edited(quarters(), ("bakery_kw", "bakkerij_kw")))
    assert found.splitlines() == [
        (
            f"{BATTERY}.energy_kwh (line 24) (Vervoer De Vries > depot battery): the text 'veel'; "
            "expected a number [kWh], at least 0."
        ),
        (
            f"{PROFILE}: the text 'bakery_kw'; "
            "expected a series of series.csv: bakkerij_kw, day_ahead_eur_per_mwh. Did you mean 'bakkerij_kw'?"
        ),
    ]


def test_missing_column_of_a_table(messages: Park) -> None:
    assert messages(trucks=edited(TRUCKS, ("departure", "depart"))) == (
        f"{SESSIONS} (line 29) (Vervoer De Vries > truck square): trucks.csv has no column 'departure'; expected this "
        "column, a date and time like 2026-01-15 06:15: when it leaves; local clock where it has no offset. "
        "Rename the column 'depart'."
    )


def test_gap_in_a_series(messages: Park) -> None:
    rows = quarters().splitlines(keepends=True)
    assert messages(series="".join(rows[:14] + rows[16:])) == (
        "energy_contracts.dynamic.import.price (line 13): series.csv lacks 2 rows from 2026-01-15 03:15 (here and in 1 "
        "more field); expected a row per 15 min from 2026-01-15 00:00, 96 steps of 15 min. " + COMPLETE
    )


def test_blank_cell_in_a_series(messages: Park) -> None:
    assert messages(series=edited(quarters(), ("00:30,62,", "00:30,,"))) == (
        f"{PROFILE}: series.csv, column 'bakery_kw': row 4 blank; expected a number [kW]. " + COMPLETE
    )


def test_wrong_unit_of_a_column(messages: Park) -> None:
    unit = ("bakery_kw", "bakery_kwh")
    assert messages(unit, series=edited(quarters(), unit)) == (
        f"{PROFILE}: series.csv, column 'bakery_kwh' is in kWh per "
        "interval, and the field in kW; expected a name that ends with _kw, _w or _mw. "
        "kWh per interval of 15 min x 4 = kW: convert it and name the column bakery_kw."
    )


def test_wrong_unit_of_a_field(messages: Park) -> None:
    assert messages(("energy_kwh: 400", "energy_mwh: 0.4")) == (
        f"{BATTERY}.energy_kwh (line 24) (Vervoer De Vries > depot battery): not given; "
        "expected a number [kWh], at least 0: usable capacity. For example: energy_kwh: 400.0.\n"
        f"{BATTERY}.energy_mwh (line 24) (Vervoer De Vries > depot battery): the unknown field 'energy_mwh'; "
        "expected a field that is known: energy_kwh. Did you mean energy_kwh?"
    )


def test_two_members_of_one_name(messages: Park) -> None:
    assert messages(("Vervoer De Vries", "Bakkerij Noord")) == (
        "members[1].name (line 20) (Bakkerij Noord): 'Bakkerij Noord', which members[0].name has too; "
        "expected members of different names. Give one of them another name."
    )


def test_two_assets_of_one_name(messages: Park) -> None:
    assert messages(("truck square", "depot battery")) == (
        "members[1].assets[1].name (line 27) (Vervoer De Vries > depot battery): 'depot battery', which "
        "members[1].assets[0].name has too; expected assets of different names. Give one of them another name."
    )


def test_a_session_that_departs_before_it_arrives(messages: Park) -> None:
    assert messages(trucks=edited(TRUCKS, ("2026-01-15 06:15", "2026-01-14 06:15"))) == (
        f"{SESSIONS}[0].departure (trucks.csv row 2) (Vervoer De Vries > truck square): session 'T1-1' departs "
        "2026-01-14 06:15 and arrives 2026-01-15 01:00; expected a departure after the arrival. "
        "Exchange the two, or give the departure its right date."
    )


def test_energy_that_cannot_be_delivered(messages: Park) -> None:
    assert messages(trucks=edited(TRUCKS, ("180", "1800"))) == (
        f"{SESSIONS}[0].energy_kwh (trucks.csv row 2) (Vervoer De Vries > truck square): session 'T1-1' departs "
        "2026-01-15 06:15 with 1800 kWh asked, 787.5 kWh deliverable at 150 kW; expected at most 787.5 kWh by then. "
        "Depart at 2026-01-15 13:00 or later, or ask for at most 787.5 kWh."
    )


def test_a_cap_below_the_inflexible_load_is_a_note_and_a_plan_in_stages(folder: Path) -> None:
    """The bakery draws 60, 61, 62, 63 kW in turn: above 62 kW in 24 quarters, by 1 kW, which is 6 kWh."""
    alone = SITE[: SITE.index("  - name: Vervoer De Vries")]
    (folder / "site.yaml").write_text(edited(alone, ("limit_kw: 450", "limit_kw: 62")))

    (note,) = validate(folder).notes
    assert note == (
        "The group: the load that cannot move is above the import limit by itself in 24 quarters, worst "
        "2026-01-15 00:45 by 1 kW (limit 62 kW). Only production or storage brings it below."
    )
    plan = schedule(opened(folder).resolved())
    assert not plan.verdict.cap_kept
    assert plan.figures.exceedance_kwh == pytest.approx(6.0, abs=1e-6)
    assert plan.proof.verified


def test_a_member_on_an_unknown_feeder(messages: Park) -> None:
    assert messages(("feeder: zuid", "feeder: zuit")) == (
        "members[1].connection.feeder (line 21) (Vervoer De Vries): feeder 'zuit'; expected one of 'noord', 'zuid'. "
        "Did you mean 'zuid'?"
    )


def test_an_asset_on_an_unknown_feeder(messages: Park) -> None:
    assert messages(("name: bakery,", "name: bakery, feeder: oost,")) == (
        "members[0].assets[0].feeder (line 19) (Bakkerij Noord > bakery): feeder 'oost'; "
        "expected one of 'noord', 'zuid'."
    )


def test_nan_in_the_document(messages: Park) -> None:
    assert messages(("limit_kw: 450", "limit_kw: .nan")) == (
        "connection.layers[0].limit_kw (line 8): nan, which is no number; expected a number [kW], at least 0. "
        "Write the number, or leave the field out."
    )


def test_nan_in_a_file(messages: Park) -> None:
    assert messages(series=edited(quarters(), ("00:30,62,", "00:30,NaN,"))) == (
        f"{PROFILE}: series.csv, column 'bakery_kw': row 4: 'NaN' is no number; expected a number [kW]."
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(
            ("start_kwh: 200", "start_kwh: 200 kWh"),
            f"{BATTERY}.start_kwh (line 25) (Vervoer De Vries > depot battery): the text '200 kWh'; "
            "expected a number [kWh], at least 0. The unit is known already; write 200.",
            id="a number",
        ),
        pytest.param(
            ("limit_kw: 450", "limit_kw: 450 kW"),
            "connection.layers[0].limit_kw (line 8): the text '450 kW'; "
            "expected a number [kW], or the name of a series. The unit is known already; write 450.",
            id="a series",
        ),
        pytest.param(
            ("T2: 150", "T2: 150 kW"),
            "members[1].assets[1].connectors.T2 (line 28) (Vervoer De Vries > truck square): the text '150 kW'; "
            "expected a number [kW], or power_kw with phases, least_kw and step_kw. The unit is known already; "
            "write 150.",
            id="a short form",
        ),
    ],
)
def test_a_text_in_place_of_a_number(messages: Park, change: tuple[str, str], message: str) -> None:
    assert messages(change) == message


def test_a_file_of_23_hours_for_a_day_of_24(messages: Park) -> None:
    assert messages(series=quarters(92)) == (
        "energy_contracts.dynamic.import.price (line 13): series.csv lacks 4 rows from 2026-01-15 23:00 (here and in 1 "
        "more field); expected a row per 15 min from 2026-01-15 00:00, 96 steps of 15 min. " + COMPLETE
    )


def test_a_cycle_in_the_tree_of_feeders(messages: Park) -> None:
    cycle = (
        ("{name: noord, limit_kw: 300}", "{name: noord, within: zuid}"),
        ("{name: zuid, limit_kw: 400}", "{name: zuid, within: noord}"),
    )
    assert messages(*cycle) == (
        "feeders[0].within (line 10) (noord): noord within zuid within noord; "
        "expected a tree: no feeder within itself. Leave out `within` of the feeder nearest to the grid."
    )


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("1.2", ""),
        ("88", " A share: 88 % is written 0.88."),
        ("'0,88'", " Write it with a decimal point and without quotes: 0.88."),
    ],
)
def test_an_efficiency_that_is_no_share(messages: Park, given: str, remedy: str) -> None:
    found = "the text '0,88'" if "," in given else given
    assert messages(("0.88", given)) == (
        f"{BATTERY}.round_trip_efficiency (line 25) (Vervoer De Vries > depot battery): {found}; "
        f"expected a number, at least 0.01 and at most 1.{remedy}"
    )


def test_an_end_energy_out_of_reach(messages: Park) -> None:
    slow = (("charge_kw: 200", "charge_kw: 10"), ("start_kwh: 200", "start_kwh: 0, end_kwh_at_least: 399"))
    assert messages(*slow) == (
        f"{BATTERY}.end_kwh_at_least (line 25) (Vervoer De Vries > depot battery): 'depot battery': target of 399 kWh "
        "at 2026-01-15 23:45 (end of step 95); expected at most 225.14 kWh, which it reaches from 0 kWh at full power. "
        "Lower the target, allow more time or power, or begin fuller."
    )


def test_negative_power_in_a_file(messages: Park) -> None:
    assert messages(series=edited(quarters(), ("00:30,62,", "00:30,-62,"))) == (
        f"{PROFILE}: 'bakery': -62 kW at step 2 (2026-01-15 00:30); "
        "expected at least 0 kW. "
        "If it is a net measurement that also counts what is fed in, say net: true; else correct the series."
    )


def test_negative_capacity(messages: Park) -> None:
    assert messages(("energy_kwh: 400", "energy_kwh: -400")) == (
        f"{BATTERY}.energy_kwh (line 24) (Vervoer De Vries > depot battery): -400 kWh; "
        "expected a number [kWh], at least 0."
    )


def test_a_yaml_bomb(folder: Path) -> None:
    levels = [f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in zip("abcdefghi", "bcdefghij", strict=True)]
    (folder / "site.yaml").write_text("\n".join(["a: &a [x, x, x, x, x, x, x, x, x, x]", *levels]))

    assert said(folder) == (
        "f[7] (line 6): aliases that repeat more than 1000000 values; expected few aliases, each for a small part. "
        "Write the values out, or put them into a file."
    )


@pytest.mark.parametrize("name", ["../../payroll.csv", "/etc/passwd", "..\\payroll.csv"])
def test_a_path_outside_the_folder_of_the_site(messages: Park, name: str) -> None:
    told = messages(("trucks.csv", name))

    if "\\" in name:
        assert told == (
            f"{SESSIONS} (line 29) (Vervoer De Vries > truck square): no file {name!r} in the site's folder; "
            "expected one of 'series.csv', 'trucks.csv'."
        )
    else:
        assert told == (
            f"{SESSIONS} (line 29) (Vervoer De Vries > truck square): {name!r}; expected the name of a file in the "
            "site's folder. Copy the file into the folder, and name it relative to the folder."
        )


@pytest.mark.parametrize("text", ["", "# a comment\n", "---\n", "{}\n"])
def test_an_empty_document(folder: Path, text: str) -> None:
    (folder / "site.yaml").write_text(text)

    assert said(folder) == (
        "site.yaml: nothing; expected a site document. "
        "It begins with `gridshare: 1`, then name, time_zone, horizon and members."
    )


def test_a_document_of_200_mb(folder: Path) -> None:
    with (folder / "site.yaml").open("wb") as file:
        file.truncate(200_000_000)

    assert said(folder) == (
        "site.yaml: 200.0 MB; expected at most 20 MB. "
        "Put the series into files beside it (CSV, Parquet or Excel), and name their columns."
    )


def test_a_series_of_200_mb(folder: Path) -> None:
    with (folder / "series.csv").open("wb") as file:
        file.truncate(200_000_000)

    assert said(folder) == (
        "series (line 5): series.csv has 200.0 MB; expected at most 50 MB. "
        "Give the part that is planned, or a Parquet file."
    )


def test_problems_of_document_files_and_rules_come_together(messages: Park) -> None:
    told = messages(
        ("profile: bakery_kw", "profile: bakry_kw"),
        ("trucks.csv", "truck.csv"),
        ("energy_contract: dynamic", "energy_contract: dynamisch"),
        ("feeder: zuid", "feeder: zuit"),
    )

    assert [text.partition(" (")[0] for text in told.splitlines()] == [
        "members[0].assets[0].profile",
        SESSIONS,
        "members[0].energy_contract",
        "members[1].connection.feeder",
    ]


def test_an_example_in_place_of_a_wrong_value_is_no_problem_of_its_own(messages: Park) -> None:
    """The example of what a roof may give is a series that no file of this park has."""
    bakery = "profile: bakery_kw}"
    (found,) = messages((bakery, f"{bakery}\n      - {{kind: solar, name: roof, available: true}}")).splitlines()
    assert found.startswith("members[0].assets[1].available (line 20) (Bakkerij Noord > roof): true; expected a number")
