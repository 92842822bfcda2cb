"""The park on a page: a verdict that is true, who gives way, what breaks the contract, and never more than a page."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("matplotlib")
pytest.importorskip("typst")

from tests.builders import a_battery, a_load, a_site
from tests.periods import a_period

from gridshare.reports.board.page import board_page
from gridshare.reports.board.report import BoardReport, Picture
from gridshare.reports.board.typeset import fitting, pages_of
from gridshare.reports.listing import Line, Listing
from gridshare.reports.one_page.day import day_page
from gridshare.reports.one_page.failing import faults
from gridshare.reports.one_page.files import save_days
from gridshare.reports.one_page.giving_way import given_kwh
from gridshare.reports.one_page.room import room_of, tightest
from gridshare.reports.one_page.week import week_page
from gridshare.reports.plan.headline import answer
from gridshare.reports.plan.movers import ways
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument

Plan = Callable[[dict[str, Any]], ScheduleDocument]
LANGUAGES: tuple[Language, ...] = ("en", "nl")


def listing(report: BoardReport, title: str) -> Listing:
    return next(
        part
        for section in report.sections
        for part in section.parts
        if isinstance(part, Listing) and part.title.startswith(title)
    )


def texts(report: BoardReport) -> Iterator[str]:
    for section in report.sections:
        for part in section.parts:
            if isinstance(part, Line | str):
                yield part.text if isinstance(part, Line) else part


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_begins_with_the_first_lines_of_the_plan(
    ordinary: ScheduleDocument, tight: ScheduleDocument, language: Language
) -> None:
    late = tight.model_copy(update={"verdict": tight.verdict.model_copy(update={"finished": False})})
    for document in (ordinary, tight, late):
        report = day_page(document, language)
        assert [report.verdict, *report.because] == list(answer(document, Words(language)))
    assert day_page(late).verdict.text.startswith("Not finished")


def test_who_gives_way_is_a_row_with_its_devices_and_their_hours(ordinary: ScheduleDocument) -> None:
    given = given_kwh(ordinary, 1)
    assert given == pytest.approx(
        {m.name: m.gave_way_kwh for m in ordinary.members if m.gave_way_kwh >= 0.05}, rel=1e-3
    )
    rows = listing(day_page(ordinary), "Taken less").rows
    assert [row[0] for row in rows] == list(given)
    assert "truck square 1" in rows[0][2]


def test_on_export_those_give_way_who_feed_in_less(plan: Plan) -> None:
    roof = {"kind": "solar", "name": "roof", "available": [30.0, 50.0, 50.0, 10.0], "curtailable": True}
    document = plan(a_site(a_load(profile=5.0), roof, cap_kw=20))
    assert given_kwh(document, 1) == {}
    assert given_kwh(document, -1) == {"yard": pytest.approx((5 + 25 + 25) / 2)}
    assert "roof 01:00-02:30" in listing(day_page(document), "Fed in less").rows[0][2]


def test_room_made_on_import_is_not_taken_off_by_that_made_on_export(plan: Plan) -> None:
    roof = {"kind": "solar", "name": "roof", "available": [0.0, 50.0, 0.0, 0.0], "curtailable": True}
    document = plan(a_site(a_load(profile=[5.0, 5.0, 26.0, 5.0]), a_battery(start_kwh=4.0), roof, cap_kw=20))
    (yard,) = document.members
    (taken,), (fed_in,) = (given_kwh(document, sign).values() for sign in (1, -1))
    assert taken >= 3.0  # half an hour of 6 kW above the cap, or the battery does more
    assert fed_in == pytest.approx(12.5)
    assert yard.gave_way_kwh == pytest.approx(taken + fed_in)
    assert ways(document) == [("yard", yard.gave_way_kwh)]


def test_nobody_is_said_to_give_way_under_a_cap_that_is_never_near(plan: Plan) -> None:
    report = day_page(plan(a_site(a_load(), a_battery(), cap_kw=500)))
    assert "Nobody has to: doing nothing would stay within the cap as well." in texts(report)
    without = day_page(plan(a_site(a_load(), a_battery())))
    assert "Nobody has to: the group has no cap." in texts(without)
    assert "What to watch" not in [section.title for section in without.sections]


def test_a_device_that_the_plan_leans_on_breaks_the_contract_when_it_stops(plan: Plan) -> None:
    document = plan(a_site(a_load(profile=[10.0, 28.0, 10.0, 10.0]), a_battery(), cap_kw=20))
    (fault,) = faults(document)
    assert (fault.asset, fault.stops) == ("battery", True)
    gives = -np.array(document.assets[1].net_load_kw)
    over = np.maximum(np.array(document.group.net_load_kw) + gives - 20, 0)
    np.testing.assert_allclose(fault.over_kw, over, atol=1e-6)
    assert fault.most_kw == pytest.approx(8.0, abs=0.01)
    row = listing(day_page(document), "Breaks the contract").rows[0]
    assert row == ("battery (yard)", "stops", "8", "01:30-02:00")


def test_a_device_that_strays_from_the_plan_is_one_to_watch(plan: Plan) -> None:
    oven = {"kind": "deferrable_load", "name": "oven", "phases_kw": [10.0], "phase_minutes": 30}
    document = plan(a_site(a_load(profile=[15.0, 5.0, 5.0, 5.0]), oven, cap_kw=20))
    (fault,) = faults(document)
    assert (fault.asset, fault.stops) == ("oven", False)
    np.testing.assert_allclose(fault.over_kw, [5.0, 0.0, 0.0, 0.0], atol=1e-6)


def test_doing_nothing_above_the_cap_is_nobody_giving_way_and_is_not_said_to_come_above_it(plan: Plan) -> None:
    document = plan(a_site(a_load(profile=25.0), cap_kw=20))
    nothing = document.model_copy(update={"verdict": document.verdict.model_copy(update={"is_baseline": True})})
    assert "Nobody yet: this is doing nothing, and that exceeds the cap." in texts(day_page(nothing))
    assert any("takes the group further above its contract" in text for text in texts(day_page(nothing)))


def test_the_tightest_hours_are_those_with_nothing_left_and_then_the_next(plan: Plan) -> None:
    document = plan(a_site(a_load(profile=[20.0, 20.0, 10.0, 15.0]), cap_kw=20))
    room = room_of(document)
    assert [(t.stretch, t.step) for t in tightest(room, 4)] == [((0, 2), 0), ((2, 4), 3)]
    assert room.least == 0
    assert [round(share or 0.0, 6) for share in map(room.share, range(4))] == [0.0, 0.0, 1.0, round(1 / 3, 6)]
    assert [row[3] for row in listing(day_page(document), "The tightest").rows] == ["0", "5"]


def test_it_is_one_page_however_many_firms_with_long_names(tight: ScheduleDocument) -> None:
    name = "Coöperatie Bedrijventerrein-Noord Logistiek en Distributie "
    members = [tight.members[k % 3].model_copy(update={"name": f"{name}{k}"}) for k in range(26)]
    assets = [
        asset.model_copy(update={"name": f"{asset.name} {k}", "member": f"{name}{k}"})
        for k in range(26)
        for asset in tight.assets
    ]
    short = [u.model_copy(update={"asset": a.name, "member": a.member}) for u in tight.unserved for a in assets]
    changes = {"members": members, "assets": assets, "unserved": short, "name": name * 2, "credit": "Data. " * 60}
    report = day_page(tight.model_copy(update=changes), "nl")
    found = fitting(report)
    assert pages_of(found) == 1
    content = json.loads(found["report.json"])
    assert len(content["sections"]) == len(report.sections)
    page = board_page(report)
    assert page.count("<tr>") < 40
    assert re.search(r"en nog \d+", page)


def weeks(ordinary: ScheduleDocument, tight: ScheduleDocument) -> dict[dt.date, ScheduleDocument]:
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=k) for k in range(7)]
    return {day: tight if k == 4 else ordinary for k, day in enumerate(days) if k != 2}


def test_a_week_has_its_days_the_worst_first_on_a_page(ordinary: ScheduleDocument, tight: ScheduleDocument) -> None:
    period = a_period(days=7, failed=(2,))
    loads = [day.plan for day in period.days]
    assert loads[4] is not None
    over = loads[4].model_copy(update={"exceedance_kwh": tight.figures.exceedance_kwh})
    days = [day.model_copy(update={"plan": over}) if k == 4 else day for k, day in enumerate(period.days)]
    period = period.model_copy(update={"days": days})
    report = week_page(period, weeks(ordinary, tight), "nl")
    (picture,) = (part for part in report.sections[0].parts if isinstance(part, Picture))
    assert report.verdict.sort == "bad"
    rows = listing(report, "De dagen").rows
    assert [row[0] for row in rows[:2]] == ["wo 3 jan", "vr 5 jan"]
    assert "load_kw: missing values" in rows[0][1]
    assert len(rows) == 7
    assert (
        picture.alt.count(":00") + picture.alt.count(":15") + picture.alt.count(":30") + picture.alt.count(":45") >= 6
    )
    assert pages_of(fitting(report)) == 1


def test_of_a_long_period_the_tightest_days_are_drawn(
    ordinary: ScheduleDocument, tight: ScheduleDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gridshare.reports.one_page.week._MOST_DAYS", 2)
    period = a_period(days=4)
    report = week_page(period, {day.day: tight if k == 3 else ordinary for k, day in enumerate(period.days)})
    assert "Drawn are the 2 tightest of 4 days." in texts(report)
    (picture,) = (part for part in report.sections[0].parts if isinstance(part, Picture))
    assert "Thu 4 Jan:" in picture.alt
    assert picture.alt.count("with the plan") == 2


def test_the_plans_of_a_folder_are_on_its_page(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    period = a_period(days=2, failed=(1,))
    days = [period.days[0].model_copy(update={"schedule": "days/a.json"}), period.days[1]]
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "a.json").write_text(ordinary.model_dump_json(), encoding="utf-8")
    save_days(period.model_copy(update={"days": days}), tmp_path, tmp_path / "week.html", "nl")
    page = (tmp_path / "week.html").read_text(encoding="utf-8")
    assert next(iter(given_kwh(ordinary, 1))) in page
    assert "geen plan: load_kw: missing values. Fill it" in page
