"""Values that are possible and unlikely lead the answer, in both languages and in JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rich.console import Console
from tests.builders import a_battery, a_load, a_site, resolved

from gridshare.documents.written_json import json_of
from gridshare.effort import SolveOptions
from gridshare.reports.plan.headline import unlikely
from gridshare.reports.plan.picture import written
from gridshare.reports.plan.summary import summary
from gridshare.reports.validation import validation_summary
from gridshare.reports.words import Language, Words
from gridshare.usecases.schedule import schedule
from gridshare.usecases.validate import validate
from gridshare.usecases.verify import verify

QUICK = SolveOptions(time_limit_s=60.0)


def dear() -> dict[str, Any]:
    """A site whose price is in EUR/MWh by mistake."""
    site = a_site(a_load(), a_battery())
    site["energy_contracts"]["fixed"]["import"] = {"price": [40.0, 145.72, 90.0, 60.0]}
    return site


def in_watts() -> dict[str, Any]:
    """A site with a load in watts by mistake."""
    return a_site(a_load("bakery", [9_000.0, 24_000.0, 9_000.0, 9_000.0]), a_load("office"), cap_kw=40.0)


def earning() -> dict[str, Any]:
    """A site whose battery earns by wear."""
    return a_site(a_load(), a_battery(wear_eur_per_kwh=-5.0))


def with_point() -> dict[str, Any]:
    """A site whose cap of 3560 kW was written as 3.560."""
    return a_site(a_load("bakery", [400.0, 800.0, 400.0, 400.0]), a_load("office", 50.0), cap_kw=3.560)


def under_a_feeder() -> dict[str, Any]:
    """A site of which a feeder lets next to nothing through, and not by a slip of a point."""
    site = a_site(a_load("bakery", 600.0), a_load("office", 300.0), cap_kw=1000.0)
    site["feeders"] = [{"name": "north", "import_limit_kw": [0.01, 0.02, 0.01, 0.01]}]
    site["members"][0]["connection"] = {"feeder": "north"}
    return site


CASES = [
    (
        with_point,
        "limit_with_point",
        "connection.layers[0].limit_kw",
        "contract > limit_kw is read as 3.56 kW, for loads up to 850 kW. If 3560 is meant, write it without a point.",
        "contract > limit_kw is gelezen als 3,56 kW, bij afname tot 850 kW. Is 3560 bedoeld, schrijf dan geen punt.",
    ),
    (
        under_a_feeder,
        "limit_far_below",
        "feeders[0].import_limit_kw",
        "north > import_limit_kw is 0.02 kW, for loads up to 900 kW. Check its unit, or the loads.",
        "north > import_limit_kw is 0,02 kW, bij afname tot 900 kW. Kijk de eenheid na, of de lasten.",
    ),
    (
        in_watts,
        "load_far_above",
        "members[0].assets[0]",
        "yard > bakery: up to 24000 kW, where 40 kW is allowed. If it is in W, divide it by 1000;",
        "yard > bakery: tot 24.000 kW, waar 40 kW mag.",
    ),
    (
        earning,
        "cost_negative",
        "members[0].assets[1].wear_eur_per_kwh",
        "yard > battery > wear_eur_per_kwh is -5 EUR/kWh: the plan earns by it",
        "yard > battery > wear_eur_per_kwh is -5 EUR/kWh: het plan verdient eraan",
    ),
]


def shown(*parts: Any) -> str:
    console = Console(width=200, no_color=True)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return " ".join(captured.get().split())


@pytest.mark.parametrize(("made", "code", "where", "english", "dutch"), CASES)
def test_what_is_unlikely_leads_the_answer(made: Any, code: str, where: str, english: str, dutch: str) -> None:
    site = resolved(made())
    plan = schedule(site, QUICK)
    (found,) = plan.findings
    assert (found.code, found.where) == (code, where)
    assert found.message.startswith(english)
    assert json.loads(json_of(plan))["findings"][0]["message"] == found.message
    texts: dict[Language, str] = {"en": english, "nl": dutch}
    for language, text in texts.items():
        assert shown(summary(plan, language)).startswith("! ")
        assert text.replace("24000", "24,000") in shown(*unlikely(plan.findings, Words(language)))
    report = validate(made())
    assert report.ok
    assert report.findings == plan.findings
    assert "but look at this first" in shown(*validation_summary(report))
    assert dutch in shown(*validation_summary(report, "nl"))
    assert verify(site, plan.model_dump(mode="json")).holds
    assert b"EUR/kWh" in written(plan, "svg") or b"kW" in written(plan, "svg")


def test_a_plan_that_was_cut_short_says_that_first_and_then_what_is_unlikely() -> None:
    plan = schedule(resolved(dear()), SolveOptions(time_limit_s=1e-9))
    first = shown(summary(plan, "en"))
    assert first.startswith("✗ No plan was found within the time limit.")
    assert first.index("145.72") < first.index("one yard - ")


def test_an_ordinary_site_has_no_findings_and_its_schedule_no_field_for_them() -> None:
    plan = schedule(resolved(a_site(a_load(), a_battery(), cap_kw=40.0)), QUICK)
    assert plan.findings == []
    assert "findings" not in json.loads(json_of(plan))


def test_little_that_may_be_fed_in_and_a_feeder_with_little_behind_it_are_likely() -> None:
    site = a_site(a_load("bakery", 900.0), cap_kw=1000.0)
    site["connection"]["layers"].append({"source": "contract", "direction": "export", "limit_kw": 1.0})
    site["feeders"] = [{"name": "north", "import_limit_kw": 30.0}]
    kiosk = {"name": "kiosk", "connection": {"feeder": "north"}, "assets": [a_load("lamps", 2.0)]}
    site["members"].append(kiosk | {"energy_contract": "fixed"})
    assert validate(site).findings == []


def test_what_is_furthest_off_comes_first() -> None:
    site = with_point()
    site["energy_contracts"]["fixed"]["import"] = {"price": [40.0, 30.0, 40.0, 40.0]}
    found = [each.code for each in validate(site).findings]
    assert found == ["limit_with_point", "price_high"]  # 239 times against 8
