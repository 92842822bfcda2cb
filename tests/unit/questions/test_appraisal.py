"""Is it worth it: sums by hand, laws that need no expected value, golden tables, and what is refused."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from tests.workbooks import broken_parts, headings_alike

from gridshare.documents.written_json import json_of
from gridshare.questions.appraisal.appraise import appraise
from gridshare.questions.appraisal.cents import rounded_together
from gridshare.questions.appraisal.document import AppraisalError
from gridshare.questions.appraisal.measures import net_present_value, payback_years, rate_of_return
from gridshare.questions.appraisal.report import AppraisalReport, Turn
from gridshare.reports.appraisal.summary import appraisal_page, summary
from gridshare.reports.appraisal.workbook import write_workbook
from gridshare.reports.words import Language

GOLDEN = Path(__file__).parent / "golden"
A_LAW = settings(max_examples=12, deadline=None)

CENTS_EUR = 0.5
"""What rounding of every line to the cent may come to over all years [EUR]."""

SAME = 1e-9
"""Two ways to the same number of years differ by the last digits."""


def document(**changes: Any) -> dict[str, Any]:
    """1,000 EUR for 400 EUR a year, three years, at 10 %."""
    return {
        "gridshare": 1,
        "name": "a thing",
        "start": "2027-01-01",
        "discount_rate": 0.1,
        "investments": [{"name": "thing", "capex_eur": 1000, "lifetime_years": 3}],
        "streams": [{"name": "savings", "sort": "energy", "eur_per_year": 400}],
    } | changes


def answer(**changes: Any) -> AppraisalReport:
    return appraise(document(**changes))


def line(report: AppraisalReport, sort: str) -> list[float]:
    return next(row.eur for row in report.lines if row.sort == sort)


def turn(report: AppraisalReport, of: str, field: str) -> Turn:
    return next(each for each in report.turning if (each.of, each.field) == (of, field))


# --- by hand


def test_three_years_by_hand() -> None:
    report = answer()
    # 400 / 1.1 + 400 / 1.21 + 400 / 1.331 - 1000
    assert report.verdict.npv_eur == -5.26
    assert not report.verdict.worth_it
    assert report.verdict.payback_years == pytest.approx(2.5)
    assert report.verdict.discounted_payback_years is None
    assert report.verdict.rate_of_return == pytest.approx(0.0970, abs=5e-5)  # 1000 x^3 = 400 (x^2 + x + 1), x = 1.0970
    assert report.total_eur == [-1000, 400, 400, 400]
    assert report.cumulative_eur == [-1000, -600, -200, 200]


def test_upkeep_growth_and_ageing_by_hand() -> None:
    report = answer(
        inflation=0.02,
        investments=[{"name": "thing", "capex_eur": 1000, "lifetime_years": 3, "opex_eur_per_year": 100}],
        streams=[
            {"name": "a", "sort": "energy", "eur_per_year": 400, "decline_per_year": 0.1},
            {"name": "b", "sort": "kw_max", "eur_per_year": 200, "growth_per_year": 0.05},
        ],
    )
    assert line(report, "opex") == [0, -100, -102, -104.04]
    assert line(report, "energy") == [0, 400, 367.2, 337.09]  # 400 * 1.02 * 0.9 = 367.20, again = 337.09
    assert line(report, "kw_max") == [0, 200, 210, 220.5]


def test_what_is_bought_again_and_what_is_left_at_the_end() -> None:
    investment = {"name": "thing", "capex_eur": 1000, "lifetime_years": 3, "replacement_eur": 600}
    report = answer(years=5, inflation=0.1, investments=[investment])
    assert line(report, "replacement") == [0, 0, 0, -798.6, 0, 0]  # 600 * 1.1^3
    assert line(report, "rest_value") == [0, 0, 0, 0, 0, 266.2]  # one of three years is left
    assert "rest_value" not in {row.sort for row in answer(years=5, investments=[investment], rest_value="none").lines}
    assert "replacement" not in {row.sort for row in answer(years=3, investments=[investment]).lines}


def test_waiting_that_is_avoided_counts_by_the_month_until_the_operators_date() -> None:
    waits = {"name": "earlier", "sort": "waiting_avoided", "eur_per_month": 100, "until": "2028-07-16"}
    assert line(answer(streams=[waits]), "waiting_avoided") == [0, 1200, 648.39, 0]  # 6 months and 15 of 31 days
    late = waits | {"begins": "2027-10-01"}
    assert line(answer(streams=[late]), "waiting_avoided") == [0, 300, 648.39, 0]


def test_a_loan_by_hand() -> None:
    loan = {"name": "fund", "eur": 900, "rate": 0.05, "years": 3, "grace_years": 1}
    report = answer(loan=loan)
    assert report.loan is not None
    assert report.loan.interest_eur == [0, 45, 45, 23.05]
    assert report.loan.repaid_eur == [0, 0, 439.02, 460.98]  # annuity 900 * 0.05 / (1 - 1.05^-2) = 484.02
    assert report.loan.balance_eur == [900, 900, 460.98, 0]
    assert report.loan.own_eur == [-100, 355, -84.02, -84.03]
    assert (report.loan.short_years, report.loan.least_cover_year) == (2, 3)
    assert report.verdict.npv_eur == -5.26  # before financing it is what it was


def test_a_loan_by_its_share_is_of_what_subsidies_leave() -> None:
    subsidies = [{"name": "a", "eur": 200}, {"name": "b", "share_of_capex": 0.1, "after_years": 1}]
    report = answer(subsidies=subsidies, loan={"name": "fund", "share": 0.5, "rate": 0, "years": 2})
    assert report.loan is not None
    assert report.loan.drawn_eur[0] == 400
    assert report.loan.repaid_eur == [0, 200, 200, 0]
    assert line(report, "subsidy") == [200, 0, 0, 0]
    assert report.total_eur == [-800, 500, 400, 400]


# --- rates of return


@pytest.mark.parametrize(
    ("eur", "status", "rates"),
    [
        ([-100, 110], "one", [0.1]),
        ([-100, 50], "one", [-0.5]),
        ([-100, 0, 0, 100], "one", [0.0]),
        ([100, 50], "none", []),
        ([-100, -5, 0], "none", []),
        ([0, 0, 0], "none", []),
        ([-100, 230, -132], "several", [0.1, 0.2]),
        ([-100, 200, -101], "none", []),  # the sign changes twice, and yet the value is never zero
        ([-100, 220, -121], "one", [0.1]),  # it only touches zero
        ([-1000, 3600, -4310, 1716], "several", [0.1, 0.2, 0.3]),
    ],
)
def test_none_one_or_several_rates_of_return(eur: list[float], status: str, rates: list[float]) -> None:
    found = rate_of_return(np.array(eur, dtype=float))
    assert found.status == status
    assert found.rates == pytest.approx(rates, abs=1e-6)


def test_several_rates_are_reported_as_no_rate() -> None:
    # Removing it costs as much as it brought: -1000, 2300, then 2800 - 4120.
    streams = [
        {"name": "a", "sort": "other", "eur_per_year": 2300, "until": "2028-01-01"},
        {"name": "b", "sort": "other", "eur_per_year": -1320, "begins": "2028-01-01"},
    ]
    investments = [{"name": "thing", "capex_eur": 1000, "lifetime_years": 2}]
    report = answer(streams=streams, investments=investments)
    assert report.total_eur == [-1000, 2300, -1320]
    assert report.verdict.rate_of_return is None
    assert "several internal rates of return (10.0%, 20.0%)" in text_of(report)


# --- laws

amounts = st.integers(-50_000, 50_000)
rates = st.integers(-10, 30).map(lambda percent: percent / 100)


@A_LAW
@given(st.lists(amounts, min_size=2, max_size=20))
def test_at_each_rate_of_return_the_net_present_value_is_zero(eur: list[int]) -> None:
    flows = np.array(eur, dtype=float)
    for rate in rate_of_return(flows).rates:
        discounted = np.abs(flows) / (1 + rate) ** np.arange(len(flows))
        assert abs(net_present_value(rate, flows)) <= 1e-6 * discounted.sum()


@A_LAW
@given(st.lists(amounts, min_size=1, max_size=20))
def test_at_a_rate_of_zero_both_paybacks_are_the_same(eur: list[int]) -> None:
    flows = np.array(eur, dtype=float)
    back = payback_years(flows)
    assert back == payback_years(flows, 0.0)
    if back is None:
        assert flows.sum() < 0
    else:
        whole = int(back)
        assert flows.cumsum()[whole + 1 :].min(initial=0.0) >= 0  # and it is for good


@st.composite
def appraisals(draw: st.DrawFn) -> dict[str, Any]:
    names = ["A", "B", "C"]
    streams = [
        {"name": f"s{k}", "sort": "energy", "eur_per_year": draw(st.integers(-2000, 20_000))}
        | ({"member": draw(st.sampled_from(names))} if draw(st.booleans()) else {})
        | {"growth_per_year": draw(rates)}
        for k in range(draw(st.integers(1, 3)))
    ]
    investment = {"name": "thing", "capex_eur": draw(st.integers(0, 90_000)), "lifetime_years": draw(st.integers(2, 9))}
    return document(
        years=draw(st.integers(3, 12)),
        discount_rate=draw(rates.filter(lambda rate: rate > 0)),
        inflation=draw(rates),
        investments=[investment | {"opex_eur_per_year": draw(st.integers(0, 3000))}],
        streams=streams,
        shares={"by_kw": {name: draw(st.integers(1, 300)) for name in names}},
    )


@A_LAW
@given(appraisals())
def test_members_add_up_to_the_total_to_the_cent(raw: dict[str, Any]) -> None:
    report = appraise(raw)
    for year, total in enumerate(report.total_eur):
        assert round(sum(member.eur[year] for member in report.members), 2) == total
        assert round(sum(row.eur[year] for row in report.lines), 2) == total
    assert round(sum(member.npv_eur for member in report.members), 2) == report.verdict.npv_eur


@A_LAW
@given(appraisals(), st.integers(0, 2))
def test_a_loan_at_the_discount_rate_changes_nothing(raw: dict[str, Any], grace: int) -> None:
    loan = {"name": "fund", "share": 0.7, "rate": raw["discount_rate"], "years": 3, "grace_years": grace}
    report = appraise(raw | {"loan": loan})
    assert report.loan is not None
    assert report.loan.own.npv_eur == pytest.approx(report.verdict.npv_eur, abs=CENTS_EUR)
    assert sum(report.loan.repaid_eur) == pytest.approx(report.loan.drawn_eur[0], abs=1e-9)
    assert report.loan.balance_eur[-1] == 0


@A_LAW
@given(appraisals())
def test_at_a_break_even_nothing_is_left_and_beyond_it_the_answer_is_another(raw: dict[str, Any]) -> None:
    before = appraise(raw)
    for field, path in (("eur_per_year", ("streams", 0)), ("capex_eur", ("investments", 0)), ("discount_rate", ())):
        found = [t for t in before.turning if t.field == field and t.of == (raw[path[0]][0]["name"] if path else "")]
        if not found or found[0].break_even is None:
            continue
        changed = raw | {field: found[0].break_even}
        if path:
            changed = raw | {path[0]: [raw[path[0]][0] | {field: found[0].break_even}, *raw[path[0]][1:]]}
        after = appraise(changed).verdict
        # Money that shrinks by half a year makes a cent of the last year many.
        assert abs(after.npv_eur) <= CENTS_EUR * max(1, (1 + after.discount_rate) ** -after.years)


def test_the_break_even_of_the_discount_rate_is_the_rate_of_return() -> None:
    report = answer()
    assert turn(report, "", "discount_rate").break_even == pytest.approx(report.verdict.rate_of_return, abs=1e-6)


@A_LAW
@given(appraisals())
def test_a_subsidy_of_all_of_it_leaves_what_comes_in(raw: dict[str, Any]) -> None:
    raw = raw | {"years": int(raw["investments"][0]["lifetime_years"])}
    gift = appraise(raw | {"subsidies": [{"name": "all", "share_of_capex": 1}]})
    none = appraise(raw)
    assert gift.total_eur[0] == 0
    assert gift.verdict.npv_eur == pytest.approx(none.verdict.npv_eur + none.verdict.capex_eur, abs=0.011)
    if min(gift.total_eur) >= 0:
        assert gift.verdict.payback_years == 0
        assert gift.verdict.rate_status == "none"


@A_LAW
@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=9))
def test_amounts_rounded_together_add_up_and_are_off_by_less_than_a_cent(eur: list[float]) -> None:
    found = rounded_together(np.array(eur))
    assert round(found.sum(), 2) == pytest.approx(round(sum(eur), 2), abs=0.0101)
    assert np.abs(found - np.array(eur)).max() < 0.01 + SAME


# --- what is read


def test_the_tables_are_as_the_golden_files(request: pytest.FixtureRequest) -> None:
    report = appraise(GOLDEN / "appraisal.yaml")
    languages: tuple[Language, ...] = ("en", "nl")
    for language in languages:
        golden, text = GOLDEN / f"appraisal.{language}.txt", text_of(report, language)
        if request.config.getoption("--regenerate"):
            golden.write_text(text, encoding="utf-8")
        assert text == golden.read_text(encoding="utf-8")


def text_of(report: AppraisalReport, language: Language = "en") -> str:
    console = Console(width=100, record=True, file=StringIO())
    console.print(summary(report, language))
    return "\n".join(each.rstrip() for each in console.export_text().splitlines()) + "\n"


def test_every_assumption_is_listed_with_its_value_unit_and_source() -> None:
    report = appraise(GOLDEN / "appraisal.yaml")
    rows = {(row.of, row.field): row for row in report.assumptions}
    price = rows["batterij", "capex_eur"]
    assert (price.value, price.unit, price.source) == (60000, "EUR", "offerte van 3 november")
    assert rows["", "rest_value"].is_default
    assert not rows["", "years"].is_default
    assert rows["Garage", "share"].value == pytest.approx(1 / 3)
    page = appraisal_page(report, "nl")
    assert all(str(row.source) in page for row in report.assumptions if row.source)


def test_a_report_is_the_same_after_it_was_written_and_read() -> None:
    report = appraise(GOLDEN / "appraisal.yaml")
    again = AppraisalReport.model_validate_json(json_of(report))
    assert text_of(again) == text_of(report)


def test_the_workbook_is_the_same_each_time(tmp_path: Path) -> None:
    report = appraise(GOLDEN / "appraisal.yaml")
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(report, tmp_path / name, "nl")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    write_workbook(report, tmp_path / "en.xlsx", "en")
    assert headings_alike(tmp_path / "en.xlsx", tmp_path / "a.xlsx") == {"pieken: kW-max [EUR]"}
    assert broken_parts(tmp_path / "a.xlsx") == []


# --- what is refused


def problems(**changes: Any) -> dict[str, str]:
    with pytest.raises(AppraisalError) as caught:
        answer(**changes)
    return {problem.where: problem.code for problem in caught.value.problems}


def test_all_that_is_wrong_is_reported_at_once_in_its_place() -> None:
    assert problems(
        start="1 January",
        discount_rate={"value": 6, "source": "bank"},
        inflation={"source": "CPB"},
        investments=[{"name": "thing", "capex_eur": "1.000", "lifetime_years": 2.5, "colour": "red"}],
        streams=[{"name": "a", "sort": "waiting_avoided", "eur_per_month": 3}, {"name": "b", "sort": "energy"}],
        shares={"stated": {"A": 0.5, "B": 0.4}},
    ) == {
        "start": "date",
        "discount_rate": "out_of_range",
        "inflation": "missing_field",
        "investments[0].capex_eur": "assumption",
        "investments[0].lifetime_years": "assumption",
        "investments[0].colour": "unknown_field",
        "streams[0]": "until",
        "streams[1]": "one_of",
        "shares": "shares",
    }


def test_contradictions_are_refused_together() -> None:
    assert problems(
        subsidies=[{"name": "a", "eur": 900}, {"name": "a", "share_of_capex": 0.4}],
        loan={"name": "fund", "eur": 1100, "rate": 0.04, "years": 9},
        streams=[
            {"name": "s", "sort": "energy", "eur_per_year": 1, "until": "2026-12-31"},
            {"name": "t", "sort": "energy", "eur_per_year": 1, "member": "Bakkerij"},
        ],
    ) == {
        "subsidies[1].name": "duplicate_name",
        "streams[0].until": "outside_the_years",
        "streams[1].member": "unknown_member",
        "subsidies": "too_much",
        "loan": "too_much",
        "loan.years": "outside_the_years",
    }


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, None, [1], {"value": 1, "sauce": "x"}])
def test_what_is_no_assumption_is_refused(value: object) -> None:
    assert set(problems(discount_rate=value)) == {"discount_rate"} or set(problems(discount_rate=value)) == {
        "discount_rate.value"
    }


def test_a_percentage_is_told_how_to_be_a_share() -> None:
    with pytest.raises(AppraisalError, match=r"6; expected a share from -0.5 to 1; 6 % is written 0.06"):
        answer(discount_rate=6)


def test_low_and_high_are_around_the_value() -> None:
    assert problems(discount_rate={"value": 0.06, "low": 0.07}) == {"discount_rate": "range"}


# --- what scenarios worked out


def scenarios_answer(folder: Path, days: int = 365) -> None:
    def row(name: str, energy: float, peaks: float) -> dict[str, Any]:
        figures = {
            "days": days, "days_lacking": 0, "cost_eur": energy + peaks + 600.0, "at_least_eur": 0.0,
            "costs_eur": {"energy": energy, "kW-max": peaks, "kw_contract": 600.0}, "billed_eur": {"kW-max": peaks},
            "exceedance_kwh": 0.0, "exceedance_hours": 0.0, "physical_exceedance_kwh": 0.0, "unserved_kwh": 0.0,
            "days_not_whole": 0, "peak_import_kw": 10.0, "months": [],
        }  # fmt: skip
        more = {"cost_more_eur": None, "cost_more_at_least_eur": None, "cost_more_at_most_eur": None}
        return {
            "name": name,
            "year": None,
            "changes": {},
            "is_choice": True,
            "figures": figures,
            "problems": [],
            **more,
        }

    report = {
        "gridshare": 1, "document": "scenarios", "name": "x", "park": "two firms", "first": "2023-01-01",
        "last": "2023-12-31", "cheapest": None, "tornado": [],
        "rows": [row("as it is", 9000.0, 2000.0), row("battery", 8500.0, 1400.0)],
    }  # fmt: skip
    (folder / "scenarios.json").write_text(json.dumps(report), encoding="utf-8")


def test_what_a_scenario_saves_is_a_stream_for_each_sort_with_its_source(tmp_path: Path) -> None:
    scenarios_answer(tmp_path)
    raw = document(streams=[], savings=[{"file": "scenarios.json", "scenario": "battery"}])
    (tmp_path / "appraisal.yaml").write_text(json.dumps(raw), encoding="utf-8")
    report = appraise(tmp_path)
    assert line(report, "energy") == [0, 500, 500, 500]
    assert line(report, "kw_max") == [0, 600, 600, 600]
    assert "kw_contract" not in {row.sort for row in report.lines}
    sources = {row.source for row in report.assumptions if row.field == "eur_per_year"}
    assert sources == {"gridshare scenarios, two firms, 2023-01-01 to 2023-12-31: battery"}


@pytest.mark.parametrize(
    ("savings", "where", "code"),
    [
        ({"scenario": "another"}, "savings[0].scenario (line 1)", "unknown_scenario"),
        ({"scenario": "battery", "file": "nowhere.json"}, "savings[0].file (line 1)", "document_missing"),
        ({"scenario": "battery", "file": "appraisal.yaml"}, "savings[0].file (line 1)", "other_document"),
        ({"scenario": "battery", "against": "nothing"}, "savings[0].against (line 1)", "unknown_scenario"),
    ],
)
def test_an_answer_that_cannot_be_used_is_refused(
    tmp_path: Path, savings: dict[str, str], where: str, code: str
) -> None:
    scenarios_answer(tmp_path)
    raw = document(savings=[{"file": "scenarios.json", **savings}])
    (tmp_path / "appraisal.yaml").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(AppraisalError) as caught:
        appraise(tmp_path)
    assert [(problem.where, problem.code) for problem in caught.value.problems] == [(where, code)]


def test_a_few_days_are_no_year_and_plain_values_name_no_files(tmp_path: Path) -> None:
    scenarios_answer(tmp_path, days=7)
    raw = document(savings=[{"file": "scenarios.json", "scenario": "battery"}])
    (tmp_path / "appraisal.yaml").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(AppraisalError, match="at least 28 days"):
        appraise(tmp_path)
    assert problems(savings=raw["savings"]) == {"savings": "no_files"}
