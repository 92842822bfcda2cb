"""From a sheet and the roles of its columns to channels: the one way from tables to numbers.

Wide tables give a channel for each column of numbers; long ones for each meter, kind and unit that the rows name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import Problem
from gridshare.imports.cells.numbers import Numbers
from gridshare.imports.channel import SAID_MISSING, Channel, Moments, Reading, Unit, unit_of
from gridshare.imports.content import Sheet
from gridshare.imports.findings import APART, Answers, Decision
from gridshare.imports.roles.cells import cells_of, text_at
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.roles.groups import Groups, groups_of, tested
from gridshare.imports.roles.rows import Rows, rows_of
from gridshare.parts import Floats, Ints


def channels_of(sheet: Sheet, roles: Roles, answers: Answers) -> Reading:
    """The channels of a sheet, with what was concluded, what must be asked and what is left out.

    A sheet with problems or with questions about its rows gives no channels: half a table is none.
    """
    rows = rows_of(sheet, roles, answers)
    known = Reading((), rows.decisions, rows.questions, rows.problems, rows.left_out)
    if not len(rows.index):
        return known
    left = [i for i, m in roles.values.items() if m.quantity == "other" and roles.kind is None]
    taken = [i for i in roles.values if i not in left]
    groups = groups_of(sheet, roles, rows)
    cells = cells_of(sheet, [*taken, *([] if roles.factor is None else [roles.factor])], rows, answers, groups.taken)
    meters, wrong, said = _meters(sheet, roles, groups, answers)
    known = Reading(
        (),
        (*known.decisions, *cells.decisions),
        (*known.questions, *cells.questions),
        (*known.problems, *cells.problems, *wrong),
        (
            *known.left_out,
            *(f"column {sheet.names[i]!r}: not about electricity of a connection" for i in left),
            *groups.left_out,
            *cells.left_out,
            *said,
        ),
    )
    if known.problems or rows.questions:
        return known
    parts = _Parts(sheet, roles, rows, meters, {k: _states(sheet, k, roles, rows) for k in roles.status})
    made = [_columns(parts, i, _scaled(cells.numbers, i, roles), groups) for i in taken if i in cells.numbers]
    return _gathered(known, [one for each in made for one in each])


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """What all channels of a sheet share."""

    sheet: Sheet
    roles: Roles
    rows: Rows
    meters: Mapping[str, str]
    states: Mapping[int, NDArray[np.int8]]

    def said_of(self, column: int) -> NDArray[np.int8] | None:
        """The states of the rows of a column: those next to it, or the only ones."""
        behind = [k for k in self.states if k > column and not any(column < v < k for v in self.roles.values)]
        before = [k for k in self.states if k < column and not any(k < v < column for v in self.roles.values)]
        near = behind[:1] or before[-1:] if len(self.states) > 1 else list(self.states)
        return self.states[near[0]] if near else None


_Made = tuple[Channel | None, Decision | None, Problem | None, str]


def _gathered(known: Reading, made: Sequence[_Made]) -> Reading:
    return replace(
        known,
        channels=tuple(channel for channel, *_ in made if channel is not None),
        decisions=(*known.decisions, *(decision for _, decision, *_ in made if decision is not None)),
        problems=(*known.problems, *(problem for *_, problem, _ in made if problem is not None)),
        left_out=(*known.left_out, *(text for *_, text in made if text)),
    )


def _columns(parts: _Parts, column: int, read: Numbers, groups: Groups) -> Iterator[_Made]:
    """The channels of one column of numbers."""
    sheet, roles = parts.sheet, parts.roles
    meaning = roles.values[column]
    heading = sheet.names[column]
    for group in groups.groups:
        sense = roles.kinds[group.kind] if group.kind else meaning
        meter = parts.meters.get(group.meter or roles.meters.get(column, roles.meter_text), "")
        about = f"{sheet.origin.name}, column {heading!r}" + (f", {group.shown}" if group.shown else "")
        values, estimated = _at(read.values, group.index), None
        if (said := parts.said_of(column)) is not None:
            estimated = _at(said, group.index)
            values = np.where(estimated == SAID_MISSING, np.nan, values)
        if not np.isfinite(values).any():
            yield None, None, None, f"column {heading!r}{', ' * bool(group.shown)}{group.shown}: no values"
            continue
        unit, decision, problem = _unit(sense.unit, group.unit, read.units, about)
        channel = _channel(parts, group.kind or heading, meter, replace(sense, unit=unit), values, group.index)
        channel = replace(channel, estimated=estimated)
        yield (None if problem else channel), decision, problem, ""


def _channel(parts: _Parts, heading: str, meter: str, meaning: Meaning, values: Floats, index: Ints | None) -> Channel:
    sides: dict[str, Any] = {"feed_in": "feed_in", "consumption": "consumption"}
    return Channel(
        file=parts.sheet.origin.name,
        heading=heading,
        meter=meter,
        quantity=meaning.quantity,
        unit=meaning.unit,
        is_counter=meaning.is_counter,
        moments=_moments_at(parts.rows.moments, index),
        values=values,
        rows=_at(parts.rows.numbers, index),
        register=meaning.register,
        negative_is=sides.get(meaning.negative_is or ""),
        scale=parts.roles.scale,
    )


def _at(array: Any, index: Ints | None) -> Any:
    return array if index is None else array[index]


def _moments_at(moments: Moments, index: Ints | None) -> Moments:
    if index is None:
        return moments
    return replace(
        moments,
        wall=moments.wall[index],
        offset_s=None if moments.offset_s is None else moments.offset_s[index],
        until=None if moments.until is None else moments.until[index],
        readings={order: wall[index] for order, wall in moments.readings.items()},
    )


def _unit(
    known: Unit | None, of_rows: str, glued: Sequence[str], about: str
) -> tuple[Unit | None, Decision | None, Problem | None]:
    """The unit of a channel, from its heading, its rows or its cells, which must agree."""
    written = [of_rows] if of_rows else list(glued)
    units = {unit_of(text) for text in written} - {None}
    if len(units) > 1 or (known is not None and units - {known}):
        named = ", ".join([*([] if known is None else [f"{known} in its heading"]), *(repr(w) for w in written)])
        return (
            None,
            None,
            Problem(
                about,
                "unit_differs",
                f"units that differ: {named}",
                "one unit",
                "Correct the unit, or answer --answer unit=",
            ),
        )
    unit = next(iter(units), None)
    if known is None and unit is not None:
        return (
            unit,
            Decision(about, "unit", unit, f"{written[0]!r} is {'in the rows' if of_rows else 'behind numbers'}"),
            None,
        )
    return known, None, None


def _scaled(read: Mapping[int, Numbers], column: int, roles: Roles) -> Numbers:
    """Numbers times the factor next to them."""
    if roles.factor is None or roles.factor not in read:
        return read[column]
    return replace(read[column], values=read[column].values * read[roles.factor].values)


def _meters(
    sheet: Sheet, roles: Roles, groups: Groups, answers: Answers
) -> tuple[dict[str, str], list[Problem], list[str]]:
    """Text -> meter, for all texts that name one; an answer about the only one counts before what the file says."""
    texts = {group.meter for group in groups.groups} | set(roles.meters.values()) | {roles.meter_text}
    texts -= {""}
    where = sheet.origin.name if roles.meter is None else f"{sheet.origin.name}, column {sheet.names[roles.meter]!r}"
    answered = answers.about("meter", sheet.origin.name)
    if answered and answered != APART and len(texts) <= 1:
        meters, problems, said = tested([answered], f"--answer meter={answered}")
        return dict.fromkeys([*texts, ""], meters[answered]), problems, said
    return tested(sorted(texts), where)


def _states(sheet: Sheet, column: int, roles: Roles, rows: Rows) -> NDArray[np.int8]:
    """What the metering company says of each row, as in `Channel`."""
    encoded = text_at(sheet, column, rows).dictionary_encode()
    texts = [text.strip().casefold() for text in encoded.dictionary.to_pylist()]
    index = encoded.indices.fill_null(len(texts)).to_numpy(zero_copy_only=False)
    codes = {"estimated": 1, "missing": SAID_MISSING}
    said: NDArray[np.int8] = np.array([*(codes.get(roles.states.get(t) or "", 0) for t in texts), 0], np.int8)[index]
    return said
