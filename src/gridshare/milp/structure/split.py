"""Which rows many share, and which pieces a problem falls into without them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from gridshare.milp.compiled import Compiled, RowOrigin
from gridshare.milp.islands import Island, coupling_rows, labels
from gridshare.milp.sparse import Entries, Sparse
from gridshare.parts import Bools, Ints

LARGEST_SHARE, LARGEST_AT_LEAST = 0.05, 1500
"""A point with at most this share of the columns behind it, or so many, stays whole; the rows of others are shared."""

PACKED_COLUMNS = 800
"""Small pieces (a charging session) go together up to about so many columns: each has a solver of its own."""


@dataclass(frozen=True, slots=True)
class Split:
    """A problem, taken apart.

    Attributes:
        whole: The problem.
        shared: Numbers of the rows that are shared, ascending.
        links: Coefficients of these rows, over all columns.
        by_column: The same column by column.
        pieces: What falls apart without them; each row and column is of one piece, shared or free.
        free: Numbers of the columns that only shared rows hold: import and export of the group, its peak.
        piece_of: Piece of each column, -1 for the free ones, shape (column,).
        alike: A number for each column, the same where the same shared rows are touched, by whatever unit; -1 for the
            free ones.
    """

    whole: Compiled
    shared: Ints
    links: Sparse
    by_column: Sparse
    pieces: tuple[Island, ...]
    free: Ints
    piece_of: Ints
    alike: Ints

    def links_of(self, piece: Island) -> Entries:
        """The coefficients of a piece in shared rows, its columns counted from its first."""
        by_column = self.by_column
        row, col, value = by_column.entries(piece.columns, np.ones(len(piece.columns)), np.arange(len(piece.columns)))
        return Entries(col.astype(np.int64), row, value)

    @property
    def touched(self) -> Bools:
        """Which shared rows hold columns of pieces, shape (shared row,)."""
        found = np.zeros(len(self.shared), dtype=bool)
        found[self.links.row[self.piece_of[self.links.col] >= 0]] = True
        return found

    @property
    def largest(self) -> int:
        """Columns of the largest piece."""
        return max((len(piece.columns) for piece in self.pieces), default=0)


def split(compiled: Compiled) -> Split:
    """Take a problem apart: points of few assets stay whole, and what they share with the others is shared."""
    label, shared, held = _glued(compiled)
    in_piece = ~np.isin(label, held)
    names, island = np.unique(label[in_piece], return_inverse=True)
    size = np.bincount(island, minlength=len(names))
    # Islands come in the order of their first columns; each goes to the pack in which its middle falls.
    packed = np.unique((np.cumsum(size) - (size + 1) // 2) // PACKED_COLUMNS, return_inverse=True)[1]
    piece_of = np.full(compiled.n_columns, -1)
    piece_of[in_piece] = packed[island]
    row, col = compiled.matrix.row, compiled.matrix.col
    piece_of_row = np.full(compiled.n_rows, -1)
    piece_of_row[row] = piece_of[col]
    piece_of_row[shared] = -1
    rows = np.flatnonzero(shared)
    links = compiled.matrix.rows(shared)
    turned = Entries(links.col.astype(np.int64), links.row, links.value)
    of_island = np.full(compiled.n_columns, -1)
    of_island[in_piece] = island
    return Split(
        whole=compiled,
        shared=rows,
        links=links,
        by_column=Sparse.of([turned], compiled.n_columns, len(rows)),
        pieces=tuple(_islands(piece_of, piece_of_row)),
        free=np.flatnonzero(~in_piece),
        piece_of=piece_of,
        alike=_alike(compiled, shared, of_island, len(names)),
    )


def _glued(compiled: Compiled) -> tuple[Ints, Bools, Ints]:
    """The label of each column, which rows are shared, and the labels of what only they hold."""
    shared = coupling_rows(compiled)
    label = labels(compiled, ~shared)
    most = max(LARGEST_SHARE * compiled.n_columns, LARGEST_AT_LEAST)
    held, first = np.zeros(0, dtype=np.int64), 0
    for origin in compiled.origins:
        n = len(origin.unit)
        if origin.couples:
            here = slice(first, first + n)
            glue, own = _glue(compiled, origin, here, label, held, most)
            shared[here] = ~glue[origin.unit] if n else shared[here]
            held = np.union1d(held, own)
            label = labels(compiled, ~shared)
        first += n
    return label, shared, held


def _glue(
    compiled: Compiled, origin: RowOrigin, here: slice, label: Ints, held: Ints, most: float
) -> tuple[Bools, Ints]:
    """Which units of a stamp stay whole with all that their rows hold, shape (unit,), and the labels of the others."""
    place = compiled.placements[origin.stamp].column_of
    unit_of_row = np.full(compiled.n_rows, -1)
    unit_of_row[here] = origin.unit
    row, col = compiled.matrix.row, compiled.matrix.col
    entry = unit_of_row[row] >= 0
    size = np.bincount(label)
    pair = np.divmod(np.unique(unit_of_row[row[entry]] * len(size) + label[col[entry]]), len(size))
    total = np.bincount(pair[0], size[pair[1]], len(place))
    touches_held = np.bincount(pair[0], np.isin(pair[1], held), len(place)) > 0
    glue = (total <= most) & ~touches_held & (total > 0)
    own = place[~glue]
    return glue, np.unique(label[own[own >= 0]])


def _islands(piece_of: Ints, piece_of_row: Ints) -> list[Island]:
    """The pieces, each with its columns and rows in ascending order."""
    n = int(piece_of.max(initial=-1)) + 1

    def of_each(piece: Ints) -> list[Ints]:
        order = np.argsort(piece, kind="stable")
        return np.split(order, np.searchsorted(piece[order], np.arange(n + 1)))[1:-1]

    return [Island(c, r) for c, r in zip(of_each(piece_of), of_each(piece_of_row), strict=True)]


def _alike(compiled: Compiled, shared: Bools, of_island: Ints, n_islands: int) -> Ints:
    """Columns of islands that touch the same shared points have the same number, shape (column,)."""
    point, first = np.full(compiled.n_rows, -1), 0
    for k, origin in enumerate(compiled.origins):
        point[first : first + len(origin.unit)] = origin.unit * len(compiled.origins) + k
        first += len(origin.unit)
    row, col = compiled.matrix.row, compiled.matrix.col
    entry = shared[row] & (of_island[col] >= 0)
    points = np.unique(point[row[entry]])
    touches = np.zeros((n_islands, len(points)), dtype=bool)
    touches[of_island[col[entry]], np.searchsorted(points, point[row[entry]])] = True
    number = np.unique(touches, axis=0, return_inverse=True)[1].ravel() if n_islands else np.zeros(0, dtype=np.int64)
    return np.where(of_island >= 0, number[of_island] if n_islands else -1, -1)
