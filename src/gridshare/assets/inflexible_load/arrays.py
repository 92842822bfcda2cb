"""Inflexible load: all profiles of a site, stacked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.assets.inflexible_load.document import InflexibleLoadDocument
from gridshare.assets.kind import Placed
from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.plain import plain


@dataclass(frozen=True, slots=True)
class InflexibleLoadArrays:
    """All profiles of a site.

    Attributes:
        names: Name of each load.
        profile_kw: Net load, negative where a net measurement feeds in, shape (asset, step).
    """

    names: tuple[str, ...]
    profile_kw: Floats

    @property
    def feed_in_kw(self) -> Floats:
        """What it feeds in, shape (asset, step)."""
        return np.maximum(-self.profile_kw, 0.0)


def resolve(placed: Sequence[Placed[InflexibleLoadDocument]], context: Context) -> InflexibleLoadArrays:
    """Stack the documents; a negative load is refused unless it is declared a net measurement."""
    profiles = [context.series(p.document.profile, f"{p.path}.profile") for p in placed]
    for p, profile in zip(placed, profiles, strict=True):
        if not p.document.net:
            _refuse_negative(profile, p, context)
    return InflexibleLoadArrays(
        names=tuple(p.document.name for p in placed),
        profile_kw=np.array(profiles).reshape(len(placed), context.grid.n_steps),
    )


def _refuse_negative(profile: Floats, placed: Placed[InflexibleLoadDocument], context: Context) -> None:
    negative = profile < 0
    if not negative.any():
        return
    t = int(np.argmax(negative))
    more = f", and {int(negative.sum()) - 1} more below 0" if negative.sum() > 1 else ""
    context.refuse(
        f"{placed.path}.profile",
        "negative_power",
        f"'{placed.document.name}': {plain(profile[t])} kW at step {t} ({context.grid.local[t]:%Y-%m-%d %H:%M}){more}",
        "at least 0 kW",
        "If it is a net measurement that also counts what is fed in, say net: true; else correct the series.",
    )
