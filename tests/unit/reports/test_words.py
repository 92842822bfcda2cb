"""Every text has both languages with the same fields, and every key that a module asks for has a text."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import pytest

from gridshare import reports
from gridshare.reports import words
from gridshare.reports.kinds import names, views
from gridshare.reports.words import Words
from gridshare.sites.asset_changes import questions
from gridshare.sites.outline import outline
from gridshare.view import Text, Texts

SAMPLES = Path(__file__).resolve().parents[3] / "sample_sites"

MODULES = [import_module(found.name) for found in walk_packages(reports.__path__, f"{reports.__name__}.")]


def texts_of(module: ModuleType) -> Iterator[Texts]:
    """The texts that are named in a module, its own and those that it imports."""
    for value in vars(module).values():
        if isinstance(value, dict) and value and all(isinstance(each, tuple) for each in value.values()):
            yield value


def all_texts() -> Iterator[tuple[str, Text]]:
    for module in MODULES:
        for table in texts_of(module):
            yield from table.items()
    yield from names().items()
    yield from ((kind, view.label) for kind, view in views().items())


def fields(text: str) -> list[str]:
    return sorted(part.split("}")[0].split(":")[0] for part in text.replace("{{", "").split("{")[1:])


def test_both_languages_have_the_same_fields() -> None:
    found = list(all_texts())
    assert len(found) > 200
    assert [key for key, (en, nl) in found if not en or fields(en) != fields(nl)] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.removeprefix("gridshare.reports."))
def test_every_key_has_a_text(module: ModuleType) -> None:
    tree = ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))
    asked = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "words"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    known = {*words.SHARED, *(key for table in texts_of(module) for key in table)}
    if module.__name__.startswith("gridshare.reports.imports."):
        known |= set(import_module("gridshare.reports.imports.words").TEXTS)
    assert asked - known == set()


ANSWERS = ("what_if", "board", "scenarios", "flexibility", "appraisal")
"""Reports that count days and quarters in sentences."""

COUNTED = re.compile(r"(\w*) ?\{\w+\} (?:days|dagen|quarters|kwartieren|weeks|weken)\b")
NEVER_ONE = {"of", "van", "all", "alle", "these", "deze", "the"}
"""What is before a number that is more than one: of so many days, all so many days."""


def test_one_is_in_the_singular() -> None:
    text = ("on {n:day|days}, {m:the day|all # days}", "op {n:dag|dagen}, {m:de dag|alle # dagen}")
    assert Words("nl").of(text, n=1, m=1) == "op 1 dag, de dag"
    assert Words("nl").of(text, n="1", m="1.234") == "op 1 dag, alle 1.234 dagen"
    assert Words("en").of(text, n=2, m=0) == "on 2 days, all 0 days"
    modules = [module for module in MODULES if module.__name__.split(".")[2] in ANSWERS]
    texts = [said for m in modules for table in texts_of(m) for text in table.values() for said in text]
    assert len(texts) > 200
    plural = [said for said in texts for found in COUNTED.finditer(said) if found[1] not in NEVER_ONE]
    assert plural == [], "\n".join(plural)


@pytest.mark.parametrize("name", ["hessenpoort", "winter-peak", "small-yard"])
def test_each_change_of_an_asset_has_a_name_in_dutch(name: str) -> None:
    site = outline(SAMPLES / name)
    for one in questions(site.document):
        english, dutch = (Words(language).name(one.variation.label, names()) for language in ("en", "nl"))
        assert english == one.variation.label
        assert dutch != english
        assert one.asset.name in dutch


def test_a_key_without_a_text_is_a_mistake_and_a_name_without_one_is_shown() -> None:
    with pytest.raises(KeyError, match="no such key"):
        Words()("no such key")
    assert Words().name("kw_max", {}) == "kw max"


def test_a_member_is_called_as_it_is_and_the_group_in_the_language_of_the_report() -> None:
    assert [Words("nl").point(name) for name in ("group", "hal_2", "peak")] == ["groep", "hal_2", "peak"]
