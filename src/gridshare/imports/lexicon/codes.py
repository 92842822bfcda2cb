"""Codes of the Dutch energy market that stand in cells instead of words: directions, products, tariffs."""

from __future__ import annotations

from gridshare.imports.lexicon.senses import Said, said
from gridshare.imports.lexicon.words import Words, plain

_ANYWHERE = {
    "lvr": "LDN",  # levering, from the grid; the market's own abbreviation leaves nothing open
    "tlv": "ODN",
    "e17": "LDN",
    "e18": "ODN",
    "10180": "LDN kWh",
    "10280": "ODN kWh",
    "elk": "elektriciteit",
    "8716867000030": "elektriciteit",
    "gas": "gas",
    "1": "1",
    "2": "2",
}
_OF_TARIFF = {"l": "laag", "n": "normaal", "h": "hoog", "d": "dal", "p": "piek", "t": "totaal"}
_OF_PRODUCT = {"e": "elektriciteit", "g": "gas", "w": "water"}
_OF_DIRECTION = {"l": "levering", "t": "teruglevering", "o": "ODN", "a": "afname", "i": "invoeding", "c": "consumption"}


def said_in_cell(text: str, heading: Words) -> Said:
    """What the text of a cell says of the numbers in its row; a letter is read under what the heading says."""
    folded = plain(text.strip())
    if len(folded) == 1 and folded.isalpha():
        return said(_letters(heading).get(folded, ""))
    return said(_ANYWHERE.get(folded, text))


def _letters(heading: Words) -> dict[str, str]:
    if "tarie" in heading.text or "telwerk" in heading.text:
        return _OF_TARIFF
    if "richting" in heading.text or "direction" in heading.text:
        return _OF_DIRECTION
    return _OF_PRODUCT
