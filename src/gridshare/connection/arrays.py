"""Connection: the points where power is summed and limited, as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.connection.document import Feeder, GroupConnection, MemberConnection
from gridshare.connection.layers import LAYERS
from gridshare.connection.layers.layer import Limits, PlacedLayer
from gridshare.context import Context
from gridshare.parts import CONTRACT, MARGIN, PHYSICAL, Floats, Ints


@dataclass(frozen=True, slots=True)
class Points:
    """Points of one level; shape (point, step).

    Attributes:
        names: Name of each point.
        import_limit_kw, export_limit_kw: Limits; infinite where there is none.
        rank: `PHYSICAL`, `CONTRACT` or `MARGIN` of each point, shape (point,).
    """

    names: tuple[str, ...]
    import_limit_kw: Floats
    export_limit_kw: Floats
    rank: Ints


@dataclass(frozen=True, slots=True)
class Group:
    """The group's limits.

    Attributes:
        points: The contract; the contract less its margin, where one is held back; the physical limit, where there is
            one.
        layers: Kind of layer -> its arrays, in the order of the registry; only kinds that occur.
        sources: Sources of the layers that limit.
        import_binding, export_binding: Index in ``sources`` of the least layer, -1 where none holds, shape (step,).
        import_margin_kw, export_margin_kw: What is held back under the contract's layers, shape (step,).
    """

    points: Points
    layers: Mapping[str, Any]
    sources: tuple[str, ...]
    import_binding: Ints
    export_binding: Ints
    import_margin_kw: Floats
    export_margin_kw: Floats

    @property
    def import_cap_kw(self) -> Floats:
        """The least of the limits on import, shape (step,)."""
        return np.asarray(self.points.import_limit_kw.min(axis=0))

    @property
    def export_cap_kw(self) -> Floats:
        """The least of the limits on export, shape (step,)."""
        return np.asarray(self.points.export_limit_kw.min(axis=0))

    @property
    def import_contract_kw(self) -> Floats:
        """The least of the limits on import if nothing were held back, shape (step,)."""
        return np.asarray(self.points.import_limit_kw[self.points.rank != MARGIN].min(axis=0))

    @property
    def export_contract_kw(self) -> Floats:
        """The same on export, shape (step,)."""
        return np.asarray(self.points.export_limit_kw[self.points.rank != MARGIN].min(axis=0))


@dataclass(frozen=True, slots=True)
class ConnectionArrays:
    """All limits of a site.

    Attributes:
        members, feeders: Points of the members and feeders.
        group: The group's limits.
        feeder_within: Index of the feeder that feeds each one, -1 for the group's connection, shape (feeder,).
    """

    members: Points
    feeders: Points
    group: Group
    feeder_within: Ints


def resolve_members(names: Sequence[str], documents: Sequence[MemberConnection], context: Context) -> Points:
    """The members' own connections: kVA times cos phi, and any other limit."""
    rows = []
    for k, d in enumerate(documents):
        path = f"members[{k}].connection"
        physical = np.inf if d.kva is None or d.cos_phi is None else d.kva * d.cos_phi
        rows.append(
            Limits(
                np.minimum(context.series(d.import_limit_kw, f"{path}.import_limit_kw", np.inf), physical),
                np.minimum(context.series(d.export_limit_kw, f"{path}.export_limit_kw", np.inf), physical),
            )
        )
    return _points(names, rows, [PHYSICAL] * len(rows), context)


def resolve_feeders(documents: Sequence[Feeder], context: Context) -> Points:
    """The feeders."""
    rows = []
    for k, d in enumerate(documents):
        both = context.series(d.limit_kw, f"feeders[{k}].limit_kw", np.inf)
        rows.append(
            Limits(
                np.minimum(both, context.series(d.import_limit_kw, f"feeders[{k}].import_limit_kw", np.inf)),
                np.minimum(both, context.series(d.export_limit_kw, f"feeders[{k}].export_limit_kw", np.inf)),
            )
        )
    return _points([d.name for d in documents], rows, [PHYSICAL] * len(rows), context)


def resolve_group(document: GroupConnection, context: Context) -> Group:
    """The group's limits, from its layers."""
    margin = Limits(
        context.series(document.margin.import_kw, "connection.margin.import_kw"),
        context.series(document.margin.export_kw, "connection.margin.export_kw"),
    )
    arrays, layers = _layers(document, context)
    free = Limits(*np.full((2, context.grid.n_steps), np.inf))
    whole = _least([free, *(layer.limits for layer in layers if layer.rank == CONTRACT)])
    least, left = {CONTRACT: whole}, _less(whole, margin)
    if (left.import_kw < whole.import_kw).any() or (left.export_kw < whole.export_kw).any():
        least[MARGIN] = left
    if physical := [layer.limits for layer in layers if layer.rank == PHYSICAL]:
        least[PHYSICAL] = _least(physical)
    planned = [free, *(_less(x.limits, margin) if x.rank == CONTRACT else x.limits for x in layers)]
    return Group(
        points=_points([_NAMES[rank] for rank in least], list(least.values()), list(least), context),
        layers=arrays,
        sources=tuple(layer.source for layer in layers),
        import_binding=_binding([limits.import_kw for limits in planned]),
        export_binding=_binding([limits.export_kw for limits in planned]),
        import_margin_kw=margin.import_kw,
        export_margin_kw=margin.export_kw,
    )


_NAMES = {CONTRACT: "group", MARGIN: "group (margin)", PHYSICAL: "group (physical)"}


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer that limits."""

    source: str
    rank: int
    limits: Limits


def _layers(document: GroupConnection, context: Context) -> tuple[dict[str, Any], list[_Layer]]:
    """The arrays of each kind of layer that occurs, and the layers that limit, in the order of the document."""
    arrays: dict[str, Any] = {}
    limiting: dict[int, _Layer] = {}
    for kind in LAYERS:
        places = [k for k, layer in enumerate(document.layers) if isinstance(layer, kind.document)]
        if not places:
            continue
        placed = [PlacedLayer(document.layers[k], f"connection.layers[{k}]") for k in places]
        arrays[kind.name] = kind.resolve(placed, context)
        for k, limits in zip(places, kind.limits(arrays[kind.name]) if kind.limits else [], strict=bool(kind.limits)):
            limiting[k] = _Layer(document.layers[k].source, kind.rank, limits)
    return arrays, [limiting[k] for k in sorted(limiting)]


def _less(limits: Limits, margin: Limits) -> Limits:
    """What the contract allows, less what is held back under it."""
    return Limits(
        np.maximum(limits.import_kw - margin.import_kw, 0.0), np.maximum(limits.export_kw - margin.export_kw, 0.0)
    )


def _least(limits: Sequence[Limits]) -> Limits:
    return Limits(
        np.min([each.import_kw for each in limits], axis=0), np.min([each.export_kw for each in limits], axis=0)
    )


def _binding(limits: Sequence[Floats]) -> Ints:
    """Which layer is least at each step, -1 where none holds, shape (step,); the first of ``limits`` is no layer."""
    table = np.array(limits)
    return np.asarray(np.where(np.isinf(table.min(axis=0)), -1, table.argmin(axis=0) - 1), dtype=np.int64)


def _points(names: Sequence[str], limits: Sequence[Limits], ranks: Sequence[int], context: Context) -> Points:
    shape = (len(limits), context.grid.n_steps)
    return Points(
        names=tuple(names),
        import_limit_kw=np.array([each.import_kw for each in limits], dtype=float).reshape(shape),
        export_limit_kw=np.array([each.export_kw for each in limits], dtype=float).reshape(shape),
        rank=np.array(ranks, dtype=np.int64),
    )
