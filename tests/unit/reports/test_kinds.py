"""A kind that exists only here is named, coloured and drawn as its own view wants, without a change in reports."""

import ast
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from matplotlib.colors import to_hex
from python_calamine import CalamineWorkbook
from rich.console import Console

from gridshare import assets, reports
from gridshare.assets import battery
from gridshare.clauses import Clause
from gridshare.connection.layers import LAYERS
from gridshare.reports.kinds import names, views
from gridshare.reports.plan.picture import plot
from gridshare.reports.plan.spreadsheet import write_xlsx
from gridshare.reports.plan.summary import summary
from gridshare.reports.words import Words
from gridshare.schedules.document import AssetSchedule, PartSchedule, ScheduleDocument
from gridshare.tariffs import COMPONENTS
from gridshare.tariffs.energy import ENERGY
from gridshare.view import Panel, Stays, View

VIEW = View(
    label=("flywheels", "vliegwielen"),
    colour="#123456",
    rank=5,
    names={"bearings": ("bearing wear", "slijtage van lagers")},
    panel=Panel("speed_rpm", ("Speed", "Toerental"), "rpm"),
    stays=Stays(("Visits of crews", "Bezoeken van ploegen"), "crew_kw", "used_kwh", "crew {name}"),
)


@pytest.fixture
def flywheel(ordinary: ScheduleDocument, monkeypatch: pytest.MonkeyPatch) -> ScheduleDocument:
    """A schedule with a flywheel where the battery was."""
    monkeypatch.setattr(assets, "KINDS", (*assets.KINDS, replace(battery.KIND, name="flywheel", view=VIEW)))
    n, crew = ordinary.horizon.steps, {"arrival": "2026-01-15T08:00:00+01:00", "departure": "2026-01-15T17:00:00+01:00"}
    part = PartSchedule(
        facts={"name": "A", **crew, "energy_kwh": 40.0},
        decisions={"crew_kw": [1.0] * n},
        states={"used_kwh": [12.0]},
        starts=1,
    )

    def changed(asset: AssetSchedule) -> AssetSchedule:
        if asset.kind != "battery":
            return asset
        states = {"speed_rpm": [100.0 + t for t in range(n + 1)]}
        return asset.model_copy(update={"kind": "flywheel", "states": states, "parts": [part]})

    figures = ordinary.figures.model_copy(update={"costs_eur": {**ordinary.figures.costs_eur, "bearings": 4.5}})
    return ordinary.model_copy(update={"assets": [changed(a) for a in ordinary.assets], "figures": figures})


@pytest.mark.parametrize(("language", "name"), [("en", "bearing wear"), ("nl", "slijtage van lagers")])
def test_its_costs_have_their_name_in_the_summary(flywheel: ScheduleDocument, language: Any, name: str) -> None:
    out = io.StringIO()
    Console(file=out, width=100).print(summary(flywheel, language))
    assert f"{name} " in out.getvalue()


@pytest.mark.parametrize(
    ("language", "label", "titles"),
    [
        ("en", "flywheels", {"Speed", "Visits of crews"}),
        ("nl", "vliegwielen", {"Toerental", "Bezoeken van ploegen"}),
    ],
)
def test_the_picture_has_its_label_colour_and_panels(
    flywheel: ScheduleDocument, language: Any, label: str, titles: set[str]
) -> None:
    first, *others = plot(flywheel, language).axes
    handles = dict(zip(*reversed(first.get_legend_handles_labels()), strict=True))
    assert to_hex(handles[label].get_facecolor()[0]) == VIEW.colour
    assert next(iter(handles)) == label  # its rank is the lowest
    assert titles <= {re.split(r" [\[(]|[:,]", ax.get_title(loc="left"))[0] for ax in others}
    ticks = [tick.get_text() for ax in others for tick in ax.get_yticklabels()]
    assert any(re.search(r"\n100.0 (to|tot) \d+.0 rpm$", tick) for tick in ticks)
    assert any(tick.startswith("A  12 ") for tick in ticks)


def test_the_workbook_has_its_states_costs_and_parts(flywheel: ScheduleDocument, tmp_path: Path) -> None:
    write_xlsx(flywheel, tmp_path / "a.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    cells = {name: book.get_sheet_by_name(name).to_python() for name in ("Assets", "Costs", "Sessions")}
    assert {"flywheels", "speed rpm, at the end of the step"} <= {cell for row in cells["Assets"] for cell in row[3:5]}
    assert "bearing wear" in {row[0] for row in cells["Costs"]}
    assert "crew planned [kWh]" in cells["Sessions"][0]


def test_a_kind_of_another_version_is_drawn_all_the_same(flywheel: ScheduleDocument) -> None:
    strange = [a.model_copy(update={"kind": "tide_mill"}) if a.kind == "flywheel" else a for a in flywheel.assets]
    labels = plot(flywheel.model_copy(update={"assets": strange})).axes[0].get_legend_handles_labels()[1]
    assert "tide mill" in labels


def test_no_report_of_a_plan_knows_a_kind_by_a_string() -> None:
    known = {*views(), *names()}
    for kind in assets.KINDS:
        known |= {*kind.powers, *([kind.view.panel.state] if kind.view.panel else [])}
        known |= {kind.view.stays.power, kind.view.stays.served} if kind.view.stays else set()
    folder = Path(reports.__file__ or "").parent
    for path in [*folder.glob("*.py"), *folder.glob("plan/*.py")]:
        constants = (
            node.value for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Constant)
        )
        # what a part of an asset asks for is a fact that every stay has
        assert known & {text for text in constants if isinstance(text, str)} <= {"energy_kwh"}, path.name


def test_kinds_and_charges_that_share_a_name_call_it_the_same() -> None:
    found: dict[str, set[tuple[str, str]]] = {}
    clauses: tuple[Clause[Any], ...] = (ENERGY, *COMPONENTS, *LAYERS)
    for table in (*(kind.view.names for kind in assets.KINDS), *(clause.names for clause in clauses)):
        for name, text in table.items():
            found.setdefault(name, set()).add(text)
    assert {name: texts for name, texts in found.items() if len(texts) > 1} == {}
    assert len({kind.view.rank for kind in assets.KINDS}) == len(assets.KINDS)


def test_a_name_with_a_part_of_the_sites_own_is_called_in_both_languages() -> None:
    called = names()
    dutch, english = Words("nl"), Words("en")
    assert dutch.name("above afroep (3) (import)", called) == "boven afroep (3) (afname)"
    assert dutch.name("MS/LS surcharge De {Vries}", called) == "MS/LS-toeslag De {Vries}"
    assert english.name("above afroep (export)", called) == "above afroep (export)"
    assert dutch.name("my_own charge", called) == "my own charge"
