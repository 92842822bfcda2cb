"""Samples of JSON and XML with nonsense in the place of any of their values: no layout may stumble."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.unit.imports.table_samples import LAYOUT
from tests.unit.imports.tree_samples import NO_ANSWERS, SAMPLES, tree, xml_tree

from gridshare.imports.channel import Reading
from gridshare.imports.files.trees import parsed

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
