"""The report of answers: the verdict first, every number of it in a table, in both languages, in any combination."""

import json
import re
from dataclasses import replace
from functools import cache
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

pytest.importorskip("matplotlib")
pytest.importorskip("typst")

from tests.boards import a_winter
from tests.builders import a_load
from tests.unit.questions.fit.parks import a_yard, asked, document, random_load

from gridshare.effort import SolveOptions
from gridshare.http.examples.kept import ROUTES
from gridshare.questions.appraisal.appraise import appraise
from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.questions.fit.answer import Wanted
from gridshare.questions.fit.loads import loads_of
from gridshare.questions.fit.question import FitQuestion, answer_to
from gridshare.questions.measures.document import MeasuresReport
from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.reports.board.changes import changes
from gridshare.reports.board.composed import Answers, board_report
from gridshare.reports.board.page import board_page
from gridshare.reports.board.report import BoardReport, Picture
from gridshare.reports.board.typeset import pdf_of
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.measures import measures_summary
from gridshare.reports.words import Language, Words
from gridshare.sites.document import SiteDocument

OPTIONS = SolveOptions(time_limit_s=120.0)
LANGUAGES: tuple[Language, ...] = ("en", "nl")
CASES = ("yes", "yes_if", "no", "open")


def the_park(case: str) -> tuple[FitQuestion, SolveOptions]:
    """A question with this answer."""
    if case == "yes":
        load, _, trucks = a_yard(3, 3)
        question = asked(document(load, trucks, days=3, cap_kw=112.0), 3, {"name": "Bakkerij", "kw": 10.0})
        return replace(question, wanted=Wanted(percents=(99.0,), costs=True)), OPTIONS
    if case == "yes_if":
        raw = document(a_load(profile=[60.0] * 119 + [90.0]), days=5)
        return asked(raw, 5, {"name": "Bakkerij", "kw": 30.0}), OPTIONS
    if case == "no":
        raw = document(a_load(profile=random_load(5, 3)), days=3)
        return asked(raw, 3, {"name": "Bakkerij", "kw": 40.0}), OPTIONS
    raw = document(*a_yard(1, 3), days=3, cap_kw=104.0)
    return asked(raw, 3, {"name": "Bakkerij", "kw": 30.0}), replace(OPTIONS, time_limit_s=0.0)


@cache
def answers_of(case: str) -> Answers:
    question, options = the_park(case)
    quarters, origins = loads_of(question, options=options)
    park = question.site
    assert not isinstance(park, Path)
    return Answers(park.document, quarters, origins, fit=answer_to(question, options=options))


@cache
def report_of(case: str, language: Language) -> BoardReport:
    return board_report(answers_of(case), language)


def said(report: BoardReport) -> str:
    """The evidence as text."""
    found = [report.about]
    for section in report.sections:
        for part in section.parts:
            if isinstance(part, Listing):
                found += [cell for row in [*part.rows, part.total or ()] for cell in row]
            elif isinstance(part, Picture):
                found.append(part.alt)
            else:
                found.append(part.text if isinstance(part, Line) else part)
    return "\n".join(found)


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d[\d.,]*\d|\d", text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_each_number_of_the_verdict_is_in_the_evidence(case: str, language: Language) -> None:
    report = report_of(case, language)
    first = " ".join(
        [report.verdict.text, *(line.text for line in report.because), *(f.number for f in report.figures)]
    )
    assert numbers(first)
    assert numbers(first) - numbers(said(report)) == set()


@pytest.mark.parametrize("case", CASES)
def test_the_verdict_is_the_answer_in_both_languages(case: str) -> None:
    answers = answers_of(case)
    assert answers.fit is not None
    assert answers.fit.verdict == case
    english, dutch = (report_of(case, language) for language in LANGUAGES)
    begin = {
        "yes": ("Bakkerij with 10 kW fits on all 3 days", "Bakkerij met 10 kW past op alle 3 dagen"),
        "yes_if": ("Bakkerij with 30 kW fits if it takes less in 1 of 120", "Bakkerij met 30 kW past als die in 1 van"),
        "no": ("Bakkerij with 40 kW does not fit", "Bakkerij met 40 kW past niet"),
        "open": ("Whether Bakkerij with 30 kW fits is not known", "Of Bakkerij met 30 kW past is niet bekend"),
    }[case]
    assert english.verdict.text.startswith(begin[0])
    assert dutch.verdict.text.startswith(begin[1])
    shape = [[type(part) for part in section.parts] for section in english.sections]
    assert shape == [[type(part) for part in section.parts] for section in dutch.sections]
    assert len(english.because) == len(dutch.because)


def test_a_search_that_was_cut_short_says_so_before_all_else() -> None:
    report = report_of("open", "nl")
    assert report.verdict.sort == "plain"
    assert report.because[0].text.startswith("Het zoeken is afgebroken: ")
    assert "was de tijd om voordat er een plan was" in said(report)


def test_money_is_by_month_with_the_peak_once_and_in_all() -> None:
    answers = answers_of("yes")
    assert answers.fit is not None
    costs = answers.fit.costs
    assert costs is not None
    report = report_of("yes", "en")
    section = next(s for s in report.sections if s.title == "What it costs the group")
    months = next(p for p in section.parts if isinstance(p, Listing) and p.title == "What the park pays more")
    assert len(months.rows) == len(costs.months) == 1
    assert f"{costs.eur:,.0f}" in said(report)


@pytest.mark.parametrize(
    ("kw", "begin"),
    [
        (52.0, "With more than 52.0 kW it no longer fits on every day: that is 12.0 kW more than is asked."),
        (31.0, "With at most 31.0 kW it fits on every day: that is 9.0 kW less than is asked."),
    ],
)
def test_what_would_change_the_answer_is_said_where_it_is_proven(kw: float, begin: str) -> None:
    answer = answers_of("no").fit
    assert answer is not None
    assert answer.how_much is not None
    found = answer.how_much.model_copy(update={"kw": kw, "at_most_kw": kw, "proven": True})
    proven = answer.model_copy(update={"how_much": found})
    first, *others = changes(proven, has_feeders=False, words=Words("en"))
    assert first.text == begin
    assert others[-1].text.startswith("A cap that is ")
    left = answer.model_copy(update={"how_much": found.model_copy(update={"proven": False, "at_most_kw": kw + 5})})
    assert list(changes(left, has_feeders=True, words=Words("en"))) == []


@cache
def an_appraisal() -> AppraisalReport:
    file = Path(__file__).parents[1] / "questions" / "golden" / "appraisal.yaml"
    return appraise(file)


def published(*, has: str) -> dict[str, Any]:
    """An answer that the service publishes as an example, by a field of its own."""
    shown = json.loads(files("gridshare.http.examples").joinpath(ROUTES).read_text(encoding="utf-8"))
    answers = (each["answer"] for each in shown if isinstance(each["answer"], dict))
    found: dict[str, Any] = next(each for each in answers if has in each)
    return found


@cache
def some_measures() -> MeasuresReport:
    return MeasuresReport.model_validate(published(has="larger_percent"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_scenarios_are_what_would_change_the_answer(language: Language) -> None:
    scenarios = ScenariosReport.model_validate(published(has="tornado"))
    report = board_report(replace(answers_of("no"), scenarios=scenarios), language)
    titles = [section.title for section in report.sections]
    own = "Scenarios" if language == "en" else "Scenario's"
    at = next(k for k, title in enumerate(titles) if title.startswith(own))
    assert at < next(k for k, title in enumerate(titles) if title in ("What this assumes", "Waar dit van uitgaat"))
    tables = [part for part in report.sections[at].parts if isinstance(part, Listing)]
    assert len(tables[0].rows) == len(scenarios.rows)
    assert pdf_of(report).startswith(b"%PDF-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_makes_it_fit_is_next_to_that_it_does_not(language: Language) -> None:
    measures = some_measures()
    report = board_report(replace(answers_of("no"), measures=measures), language)
    title = "What makes it fit" if language == "en" else "Wat het passend maakt"
    section = next(s for s in report.sections if s.title == title)
    verdict = section.parts[0]
    assert isinstance(verdict, Line)
    assert verdict in report.because
    assert report.verdict.sort == "bad"
    tables = [part for part in section.parts if isinstance(part, Listing)]
    assert [len(table.rows) for table in tables[:2]] == [len(measures.alone), len(measures.curve)]
    said_of_it = "\n".join(part.text for part in section.parts if isinstance(part, Line))
    assert all(each.source in said_of_it for each in measures.assumptions)
    terminal = StringIO()
    Console(file=terminal, width=200).print(measures_summary(measures, language))
    assert terminal.getvalue().startswith(verdict.text)


def test_any_combination_of_answers_is_a_report() -> None:
    fit = answers_of("no")
    nothing = Answers(fit.park, a_winter())
    alone = replace(nothing, worth=an_appraisal())
    both = replace(fit, worth=an_appraisal())
    reports = [board_report(each, "nl") for each in (nothing, alone, both)]
    assert [report.title for report in reports][1:] == [an_appraisal().name, "Bakkerij, 40 kW"]
    assert reports[0].verdict.text.startswith("Er is niets gevraagd")
    assert reports[2].verdict.sort == "bad"
    assert reports[1].verdict in reports[2].because
    assert all(pdf_of(report).startswith(b"%PDF-") for report in reports)
    assert all(board_page(report).count("<h1>") == 1 for report in reports)


def test_a_park_document_says_what_was_reckoned_with() -> None:
    park: SiteDocument = answers_of("no").park
    text = said(report_of("no", "en"))
    assert "cap on import [kW]\n100" in text
    assert all(layer.source in text for layer in park.connection.layers)
