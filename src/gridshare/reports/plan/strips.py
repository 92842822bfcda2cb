"""Panels of strips: a strip for each store or machine on a scale of its own, so that none flattens another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.kinds import view_of
from gridshare.reports.pictures import AXIS, BEFORE, DASHED, GRID, OVER, PLAN
from gridshare.reports.plan.axes import held, shortened, title
from gridshare.reports.plan.scene import Scene
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule
from gridshare.view import Panel, Texts

STRIP_IN = 0.36
"""Height of a strip."""

MOST_STRIPS = 24
_FULL, _BEYOND = 0.78, 0.08
"""Of a strip's height: that of its scale, and how far a line may leave it."""
_ROUNDING = 1e-2

_NOTE: dict[str, Any] = {
    "xytext": (5, 0), "textcoords": "offset points", "ha": "left", "va": "center", "fontsize": 7.5,
    "annotation_clip": False,
}  # fmt: skip
"""Where a strip ends: from where to where it goes."""

_TEXTS: Texts = {
    "share": (
        "{title}, as share of the band of each (0 to 100%)",
        "{title}, als deel van de eigen bandbreedte (0 tot 100%)",
    ),
    "outside": ("; thick red is outside it", "; dik rood valt erbuiten"),
    "some": (" (the {n} that move most, of {of})", " (de {n} die het meest bewegen, van {of})"),
    "band": ("{low} to {high} {unit}", "{low} tot {high} {unit}"),
    "from_to": ("{first} → {last}%", "{first} → {last}%"),
    "machines": (
        "What your installations do [kW]: filled with the plan, dashed without one",
        "Wat uw installaties doen [kW]: gevuld met het plan, gestreept zonder plan",
    ),
    "rests": ("rests", "staat stil"),
    "most": ("to {kw} kW", "tot {kw} kW"),
}


@dataclass(frozen=True, slots=True)
class Store:
    """A state and its band, at points 0 .. n; the band has one scale all along, from its lowest to its highest edge."""

    asset: AssetSchedule
    state: Floats
    low: Floats
    high: Floats

    @property
    def scale(self) -> tuple[float, float]:
        """Bottom and top; on an open side the furthest that the plan comes."""
        known = [edge[np.isfinite(edge)] for edge in (self.low, self.high)]
        bottom = float(min(known[0], default=self.state.min()))
        top = float(max(known[1], default=self.state.max()))
        return bottom, top if top > bottom else bottom + 1.0

    @property
    def share(self) -> Floats:
        """The state as share of that scale."""
        bottom, top = self.scale
        return (self.state - bottom) / (top - bottom)

    @property
    def outside(self) -> Any:
        """Where the state is outside its band."""
        return (self.state < self.low - _ROUNDING) | (self.state > self.high + _ROUNDING)


def stores_of(scene: Scene, panel: Panel) -> list[Store]:
    """All stores of a panel."""
    return list(_stores(scene, panel))


def _stores(scene: Scene, panel: Panel) -> Iterator[Store]:
    points = scene.grid.n_steps + 1
    for asset in scene.assets:
        view, values = view_of(asset.kind), asset.states.get(panel.state)
        if view is None or view.panel != panel or not isinstance(values, Sequence) or len(values) != points:
            continue
        written = scene.written.get(asset.name)
        edges = panel.band(written) if panel.band is not None and written is not None else (None, None)
        low, high = (_edge(edge, points, open_) for edge, open_ in zip(edges, (-np.inf, np.inf), strict=True))
        yield Store(asset, np.array(values, dtype=float), low, high)


def _edge(edge: Any, points: int, open_: float) -> Floats:
    """An edge at points 0 .. n: a list has it for the end of each step."""
    if isinstance(edge, Sequence):
        listed = [open_ if value is None else value for value in edge[: points - 1]]
        return np.array([open_, *listed, *[open_] * (points - 1 - len(listed))], dtype=float)
    return np.full(points, open_ if edge is None else edge, dtype=float)


def height_in(n: int) -> float:
    """Height of a panel with so many strips [in]."""
    return 0.1 + STRIP_IN * min(n, MOST_STRIPS)


def stores(ax: Any, scene: Scene, words: Words, panel: Panel) -> float:
    """Each store as the share of its band; where the band itself changes, what is outside it is hatched."""
    words, found = words.also(_TEXTS), stores_of(scene, panel)
    shown = _most([float(np.ptp(store.share)) for store in found])
    labels = []
    for row, store in enumerate(found[k] for k in shown):
        bottom, top = store.scale
        decimals = 0 if top - bottom >= 100 else 1  # noqa: PLR2004 - three figures say enough
        low, high = (words.number(edge, decimals) for edge in (bottom, top))
        labels.append((store.asset, words("band", low=low, high=high, unit=panel.unit)))
        colour = view.colour if (view := view_of(store.asset.kind)) else BEFORE
        _closed(ax, scene, store, row)
        share = np.clip(store.share, -_BEYOND, 1 + _BEYOND)
        line = row + _FULL * (1 - share)
        ax.fill_between(scene.edges, row + _FULL, line, color=colour, alpha=0.45, lw=0, zorder=2)
        ax.plot(scene.edges, line, color=PLAN, lw=1.4, zorder=4)
        ax.plot(scene.edges, np.where(store.outside, line, np.nan), color=OVER, lw=3.2, zorder=5)
        first, last = (words.number(100 * share_) for share_ in (store.share[0], store.share[-1]))
        ax.annotate(words("from_to", first=first, last=last), (scene.edges[-1], row + _FULL / 2), **_NOTE)
    outside = words("outside") if any(found[k].outside.any() for k in shown) else ""
    title(ax, words("share", title=words.of(panel.title)) + outside + _some(shown, found, words))
    return _strips(ax, scene, labels)


def _most(moves: Sequence[float]) -> list[int]:
    """Which are drawn, in their order: those that move most, where there are too many."""
    return sorted(sorted(range(len(moves)), key=lambda k: -moves[k])[:MOST_STRIPS])


def _some(shown: Sequence[int], found: Sequence[Any], words: Words) -> str:
    return words("some", n=len(shown), of=len(found)) if len(shown) < len(found) else ""


def _change(asset: AssetSchedule) -> float:
    return float(np.abs(np.array(asset.net_load_kw) - np.array(asset.baseline_net_load_kw)).sum())


def _closed(ax: Any, scene: Scene, store: Store, row: int) -> None:
    """What of the scale is outside the band, where the band changes."""
    bottom, top = store.scale
    for edge, far in ((store.low, bottom), (store.high, top)):
        known = np.where(np.isfinite(edge), edge, far)
        if np.ptp(known[1:]) > 0:
            from_, to = (row + _FULL * (1 - (v - bottom) / (top - bottom)) for v in (np.full_like(known, far), known))
            look = {"facecolor": "none", "edgecolor": BEFORE, "hatch": "////", "lw": 0, "alpha": 0.5, "zorder": 3}
            ax.fill_between(scene.edges[:-1], from_[1:], to[1:], step="post", **look)


def machines_of(scene: Scene) -> list[AssetSchedule]:
    """Assets of which anything is decided."""
    return [asset for asset in scene.assets if asset.decisions or asset.parts]


def machines(ax: Any, scene: Scene, words: Words) -> float:
    """Each asset on which the plan decides: what it takes, or gives, with the plan and without one."""
    words, found, labels = words.also(_TEXTS), machines_of(scene), []
    shown = _most([_change(asset) for asset in found])
    for row, asset in enumerate(found[k] for k in shown):
        plan, before = np.array(asset.net_load_kw), np.array(asset.baseline_net_load_kw)
        both = np.concatenate([plan, before])
        low, high = min(both.min(), 0.0), max(both.max(), 0.0)
        most = max(high, -low)
        high, low = (high, low) if most else (1.0, 0.0)
        zero, y_plan, y_before = (row + _FULL * (high - v) / (high - low) for v in (np.zeros_like(plan), plan, before))
        colour = view.colour if (view := view_of(asset.kind)) else BEFORE
        look = {"facecolor": colour, "edgecolor": PLAN, "lw": 0.8, "zorder": 3}
        ax.fill_between(scene.edges, held(zero), held(y_plan), step="post", **look)
        ax.step(scene.edges, held(y_before), where="post", color=BEFORE, lw=1.2, ls=DASHED, zorder=4)
        ax.plot(scene.edges[[0, -1]], [zero[0], zero[0]], color=AXIS, lw=0.7, zorder=2)
        kw = words.number(most, 0 if most >= 10 else 1)  # noqa: PLR2004 - two figures say enough
        labels.append((asset, words("most", kw=kw) if most else words("rests")))
    title(ax, words("machines") + _some(shown, found, words))
    return _strips(ax, scene, labels, edges=False)


def _strips(ax: Any, scene: Scene, labels: Sequence[tuple[AssetSchedule, str]], *, edges: bool = True) -> float:
    """Names to the left, with the scale; a thin line at either end of each strip."""
    if edges:
        for row in range(len(labels)):
            for y in (row, row + _FULL):
                ax.plot(scene.edges[[0, -1]], [y, y], color=BEFORE if y > row else GRID, lw=0.7, zorder=1)
    names = [f"{shortened(asset.name)}\n{scale}" for asset, scale in labels]
    ax.set_yticks([row + _FULL / 2 for row in range(len(labels))], names, fontsize=7.5)
    ax.tick_params(axis="y", length=0)
    ax.spines["left"].set_visible(False)
    ax.set_ylim(len(labels) - 1 + _FULL + 0.12, -0.14)
    return 0.0
