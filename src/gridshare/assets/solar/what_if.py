"""Solar: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gridshare.assets.kind import Variation
from gridshare.assets.solar.document import SolarDocument
from gridshare.assets.solar.view import TWICE
from gridshare.sources import made_curtailable
from gridshare.view import MAY_BE_CUT, WITHOUT, english


def what_if(document: SolarDocument) -> Sequence[Variation]:
    """Without it; with an output that may be cut, where it may not; twice as many panels."""
    name = document.name
    found = [Variation(english(WITHOUT, name=name), None)]
    found += [Variation(english(MAY_BE_CUT, name=name), changed) for changed in made_curtailable(document)]
    found.append(Variation(english(TWICE, name=name), document.model_copy(update=_twice(document))))
    return found


def _twice(document: SolarDocument) -> dict[str, Any]:
    if document.kwp is not None:
        return {"kwp": 2 * document.kwp}
    return {"available": None if document.available is None else document.available.mapped(lambda kw: 2 * kw)}
