"""Any table with a column of instants and columns of numbers: what nobody has seen before.

The last of all layouts. It concludes what each column is from headings, cells, titles and the file's name, and asks
where they leave something open.
"""

from __future__ import annotations

from dataclasses import replace

from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.generic.conclusions import decisions_of, left_out_of, problems_of, states_asked
from gridshare.imports.layouts.generic.day_numbers import with_calendar, with_times
from gridshare.imports.layouts.generic.days import by_interval
from gridshare.imports.layouts.generic.doubts import settled
from gridshare.imports.layouts.generic.instants import Pasted, is_bare, with_instants
from gridshare.imports.layouts.generic.long_intervals import long_intervals
from gridshare.imports.layouts.generic.meters import with_own_names, with_upper_names
from gridshare.imports.layouts.generic.plan import Plan, plan_of
from gridshare.imports.layouts.generic.witnesses import with_doubts
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Roles


def recognises(content: Content) -> bool:
    """Any table."""
    return isinstance(content, Sheet) and bool(content.columns)


def read(content: Content, answers: Answers) -> Reading:
    """The channels of a table, what was concluded, and what has to be asked."""
    assert isinstance(content, Sheet)  # noqa: S101 - the registry asked `recognises`
    days = by_interval(with_own_names(with_upper_names(content)))
    sheet = with_times(with_calendar(days.sheet))
    pasted = with_instants(sheet, answers) if is_bare(sheet, answers) else Pasted(sheet)
    if pasted.questions or pasted.problems:
        return Reading((), (), pasted.questions, pasted.problems)
    plan = plan_of(pasted.sheet, answers, days.of_days)
    problems = long_intervals(plan) or problems_of(plan)
    if problems:
        return Reading((), decisions_of(plan), (), problems, left_out_of(plan))
    roles = roles_of(plan)
    reading = settled(channels_of(plan.sheet, roles, answers), plan, answers)
    reading = with_doubts(reading, plan, roles, days.total, answers)
    return replace(
        reading,
        decisions=(*pasted.decisions, *decisions_of(plan), *reading.decisions),
        questions=(*reading.questions, *states_asked(plan, answers)),
        left_out=tuple(dict.fromkeys((*left_out_of(plan), *reading.left_out))),
    )


def roles_of(plan: Plan) -> Roles:
    """The roles of the columns of a table that can be read."""
    when, side, facts = plan.when, plan.side, plan.facts
    assert when is not None  # noqa: S101 - `problems_of` found none
    columns = {k: m for k, m in plan.meanings.items() if isinstance(k, int)}
    kinds = {k: m for k, m in plan.meanings.items() if isinstance(k, str)}
    if plan.kind is not None:
        value = plan.values[0].index
        columns = {value: next(iter(kinds.values()))} | columns
    return Roles(
        instant=when.instant,
        values=columns,
        until=when.until,
        meter=side.meter,
        meter_text=facts.meter if side.meter is None and not plan.meters else "",
        meters=plan.meters,
        kind=plan.kind,
        kinds=kinds,
        unit=side.unit,
        factor=side.factor,
        status=side.status,
        states=side.states,
        label=when.label or (None if when.until else facts.label),
        zone=when.zone or facts.zone,
        step_s=facts.step_s,
        is_epoch=when.is_epoch,
        scale=facts.scale,
    )


LAYOUTS = (Layout("generic_table", "Any table with instants and numbers", "table", recognises, read),)
