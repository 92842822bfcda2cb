"""The Dutch catalogue: every text of the source, with the same holes, and each is found again when it is filled."""

import re
from functools import cache

from gridshare.translations import catalogue
from gridshare.translations.counting import COUNTING
from gridshare.translations.sources import FOR_OTHERS, PACKAGE, Message, messages

HOLE = re.compile(r"\{(\d+)(?::([^{}]*))?\}")
REMEDY = "run `gridshare publish`, and write their Dutch in src/gridshare/translations/nl.po"


@cache
def of_the_source() -> dict[str, Message]:
    return messages()


@cache
def dutch() -> dict[str, str]:
    return dict(catalogue.read())


def test_the_catalogue_is_of_this_source() -> None:
    known, wanted = set(dutch()), set(of_the_source())
    assert not wanted - known, REMEDY
    assert not known - wanted, REMEDY
    assert catalogue.written(of_the_source(), dutch()) == catalogue.stored(), REMEDY


def test_every_text_has_its_dutch() -> None:
    assert not [text for text, other in dutch().items() if not other], REMEDY


def test_what_is_left_out_is_there() -> None:
    assert not [place for place in FOR_OTHERS if not (PACKAGE / place).exists()]


def test_holes_are_kept() -> None:
    wrong = [text for text, other in dutch().items() if _holes(text) != _holes(other)]
    assert not wrong


def test_a_number_with_thousands_is_written_as_dutch_has_it() -> None:
    wrong = [
        text
        for text, other in dutch().items()
        for number, how in HOLE.findall(text)
        if how == "n" and not re.search(rf"\{{{number}:(n|[^}}]*\|[^}}]*)\}}", other)
    ]
    assert not wrong


def test_each_text_is_found_again_when_it_is_filled() -> None:
    translate = catalogue.dutch()
    wrong = []
    for text, other in dutch().items():
        figures = {int(number) for number, how in HOLE.findall(other) if how}
        values = ("", *("2" if k in figures else f"'q{k}'" for k in range(1, 1 + max(_holes(text), default=0))))
        filled = COUNTING.vformat(text.replace(":n}", "}"), values, {})
        expected = COUNTING.vformat(other, values, {})
        if translate(filled) != expected:
            wrong.append((filled, translate(filled), expected))
    assert not wrong


def test_no_english_is_left_in_the_dutch() -> None:
    """Words that Dutch does not have, outside what is typed or quoted."""
    english = {"the", "and", "which", "with", "this", "there", "must", "only", "nothing", "neither", "than", "from"}
    wrong = []
    for text, other in dutch().items():
        said = re.sub(r"`[^`]*`|'[^']*'|\"[^\"]*\"|--[a-z-]+|gridshare [a-z-]+", "", other)
        if text != other and english & set(re.findall(r"[a-z]+", said.lower())):
            wrong.append(other)
    assert not wrong


def _holes(text: str) -> set[int]:
    return {int(number) for number, _ in HOLE.findall(text)}
