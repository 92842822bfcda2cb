"""An appraisal as an Excel workbook."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gridshare.questions.appraisal.report import AppraisalReport, AssumptionRow, Turn
from gridshare.reports.appraisal.headline import headline
from gridshare.reports.appraisal.names import called, valued
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks.answer import Answer, Heading, write_answer
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_SHEETS: Texts = {
    "years": ("Years", "Jaren"),
    "turning": ("What turns it", "Omslagpunten"),
    "members": ("Members", "Deelnemers"),
    "assumptions": ("Assumptions", "Aannamen"),
}
_FIELDS: Texts = {
    "assumption": ("assumption", "aanname"),
    "break_even": ("turns at", "omslag bij"),
    "change": ("change until then, as a share", "verandering tot daar, als deel"),
    "cumulative": ("sum so far", "som tot dan"),
    "discounted": ("discounted", "contante waarde"),
    "high": ("if higher", "bij hoger"),
    "is_default": ("not stated: gridshare's own", "niet opgegeven: standaard van gridshare"),
    "loan_balance": ("loan, still owed", "lening, restschuld"),
    "loan_drawn": ("loan, drawn", "lening, opgenomen"),
    "loan_interest": ("loan, interest", "lening, rente"),
    "loan_repaid": ("loan, repaid", "lening, afgelost"),
    "low": ("if lower", "bij lager"),
    "npv": ("net present value", "netto contante waarde"),
    "npv_at_high": ("net present value if higher", "netto contante waarde bij hoger"),
    "npv_at_low": ("net present value if lower", "netto contante waarde bij lager"),
    "own": ("own money", "eigen geld"),
    "payback_years": ("paid back [years]", "terugverdiend [jaar]"),
    "rate_of_return": ("internal rate of return", "interne rentevoet"),
    "share": ("share", "aandeel"),
    "since": ("From {day}", "Vanaf {day}"),
    "source": ("source", "bron"),
    "total": ("total", "totaal"),
    "year_{k}": ("year {k}", "jaar {k}"),
}
_UNITS: Texts = {
    "1": ("share", "deel"),
    "1/year": ("share a year", "deel per jaar"),
    "date": ("date", "datum"),
    "year": ("years", "jaar"),
    "EUR/year": ("EUR a year", "EUR per jaar"),
    "EUR/month": ("EUR a month", "EUR per maand"),
}
_SORTS: Texts = {
    "energy": ("energy", "energie"),
    "kw_max": ("kW-max", "kW-max"),
    "kw_contract": ("kW-contract", "kW-contract"),
    "waiting_avoided": ("waiting avoided", "wachten vermeden"),
    "flexibility": ("flexibility", "flexibiliteit"),
    "other": ("other", "overig"),
    "capex": ("bought", "aanschaf"),
    "replacement": ("replacement", "vervanging"),
    "opex": ("upkeep", "beheer"),
    "rest_value": ("value at the end", "restwaarde"),
    "subsidy": ("subsidy", "subsidie"),
}


def frames(report: AppraisalReport, words: Words) -> dict[str, pd.DataFrame]:
    """All tables by name; ``years`` has a row for each year and adds up."""
    import pandas as pd

    years: dict[str, Any] = {"year": list(range(len(report.total_eur)))}
    for line in report.lines:
        years[f"{line.name}: {words.name(line.sort, _SORTS)}_eur"] = line.eur
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
        "years": pd.DataFrame(years),
        "turning": _named(report.turning, words),
        "members": pd.DataFrame(members),
        "assumptions": _named(report.assumptions, words),
    }


def _named(rows: Sequence[Turn | AssumptionRow], words: Words) -> pd.DataFrame:
    """A row for each assumption, by its name."""
    import pandas as pd

    return pd.DataFrame(
        [{"assumption": called(row.of, row.field, words), **_written(row, words)} for row in rows], dtype=object
    )


def _written(row: Turn | AssumptionRow, words: Words) -> dict[str, Any]:
    """Its values: numbers and dates as they are, choices and units by their names."""
    values = row.model_dump(exclude={"of", "field"})
    for key, value in values.items():
        if isinstance(value, str) and key in ("value", "break_even", "low", "high"):
            is_date = row.unit == "date"
            values[key] = dt.date.fromisoformat(value) if is_date else valued(value, row.unit, words)
    return values | {"unit": words.name(row.unit, _UNITS)}


def write_workbook(report: AppraisalReport, path: Path, language: Language = "en") -> None:
    """A workbook with the answer in words and a sheet for each table; the same report gives the same bytes.

    Raises:
        MissingPackageError: If the package that writes workbooks is not installed.
    """
    words = Words(language, _FIELDS)
    found = frames(report, words)
    since = words("since", day=words.date(dt.datetime.combine(report.start, dt.time())))
    tables = {words.of(text): found[name] for name, text in _SHEETS.items()}
    write_answer(path, Heading(report.name, since, report.start), Answer(headline(report, words), tables), words)
