"""Generator: all generators of a site, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.kind import Placed
from gridshare.commitment import CommitmentArrays
from gridshare.commitment import resolve as resolve_commitment
from gridshare.context import Context
from gridshare.parts import Bools, Floats
from gridshare.plain import plain
from gridshare.timegrid import mask_of

_HOURS_TOLERANCE = 1e-9

Set = Placed[GeneratorDocument]


@dataclass(frozen=True, slots=True)
class GeneratorArrays:
    """All generators of a site; shape (asset,), (asset, step) or (asset, day).

    Attributes:
        names: Name of each generator.
        step_h: Length of a step [h].
        day: Local day of each step.
        least_kw, limit_kw: Off, or between these; both 0 where it may not run, shape (asset, step).
        cost_eur_per_kwh: Fuel less the value of its heat, per kWh electric.
        fuel_cost_eur_per_kwh, heat_credit_eur_per_kwh: The two parts of that.
        start_cost_eur: Cost of a start.
        hours_left: Running hours allowed in all; infinite where not limited.
        hours_a_day: Running hours allowed on each day; infinite where not limited, shape (asset, day).
        rests_while_exporting: 1 where it may run only while its member exports nothing, shape (asset, step).
        commits: Whether on and off are decisions of their own.
        commitment: Least times, starts, and where it must or may run.
    """

    names: tuple[str, ...]
    step_h: float
    day: tuple[int, ...]
    least_kw: Floats
    limit_kw: Floats
    fuel_cost_eur_per_kwh: Floats
    heat_credit_eur_per_kwh: Floats
    start_cost_eur: Floats
    hours_left: Floats
    hours_a_day: Floats
    rests_while_exporting: Floats
    commits: Bools
    commitment: CommitmentArrays

    @property
    def cost_eur_per_kwh(self) -> Floats:
        """Fuel less the value of its heat, per kWh electric, shape (asset,)."""
        return self.fuel_cost_eur_per_kwh - self.heat_credit_eur_per_kwh


def resolve(placed: Sequence[Set], context: Context) -> GeneratorArrays:
    """Stack the documents; what cannot be, even if the generator were alone, is refused."""
    grid, docs = context.grid, [p.document for p in placed]
    days = max(grid.day_of_step) + 1
    limit = np.array([_limit(p, context) for p in placed], dtype=float).reshape(len(docs), grid.n_steps)
    commitment = _commitment(docs, limit > 0, context)
    hours = np.array([[_or_infinite(d.hours_a_day)] * days for d in docs], dtype=float).reshape(len(docs), days)
    hours[:, 0] = np.maximum(hours[:, 0] - [d.hours_today for d in docs], 0.0)
    may_feed_in = np.array([d.may_feed_in for d in docs], dtype=bool)
    arrays = GeneratorArrays(
        names=tuple(d.name for d in docs),
        step_h=grid.step_h,
        day=grid.day_of_step,
        least_kw=np.where(limit > 0, np.array([d.least_kw for d in docs], dtype=float)[:, None], 0.0),
        limit_kw=limit,
        fuel_cost_eur_per_kwh=np.array([d.fuel_cost_eur_per_kwh for d in docs], dtype=float),
        heat_credit_eur_per_kwh=np.array([d.heat_per_kwh * d.heat_value_eur_per_kwh for d in docs], dtype=float),
        start_cost_eur=np.array([d.start_cost_eur for d in docs], dtype=float),
        hours_left=np.array([_or_infinite(d.hours_left) for d in docs], dtype=float),
        hours_a_day=hours,
        rests_while_exporting=np.where(may_feed_in[:, None] | (commitment.on_least > 0), 0.0, 1.0),
        commits=np.array([_commits(d) for d in docs], dtype=bool),
        commitment=commitment,
    )
    for k, p in enumerate(placed):
        _refuse_too_few_hours(arrays, k, p, context)
    return arrays


def _limit(p: Set, context: Context) -> Floats:
    """Most output; 0 where it may not run, or not at its least output, shape (step,)."""
    doc, path = p.document, p.path
    limit = context.series(doc.power_kw, f"{path}.power_kw")
    if doc.least_kw > limit.max() > 0:
        context.refuse(
            f"{path}.least_kw",
            "out_of_range",
            f"{plain(doc.least_kw)} kW",
            f"at most power_kw ({plain(limit.max())} kW)",
        )
    committed = [n for n in ("least_on_minutes", "least_off_minutes", "start_cost_eur") if getattr(doc, n) > 0]
    committed += ["most_starts"] if doc.most_starts is not None else []
    if committed and doc.least_kw == 0:
        context.refuse(
            f"{path}.least_kw",
            "least_power_missing",
            f"no least output, but {', '.join(committed)}",
            "a least output above 0 kW",
            "Without a least output there is no difference between running and resting.",
        )
    away = mask_of(doc.unavailable, context.grid, without=False)
    return np.where(away | (limit < doc.least_kw), 0.0, limit)


def _commits(doc: GeneratorDocument) -> bool:
    return doc.least_kw > 0 or doc.hours_left is not None or doc.hours_a_day is not None


def _commitment(docs: Sequence[GeneratorDocument], allowed: Bools, context: Context) -> CommitmentArrays:
    """Rules of running; a window in which it may not run ends the least run it began in."""
    return resolve_commitment(
        context.grid,
        states=[d.state for d in docs],
        least_on_minutes=[d.least_on_minutes for d in docs],
        least_off_minutes=[d.least_off_minutes for d in docs],
        allowed=allowed,
        most_starts_a_day=[d.most_starts for d in docs],
        may_outlast=context.goes_on,
    ).within(allowed)


def _or_infinite(value: float | None) -> float:
    return np.inf if value is None else value


def _refuse_too_few_hours(a: GeneratorArrays, k: int, p: Set, context: Context) -> None:
    """Refuse hours that end before the least run in which the generator begins."""
    needed = a.step_h * a.commitment.on_least[k]
    a_day = np.bincount(np.array(a.day), needed, minlength=max(a.day) + 1)
    for field, short, hours in (
        ("hours_left", needed.sum() > a.hours_left[k] + _HOURS_TOLERANCE, needed.sum()),
        ("hours_a_day", (a_day > a.hours_a_day[k] + _HOURS_TOLERANCE).any(), a_day.max()),
    ):
        if short:
            context.refuse(
                f"{p.path}.{field}",
                "hours_too_few",
                f"{plain(getattr(p.document, field))} h",
                f"at least {plain(hours)} h: '{a.names[k]}' runs at the start and must run on for so long",
                "Allow the hours, shorten least_on_minutes, or say for how long it has run (state.for_minutes).",
            )
