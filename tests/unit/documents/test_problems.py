"""What the writer of a document reads when pydantic refuses it."""

from typing import Any

import pytest
from pydantic import ValidationError

from gridshare.assets import KINDS
from gridshare.documents.dutch import ENGLISH
from gridshare.documents.mended import mended
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.documents.unfit_numbers import unfit_numbers
from gridshare.documents.words import number_remedy, shown
from gridshare.sites.document import SiteDocument

NAMES = [kind.name for kind in KINDS]
LIMIT = {"source": "groeps-TO", "direction": "import", "limit_kw": 450}
BATTERY = {
    "kind": "battery",
    "name": "depot battery",
    "energy_kwh": 400,
    "charge_kw": 200,
    "discharge_kw": 200,
    "round_trip_efficiency": 0.88,
    "start_kwh": 200,
}


def site(**changes: Any) -> dict[str, Any]:
    raw = {
        "gridshare": 1,
        "name": "Drie buren",
        "time_zone": "Europe/Amsterdam",
        "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 15},
        "members": [{"name": "Vervoer De Vries"}],
    }
    return raw | changes


def told(raw: dict[str, Any]) -> str:
    with pytest.raises(ValidationError) as caught:
        SiteDocument.model_validate(raw)
    return "\n".join(map(str, problems_of(caught.value, raw, document_place(SiteDocument))))


def with_asset(asset: Any) -> dict[str, Any]:
    return site(members=[{"name": "Vervoer De Vries", "assets": [asset]}])


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(
            with_asset({**BATTERY, "kind": "batterij"}),
            f"members[0].assets[0].kind: the text 'batterij'; expected one of {', '.join(NAMES)}. "
            "Did you mean battery?",
            id="unknown kind",
        ),
        pytest.param(
            with_asset({"name": "depot battery"}),
            f"members[0].assets[0].kind: not given; expected one of {', '.join(NAMES)}. Say what it is.",
            id="no kind",
        ),
        pytest.param(
            with_asset("depot battery"),
            "members[0].assets[0]: the text 'depot battery'; "
            f"expected fields with a kind: {', '.join(NAMES[:-1])} or {NAMES[-1]}.",
            id="no fields",
        ),
        pytest.param(
            with_asset({**BATTERY, "colour": "red"}),
            "members[0].assets[0].colour: the unknown field 'colour'; expected a field that is known: ",
            id="unknown field",
        ),
        pytest.param(
            site(energy_contracts={"fixed": {"imports": {"price": 1}, "export": {"price": 1}}}),
            "energy_contracts.fixed.import: not given; expected fields (price, ",
            id="missing field by its alias",
        ),
        pytest.param(
            site(energy_contracts={"fixed": {"imports": {"price": 1}, "export": {"price": 1}}}),
            "energy_contracts.fixed.imports: the unknown field 'imports'; expected a field that is known: import or "
            "export. Did you mean import?",
            id="unknown field by its alias",
        ),
        pytest.param(
            site(connection={"layers": [{"source": "groeps-TO", "direction": "afname", "limit_kw": 1.0}]}),
            "connection.layers[0].direction: the text 'afname'; expected import, export or both. Did you mean import?",
            id="a Dutch value",
        ),
        pytest.param(
            site(connection={"layers": [450]}),
            "connection.layers[0]: 450; expected fields with a kind: hard, physical or soft.",
            id="a number instead of a layer",
        ),
        pytest.param(
            site(connection={"layers": [{**LIMIT, "kind": "sotf"}]}),
            "connection.layers[0].kind: the text 'sotf'; expected one of hard, physical, soft. Did you mean soft?",
            id="unknown kind of layer",
        ),
        pytest.param(
            site(connection={"layers": [{**LIMIT, "direction": "imprt"}]}),
            "connection.layers[0].direction: the text 'imprt'; expected import, export or both. Did you mean import?",
            id="unknown value",
        ),
        pytest.param(
            site(connection={"layers": [{**LIMIT, "when": {"from": "25:00"}}]}),
            "connection.layers[0].when.from: the text '25:00'; expected a time of day like \"16:00\".",
            id="one window without its list",
        ),
        pytest.param(
            site(connection={"layers": [{**LIMIT, "when": [{"weekdays": "mo-fr"}]}]}),
            "connection.layers[0].when[0].weekdays: the text 'mo-fr'; "
            "expected weekdays like mon-fri, or a list like [mon, wed].",
            id="a window in a list",
        ),
        pytest.param(
            with_asset({**BATTERY, "charge_efficiency": 0.9}),
            "members[0].assets[0]: a mixture; "
            "expected either round_trip_efficiency, or charge_efficiency and discharge_efficiency.",
            id="a rule of the kind",
        ),
        pytest.param(
            with_asset({**BATTERY, "charge_kw": [1, "2 kW"]}),
            "members[0].assets[0].charge_kw: '2 kW' at position 1; expected a number [kW].",
            id="an item of a series",
        ),
        pytest.param(
            site(horizon={"start": "15-1-2026", "days": 1, "step_minutes": 15}),
            "horizon.start: the text '15-1-2026'; expected a date and time like 2026-01-15 06:15 or a date like "
            "2026-01-15. Write the year first: 2026-01-15.",
            id="day first",
        ),
        pytest.param(
            site(horizon={"start": "2026-01-15", "days": 1, "step_minutes": 20}),
            "horizon.step_minutes: 20; expected 5, 15, 30 or 60.",
            id="step",
        ),
        pytest.param(
            site(name=871687120000),
            'name: 871687120000; expected text. Write it in quotes: "871687120000".',
            id="number in place of text",
        ),
        pytest.param(site(members=[]), "members: an empty list; expected at least 1 item.", id="no members"),
        pytest.param(site(members="Jan"), "members: the text 'Jan'; expected a list.", id="text in place of a list"),
        pytest.param(
            site(members=[{"name": "x" * 100}]),
            f"members[0].name: the text '{'x' * 59}..; expected at most 80 characters. Shorten it.",
            id="long name",
        ),
        pytest.param(
            site(series={"bakery_kw": ["a", "b", "c", "d", "e"]}),
            "series.bakery_kw[0]: the text 'a', and the like in 4 more values of this list; expected a number.",
            id="a list of texts",
        ),
        pytest.param(
            with_asset({**BATTERY, "round_trip_efficiency": 0, "88": None}),
            "If it is part of a number: decimals follow a point, as in 0.88.",
            id="a decimal comma that made a field",
        ),
    ],
)
def test_a_refusal_says_where_what_and_how(raw: dict[str, Any], message: str) -> None:
    assert message in told(raw)


def test_all_problems_come_at_once_and_no_echo_of_them() -> None:
    raw = site(
        time_zone=1,
        members=[{"name": ""}, {"name": "b", "assets": [{**BATTERY, "start_kwh": -1}, {**BATTERY, "kind": "x"}]}],
    )

    assert [line.partition(":")[0] for line in told(raw).splitlines()] == [
        "time_zone",
        "members[0].name",
        "members[1].assets[0].start_kwh",
        "members[1].assets[1].kind",
    ]


def test_numbers_that_are_none_are_found_wherever_they_stand() -> None:
    layers = [{**LIMIT, "limit_kw": 10**400}]
    raw = site(series={"a_kw": [1.0, float("nan"), float("inf")]}, connection={"layers": layers})
    remedy = "Write the number, or leave the field out."

    assert [str(p) for p in unfit_numbers(raw, SiteDocument)] == [
        f"series.a_kw[1]: nan, which is no number; expected a number. {remedy}",
        f"series.a_kw[2]: inf, which is no number; expected a number. {remedy}",
        f"connection.layers[0].limit_kw: a number of hundreds of digits; expected a number [kW], at least 0. {remedy}",
    ]


@pytest.mark.parametrize(
    ("text", "units", "remedy"),
    [
        ("12 kW", ["kW"], "The unit is known already; write 12."),
        ("0.4 MWh", ["kWh"], "Write the number in kWh, without the unit."),
        ("88 %", [], "Write the number only."),
        ("0,88", [], "Write it with a decimal point and without quotes: 0.88."),
        ("bakery_kw", ["kW"], ""),
        ("1.2.3", ["kW"], ""),
        ("1.000,5", ["kWh"], "Write it with a decimal point, and nothing between thousands: 1000.5."),
    ],
)
def test_a_number_in_a_text_has_a_remedy(text: str, units: list[str], remedy: str) -> None:
    assert number_remedy(text, units) == remedy


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "nothing (null)"),
        (True, "true"),
        ("", "an empty text"),
        ([1, 2], "a list of 2"),
        ({}, "no fields"),
        ({"a": 1}, "fields (a)"),
        (1.50, "1.5"),
        ("y" * 100, f"the text '{'y' * 59}.."),
    ],
)
def test_a_value_is_shown_in_few_words(value: Any, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("richting", "direction"),
        ("Grens", "limit_kw"),
        ("grens-kw", "limit_kw"),
        ("bron", "source"),
    ],
)
def test_a_dutch_field_is_one_problem_with_the_english_one_as_its_remedy(dutch: str, english: str) -> None:
    layer = {**LIMIT, "when": {"months": [1]}}
    layer[dutch] = layer.pop(english)
    message = told(site(connection={"layers": [layer]}))
    assert message == (
        f"connection.layers[0].{dutch}: the unknown field '{dutch}'; expected a field that is known: {english}. "
        f"Did you mean {english}?"
    )


def test_a_dutch_word_with_several_meanings_offers_each_that_fits() -> None:
    found = told(with_asset({**BATTERY, "vermogen": 1.0}))
    assert "expected a field that is known: charge_kw" in found
    assert "vermogen" in found


def test_a_document_is_mended_where_examples_do_and_says_where() -> None:
    raw = with_asset({**BATTERY, "energy_kwh": "veel", "kleur": "rood"})
    raw["connection"] = {"layers": [{"source": "groeps-TO", "grens": 450}]}
    found = mended(raw, SiteDocument)
    assert found is not None
    assert set(found.paths) == {
        "members[0].assets[0].energy_kwh",
        "members[0].assets[0].kleur",
        "connection.layers[0].grens",
        "connection.layers[0].direction",
        "connection.layers[0].limit_kw",
    }
    assert found.document.members[0].assets[0].start_kwh == 200
    assert raw["members"][0]["assets"][0]["energy_kwh"] == "veel"


@pytest.mark.parametrize("raw", [with_asset("battery"), site(gridshare=2, members=7), {}])
def test_what_no_example_mends_is_left(raw: dict[str, Any]) -> None:
    assert mended(raw, SiteDocument) is None


def test_what_dutch_words_stand_for_is_in_documents() -> None:
    """A word that stands for nothing any more would be a remedy that misleads."""
    schema = str(SiteDocument.model_json_schema(by_alias=True)) + " ".join(NAMES)
    for dutch, meant in ENGLISH.items():
        assert all(f"'{stem}" in schema for stem in meant), dutch
