"""Golden conclusions of every layout of JSON and XML: what was made of a sample, in words."""

from __future__ import annotations

import pytest
from tests.unit.imports.table_samples import LAYOUT
from tests.unit.imports.tree_samples import SAMPLES, in_words, read, sample

from gridshare.imports.layout import Layout

LAYOUTS: dict[str, Layout] = {
    "fudura.json": LAYOUT["fudura"],
    "fudura_pages.json": LAYOUT["fudura"],
    "kenter.json": LAYOUT["kenter"],
    "meps.json": LAYOUT["meps"],
    "homewizard_v1.json": LAYOUT["homewizard_api"],
    "homewizard_v2.json": LAYOUT["homewizard_api"],
    "green_button.xml": LAYOUT["green_button"],
    "entsoe_a44.xml": LAYOUT["entsoe"],
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_sample_is_read_as_its_golden_file_says(name: str, request: pytest.FixtureRequest) -> None:
    golden = (SAMPLES / name).with_suffix(".txt")
    words = in_words(read(LAYOUTS[name], sample(name)))
    if request.config.getoption("--regenerate"):
        golden.write_text(words, encoding="utf-8")
    assert words == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_sample_is_recognised_by_its_own_layout_alone(name: str) -> None:
    content = sample(name)
    assert {layout.name for layout in LAYOUTS.values() if layout.recognises(content)} == {LAYOUTS[name].name}
