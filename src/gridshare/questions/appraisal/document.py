"""The appraisal document: what is invested, how it is paid for, what it brings, and who shares it (version 1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.documents.file import Wanted
from gridshare.errors import SiteError
from gridshare.names import Line, Name
from gridshare.plain import plain
from gridshare.questions.appraisal.assumption import (
    NO_YEARS,
    RATE,
    Amount,
    CostRate,
    Day,
    Part,
    PerMonth,
    PerYear,
    Rate,
    SomeYears,
    Years,
)
from gridshare.units import PositiveKw, Share

_CONFIG = ConfigDict(extra="forbid", frozen=True)
ROUNDING = 1e-6
_LONGEST = 60

WANTED = Wanted(
    "an appraisal", ("appraisal.yaml", "appraisal.yml", "appraisal.json"),
    "It begins with `gridshare: 1`, then name, start, discount_rate, investments and streams.",
)  # fmt: skip

Sort = Literal["energy", "kw_max", "kw_contract", "waiting_avoided", "flexibility", "other"]


class AppraisalError(SiteError):
    """An appraisal cannot be read; all its problems are listed."""

    code: ClassVar[str] = "appraisal_invalid"
    title: ClassVar[str] = "The appraisal has problems"


class Investment(BaseModel):
    """A thing that is bought, kept, and bought again when its life is over."""

    model_config = _CONFIG

    name: Name = Field(description="What it is.", examples=["battery of 500 kWh"])
    capex_eur: Amount = Field(description="What it costs to buy, placed and connected, without VAT.", examples=[210000])
    lifetime_years: Years = Field(description="How long it lasts.", examples=[15])
    replacement_eur: Amount | None = Field(
        None, description="What the next one costs, in prices of the start; capex_eur where left out."
    )
    opex_eur_per_year: PerYear | None = Field(None, description="Upkeep, insurance and the like; none if left out.")


class Subsidy(BaseModel):
    """Money that is given and not paid back."""

    model_config = _CONFIG

    name: Name = Field(description="Who gives it.", examples=["province of Overijssel"])
    eur: Amount | None = Field(None, description="How much.")
    share_of_capex: Part | None = Field(None, description="Or: which share of all capex_eur.")
    after_years: SomeYears = Field(
        NO_YEARS.of(0), description="When it is paid: 0 with the investment, 1 a year later."
    )

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        return _one_of(self, "eur", "share_of_capex")


class Loan(BaseModel):
    """A loan of an energy fund or a bank, paid back by an annuity after years of interest only."""

    model_config = _CONFIG

    name: Name = Field(description="Who lends it.", examples=["Energiefonds Overijssel"])
    eur: Amount | None = Field(None, description="How much.")
    share: Part | None = Field(None, description="Or: which share of capex_eur less what subsidies bring at once.")
    rate: CostRate = Field(description="Interest.", examples=[0.04])
    years: Years = Field(description="When it is paid back, years of grace included.", examples=[10])
    grace_years: SomeYears = Field(NO_YEARS.of(0), description="Years at the beginning in which only interest is paid.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.grace_years.value >= self.years.value:
            raise PydanticCustomError(
                "grace_years", "expected fewer grace_years than years ({years})",
                {"found": f"grace_years {plain(self.grace_years.value)}", "years": plain(self.years.value)},
            )  # fmt: skip
        return _one_of(self, "eur", "share")


class Stream(BaseModel):
    """Money that comes in because of it, year after year; less than zero where it costs."""

    model_config = _CONFIG

    name: Name = Field(description="What it is.", examples=["lower monthly peaks"])
    sort: Sort = Field(
        description="energy, kw_max (peaks), kw_contract (contracted power), waiting_avoided (earlier connection or "
        "expansion, worth so much a month until the grid operator's date), flexibility (sold), other."
    )
    eur_per_year: PerYear | None = Field(None, description="How much a year, in prices of the start.", examples=[12000])
    eur_per_month: PerMonth | None = Field(None, description="Or: how much a month.", examples=[8000])
    growth_per_year: Rate | None = Field(None, description="Growth of its price; inflation where left out.")
    decline_per_year: CostRate | None = Field(None, description="How much less of it there is each year, as by ageing.")
    begins: Day | None = Field(None, description="From this day on; from the start where left out.")
    until: Day | None = Field(
        None, description="Up to this day; to the end where left out. For waiting_avoided: the grid operator's date."
    )
    member: Name | None = Field(None, description="Who it is for alone; for all by their shares where left out.")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.sort == "waiting_avoided" and self.until is None:
            raise PydanticCustomError(
                "until", "expected until: the day on which the grid operator would connect without this",
                {"found": "waiting_avoided without until"},
            )  # fmt: skip
        if self.begins is not None and self.until is not None and self.until.value <= self.begins.value:
            raise PydanticCustomError(
                "until", "expected until after begins ({day})",
                {"found": f"until {self.until.day}", "day": f"{self.begins.day}"},
            )  # fmt: skip
        return _one_of(self, "eur_per_year", "eur_per_month")


class Savings(BaseModel):
    """What a scenario saves in a year, as `gridshare scenarios` worked it out: a stream for each sort of cost."""

    model_config = _CONFIG

    file: Line = Field(description="Its answer, from where the appraisal is.", examples=["out/scenarios.json"])
    scenario: Line = Field(description="Name of the scenario with what is bought.", examples=["with a battery"])
    year: int | None = Field(None, description="The year, where the scenario has several.")
    against: Line = Field("as it is", description="Name of the row without it.")
    growth_per_year: Rate | None = Field(None, description="Growth of its price; inflation where left out.")
    decline_per_year: CostRate | None = Field(None, description="How much less of it there is each year, as by ageing.")


class Shares(BaseModel):
    """By which shares members pay for it and have what it brings; one of these."""

    model_config = _CONFIG

    equal: tuple[Name, ...] | None = Field(None, min_length=1, description="The members, each as much.")
    by_kw: dict[Name, PositiveKw] | None = Field(None, min_length=1, description="The members, each by its kW.")
    stated: dict[Name, Share] | None = Field(None, min_length=1, description="The members and their shares, 1 in all.")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.equal is not None and len(set(self.equal)) < len(self.equal):
            twice = next(name for name in self.equal if self.equal.count(name) > 1)
            raise PydanticCustomError("duplicate_name", "expected each member once", {"found": f"{twice!r} twice"})
        total = sum((self.stated or {"": 1.0}).values())
        if abs(total - 1) > ROUNDING:
            raise PydanticCustomError(
                "shares", "expected shares of 1 together", {"found": f"shares of {plain(total)} together"}
            )
        return _one_of(self, "equal", "by_kw", "stated")

    @property
    def of_members(self) -> Mapping[str, float]:
        """Member -> its share; 1 together."""
        weights = self.by_kw or self.stated or dict.fromkeys(self.equal or (), 1.0)
        total = sum(weights.values())
        return {name: weight / total for name, weight in weights.items()}


class Appraisal(BaseModel):
    """What is to be appraised, as a person writes it. Money is without VAT and before company tax."""

    model_config = _CONFIG

    gridshare: Literal[1] = Field(description="Version of this document.", examples=[1])
    name: Line = Field(min_length=1, max_length=120, description="What is appraised.", examples=["A shared battery"])
    start: Day = Field(description="The day on which it is paid for and begins to work.", examples=["2027-01-01"])
    years: Years | None = Field(
        None, description="How many years are counted; the longest lifetime_years where left out."
    )
    discount_rate: Rate = Field(description="What money has to earn in a year.", examples=[0.06])
    inflation: Rate = Field(RATE.of(0), description="Growth of prices, of which nothing else is stated.")
    rest_value: Literal["none", "straight_line"] = Field(
        "straight_line",
        description="What things are worth at the end: the part of their life that is left, or none.",
    )
    investments: tuple[Investment, ...] = Field(min_length=1, description="What is bought.")
    subsidies: tuple[Subsidy, ...] = Field((), description="What is given.")
    loan: Loan | None = Field(None, description="What is lent.")
    streams: tuple[Stream, ...] = Field((), description="What it brings.")
    savings: tuple[Savings, ...] = Field((), description="What it brings as well, from answers in files.")
    shares: Shares | None = Field(None, description="Who pays for it and has what it brings.")

    @property
    def n_years(self) -> int:
        """How many years are counted."""
        return int(max(i.lifetime_years.value for i in self.investments) if self.years is None else self.years.value)

    @property
    def capex_eur(self) -> float:
        """What is bought at the start."""
        return sum(each.capex_eur.value for each in self.investments)

    def given_eur(self, subsidy: Subsidy) -> float:
        """How much a subsidy is."""
        return (subsidy.share_of_capex.value if subsidy.share_of_capex else 0.0) * self.capex_eur + (
            subsidy.eur.value if subsidy.eur else 0.0
        )

    @property
    def lent_eur(self) -> float:
        """How much is lent."""
        if self.loan is None:
            return 0.0
        if self.loan.share is None:
            return 0.0 if self.loan.eur is None else self.loan.eur.value
        at_once = sum(self.given_eur(each) for each in self.subsidies if each.after_years.value == 0)
        return self.loan.share.value * max(self.capex_eur - at_once, 0.0)


D = TypeVar("D", bound=BaseModel)


def _one_of(document: D, *names: str) -> D:
    given = [name for name in names if getattr(document, name) is not None]
    if len(given) != 1:
        raise PydanticCustomError(
            "one_of",
            "expected one of {names}",
            {"found": " and ".join(given) or "none of them", "names": ", ".join(names)},
        )
    return document
