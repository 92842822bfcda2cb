"""The texts of one module, found by its syntax tree.

An f-string becomes a template with numbered holes, ``{1} of {2} rows hold no value``; where a hole is a choice between
two strings, as for a plural, there is a template for each. A pair of a text and its Dutch is none.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

PROBLEMS = frozenset(("Problem", "problem", "refuse"))
"""Calls that want texts after the place and the code; a text may be a single word there."""

_NOT_SHOWN = frozenset(
    (
        *("Field", "Label", "Typer", "_eur", "_in", "_of", "_registers", "compile", "create_model", "debug", "error"),
        *("exception", "execute", "getLogger", "getattr", "info", "rows", "startswith", "warning"),
    )
)
"""Calls whose strings nobody meets: descriptions in schemas, labels of equations, logs, patterns."""

_FAULTS = frozenset(("AssertionError", "KeyError", "NotImplementedError", "RuntimeError", "TypeError"))
"""What is raised for who made a fault in the code."""

_OWN = frozenset(("Both", "Text", "Texts"))
"""Annotations of what brings its own Dutch."""

_UNITS = "kWh|MWh|kWp|kVA|EUR|min|degC|UTC|CET"
_WORD = re.compile(rf"(?!(?:{_UNITS})\b)[A-Za-z]{{3,}}")
_JOINED = re.compile(r"\{x\} of \{x\}.* by ")
"""A text of which all words are short."""

_NAMED_HOLE = re.compile(r"\{[a-z_]+\}")

_ENGLISH = frozenset(
    re.findall(r"\w+", "a an and any at by for from has it its most no not one own same than that the to which with")
)
_DUTCH = frozenset(
    re.findall(r"\w+", "aan als bij dat de die deze een en er geen het hier maar meer met naar niet om op te tot voor")
)


@dataclass(frozen=True, slots=True)
class Hole:
    """What an f-string fills in.

    Attributes:
        what: The expression, for who translates.
        is_number: Whether it writes thousands apart, which another language does otherwise.
    """

    what: str
    is_number: bool = False


Template = tuple[str | Hole, ...]


def texts(tree: ast.Module) -> Iterator[Template]:
    """The parts of each text."""
    left_out: set[ast.AST] = set()
    wanted: set[ast.AST] = set()
    nodes = list(ast.walk(tree))
    for node in nodes:
        left_out.update(_no_texts(node), _inner(node))
        if isinstance(node, ast.Call) and called(node) in PROBLEMS:
            wanted.update(node.args[2:])
    for node in nodes:
        for parts in templates(node) if node not in left_out else ():
            if is_text(parts, is_wanted=node in wanted):
                yield parts


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def is_text(parts: Template, *, is_wanted: bool = False) -> bool:
    """Whether a template has words for people: several, unless a text is wanted there."""
    bare = "".join(part if isinstance(part, str) else "{x}" for part in parts)
    if (
        not (_WORD.search(_NAMED_HOLE.sub("", bare)) or _JOINED.search(bare))
        or "(?" in bare
        or bare.startswith(("%", "http"))
    ):
        return False
    return is_wanted or " " in bare.strip()


def templates(node: ast.AST) -> list[Template]:
    """What a node can be, where it is a text: its parts, once for every choice in it."""
    match node:
        case ast.Constant(value=str(text)):
            return [_parts(text)]
        case ast.JoinedStr(values=values):
            return _joined([_value(value) for value in values])
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            sides = [(side, templates(side)) for side in (left, right)]
            if any(parts for _, parts in sides):
                return _joined([parts or [(Hole(ast.unparse(side)),)] for side, parts in sides])
    return []


def _no_texts(node: ast.AST) -> Iterator[ast.AST]:
    """What is no text of the catalogue whatever it contains."""
    match node:
        case ast.Expr(value=ast.Constant()):
            yield node.value
        case ast.AnnAssign(annotation=annotation, value=value):
            yield from ast.walk(annotation)
            if value is not None and _OWN & set(re.findall(r"\w+", ast.unparse(annotation))):
                yield from ast.walk(value)
        case ast.Tuple(elts=[first, second]) if templates(first) and _is_dutch(second):
            yield from ast.walk(node)
        case ast.Raise(exc=ast.Call() as call) if called(call) in _FAULTS:
            yield from ast.walk(node)
        case ast.Assert(msg=ast.expr() as message):
            yield from ast.walk(message)
        case ast.Call() if called(node) in _NOT_SHOWN:
            yield from (child for child in ast.walk(node) if child is not node)


def _inner(node: ast.AST) -> Iterator[ast.AST]:
    """What is a part of a text, which is looked at as a whole."""
    match node:
        case ast.JoinedStr(values=values):
            for value in values:
                if not isinstance(value, ast.FormattedValue):
                    yield value
                    continue
                yield from ast.walk(value.format_spec) if value.format_spec else ()
                yield from ast.walk(value.value) if _choices(value) else ()
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            for side in (left, right):
                if templates(side):
                    yield side
                    yield from _inner(side)


def _parts(text: str) -> Template:
    """A text that is filled with ``format`` has holes too; its braces are doubled already."""
    pieces = _NAMED_HOLE.split(text)
    if len(pieces) == 1:
        return (text,)
    plain = [piece.replace("{{", "{").replace("}}", "}") for piece in pieces]
    return (plain[0], *(part for piece in plain[1:] for part in (Hole(""), piece)))


def _value(node: ast.expr) -> list[Template]:
    if isinstance(node, ast.FormattedValue):
        spec = ast.unparse(node.format_spec) if node.format_spec else ""
        return _choices(node) or [(Hole(ast.unparse(node.value), "," in spec),)]
    return [(node.value,)] if isinstance(node, ast.Constant) and isinstance(node.value, str) else templates(node)


def _choices(node: ast.FormattedValue) -> list[Template]:
    """The texts between which a hole chooses; none where it is something else."""
    match node.value:
        case ast.IfExp(body=body, orelse=orelse):
            one, other = templates(body), templates(orelse)
            return [*one, *other] if one and other else []
    return []


def _joined(parts: list[list[Template]]) -> list[Template]:
    return [tuple(part for group in chosen for part in group) for chosen in product(*parts)]


def _is_dutch(node: ast.expr) -> bool:
    """Whether the second of two texts is the Dutch of the first."""
    text = " ".join(part for parts in templates(node) for part in parts if isinstance(part, str))
    words = re.findall(r"[a-z]+", text.lower())
    english = sum(word in _ENGLISH for word in words)
    return bool(words) and (not english or sum(word in _DUTCH for word in words) > english)
