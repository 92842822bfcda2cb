"""Asset kinds: the base of their documents, and the frozen value that binds the parts of a kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Generic, Self, TypeVar
from zoneinfo import ZoneInfo

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.context import Context
from gridshare.findings import Outcome, Tolerance
from gridshare.followers import Follower, untouched
from gridshare.freeing import Freeing
from gridshare.names import Name, Reference
from gridshare.parts import Bools, Decisions, Ints
from gridshare.series import Series
from gridshare.timegrid import TimeGrid
from gridshare.view import View


def _with_kind(schema: dict[str, Any]) -> None:
    """By its kind an asset is told from others, so that its schema requires it, though each class knows its own."""
    schema["required"] = ["kind", *schema.get("required", [])]


class AssetDocument(BaseModel):
    """Fields that assets of every kind have."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, json_schema_extra=_with_kind)

    name: Name = Field(description="Name, unique in the site.", examples=["depot battery"])
    feeder: Reference | None = Field(
        None, description="Feeder it is connected to; by default its member's feeder.", examples=["noord"]
    )

    @property
    def exogenous(self) -> Sequence[tuple[Series, float]]:
        """Series that drive its net load from outside, and what a unit of each adds to it [kW].

        Of these the group's own forecast is made. What the plan decides has no place here.
        """
        return ()

    @property
    def has_vehicles(self) -> bool:
        """Whether vehicles come to it, so that there may be more of them."""
        return False

    def with_vehicles(self, _more: int) -> Self:
        """With so many vehicles more, each of which comes as one does that comes already; its tables are in place."""
        return self

    def grown(self, _times: float) -> Self:
        """With its load times this, where nothing decides on that; its series are in place."""
        return self

    def with_scenarios(self, _scenarios: Mapping[str, Sequence[tuple[float, Sequence[Mapping[str, Any]]]]]) -> Self:
        """With other ways in which its tables may turn out: file of a table -> weight and rows of each."""
        return self

    def in_scenarios(self) -> Sequence[tuple[float, AssetDocument]]:
        """The ways in which it may turn out otherwise: the weight of each, and the document that it then is.

        Whatever is decided for an asset that has any follows in each of them; all else is decided beforehand.
        """
        return ()


D = TypeVar("D", bound=AssetDocument)
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Placed(Generic[D]):
    """An asset's document and its place in the site.

    Attributes:
        document: What was written.
        path: Path of the document, for messages: ``members[0].assets[2]``.
        energy_value_eur_per_kwh: What a kWh costs its member on average over the horizon; values energy that is
            carried over the end of the horizon.
    """

    document: D
    path: str
    energy_value_eur_per_kwh: float = 0.0


@dataclass(frozen=True, slots=True)
class Past(Generic[A]):
    """What the assets of a kind did in the first steps of a plan: what the next plan of them begins from.

    Attributes:
        arrays: Their arrays in that plan.
        grid: Its time grid.
        steps: How many of its steps have passed.
        decisions: What was decided, over the whole plan.
        states: What follows of it, from the kind's check.
    """

    arrays: A
    grid: TimeGrid
    steps: int
    decisions: Decisions
    states: Mapping[str, Any]

    @property
    def now(self) -> datetime:
        """The instant after the steps that have passed, in UTC."""
        return self.grid.start + self.steps * timedelta(minutes=self.grid.step_minutes)

    @property
    def today(self) -> Bools:
        """Which of the steps that have passed lie on the local day that now is, shape (step,).

        Where all do, what the documents say of this day so far counts too.
        """
        day = self.now.astimezone(ZoneInfo(self.grid.time_zone)).date()
        return np.array([at.date() == day for at in self.grid.local[: self.steps]], dtype=bool)


def settled(value: float, least: float, most: float, rounding: float) -> float:
    """A state, at its bound where the rounding of published powers has brought it a little past that."""
    return min(max(value, least), most) if least - rounding <= value <= most + rounding else value


def whole(document: D, _grid: TimeGrid) -> D:
    """What has nothing with a time of its own, but for series: all of its document matters at any time."""
    return document


def unchanged(documents: Sequence[D], _past: Past[Any]) -> Sequence[D]:
    """What has no memory: its documents stay as they are."""
    return documents


class Midnight(StrEnum):
    """What a day that is planned by itself knows of the days next to it.

    Attributes:
        PINNED: It begins and ends in states on which the days next to it rely: plans of days are together one of all.
        FREE: It may begin and end in any state: no plan of all days does better on this one.
        LINKED: The same, with its states at both ends as columns (`Carry`), which are those of the days next to it.
        UNPLANNED: It begins as the days before leave it when nothing is planned.
    """

    PINNED = "pinned"
    FREE = "free"
    LINKED = "linked"
    UNPLANNED = "unplanned"


def apart(arrays: A, _midnight: Midnight) -> A:
    """What has no memory: each of its days is by itself."""
    return arrays


def without_state(arrays: A, _states: Mapping[str, float]) -> A:
    """What has no memory begins in no state."""
    return arrays


@dataclass(frozen=True, slots=True)
class Variation:
    """A change worth asking about.

    Attributes:
        label: For people.
        document: The changed document; None for "without it".
        is_demand: Whether it changes what is asked for, not what is done to serve it: less of it is bought less.
    """

    label: str
    document: AssetDocument | None
    is_demand: bool = False


@dataclass(frozen=True, slots=True)
class Need:
    """What a park lacks when each of its assets spreads what it needs, and nobody plans for the others.

    Attributes:
        over_kw: The most above its cap on import.
        over_kwh: The most energy above it in a day.
        peak_kw: Its highest import.
    """

    over_kw: float
    over_kwh: float
    peak_kw: float


def nothing(_need: Need) -> Sequence[Any]:
    """What nobody would propose to a park."""
    return ()


@dataclass(frozen=True, slots=True)
class AssetKind(Generic[D, A]):
    """All that is known about one kind of asset.

    Attributes:
        name: The word in ``kind:``; also the name of its folder.
        document: What a person writes.
        resolve: Documents to arrays, all assets of the kind stacked; problems go to the context.
        block: Name of the module of its mathematics, which only a solve loads. It has ``stamps(arrays, steps)`` and
            ``read(arrays, values, stamps)``.
        check: What follows from decisions, and which rules they break, without the MILP.
        baseline: What the assets do when nothing is planned.
        powers: Decisions that are powers, with their sign in the net load; tidied to the published resolution.
        what_if: Changes worth asking about.
        proposed: Assets of the kind worth asking about as something new, for what a park lacks.
        view: How people see it in reports: its names, its colour, its panels.
        follow: What the assets really do, step by step, when they are asked for something.
        parts: For kinds whose decisions have a row per part of an asset (a charging session): the asset each row
            belongs to, and facts that name it. None where the decisions have a row per asset.
        within: A document as far as a time grid is concerned with it, so that one of a year is no burden for a day.
        carried: Its documents, in the order of the arrays, with the state after the steps of a plan that have passed:
            what the next plan begins from. They are those of a longer time than the plan, and keep their series.
        evenly: What the assets do when each spreads what it needs over the time that it has, knowing of no other; what
            they do when nothing is planned, where left out.
        apart: Its arrays on a day that is planned by itself. None where nobody has said what its days know of each
            other: such a day then begins as the document says.
        begun: Its arrays of a linked day, from the states in which the day begins: name of what has one -> its state.
        freeing: Measures that free its assets from what they do today, by name.
        eased: Its arrays where some rows of its decisions were switched within some steps: the mean over a step need
            not be at the least power then.
    """

    name: str
    document: type[D]
    resolve: Callable[[Sequence[Placed[D]], Context], A]
    block: str
    check: Callable[[A, Decisions, Tolerance], Outcome]
    baseline: Callable[[A], Decisions]
    powers: Mapping[str, int]
    what_if: Callable[[D], Sequence[Variation]]
    view: View
    follow: Callable[[A], Follower[A]]
    parts: Callable[[A], Sequence[tuple[int, Mapping[str, Any]]]] | None = None
    within: Callable[[D, TimeGrid], D] = whole
    carried: Callable[[Sequence[D], Past[A]], Sequence[D]] = unchanged
    eased: Callable[[A, Ints, Ints], A] = untouched
    evenly: Callable[[A], Decisions] | None = None
    apart: Callable[[A, Midnight], A] | None = None
    begun: Callable[[A, Mapping[str, float]], A] = without_state
    freeing: Mapping[str, Freeing] = field(default_factory=dict)
    proposed: Callable[[Need], Sequence[D]] = nothing
