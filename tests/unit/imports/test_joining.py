"""Tracks joined into series: registers, files of one meter, and sheets of a workbook."""

from __future__ import annotations

import numpy as np
from tests.unit.imports.tracks import track

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.findings import Answers
from gridshare.imports.series.joining import Joining, joined, name_of
from gridshare.imports.series.uniting import with_sheet_meters
from gridshare.imports.track import Track

NAN = float("nan")


def join(*tracks: Track, answers: Answers | None = None, names: dict[str, str] | None = None) -> Joining:
    return joined(tracks, names or {}, answers or Answers())


def test_registers_of_one_meter_add_up() -> None:
    low, normal = track([1.0, 0.0], register="low", heading="L"), track([0.0, 2.0], register="normal", heading="N")
    (series,) = join(low, normal).series
    assert series.values.tolist() == [1.0, 2.0]
    assert series.name == "a_consumption_kw"


def test_registers_that_take_turns_are_zero_where_they_are_blank() -> None:
    low, normal = track([1.0, NAN, 3.0], register="low", heading="L"), track([NAN, 2.0, NAN], register="n", heading="N")
    joining = join(low, normal)
    assert joining.series[0].values.tolist() == [1.0, 2.0, 3.0]
    assert "blank while the other counts" in joining.series[0].decisions[0].because


def test_a_register_that_lacks_an_interval_leaves_the_sum_missing() -> None:
    low, normal = track([1.0, 1.0, NAN], register="low", heading="L"), track([2.0, 2.0, 2.0], register="n", heading="N")
    assert np.isnan(join(low, normal).series[0].values).tolist() == [False, False, True]


def test_net_is_consumption_less_feed_in_where_both_are_known() -> None:
    drawn = track([4.0, 0.0, 1.0])
    given = track([0.0, 3.0], start=0, heading="T", quantity="feed_in")
    net = {s.name: s for s in join(drawn, given).series}["a_net_kw"]
    assert net.values.tolist() == [4.0, -3.0]


def test_files_of_one_meter_follow_each_other_whatever_their_order() -> None:
    first, second = track([1.0, 2.0], file="jan.csv"), track([3.0, 4.0], start=2 * 900, file="feb.csv")
    for order in ((first, second), (second, first)):
        (series,) = join(*order).series
        assert (series.start, series.values.tolist()) == (0, [1.0, 2.0, 3.0, 4.0])


def test_files_that_overlap_and_agree_are_one() -> None:
    first, second = track([1.0, 2.0], file="a.csv"), track([2.0, 3.0], start=900, file="b.csv")
    assert join(first, second).series[0].values.tolist() == [1.0, 2.0, 3.0]


def test_files_that_differ_are_a_question_and_the_answer_decides() -> None:
    first, second = track([1.0, 2.0], file="a.csv"), track([2.5, 3.0], start=900, file="b.csv")
    joining = join(first, second)
    assert joining.series == ()
    (question,) = joining.questions
    assert question.aspect == "overlap"
    assert "1 intervals differ" in question.found
    assert "2.5 here, 2 there" in question.found
    for answer, values in (("first", [1.0, 2.0, 3.0]), ("last", [1.0, 2.5, 3.0])):
        (series,) = join(first, second, answers=Answers({("*", "", "overlap"): answer})).series
        assert series.values.tolist() == values


def test_two_columns_that_read_alike_are_a_question() -> None:
    joining = join(track([1.0], heading="Verbruik"), track([1.0], heading="Afname"))
    assert [q.aspect for q in joining.questions] == ["column"]
    assert joining.series == ()


def test_intervals_of_two_lengths_are_a_problem() -> None:
    joining = join(track([1.0, 2.0], file="a.csv"), track([1.0], step_s=3600, file="b.csv"))
    assert [p.code for p in joining.problems] == ["intervals_differ"]


def test_intervals_that_begin_at_other_minutes_are_shown_with_those_minutes() -> None:
    joining = join(track([1.0, 2.0], file="a.csv"), track([1.0], start=300, file="b.csv"))
    (problem,) = joining.problems
    assert problem.found.startswith("intervals of 15 min from minute 5 on; in a.csv")
    assert problem.found.endswith("intervals of 15 min")


def test_prices_of_hours_and_of_quarters_are_one_series_of_quarters() -> None:
    hours = track([80.0, 90.0], step_s=3600, quantity="price", unit="EUR/MWh", file="2025.xml")
    quarters = track([70.0], start=2 * 3600, quantity="price", unit="EUR/MWh", file="2026.xml")
    (series,) = join(hours, quarters).series
    assert (series.step_s, series.values.tolist()) == (900, [80.0] * 4 + [90.0] * 4 + [70.0])
    assert [d.answer for d in series.decisions] == ["15"]


def test_meters_whose_names_come_out_the_same_are_a_problem() -> None:
    joining = join(track([1.0], meter="Bakkerij Noord"), track([1.0], meter="bakkerij-noord"))
    assert [p.code for p in joining.problems] == ["name_twice"]


def test_names_are_those_people_use_and_say_their_unit() -> None:
    (series,) = join(track([1.0], meter="871687999975416673"), names={"871687999975416673": "Bakkerij Noord"}).series
    assert series.name == "bakkerij_noord_consumption_kw"
    assert name_of("871687999975416673", "net") == "ean_871687999975416673_net_kw"
    assert name_of("Café 't Hoekje", "feed_in") == "cafe_t_hoekje_feed_in_kw"
    assert name_of("day ahead", "price") == "day_ahead_eur_per_mwh"


def test_a_file_that_names_no_meter_is_called_after_itself() -> None:
    (series,) = join(track([1.0], meter="", file="zip.zip/kantoor_p1.csv")).series
    assert series.name == "kantoor_p1_consumption_kw"


DAY_S = 86_400


def sheet_track(file: str, day: int, meter: str = "", register: str = "") -> Track:
    values, rows = np.ones(96), np.arange(96)
    channel = Channel(file, "kWh", meter, "consumption", "kWh", False, Moments(rows), values, rows, register)  # noqa: FBT003
    return Track(channel, day * DAY_S, 900, values, np.zeros(96, dtype=np.int8), rows)


def meters(*tracks: Track) -> list[str]:
    return [t.channel.meter for t in with_sheet_meters(tracks)]


def test_sheets_about_the_same_time_are_meters_of_their_own() -> None:
    own = (sheet_track("park.xlsx (Noord)", 0), sheet_track("park.xlsx (Zuid)", 0), sheet_track("park.xlsx (Oost)", 1))
    assert meters(*own) == ["Noord", "Zuid", "Oost"]
    assert [d.aspect for d in with_sheet_meters(own)[0].decisions] == ["meter"]


def test_sheets_that_follow_each_other_are_one_meter() -> None:
    assert meters(sheet_track("park.xlsx (januari)", 0), sheet_track("park.xlsx (februari)", 1)) == ["", ""]


def test_registers_of_one_sheet_do_not_make_it_two_meters() -> None:
    registers = [sheet_track("park.xlsx (januari)", 0, register=r) for r in ("low", "normal")]
    assert meters(*registers, sheet_track("other.xlsx (Noord)", 0)) == ["", "", ""]


def test_a_meter_that_is_named_keeps_its_name() -> None:
    assert meters(sheet_track("park.xlsx (Noord)", 0, "8716"), sheet_track("park.xlsx (Zuid)", 0)) == ["8716", ""]


def test_only_an_ean_is_called_one() -> None:
    assert name_of("00", "net") == "meter_00_net_kw"
    assert name_of("Hal 00", "net") == "hal_00_net_kw"
