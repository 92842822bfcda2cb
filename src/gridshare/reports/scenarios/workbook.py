"""Scenarios as an Excel workbook."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.questions.scenarios.report import ScenarioRow, ScenariosReport
from gridshare.reports.scenarios.changes import in_words
from gridshare.reports.scenarios.headline import called, headline
from gridshare.reports.sheets import Sheets, workbook
from gridshare.reports.words import Language, Words
from gridshare.tables.formulas import csv_of
from gridshare.view import Text

if TYPE_CHECKING:
    import pandas as pd

_IN_WORDS: Text = ("in words", "in woorden")


def frames(report: ScenariosReport, words: Words) -> dict[str, pd.DataFrame]:
    """All tables by name: ``scenarios`` (a row each), ``months`` and ``tornado``."""
    import pandas as pd

    sides = [
        {"assumption": bar.name, "side": side, **_row(getattr(bar, side), words)}
        for bar in report.tornado
        for side in ("low", "high")
    ]
    months = [
        {"scenario": called(row, words), **month.model_dump()}
        for row in report.rows
        for month in (row.figures.months if row.figures else [])
    ]
    return {
        "scenarios": pd.DataFrame([_row(row, words) for row in report.rows]),
        "months": pd.DataFrame(months),
        "tornado": pd.DataFrame(sides),
    }


def _row(row: ScenarioRow, words: Words) -> dict[str, Any]:
    found: dict[str, Any] = {"scenario": called(row, words), "year": row.year, "changes": in_words(row.changes, words)}
    found |= {name: getattr(row, name) for name in ("cost_more_eur", "cost_more_at_least_eur", "cost_more_at_most_eur")}
    if row.figures is not None:
        found |= row.figures.model_dump(exclude={"months", "costs_eur", "billed_eur"})
        found |= {f"cost_{name.replace(' ', '_')}_eur": eur for name, eur in row.figures.costs_eur.items()}
    return found | {"problems": " ".join(row.problems)}


def write_workbook(report: ScenariosReport, path: Path, language: Language = "en") -> None:
    """A workbook with the answer in words and a sheet for each table; the same report gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    import pandas as pd

    words = Words(language)
    lines = [line.text for line in headline(report, words)]
    with workbook(path, report.name, dt.datetime.combine(report.first, dt.time())) as book:
        sheets = Sheets(book)
        sheets.sheet("verdict", pd.DataFrame({words.of(_IN_WORDS): lines}))
        for name, table in frames(report, words).items():
            if not table.empty:
                sheets.sheet(name, table)


def write_csv(report: ScenariosReport, path: Path, language: Language = "en") -> None:
    """A row for each scenario."""
    write(path, csv_of(frames(report, Words(language))["scenarios"]))
