"""What an import made of its files: the document that all doors show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.errors import ImportedError, Problem
from gridshare.imports import Concluded, SeriesReport
from gridshare.usecases.validate import ProblemReport

if TYPE_CHECKING:
    from gridshare.imports import Forecasts, Question, Read, Visits

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class Reads(BaseModel):
    """One way to read a file."""

    model_config = _CONFIG

    answer: str = Field(description="What to answer for it.")
    reads_as: str = Field(description="How the file then reads.")


class Asked(BaseModel):
    """Something that a file leaves open."""

    model_config = _CONFIG

    about: str = Field(description="File, or file and column.")
    aspect: str = Field(description="What it is about.")
    found: str = Field(description="The facts.")
    candidates: list[Reads]
    remedy: str = Field(description="How to answer.")

    @classmethod
    def of(cls, question: Question) -> Asked:
        """A question."""
        return cls(
            about=question.about,
            aspect=question.aspect,
            found=question.found,
            candidates=[Reads(answer=c.answer, reads_as=c.reads_as) for c in question.candidates],
            remedy=question.problem.remedy,
        )


class FileReport(BaseModel):
    """A file, or a member of an archive, or a sheet."""

    model_config = _CONFIG

    file: str
    sha256: str
    size: int = Field(json_schema_extra={"unit": "B"})
    layout: str | None = Field(description="Name of the layout it was read with; null where none knows it.")
    title: str | None = Field(description="The layout for people.")
    separator: str | None = Field(None, description="What separates its cells; null where it is no text table.")
    rows: int = Field(0, description="Rows or records that were read.")
    channels: int = Field(description="Columns of numbers that were taken.")
    decisions: list[Concluded] = Field(description="What was concluded, and from what.")
    left_out: list[str] = Field(description="What stands in the file and was not taken.")
    remarks: list[str] = Field([], description="What is worth knowing of the file: its encoding, odd visits.")

    @classmethod
    def of(cls, read: Read) -> FileReport:
        """A file that was read."""
        origin = read.content.origin
        return cls(
            file=origin.name,
            sha256=origin.sha256,
            size=origin.size,
            layout=read.layout or None,
            title=read.title or None,
            separator=read.separator or None,
            rows=read.rows,
            channels=len(read.tracks),
            decisions=[Concluded.of(d) for d in read.decisions],
            left_out=list(read.left_out),
            remarks=[*read.notes, *read.remarks],
        )


class SessionsReport(BaseModel):
    """Visits of vehicles that were read."""

    model_config = _CONFIG

    name: str = Field(description="Name of the table.")
    file: str = Field(description="File they come from.")
    sessions: int
    connectors: int
    first: str = Field(description="First arrival, local clock.")
    last: str = Field(description="Last departure, local clock.")
    energy_kwh: float = Field(json_schema_extra={"unit": "kWh"})
    decisions: list[Concluded]

    @classmethod
    def of(cls, table: Visits, reads: Sequence[Read]) -> SessionsReport:
        """A table of visits in figures, with what was concluded about its file."""
        rows = table.rows
        return cls(
            name=table.name,
            file=", ".join(table.files),
            sessions=len(rows),
            connectors=len({r.connector for r in rows}),
            first=min(r.arrival for r in rows).isoformat(),
            last=max(r.departure for r in rows).isoformat(),
            energy_kwh=sum(r.energy_kwh for r in rows),
            decisions=[Concluded.of(d) for r in reads if r.content.origin.name in table.files for d in r.decisions],
        )


class ForecastsReport(BaseModel):
    """Weather forecasts that were read, with those that the site held already."""

    model_config = _CONFIG

    name: str = Field(description="Name of the series.")
    quantity: str = Field(description="What is forecast.")
    step_minutes: float = Field(json_schema_extra={"unit": "min"})
    values: int = Field(description="Numbers, those of the same hours in several forecasts each.")
    issues: int = Field(description="Moments from which on numbers are known.")
    first_issue: str = Field(description="The first of them, UTC.")
    last_issue: str = Field(description="The last of them, UTC.")
    first: str = Field(description="Start of the first interval, UTC.")
    until: str = Field(description="End of the last interval, UTC.")

    @classmethod
    def of(cls, made: Forecasts) -> ForecastsReport:
        """Forecasts of one quantity at one place."""
        series = made.series
        issues = np.unique(series.issued)
        ends = (issues[0], issues[-1], series.starts.min(), series.starts.max() + series.step_s)
        first_issue, last_issue, first, until = (datetime.fromtimestamp(int(s), UTC).isoformat() for s in ends)
        return cls(
            name=series.name,
            quantity=series.quantity,
            step_minutes=series.step_s / 60,
            values=len(series.values),
            issues=len(issues),
            first_issue=first_issue,
            last_issue=last_issue,
            first=first,
            until=until,
        )


class ImportReport(BaseModel):
    """What was concluded, what is asked, what is wrong, and the quality of what came out."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["import_report"] = "import_report"
    ok: bool = Field(description="Nothing is asked and nothing is wrong.")
    time_zone: str = Field(description="Clock on which local times were read.")
    files: list[FileReport]
    left_out: list[str] = Field([], description="Members of archives and sheets of workbooks that were not read.")
    questions: list[Asked]
    problems: list[ProblemReport]
    series: list[SeriesReport]
    sessions: list[SessionsReport]
    forecasts: list[ForecastsReport] = Field([], description="Weather forecasts with their moments of issue.")
    unheld: list[str] = Field(
        [],
        description="Meters of whose connection nothing is known that the level of consumption could be held against.",
    )
    written: list[str] = Field(description="Files that were written, relative to the site.")

    def refuse(self) -> None:
        """Raise all that is asked and wrong as one error.

        Raises:
            ImportedError: If anything is.
        """
        asked = [
            Problem(
                q.about,
                f"question_{q.aspect}",
                q.found,
                " or ".join(f"{c.answer} ({c.reads_as})" for c in q.candidates) or f"an answer about {q.aspect}",
                q.remedy,
            )
            for q in self.questions
        ]
        wrong = [Problem(p.where, p.code, p.found, p.expected, p.remedy) for p in self.problems]
        if asked or wrong:
            raise ImportedError([*wrong, *asked])


def problem_reports(problems: Sequence[Problem]) -> list[ProblemReport]:
    """Problems, each once."""
    return [ProblemReport.of(p) for p in dict.fromkeys(problems)]
