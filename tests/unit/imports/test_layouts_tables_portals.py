"""Golden conclusions about tables of portals, and the real files they look like, checked by sums of their own.

`pytest --regenerate` writes the golden files anew; read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from gridshare.imports.files.opened import contents
from gridshare.imports.findings import Answers
from gridshare.imports.layout import layouts
from gridshare.imports.reading import Read, read
from gridshare.imports.track import Track

SAMPLES = Path(__file__).parent / "samples" / "portals"
ROUNDING_KWH = 1e-6

LAYOUT_OF = {
    "dsmr_reader.csv": "dsmr_reader",
    "energiemanager_quarters.csv": "energiemanager_quarters",
    "energiemanager_site.csv": "energiemanager_site",
    "engie.csv": "engie",
    "greenchoice.csv": "greenchoice",
    "home_assistant_energy.csv": "home_assistant_energy",
    "home_assistant_history.csv": "home_assistant_history",
    "homewizard.csv": "homewizard_csv",
    "liander.csv": "liander_readings",
    "p1_telegrams.txt": "p1_telegrams",
    "slimmemeterportal.csv": "slimmemeterportal",
}


def whole(path: Path) -> Read:
    found = contents([path])
    assert not found.problems
    (content,) = found.contents
    return read(content, Answers(), "Europe/Amsterdam")


def kwh(track: Track) -> float:
    return float(np.nansum(track.values)) * track.step_s / 3600


def of(reading: Read, quantity: str, register: str = "") -> Track:
    (track,) = [t for t in reading.tracks if (t.channel.quantity, t.channel.register) == (quantity, register)]
    return track


def in_words(reading: Read) -> str:
    lines = [f"layout {reading.layout}"]
    for t in reading.tracks:
        missing = int(np.isnan(t.values).sum())
        lines.append(
            f"{t.channel.heading!r} of {t.channel.meter or 'no meter'}: {t.channel.quantity} {t.channel.register} from "
            f"{np.datetime64(t.start, 's')} to {np.datetime64(t.end, 's')} UTC by {t.step_s} s: {kwh(t):.6g} kWh, "
            f"highest {np.nanmax(t.values):.6g} kW, {missing} missing"
        )
        lines += [f"  {remark.code} ({remark.count})" for remark in t.remarks]
    lines += dict.fromkeys(f"decided {d.aspect} = {d.answer}" for d in reading.decisions)
    lines += [f"asked {q.about}: {q.aspect} ({', '.join(c.answer for c in q.candidates)})" for q in reading.questions]
    lines += [f"problem {p.where}: {p.code}" for p in reading.problems]
    lines += [f"left out: {text}" for text in reading.left_out]
    return "\n".join(lines) + "\n"


def test_every_sample_is_tried() -> None:
    assert {p.name for p in SAMPLES.iterdir() if not p.name.endswith(".golden.txt")} == set(LAYOUT_OF)


@pytest.mark.parametrize("name", LAYOUT_OF)
def test_a_sample_is_read_as_its_golden_file_says(name: str, request: pytest.FixtureRequest) -> None:
    golden = SAMPLES / f"{Path(name).stem}.golden.txt"
    words = in_words(whole(SAMPLES / name))
    if request.config.getoption("--regenerate"):
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LAYOUT_OF)
def test_a_sample_is_recognised_by_its_own_layout_and_the_generic_one_only(name: str) -> None:
    (content,) = contents([SAMPLES / name]).contents
    found = {layout.name for layout in layouts() if layout.form == "table" and layout.recognises(content)}
    assert found - {"generic_table"} == {LAYOUT_OF[name]}


@pytest.fixture
def real(shared: Path) -> Path:
    return shared / "data" / "open" / "parser_samples"


@pytest.mark.needs_shared
def test_a_real_year_of_quarter_readings_sums_to_last_less_first(real: Path) -> None:
    track = of(whole(real / "energiemanageronline_elec_kwartier_2025.csv"), "consumption")
    known = sum(k.kwh for k in track.known_sums)
    assert kwh(track) + known == pytest.approx(37644.548 - 35089.902, abs=ROUNDING_KWH)
    assert np.flatnonzero(np.isnan(track.values)).tolist() == [1476, 1477]
    assert track.channel.meter == "871687999975416673"


@pytest.mark.needs_shared
def test_a_real_month_of_four_registers_sums_to_last_less_first(real: Path) -> None:
    reading = whole(real / "homewizard_15min_2022-09.csv")
    ends = {("consumption", "T1"): 9206.09 - 8350.274, ("feed_in", "T2"): 8026.267 - 7450.128}
    for (quantity, register), expected in ends.items():
        assert kwh(of(reading, quantity, register)) == pytest.approx(expected, abs=ROUNDING_KWH)
    assert not reading.questions


@pytest.mark.needs_shared
def test_real_hours_with_offsets_run_on_over_the_spring_night(real: Path) -> None:
    track = of(whole(real / "engie_verbruiken_uur.csv"), "consumption")
    assert len(track.values) == 5999
    assert not np.isnan(track.values).any()
    assert kwh(track) == pytest.approx(3818.394, abs=ROUNDING_KWH)


@pytest.mark.needs_shared
def test_a_real_workbook_of_end_labels_and_blank_tariffs_is_the_whole_year(real: Path) -> None:
    reading = whole(real / "slimmemeterportal_2023.xlsx")
    normal, low = of(reading, "consumption", "normal"), of(reading, "consumption", "low")
    assert np.datetime64(normal.start, "s") == np.datetime64("2022-12-31T23:00:00")
    assert np.datetime64(normal.end, "s") == np.datetime64("2023-12-31T23:00:00")
    assert not np.isnan(normal.values + low.values).any()
    assert kwh(normal) + kwh(low) == pytest.approx(6328.42 + 2455.23, abs=ROUNDING_KWH)


@pytest.mark.needs_shared
@pytest.mark.parametrize(
    "name",
    [
        "energiemanageronline_site_dag_2016.csv",
        "greenchoice_meterstanden_2023.csv",
        "liander_csv_bijlage_meterstanden.csv",
    ],
)
def test_real_values_per_day_are_too_coarse_to_plan_with(real: Path, name: str) -> None:
    reading = whole(real / name)
    assert not reading.tracks
    assert {p.code for p in reading.problems} == {"interval_too_long"}


@pytest.mark.parametrize("name", ["energiemanager_quarters.csv", "energiemanager_site.csv", "liander.csv"])
def test_a_table_that_ends_in_the_middle_of_a_row_is_asked_about(name: str, tmp_path: Path) -> None:
    content = (SAMPLES / name).read_bytes()
    cut = tmp_path / name
    cut.write_bytes(content[: len(content) * 3 // 4].rsplit(b"\n", 1)[0] + b"\n87168")
    assert [q.aspect for q in whole(cut).questions] == ["cut"]


def test_a_table_that_a_spreadsheet_wrote_anew_is_not_read_a_thousand_times_too_high(tmp_path: Path) -> None:
    text = (SAMPLES / "homewizard.csv").read_text(encoding="utf-8").replace(",", ";").replace(".", ",")
    (tmp_path / "homewizard.csv").write_text(text, encoding="utf-8")
    again, first = whole(tmp_path / "homewizard.csv"), whole(SAMPLES / "homewizard.csv")
    assert [d.answer for d in again.decisions if d.aspect == "decimal" and d.is_assumed] == ["comma"]
    for now, before in zip(again.tracks, first.tracks, strict=True):
        assert np.allclose(now.values, before.values)
