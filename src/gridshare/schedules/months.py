"""Charges of months: as they are published, and each once where several plans share a month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare import clauses
from gridshare.schedules.rounding import number


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class MonthCharge(BaseModel):
    """A charge that is billed once for a calendar month, by the highest power in it: never summed over days."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(description="Name on the bill.")
    month: str = Field(description="The calendar month.", examples=["2026-01"])
    eur: float = _of("EUR", "The charge: the price of what is billed beyond what is free or paid already.")
    eur_per_kw: float = _of("EUR/kW", "Its price.")
    billed_kw: float = _of("kW", "The power that is billed.")
    paid_kw: float = _of("kW", "What of that is free or paid already.")


def published(charge: clauses.MonthCharge) -> MonthCharge:
    """A charge as it is published."""
    return MonthCharge(
        name=charge.name,
        month=charge.month,
        eur=number(charge.eur),
        eur_per_kw=charge.eur_per_kw,
        billed_kw=number(charge.billed_kw),
        paid_kw=number(charge.paid_kw),
    )


def each_once(charges: Iterable[MonthCharge]) -> list[MonthCharge]:
    """Each charge of each month once, by the highest power of all plans in that month; by month.

    What a later plan has as paid already an earlier one was billed for, so the least of that counts.
    """
    found: dict[tuple[str, str], clauses.MonthCharge] = {}
    for written in charges:
        one = clauses.MonthCharge(**written.model_dump(exclude={"eur"}))
        known = found.get((one.month, one.name), one)
        highest = max(known, one, key=lambda charge: charge.billed_kw)
        found[one.month, one.name] = replace(highest, paid_kw=min(known.paid_kw, one.paid_kw))
    return [published(charge) for charge in sorted(found.values(), key=lambda charge: charge.month)]


def total_eur(charges: Sequence[MonthCharge]) -> float:
    """What charges that are each there once come to [EUR]."""
    return number(sum(charge.eur for charge in charges))
