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
from gridshare.questions.contract.document import ContractAnswer
from gridshare.questions.fit.asked import FitQuestion, Wanted
from gridshare.questions.fit.document import (
    FitCosts,
    FitMonth,
    GivingWay,
    HourAtRisk,
    MemberMoves,
    NearlyAlways,
    QuarterAtRisk,
)
from gridshare.questions.fit.loads import loads_of
from gridshare.questions.fit.question import answer_to
from gridshare.questions.foresight.document import AsLived
from gridshare.questions.giving.document import FlexibilityReport
from gridshare.questions.helps.document import Helps
from gridshare.questions.measures.document import MeasuresReport
from gridshare.questions.quarters import SEASONS
from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.reports.board.changes import changes
from gridshare.reports.board.composed import Answers, board_report
from gridshare.reports.board.cost_curve import cost_curve
from gridshare.reports.board.fold import FOLDS, folded
from gridshare.reports.board.page import board_page
from gridshare.reports.board.report import MOST_PAGES, BoardReport, Picture
from gridshare.reports.board.typeset import compiled, fitting, pages_of, pdf_of, sources
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
    assert report.because[0].text.startswith("De berekening is afgebroken: ")
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
    terminal = StringIO()
    Console(file=terminal, width=200).print(measures_summary(measures, language))
    assert any(terminal.getvalue().startswith(line.text) for line in report.because)
    assert report.verdict.sort == "bad"
    tables = [part for part in section.parts if isinstance(part, Listing)]
    assert [len(table.rows) for table in tables[1:3]] == [len(measures.alone), len(measures.curve)]
    titles = [each.title for each in report.sections]
    assert len(titles) == len(set(titles)), "what both say would change the answer is under one heading"


def asked_of_days() -> dict[str, Any]:
    """Answers of other questions than whether it fits, as the service publishes them."""
    return {
        "measures": some_measures(),
        "contract": ContractAnswer.model_validate(published(has="ask_kw")),
        "helps": Helps.model_validate(published(has="best_by_kwh")),
        "giving": FlexibilityReport.model_validate(published(has="curves")),
    }


@pytest.mark.parametrize("question", ["measures", "contract", "helps", "giving"])
def test_each_question_has_a_report_of_its_own_whose_numbers_are_in_its_evidence(question: str) -> None:
    fit = answers_of("no")
    quarters = None if question == "giving" else a_winter(newcomer_kw=0.0, has_newcomer=False)
    shapes = []
    for language in LANGUAGES:
        report = board_report(Answers(fit.park, quarters, **{question: asked_of_days()[question]}), language)
        first = [report.verdict, *report.because]
        assert numbers(" ".join(line.text for line in first)) - numbers(said(report)) == set()
        assert {n for f in report.figures for n in numbers(f.number)} - numbers(said(report)) == set()
        assert not [line.text for line in first if " --" in line.text], "a board knows no options of a command"
        assert 2 <= pages_of(fitting(report)) <= MOST_PAGES
        assert board_page(report).count("<h1>") == 1
        shapes.append([[type(part) for part in section.parts] for section in report.sections])
    assert shapes[0] == shapes[1]


def test_a_group_as_it_is_has_no_newcomer_in_its_report() -> None:
    """A contract is asked of a group to which nothing comes: neither its curve nor its map speaks of anybody new."""
    contract = asked_of_days()["contract"]
    park = answers_of("no").park
    report = board_report(Answers(park, a_winter(60.0, has_newcomer=False), contract=contract), "nl")
    assert "nieuwkomer" not in said(report)
    assert board_report(Answers(park, a_winter(60.0)), "nl").sections[0].title == report.sections[0].title


def a_curve(**point: Any) -> MeasuresReport:
    """Four powers: for nothing, with a gap between what is proven and found, and one that does not fit."""
    measures, none = some_measures(), {"with_battery_eur": None, "with_battery_at_least_eur": None}
    first = measures.curve[0].model_copy(update={"fits": True, **none})
    points = [
        {"kw": 100.0, "eur": 0.0, "at_least_eur": 0.0, "with_battery_eur": 0.0, "with_battery_at_least_eur": 0.0},
        {"kw": 112.5, "eur": 2000.0, "at_least_eur": 1500.0},
        {"kw": 150.0, "eur": 9000.0, "at_least_eur": None},
        {"kw": 200.0, "eur": 0.0, "at_least_eur": None, "fits": False},
    ]
    curve = [first.model_copy(update=each | point) for each in points]
    return measures.model_copy(update={"curve": curve, "kw": 112.5, "name": "Bakkerij"})


def test_the_chart_of_cost_says_what_is_found_and_what_is_proven() -> None:
    picture = cost_curve(a_curve(), Words("nl"))
    assert picture.alt == (
        "Kosten van elk bekeken vermogen, in EUR per jaar. Het goedkoopst: 100 kW 0, 112,5 kW 2.000 (bewezen: niet "
        "minder dan 1.500), 150 kW 9.000, 200 kW niet genoeg. Alleen een batterij: 100 kW 0, 112,5 kW niet genoeg, "
        "150 kW niet genoeg, 200 kW niet genoeg."
    )
    assert picture.svg.startswith(b"<?xml")
    assert cost_curve(a_curve(), Words("nl")).svg == picture.svg
    nothing = cost_curve(a_curve(fits=False, with_battery_eur=None), Words("en"))
    assert nothing.alt.count("not enough") == 8


def test_a_terminal_has_the_same_chart_in_bars() -> None:
    terminal = StringIO()
    Console(file=terminal, width=120).print(measures_summary(a_curve(), "en"))
    bars = [line for line in terminal.getvalue().splitlines() if "\N{FULL BLOCK}" in line]
    assert [line.split()[0] for line in bars] == ["112.5", "150"]
    assert "(asked)" in bars[0]
    assert bars[1].count("\N{FULL BLOCK}") > 3 * bars[0].count("\N{FULL BLOCK}")


@pytest.mark.parametrize(
    ("days", "said"), [(21, "EUR per jaar, als het hele jaar is zoals deze 21 dagen"), (365, "EUR per jaar;")]
)
def test_what_a_few_days_cost_a_year_is_said_with_the_money(days: int, said: str) -> None:
    terminal = StringIO()
    report = a_curve().model_copy(update={"days": days})
    Console(file=terminal, width=200).print(measures_summary(report, "nl"))
    (line,) = [line for line in terminal.getvalue().splitlines() if "Dat kost" in line]
    assert said in line


def some_weeks() -> AsLived:
    """Two weeks of which all of the newcomer fits in one only, with a plan that once did not hold."""
    broken = {"newcomer_kw": 12.0, "probability": 0.9, "quarters": 4, "of_quarters": 336, "days": 2, "kwh": 12.5,
              "most_kw": 30.0}  # fmt: skip
    remains = {"probability": 0.9, "kw": 12.0, "at_most_kw": 15.0, "by_week": [40.0, 12.0], "short_days": 3,
               "short_quarters": 7, "short_kwh": 31.0, "held_back_kw": 63.2, "most_held_back_kw": 90.0,
               "enough": 0.953, "broken": broken}  # fmt: skip
    weeks = [
        {"first": f"2026-02-{day:02}", "last": f"2026-02-{day + 6:02}", "binds": day == 2, "tightest": False}
        for day in (2, 16)
    ]
    return AsLived.model_validate({
        "newcomer_kw": 40.0, "asked_weeks": 3, "weeks": weeks, "quarters": 336, "methods": [], "remains": [remains],
        "whole": [broken | {"newcomer_kw": kw} for kw in (40.0, 0.0)], "enough_measured": True, "finished": False,
        "seconds": 1.0,
    })  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_remains_where_the_future_is_not_known_is_next_to_the_verdict(language: Language) -> None:
    fit = answers_of("yes").fit
    assert fit is not None
    report = board_report(replace(answers_of("yes"), fit=fit.model_copy(update={"as_lived": some_weeks()})), language)
    begin = "To keep the contract in 90%" if language == "en" else "Om het contract in 90%"
    remains = next(line for line in report.because if line.text.startswith(begin))
    assert remains.sort == "bad"
    assert numbers(remains.text) - numbers(said(report)) == set()
    sections = {section.title: section for section in report.sections}
    lived = sections[
        "What remains where the future is not known" if language == "en"
        else "Wat er overblijft zonder de toekomst te kennen"
    ]  # fmt: skip
    fits, broken = (part for part in lived.parts if isinstance(part, Listing))
    assert fits.rows[0][:5] == ("90%", "63", "90", "12", "15")
    assert [row[1:3] for row in broken.rows] == [("4", "336")] * 3
    assert ("of 3 could be looked at" if language == "en" else "van 3 zijn bekeken") in said(report)


def a_long_case() -> Answers:
    """Everything asked at once of a park of which sixty members give way on all days of a year."""
    answers = answers_of("no")
    assert answers.fit is not None
    fit = answers.fit
    members = [
        MemberMoves(member=f"Firma {k:02} van de lange namen", days=365, kwh=1e5 / (k + 1), most_in_a_day_kwh=1e3)
        for k in range(60)
    ]
    quarters = [QuarterAtRisk(start=f"2026-01-{1 + k % 28:02}T17:00:00+01:00", short_kw=40.0) for k in range(300)]
    hours = [HourAtRisk(season=season, hour=h, quarters=9, kwh=9.0) for season in SEASONS for h in range(24)]
    months = [
        FitMonth(month=f"2026-{m:02}", days=30, days_eur=1.0, once_eur=1.0, peak_kw=1.0, peak_without_kw=1.0)
        for m in range(1, 13)
    ]
    costs = FitCosts(at_kw=40.0, eur=24.0, least_eur=23.0, most_eur=25.0, without_eur=9.0, by_name={}, months=months,
                     whole_days=0)  # fmt: skip
    assert fit.at_risk is not None
    risk = fit.at_risk.model_copy(update={"worst": quarters, "by_hour": hours, "quarters": 300})
    always = [
        NearlyAlways(percent=p, budget_kwh=None, kw=p, at_most_kw=p, quarters=3, kwh=1.0) for p in (99.0, 99.5, 99.9)
    ]
    fit = fit.model_copy(update={
        "gives_way": GivingWay(at_kw=40.0, days=365, members=members, days_left=0), "at_risk": risk, "costs": costs,
        "nearly_always": always, "binding": fit.binding[:1] * 5, "as_lived": some_weeks(),
    })  # fmt: skip
    scenarios = ScenariosReport.model_validate(published(has="tornado"))
    return replace(answers, fit=fit, scenarios=scenarios, worth=an_appraisal(), **asked_of_days(), quarters=a_winter())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_is_never_longer_than_four_pages(language: Language) -> None:
    everything = a_long_case()
    of_one_newcomer = replace(everything, scenarios=None, worth=None, contract=None, helps=None, giving=None)
    for answers in (everything, of_one_newcomer):
        report = board_report(answers, language)
        assert pages_of(sources(report)) > MOST_PAGES
        found = fitting(report)
        assert pages_of(found) <= MOST_PAGES
        assert compiled(found).startswith(b"%PDF-")
        content = json.loads(found["report.json"])
        shown = json.dumps(content, ensure_ascii=False)
        assert ("shortened to what matters most" if language == "en" else "ingekort tot wat het meest") in shown
        assert all(section["parts"] for section in content["sections"])
        if answers is not everything:  # of which lists are cut too
            first = " ".join(line.text for line in (report.verdict, *report.because))
            assert numbers(first) - numbers(json.dumps(content["sections"])) == set()


COUNTED = {
    "en": "quarter day year week month firm hour point session total share",
    "nl": "kwartier dag jaar weken maand bedrij uur punt laadbeurt totaal deel",
}
"""What numbers without a unit count."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_of_a_table_has_a_unit_or_says_what_it_counts(language: Language) -> None:
    unit = re.compile(r"\[|EUR|" + "|".join(COUNTED[language].split()), re.IGNORECASE)
    report = board_report(a_long_case(), language)
    lacking = [
        (part.title, heading, row[0])
        for section in report.sections
        for part in section.parts
        if isinstance(part, Listing)
        for row in part.rows
        for heading, cell in zip(part.headings, row[1:], strict=True)
        if re.fullmatch(r"[-+≥ ]*[\d.,]+", cell) and not unit.search(f"{part.title} {heading} {row[0]}")
    ]
    assert lacking == []


def test_a_report_that_is_short_enough_is_as_it_is() -> None:
    report = report_of("yes", "en")
    assert fitting(report) == sources(report)
    assert all(folded(report, fold) is report for fold in FOLDS[:2])


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
