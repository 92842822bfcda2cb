"""Journal of a batch, next to its result: a line for each finished row, on disk before the next begins.

A run that was killed leaves all its finished rows here; its last line may be half written. Such a line counts as not
there: the row is then worked out again.
"""

from __future__ import annotations

import json
import os
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from pydantic import ValidationError

from gridshare.batch.parts import Part
from gridshare.batch.row import Result, Row
from gridshare.errors import GridshareError, Problem


class BatchError(GridshareError):
    """The batch cannot write where it was asked to."""

    code: ClassVar[str] = "batch"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 73
    title: ClassVar[str] = "The batch cannot be written"


@dataclass(frozen=True, slots=True)
class Key:
    """What makes a row the same as before, besides the hash of its input.

    Attributes:
        path: The site, as it was given.
        scenario: Name of the scenario; empty for the site as it is.
        name: What rows call the site; empty for its document's own name.
        day: Its day, ISO 8601; empty for the document's own.
        options: Options that a plan depends on.
        versions: What makes the plan.
    """

    path: str
    scenario: str
    name: str
    day: str
    options: str
    versions: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished row with its parts, and the file its schedule was written to, if any."""

    result: Result
    schedule: str | None


@dataclass(slots=True)
class Journal:
    """The journal of one result file, held by one run at a time.

    Attributes:
        path: The file.
        entries: The last entry of each key.
    """

    path: Path
    entries: dict[Key, Entry] = field(default_factory=dict)
    _file: int = -1
    _writing: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def next_to(cls, out: Path) -> Journal:
        """The journal of a result file."""
        return cls(out.with_name(f"{out.name}.journal"))

    def __enter__(self) -> Self:
        """Read it, and keep other runs out.

        Raises:
            BatchError: If it cannot be written, or another run holds it.
        """
        try:
            self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as error:
            raise BatchError(
                Problem(str(self.path), "not_written", error.strerror or str(error), "a file to write to")
            ) from None
        try:
            self._lock()
            text = self.path.read_bytes()
            self.entries.update(_read(text))
            if text and not text.endswith(b"\n"):
                os.write(self._file, b"\n")  # the half line that a killed run left is a line of its own
        except BaseException:
            os.close(self._file)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let other runs in."""
        os.close(self._file)

    def add(self, key: Key, entry: Entry, seconds: float) -> None:
        """Note a row; when this returns it is on disk."""
        facts = {
            "schedule": entry.schedule,
            "seconds": round(seconds, 3),
            "row": entry.result.row.model_dump(mode="json", exclude_none=True),
            "parts": entry.result.parts,
        }
        line = json.dumps(asdict(key) | facts, separators=(",", ":"))
        with self._writing:
            os.write(self._file, line.encode() + b"\n")
            os.fsync(self._file)

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # a system without it has no such lock
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BatchError(
                Problem(
                    str(self.path),
                    "in_use",
                    "another run that writes the same result",
                    "one run at a time",
                    "Wait for it, or choose another file for the result.",
                )
            ) from None


def _read(text: bytes) -> dict[Key, Entry]:
    """The last entry of each key; lines that are not whole are passed over."""
    entries = {}
    for line in text.splitlines():
        try:
            fields = json.loads(line)
            key = Key(*(fields[name] for name in ("path", "scenario", "name", "day", "options", "versions")))
            row = Row.model_validate(fields["row"])
            entries[key] = Entry(Result(row, tuple(Part(*part) for part in fields["parts"])), fields["schedule"])
        except (ValueError, KeyError, TypeError, ValidationError):
            continue
    return entries
