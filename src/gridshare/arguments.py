"""What a verb of the library is called with: held to its annotations at the door, whoever calls."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import wraps
from numbers import Integral, Real
from pathlib import Path
from types import NoneType, SimpleNamespace, UnionType
from typing import Any, ClassVar, Literal, ParamSpec, TypeVar, Union, get_args, get_origin, get_type_hints

from gridshare.errors import GridshareError, Problem

P = ParamSpec("P")
R = TypeVar("R")

_MOST_SHOWN = 60
_OF_ARGUMENT = r"^ *{name}: (.*?)(?=\n *\w+:|\n\n|\Z)"
_NUMBERS: Mapping[Any, type] = {float: Real, int: Integral}


class ArgumentsError(GridshareError, TypeError):
    """A verb is called with something that it does not take."""

    code: ClassVar[str] = "arguments"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The call has problems"


def held(verb: Callable[P, R]) -> Callable[P, R]:
    """The same verb, which refuses what its annotations do not name, in the words of its docstring.

    Raises:
        ArgumentsError: With all arguments of another type, and paths of no characters.
    """
    taken = {name: hint for name, hint in verb.__annotations__.items() if name != "return"}  # what it gives may be lazy
    hints = get_type_hints(SimpleNamespace(__annotations__=taken), verb.__globals__)
    signature, words = inspect.signature(verb), inspect.getdoc(verb) or ""

    @wraps(verb)
    def door(*args: P.args, **kwargs: P.kwargs) -> R:
        given = signature.bind(*args, **kwargs).arguments
        if problems := list(_problems(given, hints, words)):
            raise ArgumentsError(problems)
        return verb(*args, **kwargs)

    return door


def _problems(given: Mapping[str, Any], hints: Mapping[str, Any], words: str) -> Iterator[Problem]:
    for name, value in given.items():
        written = re.search(_OF_ARGUMENT.format(name=name), words, re.MULTILINE | re.DOTALL)
        meaning = f": {' '.join(written[1].split()).rstrip('.')}" if written else ""
        expected = f"{_words(hints[name])}{meaning}"
        if not _fits(value, hints[name]):
            shown = repr(value)
            shown = shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}.."
            yield Problem(name, "wrong_type", f"{shown} ({type(value).__name__})", expected)
        elif isinstance(value, str) and not value.strip() and Path in get_args(hints[name]):
            yield Problem(name, "empty_path", f"{value!r}, which names no file", expected)


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value is of a type, as far as a look at it tells: what callables and mappings hold is not looked at."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, each) for each in inner)
    if origin is Literal:
        return value in inner
    if origin is tuple:
        return isinstance(value, Sequence) and len(value) == len(inner) and all(map(_fits, value, inner))
    if origin is Sequence:
        is_text = isinstance(value, str | bytes)
        is_list = isinstance(value, Collection) and not isinstance(value, Mapping)  # an array is one, too
        return is_list and not is_text and all(_fits(each, inner[0]) for each in value)
    if hint in _NUMBERS:
        return isinstance(value, _NUMBERS[hint]) and not isinstance(value, bool)
    return hint is Any or isinstance(value, NoneType if hint is None else origin or hint)


def _words(hint: Any) -> str:
    """A type in words, as in ``SiteDocument, str, Path or Mapping``."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        *first, last = map(_words, inner)
        return f"{', '.join(first)} or {last}"
    if origin is Literal:
        return " or ".join(map(repr, inner))
    if origin is tuple:
        return f"({', '.join(map(_words, inner))})"
    if origin is Sequence:
        return f"a list of {_words(inner[0])}"
    return "None" if hint in (None, NoneType) else str((origin or hint).__name__)
