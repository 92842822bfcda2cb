"""Units and signs: turned where they are known, asked where they are not."""

import numpy as np
import pytest
from tests.unit.imports.tracks import track

from gridshare.imports.findings import Answers
from gridshare.imports.meaning import meant

NO_ANSWERS = Answers()


@pytest.mark.parametrize(
    ("unit", "step_s", "given", "becomes", "of_series"),
    [
        ("kWh", 900, 2.5, 10.0, "kW"),
        ("Wh", 900, 2500.0, 10.0, "kW"),
        ("MWh", 3600, 0.01, 10.0, "kW"),
        ("kWh", 300, 2.5, 30.0, "kW"),
        ("kW", 900, 10.0, 10.0, "kW"),
        ("W", 900, 10_000.0, 10.0, "kW"),
        ("MW", 3600, 0.01, 10.0, "kW"),
        ("EUR/kWh", 3600, 0.08, 80.0, "EUR/MWh"),
        ("ct/kWh", 3600, 8.0, 80.0, "EUR/MWh"),
        ("J/cm2", 3600, 36.0, 100.0, "W/m2"),
        ("degC", 3600, 7.5, 7.5, "degC"),
    ],
)
def test_every_unit_comes_into_that_of_its_series(
    unit: str, step_s: int, given: float, becomes: float, of_series: str
) -> None:
    settled = meant(track([given, given], unit=unit, step_s=step_s), NO_ANSWERS)
    assert settled.track is not None
    assert settled.track.values == pytest.approx([becomes, becomes])
    assert settled.track.channel.unit == of_series


def test_a_unit_that_is_not_said_is_asked_with_what_each_would_make_of_it() -> None:
    settled = meant(track([25.0] * 96, unit=None), NO_ANSWERS)
    (question,) = settled.questions
    assert settled.track is None
    assert (question.aspect, question.about) == ("unit", "a.csv, column 'Verbruik'")
    assert {c.answer: c.reads_as for c in question.candidates} == {
        "kWh": "2,400 kWh in all, 876 MWh a year at that rate; highest 100 kW",
        "kW": "600 kWh in all, 219 MWh a year at that rate; highest 25 kW",
    }


def test_an_answer_counts_only_where_the_file_is_silent() -> None:
    answers = Answers({("*", "", "unit"): "kW"})
    silent, said = meant(track([10.0], unit=None), answers), meant(track([10.0], unit="kWh"), answers)
    assert silent.track is not None
    assert said.track is not None
    assert (silent.track.values[0], said.track.values[0]) == (10.0, 40.0)
    assert [d.answer for d in silent.track.decisions] == ["kW"]


def test_an_answer_about_the_very_column_counts_before_what_its_heading_says() -> None:
    settled = meant(track([10.0], unit="kWh"), Answers({("*", "Verbruik", "unit"): "kW"}))
    assert settled.track is not None
    assert settled.track.values[0] == 10.0
    assert [(d.aspect, d.answer) for d in settled.track.decisions] == [("unit", "kW")]


def test_an_answer_that_is_no_unit_is_asked_again_and_named() -> None:
    settled = meant(track([10.0], unit=None), Answers({("*", "", "unit"): "kilowatt"}))
    assert "the answer 'kilowatt' is no unit" in settled.questions[0].found


def test_what_is_measured_is_asked_where_nothing_says() -> None:
    settled = meant(track([1.0], quantity=None), NO_ANSWERS)
    assert settled.questions[0].aspect == "column"
    answered = meant(track([1.0], quantity=None), Answers({("a*", "Verbruik", "column"): "feed_in kWh"}))
    assert answered.track is not None
    assert answered.track.channel.quantity == "feed_in"


def test_the_sign_of_a_net_series_with_both_signs_is_asked() -> None:
    settled = meant(track([1.0, -2.0], quantity="net"), NO_ANSWERS)
    (question,) = settled.questions
    assert question.aspect == "sign"
    assert [c.reads_as for c in question.candidates] == [
        "1 kWh drawn and 2 kWh fed in",
        "2 kWh drawn and 1 kWh fed in",
    ]


@pytest.mark.parametrize(("answer", "first_kw"), [("negative is feed-in", 4.0), ("negative is consumption", -4.0)])
def test_an_answered_sign_makes_drawing_positive(answer: str, first_kw: float) -> None:
    settled = meant(track([1.0, -2.0], quantity="net"), Answers({("*", "", "sign"): answer}))
    assert settled.track is not None
    assert settled.track.values[0] == first_kw


def test_a_net_series_without_negative_values_needs_no_answer() -> None:
    assert meant(track([1.0, 2.0], quantity="net"), NO_ANSWERS).track is not None


def test_feed_in_written_negative_is_turned_and_said_and_mixed_signs_stay() -> None:
    settled = meant(track([-1.0, 0.0, -2.0], quantity="feed_in"), NO_ANSWERS)
    assert settled.track is not None
    assert settled.track.values.tolist() == [4.0, 0.0, 8.0]
    assert [d.aspect for d in settled.track.decisions] == ["sign"]
    mixed = meant(track([-1.0, 2.0], quantity="feed_in"), NO_ANSWERS)
    assert mixed.track is not None
    assert mixed.track.values.tolist() == [-4.0, 8.0]


def test_missing_values_stay_missing() -> None:
    settled = meant(track([1.0, float("nan")]), NO_ANSWERS)
    assert settled.track is not None
    assert np.isnan(settled.track.values).tolist() == [False, True]
