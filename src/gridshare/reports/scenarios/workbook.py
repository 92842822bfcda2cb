"""Scenarios as an Excel workbook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.outputs import write
from gridshare.questions.scenarios.report import ScenarioRow, ScenariosReport
from gridshare.reports.scenarios.changes import in_words
from gridshare.reports.scenarios.headline import called, headline
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks.answer import Answer, Heading, write_answer
from gridshare.tables.formulas import csv_of
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_SHEETS: Texts = {
    "scenarios": ("Scenarios", "Scenario's"),
    "months": ("Months", "Maanden"),
    "tornado": ("Tornado", "Gevoeligheid"),
}
_FIELDS: Texts = {
    "assumption": ("assumption", "aanname"),
    "at_least_eur": ("cost, at least", "kosten, minstens"),
    "changes": ("what is changed", "wat er verandert"),
    "cost_more": ("costs more than as it is", "meerkosten"),
    "cost_more_at_least": ("costs more, at least", "meerkosten, minstens"),
    "cost_more_at_most": ("costs more, at most", "meerkosten, hoogstens"),
    "days_lacking": ("days without measurements", "dagen zonder metingen"),
    "days_left": ("days there was no time for", "dagen waarvoor geen tijd was"),
    "days_not_whole": ("days only estimated from below", "dagen met alleen een ondergrens"),
    "problems": ("why it cannot be", "waarom het niet kan"),
    "scenario": ("scenario", "scenario"),
    "side": ("side", "kant"),
}
_SIDES: Texts = {"low": ("low", "laag"), "high": ("high", "hoog")}


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
    return found | {"problems": words.translated(" ".join(row.problems))}


def write_workbook(report: ScenariosReport, path: Path, language: Language = "en") -> None:
    """A workbook with the answer in words and a sheet for each table; the same report gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    words = Words(language, _FIELDS)
    found = frames(report, words)
    if not found["tornado"].empty:
        sides = [words.of(_SIDES[side]) for side in found["tornado"]["side"]]
        found["tornado"] = found["tornado"].assign(side=sides)
    days = words("from_to", first=report.first.isoformat(), last=report.last.isoformat())
    write_answer(
        path,
        Heading(report.name, f"{report.park}, {days}", report.first),
        Answer(headline(report, words), {words.of(text): found[name] for name, text in _SHEETS.items()}),
        words,
    )


def write_csv(report: ScenariosReport, path: Path, language: Language = "en") -> None:
    """A row for each scenario."""
    write(path, csv_of(frames(report, Words(language))["scenarios"]))
