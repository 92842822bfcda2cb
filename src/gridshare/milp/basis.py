"""Where the solver ended, by what its columns and rows are of: there a problem that is much like it can begin.

What the two do not share begins as if it were not there. A start says nothing of the answer: it only saves time.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gridshare.milp.compiled import Compiled
from gridshare.milp.joined import Joined
from gridshare.parts import Ints

Statuses = npt.NDArray[np.int8]
"""What columns or rows are in a basis, as HiGHS numbers it."""

_LOWER, _BASIC = 0, 1
_LENGTH, _QUICK = 8, 1

_Table = Mapping[tuple[str, str], Statuses]
"""(Stamp, rows or columns) -> status of each place of each unit, shape (unit, place)."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A basis of a problem: what each column and each row is in it, shapes (column,) and (row,)."""

    columns: Statuses
    rows: Statuses


@dataclass(frozen=True, slots=True)
class NamedBasis:
    """The basis of problems that are joined, by names of stamps: one table for each part."""

    parts: Sequence[_Table]

    @classmethod
    def of(cls, parts: Sequence[Compiled], whole: Joined, basis: Basis) -> NamedBasis:
        """That of a solution."""
        return cls([dict(_table(part, own)) for part, own in _each(parts, whole, basis)])

    def packed(self) -> bytes:
        """The same as bytes, to be kept."""
        index = [[[*key, *table.shape] for key, table in part.items()] for part in self.parts]
        head = json.dumps(index).encode()
        tables = b"".join(table.tobytes() for part in self.parts for table in part.values())
        return zlib.compress(len(head).to_bytes(_LENGTH) + head + tables, _QUICK)

    @classmethod
    def unpacked(cls, packed: bytes) -> NamedBasis:
        """From bytes."""
        content = zlib.decompress(packed)
        first = _LENGTH + int.from_bytes(content[:_LENGTH])
        parts = []
        for index in json.loads(content[_LENGTH:first]):
            tables: dict[tuple[str, str], Statuses] = {}
            for stamp, what, units, places in index:
                size = units * places
                tables[stamp, what] = np.frombuffer(content, np.int8, size, first).reshape(units, places)
                first += size
            parts.append(tables)
        return cls(parts)

    def on(self, parts: Sequence[Compiled], whole: Joined) -> Basis | None:
        """The same on other problems that are joined; None where these are not as many."""
        if len(parts) != len(self.parts):
            return None
        n, rows = whole.compiled.n_columns, whole.compiled.n_rows
        basis = Basis(np.full(n, _LOWER, dtype=np.int8), np.full(rows, _BASIC, dtype=np.int8))
        first = 0
        for part, columns, table in zip(parts, whole.columns, self.parts, strict=True):
            for name, place in part.placements.items():
                here = place.column_of >= 0
                basis.columns[columns[place.column_of[here]]] = _fitted(table.get((name, "columns")), here, _LOWER)
            for origin in part.origins:
                own = slice(first, first + len(origin.unit))
                known = table.get((origin.stamp, "rows"))
                if known is not None:
                    basis.rows[own] = _at(known, origin.unit, origin.place)
                first = own.stop
        return basis


def _each(parts: Sequence[Compiled], whole: Joined, basis: Basis) -> Iterator[tuple[Compiled, Basis]]:
    first = 0
    for part, columns in zip(parts, whole.columns, strict=True):
        yield part, Basis(basis.columns[columns], basis.rows[first : first + part.n_rows])
        first += part.n_rows


def _table(part: Compiled, basis: Basis) -> Iterator[tuple[tuple[str, str], Statuses]]:
    padded, first = np.append(basis.columns, np.int8(_LOWER)), 0
    for name, place in part.placements.items():
        yield (name, "columns"), padded[place.column_of]
    for origin in part.origins:
        units, places = (int(each.max(initial=-1)) + 1 for each in (origin.unit, origin.place))
        table = np.full((units, places), _BASIC, dtype=np.int8)
        table[origin.unit, origin.place] = basis.rows[first : first + len(origin.unit)]
        first += len(origin.unit)
        yield (origin.stamp, "rows"), table


def _fitted(known: Statuses | None, here: npt.NDArray[np.bool_], otherwise: int) -> Statuses:
    """Statuses where columns are; of units that were not there, otherwise."""
    found = np.full(here.shape, otherwise, dtype=np.int8)
    if known is not None:
        n, m = (min(a, b) for a, b in zip(known.shape, here.shape, strict=True))
        found[:n, :m] = known[:n, :m]
    return np.asarray(found[here])


def _at(known: Statuses, unit: Ints, place: Ints) -> Statuses:
    """Statuses of rows; basic where the row was not there."""
    inside = (unit < known.shape[0]) & (place < known.shape[1])
    found = np.full(len(unit), _BASIC, dtype=np.int8)
    found[inside] = known[unit[inside], place[inside]]
    return found
