"""What the assumptions of an appraisal and their values are called."""

from __future__ import annotations

from datetime import date

from gridshare.questions.appraisal.report import Value
from gridshare.reports.words import Words
from gridshare.view import Text, Texts

FIELDS: Texts = {
    "start": ("start", "begin"),
    "years": ("years counted", "aantal jaren"),
    "discount_rate": ("discount rate", "disconteringsvoet"),
    "inflation": ("inflation", "inflatie"),
    "rest_value": ("value at the end", "restwaarde"),
    "capex_eur": ("price", "aanschaf"),
    "lifetime_years": ("lifetime", "levensduur"),
    "replacement_eur": ("price of the next one", "vervanging"),
    "opex_eur_per_year": ("upkeep", "onderhoud en beheer"),
    "eur": ("amount", "bedrag"),
    "share_of_capex": ("share of the price", "deel van de aanschaf"),
    "after_years": ("paid after", "uitbetaald na"),
    "share": ("share", "aandeel"),
    "rate": ("interest", "rente"),
    "grace_years": ("interest only", "aflossingsvrij"),
    "eur_per_year": ("a year", "per jaar"),
    "eur_per_month": ("a month", "per maand"),
    "growth_per_year": ("growth of its price", "prijsstijging"),
    "decline_per_year": ("less of it each year", "daling per jaar"),
    "begins": ("from", "vanaf"),
    "until": ("until", "tot"),
}
"""Field -> what it is called, after the name of what it is about."""

SORTS: Texts = {
    "energy": ("energy", "energie"),
    "kw_max": ("kW-max", "kW-max"),
    "kw_contract": ("kW-\ncontract", "kW-\ncontract"),
    "waiting_avoided": ("waiting\navoided", "wachten\nvermeden"),
    "flexibility": ("flexi-\nbility", "flexi-\nbiliteit"),
    "other": ("other", "overig"),
}
"""Sorts of streams, in the order of their columns."""

_VALUES: Texts = {
    "straight_line": ("what is left of its life", "resterend deel van de levensduur"),
    "none": ("nothing", "niets"),
    "a_year": ("{n} a year", "{n} per jaar"),
    "years": ("{n} years", "{n} jaar"),
    "year": ("1 year", "1 jaar"),
    "eur": ("{n} EUR", "{n} EUR"),
    "share": ("{n}", "{n}"),
}
_KEYS = {"1/year": "a_year", "1": "share", "year": "years"}


_TERM: Text = ("term", "looptijd")


def called(of: str, field: str, words: Words) -> str:
    """An assumption by its name."""
    label = words.of(_TERM) if of and field == "years" else words.name(field, FIELDS)
    return f"{of}, {label}" if of else label


def valued(value: Value | None, unit: str, words: Words) -> str:
    """A value as people write it, with its unit; nothing where there is none."""
    words = words.also(_VALUES)
    if value is None:
        return ""
    if isinstance(value, date | str):
        return words.name(str(value), _VALUES)
    shown = words.percent(value) if unit.startswith("1") else words.number(value)
    key = "year" if unit == "year" and value == 1 else _KEYS.get(unit, "eur")
    return words(key, n=shown)
