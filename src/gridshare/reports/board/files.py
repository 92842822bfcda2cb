"""The report as the file that was asked for: PDF or HTML by its name, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from gridshare.errors import GridshareError, Problem
from gridshare.outputs import write
from gridshare.reports.board.page import board_page
from gridshare.reports.board.report import BoardReport
from gridshare.reports.board.typeset import pdf_of

_PDF, _HTML, _PARQUET = ".pdf", (".html", ".htm"), ".parquet"


class ReportNameError(GridshareError):
    """The name of a report has no suffix that is known."""

    code: ClassVar[str] = "report_name"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The report cannot be written"


def refuse_suffixes(report: Path | None, annex: Path | None = None) -> None:
    """Refuse a report that is neither PDF nor HTML and an annex that is no Parquet, before time is spent on an answer.

    Raises:
        ReportNameError: If a name ends otherwise.
    """
    problems = []
    for what, path, known in (("report", report, (_PDF, *_HTML)), ("annex", annex, (_PARQUET,))):
        if path is not None and path.suffix.lower() not in known:
            expected = f"a name that ends with {' or '.join(known[:2])}"
            problems.append(Problem(what, "report_name", f"{path.name!r}", expected, f"Rename the {what}."))
    if problems:
        raise ReportNameError(problems)


def save(report: BoardReport, path: Path) -> None:
    """Write the report; the same report gives the same bytes.

    Raises:
        MissingPackageError: If a package of the extra ``report`` is not installed.
        OutputError: If it cannot be written.
        ReportNameError: If the name ends otherwise.
    """
    refuse_suffixes(path)
    write(path, pdf_of(report) if path.suffix.lower() == _PDF else board_page(report))
