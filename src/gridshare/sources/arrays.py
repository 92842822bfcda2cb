"""Plants driven by the weather: all plants of a kind, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.context import Context
from gridshare.parts import Bools, Floats
from gridshare.plain import plain
from gridshare.sources.document import SourceFields
from gridshare.timegrid import mask_of

_ROUNDING_KW = 1e-9
"""Two powers that were computed differently may differ by so much."""


@dataclass(frozen=True, slots=True)
class SourceArrays:
    """All plants of a kind; shape (asset,) or (asset, step).

    Attributes:
        names: Name of each plant.
        step_h: Length of a step [h].
        available_kw: What the weather and its windows allow, shape (asset, step).
        most_curtailed_kw: What of it may be cut, shape (asset, step).
        feed_in_limit_kw: What of its output may leave its member's connection, infinite where nobody limits it,
            shape (asset, step).
        curtailment_cost_eur_per_kwh: Cost of each kWh that is cut.
        curtailable: Whether its output may be cut.
        feed_in_limited: Whether its feed-in has a limit.
    """

    names: tuple[str, ...]
    step_h: float
    available_kw: Floats
    most_curtailed_kw: Floats
    feed_in_limit_kw: Floats
    curtailment_cost_eur_per_kwh: Floats
    curtailable: Bools
    feed_in_limited: Bools


@dataclass(frozen=True, slots=True)
class Plant:
    """A plant of which it is known what it can produce.

    Attributes:
        name: Its name.
        path: Path of its document, for messages.
        fields: What was written.
        potential_kw: What it can produce when it is available, shape (step,).
    """

    name: str
    path: str
    fields: SourceFields
    potential_kw: Floats


def resolve(plants: Sequence[Plant], context: Context) -> SourceArrays:
    """Stack the plants; a feed-in limit that a plant could not keep by itself is refused."""
    grid, shape = context.grid, (len(plants), context.grid.n_steps)
    away = np.array([mask_of(p.fields.unavailable, grid, without=False) for p in plants]).reshape(shape)
    available = np.where(away, 0.0, np.array([p.potential_kw for p in plants]).reshape(shape))
    cut = np.array([1 - p.fields.least_share if p.fields.curtailable else 0.0 for p in plants])
    limit = np.array(
        [context.series(p.fields.feed_in_limit_kw, f"{p.path}.feed_in_limit_kw", default=np.inf) for p in plants]
    ).reshape(shape)
    arrays = SourceArrays(
        names=tuple(p.name for p in plants),
        step_h=grid.step_h,
        available_kw=available,
        most_curtailed_kw=available * cut[:, None],
        feed_in_limit_kw=limit,
        curtailment_cost_eur_per_kwh=np.array([p.fields.curtailment_cost_eur_per_kwh for p in plants]),
        curtailable=np.array([p.fields.curtailable for p in plants], dtype=bool),
        feed_in_limited=np.array([p.fields.feed_in_limit_kw is not None for p in plants], dtype=bool),
    )
    for k, plant in enumerate(plants):
        _refuse_forced_feed_in(arrays, k, plant, context)
    return arrays


def _refuse_forced_feed_in(a: SourceArrays, k: int, plant: Plant, context: Context) -> None:
    """Refuse a limit below what the plant cannot help but produce: with nobody at home it would be broken."""
    least = a.available_kw[k] - a.most_curtailed_kw[k]
    over = least > a.feed_in_limit_kw[k] + _ROUNDING_KW
    if not over.any():
        return
    t = int(np.argmax(over))
    more = f", and at {int(over.sum()) - 1} more steps" if over.sum() > 1 else ""
    context.refuse(
        f"{plant.path}.feed_in_limit_kw",
        "feed_in_forced",
        f"'{plant.name}': {plain(a.feed_in_limit_kw[k, t])} kW at step {t} ({context.grid.local[t]:%Y-%m-%d %H:%M}), "
        f"while it cannot produce less than {plain(least[t])} kW{more}",
        f"at least {plain(least[t])} kW, so that the limit holds even when nobody uses its power",
        "Lower least_share, or raise the limit."
        if a.curtailable[k]
        else "Make it curtailable, or limit the export of its member's connection instead.",
    )
