"""The days of which all files of a site's series have values, seen without loading the site on them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from gridshare.series.files import SiteFolder
from gridshare.series.instants import timeline_of
from gridshare.sites.outline import Outline
from gridshare.sites.sources import Sources


def measured_days(site: Outline) -> tuple[dt.date, dt.date] | None:
    """The first and the last whole day between which each file has values; None where no file says.

    There may be gaps between them, and nothing in common where the first comes after the last.
    """
    if site.folder is None:
        return None
    zone = site.grid.time_zone
    sources = Sources.of(site.document.series, SiteFolder(site.folder), site.grid)
    timelines = [timeline_of(table, zone) for table in sources.tables]
    ends = [(int(t.start[0]), int(t.start[-1]) + (t.step or 0)) for t in timelines if not t.problems and len(t.start)]
    ends += [(s.start, int(s.starts[-1]) + s.step_s) for s in sources.clean.measured.values()]
    if not ends:
        return None
    begin, end = max(first for first, _ in ends), min(last for _, last in ends)
    first, after = (dt.datetime.fromtimestamp(instant, ZoneInfo(zone)) for instant in (begin, end))
    is_begun = first.time() > dt.time()
    return first.date() + dt.timedelta(days=is_begun), after.date() - dt.timedelta(days=1)
