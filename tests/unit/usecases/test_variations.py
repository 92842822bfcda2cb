"""What variations of assets change: by arithmetic; rows that cannot be; progress; the questions of every kind."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from rich.console import Console
from tests.builders import START, a_battery, a_load, a_site, random_site

from gridshare.ahead.loading import parsed
from gridshare.assets import KINDS
from gridshare.effort import Progress, SolveOptions
from gridshare.errors import CancelledError
from gridshare.reports.what_if.variations import variations_summary
from gridshare.reports.words import Language
from gridshare.schedules.document import ScheduleDocument
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.usecases import variations as room
from gridshare.usecases.schedule import schedule
from gridshare.usecases.variations import AssetNameError, VariationsReport, changed, questions, variations

CLOSE = SolveOptions(time_limit_s=30, relative_gap=1e-8)
HOURLY = {"start": START.isoformat(), "steps": 4, "step_minutes": 60}


def firm(name: str, *assets: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "energy_contract": "steps", "assets": list(assets)}


def two_firms() -> Site:
    """Two cheap hours and two dear ones; 70 kW of load under a cap of 75 kW leaves 5 kW to charge a lossless battery.

    So 10 kWh go from cheap to dear at a gain of 0.20 EUR each: 70 * 0.80 - 2 = 54 EUR.
    """
    battery = a_battery(energy_kwh=20.0, round_trip_efficiency=1.0, start_kwh=0.0)
    members = [firm("Smithy", a_load("hammers", 40.0)), firm("Depot", a_load("hall", 30.0), battery)]
    prices = {"import": {"price": [0.1, 0.1, 0.3, 0.3]}, "export": {"price": 0.0}}
    document = a_site(cap_kw=75.0, horizon=HOURLY, energy_contracts={"steps": prices}, members=members)
    return parsed(document).resolved()


def test_what_a_month_is_billed_less_is_apart_from_what_days_cost_less() -> None:
    """A hall of 10 kW and hammers of 20 kW in one of four half hours, at 0.20 EUR/kWh; kW-max at 3 EUR.

    Without hammers the days cost 20 x 0.5 x 0.20 = 2 EUR less, and the month is billed 3 x 20 = 60 EUR less, once.
    """
    charge = {"name": "kW-max", "eur_per_kw": 3.0, "interval_minutes": 30}
    site = a_site(a_load("hall"), a_load("hammers", [0.0, 20.0, 0.0, 0.0]), grid_tariff={"peaks": [charge]})
    report = variations(parsed(site).resolved(), CLOSE, ["hammers"])
    assert (report.as_it_is.cost_of_days_eur, report.as_it_is.month_charges_eur) == pytest.approx((6.0, 90.0))
    row = next(row for row in report.variations if row.label == "without hammers")
    assert (row.cost_of_days_more_eur, row.month_charges_more_eur) == pytest.approx((-2.0, -60.0))
    assert row.cost_more_eur == pytest.approx(-62.0)
    assert "✓ without hammers -2.00 -60.00 10.0" in shown(report)
    assert "Maand: wat eenmaal voor de hele maand in rekening komt" in shown(report, "nl")


def test_a_park_over_its_cap_is_told_what_takes_away_most_of_that() -> None:
    """50 kW in two of four hours under 40 kW: 20 kWh above; a battery of 5 kWh takes 5, one of 10 takes 10."""
    battery = a_battery(energy_kwh=5.0, round_trip_efficiency=1.0, start_kwh=0.0)
    load = a_load("hall", [20.0, 50.0, 50.0, 20.0])
    report = variations(parsed(a_site(load, battery, cap_kw=40.0, horizon=HOURLY)).resolved(), CLOSE)
    assert report.as_it_is.exceedance_kwh == pytest.approx(15.0, abs=0.01)
    row = next(row for row in report.variations if row.label == "battery with twice the energy")
    assert row.exceedance_more_kwh == pytest.approx(-5.0, abs=0.01)
    assert shown(report).startswith(
        "Takes most away of what is above the cap or not served: battery with twice the energy"
    )
    assert "5,0 van 15,0 kWh" in shown(report, "nl")
    alone = variations(parsed(a_site(load, cap_kw=40.0, horizon=HOURLY)).resolved(), CLOSE)
    assert shown(alone).startswith("None of these takes away any of the 20.0 kWh")


def shown(report: VariationsReport, language: Language = "en") -> str:
    out = io.StringIO()
    Console(file=out, width=300).print(variations_summary(report, language))
    return " ".join(out.getvalue().split())


def test_what_each_variation_costs_follows_by_arithmetic() -> None:
    report = variations(two_firms(), CLOSE)
    assert report.as_it_is.cost_eur == pytest.approx(54, abs=1e-3)
    assert report.as_it_is.peak_import_kw == pytest.approx(75, abs=1e-2)
    found = {row.label: row for row in report.variations}
    assert len(found) == len(report.variations)
    more = {label: row.cost_more_eur for label, row in found.items()}
    assert more == pytest.approx(
        {
            "without hammers": 20.0 - 54.0,  # the hall's 24 EUR, less 4 EUR: the battery is filled
            "hammers drawing 20% more": 62.4 - 54.0,  # above the cap already: the battery rests
            "hammers drawing 20% less": 45.6 - 54.0,
            "without hall": 32.0 - 54.0,  # nothing at the depot to discharge into
            "hall drawing 20% more": 60.8 - 54.0,
            "hall drawing 20% less": 47.2 - 54.0,  # 64 kW leave room to fill the battery: 51.2 EUR, less 4 EUR
            "without battery": 2.0,
            "battery with twice the energy": 0.0,
            "battery with half the energy": 0.0,
        },
        abs=2e-3,
    )
    assert all(row.proven for row in report.variations)
    for row in report.variations:
        assert row.plan is not None
        least, most = row.cost_more_at_least_eur, row.cost_more_at_most_eur
        assert least is not None
        assert most is not None
        assert row.cost_more_eur is not None
        assert least <= row.cost_more_eur <= most
        assert most - least < 0.01
        assert sum(row.costs_more_eur.values()) == pytest.approx(row.cost_more_eur, abs=1e-5)


def test_what_exceeds_the_cap_says_by_how_much_and_which_cap_would_do() -> None:
    report = variations(two_firms(), CLOSE, only=["hammers"])
    assert [(row.asset, row.kind, row.member) for row in report.variations] == [
        ("hammers", "inflexible_load", "Smithy")
    ] * 3
    _, more, less = report.variations
    assert more.plan is not None
    assert less.plan is not None
    assert not more.plan.verdict.cap_kept
    assert (more.plan.exceedance_kwh, more.plan.exceedance_hours) == pytest.approx((12, 4), abs=1e-2)
    assert more.plan.smallest_cap is not None
    assert more.plan.smallest_cap.more_kw == pytest.approx(3, abs=1e-2)
    assert less.plan.verdict.cap_kept
    assert less.plan.smallest_cap is None
    assert (less.plan.exceedance_kwh, less.plan.unserved_kwh) == (0, 0)


def test_what_cannot_be_is_a_row_with_the_reason() -> None:
    oven = {"kind": "deferrable_load", "name": "oven", "power_kw": 10.0, "duration_minutes": 30}
    site = parsed(a_site(oven, oven | {"name": "glazing", "after": "oven"})).resolved()
    oven_away, glazing_away = variations(site, CLOSE).variations
    assert (oven_away.plan, oven_away.cost_more_eur, oven_away.proven) == (None, None, False)
    assert oven_away.problems[0].startswith("yard > glazing: ")
    assert "oven" in oven_away.problems[0]
    assert glazing_away.cost_more_eur == pytest.approx(-1.0, abs=1e-3)


def test_a_plan_that_is_not_proven_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    def hurried(site: Site, options: SolveOptions, *, quietly: bool) -> ScheduleDocument:
        assets = [a.name for m in site.document.members for a in m.assets]
        plan = schedule(site, options, quietly=quietly)
        if "hall" in assets:
            return plan
        verdict = plan.verdict.model_copy(update={"proven": False})
        proof = plan.proof.model_copy(update={"bound_eur": 30.0})
        return plan.model_copy(update={"verdict": verdict, "proof": proof})

    monkeypatch.setattr(room, "schedule", hurried)
    rows = {row.label: row for row in variations(two_firms(), CLOSE).variations}
    unproven = rows["without hall"]
    assert not unproven.proven
    assert unproven.cost_more_at_least_eur == pytest.approx(30 - 54, abs=1e-2)
    assert unproven.cost_more_at_most_eur == pytest.approx(32 - 54, abs=1e-2)
    assert rows["without battery"].proven


def test_names_that_are_no_assets_are_refused_together() -> None:
    with pytest.raises(AssetNameError) as caught:
        variations(two_firms(), CLOSE, only=["hamers", "battery", "roof"])
    assert [(p.found, p.remedy) for p in caught.value.problems] == [
        ("'hamers'", "Did you mean 'hammers'?"),
        ("'roof'", ""),
    ]


def test_progress_says_which_variation_is_planned_and_may_stop_it() -> None:
    seen = []

    def listen(progress: Progress) -> bool:
        seen.append(progress.stage)
        return not progress.stage.startswith("3/4")

    with pytest.raises(CancelledError):
        variations(two_firms(), SolveOptions(on_progress=listen), only=["battery"])
    said = list(dict.fromkeys(stage.rpartition(": ")[0] for stage in seen))
    assert said == ["1/4 as it is", "2/4 without battery", "3/4 battery with twice the energy"]


OVEN = {"kind": "deferrable_load", "power_kw": 10.0, "duration_minutes": 30}
SET = {"kind": "generator", "power_kw": 10.0, "fuel_cost_eur_per_kwh": 0.4, "may_feed_in": True}
MILL = {"kind": "wind", "wind_speed_m_per_s": 8.0, "power_curve": [[3, 0], [12, 900]], "turbines": 1}
MORNING = {"from": "01:00", "to": "02:00"}
RARELY_WRITTEN: list[dict[str, Any]] = [
    a_battery(least_kwh=4.0, most_kwh=[36.0, 36.0, 36.0, 38.0], end_kwh_at_most=30.0),
    {"kind": "curtailable_load", "profile": 10.0, "most_cut_share": 1.0, "price_eur_per_kwh": 0.3},
    OVEN | {"window": MORNING},
    OVEN | {"latest_end": "2026-01-15 02:30"},
    OVEN | {"start_at": ["2026-01-15 01:30"], "window": MORNING},
    SET | {"unavailable": MORNING, "hours_a_day": 1.0},
    {"kind": "solar", "available_per_kwp": 0.4, "kwp": 80.0},
    MILL,
]


def parks_with(kind: str) -> Iterator[SiteDocument]:
    """Parks with one asset of a kind: random ones, and ones with the fields that these do not have."""
    for seed in range(16):
        yield parsed(random_site(seed, kinds=[kind], size=1)).document
    for asset in RARELY_WRITTEN:
        if asset["kind"] == kind:
            yield parsed(a_site({"name": "it"} | asset)).document


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_kind_asks_can_be_written_and_resolves_in_a_site(kind: Any) -> None:
    asked = set()
    for site in parks_with(kind.name):
        found = questions(site)
        labels = [one.variation.label for one in found]
        assert len(set(labels)) == len(labels)
        assert labels[0] == f"without {found[0].asset.name}"
        for one in found:
            asked.add(one.variation.label.removeprefix(one.asset.name))
            assert one.asset.name in one.variation.label
            if one.variation.document is not None:
                assert one.variation.document != one.asset
                again = kind.document.model_validate(one.variation.document.model_dump(by_alias=True))
                assert again == one.variation.document
            resolve(changed(site, one))
    assert len(asked) > 1


def test_a_battery_in_another_size_is_given_no_energy() -> None:
    def sizes(**overrides: Any) -> list[tuple[float, float, float | None]]:
        found = questions(parsed(a_site(a_battery(**overrides))).document)
        documents: list[Any] = [one.variation.document for one in found[1:]]
        return [(d.energy_kwh, d.start_kwh, d.end_kwh_at_least) for d in documents]

    assert sizes() == [(80, 40, 40), (20, 10, 10)]
    assert sizes(end_kwh_at_least=0.0, final_value_eur_per_kwh=0.1) == [(80, 20, 0), (20, 20, 0)]
    assert sizes(reserves=[{"energy_kwh": 16.0}]) == [(80, 40, 40), (20, 16, 16)]
    assert sizes(start_kwh=30.0, end_kwh_at_least=10.0) == [(80, 30, 10), (20, 20, 10)]
