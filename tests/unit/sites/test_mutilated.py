"""Whatever is wrong with a document, the answer is a list of problems and never a crash."""

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gridshare.sites.file import read
from gridshare.usecases.validate import validate

SAMPLE = Path(__file__).resolve().parents[3] / "sample_sites" / "three-firms"
ODD: list[Any] = [
    None, True, 0, -1, 1.5, -1e9, 1e12, 1e400, float("nan"), 10**400, "", "x", "12 kW", "0,88", "NaN", "\x00", "24:00",
    "2026-13-45", "series.csv", "é" * 500, [], [None] * 96, [1.0] * 95, [1, "a", None], [[1, 2]], ["trucks.csv"], {},
    {"a": {"b": 1}}, {"file": "series.csv"}, {"file": "../x", "column": "y"}, {"kind": "battery"}, {"from": "25:00"},
]  # fmt: skip
LONGEST = 1200  # a message that lists all fields of a kind is about so long
OF_THE_MACHINERY = ("tuple[", "function-", "constrained", "Traceback", "object at 0x")


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in entries:
        yield from places(item, (*path, key))


def mutilated(raw: Any, chance: random.Random) -> Any:
    """The document with one to five places deleted, renamed or replaced."""
    changed = copy.deepcopy(raw)
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        *way, last = chance.choice(list(places(changed)))
        at = changed
        for key in way:
            at = at[key]
        deed = chance.random() if isinstance(at, dict) else 1.0
        if deed < 0.15:
            del at[last]
        elif deed < 0.3:
            at[f"{last}s"] = at.pop(last)
        else:
            at[last] = copy.deepcopy(chance.choice(ODD))
    return changed


@pytest.mark.parametrize("seed", range(8))
def test_a_mutilated_document_has_problems_in_words_or_is_a_site(seed: int) -> None:
    raw = read(SAMPLE).data
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret

    for _ in range(25):
        report = validate(mutilated(raw, chance), files=SAMPLE)

        assert report.ok is (not report.problems)
        for problem in report.problems:
            assert problem.where
            assert problem.found
            assert problem.expected
            assert len(problem.message) < LONGEST
            assert not any(word in problem.message for word in OF_THE_MACHINERY)
