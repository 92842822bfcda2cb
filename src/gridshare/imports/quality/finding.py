"""What a check found: a code, how grave it is, a sentence in English and in Dutch, and the first rows it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from math import isfinite
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.imports.quality.assessed import Assessed, Facts, local_instant
from gridshare.parts import Bools, Ints

Severity = Literal["info", "warning", "serious"]
"""``serious``: figures that follow from the series are wrong unless this is explained."""

MOST_ROWS = 5
"""How many rows a finding shows."""


Both = tuple[str, str]
"""The same in English and in Dutch."""

_WHOLE_KW = 100
_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
ONE_WAY = ("consumption", "feed_in", "production")
"""Quantities that a register counts in one direction."""

POWER = (*ONE_WAY, "net")


class FoundRow(BaseModel):
    """One row of a file that a finding is about."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    row: int | None = Field(description="Number of the row as a person counts it in the file; of a gap the row before.")
    instant: str = Field(description="Start of the interval by the local clock, with its offset.")
    value: float | None = Field(description="Value [kW]; none where it is missing.")


class QualityFinding(BaseModel):
    """One thing about a series that a reader should know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(description="Stable name of the finding.")
    severity: Severity = Field(description="How grave it is.")
    text: str = Field(description="In English, with what to do about it.")
    text_nl: str = Field(description="The same in Dutch.")
    count: int = Field(default=0, description="How many intervals (or days, where the code says days) it is about.")
    longest: int = Field(default=0, description="Longest run [intervals]; 0 where runs have no meaning.")
    first: tuple[FoundRow, ...] = Field(default=(), description="The first rows it is about.")


def both(templates: Both, values: Mapping[str, Any]) -> Both:
    """The sentence in both languages; what is in ``values`` is never read as a template."""
    english, dutch = ({name: _text(value, k) for name, value in values.items()} for k in (0, 1))
    return templates[0].format(**english), templates[1].format(**dutch)


def figure(value: float) -> Both:
    """A number with three figures or so, in English and in Dutch."""
    if not isfinite(value):
        return ("∞", "∞")
    decimals = 0 if value == int(value) or abs(value) >= _WHOLE_KW else 1 if abs(value) >= 10 else 3  # noqa: PLR2004
    english = f"{value:,.{decimals}f}"
    if decimals:
        english = english.rstrip("0").rstrip(".")
    return english, english.translate(str.maketrans(",.", ".,"))


def percent(share: float) -> Both:
    """A share as a percentage; a small one keeps its first figures."""
    english, dutch = figure(round(100 * share, 1 if abs(share) >= 0.001 else 3))  # noqa: PLR2004 - a tenth of a per cent
    return f"{english}%", f"{dutch}%"


def duration(seconds: float) -> Both:
    """A length of time in its two largest units: ``3 days 4 h``, ``3 dagen 4 uur``."""
    whole = round(seconds)
    days, hours, minutes = whole // _DAY_S, whole % _DAY_S // _HOUR_S, whole % _HOUR_S // _MINUTE_S
    day, dag = ("day", "dag") if days == 1 else ("days", "dagen")
    parts = [(days, day, dag), (hours, "h", "uur"), (minutes, "min", "min")]
    there = [p for p in parts if p[0]][:2] or [(whole, "s", "s")]
    return " ".join(f"{n} {en}" for n, en, _ in there), " ".join(f"{n} {nl}" for n, _, nl in there)


def _text(value: Any, language: int) -> str:
    if isinstance(value, tuple):
        return str(value[language])
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, str):
        return value
    return figure(float(value))[language]


def runs(mask: Bools) -> tuple[Ints, Ints]:
    """First interval of each run, and the interval after its last, each of shape (run,)."""
    edges = np.diff(np.concatenate(([0], mask.astype(np.int8), [0])))
    return np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)


def shown(series: Assessed, places: Iterable[int], zone: str) -> tuple[FoundRow, ...]:
    """The first of some intervals as rows of the file."""
    return tuple(_row(series, int(k), zone) for k in list(places)[:MOST_ROWS])


def _row(series: Assessed, k: int, zone: str) -> FoundRow:
    value = float(series.values[k])
    before = np.flatnonzero(series.rows[: k + 1])
    row = int(series.rows[before[-1]]) if len(before) else 0
    return FoundRow(
        row=row or None,
        instant=local_instant(series, k, zone).isoformat(timespec="minutes"),
        value=None if np.isnan(value) else round(value, 3),
    )


Check = Callable[[Assessed, Facts], Iterator[QualityFinding]]
"""A check of one series: what it found, nothing where all is well."""


class About:
    """A series under check: says findings about it."""

    def __init__(self, series: Assessed, facts: Facts) -> None:
        """Remember what findings are about."""
        self._series, self._zone = series, facts.zone

    def found(  # noqa: PLR0913 - what a finding consists of
        self,
        code: str,
        severity: Severity,
        templates: Both,
        values: Mapping[str, Any],
        *,
        places: Iterable[int] = (),
        count: int = 0,
        longest: int = 0,
    ) -> QualityFinding:
        """A finding with its sentence in both languages and the rows at some intervals."""
        text, text_nl = both(templates, values)
        first = shown(self._series, places, self._zone)
        return QualityFinding(
            code=code, severity=severity, text=text, text_nl=text_nl, count=count, longest=longest, first=first
        )
