"""Defaults by the file for ``--map``: connections of firms, and what they have contracted together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np

from gridshare.first_site.data import Meter
from gridshare.first_site.draft import Default, Draft
from gridshare.plain import plain

Fact = Literal["connection_kw", "contracted_kw", "contracted_feed_in_kw"]


def connections(draft: Draft) -> Default:
    """The connection of each firm of whose meters all are known; a firm with several has the sum of theirs."""
    words, found = draft.words, {firm: _sum(_of(firm, draft), "connection_kw") for firm in draft.firms}
    known = {firm: kw for firm, kw in found.items() if kw is not None}
    if not known:
        return Default("-", words("why_connections"))
    answer = "; ".join(f"{firm} = {plain(kw)} kW" for firm, kw in known.items())
    rest = [firm for firm in draft.firms if firm not in known]
    why = words("why_map_partly", names=", ".join(rest)) if rest else words("why_map")
    return Default(answer, why, is_said=not rest)


def import_cap(draft: Draft) -> Default | None:
    """What all firms have contracted, added up; None where one of them is not known."""
    firms = {draft.found["firms"][table.key] for table in draft.charging}
    metered = {draft.found["firms"][meter.key] for meter in draft.meters if meter.load is not None}
    loads = [meter for meter in draft.meters if meter.load is not None]
    kw = _sum(loads, "contracted_kw") if firms <= metered else None
    return None if not kw else Default(plain(kw), draft.words("why_map_contracts"))


def export_cap(draft: Draft) -> Default | None:
    """The same of feed-in, of the meters that fed in."""
    kw = _sum([meter for meter in draft.meters if _feeds_in(meter)], "contracted_feed_in_kw")
    return None if kw is None else Default(plain(kw), draft.words("why_map_contracts"))


def _of(firm: str, draft: Draft) -> list[Meter]:
    return [meter for meter in draft.meters if draft.found["firms"][meter.key] == firm]


def _feeds_in(meter: Meter) -> bool:
    if meter.said.contracted_feed_in_kw is not None or meter.load is None:
        return True
    return meter.load.quantity == "net" and bool(np.nanmin(meter.load.values) < 0)


def _sum(meters: Sequence[Meter], fact: Fact) -> float | None:
    """The sum of what is said of meters; None where there are none, or nothing is said of one."""
    values: Iterable[float | None] = [getattr(meter.said, fact) for meter in meters]
    known = [value for value in values if value is not None]
    return round(sum(known), 2) if known and len(known) == len(meters) else None
