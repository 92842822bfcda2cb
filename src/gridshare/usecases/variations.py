"""What is each asset worth, and what would a larger, a smaller or a freer one be? Plans of a site and its variations.

Its kind gives what may be asked of an asset (`AssetKind.what_if`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gridshare.effort import Progress, SolveOptions
from gridshare.errors import CancelledError, GridshareError, Problem, SiteError
from gridshare.names import composed
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.rounding import number
from gridshare.sites.asset_changes import AssetNameError, Question, changed, questions
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import horizon_alone
from gridshare.usecases.schedule import DEFAULT, schedule
from gridshare.usecases.variations_report import PlanFigures, VariationRow, VariationsReport

__all__ = ["AssetNameError", "Question", "VariationsReport", "changed", "questions", "variations"]

AS_IT_IS = "as it is"
"""What the plan that all variations are compared with is called in progress."""


def variations(site: Site, options: SolveOptions = DEFAULT, only: Sequence[str] = ()) -> VariationsReport:
    """The plan of a site as it is, and what each variation of its assets would change.

    A variation that cannot be is a row with the reason.

    Args:
        site: The site.
        options: Time limit and gap of each plan; the stage of its progress names the variation that is planned.
        only: Names of the assets to ask about; all where left out.

    Raises:
        AssetNameError: If one of the names is no asset's.
        CancelledError: If the caller asked to stop.
        UnverifiedError: If a plan does not pass the independent check.
    """
    site = horizon_alone(site)
    asked = questions(site.document, [composed(name) for name in only])
    before = schedule(site, _labelled(options, AS_IT_IS, 1, len(asked) + 1), quietly=False)
    return VariationsReport(
        name=site.document.name,
        start=before.horizon.start,
        end=before.horizon.end,
        as_it_is=_figures(before),
        variations=[
            _row(site, one, before, _labelled(options, one.variation.label, k, len(asked) + 1))
            for k, one in enumerate(asked, 2)
        ],
    )


def _labelled(options: SolveOptions, label: str, k: int, of: int) -> SolveOptions:
    """The options for one plan, whose progress names it."""
    notify = options.on_progress
    if notify is None:
        return options

    def report(progress: Progress) -> bool | None:
        return notify(replace(progress, stage=f"{k}/{of} {label}: {progress.stage}"))

    # Also a plan that is found before the solver reports anything is reported, and the caller can stop between two.
    if report(Progress(0.0, None, None, None, "cost_eur")) is False:
        raise CancelledError(Problem("solve", "cancelled", "the caller asked to stop", "no such request"))
    return replace(options, on_progress=report)


def _row(site: Site, one: Question, before: ScheduleDocument, options: SolveOptions) -> VariationRow:
    try:
        after = schedule(resolve(changed(site.document, one)), options, quietly=False)
    except SiteError as error:
        return _answer(one, None, _reasons(error), before)
    return _answer(one, after, [], before)


def _reasons(error: GridshareError) -> list[str]:
    """Each problem in a sentence, by the names of what it is about: paths in a changed document mean nothing."""
    return [str(replace(p, where=p.name or p.where, name="")) for p in error.problems]


def _answer(
    one: Question, after: ScheduleDocument | None, problems: list[str], before: ScheduleDocument
) -> VariationRow:
    more, least, most = (None, None, None) if after is None else _differences(before, after)
    return VariationRow(
        asset=one.asset.name,
        kind=one.kind,
        member=one.member,
        label=one.variation.label,
        group=one.group,
        plan=None if after is None else _figures(after),
        problems=problems,
        cost_more_eur=more,
        cost_of_days_more_eur=None if after is None else _change(before, after, "cost_of_days_eur"),
        month_charges_more_eur=None if after is None else _change(before, after, "month_charges_eur"),
        cost_more_at_least_eur=least,
        cost_more_at_most_eur=most,
        costs_more_eur={} if after is None else _more(before.figures.costs_eur, after.figures.costs_eur),
        exceedance_more_kwh=None if after is None else _change(before, after, "exceedance_kwh"),
        unserved_more_kwh=None if after is None else _change(before, after, "unserved_kwh"),
        proven=after is not None and before.verdict.proven and after.verdict.proven,
    )


def _change(before: ScheduleDocument, after: ScheduleDocument, amount: str) -> float:
    return number(getattr(after.figures, amount) - getattr(before.figures, amount))


def _differences(before: ScheduleDocument, after: ScheduleDocument) -> tuple[float, float | None, float | None]:
    """What the plan costs more, and what the best of both would at least and at most [EUR].

    Bounds are of costs before powers are rounded; what is published may differ by a hair, to either side.
    """
    cost_before, cost_after = before.figures.cost_eur, after.figures.cost_eur
    more, low, high = cost_after - cost_before, _bound(after), _bound(before)
    least = None if low is None else number(min(low - cost_before, more))
    most = None if high is None else number(max(cost_after - high, more))
    return number(more), least, most


def _more(before: dict[str, float], after: dict[str, float]) -> dict[str, float]:
    return {key: number(after.get(key, 0.0) - before.get(key, 0.0)) for key in sorted({*before, *after})}


def _bound(plan: ScheduleDocument) -> float | None:
    """What no plan costs less than [EUR]; None where stages before the cost are not proven, so that it is no bound."""
    is_ordinary = [stage.name for stage in plan.proof.stages] == ["cost_eur"]
    return plan.proof.bound_eur if plan.verdict.proven or is_ordinary else None


def _figures(plan: ScheduleDocument) -> PlanFigures:
    f = plan.figures
    return PlanFigures(
        verdict=plan.verdict,
        cost_eur=f.cost_eur,
        cost_of_days_eur=f.cost_of_days_eur,
        month_charges_eur=f.month_charges_eur,
        costs_eur=f.costs_eur,
        exceedance_kwh=f.exceedance_kwh,
        exceedance_hours=f.exceedance_hours,
        margin_used_kwh=f.margin_used_kwh,
        physical_exceedance_kwh=f.physical_exceedance_kwh,
        unserved_kwh=f.unserved_kwh,
        unserved_kelvin_hours=f.unserved_kelvin_hours,
        unserved_kelvin=f.unserved_kelvin,
        postponed_kwh=f.postponed_kwh,
        postponed_sessions=f.postponed_sessions,
        peak_import_kw=f.peak_import_kw,
        smallest_cap=plan.smallest_cap,
        bound_eur=_bound(plan),
    )
