"""Generator: changes worth asking about."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.kind import Variation


def what_if(document: GeneratorDocument) -> Sequence[Variation]:
    """Without it; as if its permit set no hours."""
    found = [Variation(f"without {document.name}", None)]
    if document.hours_left is not None or document.hours_a_day is not None:
        free = document.model_copy(update={"hours_left": None, "hours_a_day": None})
        found.append(Variation(f"{document.name} without a limit on its hours", free))
    return tuple(found)
