"""What months are billed once: at which peaks a park is as it is, and what other plans of its days are billed more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gridshare.milp.park import stamps_of
from gridshare.sites.carried import tariff_anew
from gridshare.sites.document import SiteDocument
from gridshare.years.day_plan import Peaks
from gridshare.years.long_site import LongSite
from gridshare.years.year_cost import YearCost

Key = tuple[str, str]
"""A month, and the name of a charge."""


@dataclass(frozen=True, slots=True)
class Billing:
    """What months are billed as the park is.

    Attributes:
        prices: What a kW costs [EUR/kW].
        free_kw: What costs nothing more.
        billed_kw: What is billed.
    """

    prices: Mapping[Key, float] = field(default_factory=dict)
    free_kw: Mapping[Key, float] = field(default_factory=dict)
    billed_kw: Mapping[Key, float] = field(default_factory=dict)

    @property
    def eur(self) -> float:
        """What that costs."""
        return self.at(self.billed_kw)

    def at(self, billed_kw: Mapping[Key, float]) -> float:
        """What other peaks cost."""
        return sum(
            eur * max(billed_kw.get(key, 0.0) - self.free_kw.get(key, 0.0), 0.0) for key, eur in self.prices.items()
        )

    def paid_kw(self, month: str) -> Peaks:
        """What is paid in a month, by charge."""
        return {name: kw for (of, name), kw in self.billed_kw.items() if of == month}


def bills_months(site: LongSite) -> bool:
    """Whether anything is billed once for a month."""
    return any(stamp.of_month is not None for stamp in stamps_of(site.site(0))[0])


def anew(document: SiteDocument) -> SiteDocument:
    """The site as in a month of which nothing has passed."""
    return document.model_copy(update={"grid_tariff": tariff_anew(document)})


def billing_of(cost: YearCost) -> Billing:
    """At which peaks the plans of a year are billed."""
    peaks = [peak for month in cost.months for peak in month.peaks]
    return Billing(
        {(p.month, p.charge): p.eur_per_kw for p in peaks},
        {(p.month, p.charge): p.paid_kw for p in peaks},
        {(p.month, p.charge): p.billed_kw for p in peaks},
    )


def highest(days: Sequence[tuple[str, Peaks]]) -> dict[Key, float]:
    """The highest of what days ask to be billed, by month and charge."""
    found: dict[Key, float] = {}
    for month, billed in days:
        for name, kw in billed.items():
            found[month, name] = max(kw, found.get((month, name), 0.0))
    return found
