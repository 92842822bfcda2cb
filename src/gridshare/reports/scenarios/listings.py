"""The tables of scenarios: all of them next to each other, the tornado, costs by what they are for, months."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.scenarios.report import ScenarioRow, ScenariosReport, YearFigures
from gridshare.reports.kinds import names
from gridshare.reports.listing import Listing
from gridshare.reports.scenarios.changes import in_words
from gridshare.reports.scenarios.headline import called, signed, swing_name
from gridshare.reports.words import Words
from gridshare.view import Texts

_SHOWN_EUR = 0.5

_TEXTS: Texts = {
    "scenarios": ("Scenarios", "Scenario's"),
    "cost": ("cost\n[EUR]", "kosten\n[EUR]"),
    "against": ("more or\nless [EUR]", "meer of\nminder [EUR]"),
    "above_cap": ("above cap\n[kWh]", "boven grens\n[kWh]"),
    "hours_above": ("hours\nabove", "uren\nboven"),
    "unserved": ("not served\n[kWh]", "niet geleverd\n[kWh]"),
    "peak_kw": ("peak import\n[kW]", "piekafname\n[kW]"),
    "proven_from": ("proven at\nleast [EUR]", "bewezen min-\nstens [EUR]"),
    "cannot": ("not worked out", "niet uitgerekend"),
    "changes": ("What each of them changes", "Wat elk ervan verandert"),
    "tornado": ("One assumption at a time", "Eén aanname tegelijk"),
    "low": ("low", "laag"),
    "high": ("high", "hoog"),
    "low_eur": ("with that\n[EUR]", "daarmee\n[EUR]"),
    "effect": ("range\n[EUR]", "spreiding\n[EUR]"),
    "costs": ("Costs by what they are for [EUR]", "Kosten naar soort [EUR]"),
    "reading": (
        "Costs of the days asked for, each month's peak once; each scenario lives the same measured days, known ahead.",
        "Kosten van de gevraagde dagen, de piek van elke maand eenmaal; elk scenario kent de gemeten dagen vooraf.",
    ),
    "reading_tornado": (
        "One assumption at a time: what the park then costs more (+) or less (-) than as it is; widest range first.",
        "Eén aanname tegelijk: wat het park dan meer (+) of minder (-) kost dan zoals het is; de grootste eerst.",
    ),
}


def listings(report: ScenariosReport, words: Words) -> Iterator[Listing]:
    """All of them."""
    words = words.also(_TEXTS)
    yield _scenarios(report, words)
    if report.tornado:
        yield _tornado(report, words)
    if len(report.rows) > 1:
        yield _changes(report, words)
        yield _costs(report, words)


def conventions(report: ScenariosReport, words: Words) -> list[str]:
    """How to read them."""
    words = words.also(_TEXTS)
    return [words("reading"), *([words("reading_tornado")] if report.tornado else [])]


def _scenarios(report: ScenariosReport, words: Words) -> Listing:
    known = [row.figures for row in report.rows if row.figures is not None]
    columns = ["cost", "against", "peak_kw"]
    columns += [key for key, of in _WHERE_ANY.items() if any(getattr(figures, of) for figures in known)]
    columns.append("proven_from")
    rows = [[called(row, words), *(_cell(key, row, words) for key in columns)] for row in report.rows]
    return Listing(words("scenarios"), [words(key) for key in columns], rows)


_WHERE_ANY = {"above_cap": "exceedance_kwh", "hours_above": "exceedance_hours", "unserved": "unserved_kwh"}
"""Columns that are shown where any row has something in it -> the field of its figures."""


def _cell(key: str, row: ScenarioRow, words: Words) -> str:
    figures = row.figures
    if figures is None:
        return words("cannot") if key == "cost" else ""
    if key == "against":
        return "" if row.cost_more_eur is None else signed(row.cost_more_eur, words)
    if key == "proven_from":
        return "" if figures.at_least_eur is None else words.number(figures.at_least_eur)
    value = {"cost": figures.cost_eur, "peak_kw": figures.peak_import_kw}.get(key)
    found: float = getattr(figures, _WHERE_ANY[key]) if value is None else value
    return words.number(found, 1 if key == "hours_above" else 0)


def _tornado(report: ScenariosReport, words: Words) -> Listing:
    rows = [
        [
            swing_name(bar.name, words),
            in_words(bar.low.changes, words),
            "" if bar.low.cost_more_eur is None else signed(bar.low.cost_more_eur, words),
            in_words(bar.high.changes, words),
            "" if bar.high.cost_more_eur is None else signed(bar.high.cost_more_eur, words),
            "" if bar.effect_eur is None else words.number(bar.effect_eur),
        ]
        for bar in report.tornado
    ]
    headings = ("low", "low_eur", "high", "low_eur", "effect")
    return Listing(words("tornado"), [words(key) for key in headings], rows)


def _changes(report: ScenariosReport, words: Words) -> Listing:
    rows = [[called(row, words), in_words(row.changes, words)] for row in report.rows]
    return Listing(words("changes"), [""], rows, is_text=True)


def _costs(report: ScenariosReport, words: Words) -> Listing:
    """A row for each scenario and a column for each cost that any of them has."""
    known: list[tuple[ScenarioRow, YearFigures]] = [
        (row, row.figures) for row in report.rows if row.figures is not None
    ]
    costs = [c for c in dict.fromkeys(c for _, f in known for c in f.costs_eur) if any(_eur(f, c) for _, f in known)]
    rows = [[called(row, words), *(words.number(_eur(figures, c)) for c in costs)] for row, figures in known]
    return Listing(words("costs"), [words.name(c, names()) for c in costs], rows)


def _eur(figures: YearFigures, cost: str) -> float:
    eur = figures.costs_eur.get(cost, 0.0)
    return eur if abs(eur) >= _SHOWN_EUR else 0.0
