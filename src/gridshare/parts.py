"""Parts of which problems and verdicts are made: the few types by which kinds hand over what they know.

A kind (of asset, tariff component or cap layer) states its mathematics as a `Block` for ONE thing on n steps, with its
data as symbols. A `Stamp` repeats that block for all of them, with their numbers. What a kind's check finds out about
a plan is an `Outcome`. Power is the mean over a step, load positive, everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

Decisions = Mapping[str, Floats]
"""What was decided for all assets of a kind: name -> array, asset (or session) first."""

PORT = "net_load_kw"
"""Name of the output that every asset has: its net load per step [kW]."""

FEED_IN = "feed_in_kw"
"""Name of the output of an asset that can produce: what of it may be fed into the grid [kW]."""

NOT_WHILE_IMPORTING = "not_while_importing_kw"
"""Name of the output with the power that must rest while the asset's member imports [kW]."""

NOT_WHILE_EXPORTING = "not_while_exporting_kw"
"""Name of the output with the power that must rest while the asset's member exports [kW]."""


PHYSICAL, CONTRACT, MARGIN = LIMITS = 0, 1, 2
"""Ranks of limits: cables and transformers are kept before the contract, and that before what is held back under it."""


_FIRM = 10
"""Firm demand ranks so much lower than its priority (1 to 9): below zero, before all that is not firm."""


def rank_of(priority: int, *, firm: bool) -> int:
    """Rank of demand: the lowest is served first, and what is firm is below zero."""
    return priority - _FIRM if firm else priority


def is_firm(rank: int) -> bool:
    """Whether demand of this rank is served before the contract's limit is kept."""
    return rank < 0


def priority_of(rank: int) -> int:
    """The priority of demand of this rank, among what is firm or among what is not."""
    return rank + _FIRM if is_firm(rank) else rank


@dataclass(frozen=True, slots=True)
class Steps:
    """The time grid as a block sees it; blocks of equal steps share one compiled template.

    Attributes:
        n: Number of steps.
        h: Length of a step [h].
        day: Number of the local day of each step, for rules per day.
    """

    n: int
    h: float
    day: tuple[int, ...]

    def __iter__(self) -> Iterator[int]:
        """Steps 0 .. n-1."""
        return iter(range(self.n))

    def __len__(self) -> int:
        """Number of steps."""
        return self.n

    def __contains__(self, t: object) -> bool:
        """Whether t is a step; with the other two, Pyomo takes the grid as an index set."""
        return t in range(self.n)

    @property
    def points(self) -> range:
        """Points 1 .. n; point t+1 ends step t. Point 0 is the initial state, which is data."""
        return range(1, self.n + 1)

    @property
    def days(self) -> range:
        """Local days 0 .. that the horizon touches."""
        return range(max(self.day) + 1)

    def of_day(self, day: int) -> list[int]:
        """Steps of a local day."""
        return [t for t in self if self.day[t] == day]


@dataclass(frozen=True, slots=True)
class Block:
    """The mathematics of one thing, in Pyomo, with its data as symbols.

    Attributes:
        model: A Pyomo ConcreteModel. Each constraint carries its equation's label as ``doc``.
        data: Name -> Var in place of a number (scalar) or a series (indexed 0 .. k-1, or by point).
        outputs: Name -> linear expressions per step that other blocks may use; ``net_load_kw`` for an asset.
        objectives: Name -> linear expression: ``cost_eur``, ``unserved_kwh``, ``window_kwh`` (unserved demand of the
            same unit that may have another rank), ``exceedance_kwh``, ``most_over_kw``.
        inputs: Name -> Vars in place of expressions of other blocks, to which wires connect them.
        slacks: Names of variables that exist only when rules may be broken (the relaxed problem).
    """

    model: Any
    data: Mapping[str, Any]
    outputs: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    objectives: Mapping[str, Any] = field(default_factory=dict)
    inputs: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    slacks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exclusive:
    """Two non-negative series that may not both be positive in a step, and the binaries that see to it.

    ``first`` and ``second`` name variables, outputs or inputs of the block. The binaries ``switch[t]`` and every row
    that holds one are left out until a solution shows that a step needs them.

    Attributes:
        first, second: The two series.
        switch: The binaries: 1 where the first may be positive, 0 where the second may. Pairs may share them.
        where: Where it matters, shape (unit, step); everywhere if left out. Import and export that are both positive
            but cost what their difference costs do no harm.
    """

    first: str
    second: str
    switch: str
    where: Bools | None = None


@dataclass(frozen=True, slots=True)
class Wire:
    """What an input of a stamp's units is: the weighted sum of outputs of other units.

    Attributes:
        source: Name of the stamp that has the output.
        output: Name of that output.
        source_unit: Which unit of the source, shape (wire,).
        unit: Which unit of this stamp receives it, shape (wire,).
        weight: Factor, shape (wire,), or one for all.
    """

    source: str
    output: str
    source_unit: Ints
    unit: Ints
    weight: Floats | float = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """Power of a unit that is best drawn in one run: fewest starts, even, early.

    Attributes:
        power: Name of the variable, one per step.
        least: Name of the datum: it is off, or at least so much.
        switch: Name of the binaries that say whether it draws; None where it needs none.
    """

    power: str
    least: str
    switch: str | None = None


@dataclass(frozen=True, slots=True)
class Quiet:
    """What makes the units of a stamp quiet to operate, by the names of variables of its block.

    Attributes:
        run: Power that is best drawn in one run.
        moves: Powers of which every kWh that goes in or out has to be worth it.
        steady: Powers that are best left as they are from step to step.
    """

    run: Run | None = None
    moves: tuple[str, ...] = ()
    steady: tuple[str, ...] = ()


NO_MATTER = Quiet()
"""What has nothing to say of quiet: its plan is left as it is."""


@dataclass(frozen=True, slots=True)
class OfMonth:
    """What a stamp of one unit bills once for a month, by the highest of all its days.

    Attributes:
        charge: Name on the bill.
        month: The month, as 2026-01.
        variable: The power that is billed.
        paid: The datum that says how much of it costs nothing more.
        eur_per_kw: What each kW beyond that costs.
    """

    charge: str
    month: str
    variable: str
    paid: str
    eur_per_kw: float


@dataclass(frozen=True, slots=True)
class Carry:
    """States of a stamp's units at the ends of a day: each is one variable for the days on both sides of a midnight.

    Attributes:
        names: What has the state of each unit, unique in the site.
        start, end: The variables, of the last of which the last place counts; None where its units have none there.
        at_start: The state in which a period begins, shape (unit,).
        end_least, end_most: Between which states it ends, shape (unit,).
    """

    names: tuple[str, ...]
    start: str | None
    end: str | None
    at_start: Floats
    end_least: Floats
    end_most: Floats


@dataclass(frozen=True, slots=True)
class Stamp:
    """A block, repeated with numbers.

    Attributes:
        name: Unique in the site; solutions and wires find it by this name.
        build: Builds the block: ``build(steps, structure)``; called once per structure and grid, then remembered.
        structure: What the block's shape depends on (features, durations); hashable.
        data: Name -> numbers, shape (unit,) for scalars or (unit, index) for series.
        owner: Asset index in its kind of each unit, shape (unit,); empty for what is no asset.
        rank: Rank of each unit's unserved demand (`rank_of`), or of its exceedance, shape (unit,).
        window_rank: Rank of each unit's objective ``window_kwh``, shape (unit,).
        exclusives: Pairs that may not both be positive.
        inputs: Name of input -> wires.
        reaches: Name of data -> (input, sign): the most that ``sign * input`` can be, worked out from the bounds of
            what is wired to it, never negative, shape (unit, step). For tight switches (big-M from data).
        limits_feed_in: Whether its units may feed in less than they produce; the member of each is then held to what
            its assets may feed in (C6).
        couples: Whether it is where the power of many is summed. What is wired to it couples them too; rows of all
            other stamps are between things that would not know of each other but for prices.
        late: Names of binaries that only say whether a power flows, at its least or more, and that hardly matter for
            what is best: a search may settle them last.
        weight: What its objectives count for: the probability of the scenario that it is of.
        is_whole: Whether what has to be whole is; False where only what it costs matters, and little is lost by parts.
        of_month: What it bills once for a month; None where it is about the horizon.
        carry: What its units carry over midnight, on a linked day.
    """

    name: str
    build: Callable[[Steps, Any], Block]
    structure: Hashable
    data: Mapping[str, Floats]
    owner: Ints = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    rank: Ints | None = None
    window_rank: Ints | None = None
    exclusives: tuple[Exclusive, ...] = ()
    inputs: Mapping[str, Sequence[Wire]] = field(default_factory=dict)
    reaches: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    limits_feed_in: bool = False
    couples: bool = False
    late: tuple[str, ...] = ()
    quiet: Quiet = NO_MATTER
    weight: float = 1.0
    is_whole: bool = True
    of_month: OfMonth | None = None
    carry: Carry | None = None

    @property
    def n_units(self) -> int:
        """How often the block is repeated."""
        return len(next(iter(self.data.values())))


Values = Mapping[str, Floats]
"""A solution of one stamp: variable name -> values, shape (unit,) or (unit, index)."""


def gather(name: str, values: Mapping[str, Values], stamps: Sequence[Stamp], into: Floats) -> Floats:
    """A variable of several stamps, each row at its owner: shape of ``into``, whose values remain where none has it."""
    gathered = into.copy()
    for stamp in stamps:
        if name in values[stamp.name]:
            gathered[stamp.owner] = values[stamp.name][name]
    return gathered
