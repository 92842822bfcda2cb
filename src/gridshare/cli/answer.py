"""How commands answer: documents on standard output, words for people, errors with their exit code."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import typer

from gridshare.cli.signals import Stopped
from gridshare.cli.streams import StdoutError, mute, print_json, to_stdout
from gridshare.errors import CancelledError, FilesError, GridshareError, MemoryLimitError, Problem, TerminatedError
from gridshare.view import Texts

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from gridshare.cli.options import Tongue

_WIDEST = 100
_MOST_PROBLEMS = 40

_TEXTS: Texts = {
    "found": ("found", "gevonden"),
    "expected": ("expected", "verwacht"),
    "remedy": ("remedy", "remedie"),
    "more": ("and {n} more; --json lists all", "en nog {n}; --json geeft ze alle"),
}


def console(*, stderr: bool = False) -> Console:
    """A console for people; at most 100 columns, so that lines stay readable."""
    from rich.console import Console

    made = Console(stderr=stderr, highlight=False)
    made.width = min(made.width, _WIDEST) if made.is_terminal else _WIDEST
    return made


def watched(*, quiet: bool = False) -> Console | None:
    """The console of standard error where a person looks at it, for what goes by; None elsewhere."""
    if quiet:
        return None
    out = console(stderr=True)
    return out if out.is_terminal else None


def print_text(text: RenderableType) -> None:
    """Something for people, on standard output; a line of text is not broken, since paths are in such lines."""
    with to_stdout():
        console().print(text, soft_wrap=isinstance(text, str))


def print_document(text: str) -> None:
    """A document (JSON) on standard output, as it is."""
    print_json(text)


class ExtraMissingError(GridshareError):
    """A package that this command needs is not installed."""

    code = "extra_missing"
    http_status = 500
    exit_code = 69
    title = "A package is missing"

    @classmethod
    def of(cls, error: ModuleNotFoundError) -> ExtraMissingError | None:
        """The same with its remedy; None where the module is none of an optional package."""
        package = (error.name or "").partition(".")[0]
        extra = next((extra for extra, packages in _EXTRAS.items() if package in packages), None)
        if extra is None:
            return None
        remedy = f'pip install "gridshare[{extra}]"'
        return cls(Problem("gridshare", cls.code, f"no package {package!r}", f"the extra {extra!r}", remedy))


_EXTRAS = {
    "imports": ("defusedxml", "python_calamine"),
    "forecasts": ("holidays", "lightgbm", "pvlib", "pyarrow"),
    "api": ("fastapi", "uvicorn"),
    "plot": ("matplotlib",),
    "excel": ("xlsxwriter",),
}
"""Extra -> the modules that only it brings; pvlib, holidays and pyarrow come with ``imports`` too."""


@contextmanager
def answering(*, as_json: bool, language: Tongue | None = None) -> Iterator[None]:
    """Turn what goes wrong on purpose into a message and the exit code that belongs to it.

    Args:
        as_json: As a document on standard output instead of words on standard error.
        language: Of the words; that of the environment where left out.
    """
    try:
        yield
    except BrokenPipeError:
        mute(sys.stdout)  # whoever read it has gone
        raise typer.Exit(0) from None
    except (Stopped, KeyboardInterrupt, GridshareError, MemoryError, ModuleNotFoundError, OSError) as error:
        known = _known(error)
        if known is None:
            raise
        _report(known, as_json=as_json, language=language)
        raise typer.Exit(known.exit_code) from error  # a signal is seen to for as long as it exists


def _known(error: BaseException) -> GridshareError | None:
    """What went wrong, as an error that has its words and its exit code; None for a fault of ours."""
    match error:
        case GridshareError():
            return error
        case Stopped() | KeyboardInterrupt():
            number = error.number if isinstance(error, Stopped) else signal.SIGINT
            sort, found = (
                (CancelledError, "Ctrl-C")
                if number == signal.SIGINT
                else (TerminatedError, signal.Signals(number).name)
            )
            return sort(Problem("gridshare", sort.code, found, "to be let finish"))
        case MemoryError():
            found, remedy = "more memory is needed than there is", "Give fewer files, members, rows or steps at once."
            return MemoryLimitError(Problem("gridshare", "memory_limit", found, "what the machine has", remedy))
        case ModuleNotFoundError():
            return ExtraMissingError.of(error)
        case OSError():
            return FilesError.of(error)
    return None


def _report(error: GridshareError, *, as_json: bool, language: Tongue | None) -> None:
    """Say what went wrong: as a document on standard output, or in words on standard error."""
    if as_json and not isinstance(error, StdoutError):
        body = {"code": error.code, "title": error.title, "problems": [p.as_dict() for p in error.problems]}
        with suppress(StdoutError, BrokenPipeError):
            print_document(json.dumps(body, ensure_ascii=False, indent=2) + "\n")
            return
        mute(sys.stdout)
    with suppress(OSError):
        _print_problems(error, language)


def _print_problems(error: GridshareError, language: Tongue | None) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from gridshare.reports.words import Words, language_of

    words, out = Words(language_of(language), _TEXTS), console(stderr=True)
    title = words.translated(error.title)
    if isinstance(error, CancelledError):
        out.print(title)
        return
    out.print(Text(f"{title}:", "bold red"))
    for problem in error.problems[:_MOST_PROBLEMS]:
        out.print(Text(words.translated(problem.where), "bold"))
        for label, text, style in (
            ("found", problem.found, ""),
            ("expected", problem.expected, ""),
            ("remedy", problem.remedy, "green"),
        ):
            if text:
                line = f"{words(label):<9} {words.translated(text)}"
                out.print(Padding(Text(line, style), (0, 0, 0, 2)))
    if len(error.problems) > _MOST_PROBLEMS:
        out.print(words("more", n=len(error.problems) - _MOST_PROBLEMS))
