"""The panels of the picture; each draws one question's answer on its own axes, time in days of matplotlib."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import cycle
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.clock import grid_of
from gridshare.reports.kinds import OTHERS, view_of, views
from gridshare.reports.plan.limits import limits_of
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, PartSchedule, ScheduleDocument
from gridshare.view import Panel, Stays

_PLAN, _BEFORE, _CAP, _OVER = "#14365c", "#6f6f6f", "#c0392b", "#e74c3c"
_MOST_LINES = 6
_LONGEST_NAME = 22
_ROUNDING_KW = 0.01
MOST_STAYS = 30


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
    for kind, label, colour in _kinds(document, words):
        net = np.sum([a.net_load_kw for a in document.assets if a.kind == kind], axis=0)
        takes, gives = np.maximum(net, 0), np.minimum(net, 0)
        look = {"color": colour, "lw": 0, "step": "post", "alpha": 0.85}
        named: str | None = label
        for below, part in ((up, takes), (down, gives)):
            if np.abs(part).max() > 0:
                ax.fill_between(edges, _held(below), _held(below + part), label=named, **look)
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
        ax.plot(_edges(document), values, lw=1.5, label=name)
    _legend(ax)
    if panel.level:
        ax.axhline(0, color="#444444", lw=0.7)
    else:
        ax.set_ylim(bottom=0)
    ax.set_ylabel(panel.axis)
    ax.set_title(words.of(panel.title), loc="left", fontsize=11)


def stays_of(document: ScheduleDocument, stays: Stays) -> list[tuple[AssetSchedule, PartSchedule]]:
    """All parts that come and go as ``stays`` says."""
    drawn = [a for a in document.assets if (view := view_of(a.kind)) is not None and view.stays == stays]
    return [(asset, part) for asset in drawn for part in asset.parts]


def stays_shown(document: ScheduleDocument, stays: Stays) -> list[tuple[AssetSchedule, PartSchedule]]:
    """Those that ask most, no more than can be read, by arrival."""
    found = stays_of(document, stays)
    largest = sorted(found, key=lambda ap: -float(ap[1].facts["energy_kwh"]))[:MOST_STAYS]
    return sorted(largest, key=lambda ap: (ap[1].facts["arrival"], ap[0].name, str(ap[1].facts["name"])))


def coming_and_going(ax: Any, document: ScheduleDocument, words: Words, stays: Stays) -> None:
    """Each stay as a bar from arrival to departure, darker where it takes more of its highest power."""
    from matplotlib import colormaps

    edges, shown = _edges(document), stays_shown(document, stays)
    short = {(u.asset, u.what) for u in document.unserved}
    total = len(stays_of(document, stays))
    labels, colour = [], colormaps["Blues"]
    several = len({a.name for a, _ in shown}) > 1
    for y, (asset, part) in enumerate(shown):
        first, last = _day_numbers([datetime.fromisoformat(part.facts[k]) for k in ("arrival", "departure")])
        first, last = max(first, edges[0]), min(last, edges[-1])
        ax.broken_barh([(first, last - first)], (y - 0.4, 0.8), facecolor="#eceff3", lw=0)
        power = np.array(part.decisions.get(stays.power, np.zeros(len(edges) - 1)))
        on = np.flatnonzero(power > 0)
        shade = colour(0.25 + 0.7 * power[on] / max(power.max(), 1e-9))
        ax.broken_barh([(edges[t], edges[t + 1] - edges[t]) for t in on], (y - 0.4, 0.8), facecolors=shade, lw=0)
        where = f"{asset.name[:_LONGEST_NAME]} " if several else ""
        labels.append(f"{where}{_stay_label(part, stays, document, words)}")
    ax.set_yticks(range(len(shown)), labels, fontsize=7.5)
    for tick, (asset, part) in zip(ax.get_yticklabels(), shown, strict=True):
        if (asset.name, stays.unserved.format(name=part.facts["name"])) in short:
            tick.set_color(_CAP)
    ax.set_ylim(len(shown) - 0.4, -0.6)
    few = f" ({words('some_stays', n=len(shown), of=total)})" if total > len(shown) else ""
    ax.set_title(f"{words.of(stays.title)}{few}: {words('power')}", loc="left", fontsize=11)


def _stay_label(part: PartSchedule, stays: Stays, document: ScheduleDocument, words: Words) -> str:
    """Name, and what it gets of what it asks; an arrow where it stays longer than the horizon."""
    h = document.horizon.step_minutes / 60
    gets = part.states.get(stays.served)
    served = gets[-1] if isinstance(gets, Sequence) else h * sum(part.decisions.get(stays.power, [0.0]))
    asked = float(part.facts["energy_kwh"])
    energy = words("energy_asked", served=words.number(served), asked=words.number(asked))
    later = " →" if datetime.fromisoformat(part.facts["departure"]) > grid_of(document).end else ""
    return f"{part.facts['name']}  {energy}{later}"


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
