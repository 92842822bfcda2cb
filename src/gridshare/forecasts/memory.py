"""What was learned, kept in memory while days are forecast one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from gridshare.forecasts.forecaster import Past, Place
from gridshare.forecasts.issued import IssuedInMemory
from gridshare.forecasts.learning import Learned

LEARN_DAYS = 28
"""Days after which a series learns again."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What was learned of the series of one site, in the order of time.

    A series that was too young to be tried on held-out days learns at every gate: it costs next to nothing.

    Attributes:
        days: Days that what was learned serves for.
        issued: What was forecast of past days, by name of series.
    """

    days: int = LEARN_DAYS
    issued: IssuedInMemory = field(default_factory=dict, repr=False)
    _known: dict[tuple[str, str, tuple[str, ...]], tuple[int, Learned]] = field(default_factory=dict, repr=False)

    def keep(self, learned: Learned, past: Past, place: Place, asked: str) -> Learned:
        """What was learned of a past with a method that was asked for; it serves from now on."""
        self._known[_key(past, place, asked)] = (past.end, learned)
        return learned

    def kept(self, past: Past, place: Place, asked: str) -> Learned | None:
        """What was learned of a series and still serves; None where it has to learn (again)."""
        until, learned = self._known.get(_key(past, place, asked), (past.end, None))
        if learned is None or learned.skill is None or not until <= past.end < until + self.days * 86400:
            return None
        return learned


def _key(past: Past, place: Place, asked: str) -> tuple[str, str, tuple[str, ...]]:
    return past.name, asked, tuple(sorted(place.known))
