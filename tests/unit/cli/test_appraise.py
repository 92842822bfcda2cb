"""``gridshare appraise``: what it prints, in two languages and as JSON, what it writes, and its exit codes."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from gridshare.cli import build

GOLDEN = Path(__file__).parents[1] / "questions" / "golden"
DOCUMENT = GOLDEN / "appraisal.yaml"


def appraise(*arguments: object) -> Result:
    return CliRunner().invoke(build(), ["appraise", *map(str, arguments)], env={"COLUMNS": "200"})


def test_the_answer_is_the_first_line_after_the_name_in_both_languages() -> None:
    for language in ("en", "nl"):
        result = appraise(DOCUMENT, "--language", language)
        assert result.exit_code == 0, result.output
        golden = (GOLDEN / f"appraisal.{language}.txt").read_text(encoding="utf-8").splitlines()
        assert [line.rstrip() for line in result.output.splitlines()][:2] == golden[:2]


def test_what_is_not_worth_it_ends_with_one_and_says_so(tmp_path: Path) -> None:
    text = DOCUMENT.read_text(encoding="utf-8").replace("value: 60000", "value: 80000").replace("high: 66000", "")
    (tmp_path / "appraisal.yaml").write_text(text, encoding="utf-8")
    result = appraise(tmp_path, "--language", "nl")
    assert result.exit_code == 1
    assert "✗ Niet de moeite waard: bij 5,0% per jaar komt over 6 jaar 7.149 EUR tekort" in result.output


def test_the_folder_gets_the_answer_a_page_and_a_workbook(tmp_path: Path) -> None:
    result = appraise(DOCUMENT, "--out", tmp_path / "out", "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.output) == json.loads((tmp_path / "out" / "appraisal.json").read_text(encoding="utf-8"))
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "appraisal.html", "appraisal.json", "appraisal.xlsx",
    ]  # fmt: skip


def test_each_problem_has_its_line_and_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("gridshare: 1\nname: x\nstart: 2027-01-01\ndiscount_rate: 6 %\ninvestments: []\n", encoding="utf-8")
    result = appraise(path, "--json")
    assert result.exit_code == 2
    answer = json.loads(result.output)
    assert answer["code"] == "appraisal_invalid"
    assert [problem["where"] for problem in answer["problems"]] == ["discount_rate (line 4)", "investments (line 5)"]
