"""The file of answers: what cannot be read is reported with its place, what is kept reads back as it was."""

from pathlib import Path

import pytest

from gridshare.first_site.answers import KEPT, AnswersDocument, Given, keep, read_answers
from gridshare.first_site.phrases import AnswersError
from gridshare.first_site.questions import QUESTIONS
from gridshare.imports import MapDocument

SAID = MapDocument.model_validate({"answers": {"unit": "kWh"}, "files": {"a*.csv": {"columns": {"X": "net kW"}}}})


def test_each_question_has_its_field() -> None:
    fields = set(AnswersDocument.model_fields) - {"language", "exports", "fill", "import_"}
    assert fields == {question.key for question in QUESTIONS}


def test_what_is_kept_reads_back(tmp_path: Path) -> None:
    given = Given(
        {"name": 'Park: "Noord"', "import_cap": 640, "firms": {"a": "Bakkerij"}, "batteries": ["A, 4 kWh, 2 kW"]},
        (tmp_path / "a.csv",), SAID, "linear", "nl",
    )  # fmt: skip
    keep(given, tmp_path)
    assert read_answers(tmp_path / KEPT) == given


def test_what_is_said_now_comes_before_what_was_said(tmp_path: Path) -> None:
    earlier = Given({"name": "A", "import_cap": 1}, (tmp_path / "a.csv",), SAID, "linear", "nl")
    now = Given({"name": "B"}, said=MapDocument.model_validate({"answers": {"unit": "kW"}}))
    both = now.after(earlier)
    assert both.answers == {"name": "B", "import_cap": 1}
    assert both.exports == earlier.exports
    assert both.said.answers == {"unit": "kW"}
    assert both.said.files == SAID.files
    assert both.language == "nl"


def test_all_that_is_wrong_is_reported_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("naam: X\nimport_cap: [[1]]\nlanguage: fr\n", encoding="utf-8")
    with pytest.raises(AnswersError) as refused:
        read_answers(tmp_path / "a.yaml")
    assert {problem.where for problem in refused.value.problems} >= {"naam (line 1)", "language (line 3)"}


@pytest.mark.parametrize("text", ["", "- 1\n", "name: [\n"])
def test_what_is_no_file_of_answers_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(AnswersError):
        read_answers(tmp_path / "a.yaml")
    with pytest.raises(AnswersError):
        read_answers(tmp_path / "none.yaml")
