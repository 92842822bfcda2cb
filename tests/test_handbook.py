"""The handbook is built as a site, no link in it leads nowhere, and what it names of the command line is there."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import click
import pytest
import typer
from tests.printed import PAGES, ROOT, printed, words_of

from gridshare.cli import build
from gridshare.configuration import FILE, PREFIX, variable
from gridshare.http.settings import Settings

OPTION = re.compile(r"(?<![\w-])--[a-z][a-z0-9-]*")
VARIABLE = re.compile(rf"\b{PREFIX}[A-Z_]+\b")
OTHERS = {"ask", "curl", "dask", "docker", "make", "pytest", "python", "sudo", "uv"}
"""Programs whose options a page names too; ``ask`` is a function of api/README.md."""

OTHER_VARIABLES = {FILE, f"{PREFIX}CACHE", f"{PREFIX}KEY"}
"""Variables that are no settings of the service: where they are set, where templates are, a client's key."""


@cache
def options() -> dict[str, frozenset[str]]:
    """Command -> its options; of one with commands of its own, theirs by both names."""
    found: dict[str, frozenset[str]] = {}

    def note(command: click.Command, path: str) -> None:
        own = {each for p in command.params for each in (*p.opts, *p.secondary_opts)} | {"--help"}
        found[path] = frozenset(each for each in own if each.startswith("--"))
        for name, inner in getattr(command, "commands", {}).items():
            note(inner, f"{path} {name}".strip())

    note(typer.main.get_command(build()), "")
    return found


def command_of(words: list[str]) -> str:
    """The longest name of a command that the words begin with."""
    names = [" ".join(words[:n]) for n in (2, 1) if len(words) >= n]
    return next((name for name in names if name in options()), "")


def code_of(page: str) -> list[str]:
    """What stands in a page as code, within lines and in blocks, each line by itself."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = "\n".join(re.findall(r"^```.*?^```$", text, re.DOTALL | re.MULTILINE)).replace("\\\n", " ")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.DOTALL | re.MULTILINE)
    return [*blocks.splitlines(), *(" ".join(each.split()) for each in re.findall(r"`([^`]+)`", prose))]


@pytest.mark.parametrize("page", PAGES)
def test_options_and_settings_that_a_page_names_are_there(page: str) -> None:
    every = frozenset[str]().union(*options().values())
    settings = {variable(name) for name in Settings.__dataclass_fields__} | OTHER_VARIABLES
    unknown = []
    for code in code_of(page):
        unknown += [name for name in VARIABLE.findall(code) if name not in settings]
        calls = words_of(code)
        if calls:
            for words in calls:
                known = options()[command_of(words)]
                unknown += [f"{words[0]} {each}" for each in OPTION.findall(" ".join(words)) if each not in known]
        elif not OTHERS & set(re.findall(r"[a-z]+", code)):
            unknown += [each for each in OPTION.findall(code) if each not in every]
    assert unknown == []


def test_an_option_that_is_not_there_would_be_found() -> None:
    [words] = words_of("gridshare keys create --role operator > out/key  # --not-this")
    assert words == ["keys", "create", "--role", "operator"]
    assert command_of(words) == "keys create"
    assert "--role" in options()["keys create"]
    assert "--role" not in options()["serve"]
    assert [str(each) for page in PAGES for each in printed(page) if "gridshare serve" in each.text]


def test_the_handbook_is_built_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "docs" / "handbook.py", tmp_path / "site"]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    pages = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    assert {"index.html", "api/index.html", "docs/imports.html", "models/formulation.html"} <= pages
