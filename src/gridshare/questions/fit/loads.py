"""The load of the group quarter by quarter: as it is, with a newcomer, and with as little moved as there has to be."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp.newcomer import LEFT_OUT, LEFT_OUT_ENERGY, NEWCOMER, PEAK
from gridshare.parts import Floats
from gridshare.questions.fit import asset
from gridshare.questions.fit.asked import FitQuestion
from gridshare.questions.fit.bound import UNLIMITED_KW
from gridshare.questions.fit.most import EXACT
from gridshare.questions.fit.newcomer import Newcomer, follows, keeps_all
from gridshare.questions.fit.question import newcomer_of
from gridshare.questions.fit.screening import room_kw
from gridshare.questions.park_loads import as_it_is, origins_of, steps_of, tell
from gridshare.questions.quarters import Quarters
from gridshare.sites.provenance import SeriesOrigin
from gridshare.sites.site import Site
from gridshare.years.giving_way import goals_of, in_order
from gridshare.years.long_site import LongSite
from gridshare.years.unplanned import unplanned

_MOVEMENT = ("movement_kwh", 0)
_WAYS = (("more_kw", 1.0), ("less_kw", -1.0))
_SAME_KWH = 1e-3


def loads_of(question: FitQuestion, *, options: SolveOptions) -> tuple[Quarters, list[SeriesOrigin]]:
    """All quarters of a question, and where the values of the park's series come from; errors as `answer_to`."""
    asked = newcomer_of(question)
    return quarters_of(asked, options), origins_of(asked.before)


def quarters_of(newcomer: Newcomer, options: SolveOptions) -> Quarters:
    """All quarters of the days from the first to the last; those of a day that lacks something are not known.

    Planned is: every asset spreads what it needs evenly, where that keeps every limit; else the least is left out of
    the newcomer, and of such plans the one is taken that is nearest to spread evenly.

    Args:
        newcomer: The park, and what is added to it.
        options: Time limit for all of it; the load of days that it does not reach is not known. Progress is by day.

    Raises:
        CancelledError: If progress asked to stop.
    """
    begun, park = time.monotonic(), newcomer.before
    steps = steps_of(park)
    found = as_it_is(park, steps, replace(options, on_progress=None))
    added, after = (np.full(steps.grid.n_steps, np.nan) for _ in range(2))
    for day, at in enumerate(steps.of_day):
        tell(options, time.monotonic() - begun, day, len(steps.of_day))
        after[at] = _after(newcomer, day, replace(options.since(begun), on_progress=None))
        if newcomer.asked_kw is not None:
            added[at] = newcomer.shape(day) * newcomer.asked_kw
    if newcomer.asked_kw is None:
        added[steps.known] = np.concatenate([flow.group for flow in unplanned(newcomer.after)])
        added -= found.before_kw
    return replace(found, newcomer_kw=added, after_kw=after, has_newcomer=True)


def _length(park: LongSite, day: int, days: int) -> int:
    steps = park.place_of(day, days)[1]
    return int(steps.stop - steps.start)


def _after(newcomer: Newcomer, day: int, options: SolveOptions) -> Floats:
    """The load of the group with the newcomer and planned; NaN where the time was up."""
    try:
        if newcomer.asked_kw is None:
            return _with_asset(newcomer.with_it(day), options)
        site, shape, kw = newcomer.without(day), newcomer.shape(day), newcomer.asked_kw
        evenly = follows(site, site.evenly())
        if room_kw(site, evenly, shape, newcomer.feeder) >= kw * (1 - EXACT):
            return np.asarray(evenly.flows.group + shape * kw)
        return _planned(newcomer, day, kw, options)
    except TimeLimitError:
        return np.full(_length(newcomer.before, day, 1), np.nan)


def _with_asset(site: Site, options: SolveOptions) -> Floats:
    evenly = follows(site, site.evenly())
    found = evenly if keeps_all(evenly) else asset.least_broken(site, options)
    return np.full(site.grid.n_steps, np.nan) if found is None else found.flows.group


def _planned(newcomer: Newcomer, day: int, kw: float, options: SolveOptions) -> Floats:
    """The load of the group in a plan in which the least of the newcomer is left out, and then the least is moved."""
    begun, site = time.monotonic(), newcomer.with_it(day)
    shape, alone = newcomer.shape(day), follows(site, site.evenly()).net_load_kw
    others = np.array([each.name != newcomer.addition.name for each in site.assets])
    for relaxed in (False, True):
        problem = newcomer.problem(site, shape, UNLIMITED_KW, gives_way=True, relaxed=relaxed, near=alone)
        if relaxed:  # what limits are exceeded by without the newcomer, they may be with it
            problem.hold(NEWCOMER, PEAK, 0.0)
            in_order(problem, goals_of(site, problem), options.since(begun), _room)
        problem.hold(NEWCOMER, PEAK, kw)
        found = in_order(problem, (LEFT_OUT_ENERGY, _MOVEMENT), options.since(begun), _room).least
        if found is not None:
            moved = sum(sign * problem.values(found, "movement", name) for name, sign in _WAYS)
            left_out = problem.values(found, NEWCOMER, LEFT_OUT)[0]
            return np.asarray((alone + moved)[others].sum(axis=0) + shape * (kw - left_out))
    return np.full(site.grid.n_steps, np.nan)


def _room(_value: float) -> float:
    return _SAME_KWH
