"""The English texts in the source that people can meet: what a catalogue has to hold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gridshare.plain import first_sentence
from gridshare.translations.syntax import PROBLEMS, Hole, Template, called, texts

PACKAGE = Path(__file__).parent.parent

FOR_OTHERS: Mapping[str, str] = {
    "access": "for who runs a service",
    "blocks.py": "rows of the model",
    "client": "for who programs",
    "documents/dutch.py": "words of Dutch documents",
    "http": "the contract, for who programs",
    "imports/cells/dates.py": "names of months in files",
    "jobs/metrics.py": "for who runs a service",
    "milp": "rows of the model",
    "store": "for who runs a service",
    "translations": "about texts",
    "usecases/publish.py": "published files, for who programs",
}
"""Where strings are no texts of the catalogue -> why."""

OWN_DUTCH = ("first_site", "reports")
"""What is written for people, in both languages: only its problems are of the catalogue."""

_DOCUMENTS = re.compile(
    r"(assets|commitment|connection|series|sites|sources|tariffs|timegrid)/.*"
    r"|questions/(appraisal|scenarios)/(assumption|document)\.py|batch/manifest\.py|imports/options\.py"
)
"""Modules with documents that people write: problems contain what their fields mean."""

_ONLY_HOLES = re.compile(r"(\{\d+\}|\W)*")

_EXPECTED = "expected "
"""What messages of pydantic begin with, which problems leave out: it is in their heading."""


@dataclass(slots=True)
class Message:
    """A text of the source.

    Attributes:
        template: The text, with ``{1}`` for what is filled in; ``{1:n}`` for a number that has its thousands apart.
        holes: The expression of each hole.
        files: The modules that have it.
    """

    template: str
    holes: tuple[str, ...]
    files: set[str] = field(default_factory=set)


def messages() -> dict[str, Message]:
    """Template -> message, of the whole package, by module and line."""
    found: dict[str, Message] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).as_posix()
        if module in FOR_OTHERS or module.partition("/")[0] in FOR_OTHERS:
            continue
        for parts in _of_module(module, ast.parse(path.read_text(encoding="utf-8"))):
            message = message_of(parts)
            if not _ONLY_HOLES.fullmatch(message.template):
                found.setdefault(message.template, message).files.add(module)
    return found


def message_of(parts: Template) -> Message:
    """The message of a template's parts."""
    template, holes = "", []
    for part in parts:
        if isinstance(part, Hole):
            holes.append(part.what)
            template += f"{{{len(holes)}:n}}" if part.is_number else f"{{{len(holes)}}}"
        else:
            template += part.replace("{", "{{").replace("}", "}}")
    return Message(template.removeprefix(_EXPECTED), tuple(holes))


def _of_module(module: str, tree: ast.Module) -> Iterator[Template]:
    if module.startswith("cli/"):
        yield from _helps(tree, Path(module).stem)
    if _DOCUMENTS.fullmatch(module):
        yield from _meanings(tree)
    yield from texts(_problems_of(tree) if module.startswith(OWN_DUTCH) else tree)


def _helps(tree: ast.Module, name: str) -> Iterator[Template]:
    """What the help says of commands: functions called as their module, or registered by a decorator."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and (
            node.name == name or any(".command(" in ast.unparse(each) for each in node.decorator_list)
        ):
            yield (ast.get_docstring(node) or "",)


def _meanings(tree: ast.Module) -> Iterator[Template]:
    """What fields of documents mean, as problems say it."""
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg="description", value=ast.Constant(value=str(text))):
                yield (first_sentence(text),)


def _problems_of(tree: ast.Module) -> ast.Module:
    """The titles of problems, and the functions that make one."""
    nodes = list(ast.walk(tree))
    titles = [n for n in nodes if isinstance(n, ast.AnnAssign | ast.Assign) and ast.unparse(n).startswith("title")]
    makers = [n for n in nodes if isinstance(n, ast.FunctionDef) and any(map(_makes_problem, ast.walk(n)))]
    return ast.Module([*titles, *makers], [])


def _makes_problem(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and called(node) in PROBLEMS
