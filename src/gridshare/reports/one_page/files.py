"""The park on a page as the file that was asked for, PDF or HTML, of a plan or of days in a folder."""

from __future__ import annotations

from pathlib import Path

from gridshare.reports.board import files
from gridshare.reports.one_page.day import day_page
from gridshare.reports.one_page.week import week_page
from gridshare.reports.words import Language
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.period import PeriodDocument


def save_day(document: ScheduleDocument, path: Path, language: Language = "en") -> None:
    """Write the page of one plan; the same plan gives the same bytes.

    Raises:
        MissingPackageError: If matplotlib, or for a PDF typst, is not installed.
        OutputError: If it cannot be written.
        ReportNameError: If the name ends otherwise.
    """
    files.refuse_suffixes(path)
    files.save(day_page(document, language), path)


def save_days(period: PeriodDocument, folder: str | Path, path: str | Path, language: Language = "en") -> None:
    """Write the page of a period whose days are planned in a folder.

    Raises:
        MissingPackageError: If matplotlib, or for a PDF typst, is not installed.
        OutputError: If it cannot be written.
        ReportNameError: If the name ends otherwise.
    """
    path, folder = Path(path), Path(folder)
    files.refuse_suffixes(path)
    plans = {
        day.day: ScheduleDocument.model_validate_json((folder / day.schedule).read_text(encoding="utf-8"))
        for day in period.days
        if day.schedule is not None
    }
    files.save(week_page(period, plans, language), path)
