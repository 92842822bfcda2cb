"""From exports and answers to a site that plans: the questions one by one, the document, and what was assumed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field

from gridshare.errors import ForecastError, Problem
from gridshare.first_site.answers import KEPT, Given, keep, read_answers
from gridshare.first_site.data import data_of
from gridshare.first_site.draft import Default, Draft
from gridshare.first_site.intake import Progress, imported
from gridshare.first_site.phrases import AnswersError, text_of
from gridshare.first_site.questions import QUESTIONS, Question
from gridshare.first_site.words import TEXTS
from gridshare.first_site.written import site_yaml
from gridshare.outputs import OutputError, made, shown, write
from gridshare.reports.words import Words
from gridshare.series.measured import FOLDER
from gridshare.sites.file import NAMES
from gridshare.usecases.import_map import TIME_ZONE
from gridshare.usecases.import_report import Asked, ImportReport
from gridshare.usecases.validate import ProblemReport, ValidationReport, validate

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class Settled(BaseModel):
    """A question and what counts."""

    model_config = _CONFIG

    key: str = Field(description="Its name in a file of answers.")
    asked: str = Field(description="What was asked.")
    answer: str = Field(description="What counts.")
    why: str = Field(description="Why, where it is the default; empty where somebody said so.")


class NewSite(BaseModel):
    """A site that was made."""

    model_config = _CONFIG

    folder: str = Field(description="Its folder.")
    site: str = Field(description="Its document.")
    settled: list[Settled] = Field(description="The questions, and what counts for each.")
    notes: list[str] = Field(description="What no export shows and somebody should look at.")
    imported: ImportReport | None = Field(description="What was made of the exports; null where none were read.")
    validation: ValidationReport = Field(description="Whether it can be planned.")


class Person(Protocol):
    """Somebody who can be asked."""

    def file(self, question: Asked, before: str) -> str:
        """The answer to what a file leaves open; ``before`` was the answer to the last question of the kind."""

    def question(self, key: str, default: Default, number: int, problem: str) -> str:
        """The answer to a question, nothing for its default; ``problem`` says why the last one cannot be used."""


@dataclass(slots=True)
class _Making:
    """A site in the making: where, what was said so far, and who can be asked."""

    folder: Path
    given: Given
    person: Person | None

    def keep(self, given: Given) -> None:
        """Keep what was said, so that a run that is cut off goes on here."""
        self.given = given
        keep(given, self.folder)


def new_site(folder: Path, given: Given, person: Person | None = None, on_progress: Progress | None = None) -> NewSite:
    """A commented ``site.yaml`` in a folder that has none, and the series of the exports next to it.

    What was answered before in the folder counts where nothing is said now. Answers are kept as they are given.

    Args:
        folder: Folder of the site; made where it is not there.
        given: Exports, answers and language.
        person: Whom to ask; None takes the defaults.
        on_progress: Called after each export.

    Raises:
        AnswersError: With all answers that cannot be used.
        ImportedError: If an export cannot be read, or leaves open what nobody answers.
        OutputError: If the folder has a site already, or cannot be written.
    """
    refuse_taken(folder, given)
    has_series, are_new = (folder / FOLDER).is_dir(), bool(given.exports)
    given = given.after(read_answers(folder / KEPT)) if (folder / KEPT).is_file() else given
    words = Words(given.language or "en", TEXTS)
    if not given.exports and not has_series:
        remedy = words("exports_remedy", folder=folder)
        raise AnswersError(Problem(str(folder), "no_exports", words("no_exports"), words("some_exports"), remedy))
    making = _Making(made(folder), given, person)
    making.keep(given)
    report = None
    if are_new or not has_series:
        ask = None if person is None else person.file
        report = imported(given, folder, ask, making.keep, on_progress)
    draft = Draft(data_of(folder, TIME_ZONE, making.given.said.meters), words, folder.resolve().name)
    settled = _settled(draft, making)
    text = site_yaml(draft, {each.key: each.why for each in settled if each.why}, str(folder))
    refuse_taken(folder, given)  # somebody else may have written one meanwhile
    place = folder / NAMES[0]
    write(place, text)
    return NewSite(
        folder=str(folder),
        site=str(place),
        settled=settled,
        notes=[words("counted_twice", names=", ".join(twice))] if (twice := draft.perhaps_counted_twice) else [],
        imported=report,
        validation=_validated(folder),
    )


def refuse_taken(folder: Path, given: Given) -> None:
    """Refuse a folder that has a site: nothing is written over.

    Raises:
        OutputError: If it has, or is no folder.
    """
    words = Words(given.language or "en", TEXTS)
    if folder.exists() and not folder.is_dir():
        found, expected = words("a_file_there"), words("a_folder")
        raise OutputError(Problem(shown(folder), "folder_taken", found, expected, words("name_another")))
    name = next((name for name in NAMES if (folder / name).exists()), None)
    if name is None:
        return
    kept = folder / KEPT
    remedy = words("again_remedy", answers=kept) if kept.is_file() else words("site_there_remedy")
    found = words("site_there", name=name)
    raise OutputError(Problem(shown(folder), "site_exists", found, words("no_site_there"), remedy))


def _settled(draft: Draft, making: _Making) -> list[Settled]:
    """What counts for each question.

    Raises:
        AnswersError: With all answers that cannot be used, or if the series have no day in common.
    """
    if not draft.data.meters and not draft.data.charging:
        found, expected = draft.words("no_loads"), draft.words("some_exports")
        raise AnswersError(Problem(str(making.folder), "no_loads", found, expected))
    settled: list[Settled] = []
    problems: list[Problem] = []
    for number, question in enumerate(QUESTIONS, start=1):
        if not question.applies(draft):
            continue
        try:
            default = question.default(draft)
        except AnswersError as error:  # nothing after it can be asked
            raise AnswersError([*problems, *error.problems]) from None
        said = making.given.answers.get(question.key)
        if said is None and making.person is not None and not default.is_said:
            said = _asked(question, default, draft, making.person, number)
            making.keep(making.given.answered(question.key, said))
        by_default = text_of(default.answer)
        answer = by_default if said is None else text_of(said)
        try:
            draft.found[question.key] = question.meaning(answer, draft)
        except AnswersError as error:
            problems += error.problems
            draft.found[question.key] = question.meaning(default.answer, draft)
        is_assumed = answer == by_default and not (said is None and default.is_said)
        asked, why = draft.words(f"ask_{question.key}"), default.why if is_assumed else ""
        settled.append(Settled(key=question.key, asked=asked, answer=answer or "-", why=why))
    if problems:
        raise AnswersError(problems)
    return settled


def _asked(question: Question, default: Default, draft: Draft, person: Person, number: int) -> str:
    """An answer of a person that can be used; who answers nothing takes the default."""
    problem = ""
    while True:
        answer = person.question(question.key, default, number, problem) or default.answer
        try:
            question.meaning(answer, draft)
        except AnswersError as error:
            problem = "\n".join(_in_words(each, draft.words) for each in error.problems)
        else:
            return answer


def _in_words(problem: Problem, words: Words) -> str:
    parts = {"found": problem.found, "expected": problem.expected, "remedy": problem.remedy}
    return words("not_usable", **{key: words.translated(text) for key, text in parts.items()}).rstrip()


def _validated(folder: Path) -> ValidationReport:
    """Whether the site can be planned; a day that cannot be forecast is a problem like others."""
    try:
        return validate(folder)
    except ForecastError as error:
        problems = list(map(ProblemReport.of, error.problems))
        return ValidationReport(ok=False, problems=problems, notes=[], figures=None)
