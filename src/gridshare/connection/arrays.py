"""Connection: the points where power is summed and limited, as arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from gridshare.connection.document import Feeder, GroupConnection, Layer, MemberConnection
from gridshare.parts import Floats, Ints
from gridshare.series import Series
from gridshare.timegrid import TimeGrid, mask_of

SeriesOf = Callable[[Series | None, str, float], Floats]
"""Reads a series of the document at a path, with a value where it is left out; problems are noted elsewhere."""

PHYSICAL, CONTRACT = 0, 1
"""Ranks of limits: cables and transformers are kept before the contract."""

_DIRECTIONS: tuple[Literal["import"], Literal["export"]] = ("import", "export")
_INF = float("inf")


@dataclass(frozen=True, slots=True)
class Points:
    """Points of one level; shape (point, step).

    Attributes:
        names: Name of each point.
        import_limit_kw, export_limit_kw: Limits; infinite where there is none.
        rank: `PHYSICAL` or `CONTRACT` of each point, shape (point,).
    """

    names: tuple[str, ...]
    import_limit_kw: Floats
    export_limit_kw: Floats
    rank: Ints


@dataclass(frozen=True, slots=True)
class SoftLimit:
    """A limit on the group that may be exceeded at a price."""

    source: str
    direction: Literal["import", "export"]
    limit_kw: Floats
    price_eur_per_kwh: Floats


@dataclass(frozen=True, slots=True)
class Group:
    """The group's limits.

    Attributes:
        points: The contract, and the physical limit where there is one.
        soft: Limits at a price.
        layers: Sources of the hard and physical layers.
        import_binding, export_binding: Index of the least layer per step, -1 where none holds, shape (step,).
        import_margin_kw, export_margin_kw: What is held back under the contract's layers, shape (step,).
    """

    points: Points
    soft: tuple[SoftLimit, ...]
    layers: tuple[str, ...]
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


def resolve_members(
    names: Sequence[str], documents: Sequence[MemberConnection], grid: TimeGrid, series: SeriesOf
) -> Points:
    """The members' own connections: kVA times cos phi, and any limit beside it."""
    rows = []
    for k, d in enumerate(documents):
        path = f"members[{k}].connection"
        physical = _INF if d.kva is None or d.cos_phi is None else d.kva * d.cos_phi
        rows.append(
            tuple(
                np.minimum(series(limit, f"{path}.{field}", _INF), physical)
                for limit, field in ((d.import_limit_kw, "import_limit_kw"), (d.export_limit_kw, "export_limit_kw"))
            )
        )
    return _points(names, rows, PHYSICAL, grid.n_steps)


def resolve_feeders(documents: Sequence[Feeder], grid: TimeGrid, series: SeriesOf) -> Points:
    """The feeders."""
    rows = []
    for k, d in enumerate(documents):
        both = series(d.limit_kw, f"feeders[{k}].limit_kw", _INF)
        rows.append(
            (
                np.minimum(both, series(d.import_limit_kw, f"feeders[{k}].import_limit_kw", _INF)),
                np.minimum(both, series(d.export_limit_kw, f"feeders[{k}].export_limit_kw", _INF)),
            )
        )
    return _points([d.name for d in documents], rows, PHYSICAL, grid.n_steps)


def resolve_group(document: GroupConnection, grid: TimeGrid, series: SeriesOf) -> Group:
    """The group's limits, from its layers."""
    read = [(layer, _layer_limit(layer, k, grid, series), k) for k, layer in enumerate(document.layers)]
    margins = tuple(
        series(kw, f"connection.margin.{direction}_kw", 0.0)
        for direction, kw in zip(_DIRECTIONS, (document.margin.import_kw, document.margin.export_kw), strict=True)
    )
    firm = [(layer, _less(limit, margins, layer)) for layer, limit, _ in read if layer.kind != "soft"]
    soft = tuple(
        SoftLimit(layer.source, direction, limit, series(layer.price_eur_per_kwh, f"{_path(k)}.price_eur_per_kwh", 0.0))
        for layer, limit, k in read
        for direction in _DIRECTIONS
        if layer.kind == "soft" and layer.direction in (direction, "both")
    )
    rows, names, ranks = [_both(firm, "hard", grid)], ["group"], [CONTRACT]
    if any(layer.kind == "physical" for layer, _ in firm):
        rows, names, ranks = [*rows, _both(firm, "physical", grid)], [*names, "group (physical)"], [*ranks, PHYSICAL]
    return Group(
        points=_points(names, rows, np.array(ranks, dtype=np.int64), grid.n_steps),
        soft=soft,
        layers=tuple(layer.source for layer, _ in firm),
        import_binding=_binding(firm, "import", grid),
        export_binding=_binding(firm, "export", grid),
        import_margin_kw=margins[0],
        export_margin_kw=margins[1],
    )


def _less(limit: Floats, margins: tuple[Floats, ...], layer: Layer) -> tuple[Floats, ...]:
    """A layer's limit in each direction, less what is held back under the contract."""
    if layer.kind != "hard":
        return limit, limit
    return tuple(np.maximum(limit - margin, 0.0) for margin in margins)


def _both(firm: Sequence[tuple[Layer, tuple[Floats, ...]]], kind: str, grid: TimeGrid) -> tuple[Floats, ...]:
    """The least of the limits of a kind, on import and on export, shape (step,) each."""
    return tuple(
        np.min(
            [
                np.full(grid.n_steps, _INF),
                *(limit[k] for layer, limit in firm if layer.kind == kind and layer.direction in (direction, "both")),
            ],
            axis=0,
        )
        for k, direction in enumerate(_DIRECTIONS)
    )


def _binding(
    firm: Sequence[tuple[Layer, tuple[Floats, ...]]], direction: Literal["import", "export"], grid: TimeGrid
) -> Ints:
    """Which layer is least at each step, -1 where none holds, shape (step,)."""
    none, k = np.full(grid.n_steps, _INF), _DIRECTIONS.index(direction)
    table = np.array([none, *(limit[k] if layer.direction in (direction, "both") else none for layer, limit in firm)])
    return np.asarray(np.where(np.isinf(table.min(axis=0)), -1, table.argmin(axis=0) - 1), dtype=np.int64)


def _path(k: int) -> str:
    return f"connection.layers[{k}]"


def _layer_limit(layer: Layer, k: int, grid: TimeGrid, series: SeriesOf) -> Floats:
    limit = series(layer.limit_kw, f"{_path(k)}.limit_kw", _INF)
    return np.asarray(np.where(mask_of(layer.when, grid, without=True), limit, _INF))


def _points(names: Sequence[str], rows: Sequence[tuple[Floats, ...]], rank: Ints | int, n_steps: int) -> Points:
    table = np.array(rows, dtype=float).reshape(len(rows), 2, n_steps)
    ranks = np.full(len(rows), rank, dtype=np.int64) if isinstance(rank, int) else rank
    return Points(tuple(names), table[:, 0], table[:, 1], ranks)
