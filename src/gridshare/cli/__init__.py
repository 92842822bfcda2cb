"""The command line.

A command is one module in this folder and its line in `COMMANDS`: the module holds a function of its own name, with the
command's options and help; or a `typer.Typer` of its own name, for a command with commands of its own. Commands import
what they need when they run, so that ``--help`` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typer

COMMANDS = (
    "new",
    "import_",
    "validate",
    "forecast",
    "backtest_forecast",
    "schedule",
    "simulate",
    "verify",
    "letters",
    "what_if",
    "appraise",
    "scenarios",
    "flexibility",
    "contract",
    "batch",
    "serve",
    "config",
    "keys",
    "audit",
    "backup",
    "restore",
    "inline",
    "publish",
)
"""Modules of this folder that are commands, in the order of the help; ``what_if`` is called ``what-if``."""


def build() -> typer.Typer:
    """The command line with all its commands."""
    import typer

    from gridshare.cli.exit_codes import in_help
    from gridshare.cli.options import Typed
    from gridshare.cli.root import root

    app = typer.Typer(
        name="gridshare",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(epilog=in_help())(root)
    for name in COMMANDS:
        command, called = getattr(import_module(f"{__name__}.{name}"), name), name.rstrip("_").replace("_", "-")
        if isinstance(command, typer.Typer):
            for each in command.registered_commands:
                each.cls = Typed
            app.add_typer(command, name=called)
        else:
            app.command(called, cls=Typed)(command)
    return app


def main() -> None:
    """Run the command line; a signal ends it from the first moment on."""
    from gridshare.cli.signals import ended_by_signals

    with ended_by_signals():
        from gridshare.cli.streams import streams

        with streams():
            _command()()


def _command() -> Callable[[], Any]:
    """The command line in the language that it is asked in."""
    from gridshare.reports.words import language_of

    if language_of(_language_option(sys.argv)) == "en":
        return build()
    from gridshare.cli.help import in_dutch

    return in_dutch(build())  # type: ignore[no-any-return]


def _language_option(arguments: Sequence[str]) -> str | None:
    """What ``--language`` names, before the options are read: help and errors of options are in that language too."""
    pairs = zip(arguments, [*arguments[1:], ""], strict=True)
    chosen = [after if each == "--language" else each[11:] for each, after in pairs if each.startswith("--language")]
    return chosen[-1] if chosen else None
