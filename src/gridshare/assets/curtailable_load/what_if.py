"""Curtailable load: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.curtailable_load.document import CurtailableLoadDocument
from gridshare.assets.curtailable_load.view import CUT_KW, CUT_SHARE, NEVER_CUT
from gridshare.assets.kind import Variation
from gridshare.plain import plain
from gridshare.view import WITHOUT, english


def what_if(document: CurtailableLoadDocument) -> Sequence[Variation]:
    """Without it; never cut; cut by twice as much, where that is more."""
    name = document.name
    found = [
        Variation(english(WITHOUT, name=name), None),
        Variation(english(NEVER_CUT, name=name), document.model_copy(update={"available": ()})),
    ]
    share, kw = document.most_cut_share, document.most_cut_kw
    if share is not None and 0 < share < 1:
        found.append(_further(document, "most_cut_share", min(2 * share, 1.0)))
    if kw:
        found.append(_further(document, "most_cut_kw", 2 * kw))
    return tuple(found)


def _further(document: CurtailableLoadDocument, field: str, most: float) -> Variation:
    name, is_share = document.name, field == "most_cut_share"
    said = (
        english(CUT_SHARE, name=name, percent=plain(100 * most))
        if is_share
        else english(CUT_KW, name=name, kw=plain(most))
    )
    return Variation(said, document.model_copy(update={field: most}))
