"""Golden conclusions of every layout of JSON and XML: what was made of a sample, in words."""

from __future__ import annotations

import pytest
from tests.unit.imports.tree_samples import SAMPLES, in_words, read, sample

from gridshare.imports.layout import Layout
from gridshare.imports.layouts import entsoe, fudura, green_button, homewizard_api, kenter, meps

LAYOUTS: dict[str, Layout] = {
    "fudura.json": fudura.LAYOUT,
    "fudura_pages.json": fudura.LAYOUT,
    "kenter.json": kenter.LAYOUT,
    "meps.json": meps.LAYOUT,
    "homewizard_v1.json": homewizard_api.LAYOUT,
    "homewizard_v2.json": homewizard_api.LAYOUT,
    "green_button.xml": green_button.LAYOUT,
    "entsoe_a44.xml": entsoe.LAYOUT,
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
