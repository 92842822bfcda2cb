"""Parts of a row: they add up to the row, of the plan and of doing nothing."""

from typing import Any

import pytest
from tests.builders import a_load, a_site, random_site, resolved

from gridshare.batch.parts import Part, parts_of
from gridshare.batch.row import Row, Subject, of_schedule
from gridshare.usecases.schedule import schedule

EUR = 1e-4
"""Each part is rounded for itself, to a millionth of its unit."""

ADDED_UP = ("cost_of_days_eur", "exceedance_kwh", "physical_exceedance_kwh", "unserved_kwh", "unserved_kelvin_hours",
            "unserved_kelvin")  # fmt: skip
WITH_BASELINE = ("cost_of_days_eur", "exceedance_kwh")


def too_little(seed: int) -> dict[str, Any]:
    """A random site that has less than a third of the power that it is given."""
    site = random_site(seed, size=6)
    for each in (*site["connection"]["layers"], *site["feeders"]):
        for name in ("limit_kw", "import_limit_kw"):
            if isinstance(each.get(name), float):
                each[name] *= 0.3
    return site


@pytest.mark.parametrize("seed", [8, 57])  # of these something is above each sort of limit, and unserved
def test_parts_add_up_to_their_row(seed: int) -> None:
    result = of_schedule(Subject("random"), schedule(resolved(too_little(seed))))
    assert result.row.exceedance_kwh
    assert result.row.physical_exceedance_kwh
    assert result.row.unserved_kwh or result.row.unserved_kelvin_hours
    for quantity in ADDED_UP:
        own = [part for part in result.parts if part.quantity == quantity]
        assert sum(part.plan for part in own) == pytest.approx(getattr(result.row, quantity), abs=EUR)
        if quantity in WITH_BASELINE:
            before = getattr(result.row, f"baseline_{quantity}")
            assert sum(part.baseline or 0.0 for part in own) == pytest.approx(before, abs=EUR)


def test_what_is_above_the_cap_is_of_the_layer_that_was_least() -> None:
    """A load of 30 kW for 4 half hours under 20 kW, and under 12 kW in the second hour."""
    site = a_site(a_load(profile=30.0))
    site["connection"] = {
        "order": "serve_demand_first",
        "layers": [
            {"source": "contract", "direction": "import", "limit_kw": 20.0},
            {"source": "works", "direction": "import", "limit_kw": [99.0, 99.0, 12.0, 12.0]},
        ],
    }
    parts = parts_of(schedule(resolved(site)))
    over = {(part.name, part.quantity): (part.plan, part.baseline) for part in parts if part.member is None}
    assert over == {
        ("contract", "exceedance_kwh"): (10.0, 10.0),
        ("contract", "exceedance_hours"): (1.0, 1.0),
        ("contract", "most_over_kw"): (10.0, 10.0),
        ("works", "exceedance_kwh"): (18.0, 18.0),
        ("works", "exceedance_hours"): (1.0, 1.0),
        ("works", "most_over_kw"): (18.0, 18.0),
    }


def test_a_month_s_charge_is_no_cost_of_the_days() -> None:
    """20 kW for two hours at 0.20 EUR/kWh, and 3 EUR for each kW of the month's highest."""
    site = a_site(a_load(profile=20.0), grid_tariff={"peaks": [{"name": "kW-max", "eur_per_kw": 3.0}]})
    parts = parts_of(schedule(resolved(site)))
    assert set(parts) == {
        Part("cost_of_days_eur", "yard", "energy", None, 8.0, 8.0),
        Part("month_charge_if_highest_eur", None, "kW-max", "2026-01", 60.0, 60.0),
        Part("billed_kw", None, "kW-max", "2026-01", 20.0, 20.0),
    }


def test_the_quantities_of_the_group_are_columns_of_the_row() -> None:
    result = of_schedule(Subject("one"), schedule(resolved(a_site(a_load(profile=30.0), cap_kw=20.0))))
    of_group = {part.quantity for part in result.parts if part.name == "contract"}
    assert of_group == {"exceedance_kwh", "exceedance_hours", "most_over_kw"}
    assert of_group < set(Row.model_fields)
