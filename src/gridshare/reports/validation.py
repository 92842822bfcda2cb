"""Whether a site can be planned, and what it has, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gridshare.usecases.validate import ValidationReport


def validation_summary(report: ValidationReport) -> Iterator[RenderableType]:
    """What is planned, of a site that can be."""
    f = report.figures
    if f is None:
        return
    yield Text(f"{f.name} can be planned.", "green")
    assets = ", ".join(f"{n} {kind}" for kind, n in f.assets.items()) or "no assets"
    feeders = f", {f.feeders} feeders" if f.feeders else ""
    yield f"{f.start} to {f.end}: {f.steps} steps of {f.step_minutes} min; {f.members} members{feeders}; {assets}."
    for note in report.notes:
        yield Text(f"- {note}")
