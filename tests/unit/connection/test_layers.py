"""Layers of the cap, members' own connections and the tree of feeders, as arrays and summed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.builders import a_load, a_site, baseline_of, resolved

from gridshare.connection.check import lies_under
from gridshare.errors import SiteError


def layered(*layers: dict[str, Any]) -> dict[str, Any]:
    return a_site(a_load(), connection={"layers": list(layers)})


def layer(source: str, direction: str, limit: Any, **more: Any) -> dict[str, Any]:
    return {"source": source, "direction": direction, "limit_kw": limit} | more


def test_the_least_layer_holds_and_is_named_at_each_step() -> None:
    group = resolved(
        layered(
            layer("contract", "import", 40.0),
            layer("call", "both", [50.0, 30.0, 40.0, 50.0]),
            layer("soft", "import", 1.0, kind="soft", price_eur_per_kwh=0.1),
        )
    ).connection.group
    assert group.sources == ("contract", "call")
    assert group.import_cap_kw.tolist() == [40.0, 30.0, 40.0, 40.0]
    assert group.import_binding.tolist() == [0, 1, 0, 0]
    assert group.export_cap_kw.tolist() == [50.0, 30.0, 40.0, 50.0]
    assert group.export_binding.tolist() == [1, 1, 1, 1]


def test_without_a_layer_nothing_binds() -> None:
    """The horizon begins at 01:00 on the local clock, in steps of half an hour."""
    window = {"from": "01:30", "to": "02:30"}
    group = resolved(layered(layer("night", "import", 5.0, when=window))).connection.group
    assert group.import_binding.tolist() == [-1, 0, 0, -1]
    assert np.isinf(group.import_cap_kw).tolist() == [True, False, False, True]
    assert np.isinf(group.export_cap_kw).all()


def test_a_limit_that_begins_or_ends_within_a_step_is_kept_for_all_of_it() -> None:
    """Steps of half an hour from 01:00: a window of 01:40 to 02:10 lies in the second and the third."""
    site = resolved(layered(layer("call", "import", 5.0, when={"from": "01:40", "to": "02:10"})))
    assert np.isinf(site.connection.group.import_cap_kw).tolist() == [True, False, False, True]
    assert [note for note in site.notes if note.startswith("call: begins within a step of 30 min")]


def test_a_limit_over_midnight_is_kept_from_within_its_first_step() -> None:
    site = layered(layer("night", "import", 5.0, when={"from": "23:30", "to": "00:15"}))
    site["horizon"] = {"start": "2026-01-15T22:00", "steps": 4, "step_minutes": 60}
    cap = resolved(site).connection.group.import_cap_kw
    assert np.isinf(cap).tolist() == [True, False, False, True]


def test_a_window_on_the_grid_is_as_it_is_written() -> None:
    site = resolved(layered(layer("call", "import", 5.0, when={"from": "01:30", "to": "02:00"})))
    assert np.isinf(site.connection.group.import_cap_kw).tolist() == [True, False, True, True]
    assert not site.notes


def test_physical_layers_stand_beside_the_contract_and_rank_before_it() -> None:
    points = resolved(
        layered(layer("contract", "both", 40.0), layer("cable", "both", 30.0, kind="physical"))
    ).connection.group.points
    assert points.names == ("group", "group (physical)")
    assert points.rank.tolist() == [1, 0]
    assert points.import_limit_kw[:, 0].tolist() == [40.0, 30.0]


def test_a_soft_layer_in_both_directions_is_two_limits() -> None:
    soft = resolved(
        layered(layer("call", "both", 7.0, kind="soft", price_eur_per_kwh=[0.1, 0.2, 0.3, 0.4]))
    ).connection.group.layers["soft"]
    assert [s.direction for s in soft] == ["import", "export"]
    assert soft[0].price_eur_per_kwh.tolist() == [0.1, 0.2, 0.3, 0.4]


def test_a_negative_price_above_a_soft_limit_is_refused_where_it_stands() -> None:
    """The more above the limit, the cheaper: the cost would have no lower end."""
    document = layered(layer("call", "import", 5.0, kind="soft", price_eur_per_kwh=[0.1, -0.1, 0.1, 0.1]))
    with pytest.raises(SiteError) as caught:
        resolved(document)
    text = str(caught.value)
    assert "connection.layers[0].price_eur_per_kwh" in text
    assert "-0.1 EUR/kWh at step 1" in text


def test_a_members_connection_is_the_least_of_kva_times_cos_phi_and_its_limits() -> None:
    site = a_site(a_load(profile=1.0))
    site["members"][0]["connection"] = {"kva": 100.0, "cos_phi": 0.9, "import_limit_kw": [120.0, 80.0, 90.0, 10.0]}
    members = resolved(site).connection.members
    assert members.import_limit_kw[0].tolist() == [90.0, 80.0, 90.0, 10.0]
    assert members.export_limit_kw[0].tolist() == [90.0] * 4


def tree() -> dict[str, Any]:
    """Two members on a tree: cable and far under main, side by itself; one asset on none of them."""
    loads = [a_load(name, value) for name, value in (("a", 1.0), ("b", 2.0), ("c", 4.0), ("d", 8.0), ("e", 16.0))]
    for load, feeder in zip(loads, ("main", "cable", "far", "side", None), strict=True):
        load.update({} if feeder is None else {"feeder": feeder})
    site = a_site()
    site["feeders"] = [
        {"name": "far", "within": "cable"},
        {"name": "cable", "within": "main", "limit_kw": 5.0},
        {"name": "main", "import_limit_kw": 100.0},
        {"name": "side", "export_limit_kw": 1.0},
    ]
    contract = {"energy_contract": "fixed"}
    site["members"] = [
        {"name": "one", "assets": loads[:2]} | contract,
        {"name": "two", "assets": loads[2:]} | contract,
    ]
    return site


def test_a_feeder_carries_what_is_on_it_and_on_all_it_feeds() -> None:
    flows = baseline_of(resolved(tree())).flows
    assert flows.feeders[:, 0].tolist() == [4.0, 6.0, 7.0, 8.0]
    assert flows.members[:, 0].tolist() == [3.0, 28.0]
    assert flows.group[0] == 31.0


def test_an_exceeded_feeder_is_named_with_its_rank_and_nobody_else() -> None:
    over = baseline_of(resolved(tree())).exceedances
    assert [(e.point, e.level, e.rank) for e in over] == [("cable", "feeder", 0)]
    assert over[0].over_kw.tolist() == pytest.approx([1.0] * 4)


@pytest.mark.parametrize(
    ("load_kw", "margin_kw", "above_kw", "of_margin_kw"),
    [(59, 10, 0, 9), (63, 10, 3, 10), (50, 10, 0, 0), (63, 0, 3, 0), (63, 80, 3, 60)],
)
def test_above_the_contract_and_within_its_margin_are_told_apart(
    load_kw: float, margin_kw: float, above_kw: float, of_margin_kw: float
) -> None:
    """A contract of 60 kW; a margin that is larger than it holds back all of it."""
    site = a_site(a_load(profile=load_kw), cap_kw=60)
    site["connection"]["margin"] = {"import_kw": margin_kw}
    found = baseline_of(resolved(site))
    over = {e.level: e.over_kw.tolist() for e in found.exceedances}
    assert over.get("group", [0.0] * 4) == [above_kw] * 4
    assert found.margin_used_kw.tolist() == [of_margin_kw] * 4
    assert ("margin" in over) is bool(of_margin_kw)


def test_a_physical_limit_has_no_margin() -> None:
    site = a_site(a_load(profile=50.0), cap_kw=60)
    site["connection"] |= {"margin": {"import_kw": 5.0}}
    site["connection"]["layers"].append({"source": "cable", "direction": "both", "limit_kw": 40.0, "kind": "physical"})
    group = resolved(site).connection.group
    assert group.import_cap_kw.tolist() == [40.0] * 4
    assert group.import_contract_kw.tolist() == [40.0] * 4
    (over,) = baseline_of(resolved(site)).exceedances
    # the load of 50 kW is within the contract of 60 kW less its margin of 5
    assert (over.point, over.over_kw.tolist()) == ("group (physical)", [10.0] * 4)


def test_feed_in_limits_hold_downwards() -> None:
    site = a_site({"kind": "solar", "name": "roof", "available": 3.0}, cap_kw=2.5)
    over = baseline_of(resolved(site)).exceedances
    assert over[0].over_kw.tolist() == pytest.approx([0.5] * 4)


@pytest.mark.parametrize(
    ("feeder", "above", "under"), [(0, 2, True), (2, 0, False), (3, 2, False), (-1, 0, False), (1, 1, True)]
)
def test_lies_under_walks_up_the_tree(feeder: int, above: int, under: bool) -> None:  # noqa: FBT001
    assert lies_under(feeder, above, np.array([1, 2, -1, -1])) is under


def test_an_exceedance_within_one_watt_is_none() -> None:
    assert baseline_of(resolved(a_site(a_load(profile=10.001), cap_kw=10))).exceedances == ()
    assert len(baseline_of(resolved(a_site(a_load(profile=10.0021), cap_kw=10))).exceedances) == 1
