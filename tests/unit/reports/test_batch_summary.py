"""The end of a batch: what its months come to, each charge of a month once, in both languages."""

import io

import pandas as pd
import pytest
from rich.console import Console

from gridshare.reports.batch.summary import batch_summary, row_line
from gridshare.reports.words import Language, Words

MONTHS = pd.DataFrame(
    {
        "site": ["Year", "Year"],
        "scenario": [None, None],
        "overlapping": [0, 0],
        "month": ["2025-12", "2026-01"],
        "planned": [2, 1],
        "cost_of_days_eur": [57.0, 27.5],
        "month_charges_eur": [180.0, 135.0],
        "cost_eur": [237.0, 162.5],
        "saving_eur": [4.0, 0.5],
    }
)
ROWS = pd.DataFrame(
    {
        "path": ["year"] * 3,
        "scenario": [None] * 3,
        "day": [1, 2, 3],
        "status": ["ok", "ok", "failed"],
        "finished": pd.array([True, False, None], dtype="boolean"),
        "error_message": "why",
    }
)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("en", ["Costs by month [EUR]", "Year 2025-12 2 57.00 180.00 237.00 4.00", "total 3 84.50 315.00 399.50 4.50"]),
        (
            "nl",
            [
                "Kosten per maand [EUR]",
                "Year 2026-01 1 27,50 135,00 162,50 0,50",
                "mislukt zijn zit niets in deze",
                "zoeken niet af was: 1.",
            ],
        ),
    ],
)
def test_months_and_their_total(language: Language, shown: list[str]) -> None:
    out = io.StringIO()
    console = Console(file=out, width=100)
    for part in batch_summary(ROWS, MONTHS, 0, Words(language)):
        console.print(part)
    text = " ".join(out.getvalue().split())
    assert all(words in text for words in shown)


def test_a_row_names_what_is_billed_once_a_month_apart() -> None:
    row = {"path": "year", "scenario": None, "day": "2025-12-30", "status": "ok", "cost_of_days_eur": 28.0,
           "saving_of_days_eur": 0.0, "month_charges_if_highest_eur": 150.0, "exceedance_kwh": 0.0,
           "unserved_kwh": 0.0, "finished": True}  # fmt: skip
    line = row_line(row, Words("en"), is_reused=False)
    assert "costs 28.00 EUR, saves 0.00 EUR; charges of the month 150.00 EUR if no day is higher" in line
    assert "not finished" not in line
    short = row_line(row | {"finished": False, "unserved_kwh": 12.0}, Words("en"), is_reused=False)
    assert "not finished; costs 28.00 EUR" in short
    assert "12.00 not served" in short
    assert "saves" not in short
    assert "charges of the month" not in row_line(row | {"month_charges_if_highest_eur": 0.0}, Words(), is_reused=False)


def test_scenarios_are_never_summed_and_overlapping_horizons_are_named() -> None:
    out = io.StringIO()
    months = MONTHS.assign(scenario=["as it is", "less"], overlapping=[0, 3])
    for part in batch_summary(ROWS, months, 0, Words()):
        Console(file=out, width=100).print(part)
    text = " ".join(out.getvalue().split())
    assert "total [as it is] 2 57.00 180.00 237.00 4.00 total [less] 1 27.50 135.00 162.50 0.50" in text
    assert "within another one of the same park: 3." in text
