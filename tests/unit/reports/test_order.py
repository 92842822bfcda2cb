"""What a park chose to give way, and what is firm, in both languages."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from rich.console import Console
from tests.builders import a_load, a_site

from gridshare.reports.plan.headline import outcome
from gridshare.reports.plan.summary import summary
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument

Plan = Callable[[dict[str, Any]], ScheduleDocument]


def shown(document: ScheduleDocument, language: Language) -> str:
    out = io.StringIO()
    Console(file=out, width=100).print(summary(document, language))
    return " ".join(out.getvalue().split())


def ovens(order: str, *, feeder_kw: float = 100.0) -> dict[str, Any]:
    """Two ovens of 5 kWh next to a load of 10 kW, under a contract that leaves room for none; one is firm."""
    oven = {"kind": "deferrable_load", "phases_kw": [10.0], "phase_minutes": 30}
    site = a_site(
        a_load(),
        oven | {"name": "bread", "firm": True},
        oven | {"name": "cake"},
        cap_kw=10,
        feeders=[{"name": "north", "limit_kw": feeder_kw}],
    )
    site["connection"]["order"] = order
    site["members"][0]["connection"] = {"feeder": "north"}
    return site


@pytest.mark.parametrize(
    ("language", "cannot", "chose"),
    [
        ("en", "The group's cap cannot be kept: 5.0 kWh above it", "This park serves demand first: 10.0 kWh above"),
        ("nl", "De groep kan niet binnen haar grens blijven: 5,0 kWh", "In dit park gaat vraag voor: 10,0 kWh boven"),
    ],
)
def test_a_park_above_its_cap_by_choice_is_not_said_to_be_unable(
    plan: Plan, language: Language, cannot: str, chose: str
) -> None:
    keep, serve = (shown(plan(ovens(order)), language) for order in ("keep_contract_first", "serve_demand_first"))
    assert cannot in keep
    assert chose in serve
    assert chose.split(":", maxsplit=1)[0] not in keep


@pytest.mark.parametrize(
    ("language", "line", "row", "few_words"),
    [
        (
            "en",
            "✗ Not served of firm demand, which comes before the contract: 5.0 kWh; in all: 10.0 kWh (listed below).",
            "firm: bread: 1 of 1 runs do not take place",
            "firm demand not served: 5.0 kWh; not served: 10.0 kWh",
        ),
        (
            "nl",
            "✗ Niet geleverd van wat vóór het contract gaat: 5,0 kWh; in totaal: 10,0 kWh (zie hieronder).",
            "vóór het contract: bread: 1 van de 1 draaibeurten gaan niet door",
            "niet geleverd van wat vóór het contract gaat: 5,0 kWh; niet geleverd: 10,0 kWh",
        ),
    ],
)
def test_firm_demand_that_is_not_served_comes_first(
    plan: Plan, language: Language, line: str, row: str, few_words: str
) -> None:
    """Behind a cable of 15 kW neither oven can run."""
    document = plan(ovens("keep_contract_first", feeder_kw=15.0))
    text = shown(document, language)
    assert line in text
    assert text.index(row) < text.index(row.partition(": ")[2].replace("bread", "cake"))
    assert few_words in outcome(document, Words(language))
