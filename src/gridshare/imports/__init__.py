"""Meter exports in, clean series out: every layout, every doubt asked, nothing repaired in silence.

The way of a file, and who knows what on it:

- ``files``: what a file is (``content``); ``sheets`` and ``cells``: tables; ``trees``: JSON and XML.
- ``layouts`` (registered in ``layout``): which column or record is what, for one portal or interface each, for prices
  and for weather; ``roles`` turn columns into channels (``channel``), ``lexicon`` reads headings, ``sessions`` read
  visits of vehicles.
- ``clock``: rows onto equal intervals in UTC (``track``); ``counters``: readings to use; ``meaning``: units and signs.
- ``series``: registers and files of a meter into one series, filled on request and kept with its provenance.
- ``quality``: what a reader should know before relying on it.

``findings`` are what was concluded and what is asked, ``options`` what a person says; ``reading`` is the way of one
file from end to end, ``outcome`` that of all files of an import together.

The rest of the program uses the names below and imports nothing deeper; each is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gridshare.imports.channel import SessionRow
    from gridshare.imports.findings import Aspect, Question
    from gridshare.imports.limits import OVER_A_WIRE
    from gridshare.imports.options import FillMethod, ImportOptions, MapDocument, MeterMap, Surroundings
    from gridshare.imports.outcome import Outcome, Progress, outcome_of, outcome_of_bytes
    from gridshare.imports.quality.assessed import Assessed
    from gridshare.imports.quality.finding import QualityFinding, Severity
    from gridshare.imports.quality.report import SeriesReport
    from gridshare.imports.quality.wall import by_day, wall_of
    from gridshare.imports.reading import Read
    from gridshare.imports.series.issuing import Forecasts
    from gridshare.imports.series.joining import slug_of
    from gridshare.imports.series.provenance import Concluded, Provenance, read_provenance
    from gridshare.imports.series.store import Visits

__all__ = [
    "OVER_A_WIRE",
    "Aspect",
    "Assessed",
    "Concluded",
    "FillMethod",
    "Forecasts",
    "ImportOptions",
    "MapDocument",
    "MeterMap",
    "Outcome",
    "Progress",
    "Provenance",
    "QualityFinding",
    "Question",
    "Read",
    "SeriesReport",
    "SessionRow",
    "Severity",
    "Surroundings",
    "Visits",
    "by_day",
    "outcome_of",
    "outcome_of_bytes",
    "read_provenance",
    "slug_of",
    "wall_of",
]

_HOMES = {
    "OVER_A_WIRE": "limits",
    "Aspect": "findings",
    "Assessed": "quality.assessed",
    "Concluded": "series.provenance",
    "FillMethod": "options",
    "Forecasts": "series.issuing",
    "ImportOptions": "options",
    "MapDocument": "options",
    "MeterMap": "options",
    "Outcome": "outcome",
    "Progress": "outcome",
    "Provenance": "series.provenance",
    "QualityFinding": "quality.finding",
    "Question": "findings",
    "Read": "reading",
    "SeriesReport": "quality.report",
    "SessionRow": "channel",
    "Severity": "quality.finding",
    "Surroundings": "options",
    "Visits": "series.store",
    "by_day": "quality.wall",
    "outcome_of": "outcome",
    "outcome_of_bytes": "outcome",
    "read_provenance": "series.provenance",
    "slug_of": "series.joining",
    "wall_of": "quality.wall",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is first asked for."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
