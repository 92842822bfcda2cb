"""What layouts hand over: columns of numbers about meters, with their instants as the file writes them, or visits.

A layout knows which column or record is what in a file, and nothing of clocks, differences of counters or units: it
gives `Channel`s. From there all files go the same way: `clock` puts rows on UTC, `counters` takes differences,
`meaning` turns units into kW and settles signs, `joining` adds registers and nets consumption with feed-in.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gridshare.errors import Problem
from gridshare.imports.findings import Decision, Question
from gridshare.parts import Bools, Floats, Ints
from gridshare.series.quantities import Quantity

Unit = Literal[
    "kWh", "Wh", "MWh", "kW", "W", "MW", "EUR/MWh", "EUR/kWh", "ct/kWh", "degC", "W/m2", "J/cm2", "m/s", "%", "other"
]
Label = Literal["start", "end"]


SAID_MISSING = 2
"""State of a row of which the metering company says that nothing was measured."""

_WRITTEN: dict[Unit, str] = {
    "kWh": "kwh kw/h",
    "Wh": "wh",
    "MWh": "mwh",
    "kW": "kw kilowatt",
    "W": "w watt",
    "MW": "mw megawatt",
    "EUR/MWh": "eur/mwh €/mwh euro/mwh",
    "EUR/kWh": "eur/kwh €/kwh euro/kwh",
    "ct/kWh": "ct/kwh cent/kwh eurocent/kwh c€/kwh",
    "degC": "degc °c c celsius",
    "W/m2": "w/m2 w/m²",
    "J/cm2": "j/cm2 j/cm²",
    "m/s": "m/s",
    "other": "m3 m³ nm3 kvarh varh mvarh kvar var mvar kva va mva kvah a v j l liter gj mj % eur € euro",
}
_UNITS: dict[str, Unit] = {text: unit for unit, texts in _WRITTEN.items() for text in texts.split()}


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """When rows hold, as the file writes it.

    Attributes:
        wall: What the clock in the file shows, as seconds since 1970 without any offset, shape (row,).
        offset_s: Offset from UTC next to each [s], NaN where there is none, shape (row,); None where no row has one.
        until: The same as ``wall`` for a second column that says when intervals end; None where there is none.
        label: Which end of the interval ``wall`` marks; None where the file does not say.
        zone: ``UTC``, ``CET`` (without summer time) or an IANA name where the file or its layout says so.
        step_s: Length of the intervals [s] where the file or its layout says so.
        readings: Other readings of the same cells, by date order (``month-day-year``), where a date can be read in more
            than one way; ``wall`` is then the reading as day-month-year.
    """

    wall: Ints
    offset_s: Floats | None = None
    until: Ints | None = None
    label: Label | None = None
    zone: str | None = None
    step_s: int | None = None
    readings: dict[str, Ints] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A unit that nothing but a word in the file says: where kW are called kWh, nobody sees it in the numbers.

    Attributes:
        unit: The unit that it says.
        against: What other numbers of the file say against it; empty where they say nothing.
    """

    unit: Unit
    against: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """A factor that a file names beside its numbers: of the meter, or of the transformers before it.

    Attributes:
        text: As it is written, and where.
        factors: What it can be read as; empty where that is no number.
        is_of_readings: Whether its name says that readings are multiplied by it, and it is one number.
    """

    text: str
    factors: tuple[float, ...]
    is_of_readings: bool


@dataclass(frozen=True, slots=True)
class Issue:
    """From when on the numbers of a forecast are known.

    Attributes:
        at: The moment, seconds since 1970 in UTC; None where the file does not say it, or ``lead_s`` does.
        lead_s: How long before the end of its interval each number is known, where they come from many forecasts [s].
    """

    at: int | None = None
    lead_s: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Channel:
    """A column of numbers about one meter.

    A counter's rows are points in time; all others are intervals.

    Attributes:
        file: Name of the file (and sheet), for messages.
        heading: How the file calls the column.
        meter: EAN or other identification, or name; empty where the file does not say.
        quantity: What it measures; None where that is to be asked.
        unit: Its unit; None where that is to be asked.
        is_counter: Whether values are readings of a counter rather than amounts or powers of intervals.
        moments: When rows hold.
        values: As written, NaN where blank, shape (row,).
        rows: Number of each row as a person counts them in the file, shape (row,).
        register: Which of several registers that add up (``normal``, ``low``, ``T1``); empty where there is one.
        estimated: What the metering company says of each value: 0 measured, 1 estimated or repaired, `SAID_MISSING`;
            None where it never does.
        negative_is: What negative values of a net series mean, None where the file does not say.
        doubt: Its unit as the file says it, where only a word does; None where it is certain, or not said.
        issue: Of a forecast, from when on it is known; None for what was measured.
        scale: A factor that the file names, which its numbers may have to be multiplied by; None where it names none.
    """

    file: str
    heading: str
    meter: str
    quantity: Quantity | None
    unit: Unit | None
    is_counter: bool
    moments: Moments
    values: Floats
    rows: Ints
    register: str = ""
    estimated: NDArray[np.int8] | None = None
    negative_is: Literal["feed_in", "consumption"] | None = None
    doubt: Doubt | None = None
    issue: Issue | None = None
    scale: Scale | None = None

    @property
    def about(self) -> str:
        """File and column, for messages."""
        return f"{self.file}, column {self.heading!r}" if self.heading else self.file

    def without(self, gone: Bools) -> Channel:
        """The channel without rows of which it is known that nothing was measured, shape (row,)."""
        said = np.zeros(len(self.values), np.int8) if self.estimated is None else self.estimated
        values, said = np.where(gone, np.nan, self.values), np.where(gone, np.int8(SAID_MISSING), said)
        return replace(self, values=values, estimated=said)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One visit of a vehicle.

    Attributes:
        connector: Name of the plug.
        arrival, departure: With offset, or on the local clock where the file gives none.
        energy_kwh: Energy delivered.
        row: Number of the row or record as a person counts it in the file.
        vehicle_kw: Most power it took; None where the file does not say.
    """

    connector: str
    arrival: datetime
    departure: datetime
    energy_kwh: float
    row: int
    vehicle_kw: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What a layout made of a file.

    Attributes:
        channels: The numbers.
        decisions: What it concluded.
        questions: What it must ask.
        problems: Why the file, or a part of it, cannot be read.
        left_out: What is in the file and is not taken, in words: ``column 'Gas (m3)': no electricity``.
        visits: The visits of vehicles by arrival, empty where anything is asked or wrong; None where it holds none.
        remarks: What a person should know, in words.
        waiting: The numbers of which it is asked what they measure.
    """

    channels: tuple[Channel, ...] = ()
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()
    visits: tuple[SessionRow, ...] | None = None
    remarks: tuple[str, ...] = ()
    waiting: tuple[Channel, ...] = ()


def unit_of(text: str) -> Unit | None:
    """The unit that a text means; None where it means none that is known."""
    return _UNITS.get(text.strip(" []().").casefold().replace(" ", ""))
