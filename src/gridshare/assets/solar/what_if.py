"""Solar: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gridshare.assets.kind import Variation
from gridshare.assets.solar.document import SolarDocument
from gridshare.sources import made_curtailable


def what_if(document: SolarDocument) -> Sequence[Variation]:
    """Without it; with an output that may be cut, where it may not; twice as many panels."""
    name = document.name
    found = [Variation(f"without {name}", None)]
    found += [Variation(f"{name} with an output that may be cut", changed) for changed in made_curtailable(document)]
    found.append(Variation(f"{name} with twice the panels", document.model_copy(update=_twice(document))))
    return found


def _twice(document: SolarDocument) -> dict[str, Any]:
    if document.kwp is not None:
        return {"kwp": 2 * document.kwp}
    return {"available": None if document.available is None else document.available.mapped(lambda kw: 2 * kw)}
