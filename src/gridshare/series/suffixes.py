"""The unit at the end of a column's name, and what a field makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from gridshare.errors import Problem
from gridshare.parts import Floats
from gridshare.plain import plain


@dataclass(frozen=True, slots=True)
class Suffix:
    """A unit as a column's name ends with it.

    Attributes:
        text: End of the name, lower case.
        says: The unit in words.
        unit: Unit of the fields it fits.
        times: What a value is multiplied by to be in that unit.
        per: What it is divided by; kept apart, so that 87.5 EUR/MWh is exactly 0.0875 EUR/kWh.
    """

    text: str
    says: str
    unit: str
    times: float = 1.0
    per: float = 1.0

    def converted(self, values: Floats) -> Floats:
        """Values of the column in the unit of the field."""
        return values * self.times / self.per


SUFFIXES = (
    Suffix("_kw", "kW", "kW"),
    Suffix("_w", "W", "kW", per=1000),
    Suffix("_mw", "MW", "kW", times=1000),
    Suffix("_kwh", "kWh per interval", "kWh"),
    Suffix("_eur_per_kwh", "EUR/kWh", "EUR/kWh"),
    Suffix("_eur_per_mwh", "EUR/MWh", "EUR/kWh", per=1000),
    Suffix("_ct_per_kwh", "ct/kWh", "EUR/kWh", per=100),
    Suffix("_c", "degC", "degC"),
    Suffix("_m_per_s", "m/s", "m/s"),
    Suffix("_share", "a share", "1"),
    Suffix("_ratio", "a ratio", "1"),
    Suffix("_kw_per_kwp", "kW/kWp", "kW/kWp"),
)
"""All suffixes; of two that fit a name the longer one counts."""


def suffix_of(column: str, unit: str, file_step_minutes: float, where: str, spot: str) -> Suffix | Problem:
    """How values of ``column`` come into ``unit``, or why they cannot.

    Args:
        column: Name of the column.
        unit: Unit of the field.
        file_step_minutes: Length of the file's intervals, for the remedy of energy in place of power.
        where: Path of the field.
        spot: File and column in words.
    """
    fitting = [s.text for s in SUFFIXES if s.unit == unit]
    expected = f"a name that ends with {_either(fitting)}" if fitting else f"a list of numbers [{unit}] in the document"
    found = [s for s in SUFFIXES if column.casefold().endswith(s.text)]
    suffix = max(found, key=lambda s: len(s.text), default=None)
    if suffix is None:
        return Problem(
            where, "unit_missing", f"{spot} does not say its unit", expected, "Put the unit at the end of its name."
        )
    if suffix.unit == unit:
        return suffix
    remedy = "Choose another column, or convert it."
    if (suffix.unit, unit) == ("kWh", "kW"):
        remedy = (
            f"kWh per interval of {plain(file_step_minutes)} min x {plain(60 / file_step_minutes)} = kW: "
            f"convert it and name the column {column[:-1]}."
        )
    return Problem(where, "unit_wrong", f"{spot} is in {suffix.says}, and the field in {unit}", expected, remedy)


def _either(words: list[str]) -> str:
    """``a``, ``a or b``, ``a, b or c``."""
    return " or ".join([*([", ".join(words[:-1])] if len(words) > 1 else []), words[-1]])
