"""The figures of a plan, what they come to, and what they are better by than doing nothing."""

from __future__ import annotations

import numpy as np

from gridshare.findings import Unit
from gridshare.parts import PHYSICAL
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.months import published
from gridshare.schedules.proof import Proof
from gridshare.schedules.rounding import number
from gridshare.schedules.totals import Figures, Savings, Verdict
from gridshare.sites.site import Site


def figures_of(site: Site, e: Evaluation) -> Figures:
    """The figures of a plan, or of the baseline."""
    h, group = site.grid.step_h, e.flows.group
    of_group = [x for x in e.exceedances if x.level == "group"]
    over = np.max([np.zeros(site.grid.n_steps), *(x.over_kw for x in of_group)], axis=0)
    postponed = np.concatenate([np.zeros(0), *(outcome.postponed_kwh for outcome in e.outcomes.values())])

    def unserved(unit: Unit) -> float:
        return number(sum(u.amount for u in e.unserved if u.unit == unit))

    costs = {name: number(v.sum()) for name, v in e.member_costs_eur.items()}
    return Figures(
        cost_eur=number(e.cost_eur),
        cost_of_days_eur=number(e.cost_eur - e.month_charges_eur),
        month_charges_eur=number(e.month_charges_eur),
        costs_eur=costs | {name: number(v) for name, v in e.group_costs_eur.items()},
        month_charges=[published(charge) for charge in e.month_charges],
        exceedance_kwh=number(h * over.sum()),
        exceedance_hours=number(h * (over > 0).sum()),
        most_over_kw=number(over.max()),
        margin_used_kwh=number(h * e.margin_used_kw.sum()),
        physical_exceedance_kwh=number(
            sum(h * x.over_kw.sum() for x in e.exceedances if x.rank == PHYSICAL and x.level != "group")
        ),
        unserved_kwh=unserved("kWh"),
        unserved_kelvin_hours=unserved("K h"),
        unserved_kelvin=unserved("K"),
        postponed_kwh=number(postponed.sum()),
        postponed_sessions=int(np.count_nonzero(postponed)),
        peak_import_kw=number(max(group.max(), 0)),
        peak_export_kw=number(max(-group.min(), 0)),
        import_kwh=number(h * np.maximum(group, 0).sum()),
        export_kwh=number(h * np.maximum(-group, 0).sum()),
        billed_peaks_kw={name: number(v) for name, v in e.billed_peaks_kw.items()},
    )


def savings_of(figures: Figures, before: Figures) -> Savings:
    """What a plan is better by than doing nothing."""
    return Savings(**{name: number(getattr(before, name) - getattr(figures, name)) for name in Savings.model_fields})


def verdict_of(figures: Figures, chosen: Evaluation, proof: Proof, *, is_baseline: bool) -> Verdict:
    """What a plan comes to, and what is left open by the search that found it."""
    cost = proof.open_of("cost_eur")
    return Verdict(
        cap_kept=figures.exceedance_kwh == 0,
        limits_kept=figures.physical_exceedance_kwh == 0,
        all_served=not chosen.unserved,
        finished=proof.is_proven,
        exceedance_open_kwh=number(proof.open_of("exceedance_kwh") or 0.0),
        unserved_open_kwh=number(proof.open_of("unserved_kwh") or 0.0),
        cost_open_eur=None if cost is None else number(cost),
        proven=proof.is_proven,
        is_baseline=is_baseline,
    )
