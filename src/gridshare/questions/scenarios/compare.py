"""Scenarios next to each other, each worked out by itself; what an earlier run has worked out is not done again."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from gridshare.effort import DayProgress, Progress, SolveOptions
from gridshare.errors import CancelledError, Problem, SiteError, TimeLimitError
from gridshare.questions.cache import answered
from gridshare.questions.scenarios.document import AS_IT_IS, Scenarios
from gridshare.questions.scenarios.figures import year_figures
from gridshare.questions.scenarios.report import Bar, ScenarioRow, ScenariosReport, YearFigures
from gridshare.sites.changes import Changes
from gridshare.sites.outline import Outline
from gridshare.years.long_site import LongSite, long_site

CostOf = Callable[[LongSite, SolveOptions], YearFigures]
"""What a park comes to over its days."""

Found = YearFigures | tuple[str, ...]
"""What a case comes to, or why it cannot be."""

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
        SiteError, TimeLimitError: If the park as it is cannot be worked out.
        CancelledError: If the caller asked to stop; what is done is kept.
    """
    rows = [Case(name, year, changes, days) for name, year, changes in asked.cases()]
    sides = [
        Case(f"{swing.name} ({side})", None, getattr(swing, side), days)
        for swing in asked.tornado
        for side in ("low", "high")
    ]
    found = (work_out or one_by_one)(site, [*rows, *sides], options)
    now = found[0]
    if not isinstance(now, YearFigures):
        raise SiteError(Problem(site.document.name, "no_figures", " ".join(now), "figures of the park as it is"))
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
    """All cases, one after the other.

    Raises:
        CancelledError: If the caller asked to stop; what is done is kept.
    """
    begun, found = time.monotonic(), list[Found]()
    for k, case in enumerate(cases):
        progress = _Progress(options, begun, k, len(cases), case.name)
        progress.tell(0, 1)
        found.append(figures_of(site, case, options=replace(options, on_progress=progress.heard), cost_of=cost_of))
    return found


def figures_of(site: Outline, case: Case, *, options: SolveOptions, cost_of: CostOf = year_figures) -> Found:
    """What a case comes to, from the user's cache where it is known; or why it cannot be."""
    try:
        long = long_site(site.changed(case.changes), *case.days)
        return answered(
            "scenario",
            (long.digest, options.relative_gap),
            YearFigures,
            lambda: cost_of(long, options),
            is_finished=lambda figures: figures.at_least_eur is not None,
        )
    except (SiteError, TimeLimitError) as error:
        return tuple(str(problem) for problem in error.problems)


def keeps_all(figures: YearFigures) -> bool:
    """Whether limits are kept and demand is served."""
    return max(figures.exceedance_kwh, figures.physical_exceedance_kwh, figures.unserved_kwh) < _NOTHING_KWH


def cheapest(rows: Sequence[ScenarioRow]) -> ScenarioRow | None:
    """What costs least of what may be chosen, the park as it is too, where limits are kept and demand is served."""
    kept = [
        (row.figures.cost_eur, row)
        for row in rows
        if row.is_choice and row.figures is not None and keeps_all(row.figures)
    ]
    return min(kept, key=lambda each: each[0])[1] if kept else None


@dataclass(frozen=True, slots=True)
class _Progress:
    """How far a run is, while one of its cases is worked out."""

    options: SolveOptions
    begun: float
    done: int
    of: int
    name: str

    def heard(self, progress: Progress) -> bool | None:
        """Pass on how far the case is."""
        is_known = isinstance(progress, DayProgress) and progress.of > 0
        return self._told(progress.done, progress.of) if is_known else None  # type: ignore[attr-defined]

    def tell(self, done: int, of: int) -> None:
        """Say how far the case is.

        Raises:
            CancelledError: If the caller asks to stop.
        """
        if self._told(done, of) is False:
            expected = "no such request; what is done is kept for the next time"
            raise CancelledError(Problem("scenarios", "cancelled", "the caller asked to stop", expected))

    def _told(self, done: int, of: int) -> bool | None:
        if self.options.on_progress is None:
            return None
        seconds, part = time.monotonic() - self.begun, self.done + done / of
        left = seconds / part * (self.of - part) if part else None
        stage = f"{self.done + 1}/{self.of} {self.name}"
        return self.options.on_progress(DayProgress(seconds, None, None, None, stage, done, of, left))


def _row(case: Case, found: Found, now: YearFigures) -> ScenarioRow:
    more = least = most = None
    figures = found if isinstance(found, YearFigures) else None
    if figures is not None and case.name != AS_IT_IS:
        more = round(figures.cost_eur - now.cost_eur, 2)
        least = None if figures.at_least_eur is None else round(figures.at_least_eur - now.cost_eur, 2)
        most = None if now.at_least_eur is None else round(figures.cost_eur - now.at_least_eur, 2)
    return ScenarioRow(
        name=case.name,
        year=case.year,
        changes=case.changes,
        is_choice=_changed(case.changes) <= _CHOICES,
        figures=figures,
        problems=[] if isinstance(found, YearFigures) else list(found),
        cost_more_eur=more,
        cost_more_at_least_eur=least,
        cost_more_at_most_eur=most,
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
