import time
import tracemalloc

import pytest

from gridshare.documents.yaml_text import lines_of, parse_yaml
from gridshare.errors import SiteError

MOST_SECONDS = 2.0  # refused at once; the rest is a slow machine
MOST_BYTES = 20_000_000  # a bomb takes no more than its text and its first million values


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(SiteError) as caught:
        parse_yaml(text, "site.yaml")
    (problem,) = caught.value.problems
    return problem.code, str(problem)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("16:00", "16:00"),
        ("2026-01-15", "2026-01-15"),
        ("2026-01-15 06:15", "2026-01-15 06:15"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("off", "off"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("12 kW", "12 kW"),
        ("0,88", "0,88"),
        ("'12'", "12"),
        ("!!str 12", "12"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-7", -7),
        ("+7", 7),
        ("010", 10),
        ("1.5", 1.5),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e3", 1000.0),
        ("-1.5E-2", -0.015),
        ("-.inf", float("-inf")),
        ("9" * 5000, float("inf")),
    ],
)
def test_plain_words_are_read_as_yaml_1_2_does(text: str, value: object) -> None:
    found = parse_yaml(f"a: {text}", "site.yaml")["a"]

    assert found == value
    assert type(found) is type(value)


def test_keys_are_text() -> None:
    assert parse_yaml("{1: a, true: b, 2026-01-15: c}", "site.yaml") == {"1": "a", "true": "b", "2026-01-15": "c"}


def test_an_alias_repeats_a_value() -> None:
    assert parse_yaml("a: &x {b: [1, 2]}\nc: *x\nd: [*x]", "") == {
        "a": {"b": [1, 2]},
        "c": {"b": [1, 2]},
        "d": [{"b": [1, 2]}],
    }


def test_all_keys_that_stand_twice_are_named_with_both_lines() -> None:
    with pytest.raises(SiteError) as caught:
        parse_yaml("a: 1\nb:\n  - c: 1\n    c: 2\na: 2\n", "site.yaml")

    assert str(caught.value) == (
        "b[0].c (line 4): 'c' stands in line 3 too; expected each field once. Delete one of the two.\n"
        "a (line 5): 'a' stands in line 1 too; expected each field once. Delete one of the two."
    )


@pytest.mark.parametrize(
    "bomb",
    [
        "\n".join(
            f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefghijkl", "bcdefghijklm", strict=True)
        ),
        "b: [" + ", ".join(["*a"] * 100_000) + "]",
    ],
    ids=["in levels", "of a long text"],
)
def test_a_bomb_of_aliases_is_refused_fast_and_in_little_memory(bomb: str) -> None:
    text = f"a: &a [{'x' * 1000}, y]\n{bomb}\n"
    tracemalloc.start()
    begun = time.perf_counter()

    code, _ = refusal(text)

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert code == "yaml_bomb"
    assert time.perf_counter() - begun < MOST_SECONDS
    assert most < MOST_BYTES


@pytest.mark.parametrize("text", ["[" * 1_000_000, "{a: " * 100_000, "- " * 100_000 + "a"])
def test_depth_is_bounded(text: str) -> None:
    begun = time.perf_counter()

    code, message = refusal(text)

    assert code == "too_deep"
    assert message == (
        "site.yaml (line 1): more than 40 levels within each other; expected fewer. "
        "Look for brackets that are opened and not closed."
    )
    assert time.perf_counter() - begun < MOST_SECONDS


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        pytest.param(
            "a: 1\nb:\n\t- c\n",
            "yaml_syntax",
            "site.yaml (line 3, column 1): '- c': a tab; expected YAML. Indent with spaces; YAML takes no tabs there.",
            id="tab",
        ),
        pytest.param(
            "a: b: c\n",
            "yaml_syntax",
            "site.yaml (line 1, column 5): 'a: b: c': mapping values are not allowed in this context; expected YAML. "
            "Check the indentation; a text with a colon in it is written in quotes.",
            id="colon",
        ),
        pytest.param(
            "a:\n  b: 1\n c: 2\n",
            "yaml_syntax",
            "site.yaml (line 3, column 2): 'c: 2': did not find expected key; expected YAML. "
            "Fields of one thing begin in the same column; check the indentation.",
            id="indentation",
        ),
        pytest.param(
            "a: {b: 1\nc: 2\n",
            "yaml_syntax",
            "site.yaml (line 2, column 2): 'c: 2': did not find expected ',' or '}'; expected YAML. "
            "Fields in braces have commas between and end with }; look at the line before too.",
            id="brace",
        ),
        pytest.param(
            "a: \x00",
            "yaml_syntax",
            "site.yaml (byte 3): the character '\\x00'; expected text. Delete this character.",
            id="control character",
        ),
        pytest.param(
            "a: !!python/object:os.system {}",
            "yaml_tag",
            "a (line 1): the tag 'tag:yaml.org,2002:python/object:os.system'; expected plain values. Delete the tag.",
            id="tag",
        ),
        pytest.param(
            "a: {<<: {b: 1}}",
            "yaml_merge",
            "a (line 1): the merge key <<; expected each field written out. Copy the fields to this place.",
            id="merge",
        ),
        pytest.param(
            "? [a]\n: 1",
            "yaml_key",
            "site.yaml (line 1): a key that is no text; expected a name before the colon.",
            id="list as key",
        ),
        pytest.param(
            "&a [*a]",
            "unknown_anchor",
            "[0] (line 1): *a; expected &a on a complete value further up. "
            "A text that begins with * is written in quotes.",
            id="alias of itself",
        ),
        pytest.param(
            "a: 1\n---\nb: 2\n",
            "yaml_documents",
            "site.yaml (line 2): a second document; expected one document. Give each park a file.",
            id="two documents",
        ),
    ],
)
def test_what_is_refused_says_where_and_why(text: str, code: str, message: str) -> None:
    assert refusal(text) == (code, message)


def test_each_field_and_item_has_its_line() -> None:
    assert lines_of("a: 1\nb:\n  - c: 1\n  - {d: [1,\n       2]}\n") == {
        "a": 1,
        "b": 2,
        "b[0]": 3,
        "b[0].c": 3,
        "b[1]": 4,
        "b[1].d": 4,
        "b[1].d[0]": 4,
        "b[1].d[1]": 5,
    }
