"""The list of kinds says of every field what a person must know to fill it in."""

from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator

from gridshare.assets import KINDS
from gridshare.units import MOST
from gridshare.usecases.kinds import FieldReport, KindReport, kinds

REPORTS = {report.kind: report for report in kinds().kinds}


def test_all_kinds_are_there() -> None:
    assert list(REPORTS) == [kind.name for kind in KINDS]


@pytest.mark.parametrize("kind", REPORTS)
def test_every_field_has_meaning_type_and_example(kind: str) -> None:
    for field in _all(REPORTS[kind].fields):
        assert field.meaning, field.name
        assert field.type, field.name
        assert field.example is not None, field.name


@pytest.mark.parametrize("kind", REPORTS)
def test_every_example_fits_its_field(kind: str) -> None:
    document = next(k.document for k in KINDS if k.name == kind)
    schema = document.model_json_schema()
    for field in REPORTS[kind].fields:
        own = {**schema["properties"][field.name], "$defs": schema.get("$defs", {})}
        Draft202012Validator(own).validate(field.example)


@pytest.mark.parametrize("kind", REPORTS)
def test_a_name_that_ends_with_a_unit_says_that_unit(kind: str) -> None:
    units = {"_kw": "kW", "_kwh": "kWh", "_eur": "EUR", "_minutes": "min", "_eur_per_kwh": "EUR/kWh"}
    for field in _all(REPORTS[kind].fields):
        ending = max((e for e in units if field.name.endswith(e)), key=len, default=None)
        if ending is not None and "_per_kwh" not in field.name.removesuffix("_eur_per_kwh"):
            assert field.unit == units[ending], field.name


def test_ranges_and_defaults_of_a_known_kind() -> None:
    fields = {f.name: f for f in _of("battery").fields}
    assert (fields["energy_kwh"].required, fields["energy_kwh"].at_least) == (True, 0)
    assert fields["energy_kwh"].at_most == MOST["kWh"]
    efficiency = fields["round_trip_efficiency"]
    assert (efficiency.required, efficiency.at_least, efficiency.at_most) == (False, 0.01, 1)
    assert fields["self_discharge_per_day"].default == 0
    window = {f.name: f for f in fields["unavailable"].fields}
    assert (window["from"].type, window["from"].default, window["to"].default) == ("time of day", "00:00", "24:00")


def _of(kind: str) -> KindReport:
    return REPORTS[kind]


def _all(fields: list[FieldReport]) -> Iterator[FieldReport]:
    for field in fields:
        yield field
        yield from _all(field.fields)
