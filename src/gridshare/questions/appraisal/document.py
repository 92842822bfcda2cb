"""The appraisal document: what is invested, how it is paid for, what it brings, and who shares it (version 1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from gridshare.documents import typed
from gridshare.documents.file import Wanted
from gridshare.errors import Problem, SiteError
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
_ROUNDING = 1e-6
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
        if abs(total - 1) > _ROUNDING:
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


def read_appraisal(path: Path) -> Appraisal:
    """The appraisal in a file, or in a folder with ``appraisal.yaml``.

    Raises:
        AppraisalError: With all that is wrong with it, each with its line.
    """
    try:
        document, written = typed.read(path, WANTED, Appraisal)
    except SiteError as error:
        raise AppraisalError(error.problems) from None
    if problems := list(contradictions(document)):
        raise AppraisalError(written.located(problems))
    return document


def appraisal_of(given: Appraisal | Mapping[str, Any]) -> Appraisal:
    """The appraisal that is given as such, or as plain values.

    Raises:
        AppraisalError: With all that is wrong with it.
    """
    try:
        document = given if isinstance(given, Appraisal) else typed.checked(given, WANTED, Appraisal)
    except SiteError as error:
        raise AppraisalError(error.problems) from None
    if problems := list(contradictions(document)):
        raise AppraisalError(problems)
    return document


def contradictions(document: Appraisal) -> Iterator[Problem]:
    """What cannot be together in it."""
    for field in ("investments", "subsidies", "streams"):
        names = [each.name for each in getattr(document, field)]
        for k, name in enumerate(names):
            if name in names[:k]:
                found, expected = f"{name!r} once more", "a name of its own"
                yield Problem(f"{field}[{k}].name", "duplicate_name", found, expected)
    end = document.start.day.year + document.n_years
    members = document.shares.of_members if document.shares else {}
    for k, stream in enumerate(document.streams):
        if stream.member is not None and stream.member not in members:
            expected = f"a member that shares: {', '.join(members)}" if members else "shares, with this member"
            yield Problem(f"streams[{k}].member", "unknown_member", repr(stream.member), expected, "Add it to shares.")
        for name in ("begins", "until"):
            day = getattr(stream, name)
            if day is None or (document.start.value <= day.value and day.day.year <= end):
                continue
            remedy = "Leave it out for a stream of all years."
            expected = f"a day within the years that are counted: {document.start.day} to {end}"
            yield Problem(f"streams[{k}].{name}", "outside_the_years", f"{day.day}", expected, remedy)
    yield from _too_much(document)


def _too_much(document: Appraisal) -> Iterator[Problem]:
    given = sum(map(document.given_eur, document.subsidies))
    if given > document.capex_eur + _ROUNDING:
        found, expected = f"{plain(given)} EUR in all", f"at most all capex_eur ({plain(document.capex_eur)} EUR)"
        yield Problem("subsidies", "too_much", found, expected, "Is share_of_capex a share? 40 % is written 0.4.")
    if document.lent_eur > document.capex_eur + _ROUNDING:
        expected = f"at most all capex_eur ({plain(document.capex_eur)} EUR)"
        yield Problem("loan", "too_much", f"{plain(document.lent_eur)} EUR", expected, "Lend less.")
    if document.loan is not None and document.loan.years.value > document.n_years:
        found = f"{plain(document.loan.years.value)} years"
        expected = f"at most the years that are counted ({document.n_years})"
        yield Problem("loan.years", "outside_the_years", found, expected, "Count as many years: years.")


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
