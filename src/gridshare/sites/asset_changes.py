"""Changes to the assets of a site that are worth asking about: what each kind says of each asset."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import ClassVar, Literal

from gridshare.assets import KINDS
from gridshare.assets.kind import AssetDocument, Variation
from gridshare.errors import Problem, SiteError
from gridshare.sites.document import SiteDocument

Group = Literal["means", "demand", "without"]
"""What serves demand, larger, smaller, freer or new; other demand; what is there taken away."""

_KINDS = {kind.name: kind for kind in KINDS}


class AssetNameError(SiteError):
    """What is asked about is no asset of the site."""

    code: ClassVar[str] = "unknown_asset"
    title: ClassVar[str] = "What is asked about is not in the site"


@dataclass(frozen=True, slots=True)
class Question:
    """A variation and the place of its asset.

    Attributes:
        at: Index of its member, and of the asset in that.
        member: Name of its member.
        asset: The asset as it is.
        kind: Its kind's name.
        variation: The change.
    """

    at: tuple[int, int]
    member: str
    asset: AssetDocument
    kind: str
    variation: Variation

    @property
    def group(self) -> Group:
        """What sort of change it is."""
        if self.variation.document is None:
            return "without"
        return "demand" if self.variation.is_demand else "means"


def questions(document: SiteDocument, only: Sequence[str] = ()) -> list[Question]:
    """All that is asked, in the order of the document.

    Args:
        document: The site.
        only: Names of the assets to ask about; all where left out.

    Raises:
        AssetNameError: With each name that is no asset's.
    """
    names = [asset.name for member in document.members for asset in member.assets]
    if problems := [_unknown(name, names) for name in dict.fromkeys(only) if name not in names]:
        raise AssetNameError(problems)
    return list(_questions(document, set(only or names)))


def _questions(document: SiteDocument, chosen: set[str]) -> Iterator[Question]:
    for m, member in enumerate(document.members):
        for a, asset in enumerate(member.assets):
            if asset.name in chosen:
                for variation in _KINDS[asset.kind].what_if(asset):
                    yield Question((m, a), member.name, asset, asset.kind, variation)


def _unknown(name: str, names: Sequence[str]) -> Problem:
    close = get_close_matches(name, names, 1)
    remedy = f"Did you mean {close[0]!r}?" if close else ""
    listed = ", ".join(names[:12]) + (", .." if len(names) > 12 else "")  # noqa: PLR2004 - as many as can be read
    return Problem("asset", AssetNameError.code, repr(name), f"an asset of the site: {listed}", remedy)


def changed(document: SiteDocument, one: Question) -> SiteDocument:
    """The site with the change."""
    (m, a), changed = one.at, one.variation.document
    assets = list(document.members[m].assets)
    assets[a : a + 1] = [] if changed is None else [changed]  # type: ignore[list-item]  # the kind gave its own document
    members = list(document.members)
    members[m] = members[m].model_copy(update={"assets": tuple(assets)})
    return document.model_copy(update={"members": tuple(members)})
