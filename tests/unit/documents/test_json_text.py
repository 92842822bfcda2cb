import math

import pytest

from gridshare.documents.json_text import parse_json
from gridshare.errors import SiteError


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(SiteError) as caught:
        parse_json(text, "site.json")
    return caught.value.problems[0].code, str(caught.value)


def test_json_is_read() -> None:
    assert parse_json('{"a": [1, 2.5, null, true, "x"]}', "site.json") == {"a": [1, 2.5, None, True, "x"]}


def test_nan_is_left_to_who_knows_the_path() -> None:
    assert math.isnan(parse_json('{"a": NaN}', "site.json")["a"])


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        pytest.param(
            '{"a": {"b": 1,\n"b": 2}}',
            "duplicate_key",
            "a.b (line 2): 'b' stands in line 1 too; expected each field once. Delete one of the two.",
            id="twice",
        ),
        pytest.param(
            '\t{"a": 1,\n\t"a": 2}',
            "duplicate_key",
            "site.json: 'a' stands twice in one object; expected each field once. Delete one of them.",
            id="twice, with tabs",
        ),
        pytest.param(
            '{"a": 1,}',
            "json_syntax",
            "site.json (line 1, column 9): '{\"a\": 1,}': expecting property name enclosed in double quotes; "
            "expected JSON. "
            "Names and text stand in double quotes, with commas between, and no comma before a closing bracket.",
            id="comma",
        ),
        pytest.param(
            "[" * 100_000,
            "too_deep",
            "site.json: thousands of levels; expected at most 40. Look for unclosed brackets.",
            id="deep",
        ),
        pytest.param(
            f'{{"a": {"9" * 5000}}}',
            "json_number",
            "site.json: a number of thousands of digits; expected numbers.",
            id="long number",
        ),
    ],
)
def test_what_is_refused_says_where_and_why(text: str, code: str, message: str) -> None:
    assert refusal(text) == (code, message)
