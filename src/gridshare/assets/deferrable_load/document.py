"""Deferrable load: what a person writes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from gridshare.assets.kind import AssetDocument
from gridshare.commitment import RunningState
from gridshare.names import Name, Reference
from gridshare.plain import plain
from gridshare.series import PowerSeries
from gridshare.timegrid import Moment, When
from gridshare.units import Count, Kw, Kwh, Minutes, PositiveCount, PositiveEur, PositiveMinutes, Priority, RunningKw

_INTERRUPTIBLE_ONLY = (
    "least_power_kw",
    "energy_kwh",
    "at_most_kwh",
    "least_on_minutes",
    "least_off_minutes",
    "most_starts",
    "state",
    "delivered_kwh",
)
_RUNS_ONLY = ("phases_kw", "phase_minutes", "runs", "rest_minutes", "start_at", "running_since", "begun", "last_end")
_NEED_A_LEAST_POWER = ("least_on_minutes", "least_off_minutes", "most_starts", "start_cost_eur")


class ExclusiveGroup(BaseModel):
    """Processes of which only some may run at once; all that name the group belong to it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name = Field(description="Name of the group.", examples=["one oven at a time"])
    at_most: PositiveCount = Field(1, description="How many may run at once; the same in each of them.")


def _listed(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


def _groups(value: Any) -> Any:
    return [{"name": g} if isinstance(g, str) else g for g in _listed(value)]


def _one_or_list(item: dict[str, Any]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item}]})


_GROUP = {"anyOf": [{"type": "string"}, ExclusiveGroup.model_json_schema()]}
Names = Annotated[tuple[Reference, ...], BeforeValidator(_listed), _one_or_list({"type": "string"})]
Groups = Annotated[tuple[ExclusiveGroup, ...], BeforeValidator(_groups), _one_or_list(_GROUP)]


class DeferrableLoadDocument(AssetDocument):
    """A process that may be moved: runs with a fixed course, or an amount of energy taken in pieces."""

    kind: Literal["deferrable_load"] = "deferrable_load"
    runs: PositiveCount = Field(1, description="How many runs the horizon asks for.", examples=[2])
    phases_kw: tuple[Kw, ...] | None = Field(
        None, min_length=1, description="Course of a run: its power, phase by phase.", examples=[[90.0, 90.0, 60.0]]
    )
    phase_minutes: PositiveMinutes | tuple[PositiveMinutes, ...] | None = Field(
        None, description="Length of each phase, one number for all or one each; a step each where left out."
    )
    power_kw: PowerSeries | None = Field(
        None, description="Power of a run of one level; of an interruptible process its full power.", examples=[11.0]
    )
    duration_minutes: PositiveMinutes | None = Field(
        None, description="Length of a run; of an interruptible process its time at full power.", examples=[120]
    )
    interruptible: bool = Field(default=False, description="True: it may pause and go on.")
    least_power_kw: RunningKw | None = Field(
        None, description="Interruptible: least power while on; power_kw (on or off) where left out; 0: any power."
    )
    energy_kwh: Kwh | None = Field(None, description="Interruptible: energy it must have.", examples=[40.0])
    at_most_kwh: Kwh | None = Field(None, description="Interruptible: most energy; energy_kwh where left out.")
    least_on_minutes: Minutes = Field(0, description="Interruptible: once on, on for at least so long.")
    least_off_minutes: Minutes = Field(0, description="Interruptible: once off, off for at least so long.")
    most_starts: Count | None = Field(None, description="Interruptible: most starts within the horizon.")
    state: RunningState | None = Field(None, description="Interruptible: its state at the start of the horizon.")
    window: When | None = Field(
        None, description="It may run only inside these windows, a run as a whole; never for an empty list."
    )
    earliest: Moment | None = Field(None, description="Not before this moment; local clock where it has no offset.")
    latest_end: Moment | None = Field(
        None,
        description="Ended by this moment; local clock where it has no offset. Where time goes on after the horizon, "
        "it is asked once, of the first horizon that holds it.",
    )
    start_at: tuple[Moment, ...] | None = Field(
        None,
        min_length=1,
        description="Fixed start times, one for each run that is still to start, or that `begun` counts.",
    )
    rest_minutes: Minutes = Field(0, description="Least time between the end of a run and the start of the next.")
    running_since: Moment | None = Field(
        None,
        description="When a run began that still goes on at the start; it is one of the runs, unless begun is 0.",
    )
    begun: Count | None = Field(
        None,
        description="How many of the runs began before the horizon; where left out, the one that goes on at its start. "
        "0: that one is not of these.",
    )
    last_end: Moment | None = Field(
        None,
        description="When the last run before the horizon ended, for its rest; local clock where it has no offset.",
    )
    delivered_kwh: Kwh = Field(0.0, description="Interruptible: what it has of its energy at the start of the horizon.")
    after: Names = Field(
        (),
        description="Other deferrable loads that must have all their runs, or energy, behind them before this starts.",
    )
    exclusive_group: Groups = Field(
        (), description="Groups of which only some may run at once: a name, {name, at_most}, or a list of these."
    )
    optional: bool = Field(default=False, description="True: it runs only if its value is more than it costs.")
    value_eur: PositiveEur | None = Field(
        None, description="Optional: what a run is worth, or an interruptible process that gets its energy."
    )
    start_cost_eur: PositiveEur = Field(0.0, description="What each start costs.")
    firm: bool = Field(
        default=False, description="True: its runs, or its energy, are served before the contract's limit is kept."
    )
    priority: Priority = Field(5, description="Whose runs come first where not all can be: 1 first.")

    @model_validator(mode="after")
    def _one_way_to_run(self) -> Self:
        if self.interruptible:
            self._require(self.power_kw is not None, "power_kw", "no power_kw", "power_kw, its full power")
            both = (self.energy_kwh is None) == (self.duration_minutes is None)
            found = "neither" if self.energy_kwh is None else "both"
            self._require(not both, "amount", found, "either energy_kwh or duration_minutes")
            self._refuse_given(_RUNS_ONLY, "interruptible: false, or the process without")
            self._at_most_is_more()
        else:
            self._refuse_given(_INTERRUPTIBLE_ONLY, "interruptible: true, or the process without")
            constant = (self.power_kw is not None, self.duration_minutes is not None)
            ok = constant == (False, False) if self.phases_kw is not None else constant == (True, True)
            given = [f for f in ("phases_kw", "power_kw", "duration_minutes") if getattr(self, f) is not None]
            self._require(
                ok, "course", ", ".join(given) or "neither", "either phases_kw, or power_kw and duration_minutes"
            )
            self._require(
                self.phases_kw is not None or self.phase_minutes is None,
                "course",
                "phase_minutes",
                "phases_kw beside it",
            )
            self._require(
                not self.power_kw or isinstance(self.power_kw.given, float), "course", "power_kw as a series",
                "one number; write phases_kw for a run of several levels",
            )  # fmt: skip
            self._require(
                self.begun is None or self.begun <= self.runs, "begun", f"{self.begun} of {self.runs} runs",
                "no more runs begun than asked for",
            )  # fmt: skip
        return self

    @model_validator(mode="after")
    def _value_of_the_optional(self) -> Self:
        self._require(
            self.optional == (self.value_eur is not None),
            "optional",
            "optional without value_eur" if self.optional else "value_eur without optional",
            "optional: true together with value_eur",
        )
        self._require(
            not (self.optional and self.firm), "optional", "optional and firm", "either optional: true or firm: true"
        )
        return self

    def _at_most_is_more(self) -> None:
        if self.at_most_kwh is not None and self.energy_kwh is not None:
            self._require(
                self.at_most_kwh >= self.energy_kwh,
                "at_most",
                f"at_most_kwh of {plain(self.at_most_kwh)} kWh",
                f"at least energy_kwh ({plain(self.energy_kwh)} kWh)",
            )
        if self.least_power_kw == 0:
            self._refuse_given(_NEED_A_LEAST_POWER, "a least_power_kw above 0, so that on and off differ, or no")

    def _refuse_given(self, names: tuple[str, ...], expected: str) -> None:
        """Refuse fields that have no meaning for this process."""
        fields = type(self).model_fields
        given = [name for name in names if getattr(self, name) != fields[name].default]
        self._require(not given, "misplaced", ", ".join(given), f"{expected} {' and '.join(given)}")

    @staticmethod
    def _require(holds: bool, code: str, found: str, expected: str) -> None:  # noqa: FBT001 - reads as a sentence
        if not holds:
            raise PydanticCustomError(
                "deferrable_load_" + code, "expected {wanted}", {"found": found, "wanted": expected}
            )
