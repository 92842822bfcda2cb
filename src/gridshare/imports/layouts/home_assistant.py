"""Home Assistant: the download of its energy page, and the history of its sensors.

The energy page has a row per sensor and a column per interval, named by its start in UTC. The history has a row
wherever the state of a sensor changed, in UTC. A counter that is silent keeps its reading, so what it showed at each
quarter-hour is known: the last state before, unless it moved on by more than its last digit without a row near the
quarter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Moments, Reading, Unit
from gridshare.imports.content import Content, Sheet, only, row_numbers
from gridshare.imports.counters.readings import NEAR_S, QUARTER_S, last_digit
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.layout import Layout
from gridshare.imports.lexicon.senses import Described, Sense, described
from gridshare.imports.limits import MOST_VALUE
from gridshare.parts import Floats, Ints
from gridshare.series.quantities import Quantity

_FIXED = ("entity_id", "type", "unit")
_PAGE_FLOWS: Mapping[str, Quantity] = {
    "grid_consumption": "consumption",
    "grid_return": "feed_in",
    "solar_production": "production",
}
_UNITS: tuple[Unit, ...] = ("Wh", "kWh", "MWh")


_NAMES = ("entity_id", "state", "last_changed")
_MOST_FALLS = 0.05
"""A sensor of energy falls at a reset only; one of power falls every other time."""

_FLOWS: Mapping[Sense, Quantity] = {
    "import": "consumption",
    "use": "consumption",
    "feed_in": "feed_in",
    "production": "production",
}


def _is_energy_page(content: Content) -> bool:
    return isinstance(content, Sheet) and _header(content)[:3] == _FIXED and len(content.names) > len(_FIXED)


def _header(sheet: Sheet) -> tuple[str, ...]:
    """The row of names; instants among them make it look like a row of values, which it then is the first of."""
    if sheet.names[:3] == _FIXED or not sheet.n_rows:
        return sheet.names
    return tuple(column[0].as_py() or "" for column in sheet.columns)


def _energy_page(content: Content, _: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `_is_energy_page` makes sure of
    header = _header(content)
    starts = _starts(content.origin.name, header[len(_FIXED) :])
    if isinstance(starts, Problem):
        return Reading(problems=(starts,))
    entities, types, units = (content.columns[k].to_pylist() for k in range(3))
    channels: list[Channel] = []
    left_out: list[str] = []
    problems: list[Problem] = []
    for k, number in enumerate(row_numbers(content)):
        if entities[k] == header[0]:
            continue
        quantity, unit = _PAGE_FLOWS.get(types[k] or ""), next((u for u in _UNITS if u == units[k]), None)
        if quantity is None or unit is None:
            left_out.append(f"row {number}: {types[k]} of {entities[k]} in {units[k]}, no flow of the connection")
            continue
        moments = Moments(starts, offset_s=np.zeros(len(starts)), label="start", zone="UTC")
        rows = np.full(len(starts), number, dtype=np.int64)
        try:
            values = _values(content, k)
        except ValueError as error:
            remedy = "Download the file again from the energy page, and do not edit it."
            found = f"row {number}: {error}"
            problems.append(Problem(content.origin.name, "not_a_number", found, "numbers like 12.5, or blanks", remedy))
            continue
        register = str(entities[k])
        channels.append(
            Channel(content.origin.name, register, "", quantity, unit, False, moments, values, rows, register)  # noqa: FBT003
        )
    return Reading(tuple(channels), problems=tuple(problems), left_out=tuple(left_out))


def _starts(file: str, names: tuple[str, ...]) -> Ints | Problem:
    """Start of each interval from the names of the columns, seconds since 1970 in UTC."""
    import pyarrow as pa

    try:
        instants = pa.array(names).cast(pa.timestamp("ms", "UTC"))
    except pa.ArrowInvalid as error:
        remedy = "Download the file again from the energy page, and do not edit its first row."
        return Problem(file, "instants_unreadable", str(error), "instants like 2024-01-01T00:00Z", remedy)
    starts: Ints = instants.cast("int64").to_numpy() // 1000
    return starts


def _values(sheet: Sheet, k: int) -> Floats:
    """The numbers in a row, NaN where blank; a decimal point, as the page writes it."""
    cells = [column[k].as_py() for column in sheet.columns[len(_FIXED) :]]
    values = np.array([float(cell) if cell else np.nan for cell in cells], dtype=np.float64)
    if (np.abs(values) >= MOST_VALUE).any():
        raise ValueError("a number that measures nothing")
    return values


@dataclass(frozen=True, slots=True, eq=False)
class _States:
    """The states of a sensor in time; NaN where it was not available."""

    at: Floats
    value: Floats
    rows: Ints


def _is_history(content: Content) -> bool:
    return isinstance(content, Sheet) and content.has(*_NAMES)


def _history(content: Content, answers: Answers) -> Reading:
    assert isinstance(content, Sheet)  # noqa: S101 - what `_is_history` makes sure of
    import pyarrow as pa
    import pyarrow.compute as pc

    if content.cut is not None and answers.about("cut", content.origin.name) != "drop":
        return Reading(questions=(_cut(content),))
    content, blank = _filled(content)
    entity, state, changed = (content.columns[content.index(name) or 0] for name in _NAMES)
    try:
        at = changed.cast(pa.timestamp("ms", "UTC")).cast("int64").to_numpy(zero_copy_only=False) / 1000
    except pa.ArrowInvalid as error:
        expected, remedy = "instants like 2024-01-01T00:00:00.000Z", "Download the history again, and do not edit it."
        return Reading(problems=(Problem(content.origin.name, "instants_unreadable", str(error), expected, remedy),))
    is_number = pc.fill_null(pc.match_substring_regex(state, r"^-?\d+(\.\d+)?(e-?\d+)?$"), fill_value=False)
    value = pc.if_else(is_number, state, None).cast("float64").to_numpy(zero_copy_only=False).astype(np.float64)
    codes = entity.dictionary_encode()
    index, rows = codes.indices.to_numpy(zero_copy_only=False), row_numbers(content)
    readings: list[Reading] = []
    for k, name in enumerate(codes.dictionary.to_pylist()):
        mine = np.flatnonzero(index == k)
        mine = mine[np.argsort(at[mine], kind="stable")]
        readings.append(_sensor(content.origin.name, name, _States(at[mine], value[mine], rows[mine])))
    return Reading(
        channels=tuple(c for r in readings for c in r.channels),
        decisions=tuple(d for r in readings for d in r.decisions),
        left_out=(*blank, *(text for r in readings for text in r.left_out)),
    )


def _cut(sheet: Sheet) -> Question:
    found = f"the file ends in the middle of row {sheet.cut}"
    reads_as = f"without row {sheet.cut}; all rows above it are read; better: download it anew"
    return Question(sheet.origin.name, "cut", found, (Candidate("drop", reads_as),))


def _filled(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The rows that name a sensor and an instant, and which were left out."""
    import pyarrow.compute as pc

    numbers = row_numbers(sheet)
    entity, changed = (sheet.columns[sheet.index(name) or 0] for name in (_NAMES[0], _NAMES[2]))
    keep = np.asarray(pc.and_(pc.is_valid(entity), pc.is_valid(changed))) & (numbers != (sheet.cut or 0))
    if keep.all():
        return sheet, ()
    first = numbers[~keep][0]
    left_out = f"{(~keep).sum():,} rows without a sensor, without an instant, or cut off, first row {first}"
    return only(replace(sheet, cut=None), keep), (left_out,)


def _sensor(file: str, entity: str, states: _States) -> Reading:
    """The counter of a sensor at each quarter-hour, or why it is left out."""
    means, known = described(entity), states.value[~np.isnan(states.value)]
    if means.sense in ("other", "price", "temperature", "irradiance", "wind_speed", "self_use"):
        return Reading(left_out=(f"sensor {entity}: no electricity of the connection",))
    falls = float(np.mean(np.diff(known) < 0)) if len(known) > 1 else 1.0
    if means.sense == "power" or falls > _MOST_FALLS:
        why = "no counter of energy, and states at instants say nothing of the time between"
        return Reading(left_out=(f"sensor {entity}: {why}",))
    quarters, values, rows = _at_quarters(states)
    if not len(quarters):
        return Reading(left_out=(f"sensor {entity}: less than a quarter-hour",))
    moments = Moments(quarters, offset_s=np.zeros(len(quarters)), zone="UTC", step_s=QUARTER_S)
    channel = Channel(
        file,
        entity,
        "",
        _flow(means),
        means.unit,
        True,  # noqa: FBT003
        moments,
        values,
        rows,
        means.register,
    )
    because = (
        f"{len(known):,} states that rise; what it showed at {np.sum(~np.isnan(values)):,} quarter-hours is taken: the "
        f"last state before, or one within {NEAR_S} s"
    )
    return Reading(channels=(channel,), decisions=(Decision(channel.about, "counter", "counter", because),))


def _flow(means: Described) -> Quantity | None:
    """What a sensor measures; meters call feed-in production, tariff by tariff."""
    if means.sense == "produced":
        return "feed_in" if means.register else None
    return _FLOWS.get(means.sense)


def _at_quarters(states: _States) -> tuple[Ints, Floats, Ints]:
    """Quarter-hours, what the counter showed at each (NaN where that is not known), and the row of it."""
    first = int(np.ceil(states.at[0] / QUARTER_S)) * QUARTER_S
    quarters = np.arange(first, int(states.at[-1]) + 1, QUARTER_S, dtype=np.int64)
    before = np.searchsorted(states.at, quarters, side="right") - 1
    after = np.minimum(before + 1, len(states.at) - 1)
    digit = last_digit(states.value[~np.isnan(states.value)]) or 0.0
    stood = np.abs(states.value[after] - states.value[before]) <= digit * (1 + 1e-6)
    is_near = quarters - states.at[before] <= NEAR_S
    is_next = (states.at[after] - quarters <= NEAR_S) & (after > before)
    taken = np.where(stood | is_near, before, after)
    values = np.where(stood | is_near | is_next, states.value[taken], np.nan)
    return quarters, values, states.rows[taken]


LAYOUTS = (
    Layout(
        "home_assistant_energy", "Home Assistant, download of the energy page", "table", _is_energy_page, _energy_page
    ),
    Layout("home_assistant_history", "Home Assistant, history of sensors as CSV", "table", _is_history, _history),
)
