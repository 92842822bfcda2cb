"""From the roles of columns to channels."""

import numpy as np
import pytest

from gridshare.imports.channel import Reading
from gridshare.imports.content import Origin, Sheet
from gridshare.imports.findings import Answers
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.sheets.delimited import read_delimited
from gridshare.tables.rows import text_array

EAN, OTHER = "871687999975416673", "871687999681918522"
IN, OUT = Meaning("consumption", "kWh"), Meaning("feed_in", "kWh")
TIMES = [f"{h:02d}:{m:02d}" for h in range(10) for m in (0, 15, 30, 45)]


def read(text: str, roles: Roles, **answers: str) -> Reading:
    content = text.encode()
    sheet = read_delimited(content, Origin("meter.csv", "", len(content)))
    return channels_of(sheet, roles, Answers({("*", "", aspect): answer for aspect, answer in answers.items()}))


def rows(line: str) -> str:
    return "".join(line.format(time=time) + "\n" for time in TIMES)


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def test_a_wide_table_gives_a_channel_for_each_column() -> None:
    text = f"Datum;{EAN};{OTHER};Gas\n" + rows("15-01-2024 {time};1,5;0,25;3")
    roles = Roles((0,), {1: IN, 2: IN, 3: Meaning("other", "other")}, meters={1: EAN, 2: OTHER})
    reading = read(text, roles)
    assert [(c.meter, c.heading, float(c.values.sum())) for c in reading.channels] == [
        (EAN, EAN, 60),
        (OTHER, OTHER, 10),
    ]
    assert reading.left_out == ("column 'Gas': not about electricity of a connection",)


def test_a_long_table_gives_a_channel_for_each_meter_kind_and_unit() -> None:
    text = "Moment;EAN;Soort;Eenheid;Waarde\n"
    for ean, kind, unit, value in [
        (EAN, "ldn", "kWh", 1),
        (EAN, "ODN", "kWh", 2),
        (OTHER, "LDN", "Wh", 3),
        (EAN, "gas", "m3", 4),
    ]:
        text += rows(f"15-01-2024 {{time}};{ean};{kind};{unit};{value}")
    roles = Roles((0,), {4: Meaning(None, None)}, meter=1, kind=2, unit=3)
    kinds = {"LDN": Meaning("consumption", None), "ODN": Meaning("feed_in", None)}
    reading = read(text, Roles(roles.instant, roles.values, meter=1, kind=2, kinds=kinds, unit=3))
    told = {(c.meter, c.quantity, c.unit, float(c.values[0]), len(c.rows)) for c in reading.channels}
    assert told == {
        (EAN, "consumption", "kWh", 1, 40),
        (EAN, "feed_in", "kWh", 2, 40),
        (OTHER, "consumption", "Wh", 3, 40),
    }
    assert reading.left_out == (f"40 rows of {EAN}, gas, m3: no electricity that is planned with",)


def test_each_value_keeps_the_number_of_its_row() -> None:
    text = "Kop\n\nMoment;EAN;kWh\n" + "".join(f"15-01-2024 {t};{e};1\n" for t in TIMES for e in (EAN, OTHER))
    first, second = read(text, Roles((0,), {2: IN}, meter=1)).channels
    assert sorted([first.rows[0], second.rows[0]]) == [4, 5]
    assert set(np.diff(first.rows)) == {2}


def test_a_factor_and_estimates_are_taken_with_their_values() -> None:
    text = "Moment;stand;factor;Status\n" + rows("15-01-2024 {time};1500;0.001;Gemeten").replace(
        "00:30;1500;0.001;Gemeten", "00:30;1500;0.001;GESCHAT"
    )
    (channel,) = read(text, Roles((0,), {1: IN}, factor=2, status=(3,), states={"geschat": "estimated"})).channels
    assert channel.values.tolist() == [1.5] * 40
    assert channel.estimated is not None
    assert np.flatnonzero(channel.estimated).tolist() == [2]


def test_numbers_that_allow_both_marks_are_a_question_and_an_answer_settles_it() -> None:
    text = "Moment;kWh\n" + rows("15-01-2024 {time};1.234")
    reading = read(text, Roles((0,), {1: IN}))
    assert reading.channels == ()
    (question,) = reading.questions
    assert question.aspect == "decimal"
    assert [c.answer for c in question.candidates] == ["comma", "point"]
    assert "1,234" in question.candidates[0].reads_as
    assert read(text, Roles((0,), {1: IN}), decimal="comma").channels[0].values[0] == 1234
    assert read(text, Roles((0,), {1: IN}), decimal="point").channels[0].values[0] == 1.234


def test_another_column_of_the_file_tells_the_mark() -> None:
    text = "Moment;kWh;in\n" + rows("15-01-2024 {time};1.234;0,5")
    reading = read(text, Roles((0,), {1: IN, 2: OUT}))
    assert [float(c.values[0]) for c in reading.channels] == [1234, 0.5]


def test_columns_with_marks_of_their_own_are_read_apart_and_a_mixed_one_refused() -> None:
    apart = "Moment;kWh;in\n" + rows("15-01-2024 {time};12.25;0,5")
    assert [float(c.values[0]) for c in read(apart, Roles((0,), {1: IN, 2: OUT})).channels] == [12.25, 0.5]
    mixed = ("Moment;kWh\n" + rows("15-01-2024 {time};12.25")).replace("00:30;12.25", "00:30;12,25")
    assert codes(read(mixed, Roles((0,), {1: IN}))) == ["decimal_mixed"]


def test_a_cut_row_is_asked_and_left_out_when_told() -> None:
    text = "Datum;Tijd;kWh\n" + rows("15-01-2024;{time};1,5") + "15-01-2024;10"
    asked = read(text, Roles((0, 1), {2: IN}))
    assert [q.aspect for q in asked.questions] == ["cut"]
    assert asked.channels == ()
    told = read(text, Roles((0, 1), {2: IN}), cut="drop")
    assert len(told.channels[0].values) == 40
    assert [d.aspect for d in told.decisions if d.aspect == "cut"] == ["cut"]


def test_a_date_in_the_first_row_of_its_day_holds_until_the_next() -> None:
    days = [rows(";{time};1,5").replace(";00:00;", f"{day}-01-2024;00:00;", 1) for day in (15, 16)]
    text = "Datum;Tijd;kWh\n" + "".join(days)
    reading = read(text, Roles((0, 1), {2: IN}))
    assert len(reading.channels[0].values) == 80
    assert np.unique(reading.channels[0].moments.wall // 86400).tolist() == [19737, 19738]
    assert any(d.answer == "a date holds until the next" for d in reading.decisions)


def test_totals_and_repeated_names_are_left_out_and_said() -> None:
    half = rows("15-01-2024 {time};1,5")
    text = f"Moment;kWh\n{half}Moment;kWh\n{half.replace('15-', '16-')}Totaal;120,0\n"
    reading = read(text, Roles((0,), {1: IN}))
    assert len(reading.channels[0].values) == 80
    told = [text.split(":")[0] for text in reading.left_out]
    assert told == ["rows that repeat the names (row 42", "lines of totals (row 83"]


def test_a_row_in_the_middle_without_an_instant_is_refused() -> None:
    text = ("Moment;kWh\n" + rows("15-01-2024 {time};1,5")).replace("15-01-2024 05:00", "15-01-2024 5 uur")
    reading = read(text, Roles((0,), {1: IN}))
    assert codes(reading) == ["instant_unreadable"]
    assert "row 22" in reading.problems[0].found
    assert reading.channels == ()


def test_a_cell_that_is_no_number_is_refused_with_its_row() -> None:
    text = ("Moment;kWh\n" + rows("15-01-2024 {time};1,5")).replace("05:00;1,5", "05:00;storing")
    reading = read(text, Roles((0,), {1: IN}))
    assert codes(reading) == ["not_a_number"]
    assert "row 22: 'storing'" in reading.problems[0].found


def test_cells_that_stand_for_nothing_are_missing_and_said() -> None:
    text = ("Moment;kWh\n" + rows("15-01-2024 {time};1,5")).replace("05:00;1,5", "05:00;n/a")
    reading = read(text, Roles((0,), {1: IN}))
    assert int(np.isnan(reading.channels[0].values).sum()) == 1
    assert reading.left_out == ("column 'kWh': 1 cells hold 'n/a', read as missing",)


@pytest.mark.parametrize(
    ("ean", "code"),
    [("8,71687E+17", "ean_damaged"), ("871687999975417000", "ean_damaged"), (f"{EAN[:-1]}4", "ean_check_digit")],
)
def test_an_ean_that_cannot_be_is_refused_and_an_answer_replaces_it(ean: str, code: str) -> None:
    text = "Moment;EAN;kWh\n" + rows(f"15-01-2024 {{time}};{ean};1,5")
    assert codes(read(text, Roles((0,), {2: IN}, meter=1))) == [code]
    assert read(text, Roles((0,), {2: IN}, meter=1), meter=EAN).channels[0].meter == EAN


def test_a_unit_behind_numbers_is_taken_and_must_not_contradict_the_heading() -> None:
    text = "Moment;Afname\n" + rows("15-01-2024 {time};1,5 kWh")
    assert read(text, Roles((0,), {1: Meaning("consumption", None)})).channels[0].unit == "kWh"
    assert codes(read(text, Roles((0,), {1: Meaning("consumption", "kW")}))) == ["unit_differs"]


def test_numbers_of_a_workbook_need_no_mark_and_text_beside_them_does() -> None:
    sheet = Sheet(
        Origin("boek.xlsx", "", 1),
        (),
        ("Moment", "kWh"),
        (text_array(["2024-01-15 00:00:00", "2024-01-15 00:15:00"]), text_array(["1.234", "1,5"])),
        2,
        typed={1: np.array([1.234, np.nan])},
    )
    (channel,) = channels_of(sheet, Roles((0,), {1: IN}), Answers()).channels
    assert channel.values.tolist() == [1.234, 1.5]


def test_epochs_are_utc_in_seconds_or_milliseconds() -> None:
    text = "moment;kWh\n1735686000;1.5\n1735686900000;2.5\n1735687800;3.5\n"
    (channel,) = read(text, Roles((0,), {1: IN}, is_epoch=True)).channels
    assert (channel.moments.wall - channel.moments.wall[0]).tolist() == [0, 900, 1800]
    assert channel.moments.offset_s is not None
    assert not channel.moments.offset_s.any()
