"""Documents that are too large are counted and refused before anything is made of them; very many problems are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.builders import a_load, a_site

from gridshare.ahead.loading import parsed
from gridshare.documents.file import Written
from gridshare.documents.json_text import parse_json
from gridshare.documents.listing import MOST_PROBLEMS
from gridshare.errors import Problem, SiteError
from gridshare.sites.limits import Limits

NARROW = Limits(
    steps=10, members=2, assets=3, feeders=4, layers=5, contracts=6, charges=7, rows=8, series=9, entries=50, values=200
)
SESSIONS = {"kind": "ev_charging", "name": "e", "connectors": {"c": 11}, "sessions": [{}] * 9}


def problems(document: Any, limits: Limits = NARROW) -> list[Problem]:
    with pytest.raises(SiteError) as caught:
        parsed(document, limits=limits).resolved()
    return list(caught.value.problems)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"members": [{}] * 3}, ("members", "too_many_members", "3 members", "at most 2")),
        ({"members": [{"assets": [{}] * 4}]}, ("members", "too_many_assets", "4 assets", "at most 3")),
        ({"members": [{"assets": [SESSIONS]}]}, ("members", "too_many_sessions", "9 rows in tables", "at most 8")),
        ({"feeders": [1] * 5}, ("feeders", "too_many_feeders", "5 feeders", "at most 4")),
        ({"connection": {"layers": [{}] * 6}}, ("connection.layers", "too_many_layers", "6 layers", "at most 5")),
        (
            {"energy_contracts": dict.fromkeys("abcdefg", 0)},
            ("energy_contracts", "too_many_contracts", "7 contracts", "at most 6"),
        ),
        ({"grid_tariff": {"peaks": [0] * 8}}, ("grid_tariff", "too_many_charges", "8 charges", "at most 7")),
        ({"series": [1] * 10}, ("series", "too_many_series", "10 series", "at most 9")),
        ({"horizon": {"days": 1, "step_minutes": 60}}, ("horizon", "too_many_steps", "24 steps", "at most 10")),
        ({"notes": [1] * 51}, ("notes", "too_many_entries", "51 entries", "at most 50")),
        ({"series": {"a": [1.5] * 51}}, ("series.a", "too_many_entries", "51 entries", "at most 50")),
        (
            {"notes": [["x"] * 40] * 5},
            ("document", "too_many_values", "more than 200 values besides numbers in lists", "at most 200"),
        ),
    ],
)
def test_what_is_too_many_is_named_and_nothing_else_is_read(change: dict[str, Any], expected: tuple[str, ...]) -> None:
    document = {**a_site(a_load()), "nonsense": 0, **change}
    assert [(p.where, p.code, p.found, p.expected) for p in problems(document)] == [expected]


def test_long_series_do_not_count_as_values() -> None:
    document = a_site(a_load(profile=[1.0] * 4), series={f"s{k}": [1.0] * 4 for k in range(9)})
    assert parsed(document, limits=NARROW).resolved().grid.n_steps == 4


def test_of_very_many_problems_the_first_are_listed_and_the_others_counted() -> None:
    found = problems(a_site(*[{"kind": "battery"}] * 400), Limits())
    assert len(found) == MOST_PROBLEMS + 1
    assert found[-1].code == "too_many_problems"
    assert "more problems, which are not listed" in found[-1].found


def test_many_feeders_and_names_take_their_time_once() -> None:
    chain: list[dict[str, Any]] = [{"name": "f0", "limit_kw": 1}]
    chain += [{"name": f"f{k}", "limit_kw": 1, "within": f"f{k - 1}"} for k in range(1, 3000)]
    assert len(parsed(a_site(a_load(), feeders=chain)).resolved().connection.feeder_within) == 3000
    chain[0]["within"] = "f2999"
    (ring,) = problems(a_site(a_load(), feeders=chain), Limits())
    assert ring.code == "feeder_cycle"
    assert ring.found.endswith("(2971 more)")
    unknown = [{"name": f"f{k}", "limit_kw": 1, "within": f"g{k}"} for k in range(3000)]
    found = problems(a_site(a_load(), feeders=unknown), Limits())
    assert found[-1].found == "2900 more problems, which are not listed"
    assert max(len(p.expected) for p in found) < 300


def test_a_key_that_is_given_twice_is_found_among_very_many() -> None:
    text = "{" + ",".join(f'"k{k}":0' for k in range(100_000)) + ',"k99999":1}'
    with pytest.raises(SiteError, match="k99999"):
        parse_json(text, "body")


def test_a_very_long_text_is_not_read_again_for_its_lines() -> None:
    problem = Problem("name", "x", "a", "b")
    assert Written(Path("site.yaml"), "name: a\n", {}).located([problem])[0].where == "name (line 1)"
    assert Written(Path("site.yaml"), "name: a\n" + " " * 5_000_000, {}).located([problem]) == [problem]
