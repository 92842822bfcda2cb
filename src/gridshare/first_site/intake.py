"""Exports into the folder of a first site, with what the import asks answered one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from glob import escape
from pathlib import Path

from gridshare.errors import ImportedError, Problem
from gridshare.first_site.answers import Given, both
from gridshare.first_site.words import TEXTS
from gridshare.imports import ImportOptions, MapDocument
from gridshare.reports.words import Words
from gridshare.usecases.import_files import import_files
from gridshare.usecases.import_map import TIME_ZONE
from gridshare.usecases.import_report import Asked, ImportReport

AskFile = Callable[[Asked, str], str]
"""Asks what a file leaves open; gets the answer to the last question of the same kind, which may hold again."""

Progress = Callable[[str, int, int], None]


def imported(
    given: Given, folder: Path, ask: AskFile | None, keep: Callable[[Given], None], on_progress: Progress | None
) -> ImportReport:
    """The exports as clean series in the folder.

    Args:
        given: Exports and what is known of them.
        folder: Folder of the site.
        ask: Asks a person; None where nobody can be asked.
        keep: Called after each answer.
        on_progress: Called after each file.

    Raises:
        ImportedError: If a file cannot be read, or something is asked and nobody answers.
    """
    words = Words(given.language or "en", TEXTS)
    answered: set[tuple[str, str]] = set()
    while True:
        options = ImportOptions(said=given.said, fill=given.fill, time_zone=TIME_ZONE)
        report = import_files(given.exports, folder, options, on_progress).report
        if report.ok:
            return report
        if report.problems or ask is None:
            report.refuse()
        _refuse_again(report.questions, answered, words)
        last: dict[str, str] = {}
        for question in report.questions:
            answer = ask(question, last.get(question.aspect, "")) if ask is not None else ""
            last[question.aspect] = answer
            answered.add((question.about, question.aspect))
            given = replace(given, said=both(given.said, _said(question, answer, given.exports)))
            keep(given)


def _refuse_again(questions: list[Asked], answered: set[tuple[str, str]], words: Words) -> None:
    """Refuse to ask what was answered already: the answer settles nothing."""
    again = [q for q in questions if (q.about, q.aspect) in answered]
    if again:
        remedy = words("asked_again")
        expected = " / ".join(c.answer for c in again[0].candidates)
        raise ImportedError([Problem(q.about, f"question_{q.aspect}", q.found, expected, remedy) for q in again])


def _said(question: Asked, answer: str, exports: tuple[Path, ...]) -> MapDocument:
    """An answer about the file, and the column, that the question is about."""
    file, _, column = question.about.partition(", column ")
    if not exports or "," in file:
        return MapDocument.model_validate({"answers": {question.aspect: answer}})
    about = {"columns": {column.strip("'\""): answer}} if question.aspect == "column" and column else None
    return MapDocument.model_validate({"files": {escape(file): about or {"answers": {question.aspect: answer}}}})
