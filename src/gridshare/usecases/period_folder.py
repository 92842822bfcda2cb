"""The folder of a period: a schedule for each day, written whole or not at all, so that a run that is killed goes on.

The schedules are all that is kept: from them a later run works out again in which state each day ended.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Self

from pydantic import ValidationError

from gridshare.documents.written_json import json_of
from gridshare.errors import GridshareError, Problem
from gridshare.outputs import OutputError, write
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.period import PeriodDocument

DOCUMENT = "period.json"
OTHER_PERIOD = "other_period"
"""Code of the problem that a folder has days of another site or of other options."""

_RUN = "run.json"
_DAYS = "days"


class PeriodFolderError(GridshareError):
    """The folder cannot hold this period."""

    code: ClassVar[str] = "period_folder"
    http_status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 73
    title: ClassVar[str] = "The period cannot be written there"


@dataclass(slots=True)
class PeriodFolder:
    """A folder that one run at a time writes to."""

    path: Path
    _lock: int = -1

    def __enter__(self) -> Self:
        """Make it where it is not there, and keep other runs out.

        Raises:
            PeriodFolderError: If it cannot be written, or another run holds it.
        """
        try:
            (self.path / _DAYS).mkdir(parents=True, exist_ok=True)
            self._lock = os.open(self.path / ".lock", os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise self._not_written(error) from None
        try:
            self._hold()
        except BaseException:
            os.close(self._lock)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """Let other runs in."""
        os.close(self._lock)

    def begin(self, facts: dict[str, Any], *, again: bool) -> None:
        """Note what the schedules depend on besides the site, or hold a run that was cut off to it.

        Args:
            facts: First day, options and versions.
            again: Take away what is there.

        Raises:
            PeriodFolderError: If what is there was made otherwise.
        """
        if (self.path / "ledger.sqlite").exists():
            found, expected = "a simulation", "a folder of its own: reports have the same names"
            raise PeriodFolderError(Problem(str(self.path), OTHER_PERIOD, found, expected, "Name another folder."))
        if again:
            for old in [*(self.path / _DAYS).glob("*.json"), self.path / _RUN, self.path / DOCUMENT]:
                old.unlink(missing_ok=True)
        known = self._facts()
        changed = [name for name in facts if known and known.get(name) != facts[name]]
        if changed:
            was = ", ".join(f"{name} {known.get(name)}" for name in changed)
            now = ", ".join(f"{name} {facts[name]}" for name in changed)
            raise self.refused(f"days that were planned with {was}", now)
        if not known and any((self.path / _DAYS).glob("*.json")):
            raise self.refused(f"schedules without {_RUN}", "those of a period")
        self._write(_RUN, json.dumps(facts, indent=1) + "\n")

    def refused(self, found: str, expected: str) -> PeriodFolderError:
        """That what is there does not fit, and what can be done about it."""
        remedy = "Add --again to plan all days anew, or choose another folder."
        return PeriodFolderError(Problem(str(self.path), OTHER_PERIOD, found, expected, remedy))

    def name_of(self, day: dt.date) -> str:
        """Name of a day's schedule within the folder."""
        return f"{_DAYS}/{day}.json"

    def read(self, day: dt.date) -> ScheduleDocument | None:
        """The schedule of a day; None where it is not planned yet.

        Raises:
            PeriodFolderError: If the file is no schedule.
        """
        try:
            return ScheduleDocument.model_validate_json((self.path / self.name_of(day)).read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError):
            raise self.refused(f"{self.name_of(day)}, which is no schedule", "the schedule of that day") from None

    def write(self, day: dt.date, schedule: ScheduleDocument) -> None:
        """Write the schedule of a day; when this returns it is on disk."""
        self._write(self.name_of(day), json_of(schedule))

    def finish(self, document: PeriodDocument) -> None:
        """Write the document of the period."""
        self._write(DOCUMENT, json_of(document))

    def _facts(self) -> dict[str, Any]:
        try:
            known = json.loads((self.path / _RUN).read_bytes())
        except FileNotFoundError:
            return {}
        except ValueError:
            raise self.refused(f"{_RUN}, which cannot be read", "how the days were planned") from None
        return known if isinstance(known, dict) else {}

    def _write(self, name: str, text: str) -> None:
        try:
            write(self.path / name, text)
        except OutputError as error:
            raise PeriodFolderError(error.problems) from None

    def _not_written(self, error: OSError) -> PeriodFolderError:
        where = str(error.filename or self.path)
        return PeriodFolderError(Problem(where, "not_written", error.strerror or str(error), "a folder to write to"))

    def _hold(self) -> None:
        try:
            import fcntl
        except ImportError:  # a system without it has no such lock
            return
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            problem = Problem(
                str(self.path), "in_use", "another run that writes to it", "one run at a time",
                "Wait for it, or choose another folder.",
            )  # fmt: skip
            raise PeriodFolderError(problem) from None
