"""The large days of the benchmarks: their jobs are what they are called, and their page names every miss."""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.structure import JOBS, LIMIT_S, document_of, ways_of
from benchmarks.structure_page import by_job, missed, row, section


def batteries_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [asset for member in document["members"] for asset in member["assets"] if asset["kind"] == "battery"]


def test_every_battery_of_a_different_job_has_a_ratio_of_its_own() -> None:
    alike, different = (batteries_of(document_of(f"S-lp-{case}")) for case in ("alike", "different"))
    assert len({b["charge_kw"] / b["energy_kwh"] for b in alike}) == 1
    assert len({round(b["charge_kw"] / b["energy_kwh"], 3) for b in different}) == len(different)


def test_a_deep_day_has_five_hours_of_minus_half_a_euro_and_twice_the_cap() -> None:
    plain, deep = document_of("S-lp-alike"), document_of("S-lp-deep")
    assert deep["energy_contracts"]["dynamic"]["import"]["price"].count(-0.5) == 20
    for before, after in zip(plain["connection"]["layers"], deep["connection"]["layers"], strict=True):
        assert after["limit_kw"] == 2 * before["limit_kw"]


def figures(seconds: float, **more: Any) -> dict[str, Any]:
    return {"cpu_s": seconds, "gap": 5e-5, "columns": 10, "parts": 3} | more


def runs(**changed: dict[str, Any]) -> list[dict[str, Any]]:
    """Figures by which every goal is reached, but for the ways that are changed: ``L_lp_deep_parts=..``."""
    seconds = {"parts": 1.0, "whole": 10.0, "lean": 40.0}
    return [
        {"job": job, "way": way} | changed.get(f"{job}-{way}".replace("-", "_"), figures(seconds[way]))
        for job in JOBS
        for way in ways_of(job)
    ]


def test_nothing_is_missed_where_every_goal_is_reached() -> None:
    assert missed(by_job(runs())) == []


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"L_lp_different_lean": figures(20.0)}, "L-lp-different 20.0"),
        ({"L_lp_deep_whole": figures(2.0)}, "L-lp-deep 2.0"),
        ({"L_lp_deep_whole": {"error": "no plan"}}, "L-lp-deep -"),
        ({"L_lp_deep_whole": {"error": "no plan", "cpu_s": 4.0}}, "L-lp-deep > 4.0"),
        ({"XL_lp_different_parts": figures(9.0)}, "XL-lp-different 9.00 s"),
        ({"XL_milp_different_parts": figures(1.0, gap=2e-4)}, "XL-milp-different proof"),
        ({"S_lp_alike_parts": figures(20.0)}, "S-lp-alike 0.5"),
    ],
)
def test_each_goal_that_is_missed_is_named(changed: dict[str, Any], what: str) -> None:
    measured = runs(**changed)
    assert missed(by_job(measured)) == [what]
    page = section(measured, {"load": 1.0, "peers": "none"}, "a machine", LIMIT_S)
    assert f"Missed: {what}." in page


def test_a_way_without_a_plan_says_so_in_its_row() -> None:
    ways = by_job(runs(M_lp_deep_whole={"error": "no plan within 60 s"}))["M-lp-deep"]
    assert "| no plan | - | - | - | - |" in row("M-lp-deep", ways)
