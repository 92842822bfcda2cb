"""The panels of the picture that are lines and areas; each answers one question on its own axes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.kinds import OTHERS, view_of, views
from gridshare.reports.pictures import BEFORE, CAP, MARGIN, OVER, PLAN
from gridshare.reports.plan.axes import edges_of, held, legend
from gridshare.reports.plan.limits import limits_of
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, ScheduleDocument
from gridshare.view import Panel, Texts

_MOST_LINES = 6
_ROUNDING_KW = 0.01

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
    "above_cap": ("above the cap", "boven de grens"),
    "in_margin": ("within the margin", "binnen de marge"),
    "less_margin": ("less the margin", "min de marge"),
    "range": ("lowest to highest", "laagste tot hoogste"),
    "prices": ("Price [EUR/kWh]", "Prijs [EUR/kWh]"),
    "import_price": ("import", "afname"),
    "export_price": ("export", "teruglevering"),
    "from": ("from", "vanaf"),
}


def net_load(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """The group before and after, the plan stacked by kind, against the cap; what is above it is shaded."""
    edges, g = edges_of(document), document.group
    plan, before = np.array(g.net_load_kw), np.array(g.baseline_net_load_kw)
    cap, export = limits_of(g.import_contract_kw), limits_of(g.export_contract_kw)
    within = limits_of(g.import_cap_kw), limits_of(g.export_cap_kw)
    _stack(ax, document, edges, words)
    for net, colour, alpha in ((before, CAP, 0.14), (plan, OVER, 0.75)):
        label = f"{words('above_cap')}, {words('after' if net is plan else 'before')}"
        for limit, flow, sign in ((cap, net, 1), (export, -net, -1)):
            _shade(ax, edges, (limit, flow), sign, {"color": colour, "alpha": alpha, "label": label})
    label = f"{words('in_margin')}, {words('after')}"
    for low, limit, flow, sign in ((within[0], cap, plan, 1), (within[1], export, -plan, -1)):
        _shade(ax, edges, (low, np.minimum(flow, limit)), sign, {"color": MARGIN, "alpha": 0.75, "label": label})
    ax.step(edges, held(before), where="post", color=BEFORE, lw=1.3, ls=(0, (4, 2)), zorder=4, label=words("before"))
    ax.step(edges, held(plan), where="post", color=PLAN, lw=1.9, zorder=5, label=words("after"))
    _caps(ax, edges, (cap, export, min(plan.min(), before.min())), words)
    if (within[0] < cap).any():
        drawn = np.where(np.isfinite(within[0]), within[0], np.nan)
        label = f"{words('cap')} ({words('import')}), {words('less_margin')}"
        ax.step(edges, held(drawn), where="post", color=CAP, lw=1.0, alpha=0.6, ls=(0, (1, 2)), zorder=6, label=label)
    ax.axhline(0, color="#444444", lw=0.7, zorder=2)
    ax.set_ylabel("kW")
    ax.set_title(words("net_load_by_kind"), loc="left", fontsize=11)
    legend(ax)


def _shade(ax: Any, edges: Any, limit_and_flow: tuple[Floats, Floats], sign: int, look: dict[str, Any]) -> None:
    """What of a flow is above a limit, where it is by more than rounding."""
    limit, flow = limit_and_flow
    over = np.isfinite(limit) & (flow > limit + _ROUNDING_KW)
    if over.any():
        known = np.where(np.isfinite(limit), limit, flow)
        low, high = (held(sign * v) for v in (known, np.where(over, flow, known)))
        ax.fill_between(edges, low, high, step="post", lw=0, zorder=3, **look)


def _stack(ax: Any, document: ScheduleDocument, edges: Any, words: Words) -> None:
    """What each kind takes, upwards, and gives, downwards."""
    n = document.horizon.steps
    up, down = np.zeros(n), np.zeros(n)
    for kind, label, colour in _kinds(document, words):
        net = np.sum([a.net_load_kw for a in document.assets if a.kind == kind], axis=0)
        takes, gives = np.maximum(net, 0), np.minimum(net, 0)
        look = {"color": colour, "lw": 0, "step": "post", "alpha": 0.85}
        named: str | None = label
        for below, part in ((up, takes), (down, gives)):
            if np.abs(part).max() > 0:
                ax.fill_between(edges, held(below), held(below + part), label=named, **look)
                named = None
        up, down = up + takes, down + gives


def _kinds(document: ScheduleDocument, words: Words) -> Iterator[tuple[str, str, str]]:
    """Name, label and colour of each kind that the schedule has, the lowest area first."""
    known = views()
    kinds = list(dict.fromkeys(asset.kind for asset in document.assets))
    for kind in sorted((k for k in kinds if k in known), key=lambda k: known[k].rank):
        yield kind, words.of(known[kind].label), known[kind].colour
    for kind, colour in zip((k for k in kinds if k not in known), cycle(OTHERS), strict=False):
        yield kind, words.name(kind, {}), colour


def _caps(ax: Any, edges: Any, limits: tuple[Floats, Floats, float], words: Words) -> None:
    """The cap on import; that on export where the group comes anywhere near it."""
    cap, export, lowest = limits
    if np.isfinite(cap).any():
        drawn = np.where(np.isfinite(cap), cap, np.nan)
        label = f"{words('cap')} ({words('import')})"
        ax.step(edges, held(drawn), where="post", color=CAP, lw=1.7, zorder=6, label=label)
    if np.isfinite(export).any() and lowest < -0.2 * export[np.isfinite(export)].max():
        drawn = np.where(np.isfinite(export), -export, np.nan)
        label = f"{words('cap')} ({words('export')})"
        ax.step(edges, held(drawn), where="post", color=CAP, lw=1.7, ls=(0, (1, 1)), zorder=6, label=label)


def prices(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """What a kWh costs and brings: the range over the members."""
    edges = edges_of(document)
    for key, name, colour in (
        ("import_price", "import_eur_per_kwh", "#b9770e"),
        ("export_price", "export_eur_per_kwh", "#1e8449"),
    ):
        table = np.array([getattr(m, name) for m in document.members])
        low, high = table.min(axis=0), table.max(axis=0)
        ax.fill_between(edges, held(low), held(high), step="post", color=colour, alpha=0.22, lw=0)
        ax.step(edges, held(high), where="post", color=colour, lw=1.2, label=f"{words(key)} ({words('range')})")
        ax.step(edges, held(low), where="post", color=colour, lw=1.2)
    if ax.get_ylim()[0] < 0:
        ax.axhline(0, color="#444444", lw=0.7)
    ax.set_ylabel("EUR/kWh")
    ax.set_title(words("prices"), loc="left", fontsize=11)
    legend(ax)


def states_of(document: ScheduleDocument, panel: Panel) -> dict[str, Floats]:
    """The state of a panel at points 0 .. n, of each asset whose kind is drawn there."""
    points = document.horizon.steps + 1
    return {
        asset.name: np.array(values, dtype=float)
        for asset in document.assets
        for name, values in asset.states.items()
        if name == panel.state and isinstance(values, Sequence) and len(values) == points and _is_drawn(asset, panel)
    }


def _is_drawn(asset: AssetSchedule, panel: Panel) -> bool:
    view = view_of(asset.kind)
    return view is not None and view.panel == panel


def state(ax: Any, document: ScheduleDocument, words: Words, panel: Panel) -> None:
    """A state of assets: each, or their sum where they are many; or how far each moves from where it begins."""
    found = states_of(document, panel)
    if panel.level:
        first = dict(list(found.items())[:_MOST_LINES])
        found = {f"{k} ({words('from')} {words.number(v[0], 1)} {panel.level})": v - v[0] for k, v in first.items()}
    elif len(found) > _MOST_LINES:
        found = {f"{words('total')} ({len(found)})": np.sum(list(found.values()), axis=0)}
    for name, values in found.items():
        ax.plot(edges_of(document), values, lw=1.5, label=name)
    legend(ax)
    if panel.level:
        ax.axhline(0, color="#444444", lw=0.7)
    else:
        ax.set_ylim(bottom=0)
    ax.set_ylabel(panel.axis)
    ax.set_title(words.of(panel.title), loc="left", fontsize=11)
