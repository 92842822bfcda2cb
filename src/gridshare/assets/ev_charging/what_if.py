"""EV charging: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.kind import Variation


def what_if(document: EvChargingDocument) -> Sequence[Variation]:
    """Without it; without its shared limit, where it has one."""
    found = [Variation(f"without {document.name}", None)]
    if document.shared_limit_kw is not None:
        free = document.model_copy(update={"shared_limit_kw": None})
        found.append(Variation(f"{document.name} without its shared limit", free))
    return found
