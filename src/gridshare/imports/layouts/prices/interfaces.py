"""Prices as interfaces answer them in JSON: EnergyZero, ANWB Energie, energy-charts.

The answers of suppliers do not say whether VAT is in them: the question decided that. So it is asked here again, and
nothing is taken without an answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.imports.channel import Reading, Unit
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers, Candidate, Question
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.prices.columns import DAY_AHEAD, unit_of_price
from gridshare.imports.roles.document import Meaning
from gridshare.imports.trees.cells import numbered, numbers
from gridshare.imports.trees.channel import Description, Gathered, Points, joined
from gridshare.imports.trees.records import Record, has_records, record_lists

_TAKE, _LEAVE = "price", "leave out"


@dataclass(frozen=True, slots=True, eq=False)
class _Prices:
    """Prices of an answer: what they are called, their unit, whether VAT may be in them, other prices next to them."""

    heading: str
    unit: Unit | None
    is_supplier: bool
    points: Points
    beside: tuple[str, ...] = ()


def _recognises(content: Content) -> bool:
    return (
        has_records(content, "readingDate", "price")
        or has_records(content, "marketPrice")
        or has_records(content, "unix_seconds", "price")
    )


def _read(content: Content, answers: Answers) -> Reading:
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    for prices in (*_energyzero(root), *_anwb(root), *_energy_charts(root)):
        for other in prices.beside:
            gathered.leave_out(other, "tax, VAT or a surcharge is in it")
        answer = answers.about("column", gathered.file, prices.heading)
        if prices.is_supplier and answer not in {_TAKE, _LEAVE}:
            gathered.questions.append(_question(gathered.file, prices))
        elif answer == _LEAVE:
            gathered.leave_out(prices.heading, "as answered")
        else:
            meter = DAY_AHEAD if prices.is_supplier else ""
            description = Description(
                gathered.file, prices.heading, meter, Meaning("price", prices.unit), label="start"
            )
            gathered.take(description, prices.points)
            if answer:
                gathered.decide(prices.heading, "column", _TAKE, "as answered: no VAT and no tax is in it")
    return gathered.reading()


def _question(file: str, prices: _Prices) -> Question:
    """Whether the prices are those of the auction."""
    values, _ = numbers(prices.points.values)
    there = values[~np.isnan(values)]
    mean = f"{there.mean():.4f} {prices.unit or ''}".strip() if len(there) else "no numbers"
    found = f"prices of {mean} on average; such answers hold them with or without VAT, and do not say which"
    candidates = (
        Candidate(_TAKE, f"day-ahead prices without VAT and tax, {mean} on average"),
        Candidate(_LEAVE, "VAT or tax is in them, so they are no day-ahead prices"),
    )
    return Question(f"{file}, column {prices.heading!r}", "column", found, candidates)


def _energyzero(root: Any) -> list[_Prices]:
    lists = record_lists(root, lambda record: "readingDate" in record and "price" in record)
    parts = [_points(f.items, "readingDate", "price", f.first) for f in lists]
    return [_Prices("price", "EUR/kWh", is_supplier=True, points=joined(parts))] if parts else []


def _anwb(root: Any) -> list[_Prices]:
    lists = record_lists(root, lambda r: isinstance(r.get("values"), dict) and "marketPrice" in r["values"])
    flat = [[{**(item or {}), **((item or {}).get("values") or {})} for item in found.items] for found in lists]
    parts = [_points(items, "date", "marketPrice", f.first) for items, f in zip(flat, lists, strict=True)]
    beside = tuple(sorted({key for items in flat for item in items for key in item if key.startswith("allIn")}))
    return [_Prices("marketPrice", None, is_supplier=True, points=joined(parts), beside=beside)] if parts else []


def _energy_charts(root: Any) -> list[_Prices]:
    found = [
        item for f in record_lists(root, _is_energy_charts) for item in f.items if item and _is_energy_charts(item)
    ]
    made = []
    for item in found:
        points = Points(item["unix_seconds"], item["price"], numbered(1, len(item["unix_seconds"])))
        made.append(_Prices("price", unit_of_price(str(item.get("unit", ""))), is_supplier=False, points=points))
    return made


def _is_energy_charts(record: Record) -> bool:
    seconds, prices = record.get("unix_seconds"), record.get("price")
    return isinstance(seconds, list) and isinstance(prices, list) and len(seconds) == len(prices)


def _points(items: Sequence[Record | None], at: str, value: str, first: int) -> Points:
    cells = [(item or {}).get(at) for item in items], [(item or {}).get(value) for item in items]
    return Points(*cells, numbered(first, len(items)))


LAYOUTS = (Layout("prices_json", "Prices of EnergyZero, ANWB or energy-charts in JSON", "json", _recognises, _read),)
