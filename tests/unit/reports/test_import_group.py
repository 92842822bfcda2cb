"""The meters of an import together: what counts, when all is known, and where that is against the cap."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console, Group
from tests.unit.imports.firms import PLACE, ZONE, assessed, load, panels, spoiled, year

from gridshare.imports import Assessed
from gridshare.imports.quality.report import assess
from gridshare.reports.imports.group import Park, Together, together
from gridshare.reports.imports.group_lines import group_lines, highest_lines
from gridshare.reports.imports.page import import_page
from gridshare.reports.imports.summary import import_summary
from gridshare.reports.words import Words
from gridshare.series.measured import MeasuredSeries
from gridshare.sites.known_connections import caps_of_series, known_caps, steady_caps
from gridshare.timegrid import TimeGrid
from gridshare.usecases.import_report import Asked, ImportReport, Reads

SAMPLES = Path(__file__).parents[3] / "sample_sites"
TIMES = year(28)
BAKER = assessed(load(TIMES), name="bakker_consumption_kw", meter="bakker")
SMITH = assessed(2 * load(TIMES, 3), name="smid_consumption_kw", meter="smid")
ROOF = assessed(panels(TIMES), "production", "dak_production_kw", "dak")


def of(*series: Assessed, park: Park | None = None) -> Together:
    found = together(series, park or Park(), ZONE)
    assert found is not None
    return found


def lines(found: Together, **flags: bool) -> str:
    asked = {"has_visits": False, "is_open": False} | flags
    return " ".join(line.text for line in group_lines(found, {}, Words(), **asked))


def test_loads_add_up_and_panels_with_a_meter_of_their_own_are_taken_off() -> None:
    found = of(BAKER, SMITH, ROOF)
    np.testing.assert_allclose(found.kw, BAKER.values + SMITH.values - ROOF.values)
    assert "taken off: dak" in lines(found)
    assert "All 3 meters are known in each of the 2,688 quarters" in lines(found)


def test_parts_behind_one_connection_count_once() -> None:
    net = replace(BAKER, name="bakker_net_kw", quantity="net", values=BAKER.values - ROOF.values)
    behind = replace(ROOF, name="bakker_production_kw", meter="bakker")
    np.testing.assert_allclose(of(BAKER, behind, net, SMITH).kw, net.values + SMITH.values)


def test_a_meter_that_is_the_sum_of_the_others_is_left_out() -> None:
    whole = replace(BAKER, name="park_consumption_kw", meter="park", values=BAKER.values + SMITH.values)
    found = of(BAKER, SMITH, whole)
    np.testing.assert_allclose(found.kw, BAKER.values + SMITH.values)
    assert "Not counted: park" in lines(found)


def test_figures_are_of_the_quarters_at_which_all_is_known() -> None:
    late = spoiled(SMITH, slice(0, 2000), np.nan)
    late = spoiled(late, [2500], 0.0)
    high = spoiled(BAKER, [100], 999.0)  # while the smith is not known
    found = of(high, late)
    assert found.is_whole.sum() == 688
    known = high.values[2000:] + late.values[2000:]
    assert f"highest quarter is {known.max():,.0f} kW" in lines(found)
    assert "All 2 meters are known in 688 of 2,688 quarters (25.6%)" in lines(found)
    assert "lacks: smid (25.6% known)" in lines(found)


def test_meters_that_never_meet_are_said_to_come_out_too_low() -> None:
    first, last = (slice(0, 1000), slice(1000, None))
    found = of(spoiled(BAKER, last, np.nan), spoiled(SMITH, first, np.nan))
    assert "In no quarter are all 2 meters known" in lines(found)


def test_what_the_folder_holds_counts_and_what_is_imported_comes_in_its_place() -> None:
    kept = MeasuredSeries(SMITH.name, SMITH.start, SMITH.step_s, SMITH.values, SMITH.origin, "consumption")
    old = replace(kept, name=BAKER.name, values=0 * kept.values)
    found = of(BAKER, park=Park([kept, old]))
    np.testing.assert_allclose(found.kw, BAKER.values + SMITH.values)
    assert "from earlier imports: smid." in lines(found)


@pytest.mark.parametrize(("cap", "says"), [(100.0, "above its cap in {n} quarter"), (200.0, "stays within its cap")])
def test_the_sum_is_held_against_the_cap(cap: float, says: str) -> None:
    found = of(BAKER, SMITH, park=Park(caps=partial(steady_caps, cap, np.inf)))
    n = int((found.kw > cap).sum())
    assert says.format(n=n) in lines(found)
    assert "--import-cap" not in lines(found)
    assert "--import-cap" in lines(of(BAKER, SMITH))


def test_the_picture_marks_where_the_cap_is_exceeded_and_nowhere_else() -> None:
    caps = [Park(caps=partial(steady_caps, kw, np.inf)) for kw in (100.0, 200.0)]
    assert [page(BAKER, SMITH, park=park).count('class="over"') > 0 for park in caps] == [True, False]


def test_the_cap_of_a_site_follows_its_windows() -> None:
    caps = known_caps(SAMPLES / "three-firms", TimeGrid.of_days(date(2026, 2, 10), 1, 15, ZONE))
    assert caps is not None
    assert sorted(set(caps.import_kw)) == [260.0, 450.0]
    assert caps.import_kw[0] == 450.0
    assert caps.import_kw[4 * 17] == 260.0
    assert set(caps.export_kw) == {100.0}
    assert known_caps(SAMPLES / "meter-exports" / "exports", TimeGrid.of_days(date(2026, 2, 10), 1, 15, ZONE)) is None


def test_hours_and_intervals_that_fit_no_quarter_are_named() -> None:
    hours = replace(SMITH, step_s=3600, values=SMITH.values[::4], rows=SMITH.rows[::4], origin=SMITH.origin[::4])
    odd = replace(ROOF, name="hal_consumption_kw", meter="hal", quantity="consumption", step_s=420)
    found = of(BAKER, hours, odd)
    np.testing.assert_allclose(found.kw[:8], BAKER.values[:8] + np.repeat(hours.values[:2], 4))
    assert "peaks in it are higher: smid" in lines(found)
    assert "Not counted: hal; their intervals do not fit quarters" in lines(found)


def page(*series: Assessed, asked: int = 0, park: Park | None = None) -> str:
    way = Reads(answer="kWh", reads_as="240 MWh")
    questions = [
        Asked(about=f"{k}.csv", aspect="unit", found="none", candidates=[way], remedy="answer") for k in range(asked)
    ]
    made = ImportReport(
        ok=not asked,
        time_zone=ZONE,
        files=[],
        questions=questions,
        problems=[],
        series=list(assess(series, [PLACE] * len(series))),
        sessions=[],
        written=[],
    )
    return import_page(made, "en", {s.name: s for s in series}, park)


def unfolded(text: str) -> str:
    """What is seen before anything is opened."""
    while (shorter := re.sub(r"<details><summary>(.*?)</summary>((?!<details>).)*?</details>", r"\1", text)) != text:
        text = shorter
    return text


def test_meters_at_rest_are_one_line_and_no_row() -> None:
    rest = [replace(BAKER, name=f"hal_{k}_consumption_kw", meter=f"hal {k}", values=0 * BAKER.values) for k in range(3)]
    back = replace(BAKER, name="bakker_feed_in_kw", quantity="feed_in", values=0 * BAKER.values)
    seen = unfolded(page(BAKER, back, SMITH, *rest))
    assert "Zero all along, in none of the figures: hal 0, hal 1, hal 2; feed-in (bakker)." in seen
    assert "Meters (2)" in seen
    assert seen.count("hal 1") == 1 + 1  # and its folded section


def test_a_meter_of_which_only_feed_in_is_known_is_not_at_rest() -> None:
    back = replace(BAKER, name="bakker_feed_in_kw", quantity="feed_in", values=0 * BAKER.values)
    assert "in none of the figures: feed-in (bakker)." in page(back, SMITH)


def test_a_page_of_prices_alone_names_no_meter_and_no_group() -> None:
    prices = replace(BAKER, name="day_ahead_eur_per_mwh", meter="day-ahead", quantity="price")
    seen = unfolded(page(prices))
    assert "Series (1)" in seen
    assert "The group together" not in seen


def test_what_is_open_comes_before_the_sum_which_lacks_it() -> None:
    seen = unfolded(page(BAKER, SMITH, asked=12))
    assert seen.index("The same is open of 11 more") < seen.index("is not counted before they are answered")
    assert seen.count("240 MWh") == 1


def test_a_page_of_many_meters_is_a_row_each_until_it_is_opened() -> None:
    many = [replace(BAKER, name=f"firma_{k}_consumption_kw", meter=f"firma {k}") for k in range(9)]
    text = page(*many)
    seen = unfolded(text)
    assert seen.count("<tr>") == 1 + 9
    assert seen.count("<svg") == 1 + 9
    assert text.count("<svg") == 1 + 9 + 9 * 2  # a calendar and a week each


def test_a_meter_with_a_number_is_called_after_the_file_that_holds_it_alone() -> None:
    ean = "871690000000200069"
    meter = replace(BAKER, name=f"ean_{ean}_consumption_kw", meter=ean)
    assert ">kenter_koelhuis</a>" in page(meter, park=Park(files={meter.name: ("a.zip/kenter_koelhuis.json",)}))
    both = {meter.name: ("alles.csv",), SMITH.name: ("alles.csv",)}
    assert f">{ean}</a>" in page(meter, SMITH, park=Park(files=both))


def test_a_layer_whose_limit_is_a_series_is_named_and_not_passed_over(tmp_path: Path) -> None:
    text = (SAMPLES / "three-firms" / "site.yaml").read_text(encoding="utf-8")
    assert "limit_kw: 450" in text
    (tmp_path / "site.yaml").write_text(text.replace("limit_kw: 450", "limit_kw: called_kw", 1), encoding="utf-8")
    unread = caps_of_series(tmp_path)
    assert len(unread) == 1
    assert caps_of_series(SAMPLES / "three-firms") == ()
    park = Park(caps=partial(known_caps, tmp_path), caps_of_series=unread)
    assert f"Not in this cap: {unread[0]}" in lines(of(BAKER, SMITH, park=park))
    alone = lines(of(BAKER, SMITH, park=Park(caps_of_series=unread)))
    assert f"is a series ({unread[0]})" in alone
    assert "it is read from" not in alone


def test_the_summary_has_the_highest_sum_as_the_page_has_it() -> None:
    park = Park(caps=partial(steady_caps, 100.0, np.inf))
    (line,) = highest_lines(of(BAKER, SMITH, park=park), {}, Words(), is_open=False)
    assert line.text in lines(of(BAKER, SMITH, park=park))
    made = ImportReport(
        ok=True, time_zone=ZONE, files=[], left_out=[], questions=[], problems=[], sessions=[], written=[],
        series=list(assess([BAKER, SMITH], [PLACE] * 2)),
    )  # fmt: skip
    text = _printed(import_summary(made, "nl", {s.name: s for s in (BAKER, SMITH)}, park))
    n = Words("nl").number((BAKER.values + SMITH.values > 100).sum())
    assert f"De groep komt in {n} kwartieren boven" in text
    assert "De groep" not in _printed(import_summary(made, "nl"))


def _printed(text: Group) -> str:
    out = StringIO()
    Console(width=200, file=out).print(text)
    return out.getvalue()


def test_the_summary_says_when_not_all_is_known() -> None:
    first, last = (slice(0, 1000), slice(1000, None))
    found = of(spoiled(BAKER, last, np.nan), spoiled(SMITH, first, np.nan))
    texts = [line.text for line in highest_lines(found, {}, Words("nl"), is_open=True)]
    assert texts[0].startswith("Wat in de vragen openstaat")
    assert "In geen enkel kwartier" in texts[-1]
