"""Changes to a site: what is asked for is different, all else is as it was."""

from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_battery, a_load, a_site

from gridshare.ahead.loading import loaded
from gridshare.sites.changed import with_others
from gridshare.sites.changes import Changes, ChangesError
from gridshare.sites.document import SiteDocument
from gridshare.sites.leaving import without_members
from gridshare.sites.outline import outline
from gridshare.tariffs.surcharge.document import Surcharge
from gridshare.usecases.schedule import schedule

SERIES = "instant,price_eur_per_kwh,visitor_kw\n" + "".join(
    f"2026-01-15T0{k // 2}:{30 * (k % 2):02}Z,{0.1 * (k + 1):.1f},{k}\n" for k in range(4)
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A yard with a soft and a physical limit besides its contract, at a price from a file."""
    (tmp_path / "series.csv").write_text(SERIES)
    raw = a_site(a_load(), a_battery(), series="series.csv")
    raw["connection"]["layers"] = [
        {"source": "contract", "direction": "import", "limit_kw": 100.0},
        {"source": "extra", "kind": "soft", "direction": "import", "limit_kw": 50.0, "price_eur_per_kwh": 1.0},
        {"source": "cable", "kind": "physical", "direction": "both", "limit_kw": 200.0},
    ]
    split = {"peak_eur_per_kwh": 0.3, "off_peak_eur_per_kwh": 0.1, "peak_when": [{"from": "07:00", "to": "23:00"}]}
    raw["energy_contracts"] = {"fixed": {"import": {"price": "price_eur_per_kwh", "markup_eur_per_kwh": 0.02},
                                         "export": split}}  # fmt: skip
    document = tmp_path / "site.json"
    document.write_text(SiteDocument.model_validate(raw).model_dump_json(by_alias=True))
    return document


def changed(site: Path, **changes: object) -> SiteDocument:
    document = loaded(outline(site).changed(Changes.model_validate(changes))).document
    return document.model_copy(update={"notes": ()})


def test_no_change_leaves_the_site_as_it_is(site: Path) -> None:
    assert changed(site) == loaded(outline(site)).document


def test_the_cap_changes_in_the_contract_and_not_in_a_cable(site: Path) -> None:
    layers = changed(site, cap_times=0.8, cap_more_kw=-10.0).connection.layers
    assert [layer.limit_kw.given for layer in layers] == [70.0, 30.0, 200.0]


def test_prices_change_before_markup_and_tax(site: Path) -> None:
    contract = changed(site, price_times=2.0, price_more_eur_per_kwh=-0.05).energy_contracts["fixed"]
    assert contract.import_.price is not None
    assert contract.import_.price.given == pytest.approx((0.15, 0.35, 0.55, 0.75))
    assert contract.import_.markup_eur_per_kwh == 0.02
    assert contract.export.peak_eur_per_kwh == pytest.approx(0.55)
    assert contract.export.off_peak_eur_per_kwh == pytest.approx(0.15)


def test_what_is_added_may_refer_to_the_series_of_the_site(site: Path) -> None:
    document = changed(site, added=[{"name": "Visitor", "profile": "visitor_kw"}, {"name": "Oven", "kw": 7.0}])
    assert [member.name for member in document.members] == ["yard", "Visitor", "Oven"]
    assert [member.energy_contract for member in document.members] == ["fixed"] * 3
    profiles = [member.assets[0].profile.given for member in document.members[1:]]  # type: ignore[union-attr]
    assert profiles == [(0.0, 1.0, 2.0, 3.0), 7.0]


def test_a_member_that_leaves_pays_no_surcharge_any_more(site: Path) -> None:
    members = {"yard": 1.0, "Visitor": 2.0}
    there = loaded(outline(site).changed(Changes.model_validate({"added": [{"name": "Visitor", "kw": 7.0}]}))).document
    tariff = there.grid_tariff.model_copy(update={"surcharge": Surcharge(eur_per_kw=1.0, members=members)})
    both = there.model_copy(update={"grid_tariff": tariff})

    assert without_members(both, ["yard"]).grid_tariff.surcharge.members == {"Visitor": 2.0}
    assert without_members(both, ["yard", "Visitor"]).grid_tariff.surcharge is None
    assert with_others(both, Changes(without=("yard",))).grid_tariff.surcharge.members == {"Visitor": 2.0}
    assert without_members(there, ["yard"]).grid_tariff == there.grid_tariff


@pytest.mark.parametrize("without", [{"without": ["battery"]}, {"without_kinds": ["battery", "wind"]}])
def test_an_asset_is_gone_by_name_or_by_kind(site: Path, without: dict[str, list[str]]) -> None:
    assert [asset.name for asset in changed(site, **without).members[0].assets] == ["load"]


def test_a_schedule_of_a_changed_site_says_so(site: Path) -> None:
    changes = Changes(cap_times=0.8, cap_more_kw=5.0, without=("battery",))
    notes = loaded(outline(site).changed(changes)).document.notes
    assert notes == ("The site is changed: cap times 0.8 +5 kW; without battery.",)


def test_a_plan_for_its_figures_is_the_cheapest_and_says_so(site: Path) -> None:
    assert changed(site, operation="none").operation == "none"
    plan = schedule(loaded(outline(site).changed(Changes(operation="none"))).resolved())
    assert plan.proof.quiet is None
    assert "The site is changed: the cheapest plan, not quiet to carry out." in plan.notes


def test_all_that_cannot_be_is_reported_at_once(site: Path) -> None:
    added = [{"name": "Oven"}, {"name": "Sun", "asset": {"kind": "battery"}}]
    changes = Changes.model_validate({"without": ["yard", "battery 2"], "added": added})
    with pytest.raises(ChangesError) as caught:
        outline(site).changed(changes)
    places = [(p.where, p.code) for p in caught.value.problems]
    assert places[:2] == [("without[1]", "unknown_asset"), ("added[0]", "addition")]
    assert ("added[1].asset.energy_kwh", "missing_field") in places
    assert places[-1] == ("without", "nobody_left")
    assert "Did you mean 'battery'?" in str(caught.value)


def test_a_cap_below_nothing_is_refused(site: Path) -> None:
    with pytest.raises(Exception, match="limit_kw") as caught:
        loaded(outline(site).changed(Changes(cap_more_kw=-60.0))).resolved()
    assert "-10" in str(caught.value)


# --- loads, vehicles, assets, tariffs


def a_depot() -> dict[str, Any]:
    visit = {"arrival": "2026-01-15 00:00", "departure": "2026-01-15 02:00"}
    return {
        "kind": "ev_charging",
        "name": "depot",
        "connectors": {"P1": 11.0, "P2": 22.0, "P3": 22.0},
        "sessions": [
            {"connector": "P1", "energy_kwh": 5.0, **visit},
            {"connector": "P2", "energy_kwh": 9.0, "name": "bus", **visit},
            {"connector": "P3", "energy_kwh": 20.0, **visit},
        ],
    }


@pytest.fixture
def depot(tmp_path: Path) -> Path:
    raw = a_site(a_load(), a_battery(), a_depot())
    raw["grid_tariff"] = {
        "contract_kw": 100.0, "contract_eur_per_kw": 2.0, "transport_eur_per_kwh": 0.01,
        "peaks": [{"name": "kW-max", "eur_per_kw": 3.0, "free_kw": 5.0}],
    }  # fmt: skip
    document = tmp_path / "site.json"
    document.write_text(SiteDocument.model_validate(raw).model_dump_json(by_alias=True))
    return document


def asset(document: SiteDocument, name: str) -> Any:
    return next(each for member in document.members for each in member.assets if each.name == name)


def test_loads_grow_and_what_a_plan_decides_does_not(depot: Path) -> None:
    before, after = changed(depot), changed(depot, load_times=1.5)
    assert asset(after, "load").profile.on(4) == pytest.approx(1.5 * asset(before, "load").profile.on(4))
    assert asset(after, "battery") == asset(before, "battery")
    assert asset(after, "depot") == asset(before, "depot")


def test_a_net_measurement_grows_by_what_it_draws(tmp_path: Path) -> None:
    raw = a_site(a_load() | {"profile": [10.0, -4.0, 0.0, 2.0], "net": True})
    path = tmp_path / "site.json"
    path.write_text(SiteDocument.model_validate(raw).model_dump_json(by_alias=True))
    assert asset(changed(path, load_times=2.0), "load").profile.given == (20.0, -4.0, 0.0, 4.0)


@pytest.mark.parametrize(
    ("more", "like"),
    [(1, ["P2"]), (2, ["P1", "P3"]), (3, ["P1", "P2", "P3"]), (6, ["P1", "P1", "P2", "P2", "P3", "P3"])],
)
def test_more_vehicles_come_as_those_that_come_already(depot: Path, more: int, like: list[str]) -> None:
    found = asset(changed(depot, more_vehicles={"depot": more}), "depot")
    names = [f"{old} +{k}" for k, old in enumerate(like, 1)]
    assert list(found.connectors) == ["P1", "P2", "P3", *names]
    energy = {"P1": 5.0, "P2": 9.0, "P3": 20.0}
    new = [row for row in found.sessions.rows if row.connector in names]
    assert sorted(row.energy_kwh for row in new) == sorted(energy[old] for old in like)
    assert loaded(outline(depot).changed(Changes(more_vehicles={"depot": more}))).resolved()


def test_an_asset_of_a_member_that_is_there(depot: Path) -> None:
    solar = {"kind": "solar", "name": "roof", "available": 3.0}
    document = changed(depot, added_assets=[{"member": "yard", "asset": solar}])
    assert [each.name for each in document.members[0].assets] == ["load", "battery", "depot", "roof"]


def test_the_grid_tariff_changes_in_its_fields_and_in_all_its_prices(depot: Path) -> None:
    tariff: Any = changed(depot, grid_tariff={"contract_kw": 80.0}, grid_times=1.1).grid_tariff
    assert (tariff.contract_kw, tariff.contract_eur_per_kw) == (80.0, pytest.approx(2.2))
    assert tariff.transport_eur_per_kwh.given == pytest.approx(0.011)
    assert (tariff.peaks[0].eur_per_kw, tariff.peaks[0].free_kw) == (pytest.approx(3.3), 5.0)


def test_a_limit_and_a_supply_contract_become_others(site: Path) -> None:
    flat = {"import": {"price": 0.3}, "export": {"price": 0.1}}
    document = changed(site, cap_kw=70.0, energy_contracts={"fixed": flat})
    assert [layer.limit_kw.given for layer in document.connection.layers] == [70.0, 70.0, 200.0]
    assert document.energy_contracts["fixed"].export.price is not None


def test_all_contradictions_are_reported_at_once(depot: Path) -> None:
    changes = Changes.model_validate(
        {
            "cap_kw": 80.0,
            "cap_times": 0.9,
            "without": ["depot"],
            "more_vehicles": {"depot": 2, "battery": 1, "depto": 1},
            "added": [{"name": "yard", "kw": 5.0}],
            "added_assets": [{"member": "yart", "asset": {"kind": "solar", "name": "load", "available": 3.0}}],
            "energy_contracts": {"green": {"import": {"price": 0.3}, "export": {"price": 0.1}}},
        }
    )
    with pytest.raises(ChangesError) as caught:
        outline(depot).changed(changes)
    assert {(p.where, p.code) for p in caught.value.problems} == {
        ("cap_kw", "contradiction"),
        ("more_vehicles.depot", "contradiction"),
        ("more_vehicles.battery", "no_vehicles"),
        ("more_vehicles.depto", "unknown_asset"),
        ("added[0].name", "duplicate_name"),
        ("added_assets[0].member", "unknown_member"),
        ("added_assets[0].name", "duplicate_name"),
        ("energy_contracts.green", "unknown_contract"),
    }
