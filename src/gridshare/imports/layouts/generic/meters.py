"""Meters of the columns of a table that is wide by meters, and headings that hold names of firms or buildings.

``871687..._Verbruik`` names it outright. ``Bakkerij Noord [kWh]`` next to ``Slagerij Zuid [kWh]`` does too: two columns
that say the same and differ in the rest of their names are about two meters.

Words of names must not be taken for what is measured: ``Solar Systems BV [kWh]`` is a firm, as is ``Van den Berg
Export``. A word that all headings share says what is measured in all of them; a word that can be a part of a name, in
one heading among others that are nothing but names, is asked about. A row of names above a row of bare units belongs to
it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from gridshare.imports.content import Sheet
from gridshare.imports.layouts.generic.facts import EAN
from gridshare.imports.lexicon.headings import split, words
from gridshare.imports.lexicon.senses import described
from gridshare.imports.roles.columns import Column

_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_PARTS = re.compile(r"[\s_/;:|,]+|\s-\s")
_STOP = frozenset(
    [
        "van",
        "het",
        "naar",
        "aan",
        "uit",
        "de",
        "en",
        "in",
        "op",
        "per",
        "net",
        "to",
        "from",
        "the",
        "grid",
        "of",
        "kwartier",
        "uur",
        "min",
        "minuten",
        "interval",
        "normaal",
        "laag",
        "hoog",
        "dal",
        "tarief",
        "t1",
        "t2",
        "actief",
        "active",
        "gemiddeld",
        "average",
        "avg",
        "quarter",
        "hour",
        "data",
        "meting",
    ]
)


_FEWEST = 2
_IN_NAMES = re.compile(
    r"\b(?:export|import|solar|zon|wind|retour|retail|energie|energy|power|net|production|productie)\b"
)


def meters_of(columns: Sequence[Column]) -> Mapping[int, str]:
    """Column -> its meter, where the table is wide by meters; empty where all columns are about one."""
    electric = [c for c in columns if c.described.is_electric]
    eans = {c.index: found[0] for c in electric if (found := EAN.search(c.heading))}
    if eans:
        return eans
    words_of_all = shared_words([c.heading for c in electric]) if len(electric) > 1 else []
    shared = frozenset(w for w in words_of_all if w in _STOP or _is_known(w))
    called = {c.index: _called(c, shared) for c in electric}
    alike: dict[tuple[object, ...], list[str]] = {}
    for column in electric:
        key = (column.described.sense, column.described.unit, column.described.register, column.described.is_counter)
        alike.setdefault(key, []).append(called[column.index])
    several = [names for names in alike.values() if len({n for n in names if n}) > 1]
    return {k: name for k, name in called.items() if name} if several else {}


def shared_words(headings: Sequence[str]) -> list[str]:
    """The words that all headings share, where these say what is measured; else none."""
    common = set.intersection(*(set(split(h)) for h in headings)) if headings else set()
    shared = [w for w in split(headings[0]) if w in common] if headings else []
    return shared if described(" ".join(shared)).is_directed else []


def _called(column: Column, shared: frozenset[str]) -> str:
    """The meter a heading names: all of it but the unit and what all headings share, where the rest is but a name."""
    rest = rest_of(column.heading)
    if not rest:
        return ""
    is_name = any(c.isalpha() for c in rest)
    if is_name and not shared and column.described.sense != "energy":
        return rest
    aside = shared if is_name else frozenset()
    parts = [p for p in _PARTS.split(_BRACKETS.sub(" ", column.heading)) if p]
    kept = [p for p in parts if words(p).unit is None and not (split(p) and set(split(p)) <= aside)]
    return " ".join(kept).strip(" -") or rest


def rest_of(heading: str) -> str:
    """What is left of a heading without words for quantities, registers and units: the name of a meter, or nothing."""
    kept = [part for part in _PARTS.split(_BRACKETS.sub(" ", heading)) if part and not _is_known(part)]
    while kept and kept[0].casefold() in _STOP:
        kept.pop(0)
    while kept and kept[-1].casefold() in _STOP:
        kept.pop()
    return " ".join(kept).strip(" -")


def _is_known(part: str) -> bool:
    if part.casefold() in _STOP:
        return False
    if words(part).unit is not None:
        return True
    found = described(part)
    return found.sense != "" or found.register != "" or found.is_counter


def with_upper_names(sheet: Sheet) -> Sheet:
    """The sheet with the names above a row of bare units in front of these; the same sheet where there is none."""
    upper = sheet.above[-1] if sheet.above else ()
    bare = [k for k, name in enumerate(sheet.names) if name and words(name).unit and not words(name).text.strip()]
    if len(bare) < 1 or len(upper) != len(sheet.names) or not all(cell.strip() for cell in upper):
        return sheet
    names = tuple(f"{cell} [{sheet.names[k]}]" if k in bare else cell for k, cell in enumerate(upper))
    return replace(sheet, names=names, above=sheet.above[:-1])


def with_own_names(sheet: Sheet) -> Sheet:
    """The sheet with a number behind each name that was there before, so that messages distinguish columns."""
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
    electric = [c for c in columns if c.described.is_electric]
    if len(electric) < _FEWEST:
        return list(columns), set()
    shared = " ".join(shared_words([c.heading for c in electric]))
    if shared:
        return [_as(c, shared) if c in electric else c for c in columns], set()
    nameless = [c for c in electric if c.described.sense == "energy" and rest_of(c.heading)]
    if len(nameless) < _FEWEST:
        return list(columns), set()
    odd = {c.index for c in electric if c.described.is_directed and rest_of(c.heading) and _only_by_a_name(c)}
    return [replace(c, described=replace(c.described, sense="energy")) if c.index in odd else c for c in columns], odd


def _as(column: Column, shared: str) -> Column:
    """The column as the shared words say, where its other words are a name that says something else by accident."""
    general = described(shared)
    if column.described.sense == general.sense or not rest_of(column.heading):
        return column
    return replace(column, described=replace(column.described, sense=general.sense))


def _only_by_a_name(column: Column) -> bool:
    """Whether a heading says nothing any more without the words that occur in names of firms too."""
    return not described(_IN_NAMES.sub(" ", column.described.words.text)).is_directed
