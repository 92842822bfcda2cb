"""Repeat a template in numpy: the numbers of all units of a stamp, at their places in the problem.

Rows of one column become bounds. Columns that can only be zero (a vehicle that is away) are left out, and so are rows
that cannot bind and, with every row that holds them, the switches that no solution has needed so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.models.template import Affine, Numbers, Template, Terms
from gridshare.parts import Bools, Floats, Ints, Stamp

_ZERO = 1e-12
"""A bound within this of zero is zero: columns between two such bounds are left out."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Coefficients at places: ``value[k]`` stands at (``row[k]``, ``col[k]``)."""

    row: Ints
    col: Ints
    value: Floats


@dataclass(frozen=True, slots=True)
class Linear:
    """Linear expressions of all units, shape (unit, index) flattened: over own columns, inputs, and constant."""

    own: Entries
    given: Entries
    constant: Floats


@dataclass(frozen=True, slots=True)
class Stamped:
    """A stamp with its numbers; columns, rows and inputs are numbered from zero.

    Attributes:
        stamp: Where it comes from.
        template: Its template.
        column_of: Own column number of each unit's column, -1 where left out, shape (unit, column).
        lower, upper, integer: Of the columns that are left.
        rows: Coefficients over own columns.
        given: Coefficients of the rows over inputs (unit-major).
        row_lower, row_upper: Sides of the rows that are left.
        row_unit, row_place: Which unit and which row of the template each row is.
        outputs: Name -> expressions, flattened (unit, step).
        objectives: Name -> one expression per unit.
    """

    stamp: Stamp
    template: Template
    column_of: Ints
    lower: Floats
    upper: Floats
    integer: Bools
    rows: Entries
    given: Entries
    row_lower: Floats
    row_upper: Floats
    row_unit: Ints
    row_place: Ints
    outputs: Mapping[str, Linear]
    objectives: Mapping[str, Linear]

    @property
    def n_columns(self) -> int:
        """Columns that are left."""
        return len(self.lower)


def stamp_units(
    stamp: Stamp, template: Template, data: Mapping[str, Floats], needed: Mapping[str, Bools], *, relaxed: bool
) -> Stamped:
    """All units of a stamp.

    Args:
        stamp: What to repeat.
        template: Its compiled block.
        data: The stamp's numbers together with its reaches.
        needed: Name of switch -> where a solution has shown that it is needed, shape (unit, step).
        relaxed: Whether slack columns exist, so that rules may be broken.
    """
    units, n_cols, n_rows = stamp.n_units, template.n_columns, template.n_rows
    numbers = Numbers(data)
    present = np.ones((units, n_cols), dtype=bool)
    if not relaxed:
        present[:, template.slack] = False
    row_kept = np.ones((units, n_rows), dtype=bool)
    own = template.body.own
    for name in {pair.switch for pair in stamp.exclusives}:
        family = template.column(name)
        here = slice(family.first, family.first + family.size)
        present[:, here] &= needed.get(name, np.zeros((units, family.size), dtype=bool))
        holds = (own.col >= here.start) & (own.col < here.stop)
        for row, col in zip(own.row[holds], own.col[holds], strict=True):
            row_kept[:, row] &= present[:, col]

    value = evaluate(own, numbers, units)
    constant = _constants(template.body, numbers, units)
    lower = _minus(template.row_lower, constant)
    upper = _minus(template.row_upper, constant)
    row_kept &= ~(np.isneginf(lower) & np.isposinf(upper))
    alive = present[:, own.col] & row_kept[:, own.row] & (value != 0)
    count = _count(alive, own.row, n_rows)
    wired = np.bincount(template.body.given.row, minlength=n_rows)[None, :]

    col_lower = np.broadcast_to(template.lower, (units, n_cols)).copy()
    col_upper = np.broadcast_to(template.upper, (units, n_cols)).copy()
    single = alive & (count + wired == 1)[:, own.row]
    _rows_to_bounds(single, own, value, (lower, upper), (col_lower, col_upper))
    single_rows = (count == 1) & (wired == 0)
    satisfied = (count + wired == 0) & (lower <= _ZERO) & (upper >= -_ZERO)
    row_kept &= ~single_rows & ~satisfied
    alive &= row_kept[:, own.row]

    present &= ~((np.abs(col_lower) <= _ZERO) & (np.abs(col_upper) <= _ZERO))
    alive &= present[:, own.col]
    if relaxed:
        present[:, template.slack] &= (_count(alive, own.col, n_cols) > 0)[:, template.slack]

    column_of = _number(present)
    row_of = _number(row_kept)
    given_value = evaluate(template.body.given, numbers, units)
    row_unit, row_place = np.nonzero(row_kept)
    return Stamped(
        stamp=stamp,
        template=template,
        column_of=column_of,
        lower=col_lower[present],
        upper=col_upper[present],
        integer=np.broadcast_to(template.integer, (units, n_cols))[present],
        rows=_entries(alive, own, value, row_of, column_of),
        given=_given(template.body.given, given_value, row_of, template),
        row_lower=lower[row_kept],
        row_upper=upper[row_kept],
        row_unit=row_unit,
        row_place=row_place,
        outputs={name: _linear(a, numbers, present, column_of, template) for name, a in template.outputs.items()},
        objectives={name: _linear(a, numbers, present, column_of, template) for name, a in template.objectives.items()},
    )


def evaluate(terms: Terms, numbers: Numbers, units: int) -> Floats:
    """Coefficients of all units, shape (unit, entry)."""
    value = np.broadcast_to(terms.number, (units, len(terms.number))).copy()
    for k, program in terms.symbolic:
        value[:, k] = program(numbers)
    return value


def _constants(affine: Affine, numbers: Numbers, units: int) -> Floats:
    constant = np.zeros((units, affine.size))
    constant[:, affine.constant.row] = evaluate(affine.constant, numbers, units)
    return constant


def _minus(side: Floats, constant: Floats) -> Floats:
    """``side - constant``, where an infinite side stays what it is."""
    with np.errstate(invalid="ignore"):
        return np.where(np.isinf(side)[None, :], side[None, :], side[None, :] - constant)


def _count(alive: Bools, place: Ints, size: int) -> Ints:
    """How many entries each unit has at each place, shape (unit, place)."""
    units = len(alive)
    flat = (np.arange(units)[:, None] * size + place[None, :])[alive]
    return np.bincount(flat, minlength=units * size).reshape(units, size)


def _rows_to_bounds(
    single: Bools, own: Terms, value: Floats, sides: tuple[Floats, Floats], bounds: tuple[Floats, Floats]
) -> None:
    """Turn rows of one column into bounds of that column."""
    unit, entry = np.nonzero(single)
    a, row, col = value[unit, entry], own.row[entry], own.col[entry]
    low, high = sides[0][unit, row] / a, sides[1][unit, row] / a
    np.maximum.at(bounds[0], (unit, col), np.where(a > 0, low, high))
    np.minimum.at(bounds[1], (unit, col), np.where(a > 0, high, low))


def _number(kept: Bools) -> Ints:
    """Consecutive numbers of what is kept, -1 elsewhere."""
    return np.where(kept, np.cumsum(kept).reshape(kept.shape) - 1, -1)


def _entries(alive: Bools, terms: Terms, value: Floats, row_of: Ints, column_of: Ints) -> Entries:
    unit, entry = np.nonzero(alive)
    return Entries(row_of[unit, terms.row[entry]], column_of[unit, terms.col[entry]], value[unit, entry])


def _given(terms: Terms, value: Floats, row_of: Ints, template: Template) -> Entries:
    size = sum(size for _, size in template.inputs.values())
    unit, entry = np.nonzero((row_of[:, terms.row] >= 0) & (value != 0))
    return Entries(row_of[unit, terms.row[entry]], unit * size + terms.col[entry], value[unit, entry])


def _linear(affine: Affine, numbers: Numbers, present: Bools, column_of: Ints, template: Template) -> Linear:
    units = len(present)
    rows = np.arange(units)[:, None] * affine.size + np.arange(affine.size)[None, :]
    own_value = evaluate(affine.own, numbers, units)
    alive = present[:, affine.own.col] & (own_value != 0)
    given_value = evaluate(affine.given, numbers, units)
    return Linear(
        own=_entries(alive, affine.own, own_value, rows, column_of),
        given=_given(affine.given, given_value, rows, template),
        constant=_constants(affine, numbers, units).ravel(),
    )
