"""Hourly weather of KNMI as its script answers it in JSON: an object for each station and hour."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import instants, numbered, numbers
from gridshare.imports.trees.channel import Points, Said, chosen
from gridshare.imports.trees.gathering import Gathered
from gridshare.imports.trees.records import has_records, record_lists
from gridshare.imports.trees.weather import HOUR_S, VARIABLES, WHY_UTC

_HOURS = 24


def _recognises(content: Content) -> bool:
    return has_records(content, "station_code", "date", "hour")


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # nothing of these answers is left open
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    lists = record_lists(root, lambda record: "station_code" in record and "hour" in record)
    items = [item or {} for found in lists for item in found.items]
    midnights, no_dates = instants([_midnight(item.get("date")) for item in items])
    hours, no_hours = numbers([item.get("hour") for item in items])
    wrong = sorted({*no_dates, *no_hours, *np.flatnonzero(~np.isin(hours, np.arange(1, _HOURS + 1))).tolist()})
    if wrong:
        found = f"{len(wrong):,} objects, the first {dict(items[wrong[0]])!r:.120}"
        where, expected = f"{gathered.file}, point {wrong[0] + 1}", "a date, and an hour from 1 to 24"
        gathered.refuse(Problem(where, "no_instant", found, expected, "Ask for the data again."))
        return gathered.reading()
    ends = (midnights.wall + (hours * HOUR_S).astype(np.int64)).tolist()
    of_item = np.array([str(item.get("station_code")) for item in items])
    for station in dict.fromkeys(of_item.tolist()):
        for name in VARIABLES:
            if any(name in item for item in items):
                points = Points(ends, [item.get(name) for item in items], numbered(1, len(items)))
                _take(gathered, station, name, chosen(points, of_item == station))
    gathered.decide("", "zone", "UTC", WHY_UTC)
    return gathered.reading()


def _take(gathered: Gathered, station: str, name: str, points: Points) -> None:
    """One variable of one station."""
    variable = VARIABLES[name]
    meaning = Meaning(variable.quantity, variable.unit)
    channel = gathered.take(Said(gathered.file, name, f"KNMI {station}", meaning, "end", HOUR_S, "UTC"), points)
    if channel:
        gathered.channels[-1] = replace(channel, values=np.round(channel.values * variable.factor, 6))
        gathered.decide("", "column", f"{name} is {variable.quantity}", variable.because)


def _midnight(cell: object) -> object:
    """A date as the instant at which it begins: the day alone counts."""
    return f"{cell[:10]}T00:00:00Z" if isinstance(cell, str) else cell


LAYOUT = Layout("knmi_json", "KNMI hourly weather, JSON", "json", _recognises, _read)
