"""What a YAML parser stumbles over, in words for who wrote the text."""

from __future__ import annotations

import yaml

from gridshare.errors import Problem

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


def syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """What the parser stumbled over, with the line as it stands."""
    expected = "YAML"
    mark, said = getattr(error, "problem_mark", None), getattr(error, "problem", None) or ""
    if mark is None:
        character, position = getattr(error, "character", "?"), getattr(error, "position", 0)
        shown = repr(chr(character)) if isinstance(character, int) else repr(character)
        where = f"{name} (byte {position})"
        return Problem(where, "yaml_syntax", f"the character {shown}", "text", "Delete this character.")
    # An end that is missed is noticed later: show the last line in which something stands.
    rows = text.splitlines()
    row = min(mark.line, max(len(rows) - 1, 0))
    line = rows[row] if rows else ""
    remedy = next((r for words, r in _REMEDIES.items() if words in said), "Compare it with the lines around it.")
    if "\t" in line[: mark.column + 1]:
        said, remedy = "a tab", "Indent with spaces; YAML takes no tabs there."
    found = f"{line.strip()[:80]!r}: {said}" if line.strip() else said
    return Problem(f"{name} (line {row + 1}, column {mark.column + 1})", "yaml_syntax", found, expected, remedy)
