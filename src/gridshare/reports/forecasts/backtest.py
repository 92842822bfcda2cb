"""A backtest of forecasts for the terminal: a row for each series and method."""

from __future__ import annotations

from statistics import median

import numpy as np
from rich.console import Group
from rich.table import Table
from rich.text import Text

from gridshare.reports.words import Language, Words
from gridshare.usecases.backtest_forecast import Backtest, gained
from gridshare.view import Texts

_TEXTS: Texts = {
    "series": ("series", "reeks"),
    "method": ("method", "methode"),
    "quarters": ("quarters", "kwartieren"),
    "mae": ("MAE", "MAE"),
    "naive_mae": ("naive", "naïef"),
    "pinball": ("pinball", "pinball"),
    "naive_pinball": ("naive", "naïef"),
    "coverage": ("in band", "in band"),
    "skill": ("skill", "verbetering"),
    "median": ("Median skill: {skill}.", "Mediane verbetering: {skill}."),
    "naive_used": (
        "{series}: the naive was used from {days}, since {method} was not better in the six weeks before",
        "{series}: de naïeve is gebruikt vanaf {days}, omdat {method} in de zes weken ervoor niet beter was",
    ),
    "band": (
        "in band: quarters between p05 and p95; 90% is right",
        "in band: kwartieren tussen p05 en p95; 90% klopt",
    ),
    "failed": ("not judged:", "niet beoordeeld:"),
}

_FINE_BELOW = 10.0


def backtest_summary(found: Backtest, language: Language = "en") -> Group:
    """The table, the median skill, where the naive had to serve, and what could not be judged."""
    words = Words(language, _TEXTS)
    table = Table(box=None, pad_edge=False)
    for key in ("series", "method"):
        table.add_column(words(key), no_wrap=True)
    for key in ("quarters", "mae", "naive_mae", "pinball", "naive_pinball", "coverage", "skill"):
        table.add_column(words(key), justify="right")
    lines = []
    for each in found.judged:
        scores, naive = each.scores, each.naive
        figures = (scores.mae, naive.mae, scores.pinball, naive.pinball)
        table.add_row(
            each.series,
            each.method,
            words.number(scores.n_steps),
            *(words.number(figure, 1 if abs(figure) >= _FINE_BELOW else 3) for figure in figures),
            words.percent(scores.coverage, 1),
            words.percent(gained(each), 1),
        )
        days = ", ".join(str(day) for day, used in each.used if used != each.method)
        if days:
            lines.append(Text(words("naive_used", series=each.series, days=days, method=each.method)))
    skills = [gained(each) for each in found.judged if np.isfinite(gained(each))]
    if skills:
        lines.insert(0, Text(words("band"), "dim"))
        lines.insert(0, Text(words("median", skill=words.percent(median(skills), 1))))
    lines += [Text(f"{words('failed')} {words.translated(str(problem))}", "bold red") for problem in found.problems]
    return Group(table, *lines)
