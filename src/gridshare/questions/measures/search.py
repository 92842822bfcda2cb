"""The cheapest sizes with some of the measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.assets import KINDS
from gridshare.assets.kind import Midnight
from gridshare.errors import Problem, TimeLimitError
from gridshare.milp.measures import SIZES
from gridshare.parts import Floats, Ints
from gridshare.questions.measures.day import MOST, NOTICEABLE_KWH, Outcome
from gridshare.questions.measures.days import NOTHING_EUR, Days
from gridshare.questions.measures.document import Measure
from gridshare.questions.measures.prices import Prices
from gridshare.sites.document import SiteDocument
from gridshare.years.cuts import Cuts, Shared

SIZES_OF: Mapping[Measure, tuple[str, ...]] = {
    "battery": ("energy_kwh", "power_kw", "midnight_kwh"),
    "newcomer": ("interruptible_kw",),
    "right": ("right_kw",),
    "charging": ("charging_freed",),
    "departures": ("departures_freed",),
    "solar": ("solar_freed",),
}
"""What a measure has a size of."""

SHARED = ("energy_kwh", "power_kw", "midnight_kwh", *SIZES[4:])
"""Names of what all days have in common; a plan has the same energy in the battery at each midnight."""

_AT = {name: k for k, name in enumerate(SHARED)}
_OWN = np.array([_AT.get(name, _AT["midnight_kwh"]) for name in SIZES])
_BEGIN, _END = SIZES.index("begin_kwh"), SIZES.index("end_kwh")
_NO_SIZE, _RESOLUTION = 0.05, 0.1
_WHOLE = 1e-6


@dataclass(frozen=True, slots=True)
class Money:
    """What sizes cost, and what the days count for.

    Attributes:
        price: A unit of each size, shape (size,).
        once_eur: What a battery of any size costs beside that.
        weight: What a day counts for.
        most_kw_per_kwh: Most power of a battery.
    """

    price: Floats
    once_eur: float
    weight: float
    most_kw_per_kwh: float


def points_of(document: SiteDocument) -> int:
    """How many charging points could be planned."""
    kinds = {kind.name: kind.freeing["charging"] for kind in KINDS if "charging" in kind.freeing}
    assets = [asset for member in document.members for asset in member.assets if asset.kind in kinds]
    return sum(kinds[asset.kind].points(asset) for asset in assets)


def money_of(prices: Prices, document: SiteDocument, days: int, months: float | None) -> Money:
    """What sizes cost: bought, for a year; or hired for some months.

    Args:
        prices: The prices.
        document: The site.
        days: How many days are asked about.
        months: For how long a battery is hired; None where it is bought.
    """
    b, price = prices.battery, np.zeros(len(SHARED))
    years = 1.0 if months is None else months / 12
    bought = (b.annuity * b.eur_per_kwh.value, b.annuity * b.eur_per_kw.value)
    hired = ((months or 0) * b.rent_eur_per_kwh_month.value, (months or 0) * b.rent_eur_per_kw_month.value)
    price[_AT["energy_kwh"]], price[_AT["power_kw"]] = bought if months is None else hired
    price[_AT["interruptible_kw"]] = years * prices.newcomer.eur_per_kw_year.value
    price[_AT["right_kw"]] = years * prices.right.eur_per_kw_year.value
    price[_AT["charging_freed"]] = years * prices.charging.eur_per_point_year.value * points_of(document)
    once = 0.0 if months is None else b.rent_once_eur.value
    return Money(price, once, 365 / days if months is None else 1.0, b.most_kw_per_kwh.value)


@dataclass(frozen=True, slots=True)
class Found:
    """The cheapest sizes with some measures.

    Attributes:
        allowed: The measures.
        at: The sizes, shape (size,).
        eur: What they cost, with what giving way costs.
        outcomes: Day that can cost anything -> what happens on it.
        is_finished: Whether the time was enough.
    """

    allowed: tuple[Measure, ...]
    at: Floats
    eur: float
    outcomes: Mapping[int, Outcome]
    is_finished: bool

    @property
    def above_kwh(self) -> float:
        """What is left above limits, or unserved."""
        return sum(o.above_kwh for o in self.outcomes.values() if o.above_kwh > NOTICEABLE_KWH)

    def size(self, name: str) -> float:
        """One of the sizes."""
        return float(self.at[_AT[name]])


class Search:
    """Finds the cheapest sizes, with one set of measures after another; what it learned of days is kept."""

    def __init__(self, days: Days, money: Money, *, is_linked: bool = False) -> None:
        """Over some days at some prices.

        Args:
            days: The days.
            money: The prices.
            is_linked: Whether the battery may have another energy at each midnight: of days that can cost anything and
                follow each other, one begins as the other ended; before and after those it may be anything.
        """
        self.days, self.money = days, money
        places, self._begins, ends = _places(days, is_linked=is_linked)
        price = np.concatenate([money.price, np.zeros(len(self._begins) + ends)])
        self.cuts = Cuts(price, places, money.weight, days.deadline)
        self._keep("power_kw", money.most_kw_per_kwh)
        self._keep("midnight_kwh", 1.0)
        for column in self._begins:
            self._keep(column, 1.0)
        self._binding: dict[float, tuple[int, ...]] = {}
        self._cheapest: dict[tuple[tuple[Measure, ...], float], Found] = {}
        self._proven: dict[tuple[tuple[Measure, ...], float], float] = {}
        self._free: Search | None = None

    def _keep(self, what: str | int, times: float) -> None:
        """From now on one of the columns is no more than so many times the energy of the battery."""
        factors = np.zeros(len(self.cuts.price))
        factors[what if isinstance(what, int) else _AT[what]] = 1.0
        factors[_AT["energy_kwh"]] = -times
        self.cuts.keep(factors, 0.0)

    def cheapest(self, allowed: Sequence[Measure], kw: float) -> Found:
        """The cheapest with some measures, or the best so far.

        What a battery costs once, whatever its size, is no price of a size: where one is taken, the cheapest without
        any is looked for too.

        Raises:
            TimeLimitError: If the time was up before anything was found.
        """
        key = tuple(allowed), kw
        if key not in self._cheapest:
            self._cheapest[key] = self._sought(allowed, kw)
        return self._cheapest[key]

    def _sought(self, allowed: Sequence[Measure], kw: float) -> Found:
        """The cheapest; without a battery where what one costs once is more than it saves."""
        found = self._sized(allowed, kw)
        others = [measure for measure in allowed if measure != "battery"]
        if self.money.once_eur > 0 and found.size("energy_kwh") > 0 and others:
            try:
                without = self._sized(others, kw)
            except TimeLimitError:
                return replace(found, is_finished=False)
            if without.eur < found.eur and without.above_kwh <= found.above_kwh:
                return replace(without, allowed=found.allowed)
        return found

    def _sized(self, allowed: Sequence[Measure], kw: float) -> Found:
        shared = self._least(allowed, kw)
        if "charging" in allowed and _WHOLE < shared.at[_AT["charging_freed"]] < 1 - _WHOLE:
            # Planning is for all points, or for none.
            both = [self._least(allowed, kw, charging=part) for part in (0.0, 1.0)]
            shared = min(both, key=lambda each: each.cost)
        return self.at(allowed, self.rounded(shared.at), is_finished=shared.is_finished)

    def bound(self, allowed: Sequence[Measure], kw: float) -> float:
        """No sizes cost less.

        Raises:
            TimeLimitError: As `cheapest`.
        """
        return self._least(allowed, kw).bound

    def at(self, allowed: Sequence[Measure], at: Floats, *, is_finished: bool = True) -> Found:
        """What some sizes cost, and what happens.

        Raises:
            TimeLimitError: If the time was up.
        """
        numbers = self.binding(float(at[_AT["peak_kw"]]))
        outcomes = self.days.outcomes(numbers, at[_OWN])
        give = sum(o.give_eur for o in outcomes.values())
        has_battery = at[_AT["energy_kwh"]] > 0
        eur = float(self.money.price @ at) + self.money.weight * give + has_battery * self.money.once_eur
        return Found(tuple(allowed), at, eur, outcomes, is_finished)

    def binding(self, kw: float) -> tuple[int, ...]:
        """The days that cost anything without measures with a newcomer of this power; the others never do.

        Raises:
            TimeLimitError: If the time was up.
        """
        if kw not in self._binding:
            # What costs nothing with a larger newcomer does not with a smaller one.
            larger = [numbers for other, numbers in self._binding.items() if other > kw]
            among = min(larger, key=len, default=self.days.binding)
            at = np.zeros(len(SIZES))
            at[SIZES.index("peak_kw")] = kw
            known = {n for n in among if self.cuts.at_least(n, at) > NOTHING_EUR}
            open_ = [n for n in among if n not in known]
            costs = zip(open_, self.days.costs(open_, [at] * len(open_)), strict=True)
            known |= {n for n, cost in costs if cost.value > NOTHING_EUR}
            self._binding[kw] = tuple(n for n in among if n in known)
        return self._binding[kw]

    def proven(self, found: Found, kw: float) -> float | None:
        """No plan of all days costs less than this with these measures; None where the time was up, or not all is kept.

        Of the days that cost anything, each may begin and end in any state, but for the new battery, which goes from
        one into the other; the days between them are taken to cost nothing and to leave it in any state.
        """
        if found.eur == 0 or found.above_kwh > 0:
            return 0.0 if found.above_kwh == 0 else None
        key = found.allowed, kw
        try:
            if self._free is None:
                free = replace(self.days, midnight=Midnight.FREE, live={})
                free.screen(self.days.binding)
                self._free = Search(free, self.money, is_linked=True)
            if key not in self._proven:
                self._proven[key] = self._free.bound(found.allowed, kw)
            return min(self._proven[key], found.eur)
        except TimeLimitError:
            return None

    def rounded(self, at: Floats) -> Floats:
        """Sizes as they are asked for: up to a tenth, and none below half of that."""
        found = at.copy()
        for name in ("energy_kwh", "power_kw", "interruptible_kw", "right_kw"):
            size = at[_AT[name]]
            found[_AT[name]] = 0.0 if size < _NO_SIZE else np.ceil(size / _RESOLUTION - _WHOLE) * _RESOLUTION
        if found[_AT["energy_kwh"]] == 0 or found[_AT["power_kw"]] == 0:
            found[[_AT[name] for name in SIZES_OF["battery"]]] = 0.0
        return found

    def _least(self, allowed: Sequence[Measure], kw: float, charging: float | None = None) -> Shared:
        lower, upper = np.zeros(len(self.cuts.price)), np.zeros(len(self.cuts.price))
        upper[self._begins] = MOST if "battery" in allowed else 0.0
        for measure in allowed:
            for name in SIZES_OF[measure]:
                upper[_AT[name]] = 1.0 if name.endswith("_freed") else MOST
        upper[_AT["interruptible_kw"]] = min(upper[_AT["interruptible_kw"]], kw)
        for free in ("departures_freed", "solar_freed"):
            lower[_AT[free]] = upper[_AT[free]]
        if charging is not None:
            lower[_AT["charging_freed"]] = upper[_AT["charging_freed"]] = charging
        lower[_AT["peak_kw"]] = upper[_AT["peak_kw"]] = kw
        binding = self.binding(kw)
        shared = self.cuts.least(lower, upper, self.days.costs, lambda: binding)
        if shared is None:
            raise TimeLimitError(Problem("solve", TimeLimitError.code, "the time was up", "sizes of measures"))
        return shared


def _places(days: Days, *, is_linked: bool) -> tuple[Ints, list[int], int]:
    """Which columns each day has, those of energies at midnights, and how many ends are nobody's begin."""
    places = np.tile(_OWN, (len(days.asked.days), 1))
    if not is_linked:
        return places, [], 0
    dates, live = days.asked.dates(), sorted(days.live)
    begins = {number: len(SHARED) + k for k, number in enumerate(live)}
    ends = 0
    for number in live:
        places[number, _BEGIN] = begins[number]
        follows = number + 1 in begins and (dates[number + 1] - dates[number]).days == 1
        places[number, _END] = begins[number + 1] if follows else len(SHARED) + len(live) + ends
        ends += not follows
    return places, list(begins.values()), ends
