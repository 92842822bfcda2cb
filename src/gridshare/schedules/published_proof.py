"""The proof of the plan that is published: what each objective comes to in it, whatever the optimiser last saw."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.parts import LIMITS
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.proof import Proof, Stage, name_within
from gridshare.schedules.proof_report import ProofReport


def of_published(proof: Proof, plan: Evaluation, baseline: Evaluation, step_h: float) -> Proof:
    """The proof with the values of a plan, which may be better than the one whose stages these were.

    Where that is the baseline, the cost is the baseline's, and movement, which is reckoned from it, has no stage.
    """
    is_baseline = plan is baseline
    stages = (s for s in proof.stages if not (is_baseline and s.name == "movement_kwh"))
    return replace(
        proof,
        stages=tuple(_valued(stage, proof, plan, baseline, step_h) for stage in stages),
        cost_eur=plan.cost_eur if is_baseline else proof.cost_eur,
        quiet=None if is_baseline else proof.quiet,
        exceedance_kwh={rank: plan.exceedance_kwh(step_h, rank) for rank in LIMITS},
        unserved_kwh=plan.unserved_kwh(),
    )


def _valued(stage: Stage, proof: Proof, plan: Evaluation, baseline: Evaluation, step_h: float) -> Stage:
    if stage.name == "cost_eur":  # with what is the same in every plan, which no stage knows
        return replace(stage, value=plan.cost_eur, bound=proof.bound_eur)
    if stage.name == "movement_kwh":
        moved = step_h * np.abs(plan.net_load_kw - baseline.net_load_kw).sum()
        return replace(stage, value=float(moved))
    values = {
        "exceedance_kwh": plan.exceedance_kwh(step_h, stage.rank),
        "most_over_kw": sum(float(e.over_kw.max()) for e in plan.exceedances if e.rank == stage.rank),
        "unserved_kwh": plan.unserved_kwh().get(stage.rank, 0.0),
    }
    return replace(stage, value=values[stage.name])


def read_back(report: ProofReport) -> tuple[Stage, ...]:
    """The stages of a published proof."""
    return tuple(
        Stage(*name_within(s.name, s.rank), s.value, -np.inf if s.bound is None else s.bound) for s in report.stages
    )
