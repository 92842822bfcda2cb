"""Facts above the names of a table, and in the file's name: the meter, the unit, the direction, the clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from gridshare.imports.cells.numbers import MARK_OF, is_missing, number_of
from gridshare.imports.channel import Label, Scale, Unit
from gridshare.imports.content import Sheet, row_numbers
from gridshare.imports.lexicon.headings import OF_READINGS, TRANSFORMERS, Words, sort_of, split, step_of, words, zone_of
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
_RATIO = re.compile(r"(\d[\d.,]*)\s*[a-z]*\s*[/:]\s*(\d[\d.,]*)\s*[a-z]*", re.IGNORECASE)
_FACTOR = re.compile(r"[x×*]?\s*(\d[\d.,]*)\s*[x×]?(?:\s*\(?[a-z]*\)?)?", re.IGNORECASE)
_PAIRED = re.compile(r"(?<!\d)\s*[:=]|[:=](?!\d)")
_SCALES = re.compile(f"{OF_READINGS}|{TRANSFORMERS}")
_WITHOUT_RATIO = re.compile(r"verhouding|\bratio\b|fa[ck]tor|ubersetzung")
_MOST_FACTORS = 20
_BELOW = 10
"""So many rows at the end of a table may say something of all of them."""

_FACTS = 3
_FILE_WORDS = re.compile(r"export|import|download", re.IGNORECASE)


Pair = tuple[Words, str, str]
"""What a fact is called (nothing, of a title), what it is, and where that is."""


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
        scale: A factor that numbers may have to be multiplied by.
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
    scale: Scale | None = None


def facts_of(sheet: Sheet) -> Facts:
    """Facts above the names, and in the file's name where there are none."""
    pairs = list(_pairs(sheet))
    meter, meter_where = _meter(sheet, pairs)
    units = {(u, where) for key, value, where in pairs if (u := _unit(key, value)) is not None}
    one = next(iter(units)) if len({u for u, _ in units}) == 1 else (None, "")
    spoken, described_where = _spoken(sheet, pairs)
    zones = [z for key, value, _ in pairs if (z := _zone(key, value))]
    steps = [s for key, value, _ in pairs if key.has(_STEP_KEY) and (s := step_of(words(value).text))]
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
        _scale([*pairs, *_below(sheet), *_said_alike(sheet)]),
    )


def _pairs(sheet: Sheet) -> Iterator[Pair]:
    """The facts above the names."""
    held = set()
    for number, row in enumerate(sheet.above, start=1):
        cells = [c.strip() for c in row if c and c.strip()]
        below = [c.strip() for c in sheet.above[number]] if number < len(sheet.above) else []
        if len(cells) >= _FACTS and len(below) == len(cells) == len(row):  # a row of keys over one of values
            held.add(number + 1)
            yield from ((words(key), value, f"row {number + 1}") for key, value in zip(cells, below, strict=True))
        if number in held or number + 1 in held:
            continue
        where = f"row {number}"
        if len(cells) >= 2 and not EAN.fullmatch(cells[0]) and not any(map(_PAIRED.search, cells)):  # noqa: PLR2004
            yield words(cells[0]), cells[1], where
            continue
        for k, cell in enumerate(cells):
            key, colon, value = _parted(cell)
            if colon and not key.strip()[-1:].isdigit():
                following = cells[k + 1] if not value.strip() and k + 1 < len(cells) else value
                yield words(key), following.strip(), where
            else:
                yield words(""), cell, where


def _parted(cell: str) -> tuple[str, str, str]:
    """What is before and behind the colon or the sign = of a cell; a colon between digits is none."""
    found = _PAIRED.search(cell)
    return (cell[: found.start()], found[0], cell[found.end() :]) if found else (cell, "", "")


def _below(sheet: Sheet) -> Iterator[Pair]:
    """Facts in the last rows, below the values."""
    for k in range(max(0, sheet.n_rows - _BELOW), sheet.n_rows):
        cells = [text for column in sheet.columns if (text := (column[k].as_py() or "").strip())]
        if len(cells) in (1, 2) and not cells[0][:1].isdigit():
            key, _, value = _parted(cells[0])
            yield words(key), (value or cells[-1]).strip(), f"row {row_numbers(sheet)[k]}"


def _said_alike(sheet: Sheet) -> Iterator[Pair]:
    """Facts in columns that rows are not multiplied by: no numbers, or not named as a factor of readings."""
    for name, column in zip(sheet.names, sheet.columns, strict=True):
        said = words(name)
        if _scales(said) and said.unit in (None, "other"):
            texts = column.unique().drop_null().to_pylist()
            is_column = sort_of(said) == "factor" and all(map(_is_number, texts))
            yield from ((said, text, f"column {name!r}") for text in texts[: 0 if is_column else _MOST_FACTORS])


def _scales(said: Words) -> bool:
    """Whether numbers may be multiplied by what is called so; ``CT`` is no cent here."""
    return sort_of(said) != "aside" and _SCALES.search(f" {' '.join(split(said.raw))} ") is not None


def _is_number(text: str) -> bool:
    return bool(_readings(text)) or is_missing(text)


def _scale(pairs: Sequence[Pair]) -> Scale | None:
    """The factor that is named; transformers of current and of voltage count together."""
    named: list[str] = []
    ratios: list[tuple[float, ...]] = []
    of_readings: list[tuple[float, ...]] = []
    for key, value, where in pairs:
        is_ratio, is_sure = _RATIO.fullmatch(value) is not None, sort_of(key) == "factor"
        if not _scales(key) or not value or is_missing(value) or not (is_ratio or is_sure or key.has(_WITHOUT_RATIO)):
            continue  # a transformer of 630 kVA scales nothing
        named.append(f"{f'{key.raw.strip()}: {value}'!r} ({where})")
        (of_readings if is_sure and not is_ratio else ratios).append(_factors(value))
    found = {prod(each) for each in product(*ratios)} if ratios else set()
    found |= {factor for each in of_readings for factor in each}
    if not named or found == {1.0}:
        return None
    is_sure = bool(of_readings) and len(found) == 1 and all((*ratios, *of_readings))
    return Scale("; ".join(dict.fromkeys(named)), tuple(sorted(found)), is_sure)


def _factors(text: str) -> tuple[float, ...]:
    """What a factor or a ratio can be read as: ``1.000`` is one or a thousand; a ratio steps down."""
    if ratio := _RATIO.fullmatch(text.strip()):
        above, below = (_readings(each) for each in ratio.groups())
        return tuple(sorted({a / b for a in above for b in below if a >= b > 0}))
    number = _FACTOR.fullmatch(text.strip())
    return tuple(sorted(f for f in _readings(number[1]) if f > 0)) if number else ()


def _readings(digits: str) -> set[float]:
    return {found[0] for mark in MARK_OF.values() if (found := number_of(digits, mark)) is not None}


def _meter(sheet: Sheet, pairs: list[Pair]) -> tuple[str, str]:
    """The EAN above the names or in the file's name, else what is called a meter or a place above the names."""
    eans = {found for _, value, _ in pairs for found in EAN.findall(value)}
    if len(eans) == 1:
        ean = eans.pop()
        return ean, next(where for _, value, where in pairs if ean in value)
    in_name = set(EAN.findall(sheet.origin.name))
    if not eans and len(in_name) == 1:
        return in_name.pop(), "the file's name"
    named = [
        ("meter" not in key.text, v, where)
        for key, v, where in pairs
        if v and key.text.strip() and sort_of(key) == "meter"
    ]
    return min(named)[1:] if named and not eans else ("", "")


def _unit(key: Words, value: str) -> Unit | None:
    """The unit in a fact about units, or in a title."""
    is_unit = sort_of(key) == "unit" if key.raw.strip() else True
    unit = words(value).unit if is_unit else None
    return unit if unit != "other" else None


def _zone(key: Words, value: str) -> str | None:
    if key.raw.strip() and not key.has(_ZONE_KEY):
        return None
    return zone_of(words(value).text)


def _label(pairs: list[Pair]) -> Label | None:
    """Which end of the interval a line above the names says that instants mark."""
    text = " ".join(f"{key.text} {words(value).text}" for key, value, _ in pairs)
    ends, starts = _ENDS.search(text) is not None, _STARTS.search(text) is not None
    return None if ends == starts else "end" if ends else "start"


def _spoken(sheet: Sheet, pairs: list[Pair]) -> tuple[Described | None, str]:
    """What one title, one fact about a direction, or the file's name says of the direction of energy."""
    for key, value, where in pairs:
        if key.raw.strip() and not key.has(_DIRECTION_KEY):
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
