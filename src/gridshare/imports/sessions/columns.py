"""Which column of a table of sessions or shifts is what: Dutch and English headings, and answers about them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from gridshare.imports.cells.times import time_of
from gridshare.imports.content import Sheet
from gridshare.imports.findings import Answers, Candidate, Question
from gridshare.imports.lexicon.headings import Words, words, zone_of

Role = Literal[
    "connector", "station", "vehicle", "date", "arrival", "departure", "energy", "power", "distance", "use_per_km"
]
"""What a column can be."""

_ASIDE = (
    r"kosten|cost|prijs|price|tarief|tariff|bedrag|amount|\bfee\b|btw|vat\b|verwacht|estimat|expected|request|gevraagd"
    r"|\breq\b|\best\b|batter|accu|capaci"
    r"|duur\b|duration|dwell|\bsoc\b|percent|status|gebruiker|user|\bpas\b|token|kaart|card|rfid|flag|meterstand|reading"
    r"|factuur|invoice|idle|parking|\bmin(?:imum)?\b|co2|adres|address|\b(?:session|sessie|transacti\w+) ?id\b"
)
_SENSES: tuple[tuple[str, Role], ...] = (
    (r"kwh (?:per|/) ?(?:100 ?)?km|per (?:100 ?)?km|verbruik km|consumption km", "use_per_km"),
    (r"^ (?:\w+ )?(?:km|kilometers?|afstand|distance|gereden)(?: km)? $", "distance"),
    (
        r"connector|evse|\bplug (?:id|nr|no|nummer|number|naam|name)\b|^ plug $|stekker|laadpunt|charge ?point",
        "connector",
    ),
    (r"charging ?point|socket|uitgang|outlet|\bcpid\b", "connector"),
    (
        r"voertuig|vehicle|\bveh\b|truck|kenteken|licen[cs]e|\bwagen|\bbus(?:nr|nummer)?\b|fleet no",
        "vehicle",
    ),
    (
        r"arriv|aankomst|\bstart|\bbegin|plug(?:ged)? ?in\b|ingeplugd|\bvan\b|\bfrom\b|aangesloten|\bconnect(?:ed)?\b",
        "arrival",
    ),
    (r"terug|retour|return|binnen(?:komst)?|\binkomst", "arrival"),
    (
        r"depart|vertrek|\bend\b|\beind|\bstop|plug(?:ged)? ?out\b|uitgeplugd|\btot\b|until|disconnect|unplug|uitrit",
        "departure",
    ),
    (r"laadpaal|\bpaal|station|charger|\blader|charge ?box|laadlocatie", "station"),
    (r"^ (?:datum|date|dag|day) $", "date"),
)
_COMPILED: tuple[tuple[re.Pattern[str], Role], ...] = tuple((re.compile(pattern), role) for pattern, role in _SENSES)
_SET_ASIDE = re.compile(_ASIDE)
_ENERGY = re.compile(r"energ|verbruik|geladen|volume|charged|delivered|geleverd|consum|\bkwh\b")
_POWER = re.compile(r"max|vermogen|power|piek|peak|^ $")
_PER_KM = re.compile(r"k?wh\s*(?:/|per|_per_)\s*(?P<hundred>100\s*)?km", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableRoles:
    """Columns by what they are.

    Attributes:
        of: Role -> index of its column.
        dates: Arrival or departure -> index of the column with its dates, where ``of`` holds times of day.
        zone: The zone that the headings of arrival and departure name; None where they name none, or different ones.
        others: Headings that are not needed.
        questions: Roles that more than one column can have.
    """

    of: Mapping[Role, int]
    dates: Mapping[Role, int]
    zone: str | None
    others: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def turned(self) -> TableRoles:
        """The same with arrival and departure exchanged: the times of shifts, which begin with a departure."""
        other: Mapping[Role, Role] = {"arrival": "departure", "departure": "arrival"}
        of, dates = ({other.get(role, role): k for role, k in held.items()} for held in (self.of, self.dates))
        return replace(self, of=of, dates=dates)


def role_of(heading: str) -> Role | None:
    """What a heading alone says of its column."""
    if _PER_KM.search(heading):
        return "use_per_km"
    in_words = words(heading.replace("_", " "))
    if in_words.has(_SET_ASIDE):
        return None
    if in_words.unit in {"kWh", "Wh", "MWh"} or (in_words.unit is None and in_words.has(_ENERGY)):
        return "energy"
    if in_words.unit in {"kW", "W", "MW"}:
        return "power" if in_words.has(_POWER) else None
    return next((role for pattern, role in _COMPILED if in_words.has(pattern)), None)


def per_100_km(heading: str) -> bool:
    """Whether a use per distance is per 100 km."""
    found = _PER_KM.search(heading)
    return bool(found and found["hundred"])


def table_roles(sheet: Sheet, answers: Answers) -> TableRoles:
    """The columns of a table by role; an answer about a column counts before its heading."""
    file = sheet.origin.name
    given = {k: answers.about("column", file, name) for k, name in enumerate(sheet.names)}
    roles: dict[Role, list[int]] = {}
    for k, heading in enumerate(sheet.names):
        role = given[k] if given[k] is not None else role_of(heading)
        if role in get_args(Role):
            roles.setdefault(role, []).append(k)  # type: ignore[arg-type]
    chosen: dict[Role, int] = {}
    questions: list[Question] = []
    dates: dict[Role, int] = {}
    for role, places in roles.items():
        if role in {"arrival", "departure"} and (parted := _parted(sheet, places)):
            dates[role], chosen[role] = parted
            continue
        best = [k for k in places if given[k] == role] or _preferred(role, places, sheet)
        chosen[role] = best[0]
        if len(best) > 1:
            questions.append(_which(file, role, [sheet.names[k] for k in best]))
    if "date" in chosen:
        dates.setdefault("arrival", chosen["date"])
    used = {*chosen.values(), *dates.values()}
    others = tuple(name for k, name in enumerate(sheet.names) if name and k not in used)
    zones = {_zone(sheet.names[chosen[role]]) for role in ("arrival", "departure") if role in chosen}
    return TableRoles(chosen, dates, zones.pop() if len(zones) == 1 else None, others, tuple(questions))


def is_time_of_day(column: Any) -> bool:
    """Whether all cells of a column that are not blank are times of day without a date."""
    texts = [text for text in column.to_pylist() if text]
    return bool(texts) and all(time_of(text) is not None for text in texts)


def _parted(sheet: Sheet, places: Sequence[int]) -> tuple[int, int] | None:
    """A column of dates and one of times of day, where two columns are just that."""
    timed = [k for k in places if is_time_of_day(sheet.columns[k])]
    dated = [k for k in places if k not in timed]
    return (dated[0], timed[0]) if len(timed) == len(dated) == 1 else None


def _zone(heading: str) -> str | None:
    return zone_of(words(heading.replace("_", " ")).text)


def _preferred(role: Role, places: Sequence[int], sheet: Sheet) -> list[int]:
    """Of instants, those whose heading names a zone; of names, the most precise; else all."""
    headed = [words(sheet.names[k].replace("_", " ")) for k in places]
    if role in {"arrival", "departure"}:
        zoned = [k for k, heading in zip(places, headed, strict=True) if zone_of(heading.text) is not None]
        return zoned or [k for k, heading in zip(places, headed, strict=True) if not _is_local(heading)] or list(places)
    return list(places)


def _is_local(heading: Words) -> bool:
    return " local " in heading.text or " lokaal " in heading.text


def _which(file: str, role: Role, headings: Sequence[str]) -> Question:
    named = " and ".join(repr(heading) for heading in headings)
    candidates = (
        Candidate(role, f"this one is the {role.replace('_', ' ')}"),
        Candidate("nothing", "another one is"),
    )
    return Question(f"{file}, column {headings[0]!r}", "column", f"columns {named} can all be the {role}", candidates)
