"""Answers as people type them: items, numbers with their unit, times of day, days and months, in Dutch and English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from gridshare import units
from gridshare.errors import GridshareError, Problem
from gridshare.plain import plain
from gridshare.reports.words import Words
from gridshare.timegrid.windows import WEEKDAYS

NONE = frozenset(("", "-", "none", "no", "nothing", "geen", "nee", "niets"))
_AMOUNT = re.compile(r"(\d[\d.,]*)\s*(kwh|kwp|kw|kva)\b", re.IGNORECASE)
_RATE = re.compile(r"\d+(?:[.,]\d+)?")
_HOURS = re.compile(r"(\d{1,2}[:.]\d{2})\s*(?:-|–|to|tot)\s*(\d{1,2}[:.]\d{2})")
_RANGE = re.compile(r"([a-z]+)(?:\s*[-–]\s*([a-z]+))?", re.IGNORECASE)
_DUTCH_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = (
    ("jan",), ("feb",), ("mar", "mrt", "maa"), ("apr",), ("may", "mei"), ("jun",), ("jul",), ("aug",), ("sep",),
    ("oct", "okt"), ("nov",), ("dec",),
)  # fmt: skip


class AnswersError(GridshareError):
    """Answers to the questions of ``gridshare new`` cannot be used."""

    code = "answers_refused"
    http_status = 422
    exit_code = 2
    title = "These answers cannot be used"


def refusal(words: Words, where: str, found: str, expected: str, remedy: str = "") -> AnswersError:
    """An answer that cannot be used, with what was expected by its text."""
    return AnswersError(Problem(where, "answer", found, expected, remedy or words("form_" + where)))


def items_of(answer: Any) -> tuple[str, ...]:
    """The items of an answer: parts between semicolons, entries of a list, ``key = value`` of a mapping."""
    if isinstance(answer, Mapping):
        return tuple(f"{key} = {'-' if value is None else _text(value)}" for key, value in answer.items())
    if isinstance(answer, Sequence) and not isinstance(answer, str):
        return tuple(item for each in answer for item in items_of(each))
    text = _text(answer)
    return tuple(part.strip() for part in text.split(";") if part.strip().casefold() not in NONE)


def text_of(answer: Any) -> str:
    """An answer on one line."""
    return "; ".join(items_of(answer))


def number_of(text: str, words: Words, where: str, *, is_rate: bool = False) -> float:
    """The number in an answer, whose unit may be behind it.

    Raises:
        AnswersError: If it is none, or could be two.
    """
    bare = _AMOUNT.fullmatch(text.strip())
    try:
        number = units.number_of(bare[1] if bare else text, where, is_rate=is_rate)
    except units.NumberError as error:
        (problem,) = error.problems
        expected, remedy = words.translated(problem.expected), words.translated(problem.remedy)
        raise refusal(words, where, repr(text), expected, remedy) from None
    if number < 0:
        raise refusal(words, where, repr(text), words("a_number"))
    return number


def rates_of(text: str, words: Words, where: str) -> list[float]:
    """All rates in a text; one has as many digits as it likes: 3.096 is no thousands."""
    return [number_of(each, words, where, is_rate=True) for each in _RATE.findall(text)]


def named_amounts(text: str, words: Words, where: str) -> tuple[str, dict[str, float]]:
    """What comes before the first amount, and unit -> amount: ``Bakkerij, 400 kWh, 200 kW``.

    Raises:
        AnswersError: If an amount is no number.
    """
    found = list(_AMOUNT.finditer(text))
    begin = found[0].start() if found else len(text)
    amounts = {each[2].casefold(): number_of(each[1].rstrip(".,"), words, where) for each in found}
    return text[:begin].strip(" ,=:"), amounts


def pair_of(item: str) -> tuple[str, str]:
    """What is left and right of the sign =; all of it is right where there is none."""
    left, equals, right = item.partition("=")
    return (left.strip(), right.strip()) if equals else ("", item.strip())


def window_of(text: str, words: Words) -> tuple[float, str]:
    """A limit with its hours, days and months, as the limit and ``when`` of a layer.

    Raises:
        AnswersError: If the limit or the hours lack, or a word is no day and no month.
    """
    where = "windows"
    name, amounts = named_amounts(text, words, where)
    hours = _HOURS.search(text)
    if "kw" not in amounts or hours is None or name:
        raise refusal(words, where, repr(text), words("a_window"))
    rest = _AMOUNT.sub(" ", _HOURS.sub(" ", text))
    parts: dict[str, list[str]] = {"months": [], "weekdays": []}
    for first, last in _RANGE.findall(rest):
        key, members = _calendar(first, last or first, words)
        parts[key] += members
    when = [f"{key}: [{', '.join(dict.fromkeys(of))}]" for key, of in parts.items() if of]
    begin, end = (each.replace(".", ":").zfill(5) for each in hours.groups())
    return amounts["kw"], "{" + ", ".join([*when, f'from: "{begin}"', f'to: "{end}"']) + "}"


def _calendar(first: str, last: str, words: Words) -> tuple[str, list[str]]:
    """Months or weekdays from one to the other, by the name of their field."""
    for key, place, names in (
        ("weekdays", _weekday, WEEKDAYS),
        ("months", _month, tuple(str(m + 1) for m in range(12))),
    ):
        i, j = place(first.casefold()), place(last.casefold())
        if i is not None and j is not None:
            n = len(names)
            return key, [names[k % n] for k in range(i, (j if j >= i else j + n) + 1)]
    raise refusal(words, "windows", repr(first if first == last else f"{first}-{last}"), words("a_day_or_month"))


def _weekday(word: str) -> int | None:
    if word[:3] in WEEKDAYS:
        return WEEKDAYS.index(word[:3])
    return _DUTCH_DAYS.index(word[:2]) if word in _DUTCH_DAYS or word.endswith("dag") else None


def _month(word: str) -> int | None:
    return next((k for k, starts in enumerate(_MONTHS) if word[:3] in starts), None)


def _text(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return plain(value)
    return "" if value is None else str(value).strip()
