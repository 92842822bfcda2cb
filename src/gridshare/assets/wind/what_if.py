"""Wind: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.kind import Variation
from gridshare.assets.wind.document import WindDocument
from gridshare.assets.wind.view import ONE_MORE, TWICE
from gridshare.sources import made_curtailable
from gridshare.view import MAY_BE_CUT, WITHOUT, english


def what_if(document: WindDocument) -> Sequence[Variation]:
    """Without it; with an output that may be cut, where it may not; with one turbine more, or twice as many."""
    name = document.name
    found = [Variation(english(WITHOUT, name=name), None)]
    found += [Variation(english(MAY_BE_CUT, name=name), changed) for changed in made_curtailable(document)]
    if document.turbines is not None:
        more = document.model_copy(update={"turbines": document.turbines + 1})
        found.append(Variation(english(ONE_MORE, name=name), more))
    elif document.available is not None:
        twice = document.model_copy(update={"available": document.available.mapped(lambda kw: 2 * kw)})
        found.append(Variation(english(TWICE, name=name), twice))
    return found
