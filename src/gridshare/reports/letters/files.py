"""Letters as files in a folder, and the park manager's list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from gridshare.errors import Problem
from gridshare.outputs import OutputError, made, shown, write
from gridshare.reports.board.page import board_page
from gridshare.reports.board.typeset import pdf_of
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.letters.illustrated import PICTURED, illustrated
from gridshare.reports.letters.letter import Letter
from gridshare.reports.letters.mail import mail
from gridshare.reports.letters.runs import annex
from gridshare.reports.member_files import file_names
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.tables.formulas import csv_of_rows
from gridshare.view import Texts

_CONFIG = ConfigDict(extra="forbid", frozen=True)

_LIST = "letters"
"""Name of the park manager's list: no member's."""

_TEXTS: Texts = {
    "member": ("member", "deelnemer"),
    "files": ("files", "bestanden"),
    "changes": ("changes", "verandert"),
    "first": ("first", "eerste"),
}
"""Headings of the list."""


_STYLE = "body{max-width:46rem}@media(max-width:40rem){td.t,table.t td:first-child{white-space:nowrap;min-width:0}}"
"""A letter is narrow; on a phone rows of times are not broken, but moved aside."""


def _html(letter: Letter) -> str:
    return board_page(letter.report, _STYLE)


def _pdf(letter: Letter) -> bytes:
    return pdf_of(letter.report)


def _annex(letter: Letter) -> str:
    return annex(letter.runs, letter.report.language)


FORMS: Mapping[str, Callable[[Letter], str | bytes]] = {"txt": mail, "html": _html, "pdf": _pdf, "csv": _annex}
"""Ending of a file -> what writes it."""


class LetterFiles(BaseModel):
    """The files of one member."""

    model_config = _CONFIG

    member: str
    files: list[str] = Field(description="Names in the folder.")
    changes: list[str] = Field(description="Assets with which something changes.")
    first: str | None = Field(description="When that begins; null where everything stays as it is.")


class LettersWritten(BaseModel):
    """What was written."""

    model_config = _CONFIG

    folder: str
    list_of_all: str = Field(description="The park manager's list: it names all members, so it is for none of them.")
    letters: list[LetterFiles]
    without: list[str] = Field(description="What was left out since a package is missing, and its remedy.")


def write_letters(
    letters: Sequence[Letter], document: ScheduleDocument, folder: Path, language: Language, *, again: bool = False
) -> LettersWritten:
    """Write all letters, each in every form, and then the list of them.

    Args:
        letters: The letters.
        document: The schedule that they are of, for pictures.
        folder: Made where it is not there.
        language: Of the list.
        again: Whether letters that are there already are replaced.

    Raises:
        OutputError: If a file is there already, with all of them, or cannot be written.
    """
    names = file_names((letter.member for letter in letters), {_LIST})
    targets = [folder / f"{_LIST}.csv", *(folder / f"{stem}.{form}" for stem in names.values() for form in FORMS)]
    if not again:
        _refuse_taken(targets)
    made(folder)
    without: dict[str, str] = {}
    written = []
    for letter in letters:
        stem = names[letter.member]
        written.append(_written((letter, _illustrated(letter, document, without)), folder, stem, without))
    words = Words(language, _TEXTS)
    rows = ((w.member, " ".join(w.files), ", ".join(w.changes), w.first or "") for w in written)
    write(targets[0], csv_of_rows([words(key) for key in _TEXTS], rows))
    return LettersWritten(
        folder=shown(folder), list_of_all=targets[0].name, letters=written, without=list(without.values())
    )


def _illustrated(letter: Letter, document: ScheduleDocument, without: dict[str, str]) -> Letter:
    """With its picture, where it can be drawn."""
    if "picture" in without:
        return letter
    try:
        return illustrated(letter, document)
    except MissingPackageError as error:
        without["picture"] = _left_out("picture", error)
        return letter


def _written(pair: tuple[Letter, Letter], folder: Path, stem: str, without: dict[str, str]) -> LetterFiles:
    """The files of a letter, as it is and with its picture; one that was there and has no place now is taken away."""
    names, letter = [], pair[0]
    for form, make in FORMS.items():
        path = folder / f"{stem}.{form}"
        path.unlink(missing_ok=True)
        if form in without or (form == "csv" and not letter.runs):
            continue
        try:
            content = make(pair[form in PICTURED])
        except MissingPackageError as error:
            without[form] = _left_out(f".{form}", error)
            continue
        write(path, content)
        names.append(path.name)
    first = None if letter.first is None else letter.first.isoformat()
    return LetterFiles(member=letter.member, files=names, changes=list(letter.changes), first=first)


def _left_out(what: str, error: MissingPackageError) -> str:
    problem = error.problems[0]
    return f"{what}: {problem.expected}. {problem.remedy}"


def _refuse_taken(targets: Sequence[Path]) -> None:
    taken = [path for path in targets if path.exists()]
    if taken:
        more = f" and {len(taken) - 1} more" if len(taken) > 1 else ""
        found = f"{taken[0].name}{more} of an earlier time"
        remedy = "Name another folder, or replace them with --again."
        raise OutputError(Problem(shown(taken[0].parent), "letters_there", found, "a folder without letters", remedy))
