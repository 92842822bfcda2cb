"""The report as the file that was asked for: PDF or HTML by its name, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from gridshare.errors import GridshareError, Problem
from gridshare.outputs import write
from gridshare.reports.board.page import board_page
from gridshare.reports.board.report import BoardReport
from gridshare.reports.board.typeset import pdf_of

_PDF, _HTML = ".pdf", (".html", ".htm")


class ReportNameError(GridshareError):
    """The name of a report has no suffix that is known."""

    code: ClassVar[str] = "report_name"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The report cannot be written"


def refuse_suffix(path: Path) -> None:
    """Refuse names that are neither PDF nor HTML, before time is spent on an answer.

    Raises:
        ReportNameError: If the name ends otherwise.
    """
    if path.suffix.lower() not in (_PDF, *_HTML):
        expected = "a name that ends with .pdf or .html"
        raise ReportNameError(Problem("report", "report_name", f"{path.name!r}", expected, "Rename the report."))


def save(report: BoardReport, path: Path) -> None:
    """Write the report; the same report gives the same bytes.

    Raises:
        MissingPackageError: If a package of the extra ``report`` is not installed.
        OutputError: If it cannot be written.
        ReportNameError: If the name ends otherwise.
    """
    refuse_suffix(path)
    write(path, pdf_of(report) if path.suffix.lower() == _PDF else board_page(report))
