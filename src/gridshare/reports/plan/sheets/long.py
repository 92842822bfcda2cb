"""The long sheets: a row for each step and quantity of an asset, or of a cable, as a pivot table wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from gridshare.reports.clock import grid_of
from gridshare.reports.kinds import names, view_of
from gridshare.reports.plan.frames import series_of
from gridshare.reports.plan.sheets.series import of_point
from gridshare.reports.words import Words
from gridshare.reports.workbooks.book import EXACT, TEXT, TIMES, Column
from gridshare.reports.workbooks.headings import called, unit
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    **TIMES,
    "at_end": ("{name}, at the end of the step", "{name}, aan het eind van de tijdstap"),
}
_TIME, _WIDEST = 18.0, 44.0


def assets(document: ScheduleDocument, words: Words) -> tuple[list[Column], Iterator[Sequence[Any]]]:
    """Columns and rows: time, member, asset, its kind, quantity, unit, value."""
    n = document.horizon.steps
    labels = {a.kind: words.of(v.label) if (v := view_of(a.kind)) else words.name(a.kind, {}) for a in document.assets}
    series = [
        ((a.member, a.name, labels[a.kind], *_quantity(field, values, document, words)), values[-n:])
        for a in document.assets
        for field, values in series_of(a, n).items()
    ]
    return _long(("member", "asset", "kind", "quantity", "unit"), series, document, words)


def rows_of(document: ScheduleDocument) -> int:
    """How many rows the assets have."""
    n = document.horizon.steps
    return n * sum(len(series_of(asset, n)) for asset in document.assets)


def feeders(document: ScheduleDocument, words: Words) -> tuple[list[Column], Iterator[Sequence[Any]]]:
    """Columns and rows: time, cable or transformer, quantity, unit, value."""
    series = [((f.name, of.name(words), of.unit), of.values) for f in document.feeders for of in of_point(f)]
    return _long(("point", "quantity", "unit"), series, document, words)


def _quantity(field: str, values: Sequence[Any], document: ScheduleDocument, words: Words) -> tuple[str, str]:
    """What a series is called and its unit; a state at points is shown at the end of each step."""
    words = words.also(_TEXTS)
    name = words.of(names()[field]) if field in names() else called(field, words)
    at_points = len(values) > document.horizon.steps
    return words("at_end", name=name) if at_points else name, unit(field, words)


def _long(
    fields: Sequence[str],
    series: Sequence[tuple[tuple[str, ...], Sequence[Any]]],
    document: ScheduleDocument,
    words: Words,
) -> tuple[list[Column], Iterator[Sequence[Any]]]:
    words, starts = words.also(_TEXTS), grid_of(document).local
    times = [(at.replace(tzinfo=None), at.astimezone(UTC).replace(tzinfo=None)) for at in starts]
    widths = [max(11, *(len(name[k]) + 2 for name, _ in series)) if series else 11 for k in range(len(fields))]
    columns = [
        Column(words("start"), TEXT, _TIME),
        *(Column(called(f, words), TEXT, min(w, _WIDEST)) for f, w in zip(fields, widths, strict=True)),
        Column(called("value", words), EXACT),
        Column(words("utc_start"), TEXT, _TIME),
    ]
    return columns, _rows(times, series)


def _rows(
    times: Sequence[tuple[datetime, datetime]], series: Sequence[tuple[tuple[str, ...], Sequence[Any]]]
) -> Iterator[Sequence[Any]]:
    for name, values in series:
        for (local, utc), value in zip(times, values, strict=True):
            yield local, *name, value, utc
