"""A site in the making: what its data says, and what the questions so far came to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from gridshare.first_site.data import Charging, Data, Meter, whole_days
from gridshare.first_site.group import Group, group_of, usual_kw
from gridshare.first_site.phrases import refusal
from gridshare.reports.words import Words
from gridshare.series.measured import MeasuredSeries


@dataclass(frozen=True, slots=True)
class Default:
    """What counts where nobody answers, as one would answer it, and why.

    Attributes:
        answer: The answer.
        why: Why.
        is_said: Whether the file for ``--map`` says all of it, so that it is not asked.
    """

    answer: str
    why: str
    is_said: bool = False


@dataclass(eq=False)
class Draft:
    """A site in the making: what the data says, and what the questions so far came to; one builds on those before.

    Attributes:
        data: What was imported.
        words: The language.
        folder: Name of the folder.
        found: Key of a question -> what its answer means.
    """

    data: Data
    words: Words
    folder: str
    found: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def meters(self) -> tuple[Meter, ...]:
        """The meters that were not left out."""
        return tuple(meter for meter in self.data.meters if meter.key in self.found["firms"])

    @cached_property
    def charging(self) -> tuple[Charging, ...]:
        """The lists of visits that were not left out."""
        return tuple(table for table in self.data.charging if table.key in self.found["firms"])

    @cached_property
    def firms(self) -> tuple[str, ...]:
        """The firms, each once."""
        return tuple(dict.fromkeys(self.found["firms"].values()))

    @cached_property
    def series(self) -> tuple[MeasuredSeries, ...]:
        """The series that the site will name, without prices."""
        return tuple(meter.used for meter in self.meters if meter.used is not None)

    @cached_property
    def loads(self) -> tuple[MeasuredSeries, ...]:
        """Those of them that are loads."""
        return tuple(meter.load for meter in self.meters if meter.load is not None)

    @cached_property
    def days(self) -> list[date]:
        """The whole days that all of it holds, of which prices were imported where there are any such days."""
        days = [whole_days(each, self.data.zone) for each in self.series]
        last = [table.last_day for table in self.charging]
        visits = (visit for table in self.charging for visit in table.visits)
        common = set.intersection(*days) if days else {visit.arrival.date() for visit in visits}
        held = {day for day in common if all(day <= each for each in last)}
        with_prices = [held & whole_days(each, self.data.zone) for each in self.data.prices]
        return sorted(next(filter(None, with_prices), held))

    @cached_property
    def powers(self) -> dict[str, dict[str, float]]:
        """List of visits -> charger -> its usual power."""
        return {t.key: {name: usual_kw(kw) for name, kw in t.needed_kw.items()} for t in self.charging}

    @cached_property
    def group(self) -> Group:
        """What all took together."""
        sources = [meter.source for meter in self.separate if meter.source is not None]
        charging = {table: self.powers[table.key] for table in self.charging}
        return group_of(self.loads, sources, charging, self.data.zone)

    @property
    def price(self) -> MeasuredSeries | None:
        """The prices of the day, else any."""
        of_day = (each for each in self.data.prices if self.found["day"] in whole_days(each, self.data.zone))
        return next(of_day, self.data.prices[0] if self.data.prices else None)

    @property
    def separate(self) -> tuple[Meter, ...]:
        """Panels that have a meter of their own."""
        return tuple(meter for meter in self.meters if meter.load is None)

    @property
    def perhaps_counted_twice(self) -> tuple[str, ...]:
        """Firms with a meter and a list of charging: the meter may measure the chargers too."""
        firms = self.found["firms"]
        metered = {firms[meter.key] for meter in self.meters if meter.load is not None}
        return tuple(dict.fromkeys(name for t in self.charging if (name := firms[t.key]) in metered))

    def firm(self, text: str, where: str) -> str:
        """The firm that is meant.

        Raises:
            AnswersError: If there is none of that name.
        """
        return one_of(text, self.firms, self.words, where)


def one_of(text: str, names: Iterable[str], words: Words, where: str) -> str:
    """The name that is meant, whatever its capitals.

    Raises:
        AnswersError: If it is none of them.
    """
    names = tuple(names)
    found = next((name for name in names if name.casefold() == text.strip().casefold()), None)
    if found is not None:
        return found
    close = get_close_matches(text.strip(), names, 1, 0.5)
    remedy = words("did_you_mean", name=close[0]) if close else ""
    raise refusal(words, where, repr(text), words("one_of", names=", ".join(names)), remedy)
