"""Identifications of meters: text, with the check digit of an EAN tested; what a spreadsheet did is never undone.

An EAN of 18 digits is more than a spreadsheet's number can hold: it shows ``8,71687E+17`` and keeps 15 digits, so that
two meters may become the same. Such a cell is refused.
"""

from __future__ import annotations

import re

EAN_DIGITS = 18

_WRAPPED = re.compile(r"""^=?["'\u2018\u2019]*(.*?)["'\u2019]*$""")
_DAMAGED = re.compile(r"\d(?:[.,]\d+)?e\+?1[67]", re.IGNORECASE | re.ASCII)
_ROUNDED = "000"
_FLOAT = re.compile(r"(\d{1,15})\.0", re.ASCII)


def meter_of(text: str) -> str:
    """The identification without apostrophes, quotes and spaces that keep it text in a spreadsheet."""
    bare = _WRAPPED.sub(r"\1", text.strip()).strip()
    compact = bare.replace(" ", "")
    if compact.isascii() and compact.isdigit():
        return compact
    whole = _FLOAT.fullmatch(bare)
    return whole[1] if whole else bare


def is_damaged(meter: str) -> bool:
    """Whether a spreadsheet took digits from an EAN."""
    return _DAMAGED.fullmatch(meter) is not None or (
        is_ean(meter) and meter.endswith(_ROUNDED) and not has_check_digit(meter)
    )


def is_ean(meter: str) -> bool:
    """Whether it has the form of an EAN of a connection: 18 digits."""
    return len(meter) == EAN_DIGITS and meter.isascii() and meter.isdigit()


def has_check_digit(ean: str) -> bool:
    """Whether the last digit is the check digit of the others.

    Source: GS1 General Specifications, section 7.9: weights 3 and 1 from the right, up to the next multiple of ten.
    """
    *digits, check = map(int, ean)
    return (sum(d * (1 if i % 2 else 3) for i, d in enumerate(reversed(digits))) + check) % 10 == 0
