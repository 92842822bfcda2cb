"""The asset kinds: the only list of them.

Adding a kind is one new folder and its lines here: its import, its place in ``KINDS``, and in ``AnyAsset``.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from gridshare.assets import battery, inflexible_load
from gridshare.assets.kind import AssetKind

KINDS: tuple[AssetKind[Any, Any], ...] = (
    inflexible_load.KIND,
    battery.KIND,
)

AnyAsset = Annotated[
    inflexible_load.KIND.document | battery.KIND.document,  # type: ignore[name-defined]
    Field(discriminator="kind"),
]
