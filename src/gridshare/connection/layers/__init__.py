"""The kinds of cap layer: the only list of them, and the union of what people write.

Adding a kind is one new folder and its name here. The word in a layer's ``kind:`` is the name of its folder.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Union

from pydantic import Discriminator, Tag

from gridshare.connection.layers.layer import CapLayer, LayerDocument

LAYERS: tuple[CapLayer[Any, Any], ...] = tuple(
    import_module(f"{__name__}.{name}").LAYER
    for name in (
        "hard",
        "physical",
        "soft",
    )
)

UNSAID = "hard"
"""What a layer is that says no kind."""


def _kind(layer: Any) -> Any:
    """The kind that a written or a parsed layer says it is."""
    return layer.get("kind", UNSAID) if isinstance(layer, dict) else getattr(layer, "kind", None)


if TYPE_CHECKING:
    AnyLayer = LayerDocument
else:
    AnyLayer = Annotated[
        Union[tuple(Annotated[kind.document, Tag(kind.name)] for kind in LAYERS)],  # noqa: UP007
        Discriminator(_kind),
    ]
