"""The answer to "is it worth it?", as documents: the verdict first, then what it rests on."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

_CONFIG = ConfigDict(extra="forbid", frozen=True)

Value = float | date | str


def _of(unit: str, text: str) -> Any:
    return Field(description=text, json_schema_extra={"unit": unit})


class Worth(BaseModel):
    """Measures of money by the year."""

    model_config = _CONFIG

    npv_eur: float = _of("EUR", "Net present value: what is left, in money of the start.")
    rate_of_return: float | None = _of("1/year", "Internal rate of return; null where there is none, or are several.")
    rate_status: Literal["one", "none", "several"] = Field(description="How many internal rates of return there are.")
    rates_of_return: list[float] = _of("1/year", "All of them.")
    payback_years: float | None = _of("year", "When all that was paid is back for good; null where it never is.")
    discounted_payback_years: float | None = _of("year", "The same in money of the start.")


class AppraisalVerdict(Worth):
    """The answer, before financing."""

    worth_it: bool = Field(description="The net present value is not below zero.")
    capex_eur: float = _of("EUR", "What is bought at the start.")
    subsidies_eur: float = _of("EUR", "What is given.")
    years: int = _of("year", "How many years are counted.")
    discount_rate: float = _of("1/year", "What money has to earn.")


class CashRow(BaseModel):
    """A line of what is paid and received."""

    model_config = _CONFIG

    name: str = Field(description="Of the investment, the subsidy or the stream.")
    sort: str = Field(description="capex, replacement, opex, rest_value, subsidy, or the sort of the stream.")
    member: str | None = Field(description="Whose it is alone; null for all by their shares.")
    eur: list[float] = _of("EUR", "By the year, year 0 first; paid is negative.")


class LoanRows(BaseModel):
    """The loan, and what is left of one's own money."""

    model_config = _CONFIG

    lender: str
    drawn_eur: list[float] = _of("EUR", "What is lent.")
    interest_eur: list[float] = _of("EUR", "What is paid for it.")
    repaid_eur: list[float] = _of("EUR", "What is paid back.")
    balance_eur: list[float] = _of("EUR", "What is owed at the end of the year.")
    own_eur: list[float] = _of("EUR", "All that is paid and received, the loan included.")
    own: Worth = Field(description="Measures of one's own money.")
    least_cover: float | None = _of("1", "The least that a year brings for a euro it pays to the lender.")
    least_cover_year: int | None = _of("year", "That year.")
    short_years: int = _of("year", "Years that bring less than interest and repayment.")


class AssumptionRow(BaseModel):
    """An assumption with its value, unit and source."""

    model_config = _CONFIG

    of: str = Field(description="What it is about; empty for the appraisal as a whole.")
    field: str = Field(description="Its field in the document.")
    value: Value = Field(description="Its value.")
    unit: str = Field(description="Its unit; empty where it is a choice.")
    source: str | None = Field(description="Where it comes from; null where nobody said.")
    is_default: bool = Field(description="It was not stated: gridshare's own.")


class Turn(BaseModel):
    """An assumption, the value at which the answer turns, and the net present value at a low and a high value."""

    model_config = _CONFIG

    of: str = Field(description="What it is about; empty for the appraisal as a whole.")
    field: str = Field(description="Its field in the document.")
    unit: str
    value: Value = Field(description="What is reckoned with.")
    break_even: Value | None = Field(description="The nearest value at which the answer is another; null where none.")
    change: float | None = _of("1", "How much more that is, as a share of the value.")
    low: Value = Field(description="What it may be at the least.")
    high: Value = Field(description="What it may be at the most.")
    npv_at_low_eur: float = _of("EUR", "Net present value then.")
    npv_at_high_eur: float = _of("EUR", "Net present value then.")


class MemberRow(BaseModel):
    """What a member pays and receives, before financing."""

    model_config = _CONFIG

    member: str
    share: float = _of("1", "Its share of what is common.")
    eur: list[float] = _of("EUR", "By the year; over members they add up to the total, to the cent.")
    npv_eur: float = _of("EUR", "Net present value; over members they add up to the total, to the cent.")
    payback_years: float | None = _of("year", "When it has its money back for good; null where never.")
    rate_of_return: float | None = _of("1/year", "Internal rate of return; null where there is none, or are several.")


class AppraisalReport(BaseModel):
    """Whether it is worth it, and all that this rests on."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["appraisal"] = "appraisal"
    name: str = Field(description="What is appraised.")
    start: date = Field(description="The day on which it is paid for and begins to work.")
    verdict: AppraisalVerdict
    lines: list[CashRow] = Field(description="All that is paid and received before financing.")
    total_eur: list[float] = _of("EUR", "Their sum, by the year.")
    cumulative_eur: list[float] = _of("EUR", "The sum of the years so far.")
    discounted_eur: list[float] = _of("EUR", "The total in money of the start.")
    loan: LoanRows | None = Field(description="The loan; null where there is none.")
    members: list[MemberRow] = Field(description="Each member by its share.")
    turning: list[Turn] = Field(description="What turns the answer, by the least change first.")
    assumptions: list[AssumptionRow] = Field(description="All assumptions, in the order of the document.")
