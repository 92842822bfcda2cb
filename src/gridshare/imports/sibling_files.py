"""Files of one origin share one clock: what one of them proves, the others may not assume otherwise.

Twelve files of a month each: only those of March and October hold a night in which the clock changes. Where one of them
is on UTC or on winter time all year, that the others are local is no longer what such files usually mean.
"""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.imports.findings import Candidate, Question
from gridshare.imports.reading import Read

_LOCAL = "local"


def doubted_clocks(reads: Sequence[Read]) -> list[Question]:
    """A question for each file whose clock was assumed to be local though a file like it is not, or may not be."""
    families: dict[tuple[object, ...], list[Read]] = {}
    for one in reads:
        families.setdefault((one.layout, tuple(sorted(_headings(one)))), []).append(one)
    return [
        question
        for family in families.values()
        if (other := next((r for r in family if _is_elsewhere(r)), None)) is not None
        for r in family
        if (question := _question(r, other)) is not None
    ]


def _headings(of: Read) -> set[str]:
    """The columns that were taken; of visits those that something was concluded of."""
    said = of.questions if of.visits is None else of.decisions
    asked = {each.about.partition("column ")[2].strip("'") for each in said if "column " in each.about}
    return {track.channel.heading for track in of.tracks} | asked


def _is_elsewhere(of: Read) -> bool:
    """Whether a file proves that it is not on the local clock, or asks."""
    concluded = any(d.aspect == "zone" and d.answer != _LOCAL and not d.is_assumed for d in of.decisions)
    return concluded or any(q.aspect == "zone" for q in of.questions)


def _question(of: Read, other: Read) -> Question | None:
    assumed = next((d for d in of.decisions if d.aspect == "zone" and d.answer == _LOCAL and d.is_assumed), None)
    if assumed is None:
        return None
    name = other.content.origin.name
    candidates = (
        Candidate("UTC", "its instants then are UTC"),
        Candidate("CET", "its instants then are winter time all year"),
        Candidate(_LOCAL, "its instants then are on the clock of the site"),
    )
    found = f"no row shows its clock, and {name}, a file like it, is not on the local clock, or leaves that open"
    return Question(of.content.origin.name, "zone", found, candidates)
