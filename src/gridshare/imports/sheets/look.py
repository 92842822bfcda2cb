"""What a cell looks like, for finding where a table begins: an instant, a number, a word, or nothing."""

from __future__ import annotations

import re
from typing import Literal

from gridshare.imports.cells.dates import NO_DATE, days_of
from gridshare.imports.cells.meters import is_ean
from gridshare.imports.cells.numbers import is_missing, number_of
from gridshare.imports.cells.times import time_of

Look = Literal["blank", "missing", "number", "instant", "time", "word"]

_SPLIT = re.compile(r"(.+?)[ \xa0T_,]+(\d{1,2}[:.uh]\d\d.*)")
_COMPACT = re.compile(r"(\d{8})[ T]?(\d{4}|\d{6})")
_SERIAL = re.compile(r"(3[6-9]|[4-6]\d|7[0-2])\d{3}[.,]\d{3,}")
_EPOCH = re.compile(r"1\d{9}(\d{3})?")
_WORDS = "kwh wh mwh kw w mw m3 m³ kvarh kvar kva var varh °c c eur €/mwh eur/mwh eur/kwh ct/kwh w/m2 m/s % -"
_UNITS = frozenset(_WORDS.split())


def look(text: str) -> Look:
    """What a cell looks like."""
    text = text.strip()
    if not text:
        return "blank"
    if is_instant(text):
        return "instant"
    if ":" in text and time_of(text) is not None:
        return "time"
    if any(number_of(text, mark) is not None for mark in (",", ".")):
        return "number"
    return "missing" if is_missing(text) else "word"


def is_instant(text: str) -> bool:
    """Whether a cell holds a date, with or without a time of day."""
    if is_ean(text):
        return False
    if match := _SPLIT.fullmatch(text):
        return days_of(match[1]) != NO_DATE and time_of(match[2]) is not None
    if (match := _COMPACT.fullmatch(text)) and days_of(match[1]) != NO_DATE:
        return True
    return days_of(text) != NO_DATE or _SERIAL.fullmatch(text) is not None or _EPOCH.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether a cell holds nothing but a unit."""
    return text.strip(" []()").casefold() in _UNITS
