"""Day-ahead prices as the ENTSO-E transparency platform exports them in CSV, in its old form and in that of 2024.

A row's market time unit is a range in one cell: ``26/10/2025 02:00:00 (CEST) - 26/10/2025 02:15:00 (CEST)``. The zone
behind an instant distinguishes the two hours of the autumn day. Rows of other zones and of later auctions are left out.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Reading
from gridshare.imports.content import Content, Sheet, only
from gridshare.imports.findings import Answers, Decision
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.prices.columns import DAY_AHEAD, price_column
from gridshare.imports.layouts.prices.steps import evened
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles

_MTU = "mtu ("
_RANGE = r"^(?P<start>.*?) +- +(?P<end>.*)$"
_DAY_FIRST = r"^(\d\d)[./](0\d|1[0-2])[./](\d{4})\b"
_NOT_KNOWN = ("n/e", "N/A", "-", "")
_FIRST_AUCTIONS = ("Sequence 1", "Without Sequence")
_CLOCK = "Europe/Amsterdam"
_DUTCH_AREA = "BZN|NL"
_OFFSETS = ((r" *\(CEST\)", "+02:00"), (r" *\(CET\)", "+01:00"), (r" *\(UTC\)", "Z"))


def _recognises(content: Content) -> bool:
    if not isinstance(content, Sheet):
        return False
    folded = [name.casefold() for name in _headed(content).names]
    return any(n.startswith(_MTU) for n in folded) and any("day-ahead price" in n for n in folded)


def _headed(sheet: Sheet) -> Sheet:
    """The sheet with its names: zones behind instants can hide from the reader of tables where a table begins."""
    first = [column[0].as_py() or "" for column in sheet.columns] if sheet.n_rows else []
    if not any(cell.casefold().startswith(_MTU) for cell in first):
        return sheet
    return replace(only(sheet, np.arange(sheet.n_rows) > 0), names=tuple(first))


def _read(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - layouts of tables get sheets
    content = _headed(content)
    price = price_column(content, content.names)
    if isinstance(price, Problem):
        return Reading(problems=(price,))
    mtu = next(i for i, name in enumerate(content.names) if name.casefold().startswith(_MTU))
    sheet, decisions, left_out = _of_auction(content)
    sheet, more_decisions, more_left_out = _of_zone(sheet)
    start, end = _instants(sheet.columns[mtu])
    columns = [start if i == mtu else column for i, column in enumerate(sheet.columns)]
    columns[price.index] = _blanked(columns[price.index])
    sheet = replace(sheet, names=(*sheet.names, "end of the MTU"), columns=(*columns, end))
    meter = next((d.answer for d in more_decisions if d.aspect == "meter"), DAY_AHEAD)
    roles = Roles(
        instant=(mtu,),
        values={price.index: Meaning("price", price.unit)},
        until=(len(columns),),
        meter_text=meter,
        label="start",
        zone="UTC" if "utc" in content.names[mtu].casefold() else None,
    )
    reading = channels_of(sheet, roles, answers)
    even = [evened(_with_offsets(channel)) for channel in reading.channels]
    return replace(
        reading,
        channels=tuple(channel for channel, _ in even),
        decisions=(*reading.decisions, *decisions, *more_decisions, *(d for _, decided in even for d in decided)),
        left_out=(*reading.left_out, *price.left_out, *left_out, *more_left_out),
    )


def _with_offsets(channel: Channel) -> Channel:
    """The channel with an offset in every row where the platform wrote some: it names the zone where that is needed."""
    import pandas as pd

    moments = channel.moments
    if moments.offset_s is None or not np.isnan(moments.offset_s).any():
        return channel
    local = pd.DatetimeIndex(moments.wall.astype("datetime64[s]")).tz_localize(
        _CLOCK, ambiguous="NaT", nonexistent="NaT"
    )
    offset_s = moments.wall - local.tz_convert("UTC").tz_localize(None).as_unit("s").asi8
    offset_s = np.where(local.isna(), np.nan, offset_s)
    filled = np.where(np.isnan(moments.offset_s), offset_s, moments.offset_s)
    return channel if np.isnan(filled).any() else replace(channel, moments=replace(moments, offset_s=filled))


def _of_auction(sheet: Sheet) -> tuple[Sheet, list[Decision], list[str]]:
    """The rows of the first auction of the day."""
    index = sheet.index("Sequence")
    names = _texts(sheet, index)
    first = next((name for name in _FIRST_AUCTIONS if name in names), None)
    if index is None or first is None or len(names) == 1:
        return sheet, [], []
    # An hour is of one auction or of all: "Without Sequence" is written where there was but one.
    taken = _FIRST_AUCTIONS
    kept, dropped = _rows(sheet, index, taken)
    others = ", ".join(sorted(set(names) - set(taken)))
    if not dropped:
        return sheet, [], []
    about = Decision(sheet.origin.name, "column", first, "the first of the auctions of the day")
    return kept, [about], [f"rows of later auctions ({others}): {dropped:,}"]


def _of_zone(sheet: Sheet) -> tuple[Sheet, list[Decision], list[str]]:
    """The rows of the Netherlands; of another zone where the file is about that alone."""
    index = sheet.index("Area")
    names = _texts(sheet, index)
    if index is None or names == {_DUTCH_AREA} or not names:
        return sheet, [], []
    chosen = _DUTCH_AREA if _DUTCH_AREA in names else min(names)
    kept, dropped = _rows(sheet, index, (chosen,))
    others = ", ".join(sorted(names - {chosen}))
    decided = [f"rows of other zones ({others}): {dropped:,}"] if dropped else []
    if chosen == _DUTCH_AREA:
        return kept, [], decided
    meter = f"day-ahead {chosen.rsplit('|', 1)[-1]}"
    return kept, [Decision(sheet.origin.name, "meter", meter, f"the area is {chosen}, not the Netherlands")], decided


def _texts(sheet: Sheet, index: int | None) -> set[str]:
    return set() if index is None else {text for text in sheet.columns[index].unique().to_pylist() if text}


def _rows(sheet: Sheet, index: int, texts: tuple[str, ...]) -> tuple[Sheet, int]:
    """The rows with one of these texts in a column, and how many others there were."""
    keep = np.isin(sheet.columns[index].to_numpy(zero_copy_only=False).astype(str), texts)
    return (sheet, 0) if keep.all() else (only(sheet, keep), int((~keep).sum()))


def _instants(column: Any) -> tuple[Any, Any]:
    """Starts and ends of the ranges in a column, dates with the year first, offsets for the names of zones."""
    from pyarrow import compute

    parts = compute.extract_regex(column, _RANGE)
    return _plain(compute.struct_field(parts, "start")), _plain(compute.struct_field(parts, "end"))


def _plain(column: Any) -> Any:
    from pyarrow import compute

    for pattern, offset in _OFFSETS:
        column = compute.replace_substring_regex(column, pattern, offset)
    return compute.replace_substring_regex(column, _DAY_FIRST, r"\3-\2-\1")


def _blanked(column: Any) -> Any:
    """Prices, null where the platform has none."""
    import pyarrow as pa
    from pyarrow import compute

    return compute.if_else(compute.is_in(column, pa.array(_NOT_KNOWN)), None, column)


LAYOUTS = (Layout("prices_entsoe_csv", "ENTSO-E day-ahead prices exported in CSV", "table", _recognises, _read),)
