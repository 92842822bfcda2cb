"""Layouts of JSON and XML: golden conclusions of samples, and samples with nonsense in the place of any value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.unit.imports.table_samples import LAYOUT
from tests.unit.imports.tree_samples import NO_ANSWERS, SAMPLES, in_words, read, sample, tree, xml_tree

from gridshare.imports.channel import Reading
from gridshare.imports.files.trees import parsed
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


ALL = [
    LAYOUT[name]
    for name in (
        "fudura",
        "kenter",
        "meps",
        "homewizard_api",
        "prices_json",
        "knmi_json",
        "open_meteo",
        "green_button",
        "entsoe",
    )
]
PRICES = SAMPLES.parent / "prices"


@pytest.mark.parametrize("path", sorted([*SAMPLES.glob("*.json"), *PRICES.glob("*.json")]), ids=lambda path: path.name)
def test_a_sample_with_any_of_its_values_replaced_raises_nothing(path: Path) -> None:
    values, problem = parsed(path.read_text(encoding="utf-8"), path.name)
    assert problem is None
    for key in sorted(keys_of(values)):
        for replacement in (None, "?", -1, True, [], {}, [None]):
            content = tree(changed(values, key, replacement))
            for layout in ALL:
                if layout.recognises(content):
                    assert isinstance(layout.read(content, NO_ANSWERS), Reading)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xml")), ids=lambda path: path.name)
@pytest.mark.parametrize("text", ["", "?", "-1", "99999999999"])
def test_a_document_with_any_of_its_texts_replaced_raises_nothing(path: Path, text: str) -> None:
    written = path.read_text(encoding="utf-8")
    for tag in sorted({element.tag for element in xml_tree(written).root.iter()}):
        content = xml_tree(written)
        for element in content.root.iter(tag):
            if not len(element):
                element.text = text
        for layout in ALL:
            if layout.recognises(content):
                assert isinstance(layout.read(content, NO_ANSWERS), Reading)


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in keys_of(item)}
    return {key for item in value for key in keys_of(item)} if isinstance(value, list) else set()


def changed(value: Any, key: str, replacement: Any) -> Any:
    if isinstance(value, dict):
        return {k: replacement if k == key else changed(v, key, replacement) for k, v in value.items()}
    return [changed(item, key, replacement) for item in value] if isinstance(value, list) else value
