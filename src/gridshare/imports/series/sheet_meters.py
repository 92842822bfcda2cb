"""Which meter the sheets of a workbook are about, where they name none: each its own, or parts of one.

Sheets that cover the same time cannot be parts of one meter's series; then the name of a sheet is that of its meter.
Sheets that follow each other in time (a month each) are of one meter, which the workbook's name stands for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gridshare.imports.findings import Decision
from gridshare.imports.track import Track

_SHEET = re.compile(r"(?P<book>.+) \((?P<sheet>.+)\)", re.DOTALL)


def with_sheet_meters(tracks: Sequence[Track]) -> list[Track]:
    """The tracks, with the name of its sheet as the meter of each that needs one."""
    books: dict[str, list[Track]] = {}
    for track in tracks:
        if not track.channel.meter and (match := _SHEET.fullmatch(track.channel.file)):
            books.setdefault(match["book"], []).append(track)
    apart = {book for book, own in books.items() if _overlap(own)}
    return [_named(track, apart) for track in tracks]


def _overlap(tracks: Sequence[Track]) -> bool:
    """Whether two sheets hold the same kind of numbers about the same time."""
    spans: dict[tuple[str | None, str], list[tuple[int, int, str]]] = {}
    for track in tracks:
        key = (track.channel.quantity, track.channel.register)
        spans.setdefault(key, []).append((track.start, track.end, track.channel.file))
    return any(
        first[1] > second[0] and first[2] != second[2]
        for own in spans.values()
        for first, second in zip(sorted(own), sorted(own)[1:], strict=False)
    )


def _named(track: Track, apart: set[str]) -> Track:
    match = _SHEET.fullmatch(track.channel.file)
    if track.channel.meter or match is None or match["book"] not in apart:
        return track
    because = "sheets of the workbook cover the same time, so that each is about a meter of its own"
    decision = Decision(track.channel.file, "meter", match["sheet"], because)
    channel = replace(track.channel, meter=match["sheet"])
    return replace(track, channel=channel, decisions=(*track.decisions, decision))
