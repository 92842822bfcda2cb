"""Who gives way to a newcomer: what members have to move on days on which it fits only because they do."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp.newcomer import NEWCOMER, PEAK
from gridshare.parts import Floats
from gridshare.questions.fit.days import Days, DayWork
from gridshare.questions.fit.newcomer import Newcomer, follows
from gridshare.questions.fit.screening import Screened

_MOVEMENT = ("movement_kwh", 0)
_NOTICEABLE_KWH = 0.1


@dataclass(frozen=True, slots=True)
class Moved:
    """What members have to move on a day next to a newcomer.

    Attributes:
        day: Its number.
        kwh: Energy that each member takes at another moment than it would by itself, shape (member,).
        without_kwh: The same without the newcomer.
    """

    day: int
    kwh: Floats
    without_kwh: Floats

    @property
    def more_kwh(self) -> Floats:
        """What each has to move more because of the newcomer, shape (member,)."""
        more = np.maximum(self.kwh - self.without_kwh, 0.0)
        return np.where(more > _NOTICEABLE_KWH, more, 0.0)


def moved(newcomer: Newcomer, day: int, kw: float, options: SolveOptions, *, kept_evenly: bool) -> Moved | None:
    """What members have to move on a day at the least; None where the newcomer does not fit.

    By itself each asset spreads what it needs evenly; of all plans next to the newcomer, the one is taken that is
    nearest to that. Half of what changes is what moved.

    Args:
        newcomer: The newcomer.
        day: The number of the day.
        kw: The power of the newcomer.
        options: Time limit.
        kept_evenly: Whether assets that spread what they need evenly keep every limit without the newcomer.

    Raises:
        TimeLimitError: If the time is up.
    """
    begun = time.monotonic()
    site = newcomer.with_it(day)
    alone = follows(site, site.evenly()).net_load_kw
    problem = newcomer.problem(site, newcomer.shape(day), kw, near=alone)
    member = np.array([a.member for a in site.assets], dtype=np.int64)
    nobody = np.zeros(len(site.members))
    # Where spread evenly keeps every limit without it, nobody moves without it.
    amounts = [nobody] if kept_evenly else []
    for power in (kw,) if amounts else (0.0, kw):
        problem.hold(NEWCOMER, PEAK, power)
        found = problem.least(_MOVEMENT, options.since(begun))
        if found is None:
            return None
        each = sum(problem.values(found, "movement", name).sum(axis=1) for name in ("more_kw", "less_kw"))
        total = nobody.copy()
        np.add.at(total, member, site.grid.step_h * each / 2)
        amounts.append(total)
    return Moved(day, amounts[1], amounts[0])


def moved_on(work: DayWork, day: int, kw: float, not_kept_evenly: frozenset[int]) -> Moved | None:
    """What members have to move on a day; as `moved`."""
    return moved(work.newcomer, day, kw, work.left(), kept_evenly=day not in not_kept_evenly)


def all_moved(days: Days, known: Sequence[Screened], kw: float) -> tuple[list[Moved], int]:
    """What members have to move on some days, as far as the time reaches, and how many days it did not reach."""
    found, not_kept = list[Moved | None](), frozenset(day.day for day in known if day.guaranteed_kw < 0)
    try:
        for one in days.each(moved_on, [day.day for day in known], kw, not_kept):
            found.append(one)
    except TimeLimitError:
        pass
    return [one for one in found if one is not None], len(known) - len(found)
