"""Terminal, HTML, JSON, CSV, workbook and picture report the same of a plan, whether its search was finished or not."""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from tests.builders import a_load, a_site

from gridshare.reports.notebook import Schedule
from gridshare.reports.plan.headline import answer
from gridshare.reports.plan.picture import plot
from gridshare.reports.plan.sheets.texts import FIELDS
from gridshare.reports.plan.spreadsheet import write_csv, write_xlsx
from gridshare.reports.words import Language, Words
from gridshare.reports.workbooks.headings import called, unit
from gridshare.schedules.document import ScheduleDocument

FIGURES = (
    "exceedance_kwh", "margin_used_kwh", "unserved_kwh", "unserved_kelvin_hours", "unserved_kelvin", "postponed_kwh",
    "postponed_sessions",
)  # fmt: skip
OPEN = {"finished": False, "proven": False, "exceedance_open_kwh": 11.3, "unserved_open_kwh": 7.5}
VERDICT = ("cap_kept", "all_served", "finished", "exceedance_open_kwh", "unserved_open_kwh", "cost_open_eur")


@pytest.fixture(scope="module")
def short(plan: Callable[[dict[str, Any]], ScheduleDocument]) -> ScheduleDocument:
    """A park that is short of everything: above its contract, a house too cold, cars too empty or too late."""
    house = {
        "kind": "thermal_store", "name": "house", "band_c": [18, 22], "start_c": 18, "end_c_at_least": 18,
        "capacity_kwh_per_k": 10.0, "machine": {"mode": "heating", "power_kw": 20.0, "cop": 1.0},
        "heat_gain": {"conductance_kw_per_k": 0.5, "outside": 8.0},
    }  # fmt: skip
    sessions = [
        {"connector": "P1", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 03:00", "energy_kwh": 20.0},
        {"connector": "P2", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 05:00", "energy_kwh": 10.0},
        {"connector": "P3", "arrival": "2026-01-15 01:00", "departure": "2026-01-15 05:00", "energy_kwh": 5.0},
    ]
    cars = {"kind": "ev_charging", "name": "cars", "connectors": {"P1": 10, "P2": 10, "P3": 10}, "sessions": sessions}
    site = a_site(a_load(profile=[63.0, 63.0, 56.0, 40.0]), house, cars, cap_kw=60.0)
    site["connection"]["margin"] = {"import_kw": 10.0}
    return plan(site)


@pytest.fixture(params=[True, False], ids=["finished", "cut short"])
def document(short: ScheduleDocument, request: pytest.FixtureRequest) -> ScheduleDocument:
    if request.param:
        return short
    return short.model_copy(update={"verdict": short.verdict.model_copy(update=OPEN)})


def in_words(document: ScheduleDocument, language: Language, text: str) -> None:
    """Each figure with its unit is in the text, whatever its line breaks."""
    text, words, f = " ".join(text.split()), Words(language), document.figures
    unit = "K·h" if language == "en" else "K·uur"
    for value, of in (
        (f.exceedance_kwh, "kWh"), (f.margin_used_kwh, "kWh"), (f.unserved_kwh, "kWh"),
        (f.unserved_kelvin_hours, unit), (f.unserved_kelvin, "K"), (f.postponed_kwh, "kWh"),
    ):  # fmt: skip
        assert f"{words.number(value, 1)} {of}" in text, (value, of)
    assert re.search(rf"\b{f.postponed_sessions} (sessions|laadsessies)", text)
    is_open = ("11.3 kWh less", "7.5 kWh more") if language == "en" else ("11,3 kWh minder", "7,5 kWh meer")
    assert all((amount in text) is not document.verdict.finished for amount in is_open)


def test_the_park_is_short_of_everything(short: ScheduleDocument) -> None:
    assert all(getattr(short.figures, name) > 0.05 for name in FIGURES), short.figures
    assert short.verdict.finished


@pytest.mark.parametrize("language", ["en", "nl"])
def test_terminal_html_and_picture_report_each_figure(
    document: ScheduleDocument, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_NL.UTF-8")
    schedule = Schedule(document)
    terminal = schedule.summary(language)
    in_words(document, language, terminal)
    page = schedule._repr_html_()
    in_words(document, language, html.unescape(page[: page.index("</pre>")]))
    in_words(document, language, plot(document, language).get_suptitle())


def test_json_csv_and_workbook_have_the_same_values(document: ScheduleDocument, tmp_path: Path) -> None:
    known = {name: getattr(document.figures, name) for name in FIGURES}
    known |= {name: getattr(document.verdict, name) for name in VERDICT}
    whole = json.loads(Schedule(document).to_json())
    assert {name: {**whole["figures"], **whole["verdict"]}[name] for name in known} == known

    write_csv(document, tmp_path / "a.csv")
    first, *others = csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8").splitlines())
    assert {name: first[f"plan {name}"] for name in known} == {
        name: str(value) if isinstance(value, bool) else f"{value:.10g}" for name, value in known.items()
    }
    assert {row[f"plan {name}"] for row in others for name in known} == {""}

    write_xlsx(document, tmp_path / "a.xlsx", "nl")
    book = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    found = {(row[0], row[1]): row[2] for row in book.get_sheet_by_name("Cijfers").to_python()}
    words = Words("nl", FIELDS)
    for name, value in known.items():
        shown = words.of(("yes", "ja") if value else ("no", "nee")) if isinstance(value, bool) else pytest.approx(value)
        assert found[called(name, words), unit(name, words)] == shown, name
    overview = [row[0] for row in book.get_sheet_by_name("Overzicht").to_python()]
    lines = [line.text for line in answer(document, words)]
    assert [text.removeprefix("✗ ") for text in overview if text][2 : 2 + len(lines)] == lines
    assert ("Niet af" in lines[0]) is not document.verdict.finished


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_search_that_was_cut_short_says_so_first_and_promises_nothing(
    short: ScheduleDocument, language: Language
) -> None:
    served = {"all_served": True, "cap_kept": True, "limits_kept": True}
    verdict = short.verdict.model_copy(update=OPEN | served)
    text = Schedule(short.model_copy(update={"verdict": verdict})).summary(language)
    assert text.startswith("✗ Not finished: " if language == "en" else "✗ Niet af: ")
    assert "✓" not in text
    assert not re.search(r"\bsaves?\b|\bscheelt\b", text)
    assert "saves" not in repr(Schedule(short.model_copy(update={"verdict": verdict})))


def test_what_no_bound_is_known_of_is_not_passed_over(short: ScheduleDocument) -> None:
    verdict = short.verdict.model_copy(update=OPEN | {"cost_open_eur": None})
    shown = " ".join(Schedule(short.model_copy(update={"verdict": verdict})).summary("en").split())
    assert "how much less it may cost is not known" in shown
