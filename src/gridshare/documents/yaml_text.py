"""A YAML text as plain values: the core of YAML 1.2, bounded, without surprises.

Plain words are true, false, null, numbers or text, and nothing else: a time of day like 16:00, a date, yes and no stay
text. Keys are text. A key that occurs twice is refused, and so are tags of programs. Values are built from the
parser's events, so that depth and aliases are bounded while reading and not by the memory of the machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import yaml

from gridshare.errors import Problem, SiteError

MOST_DEPTH = 40
MOST_REPEATED = 1_000_000
"""So many values may come into a document through aliases: a year of quarter-hours, 28 times."""

MOST_TWICE = 100
"""So many keys that occur twice are reported at once."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
    **{sign + word: float(sign + "inf") for sign in ("", "+", "-") for word in (".inf", ".Inf", ".INF")},
}
_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_TEXT_TAGS = ("!", "tag:yaml.org,2002:str")
_PLAIN_TAGS = (None, *(f"tag:yaml.org,2002:{name}" for name in ("int", "float", "bool", "null", "seq", "map")))
_CHARACTERS_OF_A_VALUE = 20
_NO_KEY = object()
_REMEDIES = {
    "mapping values are not allowed": "Check the indentation; a text with a colon in it is written in quotes.",
    "cannot start any token": "A text that begins with @, ` or % is written in quotes.",
    "did not find expected key": "Fields of one thing begin in the same column; check the indentation.",
    "could not find expected ':'": "Write each field as `name: value`.",
    "'-' indicator": "Items of a list begin with `- ` in the same column.",
    "',' or ']'": "A list in brackets has commas between and ends with ]; look at the line before too.",
    "',' or '}'": "Fields in braces have commas between and end with }; look at the line before too.",
    "unexpected end of stream": "A quote is opened and not closed.",
    "block sequence entries": "Begin the list on the next line.",
    "unknown escape character": "Write text with a backslash in single quotes.",
}


class _Open:
    """A mapping or list that is being filled."""

    __slots__ = ("anchor", "into", "key", "lines", "size")

    def __init__(self, into: Any, anchor: str | None) -> None:
        self.into = into
        self.anchor = anchor
        self.key: Any = _NO_KEY
        self.lines: dict[str, int] = {}
        self.size = 1


class _Builder:
    """Builds the value of one document from its events."""

    def __init__(self, name: str, on_line: Callable[[str, int], None] | None) -> None:
        self.name = name
        self.on_line = on_line
        self.open: list[_Open] = []
        self.anchored: dict[str, tuple[Any, int]] = {}
        self.repeated = 0
        self.documents = 0
        self.value: Any = None
        self.problems: list[Problem] = []

    def take(self, event: Any) -> None:
        """Go on with the next event."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._begin(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            done = self.open.pop()
            self._put(done.into, done.size, done.anchor)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                self._refuse(event, "yaml_documents", "a second document", "one document", "Give each park a file.")

    def _scalar(self, event: Any) -> None:
        if self._wants_key():
            self._key(event)
            return
        text = event.value
        if event.tag in _TEXT_TAGS:
            value: Any = text
        elif event.tag not in _PLAIN_TAGS:
            self._refuse_tag(event)
        else:
            value = plain_value(text) if event.implicit[0] or event.tag is not None else text
        self._mark(event)
        self._put(value, 1 + len(text) // _CHARACTERS_OF_A_VALUE, event.anchor)

    def _key(self, event: Any) -> None:
        at, key, line = self.open[-1], event.value, event.start_mark.line + 1
        if key == "<<" and event.implicit[0]:
            self._refuse(
                event, "yaml_merge", "the merge key <<", "each field written out", "Copy the fields to this place."
            )
        at.key = key
        if key in at.lines:
            self.problems.append(
                Problem(
                    f"{self._path()} (line {line})",
                    "duplicate_key",
                    f"{key!r} stands in line {at.lines[key]} too",
                    "each field once",
                    "Delete one of the two.",
                )
            )
            if len(self.problems) > MOST_TWICE:
                raise SiteError(self.problems)
        at.lines[key] = line
        if self.on_line:
            self.on_line(self._path(), line)

    def _begin(self, event: Any, into: Any) -> None:
        if self._wants_key():
            self._refuse_key(event)
        if event.tag not in _PLAIN_TAGS:
            self._refuse_tag(event)
        if len(self.open) >= MOST_DEPTH:
            self._refuse(
                event,
                "too_deep",
                f"more than {MOST_DEPTH} levels within each other",
                "fewer",
                "Look for brackets that are opened and not closed.",
            )
        self._mark(event)
        self.open.append(_Open(into, event.anchor))

    def _alias(self, event: Any) -> None:
        if self._wants_key():
            self._refuse_key(event)
        if event.anchor not in self.anchored:
            self._refuse(
                event,
                "unknown_anchor",
                f"*{event.anchor}",
                f"&{event.anchor} on a complete value further up",
                "A text that begins with * is written in quotes.",
            )
        value, size = self.anchored[event.anchor]
        self.repeated += size
        if self.repeated > MOST_REPEATED:
            self._refuse(
                event,
                "yaml_bomb",
                f"aliases that repeat more than {MOST_REPEATED} values",
                "few aliases, each for a small part",
                "Write the values out, or put them into a file.",
            )
        self._mark(event)
        self._put(value, size, None)

    def _put(self, value: Any, size: int, anchor: str | None) -> None:
        if anchor is not None:
            self.anchored[anchor] = (value, size)
        if not self.open:
            self.value = value
            return
        at = self.open[-1]
        at.size += size
        if at.key is _NO_KEY:
            at.into.append(value)
        else:
            at.into[at.key] = value
            at.key = _NO_KEY

    def _wants_key(self) -> bool:
        return bool(self.open) and self.open[-1].key is _NO_KEY and type(self.open[-1].into) is dict

    def _mark(self, event: Any) -> None:
        if self.on_line and self.open and type(self.open[-1].into) is list:
            self.on_line(self._path(), event.start_mark.line + 1)

    def _path(self) -> str:
        """Path of the place that is filled next."""
        path = ""
        for at in self.open:
            if type(at.into) is list:
                path += f"[{len(at.into)}]"
            elif at.key is not _NO_KEY:
                path += f".{at.key}" if path else str(at.key)
        return path

    def _refuse_key(self, event: Any) -> NoReturn:
        self._refuse(event, "yaml_key", "a key that is no text", "a name before the colon")

    def _refuse_tag(self, event: Any) -> NoReturn:
        self._refuse(event, "yaml_tag", f"the tag {event.tag!r}", "plain values", "Delete the tag.")

    def _refuse(self, event: Any, code: str, found: str, expected: str, remedy: str = "") -> NoReturn:
        path = self._path()
        where = f"{path if len(self.open) < MOST_DEPTH and path else self.name} (line {event.start_mark.line + 1})"
        raise SiteError([*self.problems, Problem(where, code, found, expected, remedy)])


def plain_value(text: str) -> Any:
    """The value of a plain word."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        try:
            return int(text)
        except ValueError:  # thousands of digits
            return float(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def parse_yaml(text: str, name: str) -> Any:
    """The value of a YAML text.

    Args:
        text: The text.
        name: Name of the file, for messages.

    Raises:
        SiteError: If it is not YAML, or goes beyond what a site document needs.
    """
    builder = _Builder(name, None)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.YAMLError as error:
        raise SiteError([*builder.problems, _syntax_problem(error, text, name)]) from None
    if builder.problems:
        raise SiteError(builder.problems)
    return builder.value


def lines_of(text: str) -> dict[str, int]:
    """Path -> its line, as far as the text can be read; JSON is read as YAML."""
    lines: dict[str, int] = {}

    def note(path: str, line: int) -> None:
        lines.setdefault(path, line)

    builder = _Builder("", note)
    try:
        for event in _events(text):
            builder.take(event)
    except (yaml.YAMLError, SiteError):
        pass
    return lines


def _events(text: str) -> Iterator[Any]:
    return iter(yaml.parse(text, Loader=_Loader))


def _syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """What the parser stumbled over, with its line."""
    expected = "YAML"
    mark, complaint = getattr(error, "problem_mark", None), getattr(error, "problem", None) or ""
    if mark is None:
        character, position = getattr(error, "character", "?"), getattr(error, "position", 0)
        shown = repr(chr(character)) if isinstance(character, int) else repr(character)
        where = f"{name} (byte {position})"
        return Problem(where, "yaml_syntax", f"the character {shown}", "text", "Delete this character.")
    # An end that is missed is noticed later: show the last line that is not empty.
    rows = text.splitlines()
    row = min(mark.line, max(len(rows) - 1, 0))
    line = rows[row] if rows else ""
    remedy = next((r for words, r in _REMEDIES.items() if words in complaint), "Compare it with the lines around it.")
    if "\t" in line[: mark.column + 1]:
        complaint, remedy = "a tab", "Indent with spaces; YAML takes no tabs there."
    found = f"{line.strip()[:80]!r}: {complaint}" if line.strip() else complaint
    return Problem(f"{name} (line {row + 1}, column {mark.column + 1})", "yaml_syntax", found, expected, remedy)
