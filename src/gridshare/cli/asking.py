"""``gridshare new`` at a terminal: a question, its default and why, until there is an answer that can be used."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rich.markup import escape

from gridshare.cli.answer import console
from gridshare.cli.signals import Stopped
from gridshare.errors import CancelledError, Problem
from gridshare.first_site.answers import KEPT
from gridshare.first_site.questions import QUESTIONS
from gridshare.first_site.words import TEXTS as QUESTIONS_IN_WORDS
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

if TYPE_CHECKING:
    from rich.status import Status

    from gridshare.first_site.draft import Default
    from gridshare.usecases.import_report import Asked

TEXTS: Texts = {
    "imported": (
        "Read {files:file|files}: {series:series|series}, {visits:list of charging|lists of charging}.",
        "{files:bestand|bestanden} gelezen: {series:reeks|reeksen}, {visits:laadlijst|laadlijsten}.",
    ),
    "findings": (
        "{n:series has|series have} warnings: gridshare import FILES --dry-run --report import.html shows them",
        (
            "{n:reeks heeft|reeksen hebben} waarschuwingen: gridshare import BESTANDEN --dry-run --report import.html "
            "toont ze"
        ),
    ),
    "made": ("Made {site}", "Gemaakt: {site}"),
    "assumed": (
        "Assumed, since nobody said otherwise; the file says so too:",
        "Aangenomen, omdat niemand er iets over zei; zo staat het ook in het bestand:",
    ),
    "wrong": (
        "It cannot be planned yet. Mend {site}, or delete it and answer otherwise:",
        "Het kan nog niet gepland worden. Pas {site} aan, of verwijder het en antwoord anders:",
    ),
    "next": ("Next:", "Verder:"),
    "on_a_page": ("kept, and the park on a page for the meeting", "bewaard, en het park op één pagina voor overleg"),
    "to_members": ("what each member does, and why", "wat elke deelnemer doet, en waarom"),
    "on_forecasts": ("the day after, on forecasts", "de dag erna, op verwachtingen"),
    "after_changes": ("after a change in site.yaml", "na een wijziging in site.yaml"),
    "copied": ("Copied {n:file|files} to {folder}", "{n:bestand|bestanden} gekopieerd naar {folder}"),
    "sample_alone": (
        "A sample is copied as it is: leave out exports and answers.",
        "Een voorbeeld wordt gekopieerd zoals het is: laat exports en antwoorden weg.",
    ),
    "enter": ("Enter: {default}", "Enter: {default}"),
    "because": ("Because: {why}.", "Toelichting: {why}."),
    "list_is": ("The list:", "De lijst:"),
    "as_above": ("Enter: {default}, as for the last one", "Enter: {default}, net als bij de vorige"),
    "choose": ("An answer is needed: one of {names}", "Hier is een antwoord nodig: een van {names}"),
    "any": ("An answer is needed.", "Hier is een antwoord nodig."),
    "goes_on": (
        "The answers so far are in {kept}. To go on: gridshare new {folder}",
        "De antwoorden tot nu toe staan in {kept}. Verder gaan: gridshare new {folder}",
    ),
}
"""What is said around the questions."""


class Terminal:
    """Whoever sits at the terminal."""

    def __init__(self, language: Language) -> None:
        """Asked in this language."""
        self._out, self._words = console(), Words(language, {**TEXTS, **QUESTIONS_IN_WORDS})
        self._status: Status | None = None

    def question(self, key: str, default: Default, number: int, problem: str) -> str:
        """The answer; nothing for the default."""
        self._quiet()
        out, words = self._out, self._words
        if problem:
            out.print(problem, style="red", markup=False)
        else:
            out.print()
            out.print(f"{number}/{len(QUESTIONS)} {words(f'ask_{key}')}", style="bold", markup=False)
            out.print(words(f"form_{key}"), style="dim", markup=False)
            out.print(words("because", why=default.why), markup=False)
        for each in default.answer.split("; ") if key == "firms" and not problem else ():
            out.print(f"  {each}", markup=False)
        shown = "" if key == "firms" else default.answer or "-"
        out.print(words("enter", default=shown or words("list_is").rstrip(":").casefold()), markup=False)
        return self._read()

    def file(self, question: Asked, before: str) -> str:
        """The answer to what a file leaves open; no answer is the right one by itself."""
        self._quiet()
        out, words = self._out, self._words
        out.print()
        out.print(f"{words.translated(question.about)}: {words.translated(question.found)}", style="bold", markup=False)
        names = [each.answer for each in question.candidates]
        for each in question.candidates:
            out.print(f"  {each.answer}: {words.translated(each.reads_as)}", markup=False)
        if before:
            out.print(words("as_above", default=before), markup=False)
        while True:
            answer = self._read() or before
            if answer and (not names or answer in names or question.aspect in ("column", "factor", "status")):
                return answer
            out.print(words("choose", names=", ".join(names)) if names else words("any"), style="red", markup=False)

    def reading(self, file: str, done: int, total: int) -> None:
        """Show which export is being read, until something is asked."""
        if self._status is None:
            self._status = self._out.status("..")
            self._status.start()
        self._status.update(f"{done}/{total} {escape(file)}")

    def __enter__(self) -> Self:
        """Nothing is shown yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is shown any more."""
        self._quiet()

    def _quiet(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None

    def _read(self) -> str:
        try:
            return self._out.input("> ").strip()
        except EOFError:
            raise CancelledError(Problem("gridshare new", CancelledError.code, "Ctrl-D", "an answer")) from None


@contextmanager
def told_how_to_go_on(folder: Path, language: Language) -> Iterator[None]:
    """Say where the answers are, if what runs within is stopped."""
    try:
        yield
    except (Stopped, KeyboardInterrupt, CancelledError):
        kept = folder / KEPT
        if kept.is_file():
            text = Words(language, TEXTS)("goes_on", kept=kept, folder=shlex.quote(str(folder)))
            console(stderr=True).print(f"\n{text}", soft_wrap=True, markup=False)
        raise
