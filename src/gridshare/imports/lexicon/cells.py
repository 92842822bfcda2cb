"""Texts of cells: codes of the Dutch energy market (directions, products, tariffs), and states of estimated values."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


_ESTIMATED = re.compile(
    r"gesch|estim|schatting|repair|gerepar|repar|vervang|substit|berekend|calculated|interpol|voorlopig|ongeldig"
)
_ESTIMATED_TOO = re.compile(r"\binvalid|niet geldig|not valid|ersatz|correct(?:ed|ie)|manual|handmatig|profiel")
_MEASURED = re.compile(
    r"gemeten|measured|actual|\bvalid|geldig|gevalideerd|\bok\b|goed|good|werkelijk|definitief|uitgelezen|afgelezen|fysiek|correct$"
)
_LETTERS_ESTIMATED = frozenset({"e", "s", "r", "est", "g"})
_LETTERS_MEASURED = frozenset({"m", "a", "v", "w", "g", "ok"})
_NO, _YES = (
    frozenset({"false", "0", "nee", "no", "n", "onwaar"}),
    frozenset({"true", "1", "ja", "yes", "j", "y", "waar"}),
)
_SAYS_ESTIMATED = re.compile(r"gesch|estim|repar|repair|schatting")


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


def estimated_texts(heading: Words, texts: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Folded texts that mean estimated, and texts of which nothing is known.

    A column of yes and no is read by its heading: ``isValid`` no, ``Geschat`` yes. The letter ``G`` is ``gemeten``
    next to an ``E`` or ``S``, and ``geschat`` next to an ``M``; alone it says nothing.
    """
    folded = {t.strip().casefold() for t in texts}
    if folded and folded <= _NO | _YES:
        bad = _YES if heading.has(_SAYS_ESTIMATED) else _NO
        return tuple(sorted(folded & bad)), ()
    estimated = {t for t in folded if _means_estimated(t, folded)}
    measured = {t for t in folded - estimated if _MEASURED.search(plain(t)) or t in _LETTERS_MEASURED or not t}
    if folded == {"g"}:
        measured = set()
    return tuple(sorted(estimated)), tuple(sorted(folded - estimated - measured))


def _means_estimated(text: str, among: set[str]) -> bool:
    if text == "g":
        return "m" in among
    bare = plain(text)
    return bool(_ESTIMATED.search(bare) or _ESTIMATED_TOO.search(bare)) or text in _LETTERS_ESTIMATED
