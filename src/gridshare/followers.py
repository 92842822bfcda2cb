"""Followers: what the assets of a kind really do, step by step, when they are asked for something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

import numpy as np

from gridshare.parts import Bools, Decisions, Floats, Ints

A = TypeVar("A")

Asked = Decisions
"""What is asked of the rows of a kind in one step, by the names of its decisions, shape (row,); zero where absent."""

Done = dict[str, Floats]
"""What they do in that step, by the same names, shape (row,)."""

ASKED_KW = 1e-3
"""What is asked is in whole watts: a power that is less than one below its least is meant to be its least."""

NOBODY_WAITS = 100
"""Rank of power that nobody waits for (a battery's): it is taken back before all demand."""

PAID_FOR = 0
"""Rank of power that is taken back at a price: after all demand that is not firm, before what is."""


@dataclass(frozen=True, slots=True)
class Relief:
    """Power that assets can take back within a step, at once: a level for each row of one of their decisions.

    A level that is lowered by some power makes the import (or the export) of the group lower by as much.

    Attributes:
        decision: Name of the decision.
        moves: What the decision does when the level is lowered: -1 it shrinks with it, +1 it grows.
        direction: What becomes less.
        owner: Asset of each row.
        level_kw: What can be taken back.
        least_kw: Off, or at least at this level.
        step_kw: A whole number of these; 0 for any level.
        may_rest: Whether the level can be zero; else the least is the lowest.
        rank: Rank of the demand: the highest gives way first.
        rests: What must be off while its member imports (or exports): it gives way to that first.
    """

    decision: str
    moves: Literal[-1, 1]
    direction: Literal["import", "export"]
    owner: Ints
    level_kw: Floats
    least_kw: Floats
    step_kw: Floats
    may_rest: Bools
    rank: Ints
    rests: Bools


class Follower(Generic[A]):
    """The assets of a kind as steps pass. This one does what its decisions are when nothing is planned: nothing.

    Steps are followed in order: ``follow`` says what would be done in a step and changes nothing, ``advance`` lets it
    pass. What is done keeps every rule of the kind's own check, whatever is asked.

    Attributes:
        arrays: The assets with what is true of them: what shines, who is there.
    """

    def __init__(self, arrays: A) -> None:
        """Begin before the first step."""
        self.arrays = arrays

    def follow(self, _t: int, _asked: Asked) -> Done:
        """What the assets do in step t: the nearest to what is asked that is possible."""
        return {}

    def net_kw(self, _t: int, _done: Done) -> Floats:
        """Their net load in step t [kW], shape (asset,)."""
        raise NotImplementedError

    def reliefs(self, _t: int, _done: Done) -> Sequence[Relief]:
        """What of that can be taken back within the step."""
        return ()

    def relieved(self, _t: int, done: Done, relief: Relief, taken_kw: Floats) -> Done:
        """What they do when levels are lowered by so much, as means over the step, shape (row,)."""
        return done | {relief.decision: done[relief.decision] + relief.moves * taken_kw}

    def feed_in_limit_kw(self, _t: int) -> Floats | None:
        """What each may feed in of what it produces, shape (asset,); None where nobody limits it."""
        return None

    @property
    def heeds_member(self) -> bool:
        """Whether anything of it depends on what its member imports or exports."""
        return False

    def planned(self, decisions: Decisions, t: int) -> Asked:
        """What a plan that was made of these assets asks of them in one of its steps."""
        return {name: values[:, t] for name, values in decisions.items()}

    def advance(self, _t: int, _done: Done) -> None:
        """Let step t pass, in which this was done."""


def off_or_least(power_kw: Floats, least_kw: Floats) -> Floats:
    """A power that is below its least is off; what is asked in watts may be rounded below it."""
    return np.where(power_kw >= least_kw - ASKED_KW, np.maximum(power_kw, least_kw), 0.0) * (power_kw > 0)


def asked_of(asked: Asked, name: str, like: Floats) -> Floats:
    """What is asked by a name, never negative; nothing where it is not asked, shape of ``like``."""
    return np.maximum(asked[name], 0.0) if name in asked else np.zeros_like(like)


def relief(decision: str, moves: Literal[-1, 1], direction: Literal["import", "export"], **fields: Any) -> Relief:
    """A relief whose rows are assets, with any level, at `NOBODY_WAITS`, that waits for no member; unless given."""
    level: Floats = fields["level_kw"]
    n = len(level)
    return Relief(
        decision,
        moves,
        direction,
        **{
            "owner": np.arange(n),
            "least_kw": np.zeros(n),
            "step_kw": np.zeros(n),
            "may_rest": np.ones(n, dtype=bool),
            "rank": np.full(n, NOBODY_WAITS),
            "rests": np.zeros(n, dtype=bool),
            **fields,
        },
    )


def eased_at(least_kw: Floats, rows: Ints, steps: Ints) -> Floats:
    """Least powers without those of some rows in some steps: switched within the step, its mean may be any."""
    eased = least_kw.copy()
    eased[rows, steps] = 0.0
    return eased


def untouched(arrays: Any, _rows: Ints, _steps: Ints) -> Any:
    """The arrays of what has no least power that is a mean over the step."""
    return arrays
