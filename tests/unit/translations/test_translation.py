"""A text is translated as a whole: its template, what fills it, lists and sentences; names stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridshare.translations import catalogue
from gridshare.translations.translation import Translation

TEXTS = {
    "{1} rows of {2} hold no value": "{1} rijen van {2} hebben geen waarde",
    "{1} of {2}": "{1} van {2}",
    "{1} and {2}": "{1} en {2}",
    "the file {1}": "het bestand {1}",
    "no value": "geen waarde",
    "{1} at step {2}": "{1} op tijdstap {2}",
    "Shorten it.": "Maak het korter.",
    "Name {1} of {2}.": "Noem {1} van {2}.",
    "{1:n} kWh too much": "{1:n} kWh te veel",
    "{1} reading(s) missing": "{1:stand ontbreekt|standen ontbreken}",
    "write meters: {{name: {1}}}": "schrijf meters: {{name: {1}}}",
    "a list": "een lijst",
    "rows": "rijen",
    "session {1}": "laadsessie {1}",
    "record{1} of {2} lost": "record{1} van {2} kwijt",
}
dutch = Translation(TEXTS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no value", "geen waarde"),
        ("3 rows of 'a.csv' hold no value", "3 rijen van 'a.csv' hebben geen waarde"),
        ("3 rows of the file 'a.csv' hold no value", "3 rijen van het bestand 'a.csv' hebben geen waarde"),
        ("no value at step 4", "geen waarde op tijdstap 4"),
        ("Shorten it. Name 'x' of the file 'y'.", "Maak het korter. Noem 'x' van het bestand 'y'."),
        ("1,234.5 kWh too much", "1.234,5 kWh te veel"),
        ("1,234 kWh too much", "1.234 kWh te veel"),
        ("no value at step 1,234", "geen waarde op tijdstap 1.234"),
        ("records of 'x' lost", "records van 'x' kwijt"),
        ("session 3", "laadsessie 3"),
        ("kWh (no value) or kW (a list)", "kWh (geen waarde) of kW (een lijst)"),
        ("a list: Transportbedrijf Jansen and no value", "een lijst: Transportbedrijf Jansen en geen waarde"),
        ("2026-01-02 to 2026-01-03 of 'x'", "2026-01-02 tot 2026-01-03 van 'x'"),
        ("1 reading(s) missing", "1 stand ontbreekt"),
        ("2 reading(s) missing", "2 standen ontbreken"),
        ("write meters: {name: 'a'}", "schrijf meters: {name: 'a'}"),
        ("no value and a list at step 3", "geen waarde en een lijst op tijdstap 3"),
        ("no value\na list", "geen waarde\neen lijst"),
    ],
)
def test_a_text_is_translated_with_what_fills_it(text: str, expected: str) -> None:
    assert dutch(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Jansen and Sons",
        "House of Cards",
        "some reading(s) missing",
        "House to no value",
        "Bakery 'no value'",
        "Anything else.",
        "",
        "3.560",
        "2026-01-02",
    ],
)
def test_what_is_no_text_stays(name: str) -> None:
    assert dutch(name) == name


def test_a_name_in_a_hole_stays() -> None:
    assert dutch("3 rows of Jansen and Sons hold no value") == "3 rijen van Jansen and Sons hebben geen waarde"
    assert dutch("3 rows of session alpha hold no value") == "3 rijen van session alpha hebben geen waarde"


@given(st.text(alphabet="{}' abc,.;:\n0", max_size=40), st.text(alphabet="{}' abc,.;:0", max_size=40))
def test_any_filling_comes_back_unharmed(one: str, other: str) -> None:
    """Braces and stops in a name are no templates."""
    text = f"'{one}' rows of '{other}' hold no value"
    if "\n" not in text:
        assert dutch(text) == f"'{one}' rijen van '{other}' hebben geen waarde"


def test_a_long_text_is_read_stretch_by_stretch() -> None:
    text = ", ".join(f"3 rows of 'f{k}' hold no value" for k in range(400))
    assert dutch(text) == ", ".join(f"3 rijen van 'f{k}' hebben geen waarde" for k in range(400))


def test_figures_within_a_text_are_turned_and_cells_that_are_quoted_are_not() -> None:
    """6,843 kWh is another amount to who reads Dutch, and '0,000' is what the file holds."""
    translate = catalogue.dutch()
    level = "6,843 kWh in 768 rows, at most 16.27, on average 14.99 around noon and 5 at midnight"
    turned = "6.843 kWh in 768 rijen, hoogstens 16,27, gemiddeld 14,99 rond het middaguur en 5 rond middernacht"
    assert translate(f"{level}, drawn from the grid") == f"{turned}, afgenomen van het net"
    asked = translate(f"'Uit': nothing in the file says in which direction the energy goes ({level}; {level})")
    assert asked.endswith(f"({turned}; {turned})")
    assert translate("column 'Levering', row 2: '0,000'") == "kolom 'Levering', rij 2: '0,000'"
