"""Days as they are written: dates, ranges, today and tomorrow on a clock."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from gridshare.documents.days import DaysError, day_of, days_of

FIRST, LAST = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Pacific/Niue")
"""Clocks that are 25 hours apart: it is never the same day on both."""


def test_days_and_ranges_are_each_day_once_in_their_order() -> None:
    found = days_of(["2026-03-02", "2026-02-27..2026-03-02", " 2026-03-02 .. 2026-03-03 "])
    assert [str(day) for day in found] == ["2026-03-02", "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-03"]


@pytest.mark.parametrize(("text", "days"), [("today", 0), ("Vandaag", 0), ("tomorrow", 1), (" morgen ", 1)])
def test_today_is_what_the_clock_says(text: str, days: int) -> None:
    before, found, after = datetime.now(FIRST), day_of(text, FIRST), datetime.now(FIRST)
    assert before.date() <= found - timedelta(days=days) <= after.date()
    assert day_of(text, LAST) < found


def test_a_range_may_begin_today() -> None:
    found = days_of(["today..tomorrow"])
    assert len(found) == 2
    assert found[1] - found[0] == timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("01-02-2026", "Write the year first: 2026-02-01."),
        ("2026-02-02..2026-02-01", "The first day comes first"),
        ("2026-02-30", ""),
        ("yesterday", ""),
        ("2026-02-01..", ""),
        ("", ""),
    ],
)
def test_what_is_no_day_is_named_with_what_is_expected(text: str, remedy: str) -> None:
    with pytest.raises(DaysError) as caught:
        days_of([text, str(date(2026, 1, 1))], "days")
    assert [(p.where, p.found) for p in caught.value.problems] == [("days", repr(text))]
    assert remedy in str(caught.value)
