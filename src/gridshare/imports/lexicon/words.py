"""Headings of meter exports in words: folded, compounds and abbreviations kept, the unit taken out.

Dutch and English (and the German of inverter portals) say the same in many ways: ``Teruglevering_kWh``,
``TerugleveringNormaal``, ``Feed-in (kWh)``, ``2.8.1``. Here a heading becomes plain words; what they mean is the matter
of the other ``lexicon_`` modules.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from gridshare.imports.channel import Unit

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
