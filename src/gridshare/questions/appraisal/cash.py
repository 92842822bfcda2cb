"""What an appraisal pays and receives: each line of it, year by year, year 0 being the start.

What happens within a year counts at its end. A price of the start is one of year 1; it grows from year 2 on.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy_financial as npf

from gridshare.parts import Floats
from gridshare.questions.appraisal.document import Appraisal, Investment, Loan, Stream

_MONTHS = 12

ONCE = ("capex", "replacement", "rest_value", "subsidy")
"""Sorts of lines that are not of a year, but of a moment."""


@dataclass(frozen=True, slots=True)
class CashLine:
    """Money in (positive) or out, of one thing.

    Attributes:
        name: Of the investment, the subsidy or the stream.
        sort: ``capex``, ``replacement``, ``subsidy``, ``opex``, ``rest_value``, or the sort of a stream.
        eur: Shape (year,), year 0 first [EUR].
        member: Whose it is alone; None for all by their shares.
    """

    name: str
    sort: str
    eur: Floats
    member: str | None = None


@dataclass(frozen=True, slots=True)
class LoanFlows:
    """A loan, year by year, shape (year,) each [EUR].

    Attributes:
        drawn: What is lent.
        interest: What is paid for it.
        repaid: What is paid back.
        balance: What is owed at the end of the year.
    """

    drawn: Floats
    interest: Floats
    repaid: Floats
    balance: Floats

    @property
    def service(self) -> Floats:
        """Interest and repayment."""
        return self.interest + self.repaid

    @property
    def eur(self) -> Floats:
        """What the loan adds to the money of its taker."""
        return self.drawn - self.service


def cash_lines(document: Appraisal) -> list[CashLine]:
    """All of it before financing; lines without any money are left out."""
    return [line for line in _lines(document) if line.eur.any()]


def _lines(document: Appraisal) -> Iterator[CashLine]:
    for investment in document.investments:
        yield from _of_investment(investment, document)
    for subsidy in document.subsidies:
        eur = np.zeros(document.n_years + 1)
        if subsidy.after_years.value <= document.n_years:
            eur[int(subsidy.after_years.value)] = document.given_eur(subsidy)
        yield CashLine(subsidy.name, "subsidy", eur)
    for stream in document.streams:
        yield CashLine(stream.name, stream.sort, _of_stream(stream, document), stream.member)


def _of_investment(investment: Investment, document: Appraisal) -> Iterator[CashLine]:
    n, life = document.n_years, int(investment.lifetime_years.value)
    growth = (1 + document.inflation.value) ** np.arange(n + 1.0)
    bought = np.zeros(n + 1)
    bought[0] = investment.capex_eur.value
    yield CashLine(investment.name, "capex", -bought)
    again = np.zeros(n + 1)
    next_one = investment.replacement_eur or investment.capex_eur
    again[life:n:life] = next_one.value * growth[life:n:life]
    yield CashLine(investment.name, "replacement", -again)
    if investment.opex_eur_per_year is not None:
        upkeep = _each_year(investment.opex_eur_per_year.value, document.inflation.value, n)
        yield CashLine(investment.name, "opex", -upkeep)
    if document.rest_value == "straight_line":
        last = (n - 1) // life * life  # when the one that is there at the end was bought
        rest = np.zeros(n + 1)
        rest[n] = (bought + again)[last] * (last + life - n) / life
        yield CashLine(investment.name, "rest_value", rest)


def _of_stream(stream: Stream, document: Appraisal) -> Floats:
    n = document.n_years
    a_year = stream.eur_per_year.value if stream.eur_per_year else 0.0
    a_year += _MONTHS * stream.eur_per_month.value if stream.eur_per_month else 0.0
    growth = document.inflation if stream.growth_per_year is None else stream.growth_per_year
    left = 1.0 if stream.decline_per_year is None else 1 - stream.decline_per_year.value
    start = document.start.day
    first = 0.0 if stream.begins is None else months_between(start, stream.begins.day)
    last = float(_MONTHS * n) if stream.until is None else months_between(start, stream.until.day)
    years = np.arange(n + 1.0)
    months = np.clip(np.minimum(last, _MONTHS * years) - np.maximum(first, _MONTHS * (years - 1)), 0, _MONTHS)
    months[0] = 0
    found: Floats = months / _MONTHS * _each_year(a_year, (1 + growth.value) * left - 1, n)
    return found


def _each_year(eur: float, growth: float, n: int) -> Floats:
    """So much in year 1, and more each year after; nothing in year 0."""
    found: Floats = eur * (1 + growth) ** np.maximum(np.arange(n + 1.0) - 1, 0)
    found[0] = 0
    return found


def months_between(first: date, last: date) -> float:
    """How many months from one day to another; what is left of a month counts by its days."""
    whole = _MONTHS * (last.year - first.year) + last.month - first.month
    return whole + (last.day - 1) / _days(last) - (first.day - 1) / _days(first)


def _days(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def loan_flows(document: Appraisal) -> LoanFlows:
    """The loan; all zero where there is none. Its last payment settles what is left."""
    n = document.n_years
    drawn, interest, repaid, balance = (np.zeros(n + 1) for _ in range(4))
    if document.loan is None:
        return LoanFlows(drawn, interest, repaid, balance)
    return _of_loan(document.loan, round(document.lent_eur, 2), LoanFlows(drawn, interest, repaid, balance))


def _of_loan(loan: Loan, lent_eur: float, into: LoanFlows) -> LoanFlows:
    """Fill in the years of a loan, to the cent, as a lender does."""
    rate, grace, last = loan.rate.value, int(loan.grace_years.value), int(loan.years.value)
    annuity = -round(float(npf.pmt(rate, last - grace, lent_eur)), 2)
    into.drawn[0] = into.balance[0] = owed = lent_eur
    for year in range(1, last + 1):
        into.interest[year] = due = round(rate * owed, 2)
        if year > grace:
            into.repaid[year] = owed if year == last else min(round(annuity - due, 2), owed)
        owed = into.balance[year] = round(owed - into.repaid[year], 2)
    return into
