"""``gridshare scenarios``: rows worked out in worker processes, what is written, and what is refused."""

import json
from pathlib import Path

import pytest
from tests.builders import a_load, a_site
from typer.testing import CliRunner, Result

from gridshare.cli import build
from gridshare.kept_files import VARIABLE


def scenarios(*arguments: object) -> Result:
    return CliRunner().invoke(build(), ["scenarios", *map(str, arguments)], env={"COLUMNS": "200"})


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    raw = a_site(a_load() | {"profile": 10.0})
    raw["horizon"] = {"start": "2026-01-15", "days": 1, "step_minutes": 60}
    (tmp_path / "site.json").write_text(json.dumps(raw))
    (tmp_path / "scenarios.yaml").write_text("gridshare: 1\nscenarios: [{name: more, load_times: 1.5}]\n")
    return tmp_path


def test_the_folder_gets_the_answer_a_page_a_table_and_a_workbook(yard: Path) -> None:
    days = ("--from", "2026-01-15", "--to", "2026-01-15")
    result = scenarios(yard / "site.json", yard, *days, "--out", yard / "out", "--language", "nl")
    assert result.exit_code == 0, result.output
    assert "scenarios: one yard, 2026-01-15 tot en met 2026-01-15" in result.output
    answer = json.loads((yard / "out" / "scenarios.json").read_text(encoding="utf-8"))
    assert [row["name"] for row in answer["rows"]] == ["as it is", "more"]
    assert answer["rows"][1]["figures"]["peak_import_kw"] == 15.0
    assert {path.suffix for path in (yard / "out").iterdir()} == {".json", ".html", ".csv", ".xlsx"}


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--year", "2026", "--from", "2026-01-15"), "with --from or --to"),
        ((), "left out"),
        (("--from", "2026-01-16", "--to", "2026-01-15"), "before 2026-01-16"),
    ],
)
def test_days_are_a_year_or_a_period(yard: Path, arguments: tuple[str, ...], found: str) -> None:
    result = scenarios(yard / "site.json", yard, *arguments, "--json")
    assert result.exit_code == 2
    assert found in result.output


def test_without_a_document_and_without_a_tornado_nothing_is_asked(yard: Path) -> None:
    result = scenarios(yard / "site.json", "--year", "2026", "--json")
    assert (result.exit_code, json.loads(result.output)["problems"][0]["code"]) == (2, "nothing_asked")
