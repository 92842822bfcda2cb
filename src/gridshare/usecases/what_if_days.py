"""Does one more connection fit on days in a row? Each begins as the day before ended, with it and without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from gridshare.ahead.loading import loaded
from gridshare.effort import SolveOptions
from gridshare.findings import Tolerance
from gridshare.schedules.decisions import decisions_of
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.addition import Addition, Extended, with_addition
from gridshare.sites.carried import carried
from gridshare.sites.document import SiteDocument
from gridshare.sites.outline import outline
from gridshare.sites.site import Site, bound_grid, grid_of, resolve
from gridshare.sites.window import window
from gridshare.usecases.what_if import answered, combined
from gridshare.usecases.what_if_report import WhatIfReport
from gridshare.verification import evaluate


@dataclass(frozen=True, slots=True)
class LongQuestion:
    """What is asked of a time of several days.

    Attributes:
        document: The site on all of them, its series in place.
        addition: What is added, its profile in place on the grid of the document.
    """

    document: SiteDocument
    addition: Addition


def long_question(site: object, days: Sequence[date | None], addition: Addition) -> LongQuestion:
    """What is asked of a site's folder or file, from the first of two days to the last.

    Raises:
        TypeError: If it is no path, or these are not two days.
    """
    first, last = (*days, None, None)[:2]
    if not isinstance(site, str | Path) or first is None or last is None:
        message = "in_order needs the path of a site, and the first day and the last"
        raise TypeError(message)
    return LongQuestion(loaded(outline(site).on(first, (last - first).days + 1)).document, addition)


def what_if_days(asked: LongQuestion, *, options: SolveOptions) -> WhatIfReport:
    """The answer for each local day, one after the other, and for all together.

    Args:
        asked: What is asked.
        options: Time limit and gap of each solve, progress.

    Raises:
        SiteError: If the site or the addition cannot be on one of the days.
    """
    grid, addition = grid_of(asked.document), asked.addition
    before, after = asked.document, with_addition(asked.document, addition)
    day_of_step = np.array(bound_grid(asked.document).day_of_step)
    cases, answers = list[Extended](), []
    for day in range(int(day_of_step.max()) + 1):
        steps = np.flatnonzero(day_of_step == day)
        first, n = int(steps[0]), len(steps)
        profile = None if addition.profile is None else addition.profile.between(first, first + n)
        own = addition.model_copy(update={"profile": profile})
        case = Extended(resolve(window(before, grid, first, n)), own, resolve(window(after, grid, first, n)))
        answer, without, with_it = answered(case, options)
        before, after = _next(before, case.before, without), _next(after, case.after, with_it)
        cases.append(Extended(case.before, addition, case.after))
        answers.append(answer)
    return combined(cases[0], answers)


def _next(document: SiteDocument, site: Site, plan: ScheduleDocument) -> SiteDocument:
    """The document with the state that a day's plan leaves."""
    decisions, _ = decisions_of(site, plan, site.doing_nothing())
    found = evaluate(site, decisions, Tolerance())
    return carried(document, site, decisions, found.outcomes, found.flows, site.grid.n_steps)
