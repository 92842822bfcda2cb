"""Which meter each column of measurements is about, in a table that is wide by meters.

``871687..._Verbruik`` names it outright. ``Bakkerij Noord [kWh]`` beside ``Slagerij Zuid [kWh]`` does too: two columns
that say the same and differ in the rest of their names are about two meters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from gridshare.imports.layouts.generic.columns import Column
from gridshare.imports.layouts.generic.facts import EAN
from gridshare.imports.lexicon.senses import said
from gridshare.imports.lexicon.words import split, words

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


def meters_of(columns: Sequence[Column]) -> Mapping[int, str]:
    """Column -> its meter, where the table is wide by meters; empty where all columns are about one."""
    electric = [c for c in columns if c.said.is_electric]
    eans = {c.index: found[0] for c in electric if (found := EAN.search(c.heading))}
    if eans:
        return eans
    shared = frozenset(shared_words([c.heading for c in electric])) if len(electric) > 1 else frozenset()
    called = {c.index: _called(c, shared) for c in electric}
    alike: dict[tuple[object, ...], list[str]] = {}
    for column in electric:
        key = (column.said.sense, column.said.unit, column.said.register, column.said.is_counter)
        alike.setdefault(key, []).append(called[column.index])
    several = [names for names in alike.values() if len({n for n in names if n}) > 1]
    return {k: name for k, name in called.items() if name} if several else {}


def shared_words(headings: Sequence[str]) -> list[str]:
    """The words that all headings share, where these say what is measured; else none."""
    common = set.intersection(*(set(split(h)) for h in headings)) if headings else set()
    shared = [w for w in split(headings[0]) if w in common] if headings else []
    return shared if said(" ".join(shared)).is_directed else []


def _called(column: Column, shared: frozenset[str]) -> str:
    """The meter a heading names: all of it but the unit and what all headings share, where the rest is but a name."""
    rest = rest_of(column.heading)
    if not rest:
        return ""
    is_name = any(c.isalpha() for c in rest)
    if is_name and not shared and column.said.sense != "energy":
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
    found = said(part)
    return found.sense != "" or found.register != "" or found.is_counter
