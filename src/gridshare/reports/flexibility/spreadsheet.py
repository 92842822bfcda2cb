"""The points of all curves as a table: a row each, with the names of the document."""

from __future__ import annotations

from gridshare.questions.giving.document import FlexibilityReport, GivingPoint
from gridshare.tables.formulas import csv_of_rows

_LISTS = ("net_load_kw", "rebound", "members", "assets", "costs_more_eur")
"""What has no place in a cell."""


def points_csv(report: FlexibilityReport) -> str:
    """The table as CSV."""
    columns = [name for name in GivingPoint.model_fields if name not in _LISTS]
    rows = [
        [report.window.start, report.window.end, curve.direction, *(getattr(point, name) for name in columns)]
        for curve in report.curves
        for point in curve.points
    ]
    return csv_of_rows(["start", "end", "direction", *columns], rows)
