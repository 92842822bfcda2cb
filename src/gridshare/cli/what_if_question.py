"""What is asked of ``gridshare what-if``: its days, and options that together are no question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar

from gridshare.cli.period import days_between
from gridshare.cli.what_if_fit import days_of_year
from gridshare.cli.what_if_measures import span_of
from gridshare.errors import GridshareError, Problem


class QuestionError(GridshareError):
    """The options together are no question."""

    code: ClassVar[str] = "question"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "It is not clear what is asked"


def days_together(
    days: Sequence[date], ends: tuple[date | None, date | None], year: int | None, temporary: str | None
) -> Sequence[date]:
    """The days that are asked of together, in order; none where each is by itself."""
    given = {"--from and --to": any(ends), "--year": year is not None, "--temporary": temporary is not None}
    found = [name for name, is_given in given.items() if is_given]
    if len(found) > 1 or (temporary is not None and days):
        raise QuestionError(
            Problem(found[-1], QuestionError.code, "other days too", "one of them", "Leave the other out.")
        )
    if temporary is not None:
        return span_of(temporary)
    return days_between(*ends, days) if any(ends) else days_of_year(year)


def refuse_of_days(
    of_fit: Mapping[str, object], of_measures: Mapping[str, object], many: Sequence[date], *, asks_measures: bool
) -> None:
    """Refuse options about many days where there are none, and those about how much fits where measures are asked.

    Args:
        of_fit: The options about how much fits, by name.
        of_measures: The other options, about measures and files.
        many: The days.
        asks_measures: Whether measures are asked.
    """
    without = [
        Problem(option, QuestionError.code, f"{option} without days", "--year, or --from and --to, beside it")
        for option, given in {**of_fit, **of_measures}.items()
        if given is not None and not many
    ]
    other = [
        Problem(option, QuestionError.code, f"{option} with --measures or --temporary", "one question", "Ask it apart.")
        for option, given in of_fit.items()
        if given is not None and asks_measures
    ]
    if without or other:
        raise QuestionError(without or other)


def refuse_unclear(
    add: str | None, of_assets: Mapping[str, object], of_add: Mapping[str, object], days: Sequence[date]
) -> None:
    """Refuse what is no question, or two.

    Args:
        add: What is to be added.
        of_assets: The options that ask about assets, by name.
        of_add: The options that describe what is added.
        days: The days.
    """
    asked = [option for option, given in {"--add": add, **of_assets}.items() if given]
    problems = []
    if not asked or (len(asked) > 1 and asked[0] not in ("--assets", "--asset")) or asked[1:] == ["--measures"]:
        found = " and ".join(asked) or "neither --add nor --assets"
        remedy = "Ask --add whether something new fits, and --assets what the assets of the park are worth."
        problems.append(Problem("options", QuestionError.code, found, "either --add, or --assets or --asset", remedy))
    if add is None and asked:
        problems += [
            Problem(option, QuestionError.code, f"{option} without --add", "--add beside it, or neither")
            for option, given in of_add.items()
            if given is not None
        ]
        if len(days) > 1:
            problems.append(
                Problem("--day", QuestionError.code, f"{len(days)} days", "one day", "Ask for each by itself.")
            )
    if problems:
        raise QuestionError(problems)
