"""What no park has is refused by the range of its unit, and names are on one line."""

from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_battery, a_load, a_site

from gridshare.sites.document import SiteDocument
from gridshare.units import MOST
from gridshare.usecases.validate import validate


def messages(document: dict[str, Any]) -> list[str]:
    return [problem.message for problem in validate(document).problems]


@pytest.mark.parametrize(
    ("battery", "words"),
    [
        (
            {"round_trip_efficiency": 1e-300},
            (
                "round_trip_efficiency (yard > battery): nearly 0 (299 zeros after the point); "
                "expected a number, at least 0.01 and at most 1."
            ),
        ),
        (
            {"energy_kwh": 1e308},
            (
                "energy_kwh (yard > battery): a number of 309 digits kWh; expected at most 10000000 kWh. "
                "No park has that: is it in Wh? Then divide it by 1000."
            ),
        ),
        (
            {"charge_kw": 2_500_000.0},
            (
                "charge_kw (yard > battery): 2500000 kW; expected at most 1000000 kW. "
                "No park has that: is it in W? Then divide it by 1000."
            ),
        ),
        (
            {"wear_eur_per_kwh": 4e300},
            (
                "wear_eur_per_kwh (yard > battery): a number of 301 digits EUR/kWh; expected at most 10000 EUR/kWh. "
                "No park has that: is it in EUR/MWh? Then divide it by 1000."
            ),
        ),
        (
            {"wear_eur_per_kwh": -10001.0},
            (
                "wear_eur_per_kwh (yard > battery): -10001 EUR/kWh; expected at least -10000 EUR/kWh. "
                "No park has that: is it in EUR/MWh? Then divide it by 1000."
            ),
        ),
    ],
)
def test_what_no_park_has_is_refused_with_the_range(battery: dict[str, Any], words: str) -> None:
    assert messages(a_site(a_battery(**battery))) == [f"members[0].assets[0].{words}"]


def test_values_of_a_series_are_held_to_the_range_of_its_unit() -> None:
    (message,) = messages(a_site(a_load(profile=[1.0, 4_000_000.0, 5_000_000.0, 1.0])))
    assert "4000000 kW at step 1 (2026-01-15 01:30), and 1 more; expected at most 1000000 kW. No park has" in message


def test_the_ranges_are_in_the_schema() -> None:
    schema = SiteDocument.model_json_schema(by_alias=True)
    battery = schema["$defs"]["BatteryDocument"]["properties"]
    assert battery["energy_kwh"]["maximum"] == MOST["kWh"]
    power = next(way for way in battery["charge_kw"]["anyOf"] if way["type"] == "number")
    assert (power["minimum"], power["maximum"]) == (0, MOST["kW"])


@pytest.mark.parametrize(
    "odd", ["a\nb", "a\rb", "a\x1b[31mb", "a\x00b", "a\x85b", "a\u2028b", "a\u202eb", "a\u200bb", "ab\ufeff"]
)
def test_names_are_on_one_line(odd: str) -> None:
    document = a_site(a_load(odd), name=odd, credit=odd)
    document["connection"]["layers"] = [{"source": odd, "direction": "import", "limit_kw": 10.0}]
    document["members"][0]["name"] = odd
    document["energy_contracts"][odd] = document["energy_contracts"]["fixed"]
    report = validate(document)
    assert {problem.code for problem in report.problems} == {"control_character"}
    shown = repr(odd)[1:-1]
    places = {problem.where for problem in report.problems}
    assert places >= {"name", "credit", "members[0].name", "members[0].assets[0].name", "connection.layers[0].source"}
    assert any(place.startswith(f"energy_contracts.{shown}") for place in places)
    for problem in report.problems:
        assert problem.message.isprintable()
        assert problem.message.endswith(
            "expected text on one line, without marks that nobody sees or spaces around it."
        )


def test_a_name_may_have_any_letters() -> None:
    assert not messages(a_site(a_load("Bäckerei 't Höfke – № 4 (日本)"), name="Drie buren\u00a0& co"))
