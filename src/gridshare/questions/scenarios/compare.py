"""Scenarios next to each other, each worked out by itself; what an earlier run has worked out is not done again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from gridshare.effort import SolveOptions
from gridshare.errors import SiteError, TimeLimitError
from gridshare.milp.basis import NamedBasis
from gridshare.questions.cache import answered
from gridshare.questions.scenarios.document import AS_IT_IS, Scenarios
from gridshare.questions.scenarios.figures import Start, year_figures
from gridshare.questions.scenarios.report import Bar, ScenarioRow, ScenariosReport, YearFigures
from gridshare.questions.scenarios.watch import Watch
from gridshare.sites.changes import Changes
from gridshare.sites.outline import Outline
from gridshare.years.cost import AT_ONCE
from gridshare.years.long_site import LongSite, long_site

CostOf = Callable[[LongSite, SolveOptions, Start, int], tuple[YearFigures, Start]]
"""What a park comes to over its days, from where the park as it is ended; so many months at once."""


class Failed(BaseModel):
    """Why a case has no figures.

    Attributes:
        problems: What is wrong, or that the time was up.
        is_late: Whether there was no time for any month.
    """

    model_config = ConfigDict(frozen=True)

    problems: tuple[str, ...]
    is_late: bool


Found = YearFigures | Failed
"""What a case comes to, or why it has nothing."""

_NOTHING_KWH = 0.05

_CHOICES = {"cap_times", "cap_more_kw", "cap_kw", "added_assets", "grid_tariff", "energy_contracts", "operation"}
"""What a park may choose, with the same demand at the same prices."""


@dataclass(frozen=True, slots=True)
class Case:
    """A site with changes, on its days.

    Attributes:
        name: What it is called.
        year: The year, where years differ.
        changes: What is changed.
        days: The first day and the last.
    """

    name: str
    year: int | None
    changes: Changes
    days: tuple[dt.date, dt.date]


class Base(BaseModel):
    """The park as it is: what others are compared with, and begin at.

    Attributes:
        found: What it comes to.
        digest: Of all that is known of it.
        start: Month -> where the solver ended, packed.
    """

    model_config = ConfigDict(frozen=True, ser_json_bytes="base64", val_json_bytes="base64")

    found: Found
    digest: str
    start: dict[str, bytes] = {}


WorkOut = Callable[[Outline, Sequence[Case], SolveOptions], Sequence[Found]]
"""Works out cases, in their order."""


def compared(
    site: Outline,
    asked: Scenarios,
    days: tuple[dt.date, dt.date],
    options: SolveOptions,
    work_out: WorkOut | None = None,
) -> ScenariosReport:
    """The park as it is and in each scenario, and the tornado.

    A scenario that cannot be on these days is a row with the reason.

    Args:
        site: The park.
        asked: The scenarios, which do not contradict it.
        days: The first day and the last.
        options: Time limit and gap of each; progress is a `DayProgress` over all of them.
        work_out: Works out the cases; one after the other where left out.

    Raises:
        SiteError: If the park as it is cannot be on these days.
        CancelledError: If the caller asked to stop; what is done is kept.
    """
    rows = [Case(name, year, changes, days) for name, year, changes in asked.cases()]
    sides = [
        Case(f"{swing.name} ({side})", None, getattr(swing, side), days)
        for swing in asked.tornado
        for side in ("low", "high")
    ]
    found = (work_out or one_by_one)(site, [*rows, *sides], options)
    now = found[0] if isinstance(found[0], YearFigures) and found[0].is_whole else None
    made = [_row(case, each, now) for case, each in zip([*rows, *sides], found, strict=True)]
    bars = [_bar(swing.name, *made[len(rows) + 2 * k :][:2]) for k, swing in enumerate(asked.tornado)]
    best = cheapest(made[: len(rows)])
    return ScenariosReport(
        name=asked.name,
        park=site.document.name,
        first=days[0],
        last=days[1],
        cheapest=None if best is None else best.name,
        rows=made[: len(rows)],
        tornado=sorted(bars, key=lambda bar: -(bar.effect_eur or 0.0)),
    )


def one_by_one(
    site: Outline, cases: Sequence[Case], options: SolveOptions, cost_of: CostOf = year_figures
) -> list[Found]:
    """All cases, one after the other; the first is the park as it is.

    Raises:
        SiteError: If the park as it is cannot be on these days.
        CancelledError: If the caller asked to stop; what is done is kept.
    """
    watch = Watch(options, cases)
    base = base_of(site, cases[0], options=watch.of(0), cost_of=cost_of)
    found: list[Found] = [base.found]
    for k, case in enumerate(cases[1:], 1):
        watch.is_done(k - 1)
        found.append(figures_of(site, case, base, AT_ONCE, options=watch.of(k), cost_of=cost_of))
    return found


def base_of(site: Outline, case: Case, *, options: SolveOptions, cost_of: CostOf = year_figures) -> Base:
    """The park as it is, from the user's cache where it is known.

    Raises:
        SiteError: If it cannot be on these days.
        CancelledError: If the caller asked to stop.
    """
    long = long_site(site.changed(case.changes), *case.days)

    def work() -> Base:
        figures, start = cost_of(long, options, {}, AT_ONCE)
        return Base(found=figures, digest=long.digest, start={month: each.packed() for month, each in start.items()})

    try:
        return answered("base", (long.digest, options.relative_gap), Base, work, is_finished=_is_finished)
    except TimeLimitError as error:
        return Base(found=_failed(error), digest=long.digest)


def figures_of(
    site: Outline, case: Case, base: Base, at_once: int, *, options: SolveOptions, cost_of: CostOf = year_figures
) -> Found:
    """What a case comes to, from the user's cache where it is known; or why it cannot be.

    Args:
        site: The park.
        case: What is changed.
        base: The park as it is.
        at_once: Months that are worked on at once.
        options: Time limit and gap; progress.
        cost_of: What a park comes to.
    """
    try:
        long = long_site(site.changed(case.changes), *case.days)

        def work() -> YearFigures:
            start = {month: NamedBasis.unpacked(packed) for month, packed in base.start.items()}
            return cost_of(long, options, start, at_once)[0]

        of = (long.digest, base.digest, options.relative_gap)
        return answered("scenario", of, YearFigures, work, is_finished=_has_all)
    except (SiteError, TimeLimitError) as error:
        return _failed(error)


def _is_finished(base: Base) -> bool:
    return isinstance(base.found, YearFigures) and _has_all(base.found)


def _has_all(figures: YearFigures) -> bool:
    return figures.at_least_eur is not None and figures.is_whole


def _failed(error: SiteError | TimeLimitError) -> Failed:
    problems = tuple(str(problem) for problem in error.problems)
    return Failed(problems=problems, is_late=isinstance(error, TimeLimitError))


def keeps_all(figures: YearFigures) -> bool:
    """Whether limits are kept and demand is served."""
    return max(figures.exceedance_kwh, figures.physical_exceedance_kwh, figures.unserved_kwh) < _NOTHING_KWH


def cheapest(rows: Sequence[ScenarioRow]) -> ScenarioRow | None:
    """What costs least of what may be chosen, the park as it is too, where limits are kept and demand is served."""
    kept = [
        (row.figures.cost_eur, row)
        for row in rows
        if row.is_choice and row.figures is not None and row.figures.is_whole and keeps_all(row.figures)
    ]
    return min(kept, key=lambda each: each[0])[1] if kept else None


def _row(case: Case, found: Found, now: YearFigures | None) -> ScenarioRow:
    more = least = most = None
    figures = found if isinstance(found, YearFigures) else None
    if now is not None and figures is not None and figures.is_whole and case.name != AS_IT_IS:
        more = round(figures.cost_eur - now.cost_eur, 2)
        least = None if figures.at_least_eur is None else round(figures.at_least_eur - now.cost_eur, 2)
        most = None if now.at_least_eur is None else round(figures.cost_eur - now.at_least_eur, 2)
    return ScenarioRow(
        name=case.name,
        year=case.year,
        changes=case.changes,
        is_choice=_changed(case.changes) <= _CHOICES,
        figures=figures,
        problems=list(found.problems) if isinstance(found, Failed) else [],
        cost_more_eur=more,
        cost_more_at_least_eur=least,
        cost_more_at_most_eur=most,
        is_late=found.is_late if isinstance(found, Failed) else not found.is_whole,
    )


def _changed(changes: Changes) -> set[str]:
    """Names of the fields that change anything."""
    none = Changes()
    return {name for name in Changes.model_fields if getattr(changes, name) != getattr(none, name)}


def _bar(name: str, low: ScenarioRow, high: ScenarioRow) -> Bar:
    sides = [row.cost_more_eur for row in (low, high)]
    known = [0.0, *(eur for eur in sides if eur is not None)]
    effect = None if None in sides else round(max(known) - min(known), 2)
    return Bar(name=name, low=low, high=high, effect_eur=effect)
