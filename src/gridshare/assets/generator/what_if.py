"""Generator: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.generator.view import FEEDS_IN, NO_HOURS
from gridshare.assets.kind import Variation
from gridshare.view import AT_ANY_HOUR, WITHOUT, english


def what_if(document: GeneratorDocument) -> Sequence[Variation]:
    """Without it; free of each thing that holds it: a limit on its hours, windows, no feeding in."""
    name = document.name
    found = [Variation(english(WITHOUT, name=name), None)]
    if document.hours_left is not None or document.hours_a_day is not None:
        free = document.model_copy(update={"hours_left": None, "hours_a_day": None})
        found.append(Variation(english(NO_HOURS, name=name), free))
    if document.unavailable is not None:
        found.append(Variation(english(AT_ANY_HOUR, name=name), document.model_copy(update={"unavailable": None})))
    if not document.may_feed_in:
        found.append(Variation(english(FEEDS_IN, name=name), document.model_copy(update={"may_feed_in": True})))
    return tuple(found)
