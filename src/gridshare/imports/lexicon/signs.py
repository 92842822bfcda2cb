"""Which sign is feed-in, where a heading says so: ``Vermogen (kW, negatief = teruglevering)``, ``P [+ = import]``."""

from __future__ import annotations

import re
from typing import Literal

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
