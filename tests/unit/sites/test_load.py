import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gridshare.ahead.loading import opened, parsed
from gridshare.errors import SiteError
from gridshare.schedules.document import canonical_json
from gridshare.sites.document import SiteDocument
from gridshare.usecases.validate import validate

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = sorted(
    path.parent for path in (ROOT / "sample_sites").glob("*/site.yaml") if path.parent.name != "meter-exports"
)
N = 24


def site(**changes: Any) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "gridshare": 1,
        "name": "Drie buren",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 60},
        "series": {"bakery_kw": [60.0] * N, "price_eur_per_mwh": [80.0] * N},
        "energy_contracts": {"dynamic": {"import": {"price": "price_eur_per_mwh"}, "export": {"price": 0.04}}},
        "members": [
            {
                "name": "Bakkerij Noord",
                "energy_contract": "dynamic",
                "assets": [{"kind": "inflexible_load", "name": "bakery", "profile": "bakery_kw"}],
            }
        ],
    }
    return raw | changes


def dump(document: SiteDocument) -> Any:
    return document.model_dump(mode="json", by_alias=True)


def told(raw: Any, files: Path | None = None, day: date | None = None) -> str:
    with pytest.raises(SiteError) as caught:
        parsed(raw, files, day)
    return str(caught.value)


def profile(document: SiteDocument) -> Any:
    return dump(document)["members"][0]["assets"][0]["profile"]


def write(folder: Path, raw: dict[str, Any], first: str = "2026-01-15") -> Path:
    rows = [f"{first} {t:02d}:00,{60 + t},80" for t in range(N)]
    (folder / "series.csv").write_text("\n".join(["instant,bakery_kw,price_eur_per_mwh", *rows, ""]))
    (folder / "site.json").write_text(json.dumps(raw))
    return folder


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda path: path.name)
def test_a_loaded_sample_is_the_same_when_its_own_dump_is_parsed(folder: Path) -> None:
    loaded = opened(folder)
    written = dump(loaded.document)

    again = parsed(json.loads(json.dumps(written)))

    assert canonical_json(dump(again.document)) == canonical_json(written)
    assert again.resolved().notes == loaded.resolved().notes
    assert loaded.document.series == ()


def test_named_lists_are_put_in_place_in_the_unit_of_the_field() -> None:
    document = parsed(site()).document

    assert profile(document) == [60.0] * N
    assert dump(document)["energy_contracts"]["dynamic"]["import"]["price"] == pytest.approx([0.08] * N)
    assert document.series == ()


def test_columns_of_files_are_put_in_place(tmp_path: Path) -> None:
    write(tmp_path, site(series="series.csv"))

    assert profile(opened(tmp_path).document) == [60.0 + t for t in range(N)]
    assert (
        opened(tmp_path).document
        == opened(tmp_path / "site.json").document
        == parsed(site(series=["series.csv"]), tmp_path).document
    )


def test_without_files_each_reference_is_refused() -> None:
    raw = site(series="series.csv")
    raw["members"][0]["assets"][0]["profile"] = {"file": "bakery.csv", "column": "bakery_kw"}
    remedy = "Send the values inline: a list per field, or named lists in `series: {name_kw: [..]}`."

    assert told(raw) == (
        f"series: the file 'series.csv'; expected values in the document: files are not read here. {remedy}\n"
        "members[0].assets[0].profile (Bakkerij Noord > bakery): the file 'bakery.csv'; "
        f"expected values in the document: files are not read here. {remedy}"
    )


@pytest.mark.parametrize(
    ("series", "message"),
    [
        pytest.param(
            {"bakery_kw": [60.0] * 23, "price_eur_per_mwh": [80.0] * N},
            "series.bakery_kw: 23 values; expected a value for each of the 24 steps of 60 min from 2026-01-15 00:00.",
            id="length",
        ),
        pytest.param(
            {"bakery_kw": [60.0] * 22 + [None, None], "price_eur_per_mwh": [80.0] * N},
            "series.bakery_kw: no value at step 22 (2026-01-15 22:00), and 1 more; expected a number for each step. "
            "Complete it: what is missing is never guessed.",
            id="gap",
        ),
        pytest.param(
            {"bakry_kw": [60.0] * N, "price_eur_per_mwh": [80.0] * N},
            "members[0].assets[0].profile (Bakkerij Noord > bakery): the text 'bakery_kw'; "
            "expected a series of the document's lists: bakry_kw, price_eur_per_mwh. Did you mean 'bakry_kw'?",
            id="name",
        ),
        pytest.param(
            [],
            "members[0].assets[0].profile (Bakkerij Noord > bakery): the text 'bakery_kw', and the site has no series; "
            "expected a number [kW]. Name the file that has this column in `series:`, or write the values here.",
            id="none",
        ),
    ],
)
def test_a_named_list_that_does_not_fit_is_refused(series: Any, message: str) -> None:
    assert message in told(site(series=series))


def test_a_list_in_another_unit_is_refused() -> None:
    raw = site()
    raw["members"][0]["assets"][0]["profile"] = "price_eur_per_mwh"

    assert "the list 'price_eur_per_mwh' is in EUR/MWh, and the field in kW" in told(raw)


def test_a_column_of_two_files_must_be_chosen(tmp_path: Path) -> None:
    write(tmp_path, site())
    (tmp_path / "more.csv").write_text((tmp_path / "series.csv").read_text().replace("price_eur_per_mwh", "sun_kw"))

    assert told(site(series=["series.csv", "more.csv"]), tmp_path) == (
        "members[0].assets[0].profile (Bakkerij Noord > bakery): 'bakery_kw' is a column of series.csv and more.csv; "
        "expected a column of one file. Write {file: series.csv, column: bakery_kw}, or rename one."
    )


def test_the_day_moves_the_horizon_and_its_length_stays(tmp_path: Path) -> None:
    write(tmp_path, site(series="series.csv"), first="2026-01-16")

    moved = opened(tmp_path, date(2026, 1, 16)).document

    assert (moved.horizon.start, moved.horizon.days) == (date(2026, 1, 16), 1)
    assert profile(moved)[:2] == [60.0, 61.0]


def test_a_horizon_in_steps_keeps_its_clock_on_another_day(tmp_path: Path) -> None:
    horizon = {"start": "2026-01-15T06:00:00+01:00", "steps": 3, "step_minutes": 60}
    write(tmp_path, site(series="series.csv", horizon=horizon), first="2026-01-16")

    moved = opened(tmp_path, date(2026, 1, 16)).document

    assert profile(moved) == [66.0, 67.0, 68.0]


def test_lists_of_one_day_are_not_taken_for_another() -> None:
    assert told(site(), day=date(2026, 1, 16)) == (
        "horizon.start: lists without dates, for 2026-01-15 (series.bakery_kw and 1 more); "
        "expected series that hold 2026-01-16. "
        "Put the series into a file with instants, or write the values of that day and its date into the site."
    )
    assert parsed(site(), day=date(2026, 1, 15)).document == parsed(site()).document


@pytest.mark.parametrize(
    ("horizon", "code"),
    [
        ({"start": "2026-01-15", "steps": 10**30, "step_minutes": 15}, "too_many_steps"),
        ({"start": "2026-01-15", "end": "2926-01-15T00:00:00", "step_minutes": 5}, "too_many_steps"),
        ({"start": "0001-01-01", "days": 1, "step_minutes": 15}, "horizon_out_of_range"),
        ({"start": "9999-12-31", "days": 1, "step_minutes": 15}, "horizon_out_of_range"),
    ],
)
def test_a_horizon_that_cannot_be_planned_is_refused_at_once(horizon: dict[str, Any], code: str) -> None:
    with pytest.raises(SiteError) as caught:
        parsed(site(horizon=horizon))

    assert [p.code for p in caught.value.problems] == [code]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param({}, "a folder without site.yaml, site.yml or site.json; expected one of these.", id="none"),
        pytest.param(
            {"park.yaml": "a"},
            "a folder without site.yaml, site.yml or site.json; expected one of these. "
            "It has park.yaml: name the file.",
            id="another name",
        ),
        pytest.param(
            {"site.yaml": "a", "site.json": "{}"},
            "site.yaml and site.json; expected one of them. Name the file, or delete one.",
            id="two",
        ),
    ],
)
def test_a_folder_holds_one_document(tmp_path: Path, files: dict[str, str], message: str) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text)

    with pytest.raises(SiteError) as caught:
        opened(tmp_path)

    assert str(caught.value) == f"{tmp_path}: {message}"


def test_a_file_that_is_not_there_or_no_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site.txt").write_text("gridshare: 1")
    (tmp_path / "latin.yaml").write_bytes(b"gridshare: 1\nname: K\xf6ln\n")

    said = []
    for name in ("absent.yaml", "site.txt", "latin.yaml"):
        with pytest.raises(SiteError) as caught:
            opened(tmp_path / name)
        said.append(str(caught.value))

    remedy = "Save it with the encoding UTF-8."
    assert said == [
        f"{tmp_path / 'absent.yaml'}: no such file or folder; expected a site document, or a folder with one.",
        "site.txt: a file that ends with .txt; expected a site document that ends with .yaml, .yml, .json.",
        f"latin.yaml (line 2): the byte 0xf6, which is no UTF-8; expected text in UTF-8. {remedy}",
    ]


def test_validation_of_a_parsed_document_has_no_lines() -> None:
    report = validate(site(gridshare=2))

    assert [p.where for p in report.problems] == ["gridshare"]
    assert report.model_dump()["ok"] is False
