"""Is it worth it? An appraisal worked out, to the cent: what is shown adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.questions.appraisal.cash import ONCE, CashLine, LoanFlows, cash_lines, loan_flows
from gridshare.questions.appraisal.cents import rounded_together
from gridshare.questions.appraisal.document import Appraisal
from gridshare.questions.appraisal.listing import stated
from gridshare.questions.appraisal.measures import least_cover, net_present_value, payback_years, rate_of_return
from gridshare.questions.appraisal.members import of_members
from gridshare.questions.appraisal.reading import appraisal_of, read_appraisal
from gridshare.questions.appraisal.report import (
    AppraisalReport,
    AppraisalVerdict,
    AssumptionRow,
    CashRow,
    LoanRows,
    MemberRow,
    Worth,
)
from gridshare.questions.appraisal.turning import turning


def appraise(appraisal: Appraisal | Mapping[str, Any] | str | Path) -> AppraisalReport:
    """Is it worth it? Net present value, rate of return and payback, by year and by member, with all assumptions.

    Args:
        appraisal: What it costs and brings: a document, plain values, or the path of its file.

    Raises:
        AppraisalError: With all that is wrong with it.
    """
    document = read_appraisal(Path(appraisal)) if isinstance(appraisal, str | Path) else appraisal_of(appraisal)
    lines = [replace(line, eur=np.round(line.eur, 2)) for line in cash_lines(document)]
    total = _total(lines, document)
    worth = _worth(total, document)
    return AppraisalReport(
        name=document.name,
        start=document.start.day,
        verdict=AppraisalVerdict(
            **worth.model_dump(),
            worth_it=worth.npv_eur >= 0,
            capex_eur=document.capex_eur,
            subsidies_eur=round(sum(map(document.given_eur, document.subsidies)), 2),
            years=document.n_years,
            discount_rate=document.discount_rate.value,
        ),
        lines=[CashRow(name=line.name, sort=line.sort, member=line.member, eur=_listed(line.eur)) for line in lines],
        total_eur=_listed(total),
        cumulative_eur=_listed(total.cumsum()),
        discounted_eur=_listed(total / (1 + document.discount_rate.value) ** np.arange(len(total))),
        loan=_loan(lines, loan_flows(document), document),
        members=_members(lines, document),
        turning=turning(document),
        assumptions=_assumptions(document),
    )


def _total(lines: Sequence[CashLine], document: Appraisal) -> Floats:
    return np.round(sum((line.eur for line in lines), start=np.zeros(document.n_years + 1)), 2)


def _worth(eur: Floats, document: Appraisal) -> Worth:
    rate, found = document.discount_rate.value, rate_of_return(eur)
    return Worth(
        npv_eur=round(net_present_value(rate, eur), 2),
        rate_of_return=found.rate,
        rate_status=found.status,
        rates_of_return=list(found.rates),
        payback_years=payback_years(eur),
        discounted_payback_years=payback_years(eur, rate),
    )


def _loan(lines: Sequence[CashLine], loan: LoanFlows, document: Appraisal) -> LoanRows | None:
    if document.loan is None:
        return None
    brings = _total([line for line in lines if line.sort not in ONCE], document)
    own, cover = np.round(_total(lines, document) + loan.eur, 2), least_cover(brings, loan.service)
    return LoanRows(
        lender=document.loan.name,
        drawn_eur=_listed(loan.drawn),
        interest_eur=_listed(loan.interest),
        repaid_eur=_listed(loan.repaid),
        balance_eur=_listed(loan.balance),
        own_eur=_listed(own),
        own=_worth(own, document),
        least_cover=None if cover is None else cover[0],
        least_cover_year=None if cover is None else cover[1],
        short_years=int(((loan.service > 0) & (brings < loan.service)).sum()),
    )


def _members(lines: Sequence[CashLine], document: Appraisal) -> list[MemberRow]:
    money = of_members(document, lines)
    if not money or document.shares is None:
        return []
    rate = document.discount_rate.value
    npv = rounded_together(np.array([net_present_value(rate, eur) for eur in money.values()]))
    return [
        MemberRow(
            member=name,
            share=document.shares.of_members[name],
            eur=_listed(eur),
            npv_eur=float(left),
            payback_years=payback_years(eur),
            rate_of_return=rate_of_return(eur).rate,
        )
        for (name, eur), left in zip(money.items(), npv, strict=True)
    ]


def _assumptions(document: Appraisal) -> list[AssumptionRow]:
    found = [
        AssumptionRow(
            of=each.of,
            field=each.field,
            value=each.assumption.plain(each.assumption.value),
            unit=each.assumption.spec.unit,
            source=each.assumption.source,
            is_default=each.assumption.is_default,
        )
        for each in stated(document)
    ]
    return [
        *found,
        *([] if document.years is not None else [_default("years", document.n_years, "year")]),
        _default("rest_value", document.rest_value, "", is_default="rest_value" not in document.model_fields_set),
        *(
            AssumptionRow(of=name, field="share", value=share, unit="1", source=None, is_default=False)
            for name, share in (document.shares.of_members if document.shares else {}).items()
        ),
    ]


def _default(field: str, value: float | str, unit: str, *, is_default: bool = True) -> AssumptionRow:
    return AssumptionRow(of="", field=field, value=value, unit=unit, source=None, is_default=is_default)


def _listed(eur: Floats) -> list[float]:
    return [float(x) for x in np.round(eur, 2) + 0.0]
