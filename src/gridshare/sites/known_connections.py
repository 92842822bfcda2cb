"""The connections behind a site's series and the group's cap, as its document has them, to judge measurements by."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from gridshare.connection.arrays import resolve_group
from gridshare.connection.document import GroupConnection, MemberConnection
from gridshare.connection.layers import LAYERS
from gridshare.connection.layers.layer import Limits
from gridshare.context import Context
from gridshare.errors import SiteError
from gridshare.sites.document import SiteDocument
from gridshare.sites.file import NAMES
from gridshare.sites.outline import outline
from gridshare.timegrid import TimeGrid

_LIMITING = tuple(kind.document for kind in LAYERS if kind.limits is not None)


def known_connections(site: Path | None) -> dict[str, float]:
    """Name of a series that is a member's load -> most its connection can carry [kW]; empty without a document.

    A document that has problems is no matter of an import: planning reports them.
    """
    document = _document(site)
    found: dict[str, float] = {}
    for member in document.members if document is not None else ():
        most = _most_kw(member.connection)
        if most is not None:
            for asset in member.assets:
                names = [series.given for series, _ in asset.exogenous if isinstance(series.given, str)]
                found |= {name: most for name in names if name.endswith("_kw")}
    return found


def known_caps(site: Path | None, grid: TimeGrid) -> Limits | None:
    """The group's cap on any steps, from its layers that are numbers; None where no document has such a layer."""
    document = _document(site)
    layers = () if document is None else document.connection.layers
    fixed = tuple(layer for layer in layers if isinstance(layer, _LIMITING) and isinstance(layer.limit_kw.given, float))
    if not fixed:
        return None
    group = resolve_group(GroupConnection(layers=fixed), Context(grid))
    return Limits(group.import_contract_kw, group.export_contract_kw)


def caps_of_series(site: Path | None) -> tuple[str, ...]:
    """What the layers are called of which `known_caps` knows nothing, since their limit is a series."""
    document = _document(site)
    layers = () if document is None else document.connection.layers
    limiting = (layer for layer in layers if isinstance(layer, _LIMITING))
    return tuple(dict.fromkeys(layer.source for layer in limiting if not isinstance(layer.limit_kw.given, float)))


def steady_caps(import_kw: float, export_kw: float, grid: TimeGrid) -> Limits:
    """A cap that is the same at all times, infinite for none."""
    return Limits(np.full(grid.n_steps, import_kw), np.full(grid.n_steps, export_kw))


def _document(site: Path | None) -> SiteDocument | None:
    if site is None or not any((site / name).is_file() for name in NAMES):
        return None
    try:
        return outline(site).document
    except SiteError:
        return None


def _most_kw(connection: MemberConnection) -> float | None:
    if connection.kva is not None and connection.cos_phi is not None:
        return connection.kva * connection.cos_phi
    limit = None if connection.import_limit_kw is None else connection.import_limit_kw.given
    return limit if isinstance(limit, float) else None
