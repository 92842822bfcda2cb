"""``gridshare what-if --measures`` and ``--temporary``: first lines in both languages, and refusals."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from gridshare.cli import build

FIRST = dt.date(2025, 1, 13)
RUN = CliRunner()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two days in January, 80 kW by day under a cap of 100 kW."""
    rows = [f"2025-01-{13 + d}T{h:02d}:00,{80 if 8 <= h < 18 else 30}" for d in range(2) for h in range(24)]
    (tmp_path / "series.csv").write_text("time,load_kw\n" + "\n".join(rows) + "\n", encoding="utf-8")
    document = {
        "gridshare": 1,
        "name": "a yard",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": str(FIRST), "days": 1, "step_minutes": 60},
        "series": "series.csv",
        "connection": {"layers": [{"source": "contract", "direction": "import", "limit_kw": 100.0}]},
        "members": [
            {"name": "yard", "assets": [{"kind": "inflexible_load", "name": "load", "profile": "load_kw"}]},
        ],
    }
    (tmp_path / "site.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    return tmp_path


def ask(site: Path, *options: str) -> tuple[int, str]:
    """Exit code and all that is printed."""
    result = RUN.invoke(build(), ["what-if", str(site), *options], env={"COLUMNS": "240"})
    return result.exit_code, " ".join((result.stdout + result.stderr).split())


PERIOD = ("--from", "2025-01-13", "--to", "2025-01-14")


def test_the_first_line_says_with_what_it_fits_and_the_second_what_it_costs(site: Path) -> None:
    code, text = ask(site, "--add", "Bakery,30", *PERIOD, "--measures", "--language", "en")
    assert code == 0
    assert text.startswith("Bakery (30 kW) fits on all 2 days with a battery of 106.7 kWh and 10.0 kW.")
    assert "no plan of these days with these prices costs less than" in text
    assert "up to 10.0 kW (200" in text
    assert "2 of 2 of the tightest days keep every limit" in text
    code, text = ask(site, "--add", "Bakkerij,30", *PERIOD, "--measures", "--language", "nl")
    assert code == 0
    assert text.startswith("Bakkerij (30 kW) past op alle 2 dagen met een batterij van 106,7 kWh en 10,0 kW.")
    assert "zijn aangenomen en door niemand aangeboden" in text


def test_a_newcomer_that_fits_needs_no_measure_in_both_languages(site: Path) -> None:
    assert ask(site, "--add", "Bakery,5", *PERIOD, "--measures", "--language", "en")[1].startswith(
        "Bakery (5 kW) fits on all 2 days without any measure."
    )
    assert ask(site, "--add", "Bakkerij,5", *PERIOD, "--measures", "--language", "nl")[1].startswith(
        "Bakkerij (5 kW) past op alle 2 dagen zonder enige maatregel."
    )


def test_a_park_that_nothing_helps_is_told_what_is_left_and_exits_with_one(site: Path, tmp_path: Path) -> None:
    document = yaml.safe_load((site / "site.yaml").read_text(encoding="utf-8"))
    document["connection"]["layers"][0]["limit_kw"] = 20.0
    (site / "site.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")
    own = tmp_path / "own.yaml"
    own.write_text("right: {when: [{from: '08:00', to: '09:00'}], eur_per_kw_year: 1.0e+9}\n", encoding="utf-8")
    code, text = ask(site, *PERIOD, "--measures", "--prices", str(own), "--language", "nl")
    assert code == 1
    assert text.startswith("Het park houdt met geen van deze maatregelen zijn grenzen op alle 2 dagen")
    assert "EUR" not in text.split("Elke maatregel")[0]


def test_a_short_time_says_that_it_is_not_known(site: Path) -> None:
    code, text = ask(site, "--add", "Bakery,30", *PERIOD, "--measures", "--time-limit", "0.1", "--language", "nl")
    if "is niet bekend: de tijd was om" not in text:  # a machine that is quick enough
        assert code == 0
    else:
        assert code == 1


def test_days_of_a_coming_year_are_answered_with_the_same_season_and_say_so(site: Path) -> None:
    options = ("--add", "Building site,30", "--temporary", "2027-01-11..2027-01-12")
    code, text = ask(site, *options, "--language", "en")
    assert code == 0
    assert text.startswith("Building site (30 kW) fits on all 2 days with")
    assert "answered with the same season: Monday 13 January 2025 to Tuesday 14 January 2025" in text
    assert "over these days" in text
    report = json.loads(RUN.invoke(build(), ["what-if", str(site), *options, "--json"]).stdout)
    assert report["asked"] == ["2027-01-11", "2027-01-12"]
    assert (report["first"], report["last"]) == ("2025-01-13", "2025-01-14")
    assert report["temporary"]


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--add", "A,30", "--measures"), "--measures without days"),
        (("--add", "A,30", "--temporary", "2025-01-14..2025-01-13"), "2025-01-14..2025-01-13"),
        (("--add", "A,30", "--temporary", "2025-01-13"), "2025-01-13"),
        (("--temporary", "2025-01-13..2025-01-14"), "neither --add nor --assets"),
        (("--add", "A,30", "--temporary", "2025-01-13..2025-01-14", "--year", "2025"), "other days too"),
        (("--add", "A,30", *PERIOD, "--measures", "--percent", "99"), "--percent with --measures"),
        (("--measures", "--assets", *PERIOD), "--assets and --measures"),
        (("--add", "A,30", "--prices", "own.yaml"), "--prices without days"),
        (("--add", "A,30", *PERIOD, "--measures", "--prices", "nowhere.yaml"), "no such file"),
    ],
)
def test_what_is_no_question_is_refused(site: Path, options: tuple[str, ...], named: str) -> None:
    code, text = ask(site, *options)
    assert code not in (0, 1)
    assert named in text
