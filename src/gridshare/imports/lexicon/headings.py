"""Headings in plain words, and what they say of columns without measurements: instants, meters, kinds, states, units.

Dutch and English (and the German of inverter portals) say the same in many ways: ``Teruglevering_kWh``,
``TerugleveringNormaal``, ``Feed-in (kWh)``, ``2.8.1``. Here a heading becomes words: folded, compounds and
abbreviations kept, the unit taken out. A heading is only half of the evidence; the look of the cells is the other half,
and `gridshare.imports.roles.columns` puts both together.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from gridshare.imports.channel import Label, Unit

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"\d+(?:[.:]\d+)+|\d+|a[+-](?![a-z0-9])|[+-]a\b|[a-z]+")

# Ratios before plain units, money before both: ``€/MWh`` holds MWh.
_UNITS: tuple[tuple[str, Unit], ...] = (
    (r"(?:€|eur|euro)\s*(?:/|per)?\s*mwh", "EUR/MWh"),
    (r"(?:€|eur|euro)\s*(?:/|per)?\s*kwh", "EUR/kWh"),
    (r"(?:€?ct|cts|cents?|eurocents?|€cent)\s*(?:/|per)\s*kwh", "ct/kWh"),
    (r"€|(?<![a-z])(?:euro?s?|cents?|ct)(?![a-z])", "other"),
    (r"(?<![a-z])k?wh?\s*/\s*m2", "W/m2"),
    (r"(?<![a-z])j\s*/\s*cm2", "J/cm2"),
    (r"(?<![a-z])m\s*/\s*s(?![a-z])", "m/s"),
    (r"°\s*c|(?<![a-z])(?:degc|celsius|graden)(?![a-z])", "degC"),
    (r"(?<![a-z])[km]?va(?:r(?:h|uur)?|h)?(?![a-z])", "other"),
    (
        r"(?<![a-z])(?:n?m3|l(?![-\d])|liter|gj|mj|gwh|kwp|wp|hz|volt|amp(?:ere)?)(?![a-z])|[(\[]\s*[av%]\s*[)\]]|%",
        "other",
    ),
    (r"(?<![a-z])kwh?\s*/\s*h(?![a-z])", "kW"),
    (r"(?<![a-z])mwh(?![a-z])", "MWh"),
    (r"kwh|kilowatt\s?(?:hours?|uur|uren)", "kWh"),
    (r"(?<![a-z])wh(?![a-z])|watt\s?(?:hours?|uur|uren)", "Wh"),
    (r"(?<![a-z])mw(?![a-z])|megawatt", "MW"),
    (r"(?<![a-z])kw(?![a-z])|kilowatt", "kW"),
    (r"[(\[]\s*w\s*[)\]]|[_ ]w$|^w$|(?<![a-z])watts?(?![a-z])", "W"),
)
_FOUND = tuple((re.compile(pattern, re.IGNORECASE), unit) for pattern, unit in _UNITS)
_PER_INTERVAL = re.compile(
    r"\s*(?:/|per)\s*(?:kwartier|kwart|qh|\d+\s*min\w*|interval|uur|hour|h|dag|day)\b", re.IGNORECASE
)
_GLUED = re.compile(r"(?<=[a-z])K[Ww][Hh]?(?![A-Za-z])|(?<![A-Za-z])k[Ww][Hh]?(?=[A-Z])")


_OTHER_FACTOR = (
    r"(?:power|arbeids|vermogens|emissi\w+|co ?2|load|belasting\w*|profiel|capacit\w+|gelijktijdig\w*|benutting\w*"
    r"|bezetting\w*|verlies|loss|prijs|price|weeg|reducti\w+|form|vorm|blind\w*) ?fa[ck]tor|\bperformance ratio"
)
"""Factors that nothing is multiplied by."""

OF_READINGS = (
    r"(?:meter|wandler|zahler|kwh|schaal|scale|transformat\w+|trafo|verm) ?fa[ck]tor|meter ?[ck]onstante?|^ fa[ck]tor $"
    r"|vermenigvuldig|multipli|multiply|\bscale\b"
)
"""Names of what readings are multiplied by."""

TRANSFORMERS = (
    r"verhouding|\bratio\b|fa[ck]tor|(?:stroom|spannings)(?:trafo|trans)|current transformer|\b[cv]t\b"
    r"|wandler|primai?r|ubersetzung"
)
"""Names of the transformers before a meter, or of factors of which nothing is known: whether what is written is behind
them, no name says."""

Sort = Literal["instant", "meter", "kind", "status", "unit", "factor", "step", "numbering", "aside", ""]
"""What a heading announces; ``aside``: dates and numbers of administration; empty: nothing, or a measurement."""

# The first pattern that is found counts.
_SORTS: tuple[tuple[str, Sort], ...] = (
    (
        r"aangemaakt|gewijzigd|verwerkt|created|updated|modified|opgehaald|ontvangen|factuur|invoice|import ?dat",
        "aside",
    ),
    (
        r"verwerkings|exportdat|export date|download|mutatie|contract(?:datum|nummer)|klantnummer|volgnummer|postcode",
        "aside",
    ),
    (
        r"huisnummer|profiel(?:categorie)?|netgebied|netbeheerder|leverancier|supplier|grid operator|opmerking|remark",
        "aside",
    ),
    (r"\bean|\bmeter ?(?:nr|nummer|number|id|code|naam|name|serial)?(?= $)|meter ?(?:nr|nummer|number|id)\b", "meter"),
    (
        r"meetpunt|metering ?point|aansluit(?!waarde)|allocatiepunt|serienummer|serial|device|apparaat|installatie",
        "meter",
    ),
    (
        r"\blocati|\bnaam\b|\bname\b|bedrijf|company|\bklant|customer|\bsite\b|\bobject\b|\badres|entity|gebouw|building",
        "meter",
    ),
    (
        r"kwaliteit|quality|status\b|is ?valid|\bvalid|geldig|validat|herkomst|schatting|geschat|estimat|repar|repair",
        "status",
    ),
    (r"ontbreek|ontbrek|missing", "status"),
    (r"soort meting|type meting|meetmethode|meetwijze|\bkenmerk|\bflag\b|betrouwbaar|compleet|complete", "status"),
    (r"eenheid|\bunit|\buom\b|einheit", "unit"),
    (_OTHER_FACTOR, "aside"),
    (OF_READINGS, "factor"),
    (
        r"(?:interval|resolutie|resolution|periode|duur|duration|lengte|step)\b.*\b(?:min|minuten|minutes|sec|s)\b",
        "step",
    ),
    (r"^ (?:resolutie|resolution|duur|duration|interval ?(?:lengte|duur|length)) ", "step"),
    (
        r"^ (?:kwartier|qh|kwartier ?(?:nr|nummer)|uur ?(?:nr|nummer)|pte?|hour ?number|quarter|ptu) $",
        "numbering",
    ),
    (r"^ (?:nr|no|id|index|week(?:nummer|nr|day|dag)?|maand|month|jaar|year|dagnaam|day of week|rij|row) $", "aside"),
    (
        r"register|kanaal|channel|richting|direction|product|\btype|soort|obis|telwerk|grootheid|commodity|categorie",
        "kind",
    ),
    (
        r"category|^ (?:serie|series|variabele|variable|omschrijving|description|tarief|tariff|parameter|measure) ",
        "kind",
    ),
)
_COMPILED = tuple((re.compile(pattern), sort) for pattern, sort in _SORTS)
_INSTANT = re.compile(
    r"datum|\bdate|tijd\b|tijdstip|\btime|timestamp|moment|periode?|interval|\bvan(?:af)?\b|\btot\b|start|begin|eind|\bend"
    r"|\bfrom\b|\bto\b|\buur\b|\bhour|\bdag\b|\bday\b|aanvang|until|zeit|\but[cm]\b|\bt m\b|kwartier|changed|\bdatetime"
)
_END = re.compile(r"\btot\b|\bt m\b|\btm\b|eind|\bend|\bto\b|until|ending|\bbis\b")
_START = re.compile(r"\bvan(?:af)?\b|\bfrom\b|start|begin|aanvang|\bvon\b|beginning")
_ZONES: tuple[tuple[str, str], ...] = (
    (r"europe[ /]amsterdam|cet[ /]+cest|cest[ /]+cet|\bce[s]?t ce[s]?t\b", "Europe/Amsterdam"),
    (r"\butc\b|\bgmt\b|\bzulu\b|coordinated", "UTC"),
    (r"\bcet\b|wintertijd|standard time|zonder zomertijd", "CET"),
)
_STEPS: tuple[tuple[str, int], ...] = (
    (r"\b15 ?min|kwartier|quarter|\bpt ?15 ?m|\b96 per dag", 900),
    (r"\b5 ?min|\bpt ?5 ?m", 300),
    (r"\b10 ?min|\bpt ?10 ?m", 600),
    (r"\b30 ?min|half ?uur|\bpt ?30 ?m", 1800),
    (r"\b60 ?min|\bpt ?60 ?m|\bpt ?1 ?h|\buur(?:waarde|data|lijks)?\b|hourly|\b1 (?:uur|h)\b", 3600),
)


@dataclass(frozen=True, slots=True)
class Words:
    """A heading in plain words.

    Attributes:
        text: Its words, folded, with one space between and around them: `` teruglevering normaal ``.
        unit: The unit it names; ``other`` for one of no electricity; None where it names none.
        raw: The heading as written.
    """

    text: str
    unit: Unit | None
    raw: str

    def has(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern is found in the words."""
        return pattern.search(self.text) is not None


def plain(text: str) -> str:
    """Text without accents and case, with ² and ³ as digits."""
    return _bare(text).casefold()


def split(text: str) -> list[str]:
    """Words of a text, folded; camel case is parted, codes like ``1.8.1`` stay whole."""
    return _WORD.findall(plain(_CAMEL.sub(" ", text)))


def words(heading: str) -> Words:
    """The words of a heading and its unit; the unit is no longer among the words."""
    bare = _GLUED.sub(r" \g<0> ", _bare(heading).replace("_", " "))
    for pattern, unit in _FOUND:
        if found := pattern.search(bare):
            rest = f"{bare[: found.start()]} {_PER_INTERVAL.sub(' ', bare[found.end() :], count=1)}"
            return Words(f" {' '.join(split(rest))} ", unit, heading)
    return Words(f" {' '.join(split(bare))} ", None, heading)


def _bare(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def sort_of(heading: Words) -> Sort:
    """What a heading announces other than measurements."""
    for pattern, sort in _COMPILED:
        if pattern.search(heading.text):
            return sort
    return "instant" if heading.has(_INSTANT) else ""


def names_instant(heading: Words) -> bool:
    """Whether a heading may be that of instants."""
    return heading.has(_INSTANT)


def end_of(heading: Words) -> Label | None:
    """Which end of an interval a heading names; None where it names none, or both."""
    ends, starts = heading.has(_END), heading.has(_START)
    return None if ends == starts else "end" if ends else "start"


def zone_of(text: str) -> str | None:
    """The time zone that a text names, ``local`` ones not: those are the site's."""
    return next((zone for pattern, zone in _ZONES if re.search(pattern, text)), None)


def step_of(text: str) -> int | None:
    """The length of intervals [s] that a text names."""
    return next((step for pattern, step in _STEPS if re.search(pattern, text)), None)
