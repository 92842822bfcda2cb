"""What the service allows: limits that an operator sets by option or by environment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from gridshare.configuration import FILE, PREFIX, SettingsError, variable
from gridshare.effort import TIME_LIMIT_S
from gridshare.errors import Problem
from gridshare.jobs.worker import Patience
from gridshare.sites.limits import Limits

_MOST_PORT = 65_535
_OTHERS = {f"{PREFIX}CACHE"}
_PASSWORD = re.compile(r"(://[^:/@]*:)([^@]*)(@)")


def _setting(default: float, meaning: str, least: float = 1) -> Any:
    """A number."""
    return field(default=default, metadata={"meaning": meaning, "least": least})


def _word(default: str | None, meaning: str, *, kind: Callable[[str], Any] = str, **more: Any) -> Any:
    """A text."""
    return field(default=default, metadata={"meaning": meaning, "one_of": (), "kind": kind, **more})


def _ports(written: str) -> str:
    """Ports with commas between them.

    Raises:
        ValueError: If these are none.
    """
    ports = [_number(text.strip(), whole=True) for text in written.split(",")]
    if any(port is None or not 1 <= port <= _MOST_PORT for port in ports):
        message = f"numbers from 1 to {_MOST_PORT} with commas"
        raise ValueError(message)
    return written


def _switch(meaning: str) -> Any:
    """Off, unless it is turned on."""
    return field(default=False, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits of the service; each is set by ``GRIDSHARE_`` and its name in capitals."""

    data: Path | None = _word(None, "folder of what is kept", kind=Path)  # noqa: RUF009 - a field
    database_url: str | None = _word(None, "address of a database instead of the one in the folder", is_secret=True)
    log_format: str = _word("text", "how lines of the log are written", one_of=("text", "json"))
    telemetry: bool = _switch("send traces to an OpenTelemetry collector (its own variables are OTEL_EXPORTER_OTLP_*)")
    oidc_issuer: str | None = _word(None, "address of an OpenID Connect issuer whose tokens are accepted")
    oidc_audience: str | None = _word(None, "what its tokens have in `aud` where they are meant for this service")
    oidc_organisation_claim: str = _word("organisation", "claim with the organisation's id or name; `a.b` is b of a")
    oidc_role_claim: str = _word("role", "claim with the role, or with a list that has it")
    oidc_roles: str = _word("", "values of that claim and their roles: `beheer=park_manager, flex=csp`")
    max_parallel: int = _setting(2, "plans made at once, each in a process of its own")
    max_waiting: int = _setting(1_000, "jobs that may wait for their turn", least=0)
    wait_s: float = _setting(20.0, "seconds that an answer is waited for before the client gets a job", least=0)
    max_wait_s: float = _setting(120.0, "seconds that a client may ask to wait", least=0)
    max_solve_s: float = _setting(300.0, "seconds that a client may ask for")
    usual_solve_s: float = _setting(TIME_LIMIT_S, "seconds where a client asks for nothing")
    grace_s: float = _setting(10.0, "seconds beyond the limit to verify and publish", least=0)
    drain_s: float = _setting(5.0, "seconds that work may still take when the service is told to stop", least=0)
    keep_days: float = _setting(30.0, "days that finished jobs and their results are kept", least=0)
    webhook_ports: str = _word("443", "ports that webhooks may go to: `443, 8443`", kind=_ports)
    allow_private_webhooks: bool = _switch("let webhooks go to private addresses too, by http, and to any port")
    max_reading_s: float = _setting(60.0, "seconds to read a document or a file, before a plan begins")
    max_worker_bytes: int = _setting(4_000_000_000, "bytes of memory of the process that makes a plan", 300_000_000)
    max_reading_bytes: int = _setting(1_500_000_000, "bytes of memory of the process that reads a file", 300_000_000)
    max_body_bytes: int = _setting(20_000_000, "bytes of a request")
    max_buffered_bytes: int = _setting(500_000_000, "bytes of all requests that are in memory at once")
    max_connections: int = _setting(1_000, "connections at once")
    max_site_bytes: int = _setting(200_000_000, "bytes of a stored site with all its files")
    max_site_files: int = _setting(1_000, "files of a stored site")
    max_requests_per_minute: int = _setting(6_000, "requests of a key in a minute, on each server")
    max_jobs_at_once: int = _setting(500, "jobs of a key that are at work or wait")
    max_jobs_per_day: int = _setting(10_000, "jobs that a key may ask for in 24 hours")
    max_stored_bytes: int = _setting(20_000_000_000, "bytes that are kept for an organisation")
    max_steps: int = _setting(3_000, "steps of a horizon")
    max_assets: int = _setting(1_000, "assets of a site; and as many members and feeders")
    max_values: int = _setting(200_000, "values of a document, besides numbers in lists")
    max_days: int = _setting(100, "days of a period, a simulation or a question")
    max_sessions: int = _setting(5_000, "rows in the tables of a site, such as charging sessions")

    @classmethod
    def of(cls, environment: Mapping[str, str], **given: float | str | None) -> Settings:
        """Settings from the environment; what is given by name and not None goes first.

        Raises:
            SettingsError: With all that is wrong.
        """
        problems: list[Problem] = []
        chosen: dict[str, Any] = {}
        for setting in fields(cls):
            name, value = variable(setting.name), given.get(setting.name)
            written = environment.get(name) if value is None else str(value)
            if written is None or (not written and setting.default is None):
                continue
            try:
                chosen[setting.name] = _value(written, setting)
            except ValueError as error:
                expected = f"{error}: {setting.metadata['meaning']}"
                problems.append(Problem(name, "setting", repr(written), expected))
        if problems:
            raise SettingsError(problems)
        return cls(**chosen)

    @property
    def limits(self) -> Limits:
        """The most that a site document may contain."""
        return Limits(
            steps=self.max_steps,
            members=self.max_assets,
            assets=self.max_assets,
            feeders=self.max_assets,
            rows=self.max_sessions,
            values=self.max_values,
        )

    @property
    def patience(self) -> Patience:
        """How long a worker is waited for that answers at once, and how much memory it is given."""
        return Patience(self.max_reading_s, self.grace_s, stage_s=self.max_reading_s, most_bytes=self.max_reading_bytes)

    @property
    def ports(self) -> tuple[int, ...]:
        """To which webhooks may go."""
        return tuple(map(int, self.webhook_ports.split(",")))

    @property
    def default_solve_s(self) -> float:
        """Seconds for a request that does not say: never above what a client may ask."""
        return min(self.usual_solve_s, self.max_solve_s)


def refuse_unknown(variables: Iterable[str]) -> None:
    """Nothing, where a file sets what there is.

    Raises:
        SettingsError: With the settings that there are not.
    """
    known = {variable(setting.name): setting.name for setting in fields(Settings)}
    problems = []
    for name in variables:
        if name not in known and name not in _OTHERS:
            near = get_close_matches(name, known, 1)
            remedy = f"Did you mean {known[near[0]]}?" if near else "gridshare config show lists them."
            problems.append(Problem(FILE, "unknown_setting", name.removeprefix(PREFIX).lower(), "a setting", remedy))
    if problems:
        raise SettingsError(problems)


def shown(setting: Field[Any], value: object) -> str:
    """A value for people to see: a secret is one still."""
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    if not setting.metadata.get("is_secret"):
        return text
    return _PASSWORD.sub(r"\1***\3", text) if "://" in text else "***" if text else ""


def kept_where(settings: Settings) -> str:
    """Where a service keeps what it keeps, without secrets."""
    if settings.database_url:
        return _PASSWORD.sub(r"\1***\3", settings.database_url)
    return "memory until it ends" if settings.data is None else str(settings.data)


def _value(written: str, setting: Field[Any]) -> object:
    """The value that is written.

    Raises:
        ValueError: With what may be written.
    """
    about = setting.metadata
    if isinstance(setting.default, bool):
        return _truth(written)
    if "least" not in about:
        if about["one_of"] and written not in about["one_of"]:
            raise ValueError(" or ".join(about["one_of"]))
        return about["kind"](written)
    is_whole = isinstance(setting.default, int)
    number = _number(written, whole=is_whole)
    if number is None or number < about["least"]:
        kind = "a whole number" if is_whole else "a number"
        message = f"{kind} of at least {about['least']}"
        raise ValueError(message)
    return number


def _truth(written: str) -> bool:
    if written.lower() in ("true", "1", "yes", "on"):
        return True
    if written.lower() in ("false", "0", "no", "off", ""):
        return False
    message = "true or false"
    raise ValueError(message)


def _number(text: str, *, whole: bool) -> float | None:
    try:
        number = int(text) if whole else float(text)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None  # NaN fails this too
