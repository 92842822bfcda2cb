"""What is done with an asset, in stretches that a person can carry out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.clock import Stretch, stretches
from gridshare.reports.letters.own import SEEN_KW, SEEN_KWH
from gridshare.view import Deed

_MOST = 10
_PAUSES_H = (0.5, 1.0, 2.0)
"""Where an asset has more stretches than these, those with a pause of up to so long between them are one."""

_BAND = 0.5
"""A stretch is one while power stays within this part of the highest: at most 20 kW and at most 80 kW are two."""

_STEADY = 0.97


@dataclass(frozen=True, slots=True)
class Doing:
    """A deed in a stretch of steps.

    Attributes:
        deed: What is done.
        stretch: From when to when.
        least_kw, most_kw: Power, over the steps in which there is any.
        kwh: Energy.
        has_pauses: In some steps of it there is none.
    """

    deed: Deed
    stretch: Stretch
    least_kw: float
    most_kw: float
    kwh: float
    has_pauses: bool

    @property
    def is_steady(self) -> bool:
        """Power is about the same throughout."""
        return not self.has_pauses and self.least_kw >= _STEADY * self.most_kw


def doings(deeds: Sequence[Deed], decisions: Mapping[str, Floats], step_h: float) -> list[Doing]:
    """All that is done, in the order of time; no more lines than a person wants to read, where that can be."""
    found: list[Doing] = []
    for pause_h in (0.0, *_PAUSES_H):
        pause = int(pause_h / step_h)
        found = [doing for deed in deeds for doing in _of(deed, decisions, step_h, pause, is_cut=not pause)]
        if len(found) <= _MOST:
            break
    return sorted(found, key=lambda doing: doing.stretch)


def uncut(deeds: Sequence[Deed], decisions: Mapping[str, Floats], step_h: float) -> list[Doing]:
    """The same, for what comes and goes: nobody asks how its power varies while it has any."""
    found = [doing for deed in deeds for doing in _of(deed, decisions, step_h, 0, is_cut=False)]
    return sorted(found, key=lambda doing: doing.stretch)


def _of(deed: Deed, decisions: Mapping[str, Floats], step_h: float, pause: int, *, is_cut: bool) -> Iterator[Doing]:
    power = decisions[deed.power]
    begins = decisions[deed.begins] > 0.5 if deed.begins in decisions else np.zeros(len(power), dtype=bool)  # noqa: PLR2004 - yes or no
    band = np.inf if deed.is_at_least or deed.begins else _BAND * float(power.max(initial=0.0))
    for whole in _joined(stretches(power > SEEN_KW), pause):
        if step_h * power[slice(*whole)].sum() < SEEN_KWH:
            continue  # less than anybody would switch something for; the annex has it
        for first, last in _pieces(power, whole, set(np.flatnonzero(begins).tolist()), band) if is_cut else [whole]:
            part = power[first:last]
            on = part[part > SEEN_KW]
            kwh = float(step_h * part.sum())
            yield Doing(deed, (first, last), float(on.min()), float(on.max()), kwh, len(on) < len(part))


def _pieces(power: Floats, whole: Stretch, begins: AbstractSet[int], band: float) -> Iterator[Stretch]:
    """A stretch, cut where something begins anew, and where power leaves the band."""
    first, last = whole
    least = most = power[first]
    for t in range(first + 1, last):
        least, most = min(least, power[t]), max(most, power[t])
        if most - least > band or t in begins:
            yield first, t
            first, least, most = t, power[t], power[t]
    yield first, last


def _joined(found: Sequence[Stretch], pause: int) -> list[Stretch]:
    joined: list[Stretch] = []
    for first, last in found:
        if joined and first - joined[-1][1] <= pause:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined
