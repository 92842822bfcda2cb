"""Scenarios: one way to write a change, rows next to each other, a tornado, and contradictions that are refused."""

from __future__ import annotations

import datetime as dt
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from tests.builders import a_battery, a_load, a_site
from tests.workbooks import broken_parts, headings_alike

from gridshare.documents.written_json import json_of
from gridshare.effort import DayProgress, SolveOptions
from gridshare.errors import CancelledError, TimeLimitError
from gridshare.errors import Problem as Wrong
from gridshare.kept_files import OFF, VARIABLE
from gridshare.questions.scenarios.compare import Case, base_of, compared, one_by_one
from gridshare.questions.scenarios.document import (
    Scenarios,
    ScenariosError,
    read_scenarios,
    scenarios_of,
    usual_tornado,
)
from gridshare.questions.scenarios.figures import Start, year_figures
from gridshare.questions.scenarios.report import MonthFigures, ScenariosReport, YearFigures
from gridshare.reports.scenarios.summary import scenarios_page, summary
from gridshare.reports.scenarios.workbook import write_workbook
from gridshare.reports.words import Language
from gridshare.sites.outline import Outline, outline
from gridshare.years.long_site import LongSite

DAY = dt.date(2026, 1, 15)
DAYS = (DAY, DAY)
OPTIONS = SolveOptions(time_limit_s=3600.0)


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))


@pytest.fixture
def site(tmp_path: Path) -> Outline:
    """A yard with a load of 10 kW, a battery, and a cap of 100 kW, on whole days."""
    raw = a_site(a_load() | {"profile": 10.0}, a_battery())
    raw["horizon"] = {"start": "2026-01-15", "days": 1, "step_minutes": 60}
    raw["connection"] = {"layers": [{"source": "contract", "direction": "import", "limit_kw": 100.0}]}
    raw["energy_contracts"] = {"flat": {"import": {"price": 0.2}, "export": {"price": 0.1}}}
    raw["members"][0]["energy_contract"] = "flat"
    path = tmp_path / "site.json"
    path.write_text(json.dumps(raw))
    return outline(path)


def plain_cost(long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
    """What the load costs at its price, and what is above the cap: figures that can be worked out by hand."""
    document: Any = long.document
    kw = document.members[0].assets[0].profile.on(24)
    eur = round(float(kw.sum() * document.energy_contracts["flat"].import_.price.on(24)[0]), 2)
    peak_kw, cap_kw = float(kw.max()), float(document.connection.layers[0].limit_kw.on(24)[0])
    above = max(peak_kw - cap_kw, 0.0)
    figures = YearFigures(
        days=len(long.days),
        days_lacking=0,
        cost_eur=eur,
        at_least_eur=eur,
        costs_eur={"energy": eur},
        billed_eur={},
        exceedance_kwh=24 * above,
        exceedance_hours=24.0 if above else 0.0,
        physical_exceedance_kwh=0.0,
        unserved_kwh=0.0,
        days_not_whole=0,
        peak_import_kw=peak_kw,
        months=[MonthFigures(month="2026-01", cost_eur=eur, peak_import_kw=peak_kw, exceedance_kwh=above)],
    )
    return figures, {}


def answer(site: Outline, **document: Any) -> ScenariosReport:
    asked = scenarios_of({"gridshare": 1, **document}, site.document)
    return compared(site, asked, DAYS, OPTIONS, lambda *given: one_by_one(*given, cost_of=plain_cost))


def rows(report: ScenariosReport) -> dict[tuple[str, int | None], float | None]:
    return {(row.name, row.year): row.figures and row.figures.cost_eur for row in report.rows}


# --- rows


def test_each_scenario_is_a_row_next_to_the_park_as_it_is(site: Outline) -> None:
    report = answer(
        site,
        scenarios=[
            {"name": "dear", "price_times": 1.5},
            {"name": "small", "load_times": 0.5},
            {"name": "big", "load_times": 20.0},
        ],
    )
    # 10 kW, 24 hours, 0.20 EUR/kWh
    assert rows(report) == {("as it is", None): 48, ("dear", None): 72, ("small", None): 24, ("big", None): 960}
    assert [row.cost_more_eur for row in report.rows] == [None, 24, -24, 912]
    assert report.cheapest == "as it is"  # a smaller load is no choice
    text = text_of(report)
    assert "In 3 of 4 worked out the park keeps all limits; it costs 24 to 960 EUR." in text
    assert "big: 2,400 kWh above the cap in 24.0 hours." in text


def test_what_goes_on_has_a_row_for_each_year(site: Outline) -> None:
    growth = {"load_times": 2.0, "each_year": {"load_times": 1.1, "price_times": 1.5}}
    caps = {"name": "caps", "cap_kw_by_year": {2028: 9.0, 2029: 50.0}}
    report = answer(site, years="2027..2029", scenarios=[{"name": "growth", **growth}, caps, {"name": "same"}])
    found = rows(report)
    assert [found["growth", year] for year in (2027, 2028, 2029)] == pytest.approx([96, 158.4, 261.36])
    assert ("same", None) in found
    above = {row.year: row.figures.exceedance_kwh for row in report.rows if row.name == "caps" and row.figures}
    assert above == {2027: 0, 2028: 24, 2029: 0}


def test_vehicles_that_come_each_year_add_up() -> None:
    raw = {"name": "a", "more_vehicles": {"x": 1}, "each_year": {"more_vehicles": {"x": 10, "y": 2}}}
    (scenario,) = Scenarios.model_validate({"gridshare": 1, "years": [2027, 2028], "scenarios": [raw]}).scenarios
    assert scenario.in_year(2027, 2027).more_vehicles == {"x": 1}
    assert scenario.in_year(2029, 2027).more_vehicles == {"x": 21, "y": 4}


def test_a_scenario_that_cannot_be_on_these_days_is_a_row_with_the_reason(site: Outline) -> None:
    report = answer(site, scenarios=[{"name": "less than nothing", "cap_more_kw": -500.0}, {"name": "gap", "added": [
        {"name": "Visitor", "profile": "nowhere_kw"}]}])  # fmt: skip
    assert [bool(row.problems) for row in report.rows] == [False, False, True]
    assert "gap: not worked out." in text_of(report)


def test_what_the_time_cuts_short_is_a_row_with_the_reason_and_is_tried_again(site: Outline) -> None:
    calls = []

    def slow(long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
        calls.append(long)
        if long.document.connection.layers[0].limit_kw.given != 100.0:
            raise TimeLimitError(Wrong("time_limit", "time_limit", "the time was up", "a plan of each day"))
        return plain_cost(long)

    asked = scenarios_of({"gridshare": 1, "scenarios": [{"name": "a", "cap_kw": 90.0}]}, site.document)
    for _ in range(2):
        report = compared(site, asked, DAYS, OPTIONS, lambda *given: one_by_one(*given, cost_of=slow))
        assert report.rows[1].figures is None
        assert "the time was up" in text_of(report)
        assert "In the one that is worked out the park keeps all limits" in text_of(
            report
        )  # nothing is said of the other
    assert len(calls) == 3


def late(_long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
    raise TimeLimitError(Wrong("time_limit", "time_limit", "the time was up", "a plan of each day"))


def test_a_park_as_it_is_that_was_not_finished_is_said_first_and_nothing_is_compared(site: Outline) -> None:
    def base_is_late(long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
        return late(long) if long.document.connection.layers[0].limit_kw.given == 100.0 else plain_cost(long)

    asked = scenarios_of({"gridshare": 1, "scenarios": [{"name": "a", "cap_kw": 90.0}]}, site.document)
    report = compared(site, asked, DAYS, OPTIONS, lambda *given: one_by_one(*given, cost_of=base_is_late))
    assert [row.is_late for row in report.rows] == [True, False]
    assert [row.cost_more_eur for row in report.rows] == [None, None]
    lines = text_of(report).split("The time was up before all days were done of: as it is.")
    assert "limits" not in lines[0]
    assert "least within all limits" not in text_of(report)
    assert "De tijd was om voordat alle dagen gedaan waren van: zoals het is." in text_of(report, "nl")


def test_of_what_was_reached_of_a_scenario_its_figures_are_there_and_are_not_compared(site: Outline) -> None:
    calls = []

    def partly(long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
        calls.append(long)
        figures, start = plain_cost(long)
        is_base = long.document.connection.layers[0].limit_kw.given == 100.0
        return (figures if is_base else figures.model_copy(update={"days_left": 364})), start

    asked = scenarios_of({"gridshare": 1, "scenarios": [{"name": "a", "cap_kw": 90.0}]}, site.document)
    for _ in range(2):
        report = compared(site, asked, DAYS, OPTIONS, lambda *given: one_by_one(*given, cost_of=partly))
    assert len(calls) == 3, "what is not whole is not kept"
    assert (report.rows[1].is_late, report.rows[1].cost_more_eur) == (True, None)
    assert "a: 1 of 365 days done; these cost 48 EUR, at least 48 EUR." in text_of(report)
    assert report.cheapest == "as it is"


def test_how_far_a_scenario_is_counts_and_what_is_left_is_estimated(site: Outline) -> None:
    heard: list[DayProgress] = []

    def halfway(long: LongSite, options: SolveOptions, *_: Any) -> tuple[YearFigures, Start]:
        assert options.on_progress is not None
        options.on_progress(DayProgress(1.0, None, None, None, "year", 1, 2, 1.0))
        return plain_cost(long)

    asked = scenarios_of({"gridshare": 1, "scenarios": [{"name": "a", "cap_kw": 90.0}]}, site.document)
    options = SolveOptions(on_progress=heard.append)  # type: ignore[arg-type]
    compared(site, asked, DAYS, options, lambda *given: one_by_one(*given, cost_of=halfway))
    assert [each.stage for each in heard] == ["1/2 as it is", "2/2 a", "2/2 a"]
    shares = [each.done / each.of for each in heard]
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[1] < shares[2] < 1
    assert all(each.left_s is not None for each in heard)


def test_a_scenario_begins_where_the_park_as_it_is_ended_also_when_that_was_kept(site: Outline) -> None:
    starts: list[list[str]] = []

    def noted(long: LongSite, options: SolveOptions, like: Start, at_once: int) -> tuple[YearFigures, Start]:
        starts.append(list(like))
        return year_figures(long, options, like, at_once)

    for cap in (90.0, 91.0):
        asked = scenarios_of({"gridshare": 1, "scenarios": [{"name": "a", "cap_kw": cap}]}, site.document)
        compared(site, asked, DAYS, OPTIONS, lambda *given: one_by_one(*given, cost_of=noted))
    assert starts == [[], ["2026-01"], ["2026-01"]]


def test_only_what_has_the_same_demand_at_the_same_prices_is_a_choice(site: Outline) -> None:
    solar = {"member": "yard", "asset": {"kind": "solar", "name": "roof", "available": 3.0}}
    report = answer(
        site,
        scenarios=[
            {"name": "roof", "added_assets": [solar]},
            {"name": "tight", "cap_kw": 5.0},
            {"name": "alone", "without": ["battery"]},
            {"name": "dear", "grid_times": 2.0},
        ],
    )
    assert [row.is_choice for row in report.rows] == [True, True, True, False, False]
    assert "Nothing that may be chosen costs less within all limits than the park as it is: 48 EUR." in text_of(report)


# --- the tornado


def test_a_tornado_is_sorted_by_how_much_each_assumption_does(site: Outline) -> None:
    report = answer(site, tornado=[
        {"name": "cap", "low": {"cap_times": 0.9}, "high": {"cap_times": 1.1}},
        {"name": "loads", "low": {"load_times": 0.9}, "high": {"load_times": 1.1}},
        {"name": "prices", "low": {"price_times": 0.5}, "high": {"price_times": 1.25}},
    ])  # fmt: skip
    assert [(bar.name, bar.effect_eur) for bar in report.tornado] == [("prices", 36), ("loads", 9.6), ("cap", 0)]
    assert "What matters most: prices, -24 to +12 EUR" in text_of(report)
    page = scenarios_page(report, "nl")
    assert "data:image/svg+xml" in page
    assert "Kosten ten opzichte van het park zoals het is" in page


def test_the_usual_tornado_asks_of_prices_growth_and_cap(site: Outline) -> None:
    assert scenarios_of(usual_tornado(), site.document).tornado[2].high.load_times == 1.1


# --- what is known already


def test_what_is_known_is_not_worked_out_again_and_what_differs_is(site: Outline) -> None:
    calls = []

    def counted(long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
        calls.append(long)
        return plain_cost(long)

    def found(document: dict[str, Any]) -> ScenariosReport:
        asked = scenarios_of({"gridshare": 1, **document}, site.document)
        return compared(site, asked, DAYS, OPTIONS, lambda *given: one_by_one(*given, cost_of=counted))

    first = found({"scenarios": [{"name": "a", "cap_kw": 90.0}]})
    assert len(calls) == 2
    assert found({"scenarios": [{"name": "a", "cap_kw": 90.0}]}) == first
    assert len(calls) == 2
    found({"scenarios": [{"name": "b", "cap_kw": 91.0}]})
    assert len(calls) == 3


def test_who_stops_keeps_what_is_done(site: Outline) -> None:
    asked = scenarios_of({"gridshare": 1, "scenarios": [{"name": "a", "cap_kw": 90.0}]}, site.document)
    heard: list[DayProgress] = []

    def stop_at_the_second(progress: Any) -> bool:
        heard.append(progress)
        return not progress.stage.startswith("2/")

    with pytest.raises(CancelledError):
        one_by_one(site, _cases(asked), SolveOptions(on_progress=stop_at_the_second), cost_of=plain_cost)
    assert heard[-1].stage == "2/2 a"

    def never(*_: Any) -> tuple[YearFigures, Start]:
        raise AssertionError

    assert isinstance(base_of(site, _cases(asked)[0], options=OPTIONS, cost_of=never).found, YearFigures)


def _cases(asked: Scenarios) -> list[Case]:
    return [Case(name, year, changes, DAYS) for name, year, changes in asked.cases()]


def test_nothing_is_kept_where_nothing_is_to_be_kept(site: Outline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, OFF)
    case, *_ = _cases(usual_tornado())
    calls = []

    def counted(long: LongSite, *_: Any) -> tuple[YearFigures, Start]:
        calls.append(long)
        return plain_cost(long)

    for _ in range(2):
        base_of(site, case, options=OPTIONS, cost_of=counted)
    assert len(calls) == 2


# --- the cost itself, and what people read


def test_the_cost_of_a_small_park_by_hand(site: Outline) -> None:
    report = compared(site, scenarios_of({"gridshare": 1, "scenarios": [
        {"name": "alone", "without": ["battery"]},
        {"name": "dear", "without": ["battery"], "price_times": 2.0},
    ]}, site.document), DAYS, OPTIONS)  # fmt: skip
    assert [row.figures.cost_eur for row in report.rows[1:] if row.figures] == pytest.approx([48, 96], abs=0.02)
    assert all(row.figures.at_least_eur is not None for row in report.rows if row.figures)


def test_a_report_is_the_same_after_it_was_written_and_read(site: Outline, tmp_path: Path) -> None:
    report = answer(site, scenarios=[{"name": "dear", "price_times": 1.5}], tornado=[
        {"name": "loads", "low": {"load_times": 0.9}, "high": {"load_times": 1.1}}])  # fmt: skip
    again = ScenariosReport.model_validate_json(json_of(report))
    assert again == report
    assert text_of(again, "nl") == text_of(report, "nl")
    assert "In alle 2 die zijn uitgerekend houdt het park alle grenzen; het kost 48 tot 72 EUR." in text_of(
        report, "nl"
    )
    assert "energieprijzen +50,0%" in text_of(report, "nl")
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(report, tmp_path / name, "nl")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    write_workbook(report, tmp_path / "en.xlsx", "en")
    assert headings_alike(tmp_path / "en.xlsx", tmp_path / "a.xlsx") == {"scenario"}
    assert broken_parts(tmp_path / "a.xlsx") == []


def text_of(report: ScenariosReport, language: Language = "en") -> str:
    console = Console(width=160, record=True, file=StringIO())
    console.print(summary(report, language))
    return " ".join(console.export_text().split())


# --- what is refused


def test_all_contradictions_are_refused_at_once_each_with_its_line(site: Outline, tmp_path: Path) -> None:
    (tmp_path / "scenarios.yaml").write_text(
        """
gridshare: 1
years: 2027..2029
scenarios:
  - name: as it is
  - name: a
    without: [battrey]
    cap_kw: 50
    cap_times: 2
  - name: a
    cap_kw_by_year: {2027: 90, 2031: 95}
    each_year: {more_vehicles: {load: 10}}
  - name: drop
    without: [yard]
    added_assets: [{member: yard, asset: {kind: solar, name: roof, available: 3}}]
tornado:
  - name: prices
    low: {price_times: 0.8}
    high: {without: [nobody]}
""",
        encoding="utf-8",
    )
    with pytest.raises(ScenariosError) as caught:
        read_scenarios(tmp_path, site.document)
    assert {(problem.where, problem.code) for problem in caught.value.problems} == {
        ("scenarios[0].name (line 5)", "duplicate_name"),
        ("scenarios[1].without[0] (line 7)", "unknown_asset"),
        ("scenarios[1].cap_kw (line 8)", "contradiction"),
        ("scenarios[2].name (line 10)", "duplicate_name"),
        ("scenarios[2].cap_kw_by_year.2031 (line 11)", "outside_the_years"),
        ("scenarios[2].each_year.more_vehicles.load (line 12)", "no_vehicles"),
        ("scenarios[3].added_assets[0].member (line 15)", "contradiction"),
        ("scenarios[3].without (line 14)", "nobody_left"),
        ("tornado[0].high.without[0] (line 19)", "unknown_asset"),
    }
    assert all(problem.remedy or problem.expected for problem in caught.value.problems)


@pytest.mark.parametrize(
    ("document", "where", "code"),
    [
        ({}, "scenarios", "nothing_asked"),
        ({"scenarios": [{"name": "a", "each_year": {"load_times": 1.1}}]}, "scenarios[0].each_year", "missing_field"),
        ({"years": "2030..2027", "scenarios": [{"name": "a"}]}, "years", "years"),
        ({"scenarios": [{"name": "a", "load": 2}]}, "scenarios[0].load", "unknown_field"),
        ({"scenarios": [{"name": "a", "price_times": "twice"}]}, "scenarios[0].price_times", "wrong_type"),
        ({"scenarios": [{"name": "a", "load_times": float("nan")}]}, "scenarios[0].load_times", "not_finite"),
    ],
)
def test_what_is_no_document_of_scenarios_is_refused(
    site: Outline, document: dict[str, Any], where: str, code: str
) -> None:
    with pytest.raises(ScenariosError) as caught:
        scenarios_of({"gridshare": 1, **document}, site.document)
    assert (where, code) in [(problem.where, problem.code) for problem in caught.value.problems]
