"""The pieces of a problem, each with its solver: the least of each at prices, and sweeps that fit them together.

At the prices of the shared rows each piece is least for itself, and their sum proves a bound. But at such prices very
many plans cost a piece nearly the same: a sweep takes piece after piece and lets it answer to prices that are a little
higher where all together lack something, and a little lower where there is too much of it. Little is lost at the
prices, and nearly all fits. Only costs change from one answer to the next, so that each begins where the last ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from gridshare.milp.islands import Island
from gridshare.milp.linear import Linear
from gridshare.milp.sparse import Entries, summed
from gridshare.milp.structure.split import Split
from gridshare.parts import Floats, Ints

FAR = 10.0
"""Prices are tilted in full where all together are so many times away of what one piece adds."""


class GaveUpError(Exception):
    """The way by structure ends here; the text says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Between what the pieces together should come to, of each shared row, shape (shared row,)."""

    least: Floats
    most: Floats

    def lacks(self, sums: Floats) -> Floats:
        """What is missing of a sum; less than nothing where there is too much."""
        return np.maximum(self.least - sums, 0.0) - np.maximum(sums - self.most, 0.0)

    def of(self, rows: Ints) -> Target:
        """The same of some shared rows."""
        return Target(self.least[rows], self.most[rows])


class Piece:
    """One piece: its columns, the shared rows that it touches, and its own rows in the solver."""

    def __init__(self, parts: Split, island: Island, bounds: tuple[Floats, Floats], deadline: float) -> None:
        """Hand it to its solver."""
        self.columns = island.columns
        own = island.problem(parts.whole)
        row, col, value = parts.links_of(island)
        self.touched, row = np.unique(row, return_inverse=True)
        self.links = Entries(row, col, value)
        lower, upper = (bound[self.columns] for bound in bounds)
        problem = replace(own, lower=lower, upper=upper, integer=np.zeros(len(lower), dtype=bool))
        self.live = Linear(problem, np.zeros(len(lower)), deadline)
        self.live.where_costs_change()

    def least(self, cost: Floats) -> tuple[Floats, float]:
        """The values of its columns where these cost this, and what that comes to."""
        self.live.costs(cost)
        found = self.live.least() or self.live.least(anew=True)
        if found is None:
            raise GaveUpError("a part of it has no plan of its own, or the time was up")
        return found.x, found.objective

    def adds(self, x: Floats) -> Floats:
        """What its columns add to the shared rows that it touches, shape (touched row,)."""
        return summed(self.links.row, self.links.value * x[self.links.col], len(self.touched))

    def worth(self, price: Floats) -> Floats:
        """What its columns are worth where the shared rows that it touches are worth this, shape (column,)."""
        return summed(self.links.col, self.links.value * price[self.links.row], len(self.columns))


class Pieces:
    """All pieces, and the plan that they are at. Lives only as long as its caller."""

    def __init__(self, parts: Split, cost: Floats, bounds: tuple[Floats, Floats], deadline: float) -> None:
        """Nothing is planned yet.

        Args:
            parts: The problem, taken apart.
            cost: Of each column, shape (column,).
            bounds: Between which the columns lie, shape (column,); what has to be whole is held more closely later.
            deadline: When to give up.
        """
        self.parts, self.cost = parts, cost
        self.bounds = self.held = bounds
        self.all = [Piece(parts, island, bounds, deadline) for island in parts.pieces]
        self.x = np.zeros(parts.whole.n_columns)

    def seen(self, price: Floats) -> Floats:
        """What each column costs where shared rows are worth this, shape (column,)."""
        return self.cost - self.parts.links.sum_of(price)

    def highest(self, price: Floats) -> float:
        """The highest of prices, and of what pieces pay by themselves for what they add to shared rows."""
        col = self.parts.links.col
        own = self.cost[col[self.parts.piece_of[col] >= 0]]
        return float(np.abs(np.concatenate([price, own])).max(initial=0.0))

    def respond(self, price: Floats) -> Floats:
        """What each piece costs at its least at these prices, shape (piece,)."""
        seen = self.seen(price)
        return np.array([piece.least(seen[piece.columns])[1] for piece in self.all])

    def regret(self, price: Floats, least: Floats) -> Floats:
        """By how much each piece is dearer at these prices than it could be, shape (piece,)."""
        piece_of = self.parts.piece_of
        inside = piece_of >= 0
        now = summed(piece_of[inside], (self.seen(price) * self.x)[inside], len(self.all))
        return np.asarray(now - least)

    def bound(self, price: Floats, least: Floats) -> float:
        """No plan is below this: Lagrange's bound at prices of the shared rows, where the pieces are at their least."""
        parts, whole = self.parts, self.parts.whole
        seen, price = (np.where(np.abs(v) > _EXACT, v, 0.0) for v in (self.seen(price)[parts.free], price))
        lower, upper = (bound[parts.free] for bound in self.bounds)
        at = np.where(seen > 0, lower, np.where(seen < 0, upper, 0.0))
        low, high = whole.row_lower[parts.shared], whole.row_upper[parts.shared]
        sides = np.where(price > 0, low, np.where(price < 0, high, 0.0))
        return float(least.sum() + seen @ at + price @ sides)

    def together(self) -> Floats:
        """What all pieces add to the shared rows as they are, shape (shared row,)."""
        return self.parts.links.times(np.where(self.parts.piece_of >= 0, self.x, 0.0))

    def away(self, target: Target) -> float:
        """How far all pieces together are from a target, in the mean over shared rows."""
        return float(np.abs(target.lacks(self.together()))[self.parts.touched].mean())

    def sweep(
        self,
        price: Floats,
        tilt: float,
        target: Target,
        order: Iterable[int],
        answer: Callable[[Piece, Floats], Floats] | None = None,
    ) -> None:
        """Piece after piece moves to where it costs least at prices that say what all together lack.

        Args:
            price: What shared rows are worth.
            tilt: By how much it is more, or less, where all together are far from the target.
            target: What all together should come to.
            order: Of the pieces.
            answer: What a piece does where its columns cost this; what costs it least by default.
        """
        seen, sums, self.x = self.seen(price), self.together(), self.x.copy()
        one = np.abs(np.concatenate([piece.adds(self.x[piece.columns]) for piece in self.all])).mean()
        for k in order:
            piece = self.all[k]
            here, columns = piece.touched, piece.columns
            lacks = target.of(here).lacks(sums[here])
            tilted = tilt * np.clip(lacks / max(FAR * one, _EXACT), -1.0, 1.0)
            before = piece.adds(self.x[columns])
            cost = seen[columns] - piece.worth(tilted)
            self.x[columns] = piece.least(cost)[0] if answer is None else answer(piece, cost)
            sums[here] += piece.adds(self.x[columns]) - before


_EXACT = 1e-9
"""Prices and costs within this of zero are zero [EUR]; the solver's own tolerance is wider."""


def order_of(count: int) -> Ints:
    """The pieces in an order in which neighbours are far from each other, always the same."""
    return np.asarray(np.random.default_rng(0).permutation(count), dtype=np.int64)
