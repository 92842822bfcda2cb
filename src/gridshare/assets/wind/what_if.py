"""Wind: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Variation
from gridshare.assets.wind.document import WindDocument
from gridshare.sources import made_curtailable


def what_if(document: WindDocument) -> Sequence[Variation]:
    """Without it; with an output that may be cut; with one turbine more where their number is known."""
    found = [Variation(f"without {document.name}", None)]
    found += [Variation(f"{document.name}, curtailable", changed) for changed in made_curtailable(document)]
    if document.turbines is not None:
        more = document.model_copy(update={"turbines": document.turbines + 1})
        found.append(Variation(f"{document.name} with one turbine more", more))
    return found
