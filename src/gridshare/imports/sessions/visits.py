"""Visits of vehicles judged, and written in the columns of a site's ``sessions``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from gridshare.errors import Problem
from gridshare.imports.channel import Reading, SessionRow
from gridshare.imports.roles.rows import Findings
from gridshare.plain import plain
from gridshare.tables.formulas import csv_of_rows

COLUMNS = ("connector", "arrival", "departure", "energy_kwh", "vehicle_kw")
"""Columns of the file that is written; a site reads it with ``sessions: NAME.csv``."""

MOST_KW = 1500.0
"""More than any charger gives: the energy of a visit is in another unit, or its times are wrong."""

_NAMED = 5
_SHOWN = 10
"""Problems of one sort that are shown one by one."""
_CHANGE_HOUR, _SUNDAY, _LAST_WEEK = 2, 6, 24
_CHANGES = {3: "the clock skips", 10: "the clock shows twice; the first is meant"}
"""Month -> what the clock does on its last Sunday, from 2 to 3 o'clock."""


@dataclass(slots=True)
class Notes(Findings):
    """What was met while a file was read; each list goes into the `Reading`."""

    file: str = ""
    remarks: list[str] = field(default_factory=list)

    def reading(self, rows: Sequence[SessionRow] = ()) -> Reading:
        """All of it, with the rows judged; none of them where anything is open or wrong."""
        kept = _judged(rows, self)
        if not (kept or self.questions or self.problems):
            found = "; ".join(self.left_out[:3]) or "no session"
            self.problems.append(Problem(self.file, "nothing_to_take", found, "sessions with an end and an energy"))
        self.problems = _first_of_each(self.problems)
        is_open = bool(self.questions or self.problems)
        return Reading(
            decisions=tuple(self.decisions),
            questions=tuple(self.questions),
            problems=tuple(self.problems),
            left_out=tuple(self.left_out),
            visits=() if is_open else kept,
            remarks=tuple(self.remarks),
        )


def sessions_csv(rows: Iterable[SessionRow]) -> str:
    """The visits as a file that a site reads: decimal points, commas, local time or offsets."""
    written = []
    for row in rows:
        power = "" if row.vehicle_kw is None else f"{row.vehicle_kw:.6g}"
        moments = (moment.isoformat(sep=" ") for moment in (row.arrival, row.departure))
        written.append((row.connector, *moments, f"{row.energy_kwh:.10g}", power))
    return csv_of_rows(COLUMNS, written)


def _judged(rows: Sequence[SessionRow], notes: Notes) -> tuple[SessionRow, ...]:
    """The rows by arrival, each once; what is impossible becomes a problem, what is odd a remark."""
    failed = [f"row {row.row}" for row in rows if row.departure == row.arrival and row.energy_kwh == 0]
    if failed:
        notes.left_out.append(f"{len(failed)} sessions that end as they begin, without energy: {named(failed)}")
        rows = [row for row in rows if row.departure != row.arrival or row.energy_kwh != 0]
    ordered = sorted(rows, key=lambda row: (_instant(row.arrival), row.connector, row.row))
    for row in ordered:
        notes.problems += _faults(row, notes.file)
    once: dict[tuple[str, datetime, datetime, float], SessionRow] = {}
    twice = []
    for row in ordered:
        key = (row.connector, row.arrival, row.departure, row.energy_kwh)
        twice += [f"row {row.row} as row {once[key].row}"] if key in once else []
        once.setdefault(key, row)
    if twice:
        notes.left_out.append(f"{len(twice)} rows that are there twice: {named(twice)}")
    empty = [f"row {row.row}" for row in once.values() if row.energy_kwh == 0]
    if empty:
        notes.remarks.append(f"{len(empty)} sessions took no energy: {named(empty)}")
    kept = tuple(once.values())
    notes.remarks += _at_changes(kept)
    overlapping = _overlaps(kept)
    if overlapping:
        notes.remarks.append(
            f"{len(overlapping)} times a vehicle arrives while its plug is taken: {named(overlapping)}. "
            "A plan refuses such rows, a forecast leaves out the later one"
        )
    return kept


def _faults(row: SessionRow, file: str) -> list[Problem]:
    where = f"{file}, row {row.row}"
    times = f"arrival {row.arrival:%Y-%m-%d %H:%M:%S}, departure {row.departure:%Y-%m-%d %H:%M:%S}"
    hours = (row.departure - row.arrival) / timedelta(hours=1)
    if hours <= 0:
        remedy = "Correct the row; where all are so, the two columns are exchanged."
        return [Problem(where, "departure_before_arrival", times, "a departure after the arrival", remedy)]
    if row.energy_kwh < 0:
        return [Problem(where, "negative_energy", f"{plain(row.energy_kwh)} kWh", "0 kWh or more", "Correct the row.")]
    if row.energy_kwh > MOST_KW * hours:
        found = f"{plain(row.energy_kwh)} kWh, {times}"
        expected = f"at most {plain(MOST_KW)} kW of mean power"
        remedy = "Correct the row; where many are so, the unit of the energy is another: answer with --answer unit=Wh."
        return [Problem(where, "energy_out_of_reach", found, expected, remedy)]
    return []


def _overlaps(rows: Sequence[SessionRow]) -> list[str]:
    by_connector: defaultdict[str, list[SessionRow]] = defaultdict(list)
    for row in rows:
        by_connector[row.connector].append(row)
    return [
        f"row {after.row} before row {before.row} leaves {before.connector}"
        for here in by_connector.values()
        for before, after in pairwise(here)
        if _instant(after.arrival) < _instant(before.departure)
    ]


def _at_changes(rows: Sequence[SessionRow]) -> list[str]:
    """Remarks on local times in the hours in which clocks in Europe change."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for moment in (row.arrival, row.departure):
            is_night = moment.tzinfo is None and moment.hour == _CHANGE_HOUR and moment.weekday() == _SUNDAY
            if is_night and moment.month in _CHANGES and moment.day > _LAST_WEEK:
                found.setdefault(_CHANGES[moment.month], []).append(f"row {row.row}")
    return [f"{len(rows)} local times lie in the hour that {what}: {named(rows)}" for what, rows in found.items()]


def _first_of_each(problems: Sequence[Problem]) -> list[Problem]:
    """The first problems of each sort, and how many more there are."""
    count = Counter(problem.code for problem in problems)
    kept: list[Problem] = []
    seen: Counter[str] = Counter()
    for problem in problems:
        seen[problem.code] += 1
        if seen[problem.code] < _SHOWN or count[problem.code] == seen[problem.code]:
            kept.append(problem)
        elif seen[problem.code] == _SHOWN:
            rest = f"{count[problem.code] - _SHOWN} more like it, up to the next line"
            kept.append(replace(problem, found=f"{problem.found} ({rest})"))
    return kept


def _instant(moment: datetime) -> datetime:
    """For order only: the local clock counts as UTC where there is no offset, in all rows of a file alike."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def named(texts: Sequence[str]) -> str:
    """The first few of some texts, and how many more there are."""
    more = f" and {len(texts) - _NAMED} more" if len(texts) > _NAMED else ""
    return ", ".join(texts[:_NAMED]) + more
