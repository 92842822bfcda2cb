"""Demand that is not served, in words: how much, each unit by itself."""

from __future__ import annotations

from collections.abc import Iterable

from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument, UnservedSchedule
from gridshare.view import Texts

SEEN = 0.05
"""What is less is shown as 0.0: in no line and in no table."""

UNITS: Texts = {"kWh": ("kWh", "kWh"), "K h": ("K·h", "K·uur"), "K": ("K", "K")}
"""What demand is measured in."""

_MISSED: Texts = {
    "kWh": ("{amount}", "{amount}"),
    "K h": ("{amount} outside temperature bands", "{amount} buiten temperatuurbanden"),
    "K": ("{amount} off at the end", "{amount} ernaast aan het eind"),
}


def firm_amounts(document: ScheduleDocument, words: Words) -> str:
    """How much is not served of what is firm, and should have come before the contract."""
    return amounts((u for u in document.unserved if u.firm), words)


def amounts(unserved: Iterable[UnservedSchedule], words: Words) -> str:
    """How much is not served, each unit by itself; nothing where that is less than can be shown."""
    sums: dict[str, float] = {}
    for u in unserved:
        sums[u.unit] = sums.get(u.unit, 0.0) + u.amount
    seen = {unit: sums[unit] for unit in UNITS if sums.get(unit, 0.0) >= SEEN}
    return ", ".join(words.of(_MISSED[unit], amount=amount(value, unit, words)) for unit, value in seen.items())


def amount(value: float, unit: str, words: Words) -> str:
    """An amount of demand with its unit."""
    return f"{words.number(value, 1)} {words.of(UNITS[unit])}"
