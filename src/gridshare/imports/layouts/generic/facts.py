"""Facts above the names of a table, and in the file's name: the meter, the unit, the direction, the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gridshare.imports.channel import Label, Unit
from gridshare.imports.content import Sheet
from gridshare.imports.lexicon.headings import Words, sort_of, step_of, words, zone_of
from gridshare.imports.lexicon.senses import Described, described, directions

EAN = re.compile(r"(?<!\d)\d{18}(?!\d)")
_ZONE_KEY = re.compile(r"tijdzone|time ?zone|\bzone\b")
_STEP_KEY = re.compile(r"interval|resolutie|resolution|granular|tijdstap|meetperiode")
_DIRECTION_KEY = re.compile(
    r"richting|direction|soort|type|product|kanaal|channel|grootheid|grandeur|meetwaarde|register"
)
_OF_INTERVAL = (
    r"(?: van)?(?: het| de)?(?: of)?(?: the)? (?:interval|kwartier|periode|period|quarter|meetperiode|tijdvak)"
)
_ENDS = re.compile(rf"\b(?:einde?|end){_OF_INTERVAL}|(?:period|interval) ending")
_STARTS = re.compile(rf"\b(?:begin|start|aanvang|beginning){_OF_INTERVAL}|(?:period|interval) beginning")
_DATA_OF_USE = re.compile(r"verbruiks?(?:gegevens|data|overzicht|rapport|historie)|usage data|consumption data")
_FACTS = 3
_FILE_WORDS = re.compile(r"export|import|download", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says outside its table.

    Attributes:
        meter: The meter of all rows; empty where none is named.
        meter_where: Where that is.
        unit: The unit of numbers whose heading names none.
        unit_where: Where that is.
        zone: Name of the time zone.
        step_s: Length of intervals [s].
        label: Which end of the interval instants mark.
        described: What a title or the file's name says of the numbers.
        described_where: Where that is.
    """

    meter: str = ""
    meter_where: str = ""
    unit: Unit | None = None
    unit_where: str = ""
    zone: str | None = None
    step_s: int | None = None
    label: Label | None = None
    described: Described | None = None
    described_where: str = ""


def facts_of(sheet: Sheet) -> Facts:
    """Facts above the names, and in the file's name where there are none."""
    pairs = list(_pairs(sheet))
    meter, meter_where = _meter(sheet, pairs)
    units = {(u, where) for key, value, where in pairs if (u := _unit(key, value)) is not None}
    one = next(iter(units)) if len({u for u, _ in units}) == 1 else (None, "")
    spoken, described_where = _spoken(sheet, pairs)
    zones = [z for key, value, _ in pairs if (z := _zone(key, value))]
    steps = [s for key, value, _ in pairs if _STEP_KEY.search(key) and (s := step_of(words(value).text))]
    return Facts(
        meter,
        meter_where,
        one[0],
        one[1],
        zones[0] if zones else None,
        steps[0] if steps else None,
        _label(pairs),
        spoken,
        described_where,
    )


def _pairs(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Folded key (empty for a title), value and place of each fact above the names."""
    held = set()
    for number, row in enumerate(sheet.above, start=1):
        cells = [c.strip() for c in row if c and c.strip()]
        below = [c.strip() for c in sheet.above[number]] if number < len(sheet.above) else []
        if len(cells) >= _FACTS and len(below) == len(cells) == len(row):  # a row of keys over one of values
            held.add(number + 1)
            yield from ((words(key).text, value, f"row {number + 1}") for key, value in zip(cells, below, strict=True))
        if number in held or number + 1 in held:
            continue
        where = f"row {number}"
        if len(cells) >= 2 and not EAN.fullmatch(cells[0]) and not any(":" in c for c in cells):  # noqa: PLR2004
            yield words(cells[0]).text, cells[1], where
            continue
        for k, cell in enumerate(cells):
            key, colon, value = cell.partition(":")
            if colon and not key.strip()[-1:].isdigit():
                following = cells[k + 1] if not value.strip() and k + 1 < len(cells) else value
                yield words(key).text, following.strip(), where
            else:
                yield "", cell, where


def _meter(sheet: Sheet, pairs: list[tuple[str, str, str]]) -> tuple[str, str]:
    """The EAN above the names or in the file's name, else what is called a meter or a place above the names."""
    eans = {found for _, value, _ in pairs for found in EAN.findall(value)}
    if len(eans) == 1:
        ean = eans.pop()
        return ean, next(where for _, value, where in pairs if ean in value)
    in_name = set(EAN.findall(sheet.origin.name))
    if not eans and len(in_name) == 1:
        return in_name.pop(), "the file's name"
    named = [
        ("meter" not in key, v, where)
        for key, v, where in pairs
        if v and key.strip() and sort_of(Words(key, None, "")) == "meter"
    ]
    return min(named)[1:] if named and not eans else ("", "")


def _unit(key: str, value: str) -> Unit | None:
    """The unit in a fact about units, or in a title."""
    is_unit = sort_of(Words(key, None, "")) == "unit" if key.strip() else True
    unit = words(value).unit if is_unit else None
    return unit if unit != "other" else None


def _zone(key: str, value: str) -> str | None:
    if key.strip() and not _ZONE_KEY.search(key):
        return None
    return zone_of(words(value).text)


def _label(pairs: list[tuple[str, str, str]]) -> Label | None:
    """Which end of the interval a line above the names says that instants mark."""
    text = " ".join(f"{key} {words(value).text}" for key, value, _ in pairs)
    ends, starts = _ENDS.search(text) is not None, _STARTS.search(text) is not None
    return None if ends == starts else "end" if ends else "start"


def _spoken(sheet: Sheet, pairs: list[tuple[str, str, str]]) -> tuple[Described | None, str]:
    """What one title, one fact about a direction, or the file's name says of the direction of energy."""
    for key, value, where in pairs:
        if key.strip() and not _DIRECTION_KEY.search(key):
            continue
        if (found := _directed(_FILE_WORDS.sub(" ", value))) is not None:
            return found, where
    stem = _FILE_WORDS.sub(" ", sheet.origin.stem)
    found = _directed(stem)
    return (found, "the file's name") if found is not None else (None, "")


def _directed(text: str) -> Described | None:
    """What a text says of a direction; ``verbruiksgegevens`` says none, nor one of two."""
    if _DATA_OF_USE.search(text.casefold()) or len(directions(text)) > 1:
        return None
    found = described(text)
    return found if found.is_directed and found.unit != "other" else None
