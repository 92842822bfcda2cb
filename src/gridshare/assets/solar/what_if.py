"""Solar: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Variation
from gridshare.assets.solar.document import SolarDocument
from gridshare.sources import made_curtailable


def what_if(document: SolarDocument) -> Sequence[Variation]:
    """Without it; with an output that may be cut; twice as many panels where their size is known."""
    found = [Variation(f"without {document.name}", None)]
    found += [Variation(f"{document.name}, curtailable", changed) for changed in made_curtailable(document)]
    if document.kwp is not None:
        twice = document.model_copy(update={"kwp": 2 * document.kwp})
        found.append(Variation(f"{document.name} with twice the panels", twice))
    return found
