"""The report of a board from the answers that there are, in any combination."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.measures.document import MeasuresReport
from gridshare.questions.quarters import Quarters
from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.reports.board.assumptions import assumptions_section
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.data import data_section
from gridshare.reports.board.fit import of_fit
from gridshare.reports.board.load import of_quarters
from gridshare.reports.board.measures import of_measures
from gridshare.reports.board.report import BoardReport, Section
from gridshare.reports.board.scenarios import of_scenarios
from gridshare.reports.board.worth import of_worth
from gridshare.reports.listing import Line
from gridshare.reports.what_if.over_days_lines import assumed
from gridshare.reports.words import Language, Words
from gridshare.sites.document import SiteDocument
from gridshare.sites.provenance import SeriesOrigin
from gridshare.view import Texts

_MOST_FIGURES = 4

_TEXTS: Texts = {
    "about": ("{site}, {first} to {last}", "{site}, {first} tot en met {last}"),
    "asked": ("{what}, {kw} kW", "{what}, {kw} kW"),
    "evidence": ("The load of the group over the year", "Het vermogen van de groep over het jaar"),
    "no_question": (
        "Nothing was asked: this is the load of the group as it is.",
        "Er is niets gevraagd: dit is het vermogen van de groep zoals het is.",
    ),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What was asked of a park over the days of its quarters, and what came of it.

    Attributes:
        park: The park as it is.
        quarters: Its load.
        origins: Where the values of its series come from.
        fit: Whether it fits; the first verdict where it is there, then the others in this order.
        measures: What makes it fit.
        scenarios: What else may come.
        worth: Whether it is worth it.
    """

    park: SiteDocument
    quarters: Quarters
    origins: Sequence[SeriesOrigin] = ()
    fit: FitAnswer | None = None
    measures: MeasuresReport | None = None
    scenarios: ScenariosReport | None = None
    worth: AppraisalReport | None = None


def board_report(answers: Answers, language: Language = "en") -> BoardReport:
    """The report; an answer that is not there has no section."""
    words = Words(language, _TEXTS)
    brought = list(_brought(answers, words))
    verdicts = [each.verdict for each in brought if each.verdict is not None]
    first, *others = verdicts or [Line(words("no_question"))]
    because = [line for each in brought for line in each.because]
    return BoardReport(
        language=language,
        title=_title(answers, words),
        about=_about(answers, words),
        verdict=first,
        because=[*because, *others],
        figures=[figure for each in brought for figure in each.figures][:_MOST_FIGURES],
        sections=_in_place(answers, brought, words),
        credit=answers.park.credit,
    )


def _brought(answers: Answers, words: Words) -> Iterator[Contribution]:
    yield of_quarters(answers.quarters, words)
    if answers.fit is not None:
        yield of_fit(answers.fit, words, has_feeders=bool(answers.park.feeders))
    if answers.measures is not None:
        yield of_measures(answers.measures, words)
    if answers.scenarios is not None:
        yield of_scenarios(answers.scenarios, words)
    if answers.worth is not None:
        yield of_worth(answers.worth, words)


def _in_place(answers: Answers, brought: Sequence[Contribution], words: Words) -> list[Section]:
    own = [] if answers.fit is None else [Line(sentence) for sentence in assumed(answers.fit, words)]
    sections = [placed for each in brought for placed in each.sections]
    sections += [
        (Place.ASSUMPTIONS, assumptions_section(answers.park, answers.quarters, own, words)),
        (Place.DATA, data_section(answers.quarters, answers.origins, words)),
    ]
    return [section for _, section in sorted(sections, key=lambda placed: placed[0])]


def _title(answers: Answers, words: Words) -> str:
    if answers.fit is None:
        return answers.worth.name if answers.worth is not None else words("evidence")
    if answers.fit.asked_kw is None:
        return answers.fit.addition
    return words("asked", what=answers.fit.addition, kw=words.number(answers.fit.asked_kw))


def _about(answers: Answers, words: Words) -> str:
    grid = answers.quarters.grid
    first, last = grid.local[0], grid.local[-1]
    return words("about", site=answers.park.name, first=words.date(first), last=words.date(last))
