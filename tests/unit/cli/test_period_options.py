"""Options of a period: what goes together, and what is told where it does not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gridshare.cli.period import PeriodAsked, PeriodOptionsError, days_between

FIRST, LAST = date(2026, 1, 1), date(2026, 1, 3)
OUT = Path("winter")


def asked(
    first: date | None = FIRST, last: date | None = LAST, out: Path | None = OUT, **beside: Any
) -> PeriodAsked | None:
    names = ("--day", "--plot", "--plot-members", "--csv", "--xlsx", "--json-file", "--report")
    others = dict.fromkeys(names)
    return PeriodAsked.of((first, last), out, again=False, beside=others | beside)


def test_without_any_of_the_options_one_plan_is_asked_for() -> None:
    assert asked(None, None, None) is None


def test_a_period_has_both_ends_and_a_folder() -> None:
    found = asked(**{"--plot": Path("a.png")})
    assert found is not None
    assert (found.days, found.out, found.plot, found.xlsx) == ((FIRST, LAST), OUT, Path("a.png"), None)


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ((None, LAST, OUT), ["--from"]),
        ((FIRST, None, None), ["--to", "--out"]),
        ((LAST, FIRST, OUT), ["--to"]),
    ],
)
def test_what_is_left_out_or_the_wrong_way_round_is_named(given: Any, where: list[str]) -> None:
    with pytest.raises(PeriodOptionsError) as error:
        asked(*given)
    assert [problem.where for problem in error.value.problems] == where


def test_what_belongs_to_one_plan_is_refused_with_the_remedy() -> None:
    with pytest.raises(PeriodOptionsError) as error:
        asked(**{"--day": FIRST, "--csv": Path("a.csv"), "--json-file": Path("a.json")})
    assert [problem.where for problem in error.value.problems] == ["--day", "--csv", "--json-file"]
    assert all(problem.remedy for problem in error.value.problems)


def test_the_days_of_a_batch_are_all_from_the_first_to_the_last() -> None:
    assert days_between(FIRST, LAST, ()) == [date(2026, 1, k) for k in (1, 2, 3)]
    for first, last, other in ((None, LAST, ()), (FIRST, None, ()), (LAST, FIRST, ()), (FIRST, LAST, (FIRST,))):
        with pytest.raises(PeriodOptionsError):
            days_between(first, last, other)
