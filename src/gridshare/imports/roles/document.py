"""What the columns of a table mean, and the channels that follow: the one way from tables to numbers.

A layout of tables says which column plays which role; reading cells is done here for all of them, column by column in
Arrow and numpy, so that a year of quarter-hours takes a fraction of a second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gridshare.imports.channel import Label, Scale, Unit
from gridshare.imports.lexicon.cells import State
from gridshare.series.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the numbers of a column, or of the rows of a kind, are.

    Attributes:
        quantity: What is measured; None to ask; ``other`` leaves it out.
        unit: Its unit; None to ask.
        register: Which of several registers that add up.
        is_counter: Whether they are readings of a counter.
        negative_is: What negative values of a net series mean, where it is known.
    """

    quantity: Quantity | None
    unit: Unit | None
    register: str = ""
    is_counter: bool = False
    negative_is: str | None = None


@dataclass(frozen=True, slots=True)
class Roles:
    """Which column of a table plays which role; columns by their index.

    Attributes:
        instant: The column of instants, or those of date and time of day, in this order.
        values: Column of numbers -> what it means. In a long table one column, whose rows ``kind`` distinguishes.
        until: Column (or date and time) that says when intervals end. A time of day alone takes the date of ``instant``
            (of the next day where it is not later).
        meter: Column that names the meter of each row; None where there is none.
        meter_text: The meter of all rows, where it is above the table or in a column's name.
        meters: Column of numbers -> the meter it is about, in a wide table of several meters.
        kind: Column whose text distinguishes rows in a long table (register, direction, channel); None in others.
        kinds: Text of ``kind`` -> what the numbers of such rows mean. Others are left out and reported.
        unit: Column that gives the unit of each row.
        factor: Column of a factor that each number is multiplied by.
        status: Columns that say whether values are measured: one of all, or each of the columns next to it.
        states: Text of these (folded) -> what it says; others say that a value is measured.
        label, zone, step_s: As in `Moments`, where the layout knows them.
        is_epoch: Whether ``instant`` holds seconds since 1970 in UTC.
        scale: A factor that is named beside the table.
    """

    instant: tuple[int, ...]
    values: Mapping[int, Meaning]
    until: tuple[int, ...] = ()
    meter: int | None = None
    meter_text: str = ""
    meters: Mapping[int, str] = field(default_factory=dict)
    kind: int | None = None
    kinds: Mapping[str, Meaning] = field(default_factory=dict)
    unit: int | None = None
    factor: int | None = None
    status: tuple[int, ...] = ()
    states: Mapping[str, State | None] = field(default_factory=dict)
    label: Label | None = None
    zone: str | None = None
    step_s: int | None = None
    is_epoch: bool = False
    scale: Scale | None = None
