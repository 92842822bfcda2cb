"""What of a schedule is one member's own: what it may read without learning anything of another firm.

Each field is named here; what a later version adds to a schedule is not part of it until somebody decides so.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.schedules.document import PartSchedule, PlannedHorizon, ScheduleDocument

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, description: str) -> Any:
    return Field(description=description, json_schema_extra={"unit": unit})


class OwnAsset(BaseModel):
    """An asset of the member."""

    model_config = _CONFIG

    name: str
    kind: str
    net_load_kw: list[float] = _of("kW", "Net load, load positive.")
    baseline_net_load_kw: list[float] = _of("kW", "The same when nothing is planned.")
    costs_eur: dict[str, float] = _of("EUR", "Its own costs besides energy.")
    decisions: dict[str, list[float]] = Field(description="What is decided, per step.")
    states: dict[str, Any] = Field(description="What follows: energies and temperatures at points 0 .. n.")
    parts: list[PartSchedule] = Field(description="Its parts, where decisions are about these.")


class OwnShortfall(BaseModel):
    """Demand of the member that is not served."""

    model_config = _CONFIG

    asset: str
    what: str
    amount: float = Field(description="How much, in `unit`.")
    unit: str
    firm: bool = Field(description="It should have come before the contract's limit.")


class OwnExcess(BaseModel):
    """What the member's own connection is exceeded by."""

    model_config = _CONFIG

    kwh: float = _of("kWh", "Energy above the limit.")
    hours: float = _of("h", "Time above the limit.")
    most_kw: float = _of("kW", "The most above the limit.")


class MemberPart(BaseModel):
    """A member's part of a schedule."""

    model_config = _CONFIG

    park: str = Field(description="Name of the park.")
    name: str = Field(description="Name of the member.")
    horizon: PlannedHorizon
    finished: bool = Field(description="The search came to its end: no better plan is left out for lack of time.")
    verified: bool = Field(description="The whole schedule passed the independent check.")
    net_load_kw: list[float] = _of("kW", "Net load, import positive.")
    baseline_net_load_kw: list[float] = _of("kW", "The same when nothing is planned.")
    import_limit_kw: list[float | None] = _of("kW", "Limit of its own connection on import; null where there is none.")
    export_limit_kw: list[float | None] = _of("kW", "The same on export.")
    import_eur_per_kwh: list[float] = _of("EUR/kWh", "All that a kWh taken costs it.")
    export_eur_per_kwh: list[float] = _of("EUR/kWh", "What a kWh fed in brings it.")
    costs_eur: dict[str, float] = _of("EUR", "Its own costs, by what they are for.")
    baseline_costs_eur: dict[str, float] = _of("EUR", "The same when nothing is planned.")
    gave_way_kwh: float = _of(
        "kWh", "Room it makes where its baseline exceeds the cap: taken less; on export fed in less."
    )
    assets: list[OwnAsset]
    unserved: list[OwnShortfall]
    exceedances: list[OwnExcess]


def member_part(document: ScheduleDocument, member: str) -> MemberPart | None:
    """The part of a member; None where the schedule has none of that name."""
    own = next((each for each in document.members if each.name == member), None)
    if own is None:
        return None
    plain = own.model_dump()
    return MemberPart(
        park=document.name,
        horizon=document.horizon,
        finished=document.verdict.finished,
        verified=document.proof.verified,
        **{name: plain[name] for name in MemberPart.model_fields if name in plain},
        assets=[_only(OwnAsset, each) for each in document.assets if each.member == member],
        unserved=[_only(OwnShortfall, each) for each in document.unserved if each.member == member],
        exceedances=[
            _only(OwnExcess, each) for each in document.exceedances if (each.level, each.point) == ("member", member)
        ],
    )


def _only(model: Any, given: BaseModel) -> Any:
    """Those fields of a document that another has."""
    return model(**{name: getattr(given, name) for name in model.model_fields})
