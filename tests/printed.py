"""Commands that README and the handbook print, as they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "api/README.md",
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")),
    *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "sample_sites").rglob("*.md")),
)
"""Pages for people; decisions tell of their own day."""

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Printed:
    """A command of a page: the lines that a shell takes as one, the number of the first, and which block it is in."""

    page: str
    line: int
    block: int
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


@cache
def printed(page: str) -> tuple[Printed, ...]:
    """The commands in the blocks of a page that are of no other language; of a transcript, what was typed."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = enumerate(block for block in _BLOCK.finditer(text) if not block[1])
    return tuple(command for number, block in blocks for command in _commands(page, text, number, block))


def blocks_of(page: str, language: str) -> list[str]:
    """The blocks of a page in a language."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [block[2] for block in _BLOCK.finditer(text) if block[1] == language]


def _commands(page: str, text: str, which: int, block: re.Match[str]) -> Iterator[Printed]:
    at = text.count("\n", 0, block.start(2)) + 1
    is_transcript = block[2].startswith("$ ")
    begun, first = "", 0
    for number, line in enumerate(block[2].splitlines(), at):
        if is_transcript and not line.startswith("$ "):
            continue
        begun, first = f"{begun}{line.removeprefix('$ ') if is_transcript else line}\n", first or number
        if line.endswith("\\"):
            continue
        if begun.strip() and not begun.startswith("#"):
            yield Printed(page, first, which, begun.rstrip("\n"))
        begun, first = "", 0


def words_of(command: str) -> list[list[str]]:
    """The words of each call of gridshare in a command, without what a shell does with them."""
    joined = re.sub(r"(^|\s)#.*", " ", command.replace("\\\n", " "))
    calls = re.findall(r"(?:^|[\s(|])gridshare ((?:'[^']*'|\"[^\"]*\"|[^'\"|>;&)])*)", joined)
    return [_words(call.removeprefix("gridshare ")) for call in calls]  # an image of that name comes first


def _words(call: str) -> list[str]:
    return [word.strip("'\"") for word in re.findall(r"(?:'[^']*'|\"[^\"]*\"|\S)+", call)]
