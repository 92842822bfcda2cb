"""The picture shows what the schedule has, is the same each time, and needs no screen."""

import copy
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from matplotlib.legend import Legend

from gridshare.assets import battery, ev_charging, thermal_store
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.pictures import CAP, PictureNameError
from gridshare.reports.plan.panels import PALE
from gridshare.reports.plan.picture import plot, save, written
from gridshare.reports.plan.scene import scene_of_group
from gridshare.reports.plan.stays import MOST_LINES, groups_of
from gridshare.reports.plan.strips import MOST_STRIPS, stores_of
from gridshare.schedules.document import ScheduleDocument

STAYS = ev_charging.KIND.view.stays
STORES = battery.KIND.view.panel
assert STAYS is not None
assert STORES is not None


def labels(ax: Any) -> list[str]:
    return ax.get_legend_handles_labels()[1]


def test_panels_are_those_that_the_schedule_has_something_for(tight: ScheduleDocument) -> None:
    titles = [ax.get_title(loc="left") for ax in plot(tight).axes]
    assert [re.split(r" [\[(]|[:,]", t)[0] for t in titles] == [
        "Net load of the group", "Price", "Stored energy", "Charging sessions",
    ]  # fmt: skip


def test_the_line_is_the_net_load_and_the_areas_add_up_to_it(ordinary: ScheduleDocument) -> None:
    ax = plot(ordinary).axes[0]
    line = next(x for x in ax.get_lines() if x.get_label() == "with the plan")
    assert list(line.get_ydata())[:-1] == ordinary.group.net_load_kw
    by_kind: dict[str, Any] = {}
    for a in ordinary.assets:
        by_kind[a.kind] = by_kind.get(a.kind, 0) + np.array(a.net_load_kw)
    highest = sum(np.maximum(net, 0) for net in by_kind.values()).max()
    tops = [c.get_datalim(ax.transData).y1 for c in ax.collections if c.get_label() != "above the cap, without a plan"]
    assert max(tops) == pytest.approx(highest)


def test_what_is_above_the_cap_is_shaded_and_the_cap_drawn_in_steps(tight: ScheduleDocument) -> None:
    ax = plot(tight).axes[0]
    assert {"above the cap, with the plan", "above the cap, without a plan", "cap (import)"} <= set(labels(ax))
    cap = next(x for x in ax.get_lines() if x.get_label() == "cap (import)")
    assert list(cap.get_ydata())[:-1] == tight.group.import_cap_kw


def test_nothing_is_shaded_where_the_cap_is_kept(ordinary: ScheduleDocument) -> None:
    assert "above the cap, with the plan" not in labels(plot(ordinary).axes[0])


def test_a_session_that_is_short_is_red_and_named(tight: ScheduleDocument) -> None:
    ax = plot(tight).axes[-1]
    ticks = {t.get_text(): t.get_color() for t in ax.get_yticklabels()}
    short = {u.what.removeprefix("session ") for u in tight.unserved}
    red = {text.split("  ")[0] for text, colour in ticks.items() if colour == CAP}
    assert short
    assert red == short
    assert any("of 180 kWh" in text for text in ticks)
    (heading,) = (text for text in ax.texts if "truck square: 2 sessions" in text.get_text())
    assert heading.get_text().endswith("; 2 short: van-2 (0 of 90 kWh), truck-7 (0 of 180 kWh)")
    assert heading.get_color() == CAP


def crowded(document: ScheduleDocument, times: int) -> ScheduleDocument:
    """With so many times more sessions, in the order of nobody's arrival."""
    station = next(a for a in document.assets if a.parts)
    parts = [
        part.model_copy(update={"facts": {**part.facts, "name": f"{part.facts['name']}/{k}"}})
        for k in range(times)
        for part in station.parts
    ]
    many = station.model_copy(update={"parts": parts})
    return document.model_copy(update={"assets": [many if a is station else a for a in document.assets]})


def test_sessions_are_drawn_by_arrival_under_their_asset(ordinary: ScheduleDocument) -> None:
    ax = plot(ordinary).axes[-1]
    drawn = [tick.get_text().split("  ")[0] for tick in ax.get_yticklabels()]
    assert drawn == ["van-2", "truck-7"]
    assert [text.get_text() for text in ax.texts] == ["truck square: 2 sessions, 270 of 270 kWh"]


@pytest.mark.parametrize("times", [30, 300])
def test_of_more_sessions_than_can_be_named_all_are_drawn_or_counted(times: int, ordinary: ScheduleDocument) -> None:
    many = crowded(ordinary, times)  # half of them at the same time, which takes a line for each
    (group,) = groups_of(scene_of_group(many), STAYS)
    assert [line[0].first for line in group.lines] == sorted(line[0].first for line in group.lines)
    for a, b in (pair for line in group.lines for pair in pairwise(line)):
        assert a.last < b.first
    n, of = len(group.drawn), 2 * times
    assert n == of or n >= MOST_LINES
    assert len({visit.name for visit in group.drawn}) == n
    ax = plot(many).axes[-1]
    assert len([bar for bar in ax.collections[0].get_paths() if len(bar.vertices) > 1]) == n
    assert (f"({n} of {of} drawn)" if n < of else f"({of})") in ax.get_title(loc="left")
    assert ax.texts[0].get_text().endswith(f"; {n} drawn") == (n < of)


def test_a_session_that_is_short_is_drawn_however_many_there_are(tight: ScheduleDocument) -> None:
    many = crowded(tight, 500)
    last = next(part for asset in many.assets for part in reversed(asset.parts))
    short = [tight.unserved[0].model_copy(update={"what": f"session {last.facts['name']}"})]
    (group,) = groups_of(scene_of_group(many.model_copy(update={"unserved": short})), STAYS)
    assert [visit.name for visit in group.drawn if visit.is_short] == [last.facts["name"]]


def test_each_store_has_the_scale_of_its_own_band(ordinary: ScheduleDocument) -> None:
    (store,) = stores_of(scene_of_group(ordinary), STORES)
    battery = next(a for a in ordinary.assets if a.kind == "battery")
    assert store.scale == (0, 200)
    assert store.share == pytest.approx(np.array(battery.states["energy_kwh"]) / 200)
    ax = plot(ordinary).axes[2]
    assert [tick.get_text() for tick in ax.get_yticklabels()] == ["depot battery\n0 to 200 kWh"]
    assert not store.outside.any()


def test_of_more_stores_than_fit_those_that_move_most_are_drawn_and_counted(ordinary: ScheduleDocument) -> None:
    battery = next(a for a in ordinary.assets if a.kind == "battery")
    still = {"energy_kwh": [60.0] * len(battery.states["energy_kwh"])}
    rests = [battery.model_copy(update={"name": f"rests {k}", "states": still}) for k in range(MOST_STRIPS)]
    ax = plot(ordinary.model_copy(update={"assets": [*rests, *ordinary.assets]})).axes[2]
    names = [tick.get_text().split("\n")[0] for tick in ax.get_yticklabels()]
    assert names == [f"rests {k}" for k in range(MOST_STRIPS - 1)] + ["depot battery"]
    assert f"the {MOST_STRIPS} that move most, of {MOST_STRIPS + 1}" in ax.get_title(loc="left")


def test_a_name_is_no_formula(ordinary: ScheduleDocument) -> None:
    name = "hal $_{ $ 1"
    odd = [a.model_copy(update={"name": name}) if a.parts or a.kind == "battery" else a for a in ordinary.assets]
    assert written(ordinary.model_copy(update={"assets": odd, "name": name}), "svg")


def test_what_is_outside_a_band_that_changes_is_marked(ordinary: ScheduleDocument) -> None:
    scene = scene_of_group(ordinary)
    energy = stores_of(scene, STORES)[0].state
    least = [0.0] * (len(energy) - 2) + [energy[-1] + 10]  # at the end of each step
    written = {name: {**asset, "least_kwh": least} for name, asset in scene.written.items()}
    (store,) = stores_of(replace(scene, written=written), STORES)
    assert list(np.flatnonzero(store.outside)) == [len(energy) - 1]


def test_the_peak_that_is_paid_and_the_one_that_will_be(ordinary: ScheduleDocument) -> None:
    (charge,) = ordinary.figures.month_charges

    def named(billed_kw: float) -> dict[str, Any]:
        update = {"month_charges": [charge.model_copy(update={"billed_kw": billed_kw, "eur": 15.0})]}
        ax = plot(ordinary.model_copy(update={"figures": ordinary.figures.model_copy(update=update)})).axes[0]
        return {x.get_label(): set(x.get_ydata()) for x in ax.get_lines() if "kW-max" in x.get_label()}

    assert named(130.0) == {
        "kW-max January 2026: 120 kW paid or free": {120.0},
        "kW-max January 2026: 130 kW billed after this plan (+ 15.00 EUR)": {130.0},
    }
    assert named(120.001) == {"kW-max January 2026: 120 kW paid or free, nothing added": {120.0}}


def test_a_peak_of_export_is_below_zero(ordinary: ScheduleDocument) -> None:
    peaks = [{**peak, "direction": "export"} for peak in ordinary.input["grid_tariff"]["peaks"]]
    tariff = {**ordinary.input["grid_tariff"], "peaks": peaks}
    ax = plot(ordinary.model_copy(update={"input": {**ordinary.input, "grid_tariff": tariff}})).axes[0]
    (charge,) = ordinary.figures.month_charges
    levels = [set(x.get_ydata()) for x in ax.get_lines() if "kW-max" in x.get_label()]
    assert {-charge.paid_kw} in levels


def test_every_line_and_area_is_in_the_legend_once(tight: ScheduleDocument) -> None:
    ax = plot(tight).axes[0]
    named = [text.get_text() for legend in ax.findobj(Legend) for text in legend.get_texts()]
    assert sorted(named) == sorted(labels(ax))
    assert len(set(named)) == len(named)


def test_the_band_of_a_cold_store_is_that_of_its_temperature() -> None:
    panel = thermal_store.KIND.view.panel
    assert panel is not None
    assert panel.band is not None
    assert panel.band({"band_c": {"low": -24.0, "high": None}}) == (-24.0, None)


def test_the_time_after_the_horizon_is_paler_and_said_to_be(
    site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument]
) -> None:
    raw = copy.deepcopy(site)
    raw["horizon"] = {**raw["horizon"], "look_ahead_hours": 6}
    raw["members"] = [{**raw["members"][2], "energy_contract": "fixed"}]
    del raw["energy_contracts"]["dynamic"]
    raw["members"][0]["assets"][0]["sessions"][0] |= {"arrival": "2026-01-15 22:00", "departure": "2026-01-16 05:00"}
    ahead = plan(raw)
    assert ahead.look_ahead is not None
    first, *_, last = plot(ahead).axes
    assert [text.get_text() for text in first.texts] == [" look-ahead\n until Fri 06:00:\n not fixed yet"]
    later = next(x for x in first.get_lines() if list(x.get_ydata())[:-1] == ahead.look_ahead.net_load_kw)
    assert later.get_alpha() == PALE
    assert later.get_xdata()[0] == scene_of_group(ahead).edges[-1]
    assert any(tick.get_text().endswith(" later") for tick in last.get_yticklabels())


def test_dutch(tight: ScheduleDocument) -> None:
    ax = plot(tight, "nl").axes[0]
    assert "boven de grens, met het plan" in labels(ax)


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_the_same_schedule_gives_the_same_bytes(suffix: str, tight: ScheduleDocument, tmp_path: Path) -> None:
    for name in "ab":
        save(tight, tmp_path / f"{name}.{suffix}")
    a, b = ((tmp_path / f"{name}.{suffix}").read_bytes() for name in "ab")
    assert a == b
    assert a.startswith(b"\x89PNG" if suffix == "png" else b"<?xml")
    assert b"<dc:date>" not in a


@pytest.mark.parametrize("days", [1, 2, 7])
def test_longer_horizons_and_clock_changes_draw(
    days: int, site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument]
) -> None:
    raw = copy.deepcopy(site)
    raw["horizon"] = {"start": "2026-03-29", "days": days, "step_minutes": 60}
    raw["members"] = [{"name": "Hall", "assets": [{"kind": "inflexible_load", "name": "hall", "profile": 20}]}]
    raw["energy_contracts"] = {}
    figure = plot(plan(raw))
    figure.canvas.draw()
    ticks = [t.get_text() for t in figure.axes[-1].get_xticklabels()]
    assert len(ticks) >= 4
    first, last = "Sunday 29 March 2026", {1: "", 2: " – Monday 30 March 2026", 7: " – Saturday 4 April 2026"}[days]
    assert figure.get_suptitle().splitlines()[0].endswith(f" - {first}{last}")
    assert len(figure.axes) == 2


def test_other_names_are_refused(ordinary: ScheduleDocument, tmp_path: Path) -> None:
    with pytest.raises(PictureNameError, match=r"plot: 'a\.gif'; expected a name that ends with \.png or \.svg"):
        save(ordinary, tmp_path / "a.gif")


def test_without_the_package_it_says_what_to_install(
    ordinary: ScheduleDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(MissingPackageError, match=r"pip install 'gridshare\[plot\]'"):
        plot(ordinary)
