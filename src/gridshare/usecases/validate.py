"""Say whether a site can be planned: all that is wrong with its document, and what can be foreseen of a plan."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from gridshare.ahead.loading import opened, parsed
from gridshare.errors import Problem, SiteError
from gridshare.sites.forewarnings import forewarnings
from gridshare.sites.site import Site
from gridshare.sites.unlikely import Unlikely, unlikely

_CONFIG = ConfigDict(extra="forbid", frozen=True)


class ProblemReport(BaseModel):
    """One thing that is wrong in one place."""

    model_config = _CONFIG

    where: str = Field(description="Path in the document; where it was read from a file, with the line.")
    code: str = Field(description="Stable name of the rule that is broken.", examples=["unknown_field"])
    found: str = Field(description="What was found there.")
    expected: str = Field(description="What may stand there.")
    remedy: str = Field(description="What to do about it; empty where it follows from `expected`.")
    name: str = Field(description="Names of what it is about; empty where nothing there has one.")
    message: str = Field(description="The same as one sentence.")

    @classmethod
    def of(cls, problem: Problem) -> ProblemReport:
        """The facts of a problem and its sentence."""
        return cls(**problem.as_dict(), message=str(problem))


class SiteFigures(BaseModel):
    """What the site has."""

    model_config = _CONFIG

    name: str = Field(description="Name of the park.")
    members: int = Field(description="Number of firms.")
    feeders: int = Field(description="Number of cables and transformers.")
    assets: dict[str, int] = Field(description="Number of assets by kind.")
    start: str = Field(description="First instant of the horizon, on the site's clock.")
    end: str = Field(description="The instant after its last step.")
    steps: int = Field(description="Number of steps.")
    step_minutes: int = Field(description="Length of a step.", json_schema_extra={"unit": "min"})


class ValidationReport(BaseModel):
    """Whether a site can be planned."""

    model_config = _CONFIG

    ok: bool = Field(description="No problems: the site can be planned.")
    problems: list[ProblemReport] = Field(description="All that is wrong.")
    findings: list[Unlikely] = Field([], description="Values that are possible and unlikely: look at these first.")
    notes: list[str] = Field(description="What a reader should know: assumptions, and limits that no plan may keep.")
    figures: SiteFigures | None = Field(description="What the site has; null where it has problems.")


def validate(
    source: str | Path | dict[str, Any], day: date | None = None, *, files: str | Path | None = None
) -> ValidationReport:
    """Whether a site can be planned.

    Args:
        source: A file or folder, or a document that is parsed already.
        day: The day to plan instead of the document's own.
        files: For a parsed document, the folder of the files that it names; None refuses such references.
    """
    try:
        loaded = parsed(source, files, day) if isinstance(source, dict) else opened(source, day)
        return report_of(loaded.resolved())
    except SiteError as error:
        return report_of_problems(error)


def report_of_problems(error: SiteError) -> ValidationReport:
    """The report of a site that cannot be planned."""
    return ValidationReport(ok=False, problems=list(map(ProblemReport.of, error.problems)), notes=[], figures=None)


def report_of(site: Site) -> ValidationReport:
    """The report of a site that can be planned."""
    notes = [*site.notes, *forewarnings(site)]
    return ValidationReport(ok=True, problems=[], findings=unlikely(site), notes=notes, figures=_figures(site))


def _figures(site: Site) -> SiteFigures:
    grid = site.grid
    return SiteFigures(
        name=site.document.name,
        members=len(site.members),
        feeders=len(site.document.feeders),
        assets=dict(Counter(asset.kind for asset in site.assets)),
        start=grid.local[0].isoformat(),
        end=grid.local_instant(grid.end).astimezone(grid.local[0].tzinfo).isoformat(),
        steps=grid.n_steps,
        step_minutes=grid.step_minutes,
    )
