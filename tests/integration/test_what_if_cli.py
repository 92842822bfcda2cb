"""``gridshare what-if`` from a terminal: what it says, in two languages and in JSON, and its exit codes."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.commands import gridshare

SITE = """
gridshare: 1
name: Twee buren
time_zone: Europe/Amsterdam
horizon: {start: 2026-01-12, days: 1, step_minutes: 60}
series: series.csv
connection: {layers: [{source: contract, direction: import, limit_kw: 100}]}
energy_contracts:
  flat: {import: {price: 0.25}, export: {price: 0.05}}
  other: {import: {price: 0.2}, export: {price: 0.05}}
members:
  - name: Smederij
    energy_contract: flat
    assets:
      - {kind: inflexible_load, name: hammers, profile: hammers_kw}
      - {kind: battery, name: battery, energy_kwh: 50, charge_kw: 20, discharge_kw: 20, round_trip_efficiency: 0.9,
         start_kwh: 10, wear_eur_per_kwh: 0.01}
"""


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """Busy on Monday from 17:00 to 19:00, calm on Tuesday."""
    rows = ["local_time,hammers_kw"]
    for day in range(3):
        for hour in range(24):
            busy = day == 0 and hour in (17, 18)
            rows.append(f"{date(2026, 1, 12) + timedelta(days=day)} {hour:02}:00,{90 if busy else 40}")
    folder = tmp_path / "park"
    folder.mkdir()
    (folder / "site.yaml").write_text(SITE)
    (folder / "series.csv").write_text("\n".join(rows) + "\n")
    return folder


def ask(park: Path, *arguments: str) -> tuple[int, str, str]:
    done = gridshare("what-if", park, *arguments)
    return done.exit_code, done.stdout, done.stderr


def test_what_fits_is_said_with_who_gives_way(park: Path) -> None:
    code, out, _ = ask(park, "--add", "Bakkerij Noord,20", "--language", "en")
    assert code == 0
    assert "✓ Bakkerij Noord fits with 20 kW." in out
    assert "At most 30.0 kW fits." in out
    assert "Smederij" in out
    assert "reckoned with contract flat, the site's first" in out


def test_what_does_not_fit_says_when_it_is_short_and_which_cap_would_do(park: Path) -> None:
    code, out, _ = ask(park, "--add", "Bakkerij Noord,45", "--language", "nl", "--contract", "other")
    assert code == 1
    assert "✗ Bakkerij Noord past niet met 45 kW." in out
    assert "Er past hoogstens 30,0 kW." in out
    assert "Met een grens die 15,0 kW hoger ligt zou het passen." in out
    assert "groep: 2026-01-12 17:00-19:00" in out
    assert "gerekend met contract" not in out


def test_several_days_and_json(park: Path) -> None:
    code, out, _ = ask(park, "--add", "Bakkerij Noord,45", "--day", "2026-01-12..2026-01-13", "--json")
    report = json.loads(out)
    assert code == 1
    assert [(d["start"][:10], d["fits"], d["most_kw"]) for d in report["days"]] == [
        ("2026-01-12", False, 30.0),
        ("2026-01-13", True, report["days"][1]["most_kw"]),
    ]
    assert report["days"][1]["most_kw"] >= 60
    assert (report["fits"], report["most_kw"], report["asked_kw"]) == (False, 30.0, 45.0)

    told = ask(park, "--add", "Bakkerij Noord,45", "--day", "2026-01-12..2026-01-13", "--language", "en")[1]
    assert "At most 30.0 kW fits on each of these 2 days; Mon 2026-01-12 is the tightest." in told
    assert "Tue 2026-01-13" in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--add", "Bakkerij Noord,veel"], "no power in kW"),
        (["--add", "Smederij,5"], "members of different names"),
        (["--add", "X,5", "--feeder", "noord"], "the site has none"),
        (["--add", "X,5", "--day", "13-01-2026"], "Write the year first: 2026-01-13."),
        (["--add", "X,5", "--day", "2026-01-14..2026-01-13"], "The first day comes first"),
        (["--add", "X,5", "--day", "2026-03-01"], "lacks"),
        (["--add", "X,5", "--report", "board.pdf"], "--report without days"),
        (["--add", "X,5", "--from", "2026-01-12", "--to", "2026-01-13", "--report", "board.docx"], ".pdf or .html"),
        (["--add", "X,5", "--year", "2026", "--annex", "annex.csv"], "Rename the annex."),
    ],
)
def test_what_cannot_be_asked_is_refused_before_anything_is_planned(
    park: Path, arguments: list[str], words: str
) -> None:
    code, out, err = ask(park, *arguments)
    assert (code, out) == (2, "")
    assert words in " ".join(err.split())


def test_a_board_gets_a_report_and_an_annex(park: Path) -> None:
    pytest.importorskip("typst")
    report, annex = park.parent / "board.pdf", park.parent / "quarters.parquet"
    days = ["--from", "2026-01-12", "--to", "2026-01-14"]
    files = ["--report", str(report), "--annex", str(annex)]
    code, out, err = ask(park, "--add", "Bakkerij Noord,20", *days, *files, "--language", "nl")
    assert (code, err) == (0, "")
    assert out.splitlines()[-2:] == [f"→ {report}", f"→ {annex}"]
    assert report.read_bytes().startswith(b"%PDF-")
    assert annex.read_bytes().startswith(b"PAR1")


DAYS = ("--from", "2026-01-12", "--to", "2026-01-14")


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (("what-if", "--add", "Bakkerij,45", "--measures", *DAYS), "Bakkerij, 45 kW: wat het passend maakt"),
        pytest.param(
            ("what-if", "--measures", *DAYS), "Wat het park binnen zijn grenzen houdt", marks=pytest.mark.slow
        ),
        pytest.param(("what-if", "--assets", *DAYS), "Wat zou hier het meest helpen?", marks=pytest.mark.slow),
        pytest.param(("contract", *DAYS), "Welk contract heeft de groep nodig?", marks=pytest.mark.slow),
        pytest.param(("flexibility", "--window", "17:00-19:00"), "Hoeveel kan het park geven?", marks=pytest.mark.slow),
    ],
)
def test_each_question_has_a_report_for_a_board(park: Path, arguments: tuple[str, ...], title: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    pytest.importorskip("matplotlib")
    command, *options = arguments
    report, annex = park.parent / "board.html", park.parent / "quarters.parquet"
    files = ["--report", str(report), *([] if command == "flexibility" else ["--annex", str(annex)])]
    done = gridshare(command, park, *options, *files, "--language", "nl")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-len(files) // 2 :] == [f"→ {path}" for path in files[1::2]]
    assert f"<h1>{title}</h1>" in report.read_text(encoding="utf-8")
    if command != "flexibility":
        table = parquet.read_table(annex)
        assert table.num_rows == 3 * 24
        assert table.column("member Smederij [kW]")[17].as_py() == 90.0
