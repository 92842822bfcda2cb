"""Numbers in messages: as people write them, never in scientific notation."""

from __future__ import annotations

from math import isfinite

_MOST_DIGITS, _MOST_ZEROS = 15, 9


def plain(value: float, digits: int = 6) -> str:
    """A number rounded to so many digits; one that is out of all proportion by how many digits it has."""
    if isinstance(value, int) and abs(value) >= 10**_MOST_DIGITS:
        return _huge(value < 0, len(str(abs(value))))
    text = f"{value:.{digits}g}"
    if not isfinite(value) or "e" not in text:
        return text
    power = int(text.partition("e")[2])
    if power >= _MOST_DIGITS:
        return _huge(value < 0, power + 1)
    if power >= 0:
        return f"{value:.0f}"
    if -power > _MOST_ZEROS:
        return f"nearly 0 ({-power - 1} zeros after the point)"
    return f"{value:.{digits - 1 - power}f}".rstrip("0")


def _huge(is_negative: bool, digits: int) -> str:  # noqa: FBT001 - a sign
    return f"{'minus ' if is_negative else ''}a number of {digits} digits"


def first_sentence(text: str) -> str:
    """The first sentence of a description as a phrase: without its full stop, and in lower case where it is no name."""
    first = text.partition("\n")[0].partition(". ")[0].rstrip(".")
    return first[:1].lower() + first[1:] if first[1:2].islower() else first
