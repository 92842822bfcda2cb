"""Repeat a template in numpy: the numbers of all units of a stamp, at their places in the problem.

Rows of one column become bounds. Columns that can only be zero (a vehicle that is away) are left out, and so are rows
that cannot bind and, with every row that holds them, the switches that no solution has needed so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from gridshare.milp.sparse import Entries
from gridshare.milp.template import Affine, Template, Terms
from gridshare.parts import Bools, Floats, Ints, Stamp

_ZERO = 1e-12
"""A bound within this of zero is zero: columns between two such bounds are left out."""


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a stamp the problem at hand needs.

    Attributes:
        expressions: Names of outputs that something is wired to, and of objectives.
        switches: Name of switch -> where a solution has shown that it is needed, shape (unit, step).
        relaxed: Whether slack columns exist, so that rules may be broken.
        steady: Whether columns that can only be zero stay, so that other numbers give a problem of the same shape.
    """

    expressions: frozenset[str]
    switches: Mapping[str, Bools]
    relaxed: bool
    steady: bool = False


def stamp_units(stamp: Stamp, template: Template, data: Mapping[str, Floats], wanted: Wanted) -> Stamped:
    """All units of a stamp; ``data`` are its numbers together with its reaches."""
    work = _Stamping(stamp, template, data, wanted)
    work.leave_out()
    work.rows_to_bounds()
    work.leave_out_zeros()
    return work.stamped()


class _Stamping:
    """The numbers of a stamp on their way. Lives only as long as `stamp_units` runs.

    ``present`` says which columns exist, shape (unit, column); ``row_kept`` which rows do, shape (unit, row);
    ``alive`` which entries of the rows' body do, shape (unit, entry).
    """

    def __init__(self, stamp: Stamp, template: Template, data: Mapping[str, Floats], wanted: Wanted) -> None:
        self.stamp, self.template, self.data, self.wanted = stamp, template, data, wanted
        self.units, self.own = stamp.n_units, template.body.own
        self.value = evaluate(self.own, data, self.units)
        constant = _constants(template.body, data, self.units)
        self.row_lower = _minus(template.row_lower, constant)
        self.row_upper = _minus(template.row_upper, constant)
        self.lower = np.broadcast_to(template.lower, (self.units, template.n_columns)).copy()
        self.upper = np.broadcast_to(template.upper, (self.units, template.n_columns)).copy()
        self.present = np.ones((self.units, template.n_columns), dtype=bool)
        self.row_kept = ~(np.isneginf(self.row_lower) & np.isposinf(self.row_upper))
        self.alive = self.value != 0

    def leave_out(self) -> None:
        """Slacks of a problem that keeps every rule; switches that nothing needs, with every row that holds them."""
        if not self.wanted.relaxed:
            self.present[:, self.template.slack] = False
        for name in {pair.switch for pair in self.stamp.exclusives}:
            family = self.template.column(name)
            here = slice(family.first, family.first + family.size)
            self.present[:, here] = self.wanted.switches.get(name, np.zeros((self.units, family.size), dtype=bool))
            holds = (self.own.col >= here.start) & (self.own.col < here.stop)
            for row, col in zip(self.own.row[holds], self.own.col[holds], strict=True):
                self.row_kept[:, row] &= self.present[:, col]
        self._forget()

    def rows_to_bounds(self) -> None:
        """Turn rows of one column into bounds of that column; forget rows of none that hold."""
        own, n_rows = self.own, self.template.n_rows
        count = _count(self.alive, own.row, n_rows)
        wired = np.bincount(self.template.body.given.row, minlength=n_rows)[None, :]
        single = (count == 1) & (wired == 0)
        unit, entry = np.nonzero(self.alive & single[:, own.row])
        a, row, col = self.value[unit, entry], own.row[entry], own.col[entry]
        low, high = self.row_lower[unit, row] / a, self.row_upper[unit, row] / a
        np.maximum.at(self.lower, (unit, col), np.where(a > 0, low, high))
        np.minimum.at(self.upper, (unit, col), np.where(a > 0, high, low))
        holds = (count + wired == 0) & (self.row_lower <= _ZERO) & (self.row_upper >= -_ZERO)
        self.row_kept &= ~single & ~holds
        self._forget()

    def leave_out_zeros(self) -> None:
        """Columns that can only be zero, and slacks that no row holds."""
        if not self.wanted.steady:
            self.present &= ~((np.abs(self.lower) <= _ZERO) & (np.abs(self.upper) <= _ZERO))
            self._forget()
        if self.wanted.relaxed:
            held = _count(self.alive, self.own.col, self.template.n_columns) > 0
            self.present[:, self.template.slack] &= held[:, self.template.slack]

    def stamped(self) -> Stamped:
        """What is left, numbered."""
        template, column_of, row_of = self.template, _number(self.present), _number(self.row_kept)
        given_value = evaluate(template.body.given, self.data, self.units)
        row_unit, row_place = np.nonzero(self.row_kept)

        def linear(affine: Affine) -> Linear:
            return _linear(affine, self.data, self.present, column_of, template)

        return Stamped(
            stamp=self.stamp,
            template=template,
            column_of=column_of,
            lower=self.lower[self.present],
            upper=self.upper[self.present],
            integer=np.broadcast_to(template.integer & self.stamp.is_whole, self.present.shape)[self.present],
            rows=_entries(self.alive, self.own, self.value, row_of, column_of),
            given=_given(template.body.given, given_value, row_of, template),
            row_lower=self.row_lower[self.row_kept],
            row_upper=self.row_upper[self.row_kept],
            row_unit=row_unit,
            row_place=row_place,
            outputs={
                name: linear(template.outputs[name]) for name in template.outputs if name in self.wanted.expressions
            },
            objectives={
                name: linear(template.objectives[name])
                for name in template.objectives
                if name in self.wanted.expressions
            },
        )

    def _forget(self) -> None:
        """Entries live only where their row and their column do."""
        self.alive &= self.present[:, self.own.col] & self.row_kept[:, self.own.row]


def evaluate(terms: Terms, data: Mapping[str, Floats], units: int) -> Floats:
    """Coefficients of all units, shape (unit, entry)."""
    value = np.broadcast_to(terms.number, (units, len(terms.number))).copy()
    for entries, formula in terms.formulas:
        value[:, entries] = formula.values(data)
    return value


def _constants(affine: Affine, data: Mapping[str, Floats], units: int) -> Floats:
    constant = np.zeros((units, affine.size))
    constant[:, affine.constant.row] = evaluate(affine.constant, data, units)
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


def _linear(affine: Affine, data: Mapping[str, Floats], present: Bools, column_of: Ints, template: Template) -> Linear:
    units = len(present)
    rows = np.arange(units)[:, None] * affine.size + np.arange(affine.size)[None, :]
    own_value = evaluate(affine.own, data, units)
    alive = present[:, affine.own.col] & (own_value != 0)
    given_value = evaluate(affine.given, data, units)
    return Linear(
        own=_entries(alive, affine.own, own_value, rows, column_of),
        given=_given(affine.given, given_value, rows, template),
        constant=_constants(affine, data, units).ravel(),
    )
