"""What a heading says of a column of visits: plug, vehicle, arrival, departure, energy, readings of a meter."""

from __future__ import annotations

import re
from typing import Literal

from gridshare.imports.lexicon.headings import Words

Role = Literal[
    "connector",
    "point",
    "station",
    "vehicle",
    "date",
    "arrival",
    "departure",
    "duration",
    "energy",
    "register_start",
    "register_stop",
    "power",
    "distance",
    "use_per_km",
]
"""What a column can be. A point is a plug, or a charger where plugs are named too; registers are of a meter."""

_BEGINS = r"\bstart|\bgestart|\bbegin|\banfang|\baanvang|\bvorher|\bbefore\b|\binitial"
_ENDS = r"\bend(?:e|ed|s|ing|zeit|datum|tijd|time|date)?\b|\beind|\b[bg]eeindigd|\b(?:ge)?stop|\bbeendet|\bfinish"
_METER = r"(?<!kilo)meter|(?<!af)stand\b|\bregister|\breading|zahler|zaehler|\bteller"
_ASIDE = (
    r"kosten|cost|prijs|price|preis|tarief|tariff|tarif\b|bedrag|betrag|amount|\bfee\b|btw|vat\b|mwst|verwacht|estimat"
    r"|expected|request|gevraagd|\breq\b|\best\b|batter|accu\b|capaci|laadduur|ladedauer|dwell|laadtijd|ladezeit"
    r"|charg(?:e|ing) (?:time|duration)|\bsoc\b|percent|status|gebruiker|user|benutzer|\bpas\b|token|kaart|card|karte"
    r"|rfid|flag|odometer|kilometerstand|factuur|invoice|rechnung|idle|parking|\bmin(?:imum)?\b|co2|adres|address"
    r"|reason|\breden|grund\b|method|zonne|solar|firmware|software|versi"
    r"|\b(?:session|sessie|transacti\w+|charge|lade\w*) ?(?:id|nr|nummer)\b"
)
_SIDES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(rf"(?:{_METER}).*(?:{_BEGINS}|start\b)|(?:{_BEGINS}).*(?:{_METER})"), "register_start"),
    (re.compile(rf"(?:{_METER}).*(?:{_ENDS}|stop\b|\bnachher|\bafter\b)|(?:{_ENDS}).*(?:{_METER})"), "register_stop"),
)
# The first pattern that is found counts.
_SENSES: tuple[tuple[str, Role], ...] = (
    (r"kwh (?:per|/) ?(?:100 ?)?km|per (?:100 ?)?km|verbruik km|consumption km", "use_per_km"),
    (r"^ (?:\w+ )?(?:km|kilometers?|afstand|distance|gereden)(?: km)? $", "distance"),
    (r"^ (?:sess\w+ )?(?:duur|duration|dauer)\b|sessieduur|sitzungsdauer|connect\w* (?:time|duration)", "duration"),
    (r"^ plug $|\b(?:plug|port) (?:id|nr|no|nummer|number|naam|name)\b|^ port $|\bpoort\b|connector", "connector"),
    (r"stekker|stecker|socket|uitgang|outlet|steckdose|anschluss", "connector"),
    (r"evse|laadpunt|ladepunkt|charg(?:e|ing) ?point|\bcpid\b", "point"),
    (r"voertuig|vehicle|\bveh\b|truck|kenteken|licen[cs]e|\bwagen|\bbus(?:nr|nummer)?\b|fleet no", "vehicle"),
    (r"fahrzeug|kennzeichen", "vehicle"),
    (rf"arriv|aankomst|{_BEGINS}|plug(?:ged)? ?in\b|ingeplugd|\bvan\b|\bfrom\b|\bvon\b|ankunft|angesteckt", "arrival"),
    (r"aangesloten|\bconnect(?:ed)?\b|ladestart|ladebeginn", "arrival"),
    (r"terug|retour|return|binnen(?:komst)?|\binkomst", "arrival"),
    (rf"depart|vertrek|{_ENDS}|plug(?:ged)? ?out\b|uitgeplugd|\btot\b|until|disconnect|unplug|uitrit", "departure"),
    (r"\bbis\b|abfahrt|abgesteckt|ladeende", "departure"),
    (r"laadpaal|\bpaal|station|charger|\blader|charge ?box|wallbox|laadlocatie|ladesa(?:e)?ule|laadstation", "station"),
    (r"^ (?:datum|date|dag|day|tag) $", "date"),
)
_COMPILED: tuple[tuple[re.Pattern[str], Role], ...] = tuple((re.compile(pattern), role) for pattern, role in _SENSES)
_SET_ASIDE, _METERED = re.compile(_ASIDE), re.compile(_METER)
_ENERGY = re.compile(r"energ|verbruik|geladen|volume|charged|delivered|geleverd|consum|\bkwh\b|verbrauch|lademenge")
_POWER = re.compile(r"max|vermogen|power|piek|peak|leistung|^ $")
_PER_KM = re.compile(r"k?wh\s*(?:/|per|_per_)\s*(?P<hundred>100\s*)?km", re.IGNORECASE)


def role_of(heading: Words) -> Role | None:
    """What a heading alone says of its column."""
    if _PER_KM.search(heading.raw):
        return "use_per_km"
    if heading.has(_SET_ASIDE):
        return None
    if heading.has(_METERED) and heading.unit in {None, "kWh", "Wh", "MWh"}:
        return next((role for pattern, role in _SIDES if heading.has(pattern)), None)
    if heading.unit in {"kWh", "Wh", "MWh"} or (heading.unit is None and heading.has(_ENERGY)):
        return "energy"
    if heading.unit in {"kW", "W", "MW"}:
        return "power" if heading.has(_POWER) else None
    return next((role for pattern, role in _COMPILED if heading.has(pattern)), None)


def per_100_km(heading: str) -> bool:
    """Whether a use per distance is per 100 km."""
    found = _PER_KM.search(heading)
    return bool(found and found["hundred"])
