"""The panel of parts that come and go, such as charging sessions: a bar for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import numpy as np

from gridshare.reports.clock import grid_of
from gridshare.reports.kinds import view_of
from gridshare.reports.pictures import CAP
from gridshare.reports.plan.axes import day_numbers, edges_of
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, PartSchedule, ScheduleDocument
from gridshare.view import Stays, Texts

_LONGEST_NAME = 22
MOST_STAYS = 30

_TEXTS: Texts = {
    "power": ("darker is more power; red is short", "donkerder is meer vermogen; rood komt tekort"),
    "some_stays": ("the {n} largest of {of}", "de {n} grootste van {of}"),
    "energy_asked": ("{served} of {asked} kWh", "{served} van {asked} kWh"),
}


def stays_of(document: ScheduleDocument, stays: Stays) -> list[tuple[AssetSchedule, PartSchedule]]:
    """All parts of assets that are drawn in this panel."""
    drawn = [a for a in document.assets if (view := view_of(a.kind)) is not None and view.stays == stays]
    return [(asset, part) for asset in drawn for part in asset.parts]


def largest_stays(document: ScheduleDocument, stays: Stays) -> list[tuple[AssetSchedule, PartSchedule]]:
    """Those that ask most, no more than can be read, by arrival."""
    found = stays_of(document, stays)
    largest = sorted(found, key=lambda ap: -float(ap[1].facts["energy_kwh"]))[:MOST_STAYS]
    return sorted(largest, key=lambda ap: (ap[1].facts["arrival"], ap[0].name, str(ap[1].facts["name"])))


def bars(ax: Any, document: ScheduleDocument, words: Words, stays: Stays) -> None:
    """Each stay as a bar from arrival to departure, darker where it takes more of its highest power."""
    from matplotlib import colormaps

    words, edges, shown = words.also(_TEXTS), edges_of(document), largest_stays(document, stays)
    short = {(u.asset, u.what) for u in document.unserved}
    total = len(stays_of(document, stays))
    labels, colour = [], colormaps["Blues"]
    several = len({a.name for a, _ in shown}) > 1
    for y, (asset, part) in enumerate(shown):
        first, last = day_numbers([datetime.fromisoformat(part.facts[k]) for k in ("arrival", "departure")])
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
            tick.set_color(CAP)
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
