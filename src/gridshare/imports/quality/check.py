"""How a check says what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import QualityFinding, Severity
from gridshare.imports.quality.runs import shown
from gridshare.imports.quality.said import Both, both

Check = Callable[[Assessed, Facts], Iterator[QualityFinding]]
"""A check of one series: what it found, nothing where all is well."""

ONE_WAY = ("consumption", "feed_in", "production")
"""Quantities that a register counts in one direction."""

POWER = (*ONE_WAY, "net")


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
