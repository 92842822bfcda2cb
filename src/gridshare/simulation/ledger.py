"""The ledger of a simulation: every day that a policy has lived, on disk, so that a run that was killed goes on.

State is not kept: a day that was lived is gone through again from what was done, which gives the same state.
"""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import numpy as np

from gridshare.errors import GridshareError, Problem
from gridshare.parts import Decisions, Floats
from gridshare.simulation.day import Lived
from gridshare.simulation.practice import GuardCut

_TABLES = """
CREATE TABLE IF NOT EXISTS run (facts TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS day (
  policy TEXT NOT NULL, day TEXT NOT NULL, decisions BLOB NOT NULL, cuts TEXT NOT NULL, plans TEXT NOT NULL,
  failed INTEGER NOT NULL, PRIMARY KEY (policy, day)
);
"""


class LedgerError(GridshareError):
    """The ledger cannot be used: it is another run's, or no ledger."""

    code = "ledger"
    http_status = 422
    exit_code = 73
    title = "The ledger of the simulation cannot be used"


class Ledger:
    """The days that were lived, by policy; each is written at once or not at all."""

    def __init__(self, path: Path, facts: Mapping[str, Any], *, again: bool = False) -> None:
        """Open, or begin.

        Args:
            path: The file.
            facts: What the run depends on.
            again: Forget what is in it.

        Raises:
            LedgerError: If it holds another run, or cannot be read.
        """
        self.path = path
        if again:
            for suffix in ("", "-wal", "-shm"):  # of a run that was killed, what it last wrote is in a file of its own
                path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)
        try:
            self.connection = sqlite3.connect(path, timeout=60)
            self.connection.execute("PRAGMA journal_mode=WAL")
            self.connection.executescript(_TABLES)
            self._begin(json.dumps(facts, sort_keys=True))
        except sqlite3.DatabaseError as error:
            found = Problem(str(path), "unreadable", str(error), "the ledger of a simulation", "Name another folder.")
            raise LedgerError(found) from None

    def _begin(self, facts: str) -> None:
        with self.connection:
            known = self.connection.execute("SELECT facts FROM run").fetchone()
            if known is None:
                self.connection.execute("INSERT INTO run VALUES (?)", (facts,))
            elif known[0] != facts:
                found, expected = "a run of another site, time, version or other options", "the same run"
                remedy = "Name another folder, or begin again with --again."
                raise LedgerError(Problem(str(self.path), "another_run", found, expected, remedy))

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def add(self, policy: str, day: str, lived: Lived) -> None:
        """Note a day."""
        cuts = json.dumps([asdict(cut) for cut in lived.cuts], default=datetime.isoformat)
        row = (policy, day, packed(lived.decisions), cuts, json.dumps(lived.plans), lived.failed)
        with self.connection:
            self.connection.execute("INSERT OR REPLACE INTO day VALUES (?, ?, ?, ?, ?, ?)", row)

    def seconds_a_plan(self, policy: str) -> float | None:
        """What a plan of a policy took on average; None where it made none."""
        rows = self.connection.execute("SELECT plans FROM day WHERE policy = ?", (policy,)).fetchall()
        seconds = [s for (plans,) in rows for _, s in json.loads(plans)]
        return sum(seconds) / len(seconds) if seconds else None

    def lived(self, policy: str, day: str) -> Lived | None:
        """A day that was noted."""
        query = "SELECT decisions, cuts, plans, failed FROM day WHERE policy = ? AND day = ?"
        row = self.connection.execute(query, (policy, day)).fetchone()
        if row is None:
            return None
        decisions, cuts, plans, failed = row
        return Lived(
            unpacked(decisions),
            [GuardCut(**cut | {"at": datetime.fromisoformat(cut["at"])}) for cut in json.loads(cuts)],
            [(step, seconds) for step, seconds in json.loads(plans)],
            failed,
        )


def packed(decisions: Mapping[str, Decisions]) -> bytes:
    """Decisions as bytes."""
    file = io.BytesIO()
    arrays: dict[str, Floats] = {f"{kind}/{name}": v for kind, of in decisions.items() for name, v in of.items()}
    np.savez_compressed(file, **arrays)  # type: ignore[arg-type]
    return file.getvalue()


def unpacked(data: bytes) -> dict[str, dict[str, Floats]]:
    """Decisions from bytes."""
    found: dict[str, dict[str, Floats]] = {}
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        for key in arrays.files:
            kind, _, name = key.partition("/")
            found.setdefault(kind, {})[name] = arrays[key]
    return found
