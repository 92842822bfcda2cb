"""A command in this process: it starts in no time, and its workers share one fork server with those of other tests."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner, Result

from gridshare.cli import build


def gridshare(*arguments: str | Path, env: dict[str, str] | None = None, typed: str | None = None) -> Result:
    """What becomes of a command, in English unless the environment or an option names another language."""
    environment = {"LANG": "C", "LC_ALL": "", "LC_MESSAGES": ""} | (env or {})
    return CliRunner().invoke(build(), [str(a) for a in arguments], input=typed, env=environment)
