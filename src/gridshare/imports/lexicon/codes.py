"""Codes of meters in words that headings are made of: OBIS (``1-0:1.8.1``), its digits (``281``), channels (``16180``).

Of OBIS the third group is what is measured (1 and 2 active energy from and to the grid, 16 both, others reactive), the
fourth how (8 a counter, 29 use per interval, 4, 5 and 7 power, 6 its maximum), the fifth the tariff. Dutch metering
companies number the channels of a meter likewise: 10180 and 16180 use per interval, 11180 a counter; no unit is
given with 16180.
"""

from __future__ import annotations

import re

_OBIS = re.compile(
    r"(?<![\d.:-])(?:\d-\d{1,2}:(?P<what>[1-8]|16)\.(?P<how>[4-8]|29)|(?P<bare>[12])\.(?P<count>8|29))\.(?P<tariff>\d)"
    r"(?:\*\d+)?(?![\d.])"
)
_CHANNEL = re.compile(r"(?<!\d)1(?P<how>[016])(?P<what>[12])8(?P<tariff>[012])(?!\d)")
_DIGITS = re.compile(r"\s*(?P<what>[12])8(?P<tariff>[012])(?P<rest>\s*[(\[].*)?")

_WHAT = {"1": "LDN", "2": "ODN", "16": "netto (negatief = teruglevering)"}
_HOW = {"8": "stand", "29": "", "4": "vermogen", "5": "vermogen", "7": "vermogen", "6": "maximum"}
_OF_CHANNEL = {"0": "kWh", "1": "stand kWh", "6": ""}
_TARIFF = {"1": "laag", "2": "normaal"}


def in_words(text: str) -> str:
    """A text with its codes in words: ``LDN stand laag`` for ``1.8.1``."""
    if digits := _DIGITS.fullmatch(text):
        return f"{_WHAT[digits['what']]} stand {_TARIFF.get(digits['tariff'], '')} {digits['rest'] or ''}"
    return _CHANNEL.sub(_channel, _OBIS.sub(_obis, text))


def _obis(found: re.Match[str]) -> str:
    how = found["how"] or found["count"]
    tariff = _TARIFF.get(found["tariff"], "") if how == "8" else ""
    return f" {_WHAT.get(found['what'] or found['bare'], 'reactief')} {_HOW[how]} {tariff} "


def _channel(found: re.Match[str]) -> str:
    return f" {_WHAT[found['what']]} {_OF_CHANNEL[found['how']]} {_TARIFF.get(found['tariff'], '')} "
