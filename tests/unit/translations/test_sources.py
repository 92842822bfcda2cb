"""Texts are found by the syntax of the source."""

import ast

import pytest

from gridshare.translations.sources import message_of
from gridshare.translations.syntax import texts


def found(source: str) -> list[str]:
    return [message_of(parts).template for parts in texts(ast.parse(source))]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('say("no value here")', ["no value here"]),
        ('say(f"{n} rows of {file!r}")', ["{1} rows of {2}"]),
        ('say(f"{n:,.1f} kWh too much")', ["{1:n} kWh too much"]),
        ("say(f\"{n} row{'s' if n > 1 else ''} left\")", ["{1} rows left", "{1} row left"]),
        ('say("one line, "\n    f"and {n} more")', ["one line, and {1} more"]),
        ('say("no value" + f" at step {n}")', ["no value at step {1}"]),
        ('say("such as " + names)', ["such as {1}"]),
        ('say(f"meters: {{a: {n}}} it is")', ["meters: {{a: {1}}} it is"]),
        ('say("{name} is not known".format(name=n))', ["{1} is not known"]),
        ('Problem("here", "code", "rows", f"{n}")', ["rows"]),
        ('refuse("here", "code", "nothing", "at least one")', ["nothing", "at least one"]),
    ],
)
def test_a_text_becomes_a_template(source: str, expected: list[str]) -> None:
    assert found(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring of many words."""',
        'x: Texts = {"a": ("not known", "niet bekend")}',
        'x: Texts = {"a": ("to come", "it is at the same")}',
        'say(("stored energy", "opgeslagen energie"))',
        'x: int = Field(description="How many there are.")',
        'raise RuntimeError("this cannot be")',
        'assert x, "this cannot be"',
        'log.info("so many jobs %d", n)',
        'open("a.csv")',
        'say("kind")',
        'x = re.compile(r"(?P<a>a b)")',
    ],
)
def test_other_strings_are_no_texts(source: str) -> None:
    assert found(source) == []


def test_two_english_texts_are_no_pair() -> None:
    assert found('return "at most 3", "Shorten it."') == ["at most 3", "Shorten it."]
