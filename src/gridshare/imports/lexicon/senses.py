"""What a heading says its numbers are, before its neighbours have been looked at.

Some words say it alone (``Teruglevering``, ``LDN``); some only among others: ``Levering`` is what the grid delivers, or
what the customer does; ``Productie`` is of panels, or what a meter sees leave. Those keep a sense of their own here;
`gridshare.imports.layouts.generic.senses` settles them. Some say which sign is feed-in: ``Vermogen (kW, negatief =
teruglevering)``, ``P [+ = import]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from gridshare.imports.channel import Unit
from gridshare.imports.lexicon.codes import in_words
from gridshare.imports.lexicon.headings import Words, words

Side = Literal["feed_in", "consumption"]

_FEED_IN = re.compile(
    r"terug|invoed|export|feed ?-?in|feed ?-?back|injecti|surplus|overschot|einspeis|to (?:the )?grid|\bodn\b",
    re.IGNORECASE,
)
_CONSUMPTION = re.compile(r"afname|verbruik|import|bezug|consum|usage|from (?:the )?grid|\bldn\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[(\[,;/]?\s*(?:(?P<below>negatie[fv]e?\b|negative\b|neg\b\.?|min(?:us)?\b|[-−–])|(?P<above>positie[fv]e?\b|"
    r"positive\b|pos\b\.?|plus\b|\+))(?:\s+(?:waarde\w*|values?|getal\w*))?\s*(?:=|:|\bis\b|\bzijn\b|\bare\b|\bmeans\b)"
    r"\s*(?P<what>[a-z][a-z -]*[a-z])\s*[)\]]?",
    re.IGNORECASE,
)


Sense = Literal[
    "import",  # from the grid: afname, LDN, import
    "use",  # of the firm: verbruik, consumption; from the grid unless there is an import next to it
    "feed_in",
    "received",  # ontvangen: by the customer, or by the grid
    "delivery",  # levering: of the grid, or of the customer
    "production",  # of panels or turbines
    "produced",  # of panels, or what the meter sees leave
    "self_use",  # consumed behind the meter
    "net",
    "total",
    "energy",  # electricity, in no direction
    "power",  # the same, called power
    "price",
    "temperature",
    "irradiance",
    "wind_speed",
    "other",  # gas, reactive power, money, peaks
    "",  # nothing known
]
# The first pattern that is found counts.
_SENSES: tuple[tuple[str, Sense], ...] = (
    (r"irradian|straling|\bghi\b", "irradiance"),
    (r"temperat|\btemp\b", "temperature"),
    (r"windsnelheid|wind speed", "wind_speed"),
    (r"epex|day ahead|dayahead|\bapx\b|marktprijs|spotprijs|spot price|market price", "price"),
    (
        r"\bgas\b|\bgas(?:verbr|afn|meter|stand|lever)|aardgas|\bwater\b|waterverbr|\bwarmte\b|warmteverbr|\bheat",
        "other",
    ),
    (r"\bkoude\b|\bstoom\b", "other"),
    (
        r"blind|reactie[fv]|reactive|cos ?phi|power factor|powerfactor|arbeidsfactor|\bpf\b|inducti|capaciti|schijnb",
        "other",
    ),
    (r"apparent|spanning|voltage|\bvolt|frequen|ampere|\bcurrent|stroomsterkte", "other"),
    (
        r"kosten|bedrag|\bcosts?\b|prijs|price|omzet|belasting(?=en)|energiebelasting|revenue|besparing|\bco ?2\b",
        "other",
    ),
    (
        r"piekvermogen|maximum|minimum|\bmax\b|\bmin\b|gecontract|contracted|gtv\b|contractverm|limiet|\blimit\b|drempel|setpoint|forecast|voorspel|prognose|budget",
        "other",
    ),
    (r"vorige? (?:jaar|maand|week)|previous|last year|referentie|reference|begroot|target|benchmark", "other"),
    (r"\bsoc\b|state of charge|batter|accu\b|laadpa|charger|\bev\b", "other"),
    (r"zelfverbr|zelf verbr|eigen ?verbr|eigen ?gebruik|self (?:consum|use)|direct ?verbr|eigenverbrauch", "self_use"),
    (
        r"terug ?(?:ge)?lever|\bterug\b|retour|invoed|teruggave|feed ?(?:in|back)|\bfed in\b|export|injecti|inject",
        "feed_in",
    ),
    (r"\bodn\b|\bgelvr\b|einspeis|eingespeist|ins netz", "feed_in"),
    (
        r"(?:naar|aan) (?:het )?(?:elektriciteits)?net\b|to (?:the )?grid|return|infeed|verko(?:cht|op)",
        "feed_in",
    ),
    (
        r"overschot|surplus|\ba-|[-]a\b|\bopname (?:net|odn)|teruglev|\btlv\b",
        "feed_in",
    ),
    (
        r"(?:van|uit) (?:het )?(?:elektriciteits)?net\b|from (?:the )?grid|\bldn\b|afname|afgenom|\bimport|netzbezug",
        "import",
    ),
    (
        r"\bbezug|\bbezogen|vom netz|aus dem netz|soutir|inkoop|ingekocht|purchas|\ba\+|\+a\b|withdraw|offtake",
        "import",
    ),
    (r"onttrek|netafname|\blvr\b", "import"),
    (r"grid (?:supplied|supply|consum|use|usage|draw)|uit (?:het )?net", "import"),
    (r"(?:door|by) (?:the )?(?:het )?(?:net|grid)\b|to client|aan klant|aan verbruiker|netlevering aan", "import"),
    (
        r"zonnepan|zonne ?(?:stroom|energie|opwek|park|dak|weide|productie|opbrengst)|\bzon\b|\bp?pv\b|solar|opgewekt",
        "production",
    ),
    (r"opwek|wind ?(?:turbine|molen)|\bwkk\b|inverter|omvormer|wechselrichter|\b[ep] ?ac\b", "production"),
    (r"system production|energy produced|eigen ?productie|yield|opbrengst|erzeugung|ertrag", "production"),
    (r"producti|production|geproduceerd|produced|generation|generated", "produced"),
    (r"^ (?:p |power )?grid (?:power |exchange |p )?$|netuitwisseling|netvermogen|grid power", "net"),
    (r"\bnett?o?\b(?! ?(?:beheer|werk))|saldo|gesaldeerd|balan[sc]|residual|\bnetto", "net"),
    (r"verbruik|\bverbr\b|consum|\busage|\bused?\b|gebruik|demand|vraag|verbrauch|consomm", "use"),
    (r"ontvang|received?\b|receiving", "received"),
    (r"lever|liefer|deliver|geleverd|supply|supplied", "delivery"),
    (r"totaal|\btotals?\b|gesamt|\bsom\b|\bsum\b", "total"),
    (r"vermogen|power|belasting|\bload\b|leistung|actief vermogen", "power"),
    (
        r"elektr|electr|energ|wirkarbeit|stroom|\bkwh\b|\bvalue\b|waarde|meetwaarde|\bwert\b|volume|hoeveelheid|quantity",
        "energy",
    ),
    (r"amount|aantal|kwartierwaard|meting\b|measurement|reading|stand\b|telwerk|\bstate\b", "energy"),
)
_COMPILED = tuple((re.compile(pattern), sense) for pattern, sense in _SENSES)
_LOW = re.compile(
    r"\blaag|dal\b|\bdal|nacht|\bt ?1\b|tarie?ff? ?1\b|\blow|off ?peak|night|laag\b|\bnt\b"
    r"|(?:delivered|returned) 1 $"
)
_NORMAL = re.compile(
    r"normaal|normal|\bhoog|hoog\b|dag ?tarief|\bt ?2\b|tarie?ff? ?2\b|\bhigh|peak|piek|\bdag\b"
    r"|\bht\b|(?:delivered|returned) 2 $"
)
_COUNTER = re.compile(
    r"\bstand|(?:meter|teller|begin|eind|afname|levering|verbruiks?)stand|telwerk|teller|reading|counter"
    r"|cumulat|kumul|register\b|lifetime|zahlerstand"
)
_NET_IS_GRID = re.compile(
    r"\bnet (?:afname|import|levering|verbruik|teruglev|invoed)|(?:afname|import|van|aan|uit) net\b"
)
_OTHER_PRICE = re.compile(
    r"imbalance|onbalans|\blong\b|\bshort\b|regel|invoed|afn|reserve|kosten|\bbtw\b|\bvat\b|belasting|tax"
)
_NET_OF_USE = re.compile(r"verbruik|afname|consum|usage|\buse\b|import|demand|\bload\b|bezug")
_NET_OF_METER = re.compile(
    r"\bnett?o (?:verbruik|afname|consum|usage|use|import|demand|load|power|energy)|(?:verbruik|afname) netto"
)
_OF_UNIT: dict[Unit, Sense] = {"EUR/MWh": "price", "EUR/kWh": "price", "ct/kWh": "price", "degC": "temperature"}
_SAYS: dict[Unit, Sense] = {
    "kWh": "energy",
    "Wh": "energy",
    "MWh": "energy",
    "kW": "power",
    "W": "power",
    "MW": "power",
}


def sign_in(heading: str) -> tuple[str, Side | None]:
    """The heading without its words about signs, and what its values below zero are; None where it does not say."""
    found: Side | None = None
    for match in _CLAUSE.finditer(heading):
        side = _side(match["what"])
        if side is not None:
            found = side if match["below"] else "consumption" if side == "feed_in" else "feed_in"
    return (heading, None) if found is None else (_CLAUSE.sub(" ", heading), found)


def _side(text: str) -> Side | None:
    feeds, takes = _FEED_IN.search(text), _CONSUMPTION.search(text)
    return None if bool(feeds) == bool(takes) else "feed_in" if feeds else "consumption"


_OF_UNIT |= {"W/m2": "irradiance", "J/cm2": "irradiance", "m/s": "wind_speed", "other": "other"}


@dataclass(frozen=True, slots=True)
class Described:
    """What a heading or a text says of numbers.

    Attributes:
        sense: What they are.
        unit: Their unit, None where none is named.
        register: ``low`` or ``normal`` where it names one of two.
        is_counter: Whether it calls them readings of a counter.
        words: The words it was read from.
        negative_is: What it says that values below zero are, ``feed_in`` or ``consumption``; None where it does not.
    """

    sense: Sense
    unit: Unit | None
    register: str
    is_counter: bool
    words: Words
    negative_is: Side | None = None

    @property
    def is_directed(self) -> bool:
        """Whether it says where the energy goes, if only among others."""
        return self.sense in {"import", "use", "feed_in", "delivery", "received", "production", "produced", "net"}

    @property
    def is_net_use(self) -> bool:
        """Whether it is a net of use: ``Netto verbruik`` below zero is what is fed in."""
        return self.sense == "net" and self.words.has(_NET_OF_USE)

    @property
    def is_electric(self) -> bool:
        """Whether it is about active electricity."""
        return self.is_directed or self.sense in {"total", "energy", "power"}


def described(heading: str) -> Described:
    """What a heading says; of a text in a cell likewise."""
    rest, negative_is = sign_in(in_words(heading))
    found = words(rest)
    sense = _sense(found) if negative_is is None else "net"
    electric = sense not in {"other", "price", "temperature", "irradiance", "wind_speed", "self_use"}
    register = ("low" if found.has(_LOW) else "normal" if found.has(_NORMAL) else "") if electric else ""
    return Described(sense, found.unit, register, found.has(_COUNTER), replace(found, raw=heading), negative_is)


def directions(text: str) -> set[Sense]:
    """All directions that a text names: a title ``Verbruik en teruglevering`` names two."""
    found = words(text)
    among = {sense for pattern, sense in _COMPILED if found.has(pattern)}
    directed: set[Sense] = {"import", "use", "feed_in", "production", "produced", "net"}
    return among & directed


def _sense(found: Words) -> Sense:
    of_unit = _OF_UNIT.get(found.unit) if found.unit else None
    if of_unit == "price" and found.has(_OTHER_PRICE):
        return "other"
    if of_unit is not None:
        return of_unit
    if found.has(_NET_OF_METER) and "terug" not in found.text:
        return "net"
    grid = found.has(_NET_IS_GRID)
    for pattern, sense in _COMPILED:
        if found.has(pattern) and not (grid and sense == "net"):
            return sense
    return _SAYS.get(found.unit, "") if found.unit else ""
