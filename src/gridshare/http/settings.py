"""What the service allows: limits that an operator sets by option or by environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, ClassVar

from gridshare.effort import TIME_LIMIT_S
from gridshare.errors import GridshareError, Problem
from gridshare.jobs.worker import Patience

PREFIX = "GRIDSHARE_"


class SettingsError(GridshareError):
    """The service cannot start with these settings."""

    code: ClassVar[str] = "settings_invalid"
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The service's settings have problems"


def _setting(default: float, meaning: str, least: float = 1) -> Any:
    return field(default=default, metadata={"meaning": meaning, "least": least})


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of the service; each is set by ``GRIDSHARE_`` and its name in capitals.

    Attributes:
        data: Folder of what the service keeps; None for a service that keeps nothing after it ends.
        database_url: Address of a database instead of the one in ``data``.
    """

    data: Path | None = None
    database_url: str | None = None

    max_parallel: int = _setting(2, "plans made at once, each in a process of its own")
    max_waiting: int = _setting(1_000, "jobs that may wait for their turn", least=0)
    wait_s: float = _setting(20.0, "seconds that an answer is waited for before the client gets a job", least=0)
    max_wait_s: float = _setting(120.0, "seconds that a client may ask to wait", least=0)
    max_solve_s: float = _setting(300.0, "seconds that a client may ask for")
    usual_solve_s: float = _setting(TIME_LIMIT_S, "seconds where a client asks for nothing")
    grace_s: float = _setting(10.0, "seconds beyond the limit to verify and publish", least=0)
    drain_s: float = _setting(5.0, "seconds that work may still take when the service is told to stop", least=0)
    keep_days: float = _setting(30.0, "days that finished jobs and their results are kept", least=0)
    max_reading_s: float = _setting(60.0, "seconds to read a document or a file, before a plan begins")
    max_worker_bytes: int = _setting(4_000_000_000, "bytes of memory of the process that makes a plan", 300_000_000)
    max_body_bytes: int = _setting(20_000_000, "bytes of a request")
    max_buffered_bytes: int = _setting(500_000_000, "bytes of all requests that are in memory at once")
    max_connections: int = _setting(1_000, "connections at once")
    max_site_bytes: int = _setting(200_000_000, "bytes of a stored site with all its files")
    max_site_files: int = _setting(1_000, "files of a stored site")
    max_steps: int = _setting(3_000, "steps of a horizon")
    max_assets: int = _setting(1_000, "assets of a site")
    max_sessions: int = _setting(5_000, "rows in the tables of a site, such as charging sessions")

    @classmethod
    def of(cls, environment: Mapping[str, str], **given: float | None) -> Settings:
        """Settings from the environment; what is given by name and not None goes first.

        Raises:
            SettingsError: With all that is wrong.
        """
        problems: list[Problem] = []
        chosen: dict[str, Any] = {}
        for setting in fields(cls):
            if not setting.metadata:
                continue
            variable = PREFIX + setting.name.upper()
            value = given.get(setting.name)
            written = environment.get(variable) if value is None else str(value)
            if written is None:
                continue
            number = _number(written, whole=isinstance(setting.default, int))
            least = setting.metadata["least"]
            if number is None or number < least:
                kind = "a whole number" if isinstance(setting.default, int) else "a number"
                problems.append(
                    Problem(variable, "setting", repr(written), f"{kind} of at least {least}: "
                            f"{setting.metadata['meaning']}")
                )  # fmt: skip
            chosen[setting.name] = number
        if problems:
            raise SettingsError(problems)
        return cls(**chosen)

    def patience(self, limit_s: float | None = None) -> Patience:
        """How long a worker is waited for, and how much memory it is given.

        Args:
            limit_s: Seconds that the client allows for a plan; None where there is none to make.
        """
        return Patience(
            limit_s or self.max_reading_s,
            self.grace_s,
            stage_s=self.max_reading_s,
            most_bytes=self.max_worker_bytes,
        )

    @property
    def default_solve_s(self) -> float:
        """Seconds for a request that does not say: never above what a client may ask."""
        return min(self.usual_solve_s, self.max_solve_s)


def _number(text: str, *, whole: bool) -> float | None:
    try:
        number = int(text) if whole else float(text)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None  # NaN fails this too
