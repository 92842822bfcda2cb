"""Curtailable load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.curtailable_load.document import CurtailableLoadDocument
from gridshare.assets.kind import Variation
from gridshare.plain import plain


def what_if(document: CurtailableLoadDocument) -> Sequence[Variation]:
    """Without it; never cut; cut by twice as much, where that is more."""
    name = document.name
    found = [
        Variation(f"without {name}", None),
        Variation(f"{name} never cut", document.model_copy(update={"available": ()})),
    ]
    share, kw = document.most_cut_share, document.most_cut_kw
    if share is not None and 0 < share < 1:
        found.append(_further(document, "most_cut_share", min(2 * share, 1.0)))
    if kw:
        found.append(_further(document, "most_cut_kw", 2 * kw))
    return tuple(found)


def _further(document: CurtailableLoadDocument, field: str, most: float) -> Variation:
    changed = document.model_copy(update={field: most})
    return Variation(f"{document.name} cut by up to {_told(most, field)}", changed)


def _told(most: float, field: str) -> str:
    return f"{plain(100 * most)} %" if field == "most_cut_share" else f"{plain(most)} kW"
