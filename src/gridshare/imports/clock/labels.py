"""Which end of an interval its instant marks: as the file says, or as makes it begin and end with whole days."""

from __future__ import annotations

from dataclasses import replace

from gridshare.imports.clock.rows import Rows
from gridshare.imports.clock.views import View
from gridshare.imports.clock.words import reads_as
from gridshare.imports.clock.zones import wall_text
from gridshare.imports.findings import Answers, Candidate, Decision, Question


def labels_left(views: tuple[View, ...]) -> tuple[View, ...]:
    """One view a label: not contradicted, least disorder, of whole days if any is."""
    left = [v for v in views if not v.against]
    fewest = min(v.disorder for v in left)
    left = [v for v in left if v.disorder == fewest]
    whole = [v for v in left if v.is_whole]
    kept: dict[str, View] = {}
    for view in whole or left:
        kept[view.label] = _plainer(kept[view.label], view) if view.label in kept else view
    return tuple(kept.values())


def _plainer(one: View, other: View) -> View:
    """Of two kinds of end labels that the rows allow that with less missing; where they differ it is assumed."""
    view = other if other.missing <= one.missing else one
    return replace(view, assumed=one.assumed | other.assumed | (one.start != other.start))


def is_label_open(views: tuple[View, ...]) -> bool:
    """Whether more than one label is left."""
    return len(views) > 1


def settled_label(
    rows: Rows, left: tuple[View, ...], answers: Answers
) -> tuple[View | None, Decision | None, Question | None]:
    """The view to take with the decision about its label (a counter has none), or the question."""
    about = rows.channel.about
    first, last = wall_text(int(rows.wall.min())), wall_text(int(rows.wall.max()))
    if is_label_open(left):
        candidates = tuple(Candidate(v.label, reads_as(rows, v)) for v in left)
        found = f"rows run from {first} to {last}, and do not tell which end of the interval that is"
        return None, None, Question(about, "label", found, candidates)
    view = left[0]
    if view.way == "point":
        return view, None, None
    if answers.about("label", rows.channel.file, rows.channel.heading) == view.label:
        because = "as answered"
    elif rows.until is not None:
        because = "the file says from when to when"
    elif rows.label is not None:
        because = "the file says so"
    elif view.is_whole:
        because = f"rows run from {first} to {last}: whole days if that is the {view.label} of intervals"
    else:
        because = "only so the night in which the clock changes has each interval once"
    return view, Decision(about, "label", view.label, because), None
