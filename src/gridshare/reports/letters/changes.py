"""With what of a member's somebody does or sees something else by the plan than when nothing is planned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.parts import Bools
from gridshare.reports.letters.doings import Doing, uncut
from gridshare.reports.letters.own import SEEN_KWH, Own, Part
from gridshare.view import Deed

_SET = 0.05
"""Nobody sets a machine anew to change its power in a step by less of its highest."""

_READ = 0.1
"""Two powers or energies of a charging session that differ by less read the same: a charger strays nearly as far."""


def is_changed(own: Own, step_h: float) -> bool:
    """Whether somebody does or sees something else with an asset, or energy of all its parts together is moved."""
    return bool(changed_parts(own, step_h)) or any(_is_moved(own, deed, step_h) for deed in own.deeds)


def changed_parts(own: Own, step_h: float) -> list[Part]:
    """The parts of an asset, or the asset itself, of which that is so."""
    return [part for part in own.parts if _is_changed(part, own, step_h)]


def first_change(own: Own, step_h: float) -> int:
    """The first step of that, for an asset that is changed."""
    return min(_first(part, own.deeds) for part in changed_parts(own, step_h) or [_together(own)])


def is_near(one: float, other: float) -> bool:
    """Whether two powers or energies of a session read the same."""
    return abs(one - other) <= _READ * max(one, other)


def _together(own: Own) -> Part:
    return Part({}, *own.together, {})


def _is_moved(own: Own, deed: Deed, step_h: float) -> bool:
    """Whether more energy of all parts is at other times, or left out, than the parts read the same with."""
    plan, alone = (step_h * decisions[deed.power] for decisions in own.together)
    moved = max(float(np.maximum(change, 0.0).sum()) for change in (plan - alone, alone - plan))
    return own.has_parts and moved >= SEEN_KWH and moved > _READ * max(plan.sum(), alone.sum())


def _is_changed(part: Part, own: Own, step_h: float) -> bool:
    if step_h * part.change_kw(own.deeds).sum() < SEEN_KWH:
        return False
    if not own.has_parts:
        return bool(_is_seen(part, own.deeds).any())
    # Of what comes and goes times and highest power are read; the charger sees to how it varies meanwhile.
    plan, alone = (uncut(own.deeds, decisions, step_h) for decisions in (part.plan, part.alone))
    return len(plan) != len(alone) or not all(map(_is_alike, plan, alone))


def _is_alike(one: Doing, other: Doing) -> bool:
    return (
        (one.deed, one.stretch) == (other.deed, other.stretch)
        and is_near(one.most_kw, other.most_kw)
        and is_near(one.kwh, other.kwh)
    )


def _first(part: Part, deeds: Sequence[Deed]) -> int:
    """The first step with a change that can be seen next to the highest power."""
    seen = _is_seen(part, deeds)
    return int(np.argmax(seen if seen.any() else part.change_kw(deeds) > 0))


def _is_seen(part: Part, deeds: Sequence[Deed]) -> Bools:
    """The steps in which that is so, shape (step,)."""
    highest = max(float(each[deed.power].max(initial=0.0)) for each in (part.plan, part.alone) for deed in deeds)
    return np.asarray(part.change_kw(deeds) > _SET * highest)
