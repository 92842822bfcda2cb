"""Headings that hold names of firms or buildings, whose words must not be taken for what is measured.

``Solar Systems BV [kWh]`` is a firm, as is ``Van den Berg Export``. A word that stands in all headings says what is
measured in all of them; a word that can be a part of a name, in one heading among others that are nothing but names,
is asked about. A row of names above a row of bare units belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gridshare.imports.content import Sheet
from gridshare.imports.layouts.generic.columns import Column
from gridshare.imports.layouts.generic.meters import rest_of, shared_words
from gridshare.imports.lexicon.senses import said
from gridshare.imports.lexicon.words import words

_FEWEST = 2
_IN_NAMES = re.compile(
    r"\b(?:export|import|solar|zon|wind|retour|retail|energie|energy|power|net|production|productie)\b"
)


def with_upper_names(sheet: Sheet) -> Sheet:
    """The sheet with the names above a row of bare units in front of these; the same sheet where there is none."""
    upper = sheet.above[-1] if sheet.above else ()
    bare = [k for k, name in enumerate(sheet.names) if name and words(name).unit and not words(name).text.strip()]
    if len(bare) < 1 or len(upper) != len(sheet.names) or not all(cell.strip() for cell in upper):
        return sheet
    names = tuple(f"{cell} [{sheet.names[k]}]" if k in bare else cell for k, cell in enumerate(upper))
    return replace(sheet, names=names, above=sheet.above[:-1])


def with_own_names(sheet: Sheet) -> Sheet:
    """The sheet with a number behind each name that stands there before, so that messages tell columns apart."""
    if len(set(sheet.names)) == len(sheet.names):
        return sheet
    count: dict[str, int] = {}
    names = []
    for name in sheet.names:
        count[name] = count.get(name, 0) + 1
        names.append(name if count[name] == 1 else f"{name} ({count[name]})")
    return replace(sheet, names=tuple(names))


def without_names(columns: Sequence[Column]) -> tuple[list[Column], set[int]]:
    """The columns with words of names no longer taken for what is measured, and those to be asked about."""
    electric = [c for c in columns if c.said.is_electric]
    if len(electric) < _FEWEST:
        return list(columns), set()
    shared = " ".join(shared_words([c.heading for c in electric]))
    if shared:
        return [_as(c, shared) if c in electric else c for c in columns], set()
    nameless = [c for c in electric if c.said.sense == "energy" and rest_of(c.heading)]
    if len(nameless) < _FEWEST:
        return list(columns), set()
    odd = {c.index for c in electric if c.said.is_directed and rest_of(c.heading) and _only_by_a_name(c)}
    return [replace(c, said=replace(c.said, sense="energy")) if c.index in odd else c for c in columns], odd


def _as(column: Column, shared: str) -> Column:
    """The column as the shared words say, where its other words are a name that says something else by accident."""
    general = said(shared)
    if column.said.sense == general.sense or not rest_of(column.heading):
        return column
    return replace(column, said=replace(column.said, sense=general.sense))


def _only_by_a_name(column: Column) -> bool:
    """Whether a heading says nothing any more without the words that stand in names of firms too."""
    return not said(_IN_NAMES.sub(" ", column.said.words.text)).is_directed
