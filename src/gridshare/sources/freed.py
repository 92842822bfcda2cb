"""Plants driven by the weather: what would free them from producing all that they can."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.freeing import Freed, Freeing
from gridshare.sources.arrays import SourceArrays


def _curtailable(a: SourceArrays, _hours: float) -> SourceArrays:
    """Each plant may be cut."""
    cut = np.where(a.curtailable[:, None], a.most_curtailed_kw, a.available_kw)
    return replace(a, most_curtailed_kw=cut, curtailable=np.ones_like(a.curtailable))


def _freed(today: SourceArrays, _then: SourceArrays) -> Freed:
    """All that they produce, of those that may not be cut today."""
    row = np.flatnonzero(~today.curtailable)
    produced, nothing = today.available_kw[row], np.zeros_like(today.available_kw[row])
    return Freed(
        row=row,
        least_kw=np.full_like(produced, -np.inf),
        most_kw=-produced,
        less_kw=nothing,
        more_kw=produced,
        counted=np.ones_like(produced),
        today_kw=-produced,
    )


FREEING = {"solar": Freeing(then=_curtailable, freed=_freed)}
"""Measures by name; wind counts as sun."""
