"""``gridshare`` itself: what it is, and its version."""

from __future__ import annotations

from typing import Annotated

import typer


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"gridshare {version('gridshare')}")
        raise typer.Exit


def root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Plan a business park that shares one grid connection, and prove that the plan keeps the cap."""
