"""What is asked: a window on the site's clock, which way, and how many kW."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import GridshareError, Problem
from gridshare.parts import Bools
from gridshare.sites.site import Site
from gridshare.timegrid import TimeGrid, Window
from gridshare.timegrid.windows import Clock

Direction = Literal["down", "up"]
"""Less from the grid than planned (or more into it), or more."""

POINTS, MOST_POINTS = 7, 50
"""Points of a curve where nothing is said of them, and the most that are asked for."""

_CLOCK = r"\d{1,2}:\d{2}"
_EXPECTED = 'a window on the clock, like "16:00-19:00" or "22:00-02:00"'

Kw = Annotated[float, Field(gt=0, allow_inf_nan=False, json_schema_extra={"unit": "kW"})]


class FlexibilityError(GridshareError):
    """What is asked is no question, or the plan does not have the window."""

    code: ClassVar[str] = "flexibility"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "This cannot be asked of the park"


class GivingWindow(BaseModel):
    """Part of a day on the site's clock; over midnight where it ends before it begins."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    from_: Clock = Field(alias="from", description="Its begin.", examples=["16:00"])
    to: Clock = Field(description="Its end, not included.", examples=["19:00"])

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if self.from_ == self.to:
            raise PydanticCustomError("window", "expected an end that is not the begin")
        return self

    @classmethod
    def of(cls, text: str, option: str = "--window") -> Self:
        """The window that is written ``16:00-19:00``.

        Raises:
            FlexibilityError: If it is none.
        """
        found = re.fullmatch(rf"\s*({_CLOCK})\s*(?:-|–|tot|to)\s*({_CLOCK})\s*", text)
        if found is not None:
            try:
                return cls.model_validate({"from": found[1], "to": found[2]})
            except ValueError:
                pass
        raise FlexibilityError(Problem(option, FlexibilityError.code, repr(text), _EXPECTED))

    def steps(self, site: Site) -> Bools:
        """The steps of the plan that are inside: of the first day of its horizon that has all of them, shape (step,).

        Raises:
            FlexibilityError: If no day has, or the window does not begin and end with a step.
        """
        self._refuse_parts_of_steps(site.grid)
        days = dict.fromkeys(at.date() for at in site.grid.local[: site.bound_steps])
        for day in days:
            inside = self._mask(site.grid, day)
            if inside.any() and self._is_whole(inside, site.grid):
                return inside
        raise FlexibilityError(self._outside(site, list(days)))

    def text(self) -> str:
        """As it is written."""
        return f"{self._clock(self.from_)}-{self._clock(self.to)}"

    def _mask(self, grid: TimeGrid, day: date) -> Bools:
        return np.asarray(Window(from_=self.from_, to=self.to, dates=(day,)).mask(grid))

    def _is_whole(self, inside: Bools, grid: TimeGrid) -> bool:
        """Whether what is inside is not only a part of the window, cut off where the plan begins or ends."""
        first, last = np.flatnonzero(inside)[[0, -1]].tolist()
        begin, end = grid.local[first], (grid.end if last + 1 == grid.n_steps else grid.starts[last + 1])
        end = end.astimezone(begin.tzinfo)
        starts = first > 0 or begin.hour * 60 + begin.minute == self.from_
        ends = last + 1 < grid.n_steps or end.hour * 60 + end.minute == self.to % (24 * 60)
        return starts and ends

    def _refuse_parts_of_steps(self, grid: TimeGrid) -> None:
        minutes = grid.step_minutes
        off = [clock for clock in (self.from_, self.to) if (clock - _first_minute(grid)) % minutes]
        if off:
            found = f"{self.text()}, with steps of {minutes} min"
            raise FlexibilityError(
                Problem("window", FlexibilityError.code, found, f"clock times that are {minutes} min apart")
            )

    def _outside(self, site: Site, days: list[date]) -> Problem:
        grid = site.grid
        begin, end = grid.local[0], grid.end.astimezone(grid.local[0].tzinfo)
        if not any(self._mask(grid, day).any() for day in days) and len(days) == 1 and self._is_skipped(days[0], grid):
            expected = "a window that the clock of that day has; it is put forward in between"
            return Problem("window", FlexibilityError.code, f"{self.text()} on {days[0]}", expected)
        expected = f"a window within what is planned: {begin:%Y-%m-%d %H:%M} to {end:%Y-%m-%d %H:%M}"
        if self.to > self.from_:
            return Problem("window", FlexibilityError.code, self.text(), expected, "Ask for another day or window.")
        found = f"{self.text()}, whose end comes before its begin: until {self._clock(self.to)} of the next day"
        remedy = f"Write {self._clock(self.to)}-{self._clock(self.from_)}, if that is meant."
        return Problem("window", FlexibilityError.code, found, expected, remedy)

    def _is_skipped(self, day: date, grid: TimeGrid) -> bool:
        whole = TimeGrid.of_days(day, 2, grid.step_minutes, grid.time_zone)
        return not self._mask(whole, day).any()

    @staticmethod
    def _clock(minutes: int) -> str:
        return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _first_minute(grid: TimeGrid) -> int:
    """Where steps begin in the hour [min]."""
    return grid.local[0].minute % grid.step_minutes


class FlexibilityAsked(BaseModel):
    """The question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    window: GivingWindow = Field(description="When, on the site's clock.")
    direction: Literal["down", "up", "both"] = Field(
        "both", description="down: less from the grid than planned, or more into it; up: the other way."
    )
    points: int = Field(POINTS, ge=1, le=MOST_POINTS, description="About how many points a curve has.")
    kw: tuple[Kw, ...] = Field((), max_length=MOST_POINTS, description="These points instead.")

    @property
    def directions(self) -> tuple[Direction, ...]:
        """One, or both."""
        return ("down", "up") if self.direction == "both" else (self.direction,)

    def powers_kw(self, most_kw: float) -> Sequence[float]:
        """The points, by the most that can be given [kW]."""
        return self.kw or sensible(most_kw, self.points)


def sensible(most_kw: float, points: int) -> list[float]:
    """Round powers up to the most, and the most itself [kW], ascending."""
    if most_kw <= 0:
        return []
    step = next(step for step in _round_steps(most_kw) if most_kw / step <= points)
    below = np.arange(1, int(most_kw / step) + 1) * step
    return [*(float(kw) for kw in below if kw < most_kw - _NEAR * step), most_kw]


_NEAR = 0.2
"""A round power so near to the most, in steps, is left out."""


def _round_steps(most_kw: float) -> Iterator[float]:
    size = 10.0 ** np.floor(np.log10(most_kw) - 2)
    while True:
        yield from (size, 2 * size, 2.5 * size, 5 * size)
        size *= 10


def asked_of(window: str, direction: str, points: int | None, kw: Sequence[float] | None) -> FlexibilityAsked:
    """The question of a command line.

    Args:
        window: As it is written, ``16:00-19:00``.
        direction: ``down``, ``up`` or ``both``.
        points: About how many points; None for the usual.
        kw: Powers instead; None for points.

    Raises:
        FlexibilityError: With what is wrong with it.
    """
    given: dict[str, Any] = {"direction": direction, "kw": tuple(kw or ())}
    if points is not None:
        given["points"] = points
    found = GivingWindow.of(window)
    try:
        return FlexibilityAsked.model_validate({"window": found, **given})
    except ValidationError as error:
        problems = problems_of(error, given, document_place(FlexibilityAsked))
        raise FlexibilityError(problems) from None
