"""Answers about the clock that say nothing it can use: refused, never passed over."""

from __future__ import annotations

import re

from gridshare.errors import Problem
from gridshare.imports.clock.rows import Rows
from gridshare.imports.findings import Answers, Aspect

_WORDS: tuple[tuple[Aspect, str, str], ...] = (
    ("label", "start|end", "start or end"),
    ("overlap", "first|last", "first or last"),
    ("interval", r"0*[1-9]\d{0,3}(\.\d+)?", "a number of minutes, such as 15"),
)


def unusable(rows: Rows, answers: Answers) -> tuple[Problem, ...]:
    """A problem for each answer about label, overlap, interval or order of dates that is none of those there are."""
    orders = ["day-month-year", *rows.channel.moments.readings]
    about: list[tuple[Aspect, str, str]] = list(_WORDS)
    if rows.channel.moments.readings:
        about.append(("order", "|".join(orders), " or ".join(orders)))
    found = []
    for aspect, pattern, expected in about:
        given = answers.about(aspect, rows.channel.file, rows.channel.heading)
        if given is not None and not re.fullmatch(pattern, given, re.ASCII):
            found.append(rows.problem("answer_unusable", f"the answer {aspect}={given}", expected))
    return tuple(found)
