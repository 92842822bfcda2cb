"""A kind of tariff component and a kind of cap layer that exist only here work everywhere, by a folder and a name.

The package is copied, the two folders are put into it, and one line is added to each registry; nothing else changes.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parents[1] / "src" / "gridshare"

REGISTRIES = {
    "three_highest": ("tariffs/__init__.py", '        "surcharge",\n'),
    "halved": ("connection/layers/__init__.py", '        "soft",\n'),
}
"""Kind -> the file of its registry, and the last line there."""

SITE = {
    "gridshare": 1,
    "name": "yard",
    "time_zone": "Europe/Amsterdam",
    "horizon": {"start": "2026-01-15T10:00", "steps": 4, "step_minutes": 60},
    "connection": {
        "layers": [
            {"source": "contract", "direction": "both", "limit_kw": 100.0},
            {"source": "call", "direction": "import", "limit_kw": 60.0, "kind": "halved", "halved_while": [0, 1, 0, 0]},
        ]
    },
    "energy_contracts": {"fixed": {"import": {"price": 0.2}, "export": {"price": 0.0}}},
    "grid_tariff": {"three_highest_eur_per_kw": 3.0},
    "members": [
        {
            "name": "firm",
            "energy_contract": "fixed",
            "assets": [
                {"kind": "inflexible_load", "name": "hall", "profile": [10.0, 40.0, 30.0, 50.0]},
                {
                    "kind": "battery",
                    "name": "store",
                    "energy_kwh": 100.0,
                    "charge_kw": 50.0,
                    "discharge_kw": 50.0,
                    "round_trip_efficiency": 1.0,
                    "start_kwh": 10.0,
                    "end_kwh_at_least": 10.0,
                },
            ],
        }
    ],
}
"""The call leaves 30 kW in the second hour, where the load is 40 kW. Idle, the three highest hours mean 40 kW."""


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package in it, and with the two kinds in the package."""
    root = tmp_path_factory.mktemp("extended")
    shutil.copytree(PACKAGE, root / "gridshare")  # with its bytecode, which is as old as its source
    for kind, (registry, last) in REGISTRIES.items():
        path = root / "gridshare" / registry
        shutil.copytree(HERE / "kinds" / kind, path.parent / kind)
        text = path.read_text(encoding="utf-8")
        assert text.count(last) == 1
        path.write_text(text.replace(last, f'{last}        "{kind}",\n'), encoding="utf-8")
    (root / "site.json").write_text(json.dumps(SITE), encoding="utf-8")
    return root


def run(root: Path, *arguments: str) -> str:
    """A command of the extended package."""
    return python(root, "import sys; from gridshare.cli import main; sys.exit(main())", *arguments)


SEVERAL = """
import json, sys
from gridshare.cli import build
from typer.testing import CliRunner
done = [CliRunner().invoke(build(), arguments) for arguments in json.load(sys.stdin)]
print(json.dumps([(each.exit_code, each.output) for each in done]))
"""


def run_all(root: Path, *commands: list[str]) -> list[tuple[int, str]]:
    """Exit codes of commands of the extended package, and what they printed, in one process."""
    found: list[tuple[int, str]] = json.loads(python(root, SEVERAL, given=json.dumps(commands)))
    return found


def python(root: Path, program: str, *arguments: str, given: str = "") -> str:
    """What a program prints that imports the extended package."""
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=root,
        input=given,
        env=os.environ | {"PYTHONPATH": str(root), "GRIDSHARE_CACHE": str(root / "cache"), "LANG": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def planned(extended: Path) -> dict[str, Any]:
    """The schedule document of the site, planned once."""
    run(extended, "schedule", "site.json", "-q", "--json-file", "plan.json", "--xlsx", "plan.xlsx")
    plan: dict[str, Any] = json.loads((extended / "plan.json").read_text(encoding="utf-8"))
    return plan


def test_the_baseline_pays_the_mean_of_its_three_highest_hours(planned: dict[str, Any]) -> None:
    assert planned["baseline"]["costs_eur"]["three_highest"] == pytest.approx(3.0 * (40 + 30 + 50) / 3)


def test_the_plan_brings_the_three_highest_down_as_far_as_can_be(planned: dict[str, Any]) -> None:
    """130 kWh in four hours: the first takes what it can, 32.5 kW in all is least, were it not for the call's 30 kW.

    With 30 kW in the second hour 100 kWh are left for three: each of these has 33.3 kW.
    """
    assert planned["figures"]["costs_eur"]["three_highest"] == pytest.approx(3.0 * 100 / 3, abs=0.01)


def test_half_of_the_cap_is_left_while_the_series_says_so(planned: dict[str, Any]) -> None:
    group = planned["group"]
    assert group["import_cap_kw"] == [60.0, 30.0, 60.0, 60.0]
    assert group["import_layer"] == ["call"] * 4
    assert group["export_cap_kw"] == [100.0] * 4
    assert planned["baseline"]["exceedance_kwh"] == pytest.approx(10.0)
    assert planned["verdict"]["cap_kept"]


CHEAPER = (("figures", "costs_eur"), "three_highest", 99.0)
WHOLE_CAP = (("group",), "import_cap_kw", [60.0] * 4)


def test_the_verifier_works_both_out_again(extended: Path, planned: dict[str, Any]) -> None:
    """As planned it holds; with a cheaper charge, or a whole cap, it says which figure does not follow."""
    assert planned["proof"]["verified"]
    for name, (place, key, value) in (("cheaper", CHEAPER), ("whole", WHOLE_CAP)):
        changed = json.loads(json.dumps(planned))
        holder = changed
        for part in place:
            holder = holder[part]
        holder[key] = value
        (extended / f"{name}.json").write_text(json.dumps(changed), encoding="utf-8")
    plans = ("plan.json", "cheaper.json", "whole.json")
    held, *broken = run_all(extended, *(["verify", "site.json", plan] for plan in plans))
    assert held[0] == 0, held[1]
    for (code, printed), (_, key, _) in zip(broken, (CHEAPER, WHOLE_CAP), strict=True):
        assert code != 0
        assert key in printed


def test_the_summary_calls_the_charge_by_its_name_in_both_languages(extended: Path) -> None:
    names = {"en": "three highest quarters", "nl": "drie hoogste kwartieren"}
    done = run_all(extended, *(["schedule", "site.json", "--language", language] for language in names))
    for (code, printed), name in zip(done, names.values(), strict=True):
        assert code == 0, printed
        assert name in printed


def test_the_workbook_holds_the_charge_and_the_layer(extended: Path, planned: dict[str, Any]) -> None:
    book = CalamineWorkbook.from_path(extended / "plan.xlsx")
    cells = {cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row}
    assert {"three highest quarters", "call"} <= cells
    assert planned["figures"]["costs_eur"]["three_highest"] in cells


def test_the_schema_says_what_may_be_written(extended: Path) -> None:
    program = (
        "import json; from gridshare.sites.document import SiteDocument as D; print(json.dumps(D.model_json_schema()))"
    )
    schema = json.loads(python(extended, program))["$defs"]
    assert schema["GridTariff"]["properties"]["three_highest_eur_per_kw"]["unit"] == "EUR/kW"
    assert {"$ref": "#/$defs/HalvedLayer"} in schema["GroupConnection"]["properties"]["layers"]["items"]["oneOf"]
    assert schema["HalvedLayer"]["required"] == ["source", "direction", "limit_kw", "kind", "halved_while"]


def test_the_formulation_prints_its_equation(extended: Path) -> None:
    text = python(extended, "from gridshare.milp.formulation import formulation; print(formulation())")
    assert r"\tag{X1}" in text
    assert "### Three highest" in text


def test_what_is_wrong_with_it_is_reported_in_its_place(extended: Path) -> None:
    broken = json.loads(json.dumps(SITE))
    del broken["connection"]["layers"][1]["halved_while"]
    broken["connection"]["layers"][0]["kind"] = "halvd"
    broken["grid_tariff"]["three_highest_eur_per_kw"] = "3 EUR"
    broken["connection"]["layers"].append(
        {"source": "of no kind", "direction": "import", "limit_kw": 60.0, "halved_while": [0, 1, 0, 0]}
    )
    (extended / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    with pytest.raises(AssertionError) as failed:
        run(extended, "validate", "broken.json")
    text = " ".join(str(failed.value).split())
    for where, found, expected in (
        ("connection.layers[0].kind", "the text 'halvd'", "one of hard, physical, soft, halved"),
        ("connection.layers[1].halved_while", "not given", "a number"),
        ("grid_tariff.three_highest_eur_per_kw", "the text '3 EUR'", "a number [EUR/kW], at least 0"),
    ):
        assert f"{where} (line 1) found {found} expected {expected}" in text
    assert "found the unknown field 'halved_while' expected a field that is known: source, direction, limit_kw" in text
    assert "remedy It is a field of kind halved: is kind right?" in text
