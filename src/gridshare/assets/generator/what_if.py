"""Generator: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.kind import Variation


def what_if(document: GeneratorDocument) -> Sequence[Variation]:
    """Without it; free of each thing that holds it: a limit on its hours, windows, no feeding in."""
    name = document.name
    found = [Variation(f"without {name}", None)]
    if document.hours_left is not None or document.hours_a_day is not None:
        free = document.model_copy(update={"hours_left": None, "hours_a_day": None})
        found.append(Variation(f"{name} without a limit on its hours", free))
    if document.unavailable is not None:
        found.append(Variation(f"{name} at any hour", document.model_copy(update={"unavailable": None})))
    if not document.may_feed_in:
        found.append(Variation(f"{name} allowed to feed in", document.model_copy(update={"may_feed_in": True})))
    return tuple(found)
