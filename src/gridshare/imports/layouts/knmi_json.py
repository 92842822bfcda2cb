"""Hourly weather of KNMI as its script answers it in JSON: an object for each station and hour."""

from __future__ import annotations

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers
from gridshare.imports.gathering import Gathered
from gridshare.imports.layout import Layout
from gridshare.imports.tree_cells import instants, numbered, numbers
from gridshare.imports.trees import has_records, record_lists
from gridshare.imports.weather import VARIABLES, take_hours

_HOUR_S, _HOURS = 3600, 24


def _recognises(content: Content) -> bool:
    return has_records(content, "station_code", "date", "hour")


def _read(content: Content, answers: Answers) -> Reading:
    del answers  # nothing of these answers is left open
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    lists = record_lists(root, lambda record: "station_code" in record and "hour" in record)
    items = [item or {} for found in lists for item in found.items]
    moments, no_dates = instants([_midnight(item.get("date")) for item in items])
    hours, no_hours = numbers([item.get("hour") for item in items])
    outside = np.flatnonzero(~((hours >= 1) & (hours <= _HOURS))).tolist()
    columns = {name: numbers([i.get(name) for i in items]) for name in VARIABLES if any(name in i for i in items)}
    wrong = sorted({*no_dates, *no_hours, *outside, *(i for _, bad in columns.values() for i in bad)})
    if wrong:
        found = f"{len(wrong):,} objects, the first {dict(items[wrong[0]])!r:.120}"
        expected = "a date, an hour from 1 to 24, and whole numbers or null"
        where = f"{gathered.file}, point {wrong[0] + 1}"
        gathered.refuse(Problem(where, "knmi_cell", found, expected, "Ask for the data again."))
        return gathered.reading()
    ends = moments.wall + (hours * _HOUR_S).astype(np.int64)
    stations = [item["station_code"] for item in items]
    take_hours(gathered, stations, ends, {n: v for n, (v, _) in columns.items()}, numbered(1, len(items)))
    return gathered.reading()


def _midnight(cell: object) -> object:
    """A date as the instant at which it begins: the day alone counts."""
    return f"{cell[:10]}T00:00:00Z" if isinstance(cell, str) else cell


LAYOUT = Layout("knmi_json", "KNMI hourly weather, JSON", "json", _recognises, _read)
