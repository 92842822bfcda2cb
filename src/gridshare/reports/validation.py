"""Whether a site can be planned, and what it has, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gridshare.reports.plan.headline import unlikely
from gridshare.reports.terminal import BAD, line
from gridshare.reports.words import Language, Words
from gridshare.usecases.validate import ValidationReport
from gridshare.view import Texts

_TEXTS: Texts = {
    "fine": ("{name} can be planned.", "{name} kan gepland worden."),
    "unlikely": (
        "{name} can be planned, but look at this first:",
        "{name} kan gepland worden, maar kijk eerst hiernaar:",
    ),
}


def validation_summary(report: ValidationReport, language: Language = "en") -> Iterator[RenderableType]:
    """What is planned, of a site that can be; first what is unlikely of it."""
    f = report.figures
    if f is None:
        return
    words = Words(language, _TEXTS)
    yield Text(words("unlikely" if report.findings else "fine", name=f.name), BAD if report.findings else "green")
    yield from (line("!", text, BAD) for text in unlikely(report.findings, words))
    assets = ", ".join(f"{n} {kind}" for kind, n in f.assets.items()) or "no assets"
    feeders = f", {f.feeders} feeders" if f.feeders else ""
    yield f"{f.start} to {f.end}: {f.steps} steps of {f.step_minutes} min; {f.members} members{feeders}; {assets}."
    for note in report.notes:
        yield Text(f"- {note}")
