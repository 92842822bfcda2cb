"""The connections behind a site's series, as its document describes them, to judge imported measurements by."""

from __future__ import annotations

from pathlib import Path

from gridshare.connection.document import MemberConnection
from gridshare.errors import SiteError
from gridshare.sites.file import NAMES
from gridshare.sites.outline import outline


def known_connections(site: Path | None) -> dict[str, float]:
    """Name of a series that is a member's load -> most its connection can carry [kW]; empty without a document.

    A document that has problems is no matter of an import: planning reports them.
    """
    if site is None or not any((site / name).is_file() for name in NAMES):
        return {}
    try:
        members = outline(site).document.members
    except SiteError:
        return {}
    found: dict[str, float] = {}
    for member in members:
        most = _most_kw(member.connection)
        if most is not None:
            for asset in member.assets:
                names = [series.given for series, _ in asset.exogenous if isinstance(series.given, str)]
                found |= {name: most for name in names if name.endswith("_kw")}
    return found


def _most_kw(connection: MemberConnection) -> float | None:
    if connection.kva is not None and connection.cos_phi is not None:
        return connection.kva * connection.cos_phi
    limit = None if connection.import_limit_kw is None else connection.import_limit_kw.given
    return limit if isinstance(limit, float) else None
