"""What reports say, in English and in Dutch."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from gridshare.view import Text, Texts

Language = Literal["en", "nl"]

_TEXTS: Texts = {
    "steps": ("{n} steps of {minutes} min", "{n} stappen van {minutes} min"),
    "planned_on_forecasts": (
        "{n} of {of} imported series and tables are forecast ({methods}).",
        "{n} van {of} ingelezen reeksen en tabellen zijn voorspeld ({methods}).",
    ),
    "planned_on_measurements": ("All {of} imported series are measured.", "Alle {of} ingelezen reeksen zijn gemeten."),
    "filled_steps": (
        "{n} steps of them were filled or estimated.",
        "{n} stappen daarvan zijn aangevuld of geschat.",
    ),
    "margin": (
        "Held back under the contract for what forecasts may miss: up to {up} kW on import, {down} kW on export.",
        "Achtergehouden onder het contract voor wat voorspellingen missen: tot {up} kW afname, {down} kW invoeding.",
    ),
    "contract_kept": (
        "Without that margin the contract itself is kept.",
        "Zonder die marge blijft de groep binnen het contract zelf.",
    ),
    "seasonal naive": ("as a week ago", "als een week eerder"),
    "gradient boosting": ("gradient boosting", "gradient boosting"),
    "physical solar": ("panels under the sky", "panelen onder de hemel"),
    "like prices": ("like days' prices", "prijzen van zulke dagen"),
    "cold start": ("few days of data", "weinig dagen data"),
    "standard profile": ("standard profile", "standaardprofiel"),
    "past days": ("visits of a past day", "bezoeken van een eerdere dag"),
    "before_margin": ("before the margin", "vóór de marge"),
    "cap_kept": ("The group's cap is kept.", "De groep blijft binnen haar grens."),
    "no_cap": ("The group has no cap.", "De groep heeft geen grens."),
    "cap_broken": (
        "The group's cap cannot be kept: {kwh} kWh above it in {hours} h, at most {kw} kW.",
        "De groep kan niet binnen haar grens blijven: {kwh} kWh erboven in {hours} uur, hoogstens {kw} kW.",
    ),
    "limits_broken": (
        "Limits of cables, transformers or connections are exceeded by {kwh} kWh.",
        "Grenzen van kabels, transformatoren of aansluitingen worden met {kwh} kWh overschreden.",
    ),
    "peak": (
        "Highest import {plan} kW at {at}; without a plan {before} kW.",
        "Hoogste afname {plan} kW om {at}; zonder plan {before} kW.",
    ),
    "peak_export": (
        "Highest export {plan} kW at {at}; without a plan {before} kW.",
        "Hoogste teruglevering {plan} kW om {at}; zonder plan {before} kW.",
    ),
    "served": ("All demand is served.", "Aan alle vraag wordt voldaan."),
    "unserved": ("{kwh} kWh of demand is not served (listed below).", "{kwh} kWh wordt niet geleverd (zie hieronder)."),
    "untried": (
        "No plan was found within the time limit. What follows is doing nothing; allow more time.",
        "Binnen de tijd is geen plan gevonden. Wat volgt is niets doen; geef meer tijd.",
    ),
    "is_baseline": (
        "Nothing better than doing nothing was found: the plan is to do nothing.",
        "Niets doen is het beste dat gevonden is: dat is het plan.",
    ),
    "saves": (
        "Against doing nothing it saves {eur} EUR ({percent}) and avoids {kwh} kWh and {hours} h above the cap.",
        "Vergeleken met niets doen scheelt het {eur} EUR ({percent}), en {kwh} kWh en {hours} uur boven de grens.",
    ),
    "costs_more": (
        "It costs {eur} EUR ({percent}) more than doing nothing, and avoids {kwh} kWh and {hours} h above the cap.",
        "Het kost {eur} EUR ({percent}) meer dan niets doen, en voorkomt {kwh} kWh en {hours} uur boven de grens.",
    ),
    "limits_avoided": (
        "Doing nothing would take cables, transformers or members' connections {kwh} kWh above their limits.",
        "Niets doen zou kabels, transformatoren of aansluitingen van deelnemers met {kwh} kWh overbelasten.",
    ),
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "plan": ("plan", "plan"),
    "nothing": ("doing nothing", "niets doen"),
    "difference": ("difference", "verschil"),
    "total": ("total", "totaal"),
    "movers": ("Who moves what", "Wie wat verschuift"),
    "more_movers": ("and {n} more, {kwh} kWh together", "en nog {n}, samen {kwh} kWh"),
    "moved": ("{kwh} kWh from {a} to {b}", "{kwh} kWh van {a} naar {b}"),
    "less": ("{kwh} kWh less {a}", "{kwh} kWh minder {a}"),
    "more": ("{kwh} kWh more {a}", "{kwh} kWh meer {a}"),
    "takes": ("takes {kwh} kWh {a}", "neemt {kwh} kWh {a}"),
    "gives": ("gives {kwh} kWh {a}", "geeft {kwh} kWh {a}"),
    "gives_less": ("gives {kwh} kWh less {a}", "geeft {kwh} kWh minder {a}"),
    "gives_more": ("gives {kwh} kWh more {a}", "geeft {kwh} kWh meer {a}"),
    "gave_way": (
        "Who gives way when doing nothing would exceed the cap",
        "Wie ruimte maakt waar niets doen de grens zou overschrijden",
    ),
    "member": ("member", "deelnemer"),
    "less_then": ("less taken then [kWh]", "dan minder afgenomen [kWh]"),
    "limits": ("Which limit counts when", "Welke grens wanneer telt"),
    "limit": ("limit", "grens"),
    "import": ("import", "afname"),
    "export": ("export", "teruglevering"),
    "when": ("when", "wanneer"),
    "kw": ("kW", "kW"),
    "full": ("reached by the plan", "bereikt door het plan"),
    "never": ("never", "nooit"),
    "over": ("Above a limit", "Boven een grens"),
    "at_most": ("at most [kW]", "hoogstens [kW]"),
    "needed": ("limit that would do [kW]", "grens die volstaat [kW]"),
    "group": ("group", "groep"),
    "group (physical)": ("group (cable or transformer)", "groep (kabel of transformator)"),
    "smallest_cap": (
        "A cap {more} kW higher would have been enough for all demand.",
        "Met een grens die {more} kW hoger ligt was aan alle vraag voldaan.",
    ),
    "smallest_cap_kw": (
        "A cap {more} kW higher ({kw} kW at its highest) would have been enough for all demand.",
        "Met een grens die {more} kW hoger ligt ({kw} kW waar zij het hoogst is) was aan alle vraag voldaan.",
    ),
    "perhaps_less": (
        "Less may do too: the time was too short to prove it.",
        "Minder volstaat misschien ook: de tijd was te kort om dat te bewijzen.",
    ),
    "not_served": ("Not served", "Niet geleverd"),
    "proof": (
        "Checked independently against every rule. {quality}. {solver}, {seconds} s.",
        "Onafhankelijk op alle regels nagerekend. {quality}. {solver}, {seconds} s.",
    ),
    "proven": ("Proven: no plan is more than {gap} cheaper", "Bewezen: geen plan is meer dan {gap} goedkoper"),
    "best": ("Proven: no plan is cheaper", "Bewezen: geen plan is goedkoper"),
    "gap_left": (
        "Time was up: a plan may exist that is up to {gap} cheaper",
        "De tijd was om: er kan een plan zijn dat tot {gap} goedkoper is",
    ),
    "unknown_gap": (
        "Time was up: how much better a plan can be is not known",
        "De tijd was om: hoeveel beter een plan kan is niet bekend",
    ),
    "notes": ("Notes", "Opmerkingen"),
    "and_more": ("and {n} more", "en nog {n}"),
    "credit": ("Data: {credit}", "Gegevens: {credit}"),
    "net_load": ("Net load of the group [kW]", "Netto vermogen van de groep [kW]"),
    "net_load_by_kind": (
        "Net load of the group [kW]; areas: by kind, import up, export down",
        "Netto vermogen van de groep [kW]; vlakken: per soort, afname omhoog, teruglevering omlaag",
    ),
    "range": ("lowest to highest", "laagste tot hoogste"),
    "prices": ("Price [EUR/kWh]", "Prijs [EUR/kWh]"),
    "from": ("from", "vanaf"),
    "before": ("without a plan", "zonder plan"),
    "after": ("with the plan", "met het plan"),
    "cap": ("cap", "grens"),
    "above_cap": ("above the cap", "boven de grens"),
    "import_price": ("import", "afname"),
    "export_price": ("export", "teruglevering"),
    "clock": ("local clock", "plaatselijke tijd"),
    "power": ("darker is more power; red is short", "donkerder is meer vermogen; rood komt tekort"),
    "some_stays": ("the {n} largest of {of}", "de {n} grootste van {of}"),
    "energy_asked": ("{served} of {asked} kWh", "{served} van {asked} kWh"),
}

_DAYS: Mapping[str, str] = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
_MONTHS: Mapping[str, str] = {
    "en": "January February March April May June July August September October November December",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of one language."""

    language: Language = "en"
    texts: Texts = field(default_factory=dict)

    def also(self, texts: Texts) -> Words:
        """The same language with more texts, which come first."""
        return Words(self.language, {**self.texts, **texts})

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key; a name that has none stands for itself, with spaces."""
        texts = self.texts.get(key) or _TEXTS.get(key)
        if texts is None:
            return key.replace("_", " ")
        return texts[1 if self.language == "nl" else 0].format(**values)

    def of(self, text: Text, **values: object) -> str:
        """A text in this language."""
        return text[1 if self.language == "nl" else 0].format(**values)

    def name(self, name: str, names: Texts) -> str:
        """What something is called; a name that has no text is shown as it is, with spaces."""
        text = names.get(name)
        return name.replace("_", " ") if text is None else self.of(text)

    def number(self, value: float, decimals: int = 0) -> str:
        """A number as people of this language write it; no minus before a zero."""
        text = f"{round(float(value), decimals) + 0.0:,.{decimals}f}"
        return text.translate(str.maketrans(",.", ".,")) if self.language == "nl" else text

    def percent(self, share: float, decimals: int = 1) -> str:
        """A share as a percentage."""
        return f"{self.number(100 * share, decimals)}%"

    def date(self, moment: datetime) -> str:
        """Weekday, day, month and year."""
        day, month = self._day(moment), _MONTHS[self.language].split()[moment.month - 1]
        return f"{day} {moment.day} {month} {moment.year}"

    def weekday(self, moment: datetime) -> str:
        """Weekday, short."""
        return self._day(moment)[: 2 if self.language == "nl" else 3]

    def _day(self, moment: datetime) -> str:
        return _DAYS[self.language].split()[moment.weekday()]


def language_of(chosen: str | None = None, environment: Mapping[str, str] | None = None) -> Language:
    """The language that is chosen, else that of the environment, else English."""
    table = os.environ if environment is None else environment
    said = chosen or table.get("LC_ALL") or table.get("LC_MESSAGES") or table.get("LANG") or ""
    return "nl" if said.lower().startswith("nl") else "en"
