"""What rows of a batch are called: the park, its day, and the scenario where there is one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from gridshare.reports.words import Words

if TYPE_CHECKING:
    import pandas as pd


def where(row: Mapping[Any, Any]) -> str:
    """Path, day and scenario of a row, as they are asked for."""
    return named(f"{row['path']} {row['day'] or ''}".strip(), row)


def named(text: str, row: Mapping[Any, Any]) -> str:
    """The text with the scenario, where there is one."""
    return f"{text} [{row['scenario']}]" if isinstance(row["scenario"], str) else text


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are as short as they can be for all rows of a batch.

    Attributes:
        several: Names that more than one site has: their paths are shown too.
        one_day: Whether all rows are of the same day, which is then not shown.
    """

    several: frozenset[str]
    one_day: bool

    @classmethod
    def of(cls, result: pd.DataFrame) -> Self:
        """The names of the rows of a result."""
        sites = result.dropna(subset="site")[["site", "path"]].drop_duplicates()["site"]
        return cls(frozenset(sites[sites.duplicated()]), len(set(result["day"].dropna())) <= 1)

    def park(self, row: Mapping[Any, Any]) -> str:
        """The park and the scenario."""
        site = row["site"]
        if not isinstance(site, str):
            return named(row["path"], row)
        return named(f"{site} ({row['path']})" if site in self.several else site, row)

    def row(self, row: Mapping[Any, Any], words: Words) -> str:
        """The same with the day, where there are several."""
        day = row["day"]
        if self.one_day or not isinstance(day, dt.date):
            return self.park(row)
        return f"{self.park(row)}, {words.date(dt.datetime.combine(day, dt.time()))}"
