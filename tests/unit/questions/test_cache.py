"""Answers that are kept: the same when asked again, and never a reason to fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel

from gridshare.kept_files import OFF, VARIABLE
from gridshare.questions.cache import answered


class Answer(BaseModel):
    """An answer."""

    eur: float
    by_name: dict[str, float] = {}


class Asked:
    """Counts how often it works."""

    def __init__(self, eur: float = 0.1) -> None:
        self.times, self.eur = 0, eur

    def __call__(self) -> Answer:
        self.times += 1
        return Answer(eur=self.eur, by_name={"wear": 1 / 3})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "answers"


def test_the_same_question_of_the_same_content_is_worked_out_once(folder: Path) -> None:
    asked = Asked()
    both = [answered("worth", ["digest", 1e-4], Answer, asked) for _ in range(2)]
    assert both[0] == both[1] == Answer(eur=0.1, by_name={"wear": 1 / 3})
    assert asked.times == 1
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize(
    "other", [("size", ["digest", 1e-4]), ("worth", ["another", 1e-4]), ("worth", ["digest", 1e-5])]
)
def test_another_question_or_content_is_worked_out(folder: Path, other: tuple[str, list[object]]) -> None:
    answered("worth", ["digest", 1e-4], Answer, Asked())
    assert answered(*other, Answer, Asked(2.0)).eur == 2.0
    assert len(list(folder.iterdir())) == 2


def test_what_the_time_cut_short_is_not_kept(folder: Path) -> None:
    asked = Asked()
    for _ in range(2):
        answered("worth", [], Answer, asked, is_finished=lambda answer: answer.eur > 1)
    assert asked.times == 2
    assert not folder.exists()


@pytest.mark.parametrize("damage", [b"", b"{}", b'{"eur": "much"}', b"\xff\xfe"])
def test_a_damaged_answer_is_worked_out_anew(folder: Path, damage: bytes) -> None:
    answered("worth", [], Answer, Asked())
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert answered("worth", [], Answer, Asked(2.0)).eur == 2.0
    assert answered("worth", [], Answer, Asked(3.0)).eur == 2.0


def test_without_a_cache_every_question_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, OFF)
    asked = Asked()
    for _ in range(2):
        answered("worth", [], Answer, asked)
    assert asked.times == 2
