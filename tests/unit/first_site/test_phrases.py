"""Answers as people type them are read in one way, or refused."""

import pytest

from gridshare.documents.yaml_text import parse_yaml
from gridshare.first_site.phrases import AnswersError, items_of, named_amounts, number_of, pair_of, window_of
from gridshare.first_site.words import TEXTS
from gridshare.reports.words import Words
from gridshare.timegrid.windows import Window

WORDS = Words("nl", TEXTS)


@pytest.mark.parametrize(
    ("text", "value"), [("640", 640), ("640,5", 640.5), ("640.5 kW", 640.5), (" 0,25 ", 0.25), ("0.125", 0.125)]
)
def test_a_number_may_have_a_comma_and_its_unit(text: str, value: float) -> None:
    assert number_of(text, WORDS, "import_cap") == value


@pytest.mark.parametrize("text", ["1.500", "1,500", "12.000 kW", "veel", "", "-5", "1.2.3", "640 kWp x"])
def test_a_number_that_is_none_or_two_is_refused(text: str) -> None:
    with pytest.raises(AnswersError) as refused:
        number_of(text, WORDS, "import_cap")
    assert refused.value.problems[0].where == "import_cap"


def test_a_number_with_a_point_before_three_digits_says_both_readings() -> None:
    with pytest.raises(AnswersError) as refused:
        number_of("3.560", WORDS, "import_cap")
    assert refused.value.problems[0].remedy == "Schrijf 3560, of 3.56."


@pytest.mark.parametrize(
    ("answer", "items"),
    [
        ("a = 1; b = 2", ("a = 1", "b = 2")),
        (["a", "b; c"], ("a", "b", "c")),
        ({"a": "Bakkerij", "b": None}, ("a = Bakkerij", "b = -")),
        (640, ("640",)),
        (0.25, ("0.25",)),
        ("geen", ()),
        ("-", ()),
        (None, ()),
    ],
)
def test_an_answer_has_items_however_it_is_written(answer: object, items: tuple[str, ...]) -> None:
    assert items_of(answer) == items


def test_a_name_may_hold_digits_before_the_amounts() -> None:
    assert named_amounts("Hal 12, 400 kWh, 200 kW", WORDS, "batteries") == ("Hal 12", {"kwh": 400, "kw": 200})
    assert pair_of("Hal 12 = 250 kVA") == ("Hal 12", "250 kVA")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("260 kW, 16:00-19:00", {"from": "16:00", "to": "19:00"}),
        (
            "260 kW 9.30-19:00 ma-wo nov-jan",
            {"months": [11, 12, 1], "weekdays": ["mon", "tue", "wed"], "from": "09:30", "to": "19:00"},
        ),
        (
            "260kW, vrijdag-maandag, 22:00 tot 06:00",
            {"weekdays": ["fri", "sat", "sun", "mon"], "from": "22:00", "to": "06:00"},
        ),
        (
            "260 kW, mon-fri, maart, oktober, 7:00-9:00",
            {"months": [3, 10], "weekdays": ["mon", "tue", "wed", "thu", "fri"], "from": "07:00", "to": "09:00"},
        ),
    ],
)
def test_a_window_in_either_language_is_one_of_the_document(text: str, when: dict[str, object]) -> None:
    limit_kw, written = window_of(text, WORDS)
    assert limit_kw == 260
    assert parse_yaml(written, "window") == when
    Window.model_validate(when)


@pytest.mark.parametrize("text", ["260 kW", "16:00-19:00", "260 kW, 16:00-19:00, soms", "260 kW, 16:00-19:00, ma-jan"])
def test_a_window_that_lacks_something_is_refused(text: str) -> None:
    with pytest.raises(AnswersError):
        window_of(text, WORDS)
