"""What fits is checked by brute force: at the most it fits, one kW more does not."""

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from gridshare.ahead.loading import parsed
from gridshare.effort import SolveOptions
from gridshare.reports.what_if.fit import fit_summary
from gridshare.sites.addition import Addition, AdditionError, extended, with_addition
from gridshare.sites.addition_line import placed_addition, read_addition
from gridshare.sites.document import SiteDocument
from gridshare.sites.placed import Loaded
from gridshare.sites.site import resolve
from gridshare.usecases.schedule import schedule
from gridshare.usecases.what_if import WhatIfDay, what_if

OPTIONS = SolveOptions(time_limit_s=30, relative_gap=1e-6)
EVENING = [40.0] * 8 + [90.0] * 4 + [30.0] * 4
START = datetime(2026, 1, 12, 11, tzinfo=UTC)  # 12:00 on the park's clock


def at(step: int) -> str:
    return (START + timedelta(minutes=15 * step)).isoformat()


def firm(name: str, *assets: dict[str, Any], feeder: str | None = None) -> dict[str, Any]:
    return {"name": name, "connection": {"feeder": feeder}, "energy_contract": "flat", "assets": list(assets)}


def load(profile: list[float], name: str = "base") -> dict[str, Any]:
    return {"kind": "inflexible_load", "name": name, "profile": profile}


BATTERY = {
    "kind": "battery", "name": "battery", "energy_kwh": 20, "charge_kw": 20, "discharge_kw": 20,
    "round_trip_efficiency": 0.9, "start_kwh": 5, "wear_eur_per_kwh": 0.01,
}  # fmt: skip
OVEN = {"kind": "deferrable_load", "name": "oven", "runs": 1, "phases_kw": [30, 15], "phase_minutes": 30}
CARS = {
    "kind": "ev_charging", "name": "cars", "shared_limit_kw": 22, "connectors": {"A": 11, "B": 11},
    "sessions": [
        {"connector": "A", "arrival": at(0), "departure": at(14), "energy_kwh": 12, "least_kw": 4},
        {"connector": "B", "arrival": at(6), "departure": at(16), "energy_kwh": 8, "least_kw": 4},
    ],
}  # fmt: skip


def park(*firms: dict[str, Any], cap: float = 100.0, export: float = 50.0, **more: Any) -> SiteDocument:
    layers = [
        {"source": "contract", "direction": "import", "limit_kw": cap},
        {"source": "contract", "direction": "export", "limit_kw": export},
    ]
    return parsed(
        {
            "gridshare": 1,
            "name": "park",
            "time_zone": "Europe/Amsterdam",
            "horizon": {"start": START.isoformat(), "steps": 16, "step_minutes": 15},
            "connection": {"layers": layers},
            "energy_contracts": {"flat": {"import": {"price": 0.2}, "export": {"price": 0.05}}},
            "members": list(firms),
            **more,
        },
    ).document


def asked(document: SiteDocument, addition: Addition) -> WhatIfDay:
    return what_if([extended(resolve(document), addition)], OPTIONS).days[0]


def fits(document: SiteDocument, addition: Addition) -> bool:
    v = schedule(resolve(with_addition(document, addition)), OPTIONS).verdict
    return v.cap_kept and v.limits_kept and v.all_served


def assert_most(document: SiteDocument, addition: Addition) -> float:
    """The most that is answered fits, and one kW more does not."""
    day = asked(document, addition)
    assert day.most_kw is not None
    assert day.proven
    assert day.at_most_kw == day.most_kw
    assert addition.kw is not None
    for kw, expected in ((day.most_kw, True), (day.most_kw + 1, False)):
        profile = None
        if addition.profile is not None:
            profile = [v * kw / addition.kw for v in addition.profile.on(16).tolist()]
        more = Addition.model_validate({"name": addition.name, "kw": kw, "profile": profile, "feeder": addition.feeder})
        assert fits(document, more) is expected
    return day.most_kw


def test_beside_a_fixed_load_the_most_is_what_the_cap_leaves() -> None:
    assert assert_most(park(firm("A", load(EVENING))), Addition(name="X", kw=50)) == pytest.approx(10, abs=0.002)


def test_the_most_beside_a_battery_a_process_and_cars() -> None:
    document = park(firm("A", load(EVENING), BATTERY), firm("B", OVEN), firm("C", CARS))
    rigid = assert_most(park(firm("A", load(EVENING))), Addition(name="X", kw=20))
    assert assert_most(document, Addition(name="X", kw=20)) > rigid
    late = [0.0] * 4 + [20.0] * 10 + [5.0] * 2
    assert_most(document, Addition.model_validate({"name": "X", "kw": 20, "profile": late}))


def test_a_feeder_that_binds_before_the_group() -> None:
    document = park(
        firm("A", load([30.0] * 16), feeder="noord"), firm("B", OVEN, CARS), feeders=[{"name": "noord", "limit_kw": 45}]
    )
    assert assert_most(document, Addition(name="X", kw=5, feeder="noord")) == pytest.approx(15, abs=0.002)
    assert assert_most(document, Addition(name="X", kw=5)) > 16
    day = asked(document, Addition(name="X", kw=20, feeder="noord"))
    assert {(s.point, s.short_kw) for s in day.short} == {("noord", 5.0)}
    assert day.smallest_cap_more_kw is None


def test_what_is_short_and_the_cap_that_would_do() -> None:
    day = asked(park(firm("A", load(EVENING))), Addition(name="X", kw=25))
    assert not day.fits
    assert [(s.step, s.start[11:16], s.point, s.short_kw) for s in day.short] == [
        (t, f"{14 + (t - 8) // 4}:{15 * (t % 4):02}", "group", 15.0) for t in range(8, 12)
    ]
    assert day.smallest_cap_more_kw == pytest.approx(15, abs=1e-3)
    assert asked(park(firm("A", load(EVENING)), cap=115.0), Addition(name="X", kw=25)).fits


def test_a_site_that_is_over_its_cap_already_takes_what_makes_nothing_worse() -> None:
    document = park(firm("A", load(EVENING), BATTERY), cap=60.0)
    without = schedule(resolve(document), OPTIONS).figures
    assert without.exceedance_kwh > 1
    constant = asked(document, Addition(name="X", kw=10))
    assert not constant.fitted_without
    assert not constant.fits
    assert constant.most_kw == pytest.approx(0, abs=0.01)

    def late(kw: float) -> Addition:
        return Addition.model_validate({"name": "X", "kw": kw, "profile": [0.0] * 13 + [kw] * 3})

    day = asked(document, late(10))
    assert day.fits
    assert day.most_kw is not None
    assert day.most_kw > 25
    for kw, worse in ((day.most_kw, False), (day.most_kw + 1, True)):
        found = schedule(resolve(with_addition(document, late(kw))), OPTIONS).figures
        more = found.exceedance_kwh + found.unserved_kwh - without.exceedance_kwh - without.unserved_kwh
        assert (more > 0.1) is worse


def test_a_profile_of_nothing_is_not_limited() -> None:
    day = asked(park(firm("A", load(EVENING))), Addition.model_validate({"name": "X", "kw": 9, "profile": [0.0] * 16}))
    assert (day.fits, day.unlimited, day.most_kw, day.short, day.gives_way) == (True, True, None, [], [])


def test_without_any_limit_nothing_limits_it() -> None:
    document = park(firm("A", load(EVENING)), connection={})
    report = what_if([extended(resolve(document), Addition(name="X", kw=10))], OPTIONS)
    assert (report.fits, report.most_kw, report.days[0].unlimited) == (True, None, True)


@pytest.mark.parametrize(("kwp", "expected"), [(60, True), (80, False)])
def test_solar_fits_where_the_export_cap_does(*, kwp: float, expected: bool) -> None:
    roof = {"kind": "solar", "available_per_kwp": [0.0] * 8 + [1.0] * 8, "kwp": kwp, "curtailable": False}
    day = asked(park(firm("A", load([20.0] * 16))), Addition(name="Zon", asset=roof))
    assert (day.fits, day.most_kw, day.unlimited) == (expected, None, False)
    assert [s.short_kw for s in day.short] == ([] if expected else [10.0] * 8)


def test_only_who_has_to_do_otherwise_gives_way() -> None:
    spare = OVEN | {"name": "other oven", "phases_kw": [3], "window": {"from": "12:00", "to": "14:00"}}
    document = park(firm("A", load(EVENING)), firm("Battery", BATTERY), firm("Free", spare))
    small = asked(document, Addition(name="X", kw=5))
    big = asked(document, Addition(name="X", kw=20))
    assert (small.fits, small.gives_way) == (True, [])
    assert big.fits
    assert [g.member for g in big.gives_way] == ["Battery"]
    assert big.gives_way[0].moved_kwh > 5
    assert big.own_cost_eur == pytest.approx(20 * 4 * 0.2)
    assert big.cost_of_days_eur >= big.own_cost_eur - 1e-6


@pytest.mark.parametrize("is_firm", [True, False])
def test_firm_demand_that_it_would_cost_is_named_in_the_first_lines(*, is_firm: bool) -> None:
    """Behind a cable of 40 kW an oven of 30 kW runs, or a load of 20 kW does."""
    oven = firm("B", OVEN | {"firm": is_firm}, feeder="noord")
    document = park(oven, feeders=[{"name": "noord", "limit_kw": 40}])
    addition = Addition(name="X", kw=20, feeder="noord")
    report = what_if([extended(resolve(document), addition)], OPTIONS)
    (day,) = report.days
    assert not day.fits
    assert day.unserved_kwh == pytest.approx(22.5)
    assert day.firm_unserved == (["oven"] if is_firm else [])
    out = io.StringIO()
    Console(file=out, width=100).print(fit_summary(report, document, "nl", contract_is_chosen=True))
    line = "Met deze aansluiting erbij wordt niet geleverd wat vóór het contract gaat: oven."
    assert (line in out.getvalue().split("Waar het knelt")[0]) is is_firm


def test_several_days_answer_together() -> None:
    roomy, tight = park(firm("A", load([50.0] * 16))), park(firm("A", load([80.0] * 16)))
    addition = Addition(name="X", kw=30)
    report = what_if([extended(resolve(each), addition) for each in (roomy, tight)], OPTIONS)
    assert [d.fits for d in report.days] == [False, True]  # the tightest first
    assert (report.fits, report.energy_contract) == (False, "flat")
    assert report.most_kw == pytest.approx(20, abs=0.002)


def with_kw_max(document: SiteDocument, so_far_kw: float = 0.0) -> SiteDocument:
    raw = document.model_dump(mode="json", by_alias=True)
    raw["grid_tariff"] = {"peaks": [{"name": "kW-max", "eur_per_kw": 3.0, "so_far_kw": so_far_kw}]}
    return parsed(raw).document


def test_money_of_two_days_in_one_month_by_hand() -> None:
    """Two horizons of four hours in January, one at 50 kW and one at 80 kW; 10 kW more, at 0.20 EUR/kWh.

    By the day: 10 kW x 4 h x 0.20 = 8 EUR each, 16 EUR for a third of a day, so 48 EUR for a day at that rate.
    By the month: billed 90 kW instead of 80 kW, once: 3 x 10 = 30 EUR; summed over days it would be 60 EUR.
    """
    days = [with_kw_max(park(firm("A", load([kw] * 16)))) for kw in (50.0, 80.0)]
    report = what_if([extended(resolve(each), Addition(name="X", kw=10)) for each in days], OPTIONS)
    assert [d.cost_of_days_eur for d in report.days] == pytest.approx([8.0, 8.0])
    assert [d.days for d in report.days] == pytest.approx([1 / 6, 1 / 6])
    assert (report.cost_per_day_eur, report.own_cost_per_day_eur) == pytest.approx((48.0, 48.0))
    (month,) = report.months
    assert (month.name, month.month) == ("kW-max", "2026-01")
    assert (month.billed_without_kw, month.billed_kw, month.more_eur) == pytest.approx((80.0, 90.0, 30.0))
    assert [d.month_charges_eur for d in report.days] == pytest.approx([30.0, 30.0])


def test_a_month_whose_peak_another_day_sets_is_billed_no_more() -> None:
    """The peak so far of 95 kW is above both 80 and 90 kW: 8 EUR by the day, nothing once a month."""
    document = with_kw_max(park(firm("A", load([80.0] * 16))), so_far_kw=95.0)
    report = what_if([extended(resolve(document), Addition(name="X", kw=10))], OPTIONS)
    assert report.days[0].cost_of_days_eur == pytest.approx(8.0)
    assert report.months[0].more_eur == 0.0


def test_months_are_billed_each_once() -> None:
    """January 90 instead of 80 kW and February 60 instead of 50 kW: 30 EUR each."""
    january = with_kw_max(park(firm("A", load([80.0] * 16))))
    raw = with_kw_max(park(firm("A", load([50.0] * 16)))).model_dump(mode="json", by_alias=True)
    raw["horizon"]["start"] = "2026-02-03T12:00:00+01:00"
    cases = [extended(resolve(each), Addition(name="X", kw=10)) for each in (january, parsed(raw).document)]
    assert [(m.month, m.more_eur) for m in what_if(cases, OPTIONS).months] == [
        ("2026-01", pytest.approx(30.0)),
        ("2026-02", pytest.approx(30.0)),
    ]


def test_a_search_without_time_claims_nothing() -> None:
    document = park(firm("A", load(EVENING), BATTERY), firm("B", OVEN), firm("C", CARS))
    case = extended(resolve(document), Addition(name="X", kw=20))
    report = what_if([case], SolveOptions(time_limit_s=1e-4))
    (day,) = report.days
    assert (report.open, report.proven) == (["fits", "most_kw", "cost", "gives_way"], False)
    assert (day.fits, day.fitted_without, day.most_kw, day.at_most_kw) == (False, True, 0.0, None)
    assert (day.short, day.gives_way, day.unserved_kwh, day.cost_open_eur) == ([], [], 0.0, None)
    told = what_if([case], OPTIONS)
    assert (told.open, told.proven, told.fits) == ([], True, True)


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"name": "A", "kw": 5}, ["addition.name"]),
        ({"name": "X", "kw": 5, "feeder": "zuid", "energy_contract": "flt"},
         ["addition.energy_contract", "addition.feeder"]),
        ({"name": "X", "asset": {"kind": "battery", "energy_kwh": -5}}, ["addition.asset"]),
        ({"name": "X", "asset": BATTERY | {"start_kwh": 99}}, ["addition.asset"]),
        ({"name": "X", "kw": 5, "asset": BATTERY}, ["addition"]),
        ({"name": "X"}, ["addition"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_addition_is_said_of_the_addition(fields: dict[str, Any], where: list[str]) -> None:
    document = park(firm("A", load(EVENING)))
    with pytest.raises(AdditionError) as caught:
        what_if([extended(resolve(document), Addition.model_validate(fields))], OPTIONS)
    places = [p.where for p in caught.value.problems]
    assert all(any(place.startswith(start) for start in where) for place in places)
    assert len(set(places)) >= len(where)


@pytest.fixture
def site() -> Loaded:
    return parsed(park(firm("A", load(EVENING))).model_dump(mode="json", by_alias=True), None)


def csv(path: Path, column: str, values: list[float]) -> Path:
    rows = [f"2026-01-12 {12 + k // 4}:{15 * (k % 4):02},{v}" for k, v in enumerate(values)]
    path.write_text("\n".join([f"local_time,{column}", *rows]) + "\n")
    return path


@pytest.mark.parametrize(("column", "times"), [("use_kw", 1.0), ("use_w", 1000.0), ("use_share", 0.01)])
def test_a_profile_is_scaled_to_the_highest_value_of_its_file(
    tmp_path: Path, site: Loaded, column: str, times: float
) -> None:
    file = csv(tmp_path / "p.csv", column, [v * times for v in [*EVENING, 100.0]])
    found = read_addition(f"X,200,{file}", site)
    assert found.profile is not None
    assert found.profile.on(16).tolist() == pytest.approx([2 * v for v in EVENING])
    assert read_addition(f"X,200,{file}:{column}", site) == found


def test_an_asset_file_refers_to_its_own_folder_and_to_the_series_of_the_site(tmp_path: Path) -> None:
    park_folder, own = tmp_path / "park", tmp_path / "own"
    park_folder.mkdir()
    own.mkdir()
    csv(park_folder / "series.csv", "sun_kw_per_kwp", [0.5] * 16)
    csv(own / "roof.csv", "roof_kw_per_kwp", [0.25] * 16)
    raw = park(firm("A", load(EVENING))).model_dump(mode="json", by_alias=True) | {"series": "series.csv"}
    loaded = parsed(raw, park_folder)
    for series, value in (("sun_kw_per_kwp", 0.5), ("{file: roof.csv}", 0.25)):
        (own / "roof.yaml").write_text(f"kind: solar\nkwp: 100\navailable_per_kwp: {series}\n")
        asset = read_addition(f"Zon,{own / 'roof.yaml'}", loaded).asset
        assert asset is not None
        assert asset["available_per_kwp"] == [value] * 16


def test_what_is_added_has_the_values_of_the_horizon_also_where_the_plan_looks_further(tmp_path: Path) -> None:
    """Twenty steps in the files, a horizon of sixteen: the question is of the sixteen."""
    longer = [*EVENING, 50.0, 60.0, 70.0, 80.0]
    csv(tmp_path / "series.csv", "base_kw", longer)
    csv(tmp_path / "roof.csv", "roof_kw_per_kwp", [0.5] * 20)
    raw = park(firm("A", load(EVENING))).model_dump(mode="json", by_alias=True) | {"series": "series.csv"}
    raw["horizon"]["look_ahead_hours"] = 1
    raw["members"][0]["assets"][0]["profile"] = "base_kw"
    loaded, listed = parsed(raw, tmp_path), parsed(raw | {"series": {"base_kw": longer}})
    site = loaded.resolved()
    assert (site.grid.n_steps, site.bound_steps) == (20, 16)
    (tmp_path / "roof.yaml").write_text("kind: solar\nkwp: 100\navailable_per_kwp: {file: roof.csv}\n")
    sent = {"kind": "inflexible_load", "name": "sent", "profile": EVENING}
    for addition, values in (
        (read_addition(f"X,90,{tmp_path / 'series.csv'}:base_kw", loaded), EVENING),
        (read_addition(f"Zon,{tmp_path / 'roof.yaml'}", loaded), [0.5] * 16),
        (placed_addition(Addition(name="Sent", asset=sent), loaded), EVENING),
        (placed_addition(Addition(name="Named", asset=sent | {"profile": "base_kw"}), loaded), EVENING),
        (placed_addition(Addition(name="Listed", asset=sent | {"profile": "base_kw"}), listed), EVENING),
    ):
        [asset] = extended(site, addition).after.document.members[-1].assets
        given = asset.model_dump(mode="json")
        assert given.get("profile", given.get("available_per_kwp")) == values


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("X", "Say how much"),
        (",400", "Begin with the name"),
        ("X,0", "above 0"),
        ("X,-4", "above 0"),
        ("X,4 MW", "no power in kW"),
        ("X,400,5", "400.5"),
        ("X,400,p.csv,use_kw", "double quotes"),
        ("X,400,nowhere.csv", "no file 'nowhere.csv'"),
        ("X,nowhere.yaml", "no file 'nowhere.yaml'"),
        ("X,400,{folder}/p.csv:use_k", "Did you mean 'use_kw'"),
        ("X,400,{folder}/two.csv", "Name one"),
        ("X,400,{folder}/zero.csv", "zero everywhere"),
        ("X,400,{folder}/back.csv", "never below 0"),
        ("X,400,{folder}/unit.csv", "does not say its unit"),
        ("X,400,{folder}/short.csv", "lacks"),
        ("X,{folder}/list.yaml", "without a kind"),
        ("X,{folder}/typo.yaml", "Did you mean energy_kwh"),
        ("X,{folder}/column.yaml", "sun_kw_per_kwp"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, site: Loaded, line: str, words: str) -> None:
    csv(tmp_path / "p.csv", "use_kw", EVENING)
    csv(tmp_path / "zero.csv", "use_kw", [0.0] * 16)
    csv(tmp_path / "back.csv", "use_kw", [-1.0, *EVENING[1:]])
    csv(tmp_path / "unit.csv", "use", EVENING)
    csv(tmp_path / "short.csv", "use_kw", EVENING[:9])
    text = csv(tmp_path / "two.csv", "a_kw,b_kw", EVENING).read_text()
    (tmp_path / "two.csv").write_text("\n".join(f"{r},1" if k else r for k, r in enumerate(text.splitlines())))
    (tmp_path / "list.yaml").write_text("- kind: battery\n")
    (tmp_path / "typo.yaml").write_text("kind: battery\nenergy_kw: 5\n")
    (tmp_path / "column.yaml").write_text("kind: solar\nkwp: 5\navailable_per_kwp: sun_kw_per_kwp\n")
    with pytest.raises(AdditionError) as caught:
        read_addition(line.format(folder=tmp_path), site)
    assert words in str(caught.value)


def test_a_name_with_a_comma_stands_in_quotes(site: Loaded) -> None:
    assert read_addition('"Jansen, Zn", 40 kW', site) == Addition(name="Jansen, Zn", kw=40)


def test_who_gets_colder_is_reported_to_give_way_in_kelvins_and_not_to_save() -> None:
    """A house that loses 5 kW under a cap of 8 kW; with 6 kW more beside it, it gets 2."""
    house = {
        "kind": "thermal_store", "name": "house", "band_c": [18, 22], "start_c": 18, "capacity_kwh_per_k": 10.0,
        "machine": {"mode": "heating", "power_kw": 20.0, "cop": 1.0},
        "heat_gain": {"conductance_kw_per_k": 0.5, "outside": 8.0},
    }  # fmt: skip
    document = park(firm("home", house), cap=8.0)
    report = what_if([extended(resolve(document), Addition(name="Shop", kw=6.0))], OPTIONS)
    day = report.days[0]
    assert not day.fits
    (home,) = day.gives_way
    assert home.unserved_kwh == 0.0
    assert home.unserved_kelvin_hours > 0.5
    out = io.StringIO()
    Console(file=out, width=100).print(fit_summary(report, document, "nl", contract_is_chosen=True))
    row = next(line.split() for line in out.getvalue().splitlines() if line.startswith("home"))
    assert row[2:] == [f"{home.unserved_kelvin_hours:.1f}".replace(".", ","), "K·uur", "-"]
