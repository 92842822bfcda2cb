"""How far a plan can see beyond its horizon: as far as it asks for, and as all series of the site reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from gridshare.errors import SiteError
from gridshare.parts import Floats
from gridshare.series import FileColumn, Series
from gridshare.series.contents import FileTable
from gridshare.series.instants import timeline_of
from gridshare.series.measured import MeasuredSeries, on_grid
from gridshare.sites.document import SiteDocument
from gridshare.sites.inline import series_and_tables
from gridshare.sites.outline import Outline
from gridshare.sites.sources import Sources
from gridshare.timegrid import TimeGrid


def as_far_as_series_reach(site: Outline, sources: Sources, *, forecasts: bool) -> tuple[Outline, Sources]:
    """The site, and its sources, with a look-ahead that all its series can fill.

    Whatever else is wrong with a series is reported when its values are put in place.

    Args:
        site: The site.
        sources: Where its series come from.
        forecasts: Whether an imported series that ends within the horizon is forecast; then all imported ones reach as
            far as is asked.
    """
    asked = site.document.horizon.look_ahead_steps
    steps = min([asked, *_reaches(site, sources, forecasts=forecasts)]) if asked else 0
    if steps == asked:
        return site, sources
    shorter = with_look_ahead(site, steps)
    return shorter, sources.on(shorter.grid)


def with_look_ahead(site: Outline, steps: int) -> Outline:
    """The same site with another look-ahead."""
    return replace(site, document=_seeing(site.document, steps), grid=_horizon_and(site, steps))


def _seeing(document: SiteDocument, steps: int) -> SiteDocument:
    hours = steps * document.horizon.step_minutes / 60
    horizon = document.horizon.model_copy(update={"look_ahead_hours": hours})
    return document.model_copy(update={"horizon": horizon})


def _reaches(site: Outline, sources: Sources, *, forecasts: bool) -> Iterator[int]:
    """How many steps beyond the horizon each series of the document has values."""
    n, asked = site.n_bound, site.document.horizon.look_ahead_steps
    lists = list(sources.lists.values())
    measured: dict[str, MeasuredSeries] = {}
    for path, each in series_and_tables(site.document):
        if not isinstance(each, Series):
            continue
        if isinstance(each.given, tuple):
            lists.append(each.given)
        elif isinstance(each.given, str) and each.given in sources.clean.measured:
            measured[each.given] = sources.clean.measured[each.given]
        elif isinstance(each.given, str | FileColumn) and each.given not in sources.lists:
            yield from _of_a_column(site, sources, each.given, path)
    # A list of 24 hours on a day of 23 has no hour of look-ahead: its values are those of other hours.
    fitting = (n, n + asked) if _horizon_and(site, 0).forward_h else range(n, n + asked + 1)
    reaching = [len(values) - n for values in lists if len(values) in fitting]
    yield from reaching if reaching or not lists else [0]
    ends = [int(series.starts[-1]) + series.step_s for series in measured.values()]
    horizon_end = _horizon_and(site, 0).end.timestamp()
    if not forecasts or min(ends, default=horizon_end) >= horizon_end:
        yield from (_until_a_gap(series, site) for series in measured.values())


def _of_a_column(site: Outline, sources: Sources, given: str | FileColumn, path: str) -> Iterator[int]:
    try:
        tables = [sources.table(given, path)] if isinstance(given, FileColumn) else sources.tables
    except SiteError:
        return
    column = given.column if isinstance(given, FileColumn) else given
    for table in tables:
        name = table.columns[1] if column is None and len(table.columns) == 2 else column  # noqa: PLR2004 - a pair
        if name in table.columns[1:]:
            yield _rows_beyond(table, str(name), site)


def _rows_beyond(table: FileTable, column: str, site: Outline) -> int:
    """Steps beyond the horizon for which a column has numbers, one interval joining the next; as many as are asked."""
    timeline, numbers = timeline_of(table, site.grid.time_zone), table.numbers(column)[0]
    step = timeline.step or site.grid.step_minutes * 60
    end, asked = (
        int(_horizon_and(site, ahead).end.timestamp()) for ahead in (0, site.document.horizon.look_ahead_steps)
    )
    known = end
    first, last = np.searchsorted(timeline.start, (end - step, asked), side="right").tolist()
    for start, number in zip(timeline.start[first:last].tolist(), numbers[first:last].tolist(), strict=True):
        if start > known or np.isnan(number):
            break
        known = start + step
    return (known - end) // (site.grid.step_minutes * 60)


def _until_a_gap(series: MeasuredSeries, site: Outline) -> int:
    try:
        values: Floats = on_grid(series, site.grid)[0][site.n_bound :]
    except ValueError:
        return site.grid.n_steps
    missing = np.flatnonzero(np.isnan(values))
    return int(missing[0]) if missing.size else len(values)


def _horizon_and(site: Outline, ahead: int) -> TimeGrid:
    """The grid of the horizon, with some steps after it."""
    return site.grid.between(0, site.n_bound + ahead)
