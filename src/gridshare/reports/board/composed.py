"""The report of a board from the answers that there are, in any combination."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.questions.contract.document import ContractAnswer
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.giving.document import FlexibilityReport
from gridshare.questions.helps.document import Helps
from gridshare.questions.measures.document import MeasuresReport
from gridshare.questions.quarters import Quarters
from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.reports.board.assumptions import assumptions_section
from gridshare.reports.board.contract import of_contract
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.data import data_section
from gridshare.reports.board.fit import of_fit
from gridshare.reports.board.giving import of_giving
from gridshare.reports.board.helps import of_helps
from gridshare.reports.board.load import of_quarters
from gridshare.reports.board.measures import of_measures
from gridshare.reports.board.report import BoardReport, Section
from gridshare.reports.board.scenarios import of_scenarios
from gridshare.reports.board.worth import of_worth
from gridshare.reports.listing import Line
from gridshare.reports.words import Language, Words
from gridshare.sites.document import SiteDocument
from gridshare.sites.provenance import SeriesOrigin
from gridshare.view import Texts

_MOST_FIGURES = 4

_TEXTS: Texts = {
    "about": ("{site}, {first} to {last}", "{site}, {first} tot en met {last}"),
    "evidence": ("The load of the group over the year", "Het vermogen van de groep over het jaar"),
    "no_question": (
        "Nothing was asked: this is the load of the group as it is.",
        "Er is niets gevraagd: dit is het vermogen van de groep zoals het is.",
    ),
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What was asked of a park, and what came of it.

    Attributes:
        park: The park as it is.
        quarters: Its load over the days that were asked about; None where the question is of hours.
        origins: Where the values of its series come from.
        fit: Whether it fits; the first verdict where it is there, then the others in this order.
        measures: What makes it fit.
        contract: Which contract the group needs.
        helps: What would help most.
        scenarios: What else may come.
        worth: Whether it is worth it.
        giving: How much it can give in a window.
    """

    park: SiteDocument
    quarters: Quarters | None = None
    origins: Sequence[SeriesOrigin] = ()
    fit: FitAnswer | None = None
    measures: MeasuresReport | None = None
    contract: ContractAnswer | None = None
    helps: Helps | None = None
    scenarios: ScenariosReport | None = None
    worth: AppraisalReport | None = None
    giving: FlexibilityReport | None = None


def board_report(answers: Answers, language: Language = "en") -> BoardReport:
    """The report; an answer that is not there has no section."""
    words = Words(language, _TEXTS)
    brought = list(_brought(answers, words))
    found = [each for each in brought if each.verdict is not None]
    verdict, *because = [line for each in found for line in (each.verdict, *each.because) if line is not None] or [
        Line(words("no_question"))
    ]
    return BoardReport(
        language=language,
        title=next((each.title for each in found if each.title is not None), words("evidence")),
        about=_about(answers, brought, words),
        verdict=verdict,
        because=because,
        figures=[figure for each in brought for figure in each.figures][:_MOST_FIGURES],
        sections=_in_place(answers, brought, words),
        credit=answers.park.credit,
    )


def _brought(answers: Answers, words: Words) -> Iterator[Contribution]:
    adapters: tuple[tuple[Any, Callable[[Any, Words], Contribution]], ...] = (
        (answers.quarters, of_quarters),
        (answers.fit, partial(of_fit, has_feeders=bool(answers.park.feeders))),
        (answers.measures, of_measures),
        (answers.contract, of_contract),
        (answers.helps, of_helps),
        (answers.scenarios, of_scenarios),
        (answers.worth, of_worth),
        (answers.giving, of_giving),
    )
    return (adapter(answer, words) for answer, adapter in adapters if answer is not None)


def _in_place(answers: Answers, brought: Sequence[Contribution], words: Words) -> list[Section]:
    """All sections in their order; what several answers have under one heading is one section."""
    assumed = [line for each in brought for line in each.assumed]
    placed = [section for each in brought for section in each.sections]
    placed += [
        (Place.ASSUMPTIONS, assumptions_section(answers.park, answers.quarters, assumed, words)),
        (Place.DATA, data_section(answers.quarters, answers.origins, words)),
    ]
    found: dict[str, Section] = {}
    for _, section in sorted(placed, key=lambda each: each[0]):
        before = found.get(section.title, Section(section.title, ()))
        found[section.title] = Section(section.title, [*before.parts, *section.parts])
    return list(found.values())


def _about(answers: Answers, brought: Sequence[Contribution], words: Words) -> str:
    if answers.quarters is None:
        return next((each.about for each in brought if each.about is not None), answers.park.name)
    local = answers.quarters.grid.local
    return words("about", site=answers.park.name, first=words.date(local[0]), last=words.date(local[-1]))
