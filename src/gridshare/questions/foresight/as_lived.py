"""What remains of a year's answer in a sample of weeks that are planned on the forecast of the day before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import floor

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import ForecastError, TimeLimitError
from gridshare.forecasts.calibration import at_level
from gridshare.questions.foresight.broken import WeekPlanned, broken
from gridshare.questions.foresight.clock import Clock
from gridshare.questions.foresight.document import AsLived, Broken, Remains, WeekForeseen
from gridshare.questions.foresight.group_forecast import GroupForecast, group_forecast
from gridshare.questions.foresight.week_ahead import WeekAhead, week_ahead
from gridshare.questions.foresight.weeks import sample, week_of
from gridshare.schedules.rounding import number
from gridshare.years.long_site import LongSite

PROBABILITIES = (0.9, 0.95)
"""With which the contract is to be kept in each step."""

LEARNING, FORESEEN, BROKEN = "learning", "foreseen", "broken"
"""Stages of the progress."""

_WATT_KW = 1e-3


@dataclass(frozen=True, slots=True)
class Fits:
    """How much of a newcomer fits in a week; None where nothing limits it, or its size is its own.

    Attributes:
        kw: The most that was found.
        at_most_kw: Proven: no more fits.
        short_days, short_quarters, short_kwh: On how many days, in how many steps the whole of it does not, and what it
            goes without then.
    """

    kw: float | None
    at_most_kw: float | None = None
    short_days: int = 0
    short_quarters: int = 0
    short_kwh: float = 0.0

    def has_room_for(self, kw: float | None) -> bool:
        """Whether each day is known to have a plan with so much of it that keeps everything."""
        if kw is None:
            return self.short_days == 0
        return self.kw is not None and 0 < self.kw >= kw


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at.

    Attributes:
        before: The park without the newcomer.
        newcomer_kw: Its power; None for an asset.
        binding: The day on which least fits where the future is known; None where that is no question.
        fits: How much fits in a week as it was foreseen.
        with_it: The park with so much of it in a week as it was foreseen; None is an asset, as it is.
    """

    before: LongSite
    newcomer_kw: float | None
    binding: int | None
    fits: Callable[[WeekAhead, SolveOptions], Fits]
    with_it: Callable[[WeekAhead, float | None], LongSite]


def as_lived(asked: Asked, options: SolveOptions, weeks: int) -> AsLived:
    """What remains of an answer when the future is not known.

    Args:
        asked: What is looked at.
        options: Seconds for all of it, progress; what was reached by then is reported.
        weeks: Of how many parts of the period a week is looked at.

    Raises:
        CancelledError: If progress asked to stop.
    """
    found = _Found(asked, Clock(options))
    try:
        found.look(weeks)
    except ForecastError:
        return found.report(enough=False)
    except TimeLimitError:
        return found.report(finished=False)
    return found.report(enough=bool(found.weeks))


@dataclass
class _Found:
    """What is known so far; a week counts once it was looked at with each probability."""

    asked: Asked
    clock: Clock
    of_weeks: int = 0
    methods: tuple[str, ...] = ()
    tightest: int | None = None
    weeks: list[tuple[WeekAhead, ...]] = field(default_factory=list)
    fits: list[tuple[Fits, ...]] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    whole: list[Broken] = field(default_factory=list)

    def look(self, weeks: int) -> None:
        """Look at one week after the other, and at how often the contract would have been broken in all of them.

        Raises:
            TimeLimitError: When the time is up.
            ForecastError: If too little is measured.
        """
        site = self.asked.before
        forecast = group_forecast(site, lambda done, of: self.clock.tell(LEARNING, done, of))
        self.methods, self.tightest = forecast.methods, _tightest(site, forecast)
        always = [day for day in (self.asked.binding, self.tightest) if day is not None]
        chosen = sample(site, weeks, always)
        self.of_weeks, begun = len(chosen), self.clock.seconds
        for done, week in enumerate(chosen):
            self.clock.tell(FORESEEN, done, len(chosen), begun)
            ahead = [week_ahead(site, week, forecast, probability) for probability in PROBABILITIES]
            known = tuple(each for each in ahead if each is not None)
            if len(known) == len(ahead):
                self.fits.append(tuple(self.asked.fits(each, self.clock.left()) for each in known))
                self.weeks.append(known)
        self._break(begun=self.clock.seconds)

    def _break(self, begun: float) -> None:
        """See how often the contract would have been broken: with what fits, with all of it, without it."""
        last = len(PROBABILITIES) - 1
        parts = [(k, self._kw(k), self.broken) for k in range(len(PROBABILITIES))]
        parts += [(last, self.asked.newcomer_kw, self.whole), (last, 0.0, self.whole)]
        for done, (k, kw, into) in enumerate(parts if self.weeks else ()):
            self.clock.tell(BROKEN, done, len(parts), begun)
            into.append(broken(self._planned(k, kw), kw, PROBABILITIES[k], self.clock))

    def _planned(self, k: int, kw: float | None) -> Iterator[WeekPlanned]:
        """The weeks with so much of the newcomer, to be planned with one of the probabilities."""
        for weeks, fits in zip(self.weeks, self.fits, strict=True):
            ahead, own = weeks[k], fits[k]
            site = ahead.foreseen(self.asked.before) if kw == 0 else self.asked.with_it(ahead, kw)
            yield WeekPlanned(ahead, site, own.has_room_for(kw))

    def _kw(self, k: int) -> float | None:
        """The most that fits in all weeks with one of the probabilities, in whole watts; no more than is asked."""
        kw = [fits[k].kw for fits in self.fits]
        most = min((each for each in kw if each is not None), default=self.asked.newcomer_kw)
        if self.asked.newcomer_kw is None or most is None:
            return None
        return floor(max(min(most, self.asked.newcomer_kw), 0.0) / _WATT_KW) * _WATT_KW

    def report(self, *, enough: bool = True, finished: bool = True) -> AsLived:
        """All of it."""
        site, kw = self.asked.before, self.asked.newcomer_kw
        binding, tightest = (None if day is None else week_of(site, day) for day in (self.asked.binding, self.tightest))
        return AsLived(
            newcomer_kw=None if kw is None else number(kw),
            asked_weeks=self.of_weeks,
            weeks=[
                WeekForeseen(
                    first=ahead[0].dates[0],
                    last=ahead[0].dates[-1],
                    binds=ahead[0].week == binding,
                    tightest=ahead[0].week == tightest,
                )
                for ahead in self.weeks
            ],
            quarters=sum(len(ahead[0].measured_kw) for ahead in self.weeks),
            methods=list(self.methods),
            remains=[self._remains(k) for k in range(len(PROBABILITIES))] if self.weeks else [],
            whole=self.whole,
            enough_measured=enough,
            finished=finished,
            seconds=round(self.clock.seconds, 3),
        )

    def _remains(self, k: int) -> Remains:
        ahead, fits = [weeks[k] for weeks in self.weeks], [fits[k] for fits in self.fits]
        kw, bounds = _rounded([each.kw for each in fits]), _rounded([each.at_most_kw for each in fits])
        held = np.concatenate([each.import_kw for each in ahead])
        return Remains(
            probability=PROBABILITIES[k],
            kw=min((each for each in kw if each is not None), default=None),
            at_most_kw=min((each for each in bounds if each is not None), default=None),
            by_week=kw,
            short_days=sum(each.short_days for each in fits),
            short_quarters=sum(each.short_quarters for each in fits),
            short_kwh=number(sum(each.short_kwh for each in fits)),
            held_back_kw=number(float(held.mean())),
            most_held_back_kw=number(float(held.max())),
            enough=round(float(np.concatenate([each.is_enough for each in ahead]).mean()), 6),
            broken=self.broken[k] if k < len(self.broken) else None,
        )


def _rounded(values: Sequence[float | None]) -> list[float | None]:
    return [None if value is None else number(value) for value in values]


def _tightest(site: LongSite, forecast: GroupForecast) -> int | None:
    """The day on which the group is forecast highest."""
    highest = {day: float(at_level(of.quantiles, PROBABILITIES[-1]).max()) for day, of in forecast.days.items()}
    days = [k for k, day in enumerate(site.days) if day in highest]
    return max(days, key=lambda k: highest[site.days[k]], default=None)
