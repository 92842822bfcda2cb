"""The panels of the picture that are lines and areas; each answers one question on its own axes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.kinds import OTHERS, names, views
from gridshare.reports.pictures import (
    AXIS,
    BEFORE,
    CAP,
    DASH_DOT,
    DASHED,
    DOTTED,
    EXPORT_PRICE,
    IMPORT_PRICE,
    MARGIN,
    OVER,
    PEAK,
    PLAN,
    SHADE,
)
from gridshare.reports.plan.axes import halo, held, legend, legend_above, title
from gridshare.reports.plan.scene import Scene
from gridshare.reports.words import Words
from gridshare.schedules.rounding import is_over
from gridshare.view import Texts

_SEEN_KW = 0.05
"""A peak that is higher by less is the rounding of powers."""

_EXPORT = (0, (1, 1))
"""How a limit on export is drawn."""

PALE = 0.4
"""How much is left of a colour in the time after the horizon."""

LINES: Texts = {
    "before": ("without a plan", "zonder plan"),
    "after": ("with the plan", "met het plan"),
    "cap": ("cap", "grens"),
}
"""The lines of the group."""

TEXTS: Texts = {
    "net_load_by_kind": (
        "Net load of the group [kW]; areas: by kind, import up, export down",
        "Netto vermogen van de groep [kW]; vlakken: per soort, afname omhoog, teruglevering omlaag",
    ),
    "own_net_load": (
        "Your net load [kW]; areas: by kind, import up, export down",
        "Uw netto vermogen [kW]; vlakken: per soort, afname omhoog, teruglevering omlaag",
    ),
    "own_limit": ("limit of your connection", "grens van uw aansluiting"),
    "above_cap": ("above the cap", "boven de grens"),
    "in_margin": ("within the margin", "binnen de marge"),
    "less_margin": ("less the margin", "min de marge"),
    "range": ("lowest to highest", "laagste tot hoogste"),
    "prices": ("Price [EUR/kWh]", "Prijs [EUR/kWh]"),
    "import_price": ("import", "afname"),
    "export_price": ("export", "teruglevering"),
    "peak_paid": ("{name} {month}: {kw} kW paid or free", "{name} {month}: {kw} kW betaald of vrij"),
    "peak_kept": (
        "{name} {month}: {kw} kW paid or free, nothing added",
        "{name} {month}: {kw} kW betaald of vrij, er komt niets bij",
    ),
    "peak_billed": (
        "{name} {month}: {kw} kW billed after this plan (+ {eur} EUR)",
        "{name} {month}: {kw} kW op de rekening na dit plan (+ {eur} EUR)",
    ),
    "looks_ahead": (
        "look-ahead\nuntil {until}:\nnot fixed yet",
        "vooruitblik\ntot {until}:\nnog niet vast",
    ),
}


def net_load(ax: Any, scene: Scene, words: Words) -> float:
    """Net load before and after, the plan stacked by kind, against the cap; what is above it is hatched."""
    edges, plan, before = scene.edges, scene.net_kw, scene.before_kw
    (cap, export), within = scene.limits, scene.within
    name = words("cap") if scene.member is None else words("own_limit")
    _stack(ax, scene, words)
    above: dict[str, dict[str, Any]] = {
        "before": {"facecolor": "none", "edgecolor": CAP, "hatch": "////", "alpha": 0.55},
        "after": {"facecolor": OVER, "edgecolor": "white", "hatch": "xxxx"},
    }
    for key, net in (("before", before), ("after", plan)):
        label = f"{words('above_cap')}, {words(key)}"
        for limit, flow, sign in ((cap, net, 1), (export, -net, -1)):
            _shade(ax, edges, (limit, flow), sign, {**above[key], "label": label})
    label = f"{words('in_margin')}, {words('after')}"
    for low, limit, flow, sign in ((within[0], cap, plan, 1), (within[1], export, -plan, -1)):
        _shade(ax, edges, (low, np.minimum(flow, limit)), sign, {"color": MARGIN, "alpha": 0.75, "label": label})
    _line(ax, edges, before, label=words("before"), color=BEFORE, lw=1.3, ls=DASHED, zorder=4, path_effects=halo(1.3))
    _line(ax, edges, plan, label=words("after"), color=PLAN, lw=2.0, zorder=5, path_effects=halo(2.0))
    _caps(ax, scene, name, words)
    if (within[0] < cap).any():
        label = f"{name} ({words('import')}), {words('less_margin')}"
        _line(ax, edges, within[0], label=label, color=CAP, lw=1.0, alpha=0.7, ls=DOTTED, zorder=6)
    _peaks(ax, scene, words)
    _later(ax, scene, words)
    ax.axhline(0, color=AXIS, lw=0.7, zorder=2)
    ax.set_ylabel("kW")
    ax.yaxis.set_major_formatter(lambda x, _: words.number(x, 0 if abs(x) >= 1 or not x else 1))
    title(ax, words("net_load_by_kind" if scene.member is None else "own_net_load"))
    return legend(ax)


def _line(ax: Any, edges: Any, values: Floats, **look: Any) -> None:
    """A value for each step; a gap where it is infinite."""
    ax.step(edges, held(np.where(np.isfinite(values), values, np.nan)), where="post", **look)


def _shade(ax: Any, edges: Any, limit_and_flow: tuple[Floats, Floats], sign: int, look: dict[str, Any]) -> None:
    """What of a flow is above a limit, where it is by more than rounding."""
    limit, flow = limit_and_flow
    over = is_over(flow, limit)
    if over.any():
        known = np.where(np.isfinite(limit), limit, flow)
        low, high = (held(sign * v) for v in (known, np.where(over, flow, known)))
        ax.fill_between(edges, low, high, step="post", lw=0, zorder=3, **look)


def _stack(ax: Any, scene: Scene, words: Words) -> None:
    """What each kind takes, upwards, and gives, downwards."""
    up, down = np.zeros(scene.grid.n_steps), np.zeros(scene.grid.n_steps)
    for kind, label, colour in _kinds(scene, words):
        net = np.sum([a.net_load_kw for a in scene.assets if a.kind == kind], axis=0)
        takes, gives = np.maximum(net, 0), np.minimum(net, 0)
        named: str | None = label
        for below, part in ((up, takes), (down, gives)):
            if np.abs(part).max() > 0:
                look = {"color": colour, "lw": 0, "step": "post", "label": named}
                ax.fill_between(scene.edges, held(below), held(below + part), **look)
                named = None
        up, down = up + takes, down + gives


def _kinds(scene: Scene, words: Words) -> Iterator[tuple[str, str, str]]:
    """Name, label and colour of each kind that is drawn, the lowest area first."""
    known = views()
    kinds = list(dict.fromkeys(asset.kind for asset in scene.assets))
    for kind in sorted((k for k in kinds if k in known), key=lambda k: known[k].rank):
        yield kind, words.of(known[kind].label), known[kind].colour
    for kind, colour in zip((k for k in kinds if k not in known), cycle(OTHERS), strict=False):
        yield kind, words.name(kind, {}), colour


def _caps(ax: Any, scene: Scene, name: str, words: Words) -> None:
    """The limit on import; that on export, or a member's own, where the net load comes anywhere near it."""
    cap, export = scene.limits
    highest = max(scene.net_kw.max(), scene.before_kw.max())
    finite = cap[np.isfinite(cap)]
    if finite.size and (scene.member is None or highest > finite.min() / 2):
        _line(ax, scene.edges, cap, label=f"{name} ({words('import')})", color=CAP, lw=2.2, zorder=6)
    if _shows_export(scene):
        _line(ax, scene.edges, -export, label=f"{name} ({words('export')})", color=CAP, lw=2.2, ls=_EXPORT, zorder=6)


def _shows_export(scene: Scene) -> bool:
    known = scene.limits[1][np.isfinite(scene.limits[1])]
    lowest = min(scene.net_kw.min(), scene.before_kw.min())
    return bool(known.size) and lowest < -0.2 * known.max()


def _peaks(ax: Any, scene: Scene, words: Words) -> None:
    """The month's peak that is paid or free already, and the one that is billed after this plan."""
    months = np.array([f"{at:%Y-%m}" for at in scene.grid.local])
    for charge, sign in scene.charges:
        adds = charge.billed_kw - charge.paid_kw >= _SEEN_KW
        lines = [(charge.paid_kw, "peak_paid" if adds else "peak_kept", DOTTED)] if charge.paid_kw > 0 else []
        lines += [(charge.billed_kw, "peak_billed", DASH_DOT)] if adds else []
        for kw, key, style in lines:
            label = words(
                key,
                name=words.name(charge.name, names()),
                month=words.month(charge.month),
                kw=words.number(kw, 0 if kw >= 100 else 1),  # noqa: PLR2004 - three figures say enough
                eur=words.number(charge.eur, 2),
            )
            level = np.where(months == charge.month, sign * kw, np.inf)
            _line(ax, scene.edges, level, color="white", lw=3.2, zorder=3.5)  # under lines that are as high
            _line(ax, scene.edges, level, label=label, color=PEAK, lw=1.6, ls=style, zorder=7)


def _later(ax: Any, scene: Scene, words: Words) -> None:
    """That what follows is look-ahead, and the group in it, paler: it binds nobody."""
    if scene.beyond is None:
        return
    until = f"{words.weekday(scene.beyond.until)} {scene.beyond.until:%H:%M}"
    look: dict[str, Any] = {
        "fontsize": 8,
        "color": AXIS,
        "va": "bottom",
        "ha": "left",
        "transform": ax.get_xaxis_transform(),
    }
    look |= {"zorder": 8, "bbox": {"facecolor": SHADE, "edgecolor": "none", "pad": 1}}
    ax.text(scene.later_edges[0], 0.02, f" {words('looks_ahead', until=until)}".replace("\n", "\n "), **look)
    if not scene.beyond.net_kw.size:
        return
    edges, net, (cap, export) = scene.later_edges, scene.beyond.net_kw, scene.beyond.limits
    for limit, flow, sign in ((cap, net, 1), (export, -net, -1)):
        _shade(
            ax, edges, (limit, flow), sign, {"facecolor": OVER, "edgecolor": "white", "hatch": "xxxx", "alpha": PALE}
        )
    _line(ax, edges, net, color=PLAN, lw=1.7, alpha=PALE, zorder=5)
    _line(ax, edges, cap, color=CAP, lw=2.0, alpha=PALE, zorder=6)
    if _shows_export(scene):
        _line(ax, edges, -export, color=CAP, lw=2.0, alpha=PALE, ls=_EXPORT, zorder=6)


def prices(ax: Any, scene: Scene, words: Words) -> float:
    """What a kWh costs and brings: the range over the members."""
    for key, table, colour, style in (
        ("import_price", scene.prices[0], IMPORT_PRICE, "-"),
        ("export_price", scene.prices[1], EXPORT_PRICE, (0, (5, 1.5))),
    ):
        low, high = table.min(axis=0), table.max(axis=0)
        differ = (high > low).any()
        look = {"color": colour, "lw": 1.3, "ls": style, "where": "post"}
        ax.step(scene.edges, held(high), label=f"{words(key)} ({words('range')})" if differ else words(key), **look)
        if differ:
            ax.fill_between(scene.edges, held(low), held(high), step="post", color=colour, alpha=0.18, lw=0)
            ax.step(scene.edges, held(low), **look)
    if ax.get_ylim()[0] < 0:
        ax.axhline(0, color=AXIS, lw=0.7)
    ax.yaxis.set_major_formatter(lambda x, _: words.number(x, 2))
    ax.set_ylabel("EUR/kWh")
    title(ax, words("prices"))
    legend_above(ax)
    return 0.0
