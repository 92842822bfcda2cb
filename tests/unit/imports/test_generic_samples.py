"""Golden conclusions about tables of many shapes: which layout takes them, and what was made of them, in words."""

from __future__ import annotations

import pytest
from tests.unit.imports.table_samples import LAYOUT, NO_ANSWERS, SAMPLES, sample
from tests.unit.imports.tree_samples import in_words

LAYOUTS = (LAYOUT["portal_energy_studio"], LAYOUT["generic_table"])
NAMES = sorted(path.name for path in SAMPLES.glob("*.csv"))


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read_as_its_golden_file_says(name: str, request: pytest.FixtureRequest) -> None:
    content = sample(name)
    layout = next(each for each in LAYOUTS if each.recognises(content))
    words = f"layout {layout.name}\n{in_words(layout.read(content, NO_ANSWERS))}"
    golden = (SAMPLES / name).with_suffix(".txt")
    if request.config.getoption("--regenerate"):
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


def test_every_golden_file_has_its_table() -> None:
    assert {p.stem for p in SAMPLES.glob("*.txt")} == {p.stem for p in SAMPLES.glob("*.csv")}
