"""Quarters and reports of a board from made-up figures, for tests of what is shown of them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import numpy as np

from gridshare.questions.quarters import Quarters
from gridshare.reports.board.data import data_section
from gridshare.reports.board.load import load_section, risk_section
from gridshare.reports.board.report import BoardReport, Figure, Section
from gridshare.reports.listing import Line
from gridshare.reports.words import Language, Words
from gridshare.timegrid import TimeGrid

AMSTERDAM = "Europe/Amsterdam"


def a_winter(newcomer_kw: float = 60.0, **changed: Any) -> Quarters:
    """40 days from 20 January: 30 kW at night and 100 kW by day, 5 more on the first day, under a cap of 150 kW."""
    grid = TimeGrid.of_days(dt.date(2026, 1, 20), 40, 15, AMSTERDAM)
    hour = np.array([moment.hour for moment in grid.local])
    before = np.where((hour >= 8) & (hour < 18), 100.0, 30.0)
    before[: 24 * 4] += 5.0
    newcomer = np.where(hour >= 17, newcomer_kw, 0.0)
    cap = np.full(grid.n_steps, 150.0)
    values = {
        "before_kw": before,
        "newcomer_kw": newcomer,
        "after_kw": np.minimum(before + newcomer, cap),
        "import_cap_kw": cap,
        "export_cap_kw": np.full(grid.n_steps, np.inf),
    } | changed
    return Quarters(grid, **values)


@cache
def some_sections(language: Language) -> list[Section]:
    """Evidence with pictures, tables, lines and paragraphs."""
    words, shown = Words(language), a_winter()
    return [load_section(shown, words), risk_section(shown, words), data_section(shown, [], words)]


def a_report(language: Language = "en", **changed: Any) -> BoardReport:
    """A report that has all sorts of parts."""
    values: dict[str, Any] = {
        "title": "Bakery, 60 kW",
        "about": "three yards",
        "verdict": Line("Yes: it fits.", "good"),
        "because": [Line("Nobody gives way on most days.")],
        "figures": [Figure("150 kW", "cap of the group"), Figure("160", "quarters")],
        "sections": some_sections(language),
        "credit": "made up",
    } | changed
    return BoardReport(language, **values)
