"""Sums of a period: what parts of time come to together, and what the group's net load comes to in some steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from gridshare.parts import Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.figures import figures_of, savings_of
from gridshare.schedules.giving_way import gave_way_kwh
from gridshare.schedules.months import MonthCharge, each_once, total_eur
from gridshare.schedules.period import AT_THE_CAP, DurationCurve, GroupLoad, PeriodMember, Total
from gridshare.schedules.rounding import number, numbers
from gridshare.schedules.totals import Figures, costs_of_days
from gridshare.sites.site import Site

_MONEY = {"cost_eur", "cost_of_days_eur", "month_charges_eur", "costs_eur", "month_charges", "billed_peaks_kw"}
_HIGHEST = {"most_over_kw", "peak_import_kw", "peak_export_kw"}
_AT_THE_END = {"postponed_kwh", "postponed_sessions"}
"""What an earlier part leaves for later a later one has to do."""

_POINTS = 1001


@dataclass(frozen=True, slots=True, eq=False)
class GroupSeries:
    """The group step by step.

    Attributes:
        net_kw: Net load, shape (step,).
        over_kw: How far above the contract.
        import_cap_kw, export_cap_kw: Least limit, less the margin; infinite for none.
        step_h: Length of a step.
    """

    net_kw: Floats
    over_kw: Floats
    import_cap_kw: Floats
    export_cap_kw: Floats
    step_h: float

    @classmethod
    def of(cls, site: Site, e: Evaluation) -> Self:
        """Of a plan, or of doing nothing."""
        above = [x.over_kw for x in e.exceedances if x.level == "group"]
        over = np.max([np.zeros(site.grid.n_steps), *above], axis=0)
        group = site.connection.group
        return cls(e.flows.group, over, group.import_cap_kw, group.export_cap_kw, site.grid.step_h)

    @classmethod
    def joined(cls, parts: Sequence[GroupSeries]) -> Self:
        """One after the other."""
        return cls(
            np.concatenate([part.net_kw for part in parts]),
            np.concatenate([part.over_kw for part in parts]),
            np.concatenate([part.import_cap_kw for part in parts]),
            np.concatenate([part.export_cap_kw for part in parts]),
            parts[0].step_h,
        )

    @property
    def share_of_cap(self) -> Floats:
        """What of the cap is used, in the direction that flows; 0 where there is none."""
        cap = np.where(self.net_kw >= 0, self.import_cap_kw, self.export_cap_kw)
        used = np.abs(self.net_kw)
        # Nothing that flows against a cap of nothing is all of it.
        return np.where(cap > 0, used / np.where(cap > 0, cap, 1.0), np.where(used > 0, 1.0, 0.0))

    @property
    def has_cap(self) -> bool:
        """Whether there is any limit."""
        return bool(np.isfinite(self.import_cap_kw).any() or np.isfinite(self.export_cap_kw).any())

    @property
    def hours_at_cap(self) -> float:
        """Time at the cap."""
        return number(self.step_h * (self.share_of_cap >= AT_THE_CAP).sum()) if self.has_cap else 0.0

    def within(self, first: int, end: int) -> GroupSeries:
        """Some of the steps."""
        k = slice(first, end)
        caps = self.import_cap_kw[k], self.export_cap_kw[k]
        return GroupSeries(self.net_kw[k], self.over_kw[k], *caps, self.step_h)

    def load(self) -> GroupLoad:
        """What it comes to."""
        return GroupLoad(
            peak_import_kw=number(max(self.net_kw.max(), 0)),
            peak_export_kw=number(max(-self.net_kw.min(), 0)),
            import_kwh=number(self.step_h * np.maximum(self.net_kw, 0).sum()),
            export_kwh=number(self.step_h * np.maximum(-self.net_kw, 0).sum()),
            exceedance_kwh=number(self.step_h * self.over_kw.sum()),
            hours_at_cap=self.hours_at_cap,
            share_of_cap=number(self.share_of_cap.max()) if self.has_cap else None,
        )


def duration_curve(plan: GroupSeries, nothing: GroupSeries) -> DurationCurve:
    """Both series, highest first."""
    share = np.linspace(0.0, 1.0, _POINTS)
    return DurationCurve(
        share=numbers(share),
        plan_kw=numbers(np.quantile(plan.net_kw, 1 - share)),
        nothing_kw=numbers(np.quantile(nothing.net_kw, 1 - share)),
        import_cap_kw=_range(plan.import_cap_kw),
        export_cap_kw=_range(plan.export_cap_kw),
    )


def _range(cap: Floats) -> tuple[float, float] | None:
    known = cap[np.isfinite(cap)]
    return (number(known.min()), number(known.max())) if known.size else None


def total_of(plan: tuple[Site, Evaluation], nothing: tuple[Site, Evaluation]) -> Total:
    """What some days come to: each a site, in the state in which it begins, and what follows from its decisions."""
    (site, chosen), (other, baseline) = plan, nothing
    figures, before = figures_of(site, chosen), figures_of(other, baseline)
    given = gave_way_kwh(site.grid.step_h, other.connection.group, chosen, baseline)
    return Total(
        plan=figures,
        nothing=before,
        savings=savings_of(figures, before),
        hours_at_cap=GroupSeries.of(site, chosen).hours_at_cap,
        baseline_hours_at_cap=GroupSeries.of(other, baseline).hours_at_cap,
        members=[
            PeriodMember(
                name=name,
                costs_eur={cost: number(v[k]) for cost, v in chosen.member_costs_eur.items()},
                baseline_costs_eur={cost: number(v[k]) for cost, v in baseline.member_costs_eur.items()},
                gave_way_kwh=number(given[k]),
            )
            for k, name in enumerate(site.members)
        ],
    )


def together(parts: Sequence[Total]) -> Total:
    """What parts of time come to together, in their order; each charge of a month once."""
    plan, nothing = figures_together([p.plan for p in parts]), figures_together([p.nothing for p in parts])
    return Total(
        plan=plan,
        nothing=nothing,
        savings=savings_of(plan, nothing),
        hours_at_cap=number(sum(p.hours_at_cap for p in parts)),
        baseline_hours_at_cap=number(sum(p.baseline_hours_at_cap for p in parts)),
        members=[
            PeriodMember(
                name=same[0].name,
                costs_eur=_summed([m.costs_eur for m in same]),
                baseline_costs_eur=_summed([m.baseline_costs_eur for m in same]),
                gave_way_kwh=number(sum(m.gave_way_kwh for m in same)),
            )
            for same in zip(*(p.members for p in parts), strict=True)
        ],
    )


def figures_together(parts: Sequence[Figures]) -> Figures:
    """What parts of time come to together, in their order; each charge of a month once."""
    charges = each_once(charge for part in parts for charge in part.month_charges)
    days = number(sum(part.cost_of_days_eur for part in parts))
    names = Figures.model_fields.keys() - _MONEY
    others: dict[str, Any] = {name: _one(name, [getattr(part, name) for part in parts]) for name in names}
    return Figures(
        cost_eur=number(days + total_eur(charges)),
        cost_of_days_eur=days,
        month_charges_eur=total_eur(charges),
        costs_eur=_summed([*map(costs_of_days, parts), *({charge.name: charge.eur} for charge in charges)]),
        month_charges=charges,
        billed_peaks_kw=_highest(charges),
        **others,
    )


def _one(name: str, values: Sequence[float]) -> float:
    """A figure of all parts together."""
    if name in _AT_THE_END:
        return values[-1]
    return max(values) if name in _HIGHEST else type(values[0])(number(sum(values)))


def _summed(tables: Sequence[Mapping[str, float]]) -> dict[str, float]:
    names = dict.fromkeys(name for table in tables for name in table)
    return {name: number(sum(table.get(name, 0.0) for table in tables)) for name in names}


def _highest(charges: Sequence[MonthCharge]) -> dict[str, float]:
    return {c.name: max(other.billed_kw for other in charges if other.name == c.name) for c in charges}
