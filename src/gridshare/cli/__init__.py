"""The command line.

A command is one module in this folder and its line in `COMMANDS`: the module holds a function of its own name, with the
command's options and help. Commands import what they need when they run, so that ``--help`` answers at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

COMMANDS = (
    "import_",
    "validate",
    "forecast",
    "backtest_forecast",
    "schedule",
    "simulate",
    "verify",
    "what_if",
    "batch",
    "serve",
    "inline",
    "publish",
)
"""Modules of this folder that are commands, in the order of the help; ``what_if`` is called ``what-if``."""


def build() -> typer.Typer:
    """The command line with all its commands."""
    app = typer.Typer(
        name="gridshare",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name in COMMANDS:
        app.command(name.rstrip("_").replace("_", "-"))(getattr(import_module(f"{__name__}.{name}"), name))
    return app


def main() -> None:
    """Run the command line."""
    build()()


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"gridshare {version('gridshare')}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Plan a business park that shares one grid connection, and prove that the plan keeps the cap."""
