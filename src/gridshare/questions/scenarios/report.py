"""What scenarios come to, as documents: a row for each, next to the park as it is, and the bars of a tornado."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.sites.changes import Changes

_CONFIG = ConfigDict(extra="forbid", frozen=True)


def _of(unit: str, text: str, default: Any = ...) -> Any:
    return Field(default, description=text, json_schema_extra={"unit": unit})


class MonthFigures(BaseModel):
    """A month of a row."""

    model_config = _CONFIG

    month: str = Field(description="The month, as 2026-01.")
    cost_eur: float = _of("EUR", "What it costs.")
    peak_import_kw: float = _of("kW", "Its highest import.")
    exceedance_kwh: float = _of("kWh", "Energy above the group's limits.")


class YearFigures(BaseModel):
    """What a park comes to over all days that were asked for."""

    model_config = _CONFIG

    days: int = _of("1", "How many days.")
    days_left: int = _of("1", "Days for which there was no time; they are in nothing here.", 0)
    days_lacking: int = _of("1", "Days that lack measurements, and are not in it.")
    cost_eur: float = _of("EUR", "What is found: all costs, each month's peak once.")
    at_least_eur: float | None = _of("EUR", "Proven: no plans cost less; null where the time was up.")
    costs_eur: dict[str, float] = _of("EUR", "All costs by what they are for.")
    billed_eur: dict[str, float] = _of("EUR", "Of these, what months are billed once for their peak.")
    exceedance_kwh: float = _of("kWh", "Energy above the group's limits.")
    exceedance_hours: float = _of("h", "Time above them.")
    physical_exceedance_kwh: float = _of("kWh", "Energy above limits of cables, transformers and members.")
    unserved_kwh: float = _of("kWh", "Demand for energy that is not served.")
    peak_import_kw: float = _of("kW", "Highest import of the group.")
    days_not_whole: int = _of("1", "Days of which only a relaxation is solved: what is found may be too low.")
    months: list[MonthFigures] = Field(description="Each month.")

    @property
    def is_whole(self) -> bool:
        """Whether there was time for all days: only then it is compared with others."""
        return self.days_left == 0


class ScenarioRow(BaseModel):
    """A scenario, in a year where years differ."""

    model_config = _CONFIG

    name: str
    year: int | None = Field(description="The year; null where all years are the same.")
    changes: Changes = Field(description="What is changed.")
    is_choice: bool = Field(
        description="Same demand and same prices as it is: its cost says what it is worth. Else it says what happens."
    )
    figures: YearFigures | None = Field(description="What it comes to; null where it cannot be.")
    problems: list[str] = Field(description="Why it cannot be.")
    cost_more_eur: float | None = _of("EUR", "What it costs more than the park as it is; less where negative.")
    cost_more_at_least_eur: float | None = _of("EUR", "Proven: it costs no less than this more; null where not known.")
    cost_more_at_most_eur: float | None = _of("EUR", "Proven: it costs no more than this more; null where not known.")
    is_late: bool = Field(default=False, description="Whether there was not the time for all days.")


class Bar(BaseModel):
    """An assumption of the tornado: what a low and a high one cost more than the park as it is."""

    model_config = _CONFIG

    name: str
    low: ScenarioRow
    high: ScenarioRow
    effect_eur: float | None = _of("EUR", "How far the costs are apart; null where one of them cannot be.")


class ScenariosReport(BaseModel):
    """Scenarios next to each other."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["scenarios"] = "scenarios"
    name: str = Field(description="What is compared.")
    park: str = Field(description="Name of the park.")
    first: date = Field(description="The first day.")
    last: date = Field(description="The last day.")
    cheapest: str | None = Field(
        description="What costs least of what may be chosen, where all limits are kept; null where nothing is."
    )
    rows: list[ScenarioRow] = Field(description="The park as it is, then each scenario.")
    tornado: list[Bar] = Field(description="What matters most first.")
