"""Whether a site can be planned, and what it has, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gridshare.reports.kinds import views
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
    "figures": (
        "{start} to {end}: {steps} steps of {minutes} min; {members:member|members}{feeders}; {assets}.",
        "{start} tot {end}: {steps} tijdstappen van {minutes} min; {members:deelnemer|deelnemers}{feeders}; {assets}.",
    ),
    "feeders": (
        ", {n:cable or transformer|cables and transformers}",
        ", {n:kabel of transformator|kabels en transformatoren}",
    ),
    "no_assets": ("no assets", "geen installaties"),
}


def validation_summary(report: ValidationReport, language: Language = "en") -> Iterator[RenderableType]:
    """What is planned, of a site that can be; first what is unlikely of it."""
    f = report.figures
    if f is None:
        return
    words = Words(language, _TEXTS)
    yield Text(words("unlikely" if report.findings else "fine", name=f.name), BAD if report.findings else "green")
    yield from (line("!", text, BAD) for text in unlikely(report.findings, words))
    assets = ", ".join(f"{words.of(views()[kind].label)} ({n})" for kind, n in f.assets.items()) or words("no_assets")
    feeders = words("feeders", n=f.feeders) if f.feeders else ""
    counts = {"steps": f.steps, "minutes": f.step_minutes, "members": f.members}
    yield words("figures", start=_moment(f.start), end=_moment(f.end), feeders=feeders, assets=assets, **counts)
    yield from (Text(f"- {words.translated(note)}") for note in report.notes)


def _moment(instant: str) -> str:
    """An instant for people: date and time on the site's clock."""
    return instant[:16].replace("T", " ")
