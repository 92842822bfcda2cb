"""Names: what looks like one is one, whichever characters it is made of."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.ahead.loading import parsed
from gridshare.errors import Problem, SiteError
from gridshare.sites.changes import Changes
from gridshare.sites.site import Site

ONE = "Café Noord"
TWO = unicodedata.normalize("NFD", ONE)
"""The same to the eye, and one character more."""


def problems(document: dict[str, Any]) -> list[Problem]:
    with pytest.raises(SiteError) as caught:
        resolved(document)
    return list(caught.value.problems)


def two_members(second: str) -> dict[str, Any]:
    document = a_site(a_load("first"))
    [member] = document["members"]
    document["members"] = [member | {"name": ONE}, member | {"name": second, "assets": [a_load("second")]}]
    return document


@pytest.mark.parametrize("second", [TWO, "Café\u00a0Noord", "Café  Noord"], ids=["accent", "space", "spaces"])
def test_two_members_that_look_alike_are_given_one_name_twice(second: str) -> None:
    [problem] = problems(two_members(second))
    assert (problem.where, problem.code) == ("members[1].name", "duplicate_name")


def test_names_that_differ_are_two() -> None:
    assert resolved(two_members("café noord")).members == (ONE, "café noord")


@pytest.mark.parametrize("second", [" Café", "Café ", "Ca\u200bfé", "Café\u00a0"], ids=ascii)
def test_a_name_has_nothing_that_nobody_sees(second: str) -> None:
    [problem] = problems(two_members(second))
    assert (problem.where, problem.code) == ("members[1].name", "control_character")


def test_what_a_name_refers_to_is_found_whichever_way_it_is_written(tmp_path: Path) -> None:
    """Feeder, contract, connector, series, column, group of processes, surcharge: each by the other way."""
    rows = [f"2026-01-15 0{1 + k // 2}:{30 * (k % 2):02d},10" for k in range(4)]
    (tmp_path / "series.csv").write_text("\n".join([f"instant,{TWO}_kw", *rows, ""]), encoding="utf-8")
    session = {"connector": TWO, "arrival": "2026-01-15 01:00", "departure": "2026-01-15 03:00", "energy_kwh": 5.0}
    oven = {"kind": "deferrable_load", "name": TWO, "power_kw": 5.0, "duration_minutes": 30}
    mixer = oven | {"name": "mixer", "after": ONE}
    chargers = {"kind": "ev_charging", "name": "yard", "connectors": {ONE: 20.0}, "sessions": [session]}
    load = a_load("hall", profile=f"{ONE}_kw")  # type: ignore[arg-type]
    document = a_site(load, a_load("roof", profile=1.0) | {"feeder": TWO}, oven, mixer, chargers, series="series.csv")
    document["members"][0] |= {"name": TWO, "energy_contract": ONE, "connection": {"feeder": ONE}}
    document["members"].append({"name": "next door", "energy_contract": TWO, "assets": [a_battery()]})
    document["energy_contracts"] = {TWO: document["energy_contracts"]["fixed"]}
    document["feeders"] = [{"name": ONE}, {"name": "back", "within": TWO}]
    document["grid_tariff"] = {"surcharge": {"eur_per_kw": 1.0, "members": {ONE: 0.0}}}
    site: Site = parsed(document, tmp_path).resolved()
    assert site.members[0] == ONE
    assert {asset.feeder for asset in site.assets if asset.member == 0} == {0}
    assert site.connection.feeder_within.tolist() == [-1, 0]


@pytest.mark.parametrize("field", ["energy_contracts", "connectors", "series", "surcharge"])
def test_a_mapping_that_has_a_name_both_ways_is_refused(field: str) -> None:
    """One of the two would take the place of the other, and which is a matter of their order."""
    document = a_site(a_load())
    if field == "connectors":
        chargers = {"kind": "ev_charging", "name": "yard", "connectors": {ONE: 20.0, TWO: 10.0}, "sessions": []}
        document["members"][0]["assets"].append(chargers)
    elif field == "series":
        document["series"] = {f"{ONE}_kw": [1.0] * 4, f"{TWO}_kw": [2.0] * 4}
    elif field == "surcharge":
        document["grid_tariff"] = {"surcharge": {"eur_per_kw": 1.0, "members": {ONE: 0.0, TWO: 1.0}}}
    else:
        contract = document["energy_contracts"]["fixed"]
        document["energy_contracts"] |= {ONE: contract, TWO: contract}
    [problem] = problems(document)
    assert field in problem.where
    assert problem.code in {"duplicate_name", "connector_twice"}


def test_two_columns_that_look_alike_are_refused(tmp_path: Path) -> None:
    (tmp_path / "series.csv").write_text(f"instant,{ONE}_kw,{TWO}_kw\n2026-01-15 01:00,1,2\n", encoding="utf-8")
    with pytest.raises(SiteError, match="has 2 columns"):
        parsed(a_site(a_load(), series="series.csv"), tmp_path)


def test_a_change_finds_its_name_too() -> None:
    assert Changes.model_validate({"without": [TWO]}).without == (ONE,)
