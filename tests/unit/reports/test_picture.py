"""The picture shows what the schedule has, is the same each time, and needs no screen."""

import copy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from gridshare.assets import ev_charging
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.pictures import PictureNameError
from gridshare.reports.plan.picture import plot, save
from gridshare.reports.plan.stays import MOST_STAYS, largest_stays
from gridshare.schedules.document import ScheduleDocument

STAYS = ev_charging.KIND.view.stays


def labels(ax: Any) -> list[str]:
    return ax.get_legend_handles_labels()[1]


def test_panels_are_those_that_the_schedule_has_something_for(tight: ScheduleDocument) -> None:
    titles = [ax.get_title(loc="left") for ax in plot(tight).axes]
    assert [t.split("[")[0].split(":")[0].strip() for t in titles] == [
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


def test_a_session_that_is_short_is_red_and_labelled(tight: ScheduleDocument) -> None:
    ax = plot(tight).axes[-1]
    ticks = {t.get_text(): t.get_color() for t in ax.get_yticklabels()}
    short = {u.what.removeprefix("session ") for u in tight.unserved}
    red = {text.split("  ")[0] for text, colour in ticks.items() if colour == "#c0392b"}
    assert short
    assert red == short
    assert any("of 180 kWh" in text for text in ticks)


def test_no_more_sessions_than_can_be_read(ordinary: ScheduleDocument) -> None:
    station = next(a for a in ordinary.assets if a.parts)
    many = station.model_copy(update={"parts": station.parts * MOST_STAYS})
    assets = [many if a is station else a for a in ordinary.assets]
    crowded = ordinary.model_copy(update={"assets": assets})
    assert len(largest_stays(crowded, STAYS)) == MOST_STAYS
    title = plot(crowded).axes[-1].get_title(loc="left")
    assert f"the {MOST_STAYS} largest of {2 * MOST_STAYS}" in title


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
