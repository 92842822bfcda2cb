"""What fields of documents are called at the head of a column, and the unit that a field's name ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gridshare.reports.kinds import names
from gridshare.reports.words import Words
from gridshare.view import Texts

if TYPE_CHECKING:
    import pandas as pd

_UNITS: Texts = {
    "_eur_per_kwh": ("EUR/kWh", "EUR/kWh"),
    "_eur_per_kw": ("EUR/kW", "EUR/kW"),
    "_kwh": ("kWh", "kWh"),
    "_kw": ("kW", "kW"),
    "_eur": ("EUR", "EUR"),
    "_kelvin_hours": ("K·h", "K·uur"),
    "_kelvin": ("K", "K"),
    "_hours": ("h", "uur"),
    "_c": ("°C", "°C"),
    "_share": ("%", "%"),
}

FORMATS = {
    "_kwh": "#,##0.0",
    "_kw": "#,##0.0",
    "_eur_per_kwh": "0.00000",
    "_eur_per_kw": "#,##0.0000",
    "_eur": "#,##0.00",
    "_share": "0.0%",
}
"""What a field's name ends with -> format of its numbers, where that is no ordinary one."""

_OF: Texts = {
    "doing_nothing_": ("{name}, doing nothing", "{name}, zonder plan"),
    "plan_": ("{name}, plan", "{name}, plan"),
    "saved_": ("{name}, saved", "{name}, bespaard"),
    "cost_": ("cost: {name}", "kosten: {name}"),
}

_FIELDS: Texts = {
    "all_served": ("all demand served", "aan alle vraag voldaan"),
    "asset": ("asset", "installatie"),
    "at_cap": ("time at the cap", "tijd op de grens"),
    "at_least": ("at least", "minstens"),
    "baseline_net_load": ("net load without a plan", "netto vermogen zonder plan"),
    "broken_rules": ("broken rules", "gebroken regels"),
    "cap_kept": ("cap kept", "binnen de grens"),
    "charge": ("charge", "tarief"),
    "cost": ("cost", "kosten"),
    "cost_of_days": ("cost of the days", "kosten van de dagen"),
    "cost_open": ("still open: lower cost", "nog te winnen: lagere kosten"),
    "day": ("day", "dag"),
    "days": ("days", "dagen"),
    "difference": ("difference", "verschil"),
    "doing_nothing": ("doing nothing", "zonder plan"),
    "error": ("why it failed", "waarom mislukt"),
    "exceedance": ("energy above the cap", "energie boven de grens"),
    "exceedance_hours": ("time above the cap", "tijd boven de grens"),
    "exceedance_open": ("still open: less above the limits", "nog te winnen: minder boven de grenzen"),
    "export": ("export", "teruglevering"),
    "failed": ("failed", "mislukt"),
    "finished": ("worked out to the end", "volledig doorgerekend"),
    "gave_way": ("gives way", "maakt ruimte"),
    "hours_at_cap": ("hours at the cap", "uren op de grens"),
    "import": ("import", "afname"),
    "is_baseline": ("the plan is doing nothing", "het plan is niets doen"),
    "level": ("limit of", "grens van"),
    "limits_kept": ("limits of cables and connections kept", "binnen grenzen van kabels en aansluitingen"),
    "margin_used": ("energy within the margin", "energie binnen de marge"),
    "mean_starts_per_session": ("starts per session, on average", "starts per laadsessie, gemiddeld"),
    "member": ("member", "deelnemer"),
    "month": ("month", "maand"),
    "month_charges": ("charges of months", "maandkosten"),
    "most_over": ("most above the cap", "hoogste overschrijding"),
    "most_starts_per_session": ("starts per session, at most", "starts per laadsessie, hoogstens"),
    "name": ("name", "naam"),
    "net_load": ("net load with the plan", "netto vermogen met plan"),
    "peak_export": ("highest export", "hoogste teruglevering"),
    "peak_import": ("highest import", "hoogste afname"),
    "physical_exceedance": (
        "energy above limits of cables and connections",
        "energie boven grenzen van kabels en aansluitingen",
    ),
    "plan": ("plan", "plan"),
    "postponed": ("left for after the horizon", "uitgesteld tot na de planperiode"),
    "postponed_sessions": ("sessions or runs left for later", "uitgestelde laadsessies of draaibeurten"),
    "price": ("price", "prijs"),
    "priority": ("priority", "prioriteit"),
    "proven": ("proven", "bewezen"),
    "sessions_served": ("sessions that charge", "laadsessies die laden"),
    "share_of_cap": ("most of the cap that is used, as a share", "hoogste deel van de grens"),
    "status": ("status", "status"),
    "unit": ("unit", "eenheid"),
    "unserved": ("energy not served", "niet geleverde energie"),
    "unserved_kelvin": ("temperature short at the end", "temperatuurtekort aan het eind"),
    "unserved_kelvin_hours": ("temperature outside bands", "temperatuur buiten banden"),
    "unserved_open": ("still open: more served", "nog te winnen: meer geleverd"),
    "value": ("value", "waarde"),
    "year": ("year", "jaar"),
}


def parted(field: str) -> tuple[str, str]:
    """A field's name and the ending of it that is a unit: ``net_load_kw`` is ``net_load`` and ``_kw``."""
    ending = next((e for e in _UNITS if field.endswith(e) or field == e[1:]), "")
    return field.removesuffix(ending), ending


def unit(field: str, words: Words) -> str:
    """The unit that a field's name ends with; nothing where it has none."""
    return words.of(_UNITS[ending]) if (ending := parted(field)[1]) else ""


def called(field: str, words: Words) -> str:
    """What a field is called, without its unit: the words' own texts first, those of a whole name before others."""
    return _called(field, words, {**_FIELDS, **words.texts})


def _called(field: str, words: Words, known: Texts) -> str:
    stem = parted(field)[0]
    prefix = next((p for p in _OF if field.startswith(p)), "")
    if not prefix or field in known or stem in known:
        return words.name(field if field in known else stem, known)
    return words.of(_OF[prefix], name=_called(field.removeprefix(prefix), words, {**known, **names()}))


def heading(field: str, words: Words) -> str:
    """A field as a heading: ``net_load_kw`` becomes ``net load [kW]``."""
    of = unit(field, words)
    return f"{called(field, words)} [{of}]" if of else called(field, words)


def with_names(table: pd.DataFrame, words: Words) -> pd.DataFrame:
    """A table whose costs and charges are called by their names."""
    of = [field for field in ("cost", "charge") if field in table]
    return table.assign(**{field: [words.name(name, names()) for name in table[field]] for field in of})
