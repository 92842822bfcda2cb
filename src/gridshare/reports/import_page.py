"""What a report of an import is made from, whether it is read on a screen or on paper."""

from __future__ import annotations

from dataclasses import dataclass

from gridshare.errors import Problem
from gridshare.imports.findings import Decision, Question
from gridshare.imports.quality.assessed import Assessed
from gridshare.imports.quality.report import SeriesReport


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A series and what is told of it.

    Attributes:
        report: Its figures and findings.
        series: The series, for pictures; None leaves them out.
        decisions: How its files were read.
        files: Names of its files, each with a word on it where that helps.
    """

    report: SeriesReport
    series: Assessed | None = None
    decisions: tuple[Decision, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ImportPage:
    """An import as a person reads it.

    Attributes:
        title: Name of the site or the files.
        zone: IANA name of the site's time zone.
        sections: The series.
        questions: What has to be answered.
        problems: What is wrong.
        left_out: What stands in the files and is not taken.
    """

    title: str
    zone: str
    sections: tuple[Section, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()
