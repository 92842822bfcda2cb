"""The proof of a plan as it is published: how it is known that the plan is right, and how good it is."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class StageReport(BaseModel):
    """An objective that was brought to its least, given those before it."""

    model_config = _CONFIG

    name: str = Field(
        description="What: `exceedance_kwh`, `firm_unserved_kwh` for demand that is firm, `unserved_kwh` for other, .."
    )
    rank: int = Field(
        description="Priority of demand; of limits 0 for physical ones, 1 for the contract and 2 for the contract less "
        "its margin; else 0."
    )
    value: float = Field(description="Its value in this plan.")
    bound: float | None = Field(
        description="No plan that is as good in the objectives before is below this; null where nothing is proven."
    )


class QuietReport(BaseModel):
    """What the second look did with the cheapest plan, so that it is quiet to carry out."""

    model_config = _CONFIG

    budget_eur: float = _of("EUR", "What it might cost: `operation.budget`.")
    price_eur: float = _of("EUR", "What the plan costs more than the cheapest that was found; below zero if less.")
    starts: int = _of("1", "How often charging sessions start in the plan.")
    starts_before: int = _of("1", "How often they start in the cheapest plan.")


class WayReport(BaseModel):
    """How a large problem was solved: part by part, or whole."""

    model_config = _CONFIG

    parts: int = _of("1", "Into how many parts it falls that only a few limits and charges of the group connect.")
    why_whole: str = Field(
        description="Why it was solved as a whole nevertheless; empty where the parts led to the plan and its proof."
    )


class ProofReport(BaseModel):
    """How it is known that the plan is right and how good it is, over all that it sees: horizon and look-ahead."""

    model_config = _CONFIG

    verified: bool = Field(
        description="No rule is broken; False only where doing nothing is all that time left: see notes."
    )
    cost_eur: float = _of(
        "EUR", "Cost of the cheapest plan found, as the optimiser sees it: before the price of quiet, and tidying."
    )
    bound_eur: float | None = _of(
        "EUR",
        "No plan costs less, given the stages before, and what is decided for all scenarios; null where nothing is "
        "proven.",
    )
    gap: float | None = _of("1", "How far the cost may be from the least, as a share of it; of 1 EUR where it is less.")
    stages: list[StageReport] = Field(description="What was brought to its least, in order.")
    quiet: QuietReport | None = Field(
        description="What was spent on quiet; null where the plan is the cheapest itself (`operation: none`, no time)."
    )
    way: WayReport | None = Field(
        None,
        exclude_if=lambda way: way is None,
        description="How the cost was brought to its least, where the problem is large; left out where it is not.",
    )
    solver: str
    columns: int
    rows: int
    binaries: int
