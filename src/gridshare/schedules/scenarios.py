"""What a plan comes to in the other ways in which the time that it sees may turn out, published and read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.parts import CONTRACT, PHYSICAL, Decisions
from gridshare.schedules.evaluation import Evaluation
from gridshare.schedules.rounding import number, numbers
from gridshare.sites.site import Site

NOTHING_KWH = 0.1
"""Less than this above a cap, or unserved, is the rounding of powers."""

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class ScenarioAsset(BaseModel):
    """What an asset then does that follows how the day turns out."""

    model_config = _CONFIG

    name: str
    kind: str
    decisions: dict[str, list[float]] = Field(description="What is then decided, per step.")
    parts: list[dict[str, list[float]]] = Field(description="The same of each of its parts, in the order of the input.")


class ScenarioSchedule(BaseModel):
    """A way in which the time that the plan sees may turn out, and what it then comes to."""

    model_config = _CONFIG

    weight: float = _of("1", "Its probability.")
    cost_eur: float = _of("EUR", "What the plan then costs.")
    exceedance_kwh: float = _of("kWh", "Energy that is then above limits.")
    unserved_kwh: float = _of("kWh", "Energy that is then asked for and not served.")
    limits_kept: bool = Field(description="No limit is then exceeded by more than the rounding of powers.")
    all_served: bool = Field(description="No demand of any kind is then left unserved, but for such rounding.")
    net_load_kw: list[float] = _of("kW", "Net load of the group then, import positive.")
    assets: list[ScenarioAsset] = Field(
        description="What then differs from `assets` of the schedule; nothing for the way that the schedule is of."
    )


class ScenariosSchedule(BaseModel):
    """What the plan comes to over all scenarios: all but `assets` of them was decided once, for all of them."""

    model_config = _CONFIG

    expected_cost_eur: float = _of("EUR", "Cost, each scenario counted by its probability.")
    expected_exceedance_kwh: float = _of("kWh", "Energy above limits, likewise.")
    expected_unserved_kwh: float = _of("kWh", "What is left unserved, likewise.")
    probability_over: float = _of("1", "Probability of the scenarios in which a limit is exceeded.")
    probability_unserved: float = _of("1", "Probability of the scenarios in which demand is left unserved.")
    each: list[ScenarioSchedule] = Field(description="First the way that the schedule is of, then the input's others.")


def scenarios(site: Site, plan: Evaluation, others: Sequence[Evaluation]) -> ScenariosSchedule:
    """The section of the schedule document.

    Args:
        site: The site, over all that the plan sees.
        plan: What follows if the time turns out as the site expects.
        others: What follows in each of its scenarios.
    """
    weights = [scenario.weight for scenario in site.scenarios]
    first = _scenario(site, plan, max(1.0 - sum(weights), 0.0), {})
    each = [first]
    for scenario, evaluation in zip(site.scenarios, others, strict=True):
        each.append(_scenario(site.turned_out(scenario), evaluation, scenario.weight, scenario.kinds))
    return ScenariosSchedule(
        expected_cost_eur=number(sum(s.weight * s.cost_eur for s in each)),
        expected_exceedance_kwh=number(sum(s.weight * s.exceedance_kwh for s in each)),
        expected_unserved_kwh=number(sum(s.weight * s.unserved_kwh for s in each)),
        probability_over=number(sum(s.weight for s in each if not s.limits_kept)),
        probability_unserved=number(sum(s.weight for s in each if not s.all_served)),
        each=each,
    )


def _scenario(site: Site, evaluation: Evaluation, weight: float, kinds: Mapping[str, Any]) -> ScenarioSchedule:
    over_kwh = sum(evaluation.exceedance_kwh(site.grid.step_h, rank) for rank in (PHYSICAL, CONTRACT))
    return ScenarioSchedule(
        weight=number(weight),
        cost_eur=number(evaluation.cost_eur),
        exceedance_kwh=number(over_kwh),
        unserved_kwh=number(sum(u.amount for u in evaluation.unserved if u.unit == "kWh")),
        limits_kept=bool(over_kwh <= NOTHING_KWH),
        all_served=bool(sum(evaluation.unserved_kwh().values()) <= NOTHING_KWH),
        net_load_kw=numbers(evaluation.flows.group),
        assets=[asset for name in kinds for asset in _assets(site, name, evaluation.decisions[name])],
    )


def _assets(site: Site, name: str, decisions: Decisions) -> list[ScenarioAsset]:
    rows = _rows_of(site, name)
    written = [{of: numbers(values[k]) for of, values in decisions.items()} for k in range(sum(map(len, rows)))]
    in_parts = _has_parts(site, name)
    return [
        ScenarioAsset(
            name=place.name,
            kind=name,
            decisions={} if in_parts else written[own[0]],
            parts=[written[k] for k in own] if in_parts else [],
        )
        for place, own in zip(site.of_kind(name), rows, strict=True)
    ]


def _has_parts(site: Site, name: str) -> bool:
    return next(kind.parts for kind, _ in site.asset_kinds if kind.name == name) is not None


def _rows_of(site: Site, name: str) -> list[list[int]]:
    """The rows of a kind's decisions that are of each of its assets."""
    kind, arrays = next((kind, arrays) for kind, arrays in site.asset_kinds if kind.name == name)
    places = site.of_kind(name)
    owners = range(len(places)) if kind.parts is None else [owner for owner, _ in kind.parts(arrays)]
    return [[k for k, owner in enumerate(owners) if owner == index] for index in range(len(places))]


def decisions_then(
    site: Site, published: ScenarioSchedule, like: Mapping[str, Decisions]
) -> dict[str, Decisions] | None:
    """The way back: what the kinds of ``like`` decide in a scenario; None where that does not fit the site.

    Args:
        site: The site as it then is.
        published: What the schedule says of it.
        like: Kind -> decisions of the shape that is wanted.
    """
    assets = {asset.name: asset for asset in published.assets}
    found: dict[str, Decisions] = {}
    for name, wanted in like.items():
        decisions = {of: np.zeros_like(values) for of, values in wanted.items()}
        for place, rows in zip(site.of_kind(name), _rows_of(site, name), strict=True):
            asset = assets.get(place.name)
            if asset is None or asset.kind != name:
                return None
            written = asset.parts if _has_parts(site, name) else [asset.decisions]
            if len(written) != len(rows):
                return None
            for k, row in zip(rows, written, strict=True):
                for of, values in decisions.items():
                    if len(row.get(of, ())) != values.shape[1]:
                        return None
                    values[k] = row[of]
        found[name] = decisions
    return found
