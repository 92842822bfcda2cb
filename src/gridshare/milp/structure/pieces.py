"""The pieces of a problem, each with its solver: the least of each at prices, and sweeps that fit them together.

At the prices of the shared rows each piece is least for itself, and their sum proves a bound. But at such prices very
many plans cost a piece nearly the same: a sweep takes piece after piece and moves it, at a small price for what shared
rows still lack, to where it fits what the others do. Little is lost at the prices, and nearly all fits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from gridshare.milp.compiled import Compiled
from gridshare.milp.islands import Island
from gridshare.milp.linear import Linear
from gridshare.milp.sparse import Entries, Sparse, summed
from gridshare.milp.structure.split import Split
from gridshare.parts import Bools, Floats, Ints

SIGN = np.array([1.0, 1.0, 1.0, -1.0, -1.0, -1.0])
SLOPE = np.tile([0.25, 0.5, 1.0], 2)
"""What is missing, and what is too much: dearer by the step, so that much in one place becomes little in many, and what
one piece passes on another takes up."""


class GaveUpError(Exception):
    """The way by structure ends here; the text says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """Between what the pieces together should come to, of each shared row, shape (shared row,)."""

    least: Floats
    most: Floats


@dataclass(frozen=True, slots=True)
class Misfit:
    """What may be missing or too much of shared rows, and at what price.

    Attributes:
        worth: What shared rows are worth to whoever makes up for it, shape (shared row,).
        price: What a unit costs besides.
        width: How much of it costs less than that.
    """

    worth: Floats
    price: float
    width: float = 0.0

    def widths(self) -> Floats:
        """How much of each step there is, shape (step, 1)."""
        return np.tile([self.width, 2.0 * self.width, np.inf], 2)[:, None]

    def costs(self) -> Floats:
        """Of each step of what is missing or too much, flattened (step, shared row)."""
        return np.asarray(SIGN[:, None] * self.worth + (SLOPE * self.price)[:, None]).ravel()


class Piece:
    """One piece: its columns, and for each shared row that it touches what is missing and what is too much."""

    def __init__(self, parts: Split, island: Island, bounds: tuple[Floats, Floats], deadline: float) -> None:
        """Hand it to its solver."""
        self.columns = island.columns
        own = island.problem(parts.whole)
        row, col, value = parts.links_of(island)
        self.touched, row = np.unique(row, return_inverse=True)
        self.links = Entries(row, col, value)
        n, t, rows = len(self.columns), len(self.touched), own.n_rows
        at = np.arange(t)
        slack = len(SIGN) * t
        missing = Entries(np.tile(at, len(SIGN)), n + np.arange(slack), np.repeat(SIGN, t))
        lower, upper = (bound[self.columns] for bound in bounds)
        problem = replace(
            own,
            lower=np.append(lower, np.zeros(slack)),
            upper=np.append(upper, np.full(slack, np.inf)),
            integer=np.zeros(n + slack, dtype=bool),
            matrix=Sparse.stacked([own.matrix, Sparse.of([self.links, missing], t, n + slack)], n + slack),
            row_lower=np.append(own.row_lower, np.full(t, -np.inf)),
            row_upper=np.append(own.row_upper, np.full(t, np.inf)),
        )
        self.fitting = rows + at
        self.live = Linear(problem, np.zeros(n + slack), deadline)
        self.live.without_presolve()

    def least(self, cost: Floats, misfit: float) -> tuple[Floats, float]:
        """The values of its columns, and what they cost."""
        self.live.costs(self.costs(cost, misfit))
        found = self.live.least()
        if found is None:
            raise GaveUpError("a part of it has no plan of its own, or the time was up")
        return found.x[: len(self.columns)], found.objective

    def costs(self, cost: Floats, misfit: float) -> Floats:
        """Of its columns, and of what is missing or too much."""
        return np.append(cost[self.columns], np.repeat(misfit * SLOPE, len(self.touched)))

    def fitted(self, target: Target, others: Floats, misfit: Misfit, integer: Bools) -> Compiled:
        """Its problem next to what the others add, with what of its columns has to be whole."""
        wide, t = np.repeat(misfit.widths(), len(self.touched)), len(self.touched)
        own, n = self.live.compiled, len(self.columns)
        return replace(
            own,
            upper=np.append(own.upper[:n], wide),
            integer=np.append(integer, np.zeros(len(wide), dtype=bool)),
            row_lower=np.append(own.row_lower[: own.n_rows - t], target.least[self.touched] - others),
            row_upper=np.append(own.row_upper[: own.n_rows - t], target.most[self.touched] - others),
        )

    def steps(self, misfit: Misfit) -> None:
        """From now on the first of what is missing or too much costs less than what is beyond."""
        wide = np.repeat(misfit.widths(), len(self.touched))
        self.live.bound(len(self.columns) + np.arange(len(wide)), np.zeros(len(wide)), wide)

    def adds(self, x: Floats) -> Floats:
        """What its columns add to the shared rows that it touches, shape (touched row,)."""
        return summed(self.links.row, self.links.value * x[self.links.col], len(self.touched))


class Pieces:
    """All pieces, and the plan that they are at. Lives only as long as its caller."""

    def __init__(self, parts: Split, cost: Floats, bounds: tuple[Floats, Floats], deadline: float) -> None:
        """Nothing is planned yet.

        Args:
            parts: The problem, taken apart.
            cost: Of each column, shape (column,).
            bounds: Between which the columns lie, shape (column,).
            deadline: When to give up.
        """
        self.parts, self.cost = parts, cost
        self.bounds = bounds
        self.all = [Piece(parts, island, bounds, deadline) for island in parts.pieces]
        self.x = np.zeros(parts.whole.n_columns)

    def seen(self, price: Floats) -> Floats:
        """What each column costs where shared rows are worth this, shape (column,)."""
        return self.cost - self.parts.links.sum_of(price)

    def respond(self, price: Floats) -> tuple[Floats, Floats]:
        """Each piece at its least at these prices: the values of the columns, and the cost of each piece there."""
        seen, x, least = self.seen(price), np.zeros_like(self.x), np.zeros(len(self.all))
        for k, piece in enumerate(self.all):
            x[piece.columns], least[k] = piece.least(seen, 0.0)
        return x, least

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
        sums = self.together()
        off = np.maximum(sums - target.most, 0.0) + np.maximum(target.least - sums, 0.0)
        return float(off[self.parts.touched].mean())

    def sweep(self, misfit: Misfit, target: Target, order: Iterable[int]) -> None:
        """Piece after piece moves to where all together come nearest to a target.

        Args:
            misfit: What shared rows are worth, and the price of what is missing or too much of them.
            target: What all together should come to.
            order: Of the pieces.
        """
        seen, sum_of_all = self.seen(misfit.worth), self.together()
        for k in order:
            piece = self.all[k]
            piece.steps(misfit)
            here = piece.touched
            others = sum_of_all[here] - piece.adds(self.x[piece.columns])
            piece.live.sides(piece.fitting, target.least[here] - others, target.most[here] - others)
            self.x[piece.columns], _ = piece.least(seen, misfit.price)
            sum_of_all[here] = others + piece.adds(self.x[piece.columns])
        for piece in self.all:
            nothing = np.full(len(piece.touched), np.inf)
            piece.live.sides(piece.fitting, -nothing, nothing)


_EXACT = 1e-9
"""Prices and costs within this of zero are zero [EUR]; the solver's own tolerance is wider."""


def order_of(count: int) -> Ints:
    """The pieces in an order in which neighbours are far from each other, always the same."""
    return np.asarray(np.random.default_rng(0).permutation(count), dtype=np.int64)
