"""Texts of cells: codes of the Dutch energy market (directions, products, tariffs), and states of values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from gridshare.imports.lexicon.headings import Words, plain
from gridshare.imports.lexicon.senses import Described, described

_ANYWHERE = {
    "e17": "LDN",
    "e18": "ODN",
    "elk": "elektriciteit",
    "8716867000030": "elektriciteit",
    "gas": "gas",
    "1": "1",
    "2": "2",
}
_OF_TARIFF = {"l": "laag", "n": "normaal", "h": "hoog", "d": "dal", "p": "piek", "t": "totaal"}
_OF_PRODUCT = {"e": "elektriciteit", "g": "gas", "w": "water"}
_OF_DIRECTION = {"l": "levering", "t": "teruglevering", "o": "ODN", "a": "afname", "i": "invoeding", "c": "consumption"}


State = Literal["measured", "estimated", "missing"]

# The first pattern that is found counts: what was missing and is estimated has a value.
_STATES: tuple[tuple[str, State], ...] = (
    (r"\b(?:not|niet|geen|no|un) ?(?:ge)?(?:repair|repar|schat|estim|vervang|substit|correct)", "measured"),
    (r"schat|estim|repair|repar|herst|vervang|substit|berekend|calculated|interpol|voorlopig|ongeldig", "estimated"),
    (r"\binvalid|niet geldig|not valid|ersatz|correct(?:ed|ie)|corrig|manual|handmatig|profiel|onbetrouw", "estimated"),
    (r"question|synthe|incompl|onvolledig|reconstr|afgeleid|derived|aangevuld|adjusted|edited|projected", "estimated"),
    (r"ontbre|missing|afwezig|absent|unavailable|\bleeg\b|\bempty\b|\bgap\b|\bgat\b|fehlt|fehlend|uitval", "missing"),
    (
        r"(?:niet|not|nicht) (?:ontvangen|beschikbaar|aanwezig|gemeten|uitgelezen|available|received|measured|vorh)",
        "missing",
    ),
    (
        r"\b(?:geen|no|kein\w*) (?:data|waarde|meting|meetwaarde|meetdata|gegevens|value|reading|wert|communicat)",
        "missing",
    ),
    (
        r"gemeten|measured|actual|\bvalid|geldig|gevalideerd|\bok\b|goed|good|werkelijk|definitief|uitgelezen",
        "measured",
    ),
    (
        r"afgelezen|fysiek|correct$|normaa?l|origine?e?l|original|\braw\b|\bruw|verif|betrouwbaar|compleet|complete",
        "measured",
    ),
)
_COMPILED = tuple((re.compile(pattern), state) for pattern, state in _STATES)
_LETTERS_ESTIMATED = frozenset({"e", "s", "r", "est"})
_LETTERS_MEASURED = frozenset({"m", "a", "v", "w", "g", "ok"})
_NO, _YES = (
    frozenset({"false", "0", "nee", "no", "n", "onwaar"}),
    frozenset({"true", "1", "ja", "yes", "j", "y", "waar"}),
)
_ASKED_OF_ROWS: tuple[tuple[str, str, State], ...] = (
    (r"gesch|estim|repar|repair|schatting", "yes", "estimated"),
    (r"ontbre|missing|afwezig", "yes", "missing"),
    (
        r"valid|geldig|complete|compleet|betrouw|gemeten|measured|\bok\b|goed|good|werkelijk|definitief",
        "no",
        "estimated",
    ),
)
"""What a heading asks of each row, and which answer says that it was not measured."""


def described_in_cell(text: str, heading: Words) -> Described:
    """What the text of a cell says of the numbers in its row; a letter is read under what the heading says."""
    folded = plain(text.strip())
    if len(folded) == 1 and folded.isalpha():
        return described(_letters(heading).get(folded, ""))
    return described(_ANYWHERE.get(folded, text))


def _letters(heading: Words) -> dict[str, str]:
    if "tarie" in heading.text or "telwerk" in heading.text:
        return _OF_TARIFF
    if "richting" in heading.text or "direction" in heading.text:
        return _OF_DIRECTION
    return _OF_PRODUCT


def states_of(heading: Words, texts: Sequence[str]) -> dict[str, State | None]:
    """Folded text -> what it says of the value in its row; None where nothing is known of it.

    A column of yes and no is read by its heading: ``isValid`` no, ``Geschat`` yes. The letter ``G`` is ``gemeten``
    next to an ``E`` or ``S``, and ``geschat`` next to an ``M``; alone it says nothing.
    """
    folded = sorted({t.strip().casefold() for t in texts})
    if folded and set(folded) <= _NO | _YES:
        asked = next(((yes, state) for pattern, yes, state in _ASKED_OF_ROWS if re.search(pattern, heading.text)), None)
        if asked is None:
            return dict.fromkeys(folded)
        bad = _YES if asked[0] == "yes" else _NO
        return {text: asked[1] if text in bad else "measured" for text in folded}
    return {text: _state(text, folded) for text in folded}


def state_of(text: str) -> State | None:
    """What a state in words says of a value; None where nothing is known of it."""
    bare = plain(text).replace("_", " ")
    return next((state for pattern, state in _COMPILED if pattern.search(bare)), None)


def _state(text: str, among: Sequence[str]) -> State | None:
    if text == "g" and ("m" in among or not {"e", "s"} & set(among)):
        return "estimated" if "m" in among else None
    if text in _LETTERS_MEASURED or not text:
        return "measured"
    return "estimated" if text in _LETTERS_ESTIMATED else state_of(text)
