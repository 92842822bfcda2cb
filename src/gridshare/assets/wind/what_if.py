"""Wind: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Variation
from gridshare.assets.wind.document import WindDocument
from gridshare.sources import made_curtailable


def what_if(document: WindDocument) -> Sequence[Variation]:
    """Without it; with an output that may be cut, where it may not; with one turbine more, or twice as many."""
    name = document.name
    found = [Variation(f"without {name}", None)]
    found += [Variation(f"{name} with an output that may be cut", changed) for changed in made_curtailable(document)]
    if document.turbines is not None:
        more = document.model_copy(update={"turbines": document.turbines + 1})
        found.append(Variation(f"{name} with one turbine more", more))
    elif document.available is not None:
        twice = document.model_copy(update={"available": document.available.mapped(lambda kw: 2 * kw)})
        found.append(Variation(f"{name} with twice the output", twice))
    return found
