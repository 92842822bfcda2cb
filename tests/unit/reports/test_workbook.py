"""A plan as a workbook: a first sheet that is true, a long sheet that is the document, sheets to hand over."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from tests.builders import random_site
from tests.workbooks import (
    broken_parts,
    cells,
    chart_curves,
    chart_references,
    converted,
    headings_alike,
    office,
    tables,
    texts,
)

from gridshare import assets
from gridshare.reports.kinds import names
from gridshare.reports.plan.headline import answer
from gridshare.reports.plan.sheets.texts import SHEETS
from gridshare.reports.plan.spreadsheet import write_xlsx
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks import book
from gridshare.reports.workbooks.headings import heading
from gridshare.reports.workbooks.names import SheetNames
from gridshare.schedules.document import ScheduleDocument

NAMED = {"kind", "quantity", "figure", "cost", "charge", "limit of"}
"""Columns whose cells are in words of the language."""

GOLDEN = Path(__file__).parent / "golden"

Plan = Callable[[dict[str, Any]], ScheduleDocument]


@pytest.fixture
def every_kind(plan: Plan) -> ScheduleDocument:
    """A plan of a site with an asset of each kind."""
    return plan(random_site(19, size=12))


def written(document: ScheduleDocument, path: Path, language: Language = "en") -> Path:
    write_xlsx(document, path / f"{language}.xlsx", language)
    return path / f"{language}.xlsx"


def sheet_name(member: str) -> str:
    return member.replace("[", "-").replace("]", "-")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_first_sheet_begins_with_the_first_line_of_every_report(
    tight: ScheduleDocument, tmp_path: Path, language: Language
) -> None:
    first = next(answer(tight, Words(language))).text
    rows = cells(written(tight, tmp_path, language))[Words(language).of(SHEETS["overview"])]
    shown = [row[0] for row in rows if row[0]]
    assert shown[0] == tight.name
    assert shown[2] == f"✗ {first}"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_it_reads_as_it_did(
    tight: ScheduleDocument, tmp_path: Path, request: pytest.FixtureRequest, language: Language
) -> None:
    """The sheets to read, the headings of the others, and which sheets there are; # stands for a number."""
    lines = []
    for name, rows in cells(written(tight, tmp_path, language)).items():
        is_table = len(rows[0]) > 1 and rows[0][1]
        shown = rows[:1] if is_table else [row for row in rows if not isinstance(row[0], dt.date)]
        texts = [
            " | ".join("#" if isinstance(cell, float) else str(cell) for cell in row if cell != "") for row in shown
        ]
        lines += [f"== {name}", *(re.sub(r"\d[\d.,]*(?<![.,])", "#", text) for text in texts if text), ""]
    golden = GOLDEN / f"workbook.{language}.txt"
    if request.config.getoption("--regenerate"):
        golden.write_text("\n".join(lines), encoding="utf-8")
    assert "\n".join(lines) == golden.read_text(encoding="utf-8")


def test_costs_on_the_first_sheet_are_numbers_that_add_up(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    rows = cells(written(ordinary, tmp_path))["Overview"]
    top = next(i for i, row in enumerate(rows) if str(row[0]).startswith("Costs of"))
    total = next(i for i, row in enumerate(rows) if row[0] == "total")
    for column, figures in ((1, ordinary.figures), (2, ordinary.baseline)):
        assert sum(row[column] for row in rows[top + 1 : total]) == pytest.approx(rows[total][column], abs=0.02)
        assert rows[total][column] == pytest.approx(figures.cost_of_days_eur)
    assert all(row[3] == pytest.approx(row[1] - row[2]) for row in rows[top + 1 : total + 1])


def test_the_long_sheet_is_the_document(every_kind: ScheduleDocument, tmp_path: Path) -> None:
    head, *rows = cells(written(every_kind, tmp_path))["Assets"]
    assert head == ["start", "member", "asset", "kind", "quantity", "unit", "value", "start (UTC)"]
    n = every_kind.horizon.steps
    for asset in every_kind.assets:
        mine = [row for row in rows if row[2] == asset.name]
        assert len(mine) % n == 0
        assert {row[1] for row in mine} == {asset.member}
        plan = [row[6] for row in mine if row[4] == "net load with the plan"]
        assert plan == pytest.approx(asset.net_load_kw)
        assert {row[5] for row in mine} <= {"kW", "kWh", "°C", ""}
    start = dt.datetime.fromisoformat(every_kind.horizon.start)
    assert rows[0][0] == start.replace(tzinfo=None)
    stored = next(a for a in every_kind.assets if a.kind == "battery")
    found = [row[6] for row in rows if row[2] == stored.name and row[4] == "stored energy, at the end of the step"]
    assert found == pytest.approx(stored.states["energy_kwh"][1:])


def test_what_is_decided_of_every_kind_has_a_name(every_kind: ScheduleDocument) -> None:
    fields = {name for asset in every_kind.assets for name in (*asset.decisions, *asset.states)}
    assert len({asset.kind for asset in every_kind.assets}) == len(assets.KINDS)
    assert fields <= set(names())


def test_an_hour_that_comes_twice_is_told_apart_in_utc(site: dict[str, Any], plan: Plan, tmp_path: Path) -> None:
    raw = copy.deepcopy(site)
    raw["horizon"]["start"] = "2026-10-25"
    raw["members"] = [{"name": "Hall", "energy_contract": "fixed", "assets": [
        {"kind": "inflexible_load", "name": "hall", "profile": [float(t) for t in range(25)]}]}]  # fmt: skip
    del raw["energy_contracts"]["dynamic"]
    found = cells(written(plan(raw), tmp_path))
    for sheet in ("Group", "Assets", "Hall"):
        rows = [row for row in found[sheet] if isinstance(row[0], dt.date)]
        twice = [row for row in rows if row[0] == dt.datetime(2026, 10, 25, 2)]  # noqa: DTZ001 - as it is written
        assert len({row[-1] for row in twice}) == 2, sheet


def test_a_members_sheet_has_nothing_of_another(tight: ScheduleDocument, tmp_path: Path) -> None:
    path = written(tight, tmp_path)
    found = texts(path)
    for member in tight.members:
        shown = " ".join(found[sheet_name(member.name)])
        others = {m.name for m in tight.members} | {a.name for a in tight.assets if a.member != member.name}
        assert not [name for name in others - {member.name} if name in shown]
        assert all(f"{a.name} [kW]" in shown for a in tight.assets if a.member == member.name)
    assert [len(sheets) for sheets in chart_references(path)] == [1] * (1 + len(tight.members))


def test_a_members_sheet_has_its_load_limits_and_costs(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    rows = cells(written(ordinary, tmp_path))["Bakery"]
    member = next(m for m in ordinary.members if m.name == "Bakery")
    top = next(i for i, row in enumerate(rows) if row[0] == "start")
    column = rows[top].index("with the plan [kW]")
    assert [row[column] for row in rows[top + 1 :]] == pytest.approx(member.net_load_kw)
    costs = {row[0]: row[1] for row in rows[:top] if isinstance(row[1], float)}
    assert costs["energy"] == pytest.approx(member.costs_eur["energy"])


def test_a_chart_names_the_direction_only_where_both_limits_are_drawn(
    ordinary: ScheduleDocument, tmp_path: Path
) -> None:
    export = ordinary.group.model_copy(update={"export_cap_kw": [10.0] * ordinary.horizon.steps})
    lowest = export.model_copy(update={"net_load_kw": [-9.0] * ordinary.horizon.steps})
    for group, curves in (
        (ordinary.group, ["without a plan", "with the plan", "cap"]),
        (lowest, ["without a plan", "with the plan", "cap (import)", "cap (export)"]),
    ):
        path = written(ordinary.model_copy(update={"group": group}), tmp_path)
        assert chart_curves(path)[0] == curves


def test_nothing_of_the_dutch_workbook_is_english(
    every_kind: ScheduleDocument, tight: ScheduleDocument, tmp_path: Path
) -> None:
    for document in (every_kind, tight):
        english, dutch = (written(document, tmp_path, language) for language in ("en", "nl"))
        members = {sheet_name(member.name) for member in document.members}
        own = {f"{asset.name} [kW]" for asset in document.assets}
        assert headings_alike(english, dutch) - members - own <= {"plan [EUR]", "plan"}
        named = [
            (x[k], y[k])
            for one, two in tables(english, dutch)
            for k, head in enumerate(one[0])
            if head in NAMED
            for x, y in zip(one[1:], two[1:], strict=True)
        ]
        assert len(named) > 50
        assert {a for a, b in named if a == b} <= {"kW-max", "wind"}


@pytest.mark.parametrize(
    ("field", "english", "dutch"),
    [
        ("net_load_kw", "net load with the plan [kW]", "netto vermogen met plan [kW]"),
        ("plan_exceedance_hours", "time above the cap, plan [h]", "tijd boven de grens, plan [uur]"),
        ("saved_cost_of_days_eur", "cost of the days, saved [EUR]", "kosten van de dagen, bespaard [EUR]"),
        ("cost_stored_energy_eur", "cost: stored energy [EUR]", "kosten: opgeslagen energie [EUR]"),
        ("price_eur_per_kw", "price [EUR/kW]", "prijs [EUR/kW]"),
        ("De_{Vries}: 100 %_eur", "De {Vries}: 100 % [EUR]", "De {Vries}: 100 % [EUR]"),
    ],
)
def test_a_field_is_headed_by_its_name_and_unit(field: str, english: str, dutch: str) -> None:
    assert (heading(field, Words("en")), heading(field, Words("nl"))) == (english, dutch)


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Bakery", "Bakery"),
        ("a/b [c]: d?*\\", "a-b -c-- d---"),
        ("'t Hoekje'", "t Hoekje"),
        ("history", "history (2)"),
        ("GROUP", "GROUP (2)"),
        ("Firma " + "x" * 40, "Firma " + "x" * 25),
        ("⚡" * 40, "⚡" * 31),
        ("🏭" * 40, "🏭" * 15),
        ("''", "-"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(name: str, called: str) -> None:
    given = SheetNames()
    given.keep(["Group"])
    assert given.of(name) == called
    again = given.of(name)
    assert again.casefold() != called.casefold()
    assert len(again.encode("utf-16-le")) <= 62


def test_what_does_not_fit_on_a_sheet_goes_on_in_the_next(
    ordinary: ScheduleDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = cells(written(ordinary, tmp_path))
    monkeypatch.setattr(book, "MOST_ROWS", 100)
    parts = cells(written(ordinary, tmp_path))
    assert [len(parts[name]) for name in ("Assets", "Assets (2)")] == [100, 100]
    rows = [row for name, rows in parts.items() if name.startswith("Assets") for row in rows[1:]]
    assert rows == whole["Assets"][1:]


def test_many_rows_are_the_same_without_being_kept_in_memory(
    tight: ScheduleDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = cells(written(tight, tmp_path, "nl"))
    monkeypatch.setattr(book, "MANY_ROWS", 0)
    path = written(tight, tmp_path, "nl")
    assert cells(path) == kept
    assert broken_parts(path) == []


def test_members_with_names_of_sheets_have_their_own(site: dict[str, Any], plan: Plan, tmp_path: Path) -> None:
    raw = copy.deepcopy(site)
    raw["members"][0]["name"], raw["members"][1]["name"] = "costs", "Group/'s"
    path = written(plan(raw), tmp_path)
    found = cells(path)
    assert found["costs (2)"][0][0] == "costs"
    assert found["Group-'s"][0][0] == "Group/'s"
    assert {"costs (2)", "Group-'s"} <= {name for sheets in chart_references(path) for name in sheets}
    with ZipFile(path) as files:
        places = re.findall(r'<hyperlink [^>]*location="\'(.*?)\'!A1"', files.read("xl/worksheets/sheet3.xml").decode())
    assert {place.replace("''", "'") for place in places} == {"costs (2)", "Group-'s", "Transport -NL-"}
    assert all("'" not in place.replace("''", "") for place in places)
    assert broken_parts(path) == []


@pytest.mark.parametrize(
    ("language", "moment", "money"),
    [("en", "[$-809]yyyy-mm-dd hh:mm", "[$-809]#,##0.00"), ("nl", "[$-413]dd-mm-yyyy hh:mm", "[$-413]#,##0.00")],
)
def test_it_is_set_up_for_the_language_and_for_one_a4(
    ordinary: ScheduleDocument, tmp_path: Path, language: Language, moment: str, money: str
) -> None:
    with ZipFile(written(ordinary, tmp_path, language)) as files:
        styles, first, core, whole = (
            files.read(f"{part}.xml").decode()
            for part in ("xl/styles", "xl/worksheets/sheet1", "docProps/core", "xl/workbook")
        )
    assert all(f'formatCode="{form}"' in styles for form in (moment, money))
    assert '<pageSetUpPr fitToPage="1"/>' in first
    assert re.search(r'<pageSetup paperSize="9" orientation="portrait"(?! fitTo)', first)
    assert f"{Words(language).of(SHEETS['overview'])}!$A$1:$D$" in whole
    assert ordinary.horizon.start[:10] in core  # not the moment of writing, so that the same plan gives the same file


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_part_of_the_package_is_whole(every_kind: ScheduleDocument, tmp_path: Path, language: Language) -> None:
    assert broken_parts(written(every_kind, tmp_path, language)) == []


@pytest.mark.slow
@pytest.mark.skipif(office() is None, reason="LibreOffice is not on the path")
def test_libreoffice_reads_the_same_cells(tight: ScheduleDocument, tmp_path: Path) -> None:
    path = written(tight, tmp_path, "nl")
    again = cells(converted(path, "xlsx", office() or ""))
    for name, rows in cells(path).items():
        for mine, theirs in zip(rows, again[name], strict=False):
            kept = [pytest.approx(cell) if isinstance(cell, float) else cell for cell in mine if cell != ""]
            assert [cell for cell in theirs if cell != ""] == kept, name
    assert converted(path, "pdf", office() or "").stat().st_size > 10_000
