"""What is reported of a table: what was concluded of each column, what is left out, why it cannot be read at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gridshare.errors import Problem
from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.layouts.generic.plan import Plan
from gridshare.imports.layouts.generic.roles import texts_of
from gridshare.imports.options import QUANTITIES, ROLES, is_answer
from gridshare.plain import plain

_SHOWN = 12


def decisions_of(plan: Plan) -> tuple[Decision, ...]:
    """What was concluded from headings, cells and titles."""
    return (*_of_instants(plan), *_of_values(plan), *_of_meter(plan), *_of_status(plan))


def _of_instants(plan: Plan) -> Iterator[Decision]:
    file, when = plan.sheet.origin.name, plan.when
    if when is None:
        return
    yield Decision(file, "column", f"instants in {_named(plan.sheet, when.instant)}", when.because)
    if when.until:
        yield Decision(file, "column", f"ends of intervals in {_named(plan.sheet, when.until)}", when.because)
    if when.label and not when.until:
        because = f"by the heading of {_named(plan.sheet, when.instant)}"
        yield Decision(file, "label", when.label, because)
    elif plan.facts.label and not when.until:
        yield Decision(file, "label", plan.facts.label, "above the names")
    zone = when.zone or plan.facts.zone
    if zone:
        because = "seconds since 1970" if when.is_epoch else "its heading" if when.zone else "above the names"
        yield Decision(file, "zone", zone, because)
    if plan.facts.step_s:
        yield Decision(file, "interval", f"{plain(plan.facts.step_s / 60)}", "above the names")


def _of_values(plan: Plan) -> Iterator[Decision]:
    for key, meaning in plan.meanings.items():
        if meaning.quantity is None:
            continue
        words = [meaning.quantity, meaning.unit, meaning.register, "counter" if meaning.is_counter else ""]
        because = plan.because.get(key, "by its name")
        if meaning.unit and plan.described[key].unit is None and plan.facts.unit == meaning.unit:
            because += f"; the unit {meaning.unit} by {plan.facts.unit_where}"
        if plan.facts.described is not None and not plan.described[key].words.raw and plan.facts.described_where:
            because += f"; {plan.facts.described_where}"
        yield Decision(about(plan, key), "column", " ".join(w for w in words if w), because)


def _of_meter(plan: Plan) -> Iterator[Decision]:
    file = plan.sheet.origin.name
    if plan.side.meter is not None:
        yield Decision(file, "meter", f"column {plan.sheet.names[plan.side.meter]!r}", "by its name and its cells")
    elif plan.meters:
        yield Decision(file, "meter", "one for each column", "headings that differ in nothing but a name")
    elif plan.facts.meter:
        yield Decision(file, "meter", plan.facts.meter, plan.facts.meter_where)


def _of_status(plan: Plan) -> Iterator[Decision]:
    side = plan.side
    for column in side.status:
        said = [(t, s) for t in map(str.casefold, texts_of(plan.sheet, column)) if (s := side.states.get(t.strip()))]
        name = repr(plan.sheet.names[column])
        words = [
            f"{', '.join(repr(t) for t, state in said if state == one)} in {name} means {one}"
            for one in ("estimated", "missing")
            if any(state == one for _, state in said)
        ]
        answer = "; ".join(words) or f"no text in {name} means estimated or missing"
        yield Decision(plan.sheet.origin.name, "column", answer, "by its name and its texts")
    if side.factor is not None:
        answer = f"each number is multiplied by its {plan.sheet.names[side.factor]!r}"
        yield Decision(plan.sheet.origin.name, "column", answer, "by its name")


def left_out_of(plan: Plan) -> tuple[str, ...]:
    """What is not taken, in words."""
    kind = "" if plan.kind is None else f"rows with {plan.sheet.names[plan.kind]!r} "
    left_out = [
        f"{kind}{key!r}: {why}" if isinstance(key, str) else f"column {plan.sheet.names[key]!r}: {why}"
        for key, why in plan.aside.items()
    ]
    taken = {c.index for c in plan.values} | plan.side.used | set(plan.aside)
    for column in plan.columns:
        if column.is_measured and column.index not in taken and column.index != plan.kind:
            why = "no electricity" if column.described.sense == "other" else "its name says nothing that is known"
            left_out.append(f"column {column.heading!r}: {why}")
    left_out += [
        f"the state {text!r} in {plan.sheet.names[column]!r}: not known, and the same in all rows; taken as measured"
        for column, counted in _unknown(plan).items()
        for text, n in counted.items()
        if n == plan.sheet.n_rows
    ]
    return tuple(left_out)


def _unknown(plan: Plan) -> dict[int, dict[str, int]]:
    """Column of states -> its texts of which nothing is known, and in how many rows each is."""
    counted: dict[int, dict[str, int]] = {}
    for column in plan.side.status:
        for each in plan.sheet.columns[column].drop_null().value_counts().to_pylist():
            if plan.side.states.get(each["values"].strip().casefold(), "measured") is None:
                counted.setdefault(column, {})[each["values"].strip()] = each["counts"]
    return counted


def states_asked(plan: Plan, answers: Answers) -> tuple[Question, ...]:
    """What states mean of which nothing is known: a 0 under one may be no measurement."""
    of_some = {
        column: {text: n for text, n in counted.items() if n < plan.sheet.n_rows}
        for column, counted in _unknown(plan).items()
    }
    given = answers.about("status", plan.sheet.origin.name)
    return tuple(_state_question(plan, column, counted, given) for column, counted in of_some.items() if counted)


def _state_question(plan: Plan, column: int, counted: Mapping[str, int], given: str | None) -> Question:
    shown = ", ".join(f"{text!r} ({n:,} rows)" for text, n in list(counted.items())[:_SHOWN])
    found = f"states of which nothing is known: {shown}"
    if given is not None:
        found += f"; the answer {given!r} says nothing of them that is known"
    first = next(iter(counted))
    candidates = (
        Candidate("measured", "the values in these rows count"),
        Candidate("estimated", "they count, as estimated"),
        Candidate("missing", "nothing was measured there, whatever number is written: gaps"),
    )
    otherwise = f"Where they differ, answer each: --answer 'status={first} is missing; .. is measured'."
    return Question(
        f"{plan.sheet.origin.name}, column {plan.sheet.names[column]!r}", "status", found, candidates, otherwise
    )


def problems_of(plan: Plan) -> tuple[Problem, ...]:
    """Why the table cannot be read: no instants, no measurements, or answers that mean nothing."""
    found = [
        Problem(
            f"{plan.sheet.origin.name}, column {c.heading!r}",
            "unknown_answer",
            f"the answer {c.answer!r}",
            f"one of {', '.join(QUANTITIES)}, with a unit after it, or one of {', '.join(ROLES)}",
        )
        for c in plan.columns
        if c.answer and not is_answer(c.answer)
    ]
    if found:
        return tuple(found)
    if plan.sheet.n_rows <= 1 and plan.when is None and not any(c.is_numeric for c in plan.columns):
        return (_nothing_but_names(plan),)
    if plan.when is None:
        found.append(_unmapped(plan, "no_instants", "no column of dates and times"))
    elif not plan.meanings:
        found.append(_unmapped(plan, "no_measurements", "no column of consumption, feed-in, net or production"))
    return tuple(found)


def _nothing_but_names(plan: Plan) -> Problem:
    """A table of which only the names are there."""
    cells = [str(column[0].as_py() or "") for column in plan.sheet.columns if len(column)]
    found = f"one row of words and nothing below it: {', '.join(cells)[:200]}"
    remedy = "Export it anew: choose a period in which the meter was read, and quarter-hour values."
    return Problem(plan.sheet.origin.name, "no_rows", found, "names, and below them rows with instants", remedy)


def _unmapped(plan: Plan, code: str, lacks: str) -> Problem:
    """What is in the table, and how to answer what it means."""
    sheet = plan.sheet
    names = ", ".join(map(repr, sheet.names[:_SHOWN])) + (" .." if len(sheet.names) > _SHOWN else "")
    first = "; ".join(str(c[0].as_py() or "") for c in sheet.columns[:_SHOWN] if len(c))
    lines = [
        f"  {_quoted(c.heading)}: {_guess(plan, c.index)}" for c in plan.columns[:_SHOWN] if c.look.kind != "blank"
    ]
    return Problem(
        sheet.origin.name,
        code,
        f"{lacks}; the columns are {names}; row {sheet.first_row} is {first}",
        "at least one column of instants and one of measurements",
        "\n".join(["Say what they are in a file for --map, for example:", "columns:", *lines]),
    )


def _guess(plan: Plan, index: int) -> str:
    """A line for the file for --map: what is known, else what a column of such cells may be.

    No unit: one that is proposed here would settle what only the file or a person can say.
    """
    if plan.when is not None and index in plan.when.instant:
        return "instant"
    meaning = plan.meanings.get(index)
    if meaning is not None and meaning.quantity:
        return meaning.quantity
    if index == plan.side.meter:
        return "meter"
    column = plan.columns[index]
    if column.described.sense == "other" or index in plan.aside:
        return "leave out"
    return "instant" if column.is_timed else "consumption" if column.is_numeric else "leave out"


def _quoted(heading: str) -> str:
    return f'"{heading}"' if not heading.replace(" ", "").isalnum() else heading


def _named(sheet: Sheet, columns: tuple[int, ...]) -> str:
    return " and ".join(repr(sheet.names[k]) for k in columns)


def about(plan: Plan, key: int | str) -> str:
    """File and column, or file and kind, for messages."""
    file = plan.sheet.origin.name
    return f"{file}, column {plan.sheet.names[key]!r}" if isinstance(key, int) else f"{file}, rows with {key!r}"
