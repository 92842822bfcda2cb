"""Calendar windows, as a person writes them, and the steps that lie in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from gridshare.timegrid.grid import TimeGrid

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MINUTES_A_DAY = 24 * 60


def _weekdays(value: Any) -> Any:
    """``mon-fri`` or ``sat`` or a list of these, as a tuple of names."""
    names: list[str] = []
    for part in value if isinstance(value, list | tuple) else [value]:
        first, dash, last = str(part).lower().partition("-")
        if first not in WEEKDAYS or (dash and last not in WEEKDAYS):
            raise PydanticCustomError(
                "weekday", "expected weekdays like mon-fri, or a list like [mon, wed]", {"found": repr(part)}
            )
        i, j = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        names += [WEEKDAYS[k % 7] for k in range(i, (j if j >= i else j + 7) + 1)]
    return tuple(dict.fromkeys(names))


def _clock(value: Any) -> Any:
    """``HH:MM`` as minutes after midnight; ``24:00`` is the end of the day."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    match = re.fullmatch(r"(\d{1,2}):(\d{2})", value) if isinstance(value, str) else None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MINUTES_A_DAY:
        return value
    if match is None or int(match[2]) > 59 or int(match[1]) * 60 + int(match[2]) > _MINUTES_A_DAY:  # noqa: PLR2004
        raise PydanticCustomError("clock", 'expected a time of day like "16:00"', {"found": repr(value)})
    return int(match[1]) * 60 + int(match[2])


def _moment(value: Any) -> Any:
    """A bare number is no moment: it would silently be read as seconds since 1970."""
    is_number = isinstance(value, int | float) or (
        isinstance(value, str) and value.strip().lstrip("+-").replace(".", "", 1).isdigit()
    )
    if is_number:
        raise PydanticCustomError(
            "moment", "expected a date and time like 2026-01-15 06:15, on the local clock", {"found": repr(value)}
        )
    return value


NO_NUMBER = BeforeValidator(_moment)
Moment = Annotated[datetime, NO_NUMBER]

Clock = Annotated[
    int,
    BeforeValidator(_clock),
    PlainSerializer(lambda minutes: f"{minutes // 60:02d}:{minutes % 60:02d}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}$", "unit": "HH:MM, local clock"}),
]
Weekdays = Annotated[
    tuple[str, ...],
    BeforeValidator(_weekdays),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class Window(BaseModel):
    """Part of the calendar on the site's clock; what is left out does not restrict."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    months: tuple[Annotated[int, Field(ge=1, le=12)], ...] | None = Field(None, description="Months, 1 to 12.")
    weekdays: Weekdays | None = Field(None, description="Weekdays, for example mon-fri or [sat, sun].")
    dates: tuple[date, ...] | None = Field(None, description="Only these dates.")
    from_: Clock = Field(0, alias="from", description="Start on the local clock; over midnight when later than `to`.")
    to: Clock = Field(_MINUTES_A_DAY, description="End on the local clock, not included.")

    def mask(self, grid: TimeGrid, *, touched: bool = False) -> NDArray[np.bool_]:
        """Which steps start inside the window, or have any part in it where ``touched``, shape (step,).

        A window over midnight belongs to the day on which it starts.
        """
        inside = np.zeros(grid.n_steps, dtype=bool)
        begins = self.from_ - (grid.step_minutes - 1 if touched else 0)
        for t, at in enumerate(grid.local):
            minute = at.hour * 60 + at.minute
            if self.from_ < self.to:
                day, ok = at.date(), begins <= minute < self.to
            else:
                after_midnight = minute < self.to
                day = date.fromordinal(at.date().toordinal() - 1) if after_midnight else at.date()
                ok = after_midnight or minute >= begins
            inside[t] = ok and self._on(day)
        return inside

    def _on(self, day: date) -> bool:
        return (
            (self.months is None or day.month in self.months)
            and (self.weekdays is None or WEEKDAYS[day.weekday()] in self.weekdays)
            and (self.dates is None or day in self.dates)
        )


def _as_windows(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


When = Annotated[tuple[Window, ...], BeforeValidator(_as_windows, json_schema_input_type=Window | tuple[Window, ...])]
"""One window or a list of windows; a step counts when it lies in any of them."""


def mask_of(
    when: Sequence[Window] | None, grid: TimeGrid, *, without: bool, touched: bool = False
) -> NDArray[np.bool_]:
    """Which steps lie in any of the windows, shape (step,); ``without`` is the answer where none is given.

    A step lies in a window when it starts there, or where ``touched`` when any part of it does.
    """
    if when is None:
        return np.full(grid.n_steps, without)
    inside = np.zeros(grid.n_steps, dtype=bool)
    for window in when:
        inside |= window.mask(grid, touched=touched)
    return inside
