"""Plants driven by the weather: changes worth asking about that all of them share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from gridshare.sources.document import SourceFields

Source = TypeVar("Source", bound=SourceFields)


def made_curtailable(document: Source) -> Sequence[Source]:
    """The plant with an output that the plan may cut; nothing where it may already."""
    return () if document.curtailable else (document.model_copy(update={"curtailable": True}),)
