"""Toolkit for blocks that read like formulas: data, decisions and labelled rows of one thing on n steps.

The docstring of a `block.py` holds a table of symbols and the labelled equations. Below it, the code repeats them
line for line, and the prefix of a name shows who decides it::

    DATA = Data(once=("free_kw",), per_step=("limit_kw", "eur_per_kwh"))

    def build(steps: Steps, features: Features) -> Block:
        m = model()
        d = DATA.symbols(m, steps)             # data, known before: d.free_kw, d.limit_kw[t]
        g = inputs(m, steps, "flow_kw")        # given, decided in other blocks and wired in: g.flow_kw[t]
        m.over_kw = nonnegative(steps)         # decided here: m.over_kw[t]
        m.above = rows("T4", steps, lambda t: m.over_kw[t] >= g.flow_kw[t] - d.limit_kw[t])
        m.free = row("T3", m.over_kw[0] >= d.free_kw)
        return block(m, objectives={"cost_eur": ...})

A variable and a row family are named by the attribute they are assigned to; their order in the problem is that of the
assignments. ``alike`` groups the assets that share one shape of rows, and ``DATA.numbers(arrays, unit)`` looks their
numbers up under the names by which the block knows them, with the same index. Data that a feature leaves unused does
no harm.

Pyomo is imported when a block is built and not before: a solve whose templates are at hand runs without it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, TypeVar

import numpy as np

from gridshare.parts import Block, Floats, Ints, Steps

_DATA, _INPUT, _SLACK = "data", "input", "slack"
"""What a variable that is no ordinary decision carries as ``doc``; `block` sorts by it."""

F = TypeVar("F", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Data:
    """Names of the data of a block, by what there is one number for."""

    once: tuple[str, ...] = ()
    per_step: tuple[str, ...] = ()
    per_point: tuple[str, ...] = ()
    per_day: tuple[str, ...] = ()

    def symbols(self, m: Any, steps: Steps, **more: Iterable[int] | None) -> SimpleNamespace:
        """The data of one unit as symbols; ``more`` are names whose index depends on the block's structure."""
        index: dict[str, Iterable[int] | None] = {
            **dict.fromkeys(self.once),
            **dict.fromkeys(self.per_step, steps),
            **dict.fromkeys(self.per_point, steps.points),
            **dict.fromkeys(self.per_day, steps.days),
            **more,
        }
        return SimpleNamespace(**{name: _declare(m, name, each, _DATA) for name, each in index.items()})

    def numbers(self, arrays: object, unit: Ints, **other: Floats) -> dict[str, Floats]:
        """The data of some units as numbers: attributes of the arrays, or ``other``; shape (unit,) or (unit, index)."""
        names = (*self.once, *self.per_step, *self.per_point, *self.per_day)
        return {name: getattr(arrays, name)[unit] for name in names if name not in other} | other


def model() -> Any:
    """An empty Pyomo model."""
    return _pyomo().ConcreteModel()


def inputs(m: Any, index: Iterable[int], *names: str) -> SimpleNamespace:
    """What other blocks decide: each name a list of symbols, to which wires are attached."""
    return SimpleNamespace(**{name: list(_declare(m, name, index, _INPUT).values()) for name in names})


def free(index: Iterable[int] | None = None) -> Any:
    """A decision that may be any number: one, or one for each of an index."""
    return _variable(index)


def nonnegative(index: Iterable[int] | None = None) -> Any:
    """A decision of zero or more."""
    return _variable(index, domain=_pyomo().NonNegativeReals)


def share(index: Iterable[int] | None = None) -> Any:
    """A decision from 0 to 1."""
    return _variable(index, bounds=(0, 1))


def binary(index: Iterable[int] | None = None) -> Any:
    """A decision of 0 or 1."""
    return _variable(index, domain=_pyomo().Binary)


def whole(index: Iterable[int] | None = None) -> Any:
    """A decision that is a whole number, zero or more."""
    return _variable(index, domain=_pyomo().NonNegativeIntegers)


def slack(index: Iterable[int] | None = None) -> Any:
    """By how much a rule is broken, zero or more; a column only in the problem where rules may be broken."""
    return _variable(index, domain=_pyomo().NonNegativeReals, doc=_SLACK)


def rows(label: str, index: Iterable[int], rule: Callable[[int], Any]) -> Any:
    """The equation of that label for each of an index."""
    return _pyomo().Constraint(index, doc=label, rule=lambda _, k: rule(k))


def row(label: str, relation: Any) -> Any:
    """The equation of that label, which holds once."""
    return _pyomo().Constraint(doc=label, expr=relation)


def block(m: Any, *, outputs: Mapping[str, Sequence[Any]] = {}, objectives: Mapping[str, Any] = {}) -> Block:
    """The block that a model states, with what it offers other blocks and what is brought to its least."""
    found = list(m.component_objects(_pyomo().Var))
    return Block(
        model=m,
        data={var.local_name: var for var in found if var.doc == _DATA},
        outputs=outputs,
        objectives=objectives,
        inputs={var.local_name: list(var.values()) for var in found if var.doc == _INPUT},
        slacks=frozenset(var.local_name for var in found if var.doc == _SLACK),
    )


def alike(features: Iterable[F]) -> list[tuple[F, Ints]]:
    """Each set of features that occurs, in order of its first unit, with the numbers of its units."""
    found: dict[F, list[int]] = {}
    for k, each in enumerate(features):
        found.setdefault(each, []).append(k)
    return [(each, np.array(unit, dtype=np.int64)) for each, unit in found.items()]


def _declare(m: Any, name: str, index: Iterable[int] | None, mark: str) -> Any:
    m.add_component(name, _variable(index, doc=mark))
    return m.component(name)


def _variable(index: Iterable[int] | None, **more: Any) -> Any:
    return _pyomo().Var(*([] if index is None else [index]), **more)


def _pyomo() -> Any:
    import pyomo.environ

    return pyomo.environ
