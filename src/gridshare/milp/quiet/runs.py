"""Runs: all ways in which a delivery can be drawn in one go at an even power, and the best of them at given prices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.milp.quiet.deliveries import WEAKEST, Delivery
from gridshare.parts import Floats, Ints

_EXACT = 1 + 1e-9


@dataclass(frozen=True, slots=True)
class Runs:
    """Runs of one delivery: places first .. last - 1 at a power that is even but for its share, shape (run,)."""

    delivery: Delivery
    first: Ints
    last: Ints
    power_kw: Floats

    @classmethod
    def of(cls, delivery: Delivery) -> Runs:
        """All that deliver the same energy as the plan."""
        d, size = delivery, len(delivery.steps)
        drawn, gaps = np.append(0.0, np.cumsum(d.share)), np.append(0, np.cumsum(~d.follows))
        first, last = np.triu_indices(size)
        last = last + 1
        power = d.before_kw.sum() / (drawn[last] - drawn[first])
        fits = (power <= d.most_kw * _EXACT) & (gaps[last] == gaps[first + 1])
        least = np.maximum.accumulate(np.triu(np.broadcast_to(d.least_kw / d.share, (size, size))), axis=1)
        fits &= power >= least[first, last - 1] / _EXACT
        fits &= (power >= WEAKEST * d.most_kw / _EXACT) | (last == first + 1)
        return cls(d, first[fits], last[fits], np.minimum(power[fits], d.most_kw))

    def cheapest(self, price: Floats) -> tuple[Floats, float]:
        """The power of the run that costs least at a price per kW of each place, and that cost; infinite for none."""
        if not len(self.first):
            return self.delivery.before_kw, np.inf
        until = np.append(0.0, np.cumsum(price * self.delivery.share))
        cost = self.power_kw * (until[self.last] - until[self.first])
        best = int(cost.argmin())
        inside = slice(self.first[best], self.last[best])
        power = np.zeros(len(price))
        power[inside] = self.power_kw[best] * self.delivery.share[inside]
        return power, float(cost[best])
