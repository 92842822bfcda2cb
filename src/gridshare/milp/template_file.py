"""A template as a file: a plain npz of three arrays, one of them JSON text that says what the other two hold.

Few arrays, since opening one costs more than reading it. Nothing in it can run: no pickle is written or read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO, Any

import numpy as np

from gridshare.milp.formulas import Formula, Token
from gridshare.milp.template import Affine, Column, RowFamily, Template, Terms
from gridshare.parts import Floats, Ints

FORMAT = 1
"""Version of the format; part of what a template is kept under."""


def write(file: IO[bytes], key: str, template: Template) -> None:
    """Write a template under its key.

    Raises:
        TypeError: If its columns or rows have an index that is no whole number.
    """
    pools = _Writing()
    text = json.dumps({"key": key, "template": _template(pools, template)})
    np.savez(
        file,
        text=np.frombuffer(text.encode(), dtype=np.uint8),
        ints=np.concatenate([np.zeros(0, np.int64), *pools.ints]),
        floats=np.concatenate([np.zeros(0), *pools.floats]),
    )


def read(file: IO[bytes], key: str) -> Template:
    """The template that was written under this key.

    Raises:
        Exception: Of many kinds, if the file is damaged or holds something else.
    """
    with np.load(file, allow_pickle=False) as arrays:
        written = json.loads(arrays["text"].tobytes())
        if written["key"] != key:
            message = "a template of another key"
            raise ValueError(message)
        return _Reading(arrays["ints"], arrays["floats"]).template(written["template"])


class _Writing:
    """The arrays of a template, one after the other; a place among them is ``[first, last + 1]``."""

    def __init__(self) -> None:
        self.ints: list[Ints] = []
        self.floats: list[Floats] = []
        self.n_ints = self.n_floats = 0

    def whole(self, values: Any) -> list[int]:
        array = np.asarray(values)
        if array.dtype.kind not in "ib" and array.size:
            message = f"whole numbers expected, not {array.dtype}"
            raise TypeError(message)
        self.ints.append(array.astype(np.int64))
        self.n_ints += array.size
        return [self.n_ints - array.size, self.n_ints]

    def real(self, values: Floats) -> list[int]:
        self.floats.append(values.ravel())
        self.n_floats += values.size
        return [self.n_floats - values.size, self.n_floats]


def _template(pools: _Writing, t: Template) -> dict[str, Any]:
    return {
        "columns": [[c.name, c.first, _index(pools, c.index), bool(c.is_integer), bool(c.is_slack)] for c in t.columns],
        "rows": [[r.name, r.label, r.first, _index(pools, r.index)] for r in t.rows],
        "sides": [pools.real(side) for side in (t.lower, t.upper, t.row_lower, t.row_upper)],
        "marks": [pools.whole(mark) for mark in (t.integer, t.slack)],
        "body": _affine(pools, t.body),
        "inputs": t.inputs,
        "outputs": {name: _affine(pools, each) for name, each in t.outputs.items()},
        "objectives": {name: _affine(pools, each) for name, each in t.objectives.items()},
        "data_names": sorted(t.data_names),
    }


def _index(pools: _Writing, index: tuple[Any, ...]) -> list[int] | None:
    return None if index == (None,) else pools.whole(index)


def _affine(pools: _Writing, affine: Affine) -> list[Any]:
    return [affine.size, *(_terms(pools, terms) for terms in (affine.own, affine.given, affine.constant))]


def _terms(pools: _Writing, terms: Terms) -> list[Any]:
    formulas = [
        [pools.whole(entries), formula.tokens, formula.operands.shape, pools.real(formula.operands)]
        for entries, formula in terms.formulas
    ]
    return [pools.whole(terms.row), pools.whole(terms.col), pools.real(terms.number), formulas]


class _Reading:
    """The arrays of a template, and what the text says of them."""

    def __init__(self, ints: Ints, floats: Floats) -> None:
        self.ints, self.floats = ints, floats

    def template(self, t: Mapping[str, Any]) -> Template:
        lower, upper, row_lower, row_upper = (self.floats[slice(*place)] for place in t["sides"])
        integer, slack = (self.ints[slice(*place)].astype(bool) for place in t["marks"])
        return Template(
            columns=tuple(Column(name, at, self.index(i), *marks) for name, at, i, *marks in t["columns"]),
            lower=lower,
            upper=upper,
            integer=integer,
            slack=slack,
            rows=tuple(RowFamily(name, label, at, self.index(i)) for name, label, at, i in t["rows"]),
            body=self.affine(t["body"]),
            row_lower=row_lower,
            row_upper=row_upper,
            inputs={name: (first, size) for name, (first, size) in t["inputs"].items()},
            outputs={name: self.affine(each) for name, each in t["outputs"].items()},
            objectives={name: self.affine(each) for name, each in t["objectives"].items()},
            data_names=frozenset(t["data_names"]),
        )

    def index(self, place: Iterable[int] | None) -> tuple[Any, ...]:
        return (None,) if place is None else tuple(self.ints[slice(*place)].tolist())

    def affine(self, parts: Any) -> Affine:
        size, *terms = parts
        return Affine(size, *(self.terms(each) for each in terms))

    def terms(self, parts: Any) -> Terms:
        row, col, number, formulas = parts
        return Terms(
            row=self.ints[slice(*row)],
            col=self.ints[slice(*col)],
            number=self.floats[slice(*number)],
            formulas=tuple(
                (
                    self.ints[slice(*entries)],
                    Formula(tuple(Token(*token) for token in tokens), self.floats[slice(*place)].reshape(shape)),
                )
                for entries, tokens, shape, place in formulas
            ),
        )
