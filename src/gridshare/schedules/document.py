"""The schedule document: what leaves gridshare, in a form that people and programs can check.

Powers are means over steps [kW], load positive; energies stand at points. All lists have one value per step unless
described otherwise. Everything but ``run`` depends on nothing but the site document and the versions.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.schedules.proof_report import ProofReport
from gridshare.schedules.scenarios import ScenariosSchedule
from gridshare.schedules.totals import Figures, Operation, Savings, Verdict
from gridshare.sites.provenance import SeriesOrigin
from gridshare.sites.unlikely import Unlikely

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class PlannedHorizon(BaseModel):
    """The time that is planned."""

    model_config = _CONFIG

    start: str = Field(description="First instant, on the site's clock with its offset.")
    end: str = Field(description="The instant after the last step.")
    step_minutes: int = _of("min", "Length of a step.")
    steps: int = _of("1", "Number of steps.")
    time_zone: str = Field(description="IANA name.")


class GroupSchedule(BaseModel):
    """The group."""

    model_config = _CONFIG

    net_load_kw: list[float] = _of("kW", "Net load, import positive.")
    baseline_net_load_kw: list[float] = _of("kW", "The same when nothing is planned.")
    import_cap_kw: list[float | None] = _of("kW", "Least limit on import, less the margin; null for none.")
    export_cap_kw: list[float | None] = _of("kW", "Least limit on export, less the margin; null for none.")
    import_contract_kw: list[float | None] = _of("kW", "Least limit on import, margin included; null for none.")
    export_contract_kw: list[float | None] = _of("kW", "Least limit on export, margin included; null for none.")
    import_margin_kw: list[float] = _of("kW", "What the cap on import holds back for what a forecast may miss.")
    export_margin_kw: list[float] = _of("kW", "The same on export.")
    import_layer: list[str | None] = Field(description="Which layer that limit on import is.")
    export_layer: list[str | None] = Field(description="Which layer that limit on export is.")


class PointSchedule(BaseModel):
    """A member or a feeder."""

    model_config = _CONFIG

    name: str
    net_load_kw: list[float] = _of("kW", "Net load, import positive.")
    baseline_net_load_kw: list[float] = _of("kW", "The same when nothing is planned.")
    import_limit_kw: list[float | None] = _of("kW", "Limit on import; null where there is none.")
    export_limit_kw: list[float | None] = _of("kW", "Limit on export; null where there is none.")


class MemberSchedule(PointSchedule):
    """A member."""

    import_eur_per_kwh: list[float] = _of("EUR/kWh", "All that a kWh taken costs it.")
    export_eur_per_kwh: list[float] = _of("EUR/kWh", "What a kWh fed in brings it.")
    costs_eur: dict[str, float] = _of("EUR", "Its own costs, by what they are for.")
    baseline_costs_eur: dict[str, float] = _of("EUR", "The same when nothing is planned.")
    gave_way_kwh: float = _of(
        "kWh", "Room it makes where its baseline exceeds the cap: taken less; on export fed in less."
    )


class PartSchedule(BaseModel):
    """Part of an asset, for example a charging session."""

    model_config = _CONFIG

    facts: dict[str, Any] = Field(description="What names it and what it asks.")
    decisions: dict[str, list[float]] = Field(description="What is decided for it.")
    states: dict[str, Any] = Field(description="What follows.")
    starts: int | None = _of("1", "How often it goes from rest to work; null where nothing of it is started.")


class AssetSchedule(BaseModel):
    """An asset."""

    model_config = _CONFIG

    name: str
    kind: str
    member: str
    feeder: str | None
    net_load_kw: list[float] = _of("kW", "Net load, load positive.")
    baseline_net_load_kw: list[float] = _of("kW", "The same when nothing is planned.")
    costs_eur: dict[str, float] = _of("EUR", "Its own costs besides energy.")
    decisions: dict[str, list[float]] = Field(description="What is decided, per step.")
    states: dict[str, Any] = Field(description="What follows: energies and temperatures at points 0 .. n.")
    parts: list[PartSchedule] = Field(description="Its parts, where decisions are about these.")


class OverSchedule(BaseModel):
    """A limit that is exceeded, or a margin that is used."""

    model_config = _CONFIG

    point: str
    level: Literal["member", "feeder", "group", "margin"] = Field(
        description="Whose limit; margin: within the group's contract, but above it less what is held back."
    )
    kwh: float = _of("kWh", "Energy above the limit.")
    hours: float = _of("h", "Time above the limit.")
    most_kw: float = _of("kW", "The most above the limit.")
    steps: list[int] = Field(description="Steps in which it is exceeded.")
    over_kw: list[float] = _of("kW", "By how much, in these steps.")


class UnservedSchedule(BaseModel):
    """Demand that is not served."""

    model_config = _CONFIG

    asset: str
    member: str
    what: str
    amount: float = Field(description="How much, in `unit`; never to be added to amounts of other units.")
    unit: Literal["kWh", "K h", "K"] = Field(description="Energy; kelvins outside a band times hours; kelvins missed.")
    amount_kwh: float = _of(
        "kWh", "What it counts for among demand of its priority: energy; kelvin-days times the store's kWh/K."
    )
    firm: bool = Field(description="It should have come before the contract's limit.")
    priority: int = Field(description="1 is served first, among what is firm and then among the rest.")
    rule: str = Field(description="Label of the equation that holds the shortfall.")
    detail: str = Field(description="In words.")


class PostponedSchedule(BaseModel):
    """Energy that is asked for within the horizon and left for after it."""

    model_config = _CONFIG

    asset: str
    member: str
    what: str = Field(description="Name of the session, or other part, that it is of.")
    left_kwh: float = _of("kWh", "What is left at the end of the horizon.")
    planned_kwh: float = _of("kWh", "What of that the look-ahead serves.")
    short_kwh: float = _of("kWh", "What of that is asked for within the look-ahead and not served; the rest can wait.")


class LookAheadRow(BaseModel):
    """What is decided for an asset, or a part of one, for after the horizon."""

    model_config = _CONFIG

    asset: str
    what: str = Field(description="Name of the part; the asset's own where decisions are about the whole of it.")
    decisions: dict[str, list[float]] = Field(description="What is decided, per step; zero where left out.")


class LookAhead(BaseModel):
    """What the plan sees beyond its horizon. It binds nobody: that time is planned anew, in the light of its day."""

    model_config = _CONFIG

    end: str = Field(description="The instant after the last step that it sees, on the site's clock with its offset.")
    steps: int = _of("1", "Number of steps after the horizon; lists below have one value for each.")
    postponed: list[PostponedSchedule] = Field(description="What is left at the end of the horizon, one by one.")
    unserved: list[UnservedSchedule] = Field(description="Demand that is not served, beyond `unserved` of the horizon.")
    exceedance_kwh: float = _of("kWh", "Energy above the group's cap.")
    most_over_kw: float = _of("kW", "The most by which the group's cap is exceeded.")
    net_load_kw: list[float] = _of("kW", "Net load of the group, import positive.")
    import_cap_kw: list[float | None] = _of("kW", "Least limit on import, less the margin; null for none.")
    export_cap_kw: list[float | None] = _of("kW", "Least limit on export, less the margin; null for none.")
    assets: list[LookAheadRow] = Field(description="What is decided; what rests throughout is left out.")


class SmallestCap(BaseModel):
    """The cap that would have done."""

    model_config = _CONFIG

    more_kw: float = _of("kW", "How much more cap, at every step, would have served all demand.")
    highest_kw: float | None = _of(
        "kW", "The highest import cap of the horizon with that much more; null where only export is short."
    )
    is_least: bool = Field(description="Proven that no less would do; False where the time was too short.")


class ScheduleDocument(BaseModel):
    """The schedule of a site."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["schedule"] = "schedule"
    name: str = Field(description="Name of the park.")
    credit: str | None = Field(description="Where the data comes from.")
    horizon: PlannedHorizon
    verdict: Verdict
    figures: Figures
    baseline: Figures
    savings: Savings
    operation: Operation
    smallest_cap: SmallestCap | None = Field(description="Where the cap was not enough: which would have been.")
    group: GroupSchedule
    members: list[MemberSchedule]
    feeders: list[PointSchedule]
    assets: list[AssetSchedule]
    exceedances: list[OverSchedule]
    unserved: list[UnservedSchedule]
    look_ahead: LookAhead | None = Field(
        description="What the plan sees beyond its horizon; null where it sees nothing of it."
    )
    scenarios: ScenariosSchedule | None = Field(
        None,
        exclude_if=lambda scenarios: scenarios is None,
        description="What the plan comes to, over all that it sees, in the ways that the input says it may turn out; "
        "left out where it says of none, or the time was too short.",
    )
    provenance: list[SeriesOrigin] = Field(description="Which steps of imported series were measured or forecast.")
    findings: list[Unlikely] = Field(
        [],
        exclude_if=lambda found: not found,
        description="Values of the input that are unlikely; left out where none is.",
    )
    notes: list[str] = Field(description="What a reader should know: assumptions made, defaults that matter.")
    proof: ProofReport
    versions: dict[str, str]
    input_sha256: str = Field(description="Hash of the canonical JSON of `input`.")
    input: dict[str, Any] = Field(description="The site document with its defaults, all series in place.")
    run: dict[str, float] = Field(description="Facts of this run; everything else depends on the input only.")

    def canonical(self) -> str:
        """The document as JSON, the same for the same site and versions: everything but ``run``."""
        return canonical_json(self.model_dump(mode="json", exclude={"run"}))


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no white space."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def sha256(value: Any) -> str:
    """Hash of the canonical JSON of a value."""
    return hashlib.sha256(canonical_json(value).encode()).hexdigest()
