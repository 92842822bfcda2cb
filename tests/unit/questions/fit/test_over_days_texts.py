"""The answer over many days as text: the first line is true, in Dutch and English."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console
from tests.builders import a_load
from tests.unit.questions.fit.parks import a_yard, asked, document, random_load, with_newcomer

from gridshare.effort import SolveOptions
from gridshare.questions.fit.answer import answered
from gridshare.questions.fit.asked import Wanted
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.fit.question import answer_to
from gridshare.reports.what_if.over_days import over_days_summary
from gridshare.reports.words import Language

OPTIONS = SolveOptions(time_limit_s=60.0)


def shown(answer: FitAnswer, language: Language = "en") -> str:
    console = Console(width=200, record=True, file=io.StringIO())
    console.print(over_days_summary(answer, language))
    return console.export_text()


@pytest.fixture(scope="module")
def short() -> FitAnswer:
    """A load that does not move, and a newcomer that is short in a quarter of all hours."""
    raw = document(a_load(profile=random_load(5, 4)), days=4)
    question = replace(asked(raw, 4, {"name": "Bakkerij", "kw": 40.0}), wanted=Wanted(percents=(99.0,)))
    return answer_to(question, options=OPTIONS)


def test_it_does_not_fit_is_said_first(short: FitAnswer) -> None:
    risk = short.at_risk
    assert risk is not None
    first = shown(short).splitlines()[0]
    assert first.startswith(f"✗ Bakkerij with 40 kW does not fit: in {risk.quarters} of 96 quarters")
    assert f"on {risk.days} of 4 days" in first
    assert shown(short, "nl").splitlines()[0].startswith("✗ Bakkerij met 40 kW past niet: in ")


def test_it_fits_is_said_with_the_days() -> None:
    answer = answered(with_newcomer(document(*a_yard(1, 3), days=3), 3, kw=5.0), OPTIONS)
    first = shown(answer).splitlines()[0]
    assert first == "✓ new with 5 kW fits on all 3 days from Thursday 15 January 2026 to Saturday 17 January 2026."
    assert "past op alle 3 dagen van donderdag 15 januari 2026" in shown(answer, "nl")


def test_without_time_nothing_is_claimed() -> None:
    newcomer = with_newcomer(document(*a_yard(1, 3), days=3, cap_kw=104.0), 3, kw=30.0)
    answer = answered(newcomer, replace(OPTIONS, time_limit_s=0.0))
    assert answer.verdict == "open"
    assert shown(answer).splitlines()[0] == "- Whether new with 30 kW fits is not known: the time was up."
    assert shown(answer, "nl").splitlines()[0] == "- Of new met 30 kW past is niet bekend: de tijd was om."


def test_it_fits_if_it_takes_less_now_and_then() -> None:
    load = [60.0] * 119 + [90.0]
    answer = answer_to(asked(document(a_load(profile=load), days=5), 5, {"name": "new", "kw": 30.0}), options=OPTIONS)
    assert answer.verdict == "yes_if"
    assert shown(answer).splitlines()[0] == (
        "~ new with 30 kW fits if it takes less in 1 of 120 quarters (0.83%), on 1 of 5 days."
    )


def test_where_the_park_is_over_its_cap_by_itself_that_is_why_nothing_fits() -> None:
    load = [60.0] * 71 + [120.0]
    answer = answer_to(asked(document(a_load(profile=load), days=3), 3, {"name": "new", "kw": 30.0}), options=OPTIONS)
    assert answer.how_much is not None
    assert (answer.how_much.kw or 0.0) < 1e-3
    assert answer.binding[0].kept is False
    assert "Nothing of it fits on Saturday 17 January 2026: even without it the park is above a limit" in shown(answer)
    assert "ook zonder deze aansluiting gaat het park dan over een grens" in shown(answer, "nl")
    assert "Nobody has to make room" not in shown(answer)


def test_every_sentence_has_both_languages(short: FitAnswer) -> None:
    english, dutch = (shown(short, language).splitlines() for language in ("en", "nl"))
    assert len(english) == len(dutch)
    assert not {line for line in english if re.search("[a-z]{4}", line) and "Bakkerij" not in line} & set(dutch)
