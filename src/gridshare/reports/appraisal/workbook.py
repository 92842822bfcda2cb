"""An appraisal as an Excel workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.questions.appraisal.report import AppraisalReport, AssumptionRow, Turn
from gridshare.reports.appraisal.headline import headline
from gridshare.reports.appraisal.names import called
from gridshare.reports.sheets import Sheets, workbook
from gridshare.reports.words import Language, Words
from gridshare.view import Text

if TYPE_CHECKING:
    import pandas as pd

_IN_WORDS: Text = ("in words", "in woorden")


def frames(report: AppraisalReport, words: Words) -> dict[str, pd.DataFrame]:
    """All tables by name; ``years`` has a row for each year and adds up."""
    import pandas as pd

    years: dict[str, Any] = {"year": list(range(len(report.total_eur)))}
    for line in report.lines:
        years[f"{line.name}: {line.sort}_eur"] = line.eur
    years |= {"total_eur": report.total_eur, "cumulative_eur": report.cumulative_eur}
    years["discounted_eur"] = report.discounted_eur
    if report.loan is not None:
        rows = report.loan.model_dump()
        years |= {f"loan_{name}": rows[name] for name in ("drawn_eur", "interest_eur", "repaid_eur", "balance_eur")}
        years["own_eur"] = report.loan.own_eur
    members = [
        {"member": m.member, "share": m.share, **{f"year_{k}_eur": eur for k, eur in enumerate(m.eur)}}
        | {"npv_eur": m.npv_eur, "payback_years": m.payback_years, "rate_of_return": m.rate_of_return}
        for m in report.members
    ]
    return {
        "verdict": pd.DataFrame({words.of(_IN_WORDS): [line.text for line in headline(report, words)]}),
        "years": pd.DataFrame(years),
        "turning": _named(report.turning, words),
        "members": pd.DataFrame(members),
        "assumptions": _named(report.assumptions, words),
    }


def _named(rows: Sequence[Turn | AssumptionRow], words: Words) -> pd.DataFrame:
    """A row for each assumption, by its name."""
    import pandas as pd

    return pd.DataFrame([{"assumption": called(row.of, row.field, words), **_written(row)} for row in rows])


def _written(row: Turn | AssumptionRow) -> dict[str, Any]:
    values = row.model_dump(exclude={"of", "field"})
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in values.items()}


def write_workbook(report: AppraisalReport, path: Path, language: Language = "en") -> None:
    """A workbook with the answer in words and a sheet for each table; the same report gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    with workbook(path, report.name, dt.datetime.combine(report.start, dt.time())) as book:
        sheets = Sheets(book)
        for name, table in frames(report, Words(language)).items():
            if not table.empty:
                sheets.sheet(name, table)
