"""The help of commands, and what is wrong with their options, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from gridshare.translations.catalogue import dutch
from gridshare.view import Texts

if TYPE_CHECKING:
    import typer

USAGE_ERRORS = (
    "Got unexpected extra argument(s) ({extra})",
    "Invalid value for {hint}: {message}",
    "Missing argument {hint}.",
    "Missing command.",
    "Missing option {hint}.",
    "No such command {name}.",
    "No such command {name}. Did you mean {other}?",
    "No such option: {name}",
    "No such option: {name} (Possible options: {names})",
    "No such option: {name} Did you mean {other}?",
    "Option {name} does not take a value.",
    "Option {name} requires an argument.",
    "Show this message and exit.",
    "{value} is not a valid integer.",
    "{value} is not a valid float.",
    "{value} is not in the range {range}.",
    "{value} is not one of {names}.",
    "Path {path} does not exist.",
    "File {path} does not exist.",
)
"""What Typer says of commands and options, for the catalogue."""

_PANELS: Texts = {
    "ABORTED_TEXT": ("Aborted.", "Afgebroken."),
    "ARGUMENTS_PANEL_TITLE": ("Arguments", "Argumenten"),
    "COMMANDS_PANEL_TITLE": ("Commands", "Opdrachten"),
    "DEFAULT_STRING": ("[default: {}]", "[standaard: {}]"),
    "ERRORS_PANEL_TITLE": ("Error", "Fout"),
    "OPTIONS_PANEL_TITLE": ("Options", "Opties"),
    "REQUIRED_LONG_STRING": ("[required]", "[verplicht]"),
    "RICH_HELP": (
        "Try [blue]'{command_path} {help_option}'[/] for help.",
        "[blue]'{command_path} {help_option}'[/] geeft hulp.",
    ),
}
"""Texts around the help, by what Typer calls them."""

_PLACEHOLDERS: Mapping[str, str] = {
    "float": "getal",
    "int": "getal",
    "list[Path]": "paden",
    "list[str]": "paden",
    "path": "pad",
    "str": "tekst",
    "ADDRESS": "ADRES",
    "ANSWER": "ANTWOORD",
    "ARGS": "ARGUMENTEN",
    "BATTERY": "BATTERIJ",
    "COMMAND": "OPDRACHT",
    "DAY": "DAG",
    "DAYS": "DAGEN",
    "DIR": "MAP",
    "FILE": "BESTAND",
    "FILES": "BESTANDEN",
    "FIRM": "BEDRIJF",
    "FIRST": "EERSTE",
    "FOLDER": "MAP",
    "HH": "UU",
    "KIND": "SOORT",
    "LAST": "LAATSTE",
    "LIMIT": "GRENS",
    "LIST": "LIJST",
    "MEMBER": "DEELNEMER",
    "NAME": "NAAM",
    "or": "of",
    "OPTIONS": "OPTIES",
    "OUT": "MAP",
    "PANELS": "PANELEN",
    "PERCENT": "PROCENT",
    "SAMPLE": "VOORBEELD",
    "SCHEDULE": "PLAN",
    "SECONDS": "SECONDEN",
    "SHARE": "DEEL",
    "SITE": "PARK",
    "SITES": "PARKEN",
    "TEXT": "TEKST",
    "WEEKS": "WEKEN",
    "WHAT": "WAT",
    "YYYY": "JJJJ",
}
"""What a value is called in the usage of a command and in the list of its options -> the same in Dutch."""


def in_dutch(app: typer.Typer) -> Any:
    """The command line with its help in Dutch."""
    from typer import rich_utils
    from typer.main import get_command

    for name, (_, text) in _PANELS.items():
        setattr(rich_utils, name, text)
    rich_utils.rich_format_error = partial(_format_error, rich_utils.rich_format_error)
    command = get_command(app)
    _translate(command)
    return command


def _translate(command: Any) -> None:
    for name in ("help", "short_help", "epilog"):
        if text := getattr(command, name, None):
            setattr(command, name, dutch()(text))
    command.format_usage = partial(_format_usage, command)
    command.get_help_option = partial(_help_option, command.get_help_option)
    for option in command.params:
        _translate_option(option)
    for inner in getattr(command, "commands", {}).values():
        _translate(inner)


def _translate_option(option: Any) -> None:
    if text := getattr(option, "help", None):
        option.help = dutch()(text)
    if option.metavar:
        option.metavar = _placeholders(option.metavar)
    option.display_type = partial(_display_type, option.display_type)


def _help_option(get: Callable[[Any], Any], context: Any) -> Any:
    """The option --help, which is made when it is asked for."""
    option = get(context)
    if option is not None:
        option.help = dutch()(option.help)
        option.display_type = lambda _: ""
    return option


def _display_type(show: Callable[[Any], str], context: Any) -> str:
    return _placeholders(show(context))


def _placeholders(text: str) -> str:
    """The name of a value in Dutch; a choice of words that are typed stays, and a flag takes no value."""
    if text == "<bool>":
        return ""
    return re.sub(r"list\[\w+\]|[A-Za-z]+", lambda word: _PLACEHOLDERS.get(word.group(), word.group()), text)


def _format_usage(command: Any, context: Any, formatter: Any) -> None:
    formatter.write_usage(
        context.command_path, _placeholders(" ".join(command.collect_usage_pieces(context))), "Gebruik: "
    )


def _format_error(show: Callable[[Any], None], error: Any) -> None:
    said = error.format_message()
    error.format_message = lambda: dutch()(said)
    show(error)
