"""EV charging: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.kind import Variation

_LESS = 0.8


def what_if(document: EvChargingDocument) -> Sequence[Variation]:
    """Without it; where it has a shared limit: without that, and with one that is 20 % lower."""
    found = [Variation(f"without {document.name}", None)]
    if document.shared_limit_kw is not None:
        free = document.model_copy(update={"shared_limit_kw": None})
        lower = document.model_copy(update={"shared_limit_kw": document.shared_limit_kw.mapped(lambda kw: _LESS * kw)})
        found.append(Variation(f"{document.name} without its shared limit", free))
        found.append(Variation(f"{document.name} with a shared limit that is 20 % lower", lower))
    return found
