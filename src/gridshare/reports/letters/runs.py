"""All that is decided for an asset, to the step, as runs of equal power: the annex of a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.reports.letters.letter import Run
from gridshare.reports.letters.own import Own
from gridshare.reports.words import Language, Words
from gridshare.tables.formulas import csv_of_rows
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_TEXTS: Texts = {
    "asset": ("asset", "installatie"),
    "part": ("part", "onderdeel"),
    "deed": ("what", "wat"),
    "begin": ("from", "van"),
    "end": ("to", "tot"),
    "kw": ("power_kw", "vermogen_kw"),
    "net_kw": ("net_load_kw", "netto_kw"),
}
"""Headings of the annex."""


def runs(own: Own, grid: TimeGrid, words: Words) -> Iterator[Run]:
    """The runs of an asset or of its parts, those in which nothing is done left out."""
    zone = ZoneInfo(grid.time_zone)
    for part in own.parts:
        for deed in own.deeds:
            power = part.plan[deed.power]
            changes = np.flatnonzero((np.diff(power) != 0) | (np.diff(own.net_load_kw) != 0)) + 1
            edges = [0, *changes.tolist(), len(power)]
            for first, last in pairwise(edges):
                if power[first] > 0:
                    begin, end = (
                        (grid.start + k * timedelta(minutes=grid.step_minutes)).astimezone(zone) for k in (first, last)
                    )
                    name, kw, net = str(part.facts.get("name", "")), float(power[first]), float(own.net_load_kw[first])
                    yield Run(own.name, name, words.of(deed.text), begin, end, kw, net)


def annex(found: Sequence[Run], language: Language) -> str:
    """Runs as CSV."""
    words = Words(language, _TEXTS)
    rows = ((r.asset, r.part, r.deed, r.begin.isoformat(), r.end.isoformat(), r.kw, r.net_kw) for r in found)
    return csv_of_rows([words(key) for key in _TEXTS], rows)
