"""An appraisal read from its file or from plain values, with what answers in files add; contradictions are refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gridshare.documents import typed
from gridshare.documents.file import Written
from gridshare.errors import Problem, SiteError
from gridshare.plain import plain
from gridshare.questions.appraisal.document import ROUNDING, WANTED, Appraisal, AppraisalError
from gridshare.questions.appraisal.savings import with_savings


def read_appraisal(path: Path) -> Appraisal:
    """The appraisal in a file, or in a folder with ``appraisal.yaml``.

    Raises:
        AppraisalError: With all that is wrong with it, each with its line.
    """
    try:
        document, written = typed.read(path, WANTED, Appraisal)
    except SiteError as error:
        raise AppraisalError(error.problems) from None
    return _whole(document, written.path.parent, written)


def appraisal_of(given: Appraisal | Mapping[str, Any], folder: Path | None = None) -> Appraisal:
    """The appraisal that is given as such, or as plain values.

    Args:
        given: The appraisal.
        folder: Where the files are that it names; None refuses such.

    Raises:
        AppraisalError: With all that is wrong with it.
    """
    try:
        document = given if isinstance(given, Appraisal) else typed.checked(given, WANTED, Appraisal)
    except SiteError as error:
        raise AppraisalError(error.problems) from None
    return _whole(document, folder, None)


def _whole(document: Appraisal, folder: Path | None, written: Written | None) -> Appraisal:
    problems = list(contradictions(document))
    if document.savings and folder is None:
        found, remedy = "the name of a file", "Write what it brings as streams."
        problems.append(Problem("savings", "no_files", found, "a document that names no files", remedy))
    elif folder is not None:
        try:
            document = with_savings(document, folder)
        except SiteError as error:
            problems += error.problems
    if problems:
        raise AppraisalError(problems if written is None else written.located(problems))
    return document


def contradictions(document: Appraisal) -> Iterator[Problem]:
    """What cannot be together in it."""
    for field in ("investments", "subsidies", "streams"):
        names = [each.name for each in getattr(document, field)]
        for k, name in enumerate(names):
            if name in names[:k]:
                found, expected = f"{name!r} once more", "a name of its own"
                yield Problem(f"{field}[{k}].name", "duplicate_name", found, expected)
    end = document.start.day.year + document.n_years
    members = document.shares.of_members if document.shares else {}
    for k, stream in enumerate(document.streams):
        if stream.member is not None and stream.member not in members:
            expected = f"a member that shares: {', '.join(members)}" if members else "shares, with this member"
            yield Problem(f"streams[{k}].member", "unknown_member", repr(stream.member), expected, "Add it to shares.")
        for name in ("begins", "until"):
            day = getattr(stream, name)
            if day is None or (document.start.value <= day.value and day.day.year <= end):
                continue
            remedy = "Leave it out for a stream of all years."
            expected = f"a day within the years that are counted: {document.start.day} to {end}"
            yield Problem(f"streams[{k}].{name}", "outside_the_years", f"{day.day}", expected, remedy)
    yield from _too_much(document)


def _too_much(document: Appraisal) -> Iterator[Problem]:
    given = sum(map(document.given_eur, document.subsidies))
    if given > document.capex_eur + ROUNDING:
        found, expected = f"{plain(given)} EUR in all", f"at most all capex_eur ({plain(document.capex_eur)} EUR)"
        yield Problem("subsidies", "too_much", found, expected, "Is share_of_capex a share? 40 % is written 0.4.")
    if document.lent_eur > document.capex_eur + ROUNDING:
        expected = f"at most all capex_eur ({plain(document.capex_eur)} EUR)"
        yield Problem("loan", "too_much", f"{plain(document.lent_eur)} EUR", expected, "Lend less.")
    if document.loan is not None and document.loan.years.value > document.n_years:
        found = f"{plain(document.loan.years.value)} years"
        expected = f"at most the years that are counted ({document.n_years})"
        yield Problem("loan.years", "outside_the_years", found, expected, "Count as many years: years.")
