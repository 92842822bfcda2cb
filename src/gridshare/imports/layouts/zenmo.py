"""Zenmo's workbook of quarter-hours: one column a flow, instants at the end of the quarter, winter time all year.

A cell of -1 means an unknown value. Where facts above the table name a unit or a clock, they count.
"""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.generic.facts import Facts, facts_of
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles

_QUARTER_S = 900
_UNKNOWN = -1.0
_REST = re.compile(r"\s*(?:/|\(|\[).*")
_SUN = "bpm zonne-energie"


def _bare(name: str) -> str:
    """A name without its unit and without a second row of names."""
    return _REST.sub("", name).strip().casefold()


def _recognises(content: Content) -> bool:
    if not isinstance(content, Sheet):
        return False
    names = {_bare(name) for name in content.names}
    is_named = _SUN in names or "kwartierwaarden" in content.origin.name.casefold()
    return is_named and {"timestamp", "levering", "teruglevering"} <= names


def _read(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `_recognises` makes sure of
    facts = facts_of(content)
    reading = channels_of(content, _roles(content, facts), answers)
    channels: list[Channel] = []
    decisions, left_out = list(reading.decisions), list(reading.left_out)
    decisions.append(_clock(content, facts))
    for channel in reading.channels:
        is_unknown = channel.values == _UNKNOWN
        blank = is_unknown | np.isnan(channel.values)
        if blank.all():
            left_out.append(f"column {channel.heading!r}: no value is known")
            continue
        if is_unknown.any():
            first = channel.rows[is_unknown][0]
            text = f"column {channel.heading!r}: {is_unknown.sum():,} cells of -1 (unknown), first in row {first}"
            left_out.append(text)
        channels.append(channel.without(is_unknown))
    return replace(reading, channels=tuple(channels), decisions=tuple(decisions), left_out=tuple(left_out))


def _roles(sheet: Sheet, facts: Facts) -> Roles:
    unit = facts.unit or "kWh"
    known = {
        "levering": Meaning("consumption", unit),
        "teruglevering": Meaning("feed_in", unit),
        _SUN: Meaning("production", unit),
    }
    instant = next(k for k, name in enumerate(sheet.names) if _bare(name) == "timestamp")
    others = Meaning("other", "other")
    return Roles(
        instant=(instant,),
        values={k: known.get(_bare(name), others) for k, name in enumerate(sheet.names) if k != instant},
        meter_text=facts.meter,
        label="end",
        zone=facts.zone or "CET",
        step_s=facts.step_s or _QUARTER_S,
    )


def _clock(sheet: Sheet, facts: Facts) -> Decision:
    if facts.zone:
        return Decision(sheet.origin.name, "zone", facts.zone, "is given above the table")
    return Decision(sheet.origin.name, "zone", "CET", "workbooks of this layout are on winter time all year")


LAYOUTS = (Layout("zenmo", "Zenmo, workbook of quarter-hours", "table", _recognises, _read),)
