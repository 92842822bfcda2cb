"""Some pieces together with all that is shared, decided exactly; the others stay as they are."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from gridshare.milp.linear import Linear
from gridshare.milp.sparse import Entries, Sparse
from gridshare.milp.structure.pieces import GaveUpError, Pieces, Target
from gridshare.milp.structure.split import Split
from gridshare.parts import Bools, Floats, Ints

JOINT_COLUMNS, JOINT_SHARE = 16_000, 0.35
"""Pieces of about so many columns are decided together, or of this share of all."""

EAGER_SHARE = 0.5
"""At most this share of them are those that would be better off elsewhere: somebody has to take their places."""

_MISFIT = 1e-6
"""What shared rows may be left by and count as kept."""


_SIGN = np.array([1.0, -1.0])
"""What is missing of a shared row, and what is too much."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """What it costs where a shared row is broken.

    Attributes:
        worth: What shared rows are worth to whoever makes up for it, shape (shared row,).
        price: What a unit costs besides.
    """

    worth: Floats
    price: float

    def costs(self) -> Floats:
        """Of what is missing, and of what is too much, flattened (sign, shared row)."""
        return np.asarray(_SIGN[:, None] * self.worth + self.price).ravel()


@dataclass(frozen=True, slots=True)
class Joint:
    """What came out.

    Attributes:
        x: Values of all columns, shape (column,).
        price: What shared rows are worth, shape (shared row,).
        fits: Whether all shared rows are kept.
    """

    x: Floats
    price: Floats
    fits: bool


class Turn:
    """Which pieces are decided together next."""

    def __init__(self, parts: Split, order: Ints) -> None:
        """Nobody had a turn yet."""
        self.size = np.array([len(piece.columns) for piece in parts.pieces])
        self.room = min(JOINT_COLUMNS, JOINT_SHARE * parts.whole.n_columns)
        self.order, self.had = order, 0

    def more(self) -> None:
        """From now on twice as many are decided together."""
        self.room *= 2.0

    def chosen(self, regret: Floats) -> Bools:
        """Some of those that would be better off elsewhere, by most first; then others in turn, shape (piece,)."""
        by_regret = np.argsort(-regret, kind="stable")
        eager = by_regret[regret[by_regret] > _REGRET]
        others = np.roll(self.order, -self.had)
        eager = eager[np.cumsum(self.size[eager]) - self.size[eager] < EAGER_SHARE * self.room]
        wanted = np.concatenate([eager, others[~np.isin(others, eager)]])
        taken = wanted[np.cumsum(self.size[wanted]) - self.size[wanted] < self.room]
        self.had += len(taken) - len(eager)
        found = np.zeros(len(self.size), dtype=bool)
        found[taken] = True
        return found


_REGRET = 1e-6
"""A piece that could be so much better off is content [EUR]."""


def decided(pieces: Pieces, chosen: Bools, misfit: Misfit, deadline: float) -> Joint:
    """The chosen pieces and the free columns at their best, where shared rows may be broken at a price.

    Args:
        pieces: All pieces.
        chosen: Which are decided, shape (piece,).
        misfit: What it costs where shared rows are broken.
        deadline: When to give up.
    """
    parts, whole = pieces.parts, pieces.parts.whole
    opened = np.zeros(whole.n_columns, dtype=bool)
    opened[parts.free] = True
    opened |= (parts.piece_of >= 0) & chosen[parts.piece_of]
    columns = np.flatnonzero(opened)
    rows = np.concatenate([np.zeros(0, dtype=np.int64), *(parts.pieces[k].rows for k in np.flatnonzero(chosen))])
    n, shared, slack = len(columns), len(parts.shared), len(_SIGN) * len(parts.shared)
    others = parts.links.times(np.where(opened, 0.0, pieces.x))
    at = np.arange(shared)
    link = opened[parts.links.col]
    matrix = [
        Entries(parts.links.row[link], np.searchsorted(columns, parts.links.col[link]), parts.links.value[link]),
        Entries(np.tile(at, len(_SIGN)), n + np.arange(slack), np.repeat(_SIGN, shared)),
        _moved(whole.matrix.entries(rows, np.ones(len(rows)), shared + np.arange(len(rows))), columns),
    ]
    size = n + slack
    wide = np.tile(np.where(parts.touched, np.inf, 0.0), len(_SIGN))
    lower, upper = (bound[columns] for bound in pieces.held)
    problem = replace(
        whole,
        lower=np.append(lower, np.zeros(slack)),
        upper=np.append(upper, wide),
        integer=np.zeros(size, dtype=bool),
        matrix=Sparse.of(matrix, shared + len(rows), size),
        row_lower=np.append(whole.row_lower[parts.shared] - others, whole.row_lower[rows]),
        row_upper=np.append(whole.row_upper[parts.shared] - others, whole.row_upper[rows]),
        objectives={},
        placements={},
        origins=(),
    )
    found = Linear(problem, np.append(pieces.cost[columns], misfit.costs()), deadline).least()
    if found is None:
        raise GaveUpError("the time was up")
    x = pieces.x.copy()
    x[columns] = found.x[:n]
    return Joint(x, found.price[:shared], bool(found.x[n:].sum() <= _MISFIT))


def _moved(entries: Entries, columns: Ints) -> Entries:
    return entries._replace(col=np.searchsorted(columns, entries.col))


def room(pieces: Pieces, x: Floats, price: Floats) -> Target:
    """What pieces may come to without that it costs more of what is free: the group's import up to its peak, and so on.

    Each free column that is worth nothing at these prices may move while all others stay.

    Args:
        pieces: All pieces.
        x: Where the free columns are, shape (column,).
        price: What shared rows are worth.
    """
    parts, whole, links = pieces.parts, pieces.parts.whole, pieces.parts.links
    free = np.zeros(whole.n_columns, dtype=bool)
    free[parts.free] = True
    lower, upper = (
        side[parts.shared] - links.times(np.where(free, x, 0.0)) for side in (whole.row_lower, whole.row_upper)
    )
    touched = parts.touched
    idle = free & (np.abs(pieces.seen(price)) <= _IDLE)
    down = np.where(idle, np.minimum(pieces.bounds[0] - x, 0.0), 0.0)
    up = np.where(idle, np.maximum(pieces.bounds[1] - x, 0.0), 0.0)
    # Rows of free columns alone hold these back.
    entry = free[links.col] & ~touched[links.row]
    row, col, value = links.row[entry], links.col[entry], links.value[entry]
    tight = np.abs(price[row]) > _IDLE
    low, high = np.where(tight, 0.0, np.minimum(lower[row], 0.0)), np.where(tight, 0.0, np.maximum(upper[row], 0.0))
    np.maximum.at(down, col, np.where(value > 0, low, high) / value)
    np.minimum.at(up, col, np.where(value > 0, high, low) / value)
    entry = free[links.col] & touched[links.row]
    row, col, value = links.row[entry], links.col[entry], links.value[entry]
    np.add.at(upper, row, np.maximum(-value * down[col], -value * up[col]))
    np.add.at(lower, row, np.minimum(-value * down[col], -value * up[col]))
    return Target(lower, upper)


_IDLE = 1e-7
"""A column that costs no more than this at the prices may be where it likes [EUR]."""
