"""Deferrable load: how many runs fit their windows, and how many of them a horizon asks for."""

from __future__ import annotations

import numpy as np

from gridshare.assets.deferrable_load.asking import may_wait, note_waits
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.windows import allowed, longest, minutes
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Bools, Floats


def whole_runs(inside: Bools, length: int) -> Bools:
    """Where a run of ``length`` steps may start, all of it inside, shape (step,)."""
    n = len(inside)
    before = np.concatenate([[0], np.cumsum(inside)])
    ends = np.minimum(np.arange(n) + length, n)
    found: Bools = before[ends] - before[:-1] == length
    return found


def earliest_starts(starts_most: Floats, length: int, rest: int, most: int, ready: int = 0) -> list[int]:
    """Up to ``most`` starts, each as early as it can; no choice fits more."""
    found: list[int] = []
    for t in np.flatnonzero(starts_most > 0).tolist():
        if len(found) < most and t >= (found[-1] + length + rest if found else ready):
            found.append(t)
    return found


def fitting(
    placed: Placed[DeferrableLoadDocument],
    within: Bools,
    may_start: Bools,
    length: int,
    new_runs: int,
    context: Context,
) -> int:
    """Refuse more, or longer, runs than fit, unless they may come in a later horizon: how many this one asks for.

    An optional process is only noted. After part of a plan, what does not fit is unserved.
    """
    doc, grid = placed.document, context.grid
    rest = grid.steps_in(doc.rest_minutes)
    if may_wait(doc, context):
        whole = may_start[: max(context.n_bound - length + 1, 0)]
        fit = len(earliest_starts(whole.astype(float), length, rest, new_runs))
        asked = max(fit, new_runs - _later(doc, length, rest, new_runs, context)) if fit < new_runs else fit
        if asked < new_runs:
            note_waits(doc, f"{new_runs - asked} of {new_runs} runs are", context)
        return asked
    fit = len(earliest_starts(may_start.astype(float), length, rest, new_runs))
    if fit >= new_runs:
        return new_runs
    if doc.optional:
        context.notes.append(f"{doc.name}: {new_runs - fit} of {new_runs} optional runs fit nowhere and are left out")
        return new_runs
    if context.underway:
        return new_runs
    stretch = longest(within)
    held_by = [f for f in ("window", "latest_end", "earliest") if getattr(doc, f) is not None]
    course = "runs" if length <= stretch else "phases_kw" if doc.phases_kw is not None else "duration_minutes"
    where = f"{placed.path}.{[*held_by, course][0]}"
    remedy = "Widen window, earliest or latest_end, shorten the run, or ask for fewer runs."
    if length > stretch:
        context.refuse(
            where,
            "run_does_not_fit",
            f"'{doc.name}': a run takes {minutes(length, grid)}, it may run for {minutes(stretch, grid)} at most",
            f"{minutes(length, grid)} or more in one piece within the horizon",
            remedy,
        )
        return new_runs
    pause = f" with {minutes(rest, grid)} between them" if rest else ""
    context.refuse(
        where,
        "too_many_runs",
        f"'{doc.name}': {new_runs} runs of {minutes(length, grid)}{pause}",
        f"at most {fit}, which is what fits",
        remedy,
    )
    return new_runs


def _later(doc: DeferrableLoadDocument, length: int, rest: int, most: int, context: Context) -> int:
    """How many runs, up to ``most``, could still start after the horizon and end in time."""
    end = max(int(context.grid.position(doc.latest_end)), context.n_bound) if doc.latest_end else context.n_bound
    may_start = whole_runs(allowed(doc, context.grid.between(context.n_bound, end)), length)
    return len(earliest_starts(may_start.astype(float), length, rest, most))
