"""The second look: runs for what is drawn, then all of the plan at its quietest around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.milp.linear import Linear, Until
from gridshare.milp.quiet.deliveries import Delivery, deliveries_of
from gridshare.milp.quiet.draft import Draft
from gridshare.milp.quiet.given import Given, Terms
from gridshare.milp.quiet.goal import drafted, held
from gridshare.milp.quiet.master import Master
from gridshare.milp.quiet.rounding import Rounding
from gridshare.milp.switches import Conflicts, Switches
from gridshare.parts import Floats

_ROUNDS = 4
"""So often powers that exclude each other, and were both taken, are told which of them rests."""

_EXACT_EUR = 1e-6
"""How exactly the solver keeps the budget: this part of the cost, and as many EUR besides."""


@dataclass(frozen=True, slots=True)
class Look:
    """A plan after the second look.

    Attributes:
        x: Values of the columns, shape (column,).
        price_eur: What it costs more than the plan before.
        starts, starts_before: How often deliveries begin to be drawn, in it and in the plan before.
    """

    x: Floats
    price_eur: float
    starts: int
    starts_before: int


def look(given: Given, terms: Terms, switches: Switches, until: Until) -> Look | None:
    """The plan at its quietest; None where the time was up, or where nothing better than the plan itself was found."""
    deliveries = deliveries_of(given)
    before = [d.before_kw for d in deliveries]
    found = _in_runs(given, terms, deliveries, until)
    for where in [before] if found is None else [found, before]:
        x = _quietest(given, terms, (deliveries, where), switches, until)
        if x is not None and until.left_s > 0:
            quieter = _compared(given, x, deliveries)
            if quieter.starts <= quieter.starts_before and _is_within(given, quieter, terms):
                return quieter
    return None


def _in_runs(given: Given, terms: Terms, deliveries: Sequence[Delivery], until: Until) -> list[Floats] | None:
    """How each delivery is drawn, at its places; None where nothing is, or no time was left."""
    if not deliveries:
        return None
    return Rounding(Master(drafted(given, deliveries, terms), deliveries, terms.start_eur, until)).powers()


def _quietest(
    given: Given, terms: Terms, drawn: tuple[Sequence[Delivery], Sequence[Floats]], switches: Switches, until: Until
) -> Floats | None:
    """The quietest plan in which deliveries are drawn where that is said, and nowhere else."""
    draft = drafted(given, drawn[0], terms)
    for delivery, power in zip(*drawn, strict=True):
        held(draft, delivery, power)
    for _ in range(_ROUNDS):
        found = Linear(draft.compiled_with_all(), draft.cost, until.moment, until.own_s).least()
        if found is None:
            return None
        x = found.x[: given.compiled.n_columns]
        conflicts = switches.conflicts(given.compiled, x)
        if not conflicts:
            return x
        if not _one_rests(draft, x, conflicts):
            return None
    return None


def _one_rests(draft: Draft, x: Floats, conflicts: Conflicts) -> bool:
    """Where two powers exclude each other, the smaller rests from now on; False where one of them is no column."""
    at = np.append(x, 0.0)
    for (name, switch), both in conflicts.items():
        place = draft.compiled.placements[name]
        for pair in (p for p in place.exclusives if p.switch == switch):
            first, second = place.columns_at(pair.first), place.columns_at(pair.second)
            if first is None or second is None:
                return False
            rests = np.where(at[first] >= at[second], second, first)[both]
            draft.upper[rests[rests >= 0]] = 0.0
    return True


def _compared(given: Given, x: Floats, deliveries: Sequence[Delivery]) -> Look:
    cost = given.compiled.objective("cost_eur")
    return Look(
        x=x,
        price_eur=cost.at(x) - cost.at(given.x),
        starts=sum(d.starts(x[d.columns]) for d in deliveries),
        starts_before=sum(d.starts(d.before_kw) for d in deliveries),
    )


def _is_within(given: Given, quieter: Look, terms: Terms) -> bool:
    """Whether the solver kept the budget: it takes its rows a little loosely."""
    loose = _EXACT_EUR * (1.0 + abs(given.compiled.objective("cost_eur").at(given.x)))
    return quieter.price_eur <= terms.budget_eur + loose
