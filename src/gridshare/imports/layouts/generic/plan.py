"""What a table is taken to be, before its cells are read: the roles of its columns, and what stays open.

Measurements of one meter and one quantity are registers that add up, or would count twice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.layouts.generic.facts import Facts, facts_of
from gridshare.imports.layouts.generic.instants import When, when_of
from gridshare.imports.layouts.generic.meters import meters_of, without_names
from gridshare.imports.layouts.generic.roles import (
    KindColumn,
    SideColumns,
    combined,
    kinds_of,
    needless_tariffs,
    side_columns_of,
    under,
)
from gridshare.imports.layouts.generic.senses import Item, Key, Sides, side_by_side
from gridshare.imports.lexicon.senses import Described
from gridshare.imports.options import LEAVE_OUT, quantity_in
from gridshare.imports.roles.columns import Column, columns_of
from gridshare.imports.roles.document import Meaning

_POWERS = frozenset({"kW", "W", "MW"})
_TODAY = re.compile(r"\btoday\b|\bvandaag\b|\bheute\b")


def left_out_parts(items: Sequence[Item], sides: Sides) -> None:
    """Leave out what says the same again: powers of energies, readings of usages, totals of registers."""
    for quantity in dict.fromkeys(sides.quantity.values()):
        alike = [i for i in items if sides.quantity.get(i.key) == quantity]
        alike = _without(
            alike, [i for i in alike if i.described.unit in _POWERS], "{column} says the same as energy", sides
        )
        readings = [i for i in alike if i.described.is_counter]
        alike = _without(alike, readings, "{column} says the same as use per interval", sides)
        anew = [i for i in alike if i.described.words.has(_TODAY)]
        alike = _without(alike, anew, "{column} counts the same and does not begin anew each day", sides)
        registers = {i.described.register for i in alike} - {""}
        if registers == {"low", "normal"}:
            _without(alike, [i for i in alike if not i.described.register], "{column} is a part of this total", sides)


def _without(alike: Sequence[Item], those: Sequence[Item], because: str, sides: Sides) -> list[Item]:
    """The rest, where there is one that says it all; those are then left out."""
    rest = [i for i in alike if i not in those]
    if not rest or not those:
        return list(alike)
    for item in those:
        sides.quantity.pop(item.key)
        sides.aside[item.key] = because.format(column=repr(rest[0].called))
    return rest


def registers_of(items: Sequence[Item], sides: Sides) -> dict[Key, str]:
    """Name of the register of each, empty where a quantity has but one."""
    found: dict[Key, str] = {}
    for quantity in dict.fromkeys(sides.quantity.values()):
        alike = [i for i in items if sides.quantity.get(i.key) == quantity]
        for item in alike:
            found[item.key] = item.described.register if len(alike) > 1 else ""
    return found


@dataclass(slots=True)
class Plan:
    """What a table is taken to be; grows while its columns are distinguished.

    Attributes:
        sheet: The table, with a column more where two together distinguish rows.
        columns: Its columns.
        facts: What the file says outside it.
        when: Its instants.
        side: Its meter, state and unit.
        kind: The column that distinguishes rows.
        values: The columns of measurements.
        described: What is said of each column or kind.
        meanings: What each column or kind means.
        because: Why.
        aside: Columns and kinds that are left out, and why.
        doubts: Columns and kinds that have to be asked about, and what leaves them open.
        meters: Column -> its meter, in a table that is wide by meters.
    """

    sheet: Sheet
    columns: list[Column]
    facts: Facts
    when: When | None
    side: SideColumns
    kind: int | None = None
    values: list[Column] = field(default_factory=list)
    described: dict[Key, Described] = field(default_factory=dict)
    meanings: dict[Key, Meaning] = field(default_factory=dict)
    because: dict[Key, str] = field(default_factory=dict)
    aside: dict[Key, str] = field(default_factory=dict)
    doubts: dict[Key, str] = field(default_factory=dict)
    meters: dict[int, str] = field(default_factory=dict)


def plan_of(sheet: Sheet, answers: Answers, of_days: Mapping[str, str]) -> Plan:
    """What a table is taken to be.

    Args:
        sheet: The table.
        answers: What a person said.
        of_days: Heading of a column of numbers that are no measurements -> what they are, in words.
    """
    columns = columns_of(sheet, answers)
    plan = Plan(sheet, columns, facts_of(sheet), when_of(columns), side_columns_of(sheet, columns, answers))
    taken = plan.side.used | _timed(plan.when)
    free = [c for c in columns if c.index not in taken]
    kinds = kinds_of(sheet, free)
    free = [c for c in free if c.index not in {k.column.index for k in kinds}]
    plan.aside = {c.index: of_days[c.heading] for c in free if c.heading in of_days}
    plan.values = _values([c for c in free if c.index not in plan.aside])
    kinds = _without_needless(plan, kinds)
    if kinds and plan.values:
        _plan_long(plan, kinds)
    else:
        _plan_wide(plan)
    _take_answers(plan)
    return plan


def _timed(when: When | None) -> set[int]:
    return {*when.instant, *when.until, *when.others} if when else set()


def _values(free: Sequence[Column]) -> list[Column]:
    """Columns of measurements; where none has a name that says so, all columns of numbers that say nothing else."""
    measured = [c for c in free if c.is_measured]
    telling = [c for c in measured if c.described.sense not in {"", "other"}]
    return telling or [c for c in measured if c.described.sense == ""]


def _without_needless(plan: Plan, kinds: list[KindColumn]) -> list[KindColumn]:
    """Kinds without those that only name a tariff, where rows of a quarter are distinguished anyway."""
    instant = plan.when.instant if plan.when else ()
    meter = () if plan.side.meter is None else (plan.side.meter,)
    counters = any(c.described.is_counter for c in plan.values)
    needless = [] if counters else needless_tariffs(plan.sheet, kinds, (*instant, *meter))
    return [k for k in kinds if k not in needless]


def _plan_long(plan: Plan, kinds: Sequence[KindColumn]) -> None:
    """Rows of several kinds, in one column of numbers: the first of energy where there are several."""
    value = min(plan.values, key=lambda c: (c.described.unit not in {"kWh", "Wh", "MWh"}, c.index))
    plan.aside |= {c.index: f"{value.heading!r} holds the values of all kinds" for c in plan.values if c != value}
    plan.values = [value]
    plan.sheet, plan.kind, texts = combined(plan.sheet, kinds)
    general = _with_facts(value.described, plan.facts)
    plan.described = {text: _energetic(under(of_text, general)) for text, of_text in texts.items()}
    _settle(plan, [Item(text, s, str(text)) for text, s in plan.described.items()])


def _plan_wide(plan: Plan) -> None:
    """Each column of numbers is a measurement of its own."""
    plan.values, named = without_names(plan.values)
    directed = any(c.described.is_directed for c in plan.values)
    several = any(c.described.sense != "total" for c in plan.values)
    plan.meters = dict(meters_of([replace(c, described=_energetic(c.described)) for c in plan.values]))
    _leave_out_park_total(plan)
    for column in plan.values:
        is_sum = several and column.described.sense == "total"
        spoken = column.described if directed or is_sum else _with_facts(column.described, plan.facts)
        plan.described[column.index] = _energetic(spoken)
    known = [replace(c, described=plan.described[c.index]) for c in plan.values]
    groups: dict[str, list[Item]] = {}
    for column in known:
        if column.index not in plan.aside:
            item = Item(column.index, column.described, column.heading)
            groups.setdefault(plan.meters.get(column.index, ""), []).append(item)
    for items in groups.values():
        _settle(plan, items)
    plan.doubts |= {k: "named" for k in named if k in plan.doubts}


def _leave_out_park_total(plan: Plan) -> None:
    """A total next to columns that are each about a meter."""
    if plan.meters:
        for column in plan.values:
            if column.index not in plan.meters and column.described.sense == "total":
                plan.aside[column.index] = "the columns next to it are each about a meter"


def _with_facts(described: Described, facts: Facts) -> Described:
    """What a heading says, or a title where the heading names no direction."""
    if facts.described is None or described.is_directed or not (described.is_electric or described.sense == ""):
        return described
    return replace(under(described, facts.described), words=described.words)


def _energetic(described: Described) -> Described:
    """A column of numbers that says nothing is taken for electricity in a direction to be asked."""
    return replace(described, sense="energy") if described.sense == "" else described


def _settle(plan: Plan, items: Sequence[Item]) -> None:
    """Settle the measurements of one meter."""
    electric = any(i.described.is_electric for i in items)
    sides: Sides = side_by_side(items)
    if electric:
        for item in items:
            if item.key in sides.quantity and not item.described.is_electric:
                sides.quantity.pop(item.key)
                sides.aside[item.key] = "no electricity of the connection"
    left_out_parts(items, sides)
    registers = registers_of(items, sides)
    for item in items:
        unit = item.described.unit or plan.facts.unit
        if item.key in sides.quantity:
            register = registers.get(item.key, "")
            meaning = Meaning(sides.quantity[item.key], unit, register, item.described.is_counter)
            below = item.described.negative_is or ("feed_in" if item.described.is_net_use else None)
            plan.meanings[item.key] = replace(meaning, negative_is=below)
        elif item.key in sides.doubts:
            plan.meanings[item.key] = Meaning(None, unit, item.described.register, item.described.is_counter)
    plan.because |= sides.because
    plan.aside |= sides.aside
    plan.doubts |= sides.doubts


def _take_answers(plan: Plan) -> None:
    """What a person said of columns counts before what was concluded."""
    for column in plan.columns:
        quantity, unit = quantity_in(column.answer)
        if column.answer == LEAVE_OUT:
            plan.aside[column.index] = "as answered"
        if quantity is None:
            continue
        before = plan.meanings.get(column.index)
        described = column.described
        plan.meanings[column.index] = Meaning(
            quantity,
            unit or described.unit or plan.facts.unit,
            before.register if before else "",
            described.is_counter,
        )
        plan.because[column.index] = "as answered"
        plan.doubts.pop(column.index, None)
        plan.aside.pop(column.index, None)
        plan.described.setdefault(column.index, described)
        plan.values = sorted({*plan.values, column}, key=lambda c: c.index)
