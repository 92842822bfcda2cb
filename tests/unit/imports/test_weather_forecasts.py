"""Weather forecasts are imported with the moment from which on they are known, or it is asked."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from gridshare.imports import ImportOptions, MapDocument, Outcome, Surroundings, outcome_of
from gridshare.imports.issues import named_moment
from gridshare.series.issued import known_at, read_issued
from gridshare.series.measured import read_measured

HOUR_S = 3600


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def answer_of(temperatures: list[float], first: str = "2026-01-15T00:00", **more: object) -> str:
    hours = [at(first) + HOUR_S * k for k in range(len(temperatures))]
    times = [datetime.fromtimestamp(each, UTC).strftime("%Y-%m-%dT%H:%M") for each in hours]
    units, numbers = {"temperature_2m": "°C"}, {"time": times, "temperature_2m": temperatures}
    place = {"latitude": 52.5, "longitude": 6.1, "utc_offset_seconds": 0, "timezone": "GMT"}
    return json.dumps({**place, "hourly_units": units, "hourly": numbers, **more})


def imported(folder: Path, files: dict[str, str], said: MapDocument | None = None, **answers: str) -> Outcome:
    sources = folder / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (sources / name).write_text(text, encoding="utf-8")
    options = ImportOptions(said=said or MapDocument(), answers=answers)
    around = Surroundings(date.weekday, folder / "site" / "measured")
    return outcome_of([sources / name for name in files], options, around)


def temperatures(folder: Path, gate: str, n: int = 3) -> list[float]:
    series = read_issued(folder / "site" / "weather_forecasts" / "weather_52_5_6_1_temperature_c.parquet")
    moments = at("2026-01-14T23:00") + HOUR_S * np.arange(n)
    return known_at(series, moments, np.full(n, at(gate))).tolist()


def test_a_forecast_is_known_from_the_moment_in_its_name_on(tmp_path: Path) -> None:
    made = imported(tmp_path, {"weather_2026-01-14T0700Z.json": answer_of([1.0, 2.0, 3.0])})
    assert made.is_ok, made.questions
    assert np.isnan(temperatures(tmp_path, "2026-01-14T06:59")).all()
    assert temperatures(tmp_path, "2026-01-14T07:00") == [1.0, 2.0, 3.0]
    assert not made.series, "a forecast is no measurement"
    assert not (tmp_path / "site" / "measured").exists()


def test_a_model_run_is_known_hours_after_the_moment_in_its_name(tmp_path: Path) -> None:
    imported(tmp_path, {"weather_run_2026-01-14T00.json": answer_of([1.0, 1.0])})
    assert np.isnan(temperatures(tmp_path, "2026-01-14T05:59", 1)).all()
    assert temperatures(tmp_path, "2026-01-14T06:00", 1) == [1.0]


@pytest.mark.parametrize(
    ("name", "answers"),
    [
        ("weather.json", ["YYYY-MM-DD HH:MM", "run YYYY-MM-DD HH:MM", "measured"]),
        ("weather_2026-01-14.json", ["YYYY-MM-DD HH:MM", "run YYYY-MM-DD HH:MM", "measured"]),
        ("w_2026-01-14_2026-01-15.json", ["YYYY-MM-DD HH:MM", "run YYYY-MM-DD HH:MM", "measured"]),
        (
            "weather_20260114_0700.json",
            ["name UTC", "name local", "YYYY-MM-DD HH:MM", "run YYYY-MM-DD HH:MM", "measured"],
        ),
    ],
)
def test_without_a_moment_on_a_known_clock_it_is_asked_and_nothing_is_written(
    name: str, answers: list[str], tmp_path: Path
) -> None:
    made = imported(tmp_path, {name: answer_of([1.0, 2.0])})
    assert [(q.aspect, [c.answer for c in q.candidates]) for q in made.questions] == [("issued", answers)]
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("answer", "known"),
    [
        ("2026-01-14 08:00", "2026-01-14T07:00"),
        ("2026-01-14 08:00 UTC", "2026-01-14T08:00"),
        ("2026-01-14T08:00+02:00", "2026-01-14T06:00"),
        ("run 2026-01-14 00:00", "2026-01-14T06:00"),
        ("name local", "2026-01-14T05:30"),
        ("name UTC", "2026-01-14T06:30"),
    ],
)
def test_an_answer_says_from_when_on_it_is_known(answer: str, known: str, tmp_path: Path) -> None:
    imported(tmp_path, {"weather_202601140630.json": answer_of([1.0, 1.0])}, issued=answer)
    before = datetime.fromtimestamp(at(known) - 1, UTC).strftime("%Y-%m-%dT%H:%M:%S")
    assert np.isnan(temperatures(tmp_path, before, 1)).all()
    assert temperatures(tmp_path, known, 1) == [1.0]


def test_an_answer_that_is_no_moment_is_refused(tmp_path: Path) -> None:
    made = imported(tmp_path, {"weather.json": answer_of([1.0, 2.0])}, issued="this morning")
    assert [p.code for p in made.problems] == ["answer_unusable"]


def test_the_file_for_map_answers_for_each_file(tmp_path: Path) -> None:
    said = MapDocument.model_validate(
        {
            "files": {
                "a.json": {"answers": {"issued": "2026-01-14 06:00 UTC"}},
                "b.json": {"answers": {"issued": "measured"}},
            }
        }
    )
    made = imported(tmp_path, {"a.json": answer_of([1.0, 2.0]), "b.json": answer_of([7.0, 8.0])}, said)
    assert made.is_ok
    assert temperatures(tmp_path, "2026-01-14T06:00", 2) == [1.0, 2.0]
    measured = read_measured(tmp_path / "site" / "measured" / "weather_52_5_6_1_temperature_c.parquet")
    assert measured.values.tolist() == [7.0, 8.0]


def test_forecasts_of_the_same_hours_live_side_by_side_and_a_later_import_adds_to_them(tmp_path: Path) -> None:
    imported(tmp_path, {"w_2026-01-14T0600Z.json": answer_of([1.0, 2.0, 3.0])})
    imported(tmp_path, {"w_2026-01-13T0600Z.json": answer_of([10.0, 20.0, 30.0, 40.0])})
    made = imported(tmp_path, {"w_2026-01-14T1200Z.json": answer_of([5.0, 5.0])})
    assert temperatures(tmp_path, "2026-01-14T05:00", 4) == [10.0, 20.0, 30.0, 40.0]
    assert temperatures(tmp_path, "2026-01-14T08:00", 4) == [1.0, 2.0, 3.0, 40.0]
    assert temperatures(tmp_path, "2026-01-14T12:00", 4) == [5.0, 5.0, 3.0, 40.0]
    (forecasts,) = made.forecasts
    assert len(np.unique(forecasts.series.issued)) == 3
    provenance = json.loads((tmp_path / "site" / "weather_forecasts" / "provenance.json").read_text())
    files = [s["file"] for s in provenance["series"]["weather_52_5_6_1_temperature_c"]["sources"]]
    assert files == ["w_2026-01-14T0600Z.json", "w_2026-01-13T0600Z.json", "w_2026-01-14T1200Z.json"]


def test_the_same_forecast_with_other_numbers_is_a_question(tmp_path: Path) -> None:
    imported(tmp_path, {"w_2026-01-14T0600Z.json": answer_of([1.0, 2.0])})
    again = imported(tmp_path, {"w_2026-01-14T0600Z.json": answer_of([1.0, 2.0])})
    assert again.is_ok
    other = {"w_2026-01-14T0600Z.json": answer_of([1.0, 9.0])}
    assert [q.aspect for q in imported(tmp_path, other).questions] == ["overlap"]
    assert temperatures(tmp_path, "2026-01-14T08:00", 2) == [1.0, 2.0]
    imported(tmp_path, other, overlap="first")
    assert temperatures(tmp_path, "2026-01-14T08:00", 2) == [1.0, 2.0]
    imported(tmp_path, other, overlap="last")
    assert temperatures(tmp_path, "2026-01-14T08:00", 2) == [1.0, 9.0]


def test_forecasts_of_days_before_are_known_hour_by_hour(tmp_path: Path) -> None:
    times = ["2026-01-15T00:00", "2026-01-15T01:00", "2026-01-15T02:00"]
    numbers = {"time": times, "temperature_2m": [0.0] * 3}
    numbers |= {"temperature_2m_previous_day1": [1.0] * 3, "temperature_2m_previous_day2": [2.0] * 3}
    units = dict.fromkeys(numbers, "°C")
    made = imported(tmp_path, {"previous.json": answer_of([], hourly=numbers, hourly_units=units)})
    assert made.is_ok
    assert any("newest run" in text for read in made.reads for text in read.left_out)
    # A run of a day before 01:00 is known by 07:00: of that hour, and not yet of the next.
    assert temperatures(tmp_path, "2026-01-14T07:00") == [1.0, 1.0, 2.0]


def test_a_table_of_model_runs_keeps_each_run(tmp_path: Path) -> None:
    text = Path("tests/unit/imports/samples/prices/harmonie.csv").read_text(encoding="utf-8")
    made = imported(tmp_path, {"harmonie.csv": text}, label="end")
    assert made.is_ok, (made.questions, made.problems)
    series = read_issued(tmp_path / "site" / "weather_forecasts" / "weather_temperature_c.parquet")
    moments = np.array([at("2026-01-14T09:00")])
    assert known_at(series, moments, np.array([at("2026-01-14T06:00")])).tolist() == [2.0]
    assert known_at(series, moments, np.array([at("2026-01-14T12:00")])).tolist() == [1.5]


def test_a_moment_of_issue_without_a_clock_is_refused(tmp_path: Path) -> None:
    text = "issued,valid_time_utc,temperature_c\n" + "".join(
        f"2026-01-14 08:00,2026-01-15 0{h}:00,{h}\n" for h in range(4)
    )
    made = imported(tmp_path, {"forecast.csv": text}, label="end")
    assert [p.code for p in made.problems] == ["issue_unreadable"]
    made = imported(tmp_path, {"forecast.csv": text.replace("issued", "issued_utc")}, label="end")
    assert made.is_ok


@pytest.mark.parametrize("name", ["trunk2026.json", "w_2026-13-40T0600Z.json", "a_2026-01-14T06Z_2026-01-15T06Z.json"])
def test_a_name_without_exactly_one_moment_says_nothing(name: str) -> None:
    assert named_moment(name) is None
