"""Curtailable load: all curtailable loads of a site, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.curtailable_load.document import CurtailableLoadDocument
from gridshare.assets.kind import Placed
from gridshare.commitment import CommitmentArrays
from gridshare.commitment import resolve as resolve_commitment
from gridshare.context import Context
from gridshare.parts import Bools, Floats, Ints, rank_of
from gridshare.plain import plain
from gridshare.timegrid import mask_of

_TOLERANCE_KWH = 1e-6

Debt = tuple[float, float]
"""The point by which it is due, and how much [kWh]."""


@dataclass(frozen=True, slots=True)
class CurtailableLoadArrays:
    """All curtailable loads of a site; shape (asset,) or (asset, step).

    Attributes:
        names: Name of each load.
        step_h: Length of a step [h].
        profile_kw: Power when nothing is cut.
        cut_limit_kw: Most that may be cut.
        counts_cuts: Whether a cut's length, its rest or the number of cuts is limited.
        commitment: Windows, longest cut, rest and cuts a day; on is cut.
        price_eur_per_kwh: What a kWh cut costs.
        payback_share: Energy taken afterwards per kWh cut.
        payback_limit_kw: Most extra power.
        within: Steps within which a kWh is taken back; 0 where only by the end.
        debts: What each owes at the start, oldest first: the point by which it is due (infinite: by the end) and how
            much.
        end: The point by which all is taken back: that of the end, infinite where time goes on after the grid.
        rank: Of the energy owed at the start.
    """

    names: tuple[str, ...]
    step_h: float
    profile_kw: Floats
    cut_limit_kw: Floats
    counts_cuts: Bools
    commitment: CommitmentArrays
    price_eur_per_kwh: Floats
    payback_share: Floats
    payback_limit_kw: Floats
    within: Ints
    debts: tuple[tuple[Debt, ...], ...]
    end: float
    rank: Ints

    @property
    def initial_kwh(self) -> Floats:
        """Owed at the start, shape (asset,)."""
        return np.array([sum(kwh for _, kwh in debts) for debts in self.debts], dtype=np.float64)

    @property
    def owes(self) -> Bools:
        """Whether energy is ever to be taken back, shape (asset,)."""
        owes: Bools = (self.payback_share > 0) | (self.initial_kwh > 0)
        return owes


def resolve(placed: Sequence[Placed[CurtailableLoadDocument]], context: Context) -> CurtailableLoadArrays:
    """Stack the documents; what cannot be, even if the load were alone, is refused."""
    grid, docs = context.grid, [p.document for p in placed]
    shape = (len(docs), grid.n_steps)
    profile = np.array([context.series(p.document.profile, f"{p.path}.profile") for p in placed]).reshape(shape)
    available = np.array([mask_of(d.available, grid, without=True) for d in docs], dtype=bool).reshape(shape)
    limit = [
        profile[k] * d.most_cut_share if d.most_cut_share is not None else np.minimum(profile[k], d.most_cut_kw or 0.0)
        for k, d in enumerate(docs)
    ]
    for p in placed:
        _refuse_too_short(p, context)
        _refuse_unpayable(p, context)
    return CurtailableLoadArrays(
        names=tuple(d.name for d in docs),
        step_h=grid.step_h,
        profile_kw=profile,
        cut_limit_kw=np.array(limit).reshape(shape),
        counts_cuts=np.array(
            [d.longest_minutes is not None or d.rest_minutes > 0 or d.most_cuts_a_day is not None for d in docs],
            dtype=bool,
        ),
        commitment=resolve_commitment(
            grid,
            states=[d.state for d in docs],
            least_on_minutes=[0.0] * len(docs),
            least_off_minutes=[d.rest_minutes for d in docs],
            allowed=available,
            most_on_minutes=[d.longest_minutes for d in docs],
            most_starts_a_day=[d.most_cuts_a_day for d in docs],
            may_outlast=context.goes_on,
        ),
        price_eur_per_kwh=np.array([d.price_eur_per_kwh for d in docs], dtype=np.float64),
        payback_share=np.array([d.payback_share for d in docs], dtype=np.float64),
        payback_limit_kw=np.array([0.0 if d.payback_kw is None else d.payback_kw for d in docs], dtype=np.float64),
        within=np.array([(d.payback_within_minutes or 0) // grid.step_minutes for d in docs], dtype=np.int64),
        debts=tuple(_debts(d, grid.step_minutes) for d in docs),
        end=np.inf if context.goes_on else grid.n_steps,
        rank=np.array([rank_of(d.priority, firm=d.firm) for d in docs], dtype=np.int64),
    )


def _debts(doc: CurtailableLoadDocument, step_minutes: int) -> tuple[Debt, ...]:
    """What is owed at the start, first due first."""
    written = [(doc.payback_within_minutes, doc.owed_kwh), *((part.within_minutes, part.kwh) for part in doc.owed)]
    debts = [(np.inf if within is None else float(within // step_minutes), kwh) for within, kwh in written if kwh > 0]
    return tuple(sorted(debts, key=lambda debt: debt[0]))


def _refuse_too_short(placed: Placed[CurtailableLoadDocument], context: Context) -> None:
    """Times shorter than a step allow nothing."""
    doc, step = placed.document, context.grid.step_minutes
    for field, remedy in (
        ("longest_minutes", "Raise it, or plan with shorter steps."),
        ("payback_within_minutes", "Raise it, or plan with shorter steps."),
    ):
        minutes = getattr(doc, field)
        if minutes is not None and minutes < step:
            context.refuse(
                f"{placed.path}.{field}",
                "below_step",
                f"'{doc.name}': {minutes} min",
                f"at least a step of {step} min",
                remedy,
            )


def _refuse_unpayable(placed: Placed[CurtailableLoadDocument], context: Context) -> None:
    """What is owed at the start must be within reach of the payback power."""
    doc, grid = placed.document, context.grid
    steps = grid.n_steps if doc.payback_within_minutes is None else doc.payback_within_minutes // grid.step_minutes
    steps = min(steps, grid.n_steps)
    most = steps * grid.step_h * (doc.payback_kw or 0.0)
    if doc.owed_kwh > most + _TOLERANCE_KWH:
        context.refuse(
            f"{placed.path}.owed_kwh",
            "payback_out_of_reach",
            f"'{doc.name}': {plain(doc.owed_kwh)} kWh owed",
            f"at most {plain(most)} kWh, which is {plain(doc.payback_kw or 0)} kW for {steps * grid.step_minutes} min",
            "Raise payback_kw or payback_within_minutes, or lower owed_kwh.",
        )
