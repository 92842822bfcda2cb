"""Plans of which no letters are made: of another site, of an older version of it, or refused by the check."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from gridshare.errors import GridshareError, Problem
from gridshare.schedules.document import ScheduleDocument
from gridshare.usecases.verify_report import VerifyReport

_MOST = 5


class LettersError(GridshareError):
    """A plan by which nobody is to act."""

    code: ClassVar[str] = "letters_refused"
    http_status: ClassVar[int] = 409
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "No letters are made of this plan"


def refuse_unsound(report: VerifyReport) -> None:
    """Refuse a plan that is not of this site, or in which the check found anything.

    Raises:
        LettersError: With what was found.
    """
    if not report.holds:
        raise LettersError(list(_found(report)))


def refuse_unverified(document: ScheduleDocument) -> None:
    """Refuse a plan that was published as one that breaks rules.

    Raises:
        LettersError: If it was.
    """
    if not document.proof.verified:
        found, expected = "a plan that breaks rules: see its notes", "one that keeps every rule"
        raise LettersError(Problem("schedule", "not_verified", found, expected, "Plan again, with more time."))


def _found(report: VerifyReport) -> Iterator[Problem]:
    again = "Plan again: gridshare schedule SITE --json-file plan.json"
    if not report.is_of_this_site:
        found, expected = "a plan of another site, or of this one before it was changed", "a plan of this very site"
        remedy = f"{again}; for a day of days in a row: --as-planned."
        yield Problem("schedule", "another_site", found, expected, remedy)
        return  # what does not follow from another site says nothing
    for rule in report.broken[:_MOST]:
        at = "" if rule.at is None else f" at {rule.at}"
        yield Problem(
            rule.where, "broken_rule", f"rule {rule.label} is broken{at}: {rule.rule}", "a plan that keeps it", again
        )
    for figure in report.wrong[:_MOST]:
        found, expected = f"{figure.published}", f"{figure.follows}, which follows from the decisions"
        yield Problem(figure.where, "wrong_figure", found, expected, "Take the file as gridshare wrote it.")
