"""What is asked: the days, the newcomer at its largest, and where a new battery would be."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from gridshare.milp.measures import MEASURES
from gridshare.parts import Floats
from gridshare.questions.fit.newcomer import Newcomer
from gridshare.questions.measures.prices import Prices
from gridshare.sites.addition import Addition, with_addition
from gridshare.sites.document import SiteDocument
from gridshare.years.long_site import LongSite

_PLACE = f"{MEASURES}: new"
_MONTHS_A_DAY = 12 / 365.25


@dataclass(frozen=True)
class Asked:
    """What is asked.

    Attributes:
        long: The site over the days, with the newcomer in it at its largest.
        place: The asset that stands for the newcomer; at its place is the new battery too.
        name: Name of the newcomer; None where nobody comes.
        kw: Its highest power as asked; 0 where nobody comes, or where it is no load.
        most_kw: The largest that is asked about.
        prices: Prices of measures.
        months: For how long a battery is hired; None where it is bought.
    """

    long: LongSite
    place: str
    name: str | None
    kw: float
    most_kw: float
    prices: Prices
    months: float | None

    @property
    def days(self) -> range:
        """Numbers of the days."""
        return range(len(self.long.days))

    def dates(self) -> tuple[dt.date, ...]:
        """The days."""
        return self.long.days


def asked_of(what: Newcomer | LongSite, prices: Prices, most: float, *, is_temporary: bool) -> Asked:
    """What is asked about a newcomer, or about a park by itself.

    Args:
        what: The newcomer on the park; or the park by itself.
        prices: Prices of measures.
        most: The largest newcomer that is asked about, in times what is asked.
        is_temporary: Whether it is for the days of the site only.
    """
    park = what if isinstance(what, LongSite) else what.before
    months = _MONTHS_A_DAY * len(park.days) if is_temporary else None
    times = 1.0 if is_temporary else most
    if isinstance(what, Newcomer) and what.asked_kw is not None:
        kw, place, name = what.asked_kw, what.addition.name, what.addition.name
        pairs = zip(park.stretches, what.profiles, strict=True)
        long = park.with_documents([_with_load(s.document, what.addition, times * kw * p) for s, p in pairs])
        return Asked(long, place, name, kw, times * kw, prices, months)
    addition = what.addition if isinstance(what, Newcomer) else None
    comes, feeder = (None, None) if addition is None else (addition.name, addition.feeder)
    site = what.after if isinstance(what, Newcomer) else what
    empty = Addition(name=_PLACE, kw=None, profile=0.0, feeder=feeder)  # type: ignore[arg-type]
    return Asked(site.changed(lambda document: with_addition(document, empty)), _PLACE, comes, 0.0, 0.0, prices, months)


def _with_load(document: SiteDocument, addition: Addition, load_kw: Floats) -> SiteDocument:
    """A site with the newcomer along a load."""
    raw = addition.model_dump() | {"kw": float(load_kw.max()), "profile": load_kw.tolist()}
    return with_addition(document, Addition.model_validate(raw))
