"""The panel of parts that come and go, such as charging sessions: a bar for each, by asset and arrival."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.kinds import view_of
from gridshare.reports.pictures import CAP, PLAN, STAY
from gridshare.reports.plan.axes import day_numbers, shortened, title
from gridshare.reports.plan.panels import PALE
from gridshare.reports.plan.scene import Scene
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, PartSchedule
from gridshare.view import Stays, Texts

MOST_NAMED, MOST_LINES = 40, 400
"""So many stays have a line with their name; more share lines, as long as these are no more than so many."""

_HEADING_IN, _NAMED_IN, _BARE_IN, _GAP_IN = 0.19, 0.16, 0.05, 0.05
_BARE_MOST_IN = 8.0
"""Heights: of a heading, of a line with a name and without one, between assets, of all lines without names."""

_FULL = 0.82  # of the height of a line
_NAMES_OF_SHORT = 3
_SEEN_KWH = 0.5
_SHADES = 8
_APART = 1 / 96
"""How long after a visit another may have its line [d]."""

_TEXTS: Texts = {
    "power": (", arrival to departure: darker is more power", ", aankomst tot vertrek: donkerder is meer vermogen"),
    "later": (", paler is look-ahead", ", bleker is vooruitblik"),
    "heading": ("{asset}: {n:session|sessions}, {energy}", "{asset}: {n:laadsessie|laadsessies}, {energy}"),
    "some": ("{heading}; {n} drawn", "{heading}; {n} getekend"),
    "left_out": (" ({n} of {of} drawn)", " ({n} van {of} getekend)"),
    "gets": ("{served} of {asked} kWh", "{served} van {asked} kWh"),
    "gets_later": ("{served} of {asked} kWh, {later} later", "{served} van {asked} kWh, {later} later"),
    "short": ("{n} short: {names}", "{n} tekort: {names}"),
    "short_one": ("{name} ({energy})", "{name} ({energy})"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Visit:
    """A part that comes and goes.

    Attributes:
        name: Its name.
        first, last: When it comes and goes, in days of matplotlib.
        power_kw, later_kw: Its power within the horizon, and after it; empty where nothing is decided.
        energies_kwh: What it gets, what it asks, and what of that is planned for later.
        is_short: Whether some of what it asks is not served.
    """

    name: str
    first: float
    last: float
    power_kw: Floats
    later_kw: Floats
    energies_kwh: tuple[float, float, float]
    is_short: bool


@dataclass(frozen=True, slots=True)
class Group:
    """An asset, its visits by arrival, and the lines on which they are drawn, all or some of them."""

    asset: AssetSchedule
    visits: Sequence[Visit]
    lines: Sequence[Sequence[Visit]]

    @property
    def drawn(self) -> list[Visit]:
        """The visits that have a place, line by line."""
        return [visit for line in self.lines for visit in line]


def groups_of(scene: Scene, stays: Stays) -> list[Group]:
    """All assets of a panel; where not all fit, those visits that are short, and then those that ask most."""
    views = [(asset, view_of(asset.kind)) for asset in scene.assets]
    assets = [asset for asset, view in views if view is not None and view.stays == stays and asset.parts]
    visits = {asset.name: _visits(scene, asset, stays) for asset in assets}
    together = [visit for of in visits.values() for visit in of]
    if len(together) <= MOST_NAMED:
        return [Group(asset, of := visits[asset.name], [[visit] for visit in of]) for asset in assets]
    groups = [Group(asset, of := visits[asset.name], _shared(of)) for asset in assets]
    if sum(len(group.lines) for group in groups) <= MOST_LINES:
        return groups
    ranked = sorted(together, key=lambda v: (not v.is_short, -v.energies_kwh[1]))
    fit = {id(visit) for visit in ranked[:MOST_LINES]}
    return [Group(g.asset, g.visits, _shared([v for v in g.visits if id(v) in fit])) for g in groups]


def _shared(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Lines for visits by arrival: one that comes when another has gone has its line."""
    lines: list[list[Visit]] = []
    for visit in visits:
        free = next((line for line in lines if line[-1].last <= visit.first - _APART), None)
        if free is None:
            lines.append([visit])
        else:
            free.append(visit)
    return lines


def _visits(scene: Scene, asset: AssetSchedule, stays: Stays) -> list[Visit]:
    return sorted((_visit(scene, asset, part, stays) for part in asset.parts), key=lambda v: (v.first, v.last, v.name))


def _visit(scene: Scene, asset: AssetSchedule, part: PartSchedule, stays: Stays) -> Visit:
    name, power = str(part.facts["name"]), np.array(part.decisions.get(stays.power, ()), dtype=float)
    first, last = day_numbers([datetime.fromisoformat(part.facts[k]) for k in ("arrival", "departure")])
    later: Sequence[float] = ()
    planned = 0.0
    if scene.beyond is not None:
        later = scene.beyond.decided.get((asset.name, name), {}).get(stays.power, ())
        planned = scene.beyond.planned_kwh.get((asset.name, name), 0.0)
    gets = part.states.get(stays.served)
    served = float(gets[-1]) if isinstance(gets, Sequence) and gets else scene.grid.step_h * float(power.sum())
    return Visit(
        name=name,
        first=float(first),
        last=float(last),
        power_kw=power,
        later_kw=np.array(later, dtype=float),
        energies_kwh=(served, float(part.facts["energy_kwh"]), planned),
        is_short=(asset.name, stays.unserved.format(name=name)) in scene.short,
    )


def height_in(groups: Sequence[Group]) -> float:
    """Height of the panel [in]."""
    return (_HEADING_IN + _GAP_IN) * len(groups) + _line_in(groups) * sum(len(group.lines) for group in groups)


def _line_in(groups: Sequence[Group]) -> float:
    if _have_names(groups):
        return _NAMED_IN
    return min(_BARE_IN, _BARE_MOST_IN / sum(len(group.lines) for group in groups))


def _have_names(groups: Sequence[Group]) -> bool:
    return sum(len(group.visits) for group in groups) <= MOST_NAMED


def bars(ax: Any, scene: Scene, words: Words, stays: Stays) -> float:
    """Under the name of each asset a bar for each stay, darker where it takes more of its highest power."""
    words, groups = words.also(_TEXTS), groups_of(scene, stays)
    line, y, names = _line_in(groups), 0.0, []
    for group in groups:
        ax.text(0.004, y + _HEADING_IN / 2, **_heading(ax, group, words))
        y += _HEADING_IN
        for shared in group.lines:
            names += [(y + line / 2, visit) for visit in shared]
            y += line
        y += _GAP_IN
    _draw(ax, scene, names, line * _FULL)
    ax.set_ylim(y, 0)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    if _have_names(groups):
        ax.set_yticks([at for at, _ in names], [_label(visit, words) for _, visit in names], fontsize=7.5)
        for tick, (_, visit) in zip(ax.get_yticklabels(), names, strict=True):
            tick.set(color=CAP if visit.is_short else "black", weight="bold" if visit.is_short else "normal")
    else:
        ax.set_yticks([])
    n, of = sum(len(group.drawn) for group in groups), sum(len(group.visits) for group in groups)
    later = words("later") if any(visit.later_kw.any() for _, visit in names) else ""
    text = words("left_out", n=words.number(n), of=words.number(of)) if n < of else f" ({words.number(of)})"
    title(ax, f"{words.of(stays.title)}{text}{words('power')}{later}")
    return 0.0


def _heading(ax: Any, group: Group, words: Words) -> dict[str, Any]:
    """The asset, what its visits get in all, how many are drawn where not all are, and which are short."""
    served, asked, planned = (sum(v) for v in zip(*(v.energies_kwh for v in group.visits), strict=True))
    energy = _energy(served, asked, planned, words)
    text = words("heading", asset=shortened(group.asset.name), n=len(group.visits), energy=energy)
    if len(group.drawn) < len(group.visits):
        text = words("some", heading=text, n=len(group.drawn))
    short = [visit for visit in group.visits if visit.is_short]
    if short:
        named = [words("short_one", name=v.name, energy=_energy(*v.energies_kwh, words)) for v in short]
        more = [words("and_more", n=len(named) - _NAMES_OF_SHORT)] if len(named) > _NAMES_OF_SHORT else []
        text = f"{text}; {words('short', n=len(short), names=', '.join([*named[:_NAMES_OF_SHORT], *more]))}"
    look = {"fontsize": 7.8, "weight": "bold", "va": "center", "color": CAP if short else PLAN}
    return {"s": text, "transform": ax.get_yaxis_transform(), **look}


def _label(visit: Visit, words: Words) -> str:
    """Name, and what it gets of what it asks."""
    return f"{shortened(visit.name)}  {_energy(*visit.energies_kwh, words)}"


def _energy(served: float, asked: float, later: float, words: Words) -> str:
    key = "gets_later" if later >= _SEEN_KWH else "gets"
    return words(key, **{k: words.number(v) for k, v in (("served", served), ("asked", asked), ("later", later))})


def _draw(ax: Any, scene: Scene, rows: Sequence[tuple[float, Visit]], height: float) -> None:
    """All bars as two collections: hundreds of artists would be slow."""
    from matplotlib import colormaps
    from matplotlib.collections import PolyCollection

    begin, end = scene.edges[0], scene.later_edges[-1]
    stays, cells, shades = [], [], []
    blues = colormaps["Blues"]
    for y, visit in rows:
        stays.append(_box(max(visit.first, begin), min(visit.last, end), y, height))
        most = max(visit.power_kw.max(initial=0.0), visit.later_kw.max(initial=0.0), 1e-9)
        for edges, power, pale in ((scene.edges, visit.power_kw, 1.0), (scene.later_edges, visit.later_kw, PALE)):
            for first, last, share in _runs(np.ceil(_SHADES * power / most) / _SHADES):
                cells.append(_box(edges[first], edges[last], y, height))
                shade = np.array(blues(0.25 + 0.7 * share)[:3])
                shades.append(tuple(1 - pale * (1 - shade)))
    ax.add_collection(PolyCollection(stays, facecolors=STAY, linewidths=0))
    ax.add_collection(PolyCollection(cells, facecolors=shades, linewidths=0))
    for y, visit in rows:
        if visit.is_short:
            ax.plot([min(visit.last, end)], [y], "<", color=CAP, ms=5, zorder=5, clip_on=False)


def _box(first: float, last: float, y: float, height: float) -> list[tuple[float, float]]:
    low, high = y - height / 2, y + height / 2
    return [(first, low), (last, low), (last, high), (first, high)]


def _runs(values: Floats) -> Iterator[tuple[int, int, float]]:
    """Stretches of an equal value above 0: first step, the step after the last, and the value."""
    if not values.size:
        return
    edges = [0, *(np.flatnonzero(np.diff(values)) + 1), len(values)]
    for first, last in pairwise(edges):
        if values[first] > 0:
            yield int(first), int(last), float(values[first])
