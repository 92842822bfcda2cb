"""The panels of the picture; each draws one question's answer on its own axes, time in days of matplotlib."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.clock import grid_of
from gridshare.reports.limits import limits_of
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, PartSchedule, ScheduleDocument

_COLOURS = {
    "inflexible_load": "#a9b4c2",
    "ev_charging": "#3b7dd8",
    "deferrable_load": "#8e63c7",
    "curtailable_load": "#c9a2e0",
    "thermal_store": "#35a7a0",
    "battery": "#57b04a",
    "generator": "#8c6239",
    "solar": "#f2c230",
    "wind": "#9fd3ee",
}
_OTHERS = ("#d97b93", "#7a7a52", "#b58ac9")
_PLAN, _BEFORE, _CAP, _OVER = "#14365c", "#6f6f6f", "#c0392b", "#e74c3c"
_MOST_LINES = 6
_LONGEST_NAME = 22
_ROUNDING_KW = 0.01
MOST_SESSIONS = 30


def net_load(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """The group before and after, the plan stacked by kind, against the cap; what is above it is shaded."""
    edges, g = _edges(document), document.group
    plan, before = np.array(g.net_load_kw), np.array(g.baseline_net_load_kw)
    cap, export = limits_of(g.import_cap_kw), limits_of(g.export_cap_kw)
    _stack(ax, document, edges, words)
    for net, colour, style in ((before, _CAP, {"alpha": 0.14}), (plan, _OVER, {"alpha": 0.75})):
        for limit, flow, sign in ((cap, net, 1), (export, -net, -1)):
            over = np.isfinite(limit) & (flow > limit + _ROUNDING_KW)
            if over.any():
                known = np.where(np.isfinite(limit), limit, flow)
                label = f"{words('above_cap')}, {words('after' if net is plan else 'before')}"
                low, high = (_held(sign * v) for v in (known, np.where(over, flow, known)))
                ax.fill_between(edges, low, high, step="post", color=colour, lw=0, zorder=3, label=label, **style)
    ax.step(edges, _held(before), where="post", color=_BEFORE, lw=1.3, ls=(0, (4, 2)), zorder=4, label=words("before"))
    ax.step(edges, _held(plan), where="post", color=_PLAN, lw=1.9, zorder=5, label=words("after"))
    _caps(ax, edges, (cap, export, min(plan.min(), before.min())), words)
    margin = np.array(g.import_margin_kw)
    if margin.any() and np.isfinite(cap).any():
        contract = np.where(np.isfinite(cap), cap + margin, np.nan)
        label = f"{words('cap')} ({words('import')}), {words('before_margin')}"
        ax.step(
            edges, _held(contract), where="post", color=_CAP, lw=1.0, alpha=0.6, ls=(0, (1, 2)), zorder=6, label=label
        )
    ax.axhline(0, color="#444444", lw=0.7, zorder=2)
    ax.set_ylabel("kW")
    ax.set_title(words("net_load_by_kind"), loc="left", fontsize=11)
    _legend(ax)


def _stack(ax: Any, document: ScheduleDocument, edges: Any, words: Words) -> None:
    """What each kind takes, upwards, and gives, downwards."""
    n = document.horizon.steps
    up, down = np.zeros(n), np.zeros(n)
    kinds = list(dict.fromkeys(asset.kind for asset in document.assets))
    other = iter(_OTHERS * len(kinds))
    for kind in sorted(kinds, key=lambda k: (*_COLOURS, k).index(k)):
        net = np.sum([a.net_load_kw for a in document.assets if a.kind == kind], axis=0)
        takes, gives = np.maximum(net, 0), np.minimum(net, 0)
        look = {"color": _COLOURS.get(kind) or next(other), "lw": 0, "step": "post", "alpha": 0.85}
        label: str | None = words(kind)
        for below, part in ((up, takes), (down, gives)):
            if np.abs(part).max() > 0:
                ax.fill_between(edges, _held(below), _held(below + part), label=label, **look)
                label = None
        up, down = up + takes, down + gives


def _caps(ax: Any, edges: Any, limits: tuple[Floats, Floats, float], words: Words) -> None:
    """The cap on import; that on export where the group comes anywhere near it."""
    cap, export, lowest = limits
    if np.isfinite(cap).any():
        drawn = np.where(np.isfinite(cap), cap, np.nan)
        label = f"{words('cap')} ({words('import')})"
        ax.step(edges, _held(drawn), where="post", color=_CAP, lw=1.7, zorder=6, label=label)
    if np.isfinite(export).any() and lowest < -0.2 * export[np.isfinite(export)].max():
        drawn = np.where(np.isfinite(export), -export, np.nan)
        label = f"{words('cap')} ({words('export')})"
        ax.step(edges, _held(drawn), where="post", color=_CAP, lw=1.7, ls=(0, (1, 1)), zorder=6, label=label)


def prices(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """What a kWh costs and brings: the range over the members."""
    edges = _edges(document)
    for key, name, colour in (
        ("import_price", "import_eur_per_kwh", "#b9770e"),
        ("export_price", "export_eur_per_kwh", "#1e8449"),
    ):
        table = np.array([getattr(m, name) for m in document.members])
        low, high = table.min(axis=0), table.max(axis=0)
        ax.fill_between(edges, _held(low), _held(high), step="post", color=colour, alpha=0.22, lw=0)
        ax.step(edges, _held(high), where="post", color=colour, lw=1.2, label=f"{words(key)} ({words('range')})")
        ax.step(edges, _held(low), where="post", color=colour, lw=1.2)
    if ax.get_ylim()[0] < 0:
        ax.axhline(0, color="#444444", lw=0.7)
    ax.set_ylabel("EUR/kWh")
    ax.set_title(words("prices"), loc="left", fontsize=11)
    _legend(ax)


def states_of(document: ScheduleDocument, state: str) -> dict[str, Floats]:
    """A state at points 0 .. n, of each asset that has it."""
    points = document.horizon.steps + 1
    return {
        asset.name: np.array(values, dtype=float)
        for asset in document.assets
        for name, values in asset.states.items()
        if name == state and isinstance(values, Sequence) and len(values) == points
    }


def energies(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """Stored energy: each store, or their sum where they are many."""
    found = states_of(document, "energy_kwh")
    if len(found) > _MOST_LINES:
        found = {f"{words('total')} ({len(found)})": np.sum(list(found.values()), axis=0)}
    _lines(ax, document, found)
    ax.set_ylim(bottom=0)
    ax.set_ylabel("kWh")
    ax.set_title(words("energies"), loc="left", fontsize=11)


def temperatures(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """How far temperatures move from where they begin: a deep-freeze and a boiler fit on one scale."""
    found = dict(list(states_of(document, "temperature_c").items())[:_MOST_LINES])
    changes = {f"{name} ({words('from')} {words.number(v[0], 1)} °C)": v - v[0] for name, v in found.items()}
    _lines(ax, document, changes)
    ax.axhline(0, color="#444444", lw=0.7)
    ax.set_ylabel("K")
    ax.set_title(words("temperatures"), loc="left", fontsize=11)


def _lines(ax: Any, document: ScheduleDocument, found: dict[str, Floats]) -> None:
    edges = _edges(document)
    for name, values in found.items():
        ax.plot(edges, values, lw=1.5, label=name)
    _legend(ax)


def sessions_shown(document: ScheduleDocument) -> list[tuple[AssetSchedule, PartSchedule]]:
    """The sessions that ask most, no more than can be read, by arrival."""
    found = [(a, p) for a in document.assets for p in a.parts if {"arrival", "departure"} <= set(p.facts)]
    largest = sorted(found, key=lambda ap: -float(ap[1].facts.get("energy_kwh", 0.0)))[:MOST_SESSIONS]
    return sorted(largest, key=lambda ap: (ap[1].facts["arrival"], ap[0].name, str(ap[1].facts.get("name"))))


def sessions(ax: Any, document: ScheduleDocument, words: Words) -> None:
    """Each session as a bar from arrival to departure, darker where it charges with more of its highest power."""
    from matplotlib import colormaps

    edges, shown = _edges(document), sessions_shown(document)
    short = {(u.asset, u.what) for u in document.unserved}
    total = sum(len([p for p in a.parts if "arrival" in p.facts]) for a in document.assets)
    labels, colour = [], colormaps["Blues"]
    several = len({a.name for a, _ in shown}) > 1
    for y, (asset, part) in enumerate(shown):
        first, last = _day_numbers([datetime.fromisoformat(part.facts[k]) for k in ("arrival", "departure")])
        first, last = max(first, edges[0]), min(last, edges[-1])
        ax.broken_barh([(first, last - first)], (y - 0.4, 0.8), facecolor="#eceff3", lw=0)
        power = np.array(part.decisions.get("charge_kw", np.zeros(len(edges) - 1)))
        on = np.flatnonzero(power > 0)
        shade = colour(0.25 + 0.7 * power[on] / max(power.max(), 1e-9))
        ax.broken_barh([(edges[t], edges[t + 1] - edges[t]) for t in on], (y - 0.4, 0.8), facecolors=shade, lw=0)
        labels.append(_session_label(asset if several else None, part, document, words))
    ax.set_yticks(range(len(shown)), labels, fontsize=7.5)
    for tick, (asset, part) in zip(ax.get_yticklabels(), shown, strict=True):
        if (asset.name, f"session {part.facts.get('name')}") in short:
            tick.set_color(_CAP)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    few = f" ({words('some_sessions', n=len(shown), of=total)})" if total > len(shown) else ""
    ax.set_title(f"{words('sessions')}{few}: {words('power')}", loc="left", fontsize=11)


def _session_label(asset: AssetSchedule | None, part: PartSchedule, document: ScheduleDocument, words: Words) -> str:
    """Name, and what is delivered of what is asked.

    After the name of its asset, where that is given; an arrow where it stays longer than the horizon.
    """
    h = document.horizon.step_minutes / 60
    state = part.states.get("delivered_kwh")
    served = state[-1] if isinstance(state, Sequence) else h * sum(part.decisions.get("charge_kw", [0.0]))
    asked = float(part.facts.get("energy_kwh", 0.0))
    energy = words("energy_asked", served=words.number(served), asked=words.number(asked))
    later = " →" if datetime.fromisoformat(part.facts["departure"]) > grid_of(document).end else ""
    where = "" if asset is None else f"{asset.name[:_LONGEST_NAME]} "
    return f"{where}{part.facts.get('name', '')}  {energy}{later}"


def _edges(document: ScheduleDocument) -> Any:
    """Points 0 .. n in days of matplotlib, shape (point,)."""
    grid = grid_of(document)
    return _day_numbers([*grid.starts, grid.end])


def _day_numbers(moments: Sequence[datetime]) -> Any:
    from matplotlib import dates

    return dates.date2num(moments)  # type: ignore[no-untyped-call]


def _held(values: Floats) -> Floats:
    """Values of steps at points: the last is held to the end, shape (point,)."""
    return np.append(values, values[-1])


def _legend(ax: Any) -> None:
    handles = ax.get_legend_handles_labels()[0]
    if handles:
        ax.legend(loc="upper left", bbox_to_anchor=(1.005, 1.02), fontsize=8.5, frameon=False, borderaxespad=0)
