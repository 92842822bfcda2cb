r"""Headroom: the most of a new profile that fits, as one problem whose scale is a variable. No bisection.

| symbol | code | unit | meaning |
|---|---|---|---|
| $p$ | `peak_kw` | kW | the highest power of the profile, to be found |
| $\sigma_t$ | `shape` | - | the profile as asked, 1 at its highest |
| $P$ | `most_kw` | kW | a power at which nobody asks any more |

$$ g_t = \sigma_t\, p, \quad 0 \le p \le P, \quad \max p \tag{A1} $$
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.blocks import Data, block, model, nonnegative, row
from gridshare.effort import SolveOptions
from gridshare.milp.park import read, stamps_of
from gridshare.milp.search import Search
from gridshare.parts import PORT, Block, Decisions, Floats, Stamp, Steps, Wire
from gridshare.schedules.proof import Stage
from gridshare.sites.site import Site

MOST_SCALE = 1000.0
"""Beyond this many times what was asked, the answer is that nothing limits it."""


@dataclass(frozen=True, slots=True)
class Headroom:
    """How much of a profile fits.

    Attributes:
        scale: The most times the profile fits next to all that is there, with every limit and all demand kept.
        bound: Proven: no more fits.
        is_unlimited: Whether nothing limits it.
        decisions: Kind -> what is decided for all others then; None where nothing of it fits.
    """

    scale: float
    bound: float
    is_unlimited: bool
    decisions: Mapping[str, Decisions] | None = None


DATA = Data(once=("most_kw",), per_step=("shape",))


def build(steps: Steps, _structure: None) -> Block:
    """The profile at a scale."""
    m = model()
    d = DATA.symbols(m, steps)
    m.peak_kw = nonnegative()
    m.most = row("A1", m.peak_kw <= d.most_kw)
    return block(m, outputs={PORT: [d.shape[t] * m.peak_kw for t in steps]}, objectives={"negative_kw": -m.peak_kw})


def headroom(
    site: Site, addition: str, profile_kw: Floats, options: SolveOptions, kept: Sequence[Stage] = ()
) -> Headroom:
    """The most of an asset's profile that fits at its place in the site.

    Args:
        site: The site with the addition in it.
        addition: Name of the asset that is scaled.
        profile_kw: Its net load as asked, never negative and somewhere positive, shape (step,).
        options: Time limit, gap, progress.
        kept: For a site that cannot keep every rule without the addition: what is exceeded and unserved without it,
            of which nothing may become more.

    Raises:
        TimeLimitError: If the time was up before any scale was found.
    """
    place = next(a for a in site.assets if a.name == addition)
    begun = time.monotonic()
    stamps, of_kind = stamps_of(site)
    old = next(s for s in of_kind[place.kind] if place.index in s.owner)
    unit = int(np.flatnonzero(old.owner == place.index)[0])
    peak = float(profile_kw.max())
    most = np.array([MOST_SCALE * peak])
    scaled = Stamp("addition", build, None, {"shape": profile_kw[None, :] / peak, "most_kw": most})
    search = Search(site.steps, [scaled, *(_rewired(s, old.name, unit) for s in stamps)], options.since(begun))
    search.hold(kept)
    answer = search.least("negative_kw", 0)
    if answer is None:
        return Headroom(0.0, 0.0, is_unlimited=False)
    scale, bound = -answer.objective / peak, -answer.bound / peak
    compiled, x = search.found()
    decisions = read(site, of_kind, {name: place.values(x) for name, place in compiled.placements.items()})
    return Headroom(scale, bound, scale >= MOST_SCALE * (1 - 1e-6), decisions)


def _rewired(stamp: Stamp, source: str, unit: int) -> Stamp:
    """The same stamp, fed by the scaled profile in place of the unit of the asset that is scaled."""
    inputs: dict[str, Sequence[Wire]] = {}
    for name, wires in stamp.inputs.items():
        kept: list[Wire] = []
        for wire in wires:
            stays = np.ones(len(wire.unit), dtype=bool)
            if wire.source == source:
                stays = wire.source_unit != unit
                if name == PORT and not stays.all():
                    receiver = wire.unit[~stays]
                    kept.append(Wire("addition", PORT, np.zeros(len(receiver), dtype=np.int64), receiver))
            weight = wire.weight if np.ndim(wire.weight) == 0 else np.asarray(wire.weight)[stays]
            kept.append(replace(wire, source_unit=wire.source_unit[stays], unit=wire.unit[stays], weight=weight))
        inputs[name] = kept
    return replace(stamp, inputs=inputs)
