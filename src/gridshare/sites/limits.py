"""How large a site document may be: counted in its plain values, before anything is made of them.

To validate a value takes a hundred times as long as to count it, and each problem that is found takes as long again:
without these counts a body of a few megabytes occupies a machine for minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gridshare.documents.places import Part
from gridshare.documents.words import path_of
from gridshare.errors import Problem, SiteError
from gridshare.series import Table
from gridshare.sites.document import SiteDocument

MOST_STEPS = 400 * 24 * 12
"""The longest horizon: 400 days of 5 minutes."""

_PLAIN = ({int}, {float}, {int, float})
_MOST_LOOKED_AT = 50_000
_IN_PARTS = "Plan part of the site, or several parts of the period."
_IN_FILES = "Put series and tables into files next to the document, and name their columns."


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a document may contain; these are generous, and a service has narrower ones.

    Attributes:
        steps: Steps of the horizon.
        members, assets, feeders, layers, contracts, charges: Things of a site; charges are those of the grid.
        rows: Rows of tables that are written into the document, such as charging sessions.
        series: Names of series, or files of them.
        entries: Entries of any list or mapping.
        values: Texts, mappings, lists and all else but plain numbers in lists, of the whole document.
    """

    steps: int = MOST_STEPS
    members: int = 10_000
    assets: int = 20_000
    feeders: int = 10_000
    layers: int = 1_000
    contracts: int = 1_000
    charges: int = 500
    rows: int = 100_000
    series: int = 20_000
    entries: int = MOST_STEPS
    values: int = 1_000_000


GENEROUS = Limits()


def refuse_too_large(raw: Mapping[str, Any], limits: Limits) -> None:
    """Nothing, where a document is within the limits.

    Raises:
        SiteError: With each limit that it is beyond.
    """
    problems = list(_of_things(raw, limits)) or list(_of_values(raw, limits))
    if problems:
        raise SiteError(problems)


def refuse_many_rows(document: SiteDocument, limits: Limits) -> None:
    """Nothing, where the tables of a document, which may come from files, have no more rows in all than they may.

    Raises:
        SiteError: Otherwise.
    """
    fields = (value for member in document.members for asset in member.assets for value in dict(asset).values())
    rows = sum(len(value.rows) for value in fields if isinstance(value, Table))
    if rows > limits.rows:
        expected = f"at most {limits.rows}"
        raise SiteError(Problem("members", "too_many_sessions", f"{rows} rows in tables", expected, _IN_PARTS))


_FOUND = {
    "members": "{n} members",
    "assets": "{n} assets",
    "sessions": "{n} rows in tables",
    "feeders": "{n} feeders",
    "layers": "{n} layers",
    "contracts": "{n} contracts",
    "charges": "{n} charges",
    "series": "{n} series",
}


def too_many_steps(count: int, limits: Limits) -> Problem:
    """The problem of a horizon that is too long."""
    remedy = "Plan fewer days, or in longer steps."
    return Problem("horizon", "too_many_steps", f"{count} steps", f"at most {limits.steps}", remedy)


def _of_things(raw: Mapping[str, Any], limits: Limits) -> Iterator[Problem]:
    members = _list(raw.get("members"))
    assets = [asset for member in members[: limits.members] for asset in _list(_at(member, "assets"))]
    steps = _steps(raw.get("horizon"))
    if steps > limits.steps:
        yield too_many_steps(steps, limits)
    rows = sum(_rows(asset, limits.rows) for asset in assets[:_MOST_LOOKED_AT])
    counts = (
        ("members", "members", len(members), limits.members),
        ("members", "assets", len(assets), limits.assets),
        ("members", "sessions", rows, limits.rows),
        ("feeders", "feeders", len(_list(raw.get("feeders"))), limits.feeders),
        ("connection.layers", "layers", len(_list(_at(raw.get("connection"), "layers"))), limits.layers),
        ("energy_contracts", "contracts", _size(raw.get("energy_contracts")), limits.contracts),
        ("grid_tariff", "charges", sum(map(len, map(_list, _inside(raw.get("grid_tariff"))))), limits.charges),
        ("series", "series", _size(raw.get("series")), limits.series),
    )
    for where, what, count, most in counts:
        if count > most:
            yield Problem(where, f"too_many_{what}", _FOUND[what].format(n=count), f"at most {most}", _IN_PARTS)


def _of_values(raw: Mapping[str, Any], limits: Limits) -> Iterator[Problem]:
    """Lists and mappings with too many entries; or the whole, of which no more is then looked at."""
    count, waiting = 0, list[tuple[tuple[Part, ...], Any]]([((), raw)])
    while waiting:
        parts, value = waiting.pop()
        size = len(value)
        if size > limits.entries:
            found, expected = f"{size} entries", f"at most {limits.entries}"
            yield Problem(path_of(parts) or "document", "too_many_entries", found, expected, _IN_FILES)
            continue
        if isinstance(value, list) and set(map(type, value)) in _PLAIN:
            continue
        count += size
        if count > limits.values:
            found = f"more than {limits.values} values besides numbers in lists"
            yield Problem("document", "too_many_values", found, f"at most {limits.values}", _IN_FILES)
            return
        items = value.items() if isinstance(value, dict) else enumerate(value)
        waiting += [((*parts, key), item) for key, item in items if isinstance(item, dict | list)]


def _steps(horizon: Any) -> int:
    """Steps of a horizon, as far as it says so in numbers."""
    steps, days, minutes = (_at(horizon, key) for key in ("steps", "days", "step_minutes"))
    if isinstance(steps, int):
        return steps
    return days * 24 * 60 // minutes if isinstance(days, int) and isinstance(minutes, int) and minutes > 0 else 0


def _rows(asset: Any, most: int) -> int:
    """Rows of the tables in an asset, or how many there were when there were too many."""
    rows, waiting = 0, [asset]
    while waiting and rows <= most:
        for value in _inside(waiting.pop()):
            table = value if isinstance(value, list) and value and isinstance(value[0], dict) else []
            rows += len(table)
            waiting += [value] if isinstance(value, dict) else table[:most]
    return rows


def _inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else ()


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()


def _at(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _size(value: Any) -> int:
    return len(value) if isinstance(value, dict | list | tuple) else 0
