"""Which clock and which label a file has: read under each that makes sense, and those dropped that its rows contradict.

One that is left is a decision, several are a question. Only a file whose period has no night of change is taken to
be on the site's clock without any trace of it, and that is called assumed. The label is the end of an interval that its
instant marks: as the file says, or as makes it begin and end with whole days.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gridshare.errors import Problem
from gridshare.imports.clock.rows import Rows, joined
from gridshare.imports.clock.views import View, Way, nights_of, reads_as, viewed
from gridshare.imports.clock.zones import CET, LOCAL, Clock, clock_named, wall_text
from gridshare.imports.findings import Answers, Candidate, Decision, Question

_NAIVE = (LOCAL, "UTC", CET)
_LABELS = ("start", "end")


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
        found = f"rows run from {first} to {last}, and do not show which end of the interval that is"
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


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What was chosen, or why nothing could be.

    Attributes:
        view: The way to read the file; None where there are questions or problems.
        decisions, questions, problems: What was found.
    """

    view: View | None
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


def chosen(rows: Rows, answers: Answers, time_zone: str) -> Choice:
    """The clock and label of rows without offsets."""
    period = int(rows.wall.min()), int(rows.wall.max())
    site = clock_named(LOCAL, time_zone, *period)
    if site is None:
        return Choice(None, problems=(_no_clock(rows, time_zone),))
    given = answers.about("zone", rows.channel.file, rows.channel.heading)
    named = given or rows.channel.moments.zone
    if named is None:
        return _by_rows(rows, answers, (site, time_zone))
    if clock_named(named, time_zone, *period) is None:
        return Choice(None, problems=(_no_clock(rows, named),))
    return _as_named(rows, answers, (named, given is not None), (site, time_zone))


def _by_rows(rows: Rows, answers: Answers, at: tuple[Clock, str]) -> Choice:
    """The clock that rows show in the nights of change."""
    tried = _tried(rows, _NAIVE, ways(rows, answers), at)
    left = {name: views for name, views in tried.items() if any(not v.against for v in views)}
    dropped = {name: views for name, views in tried.items() if name not in left}
    facts = joined([text for views in dropped.values() for text in _against(views)])
    because = f"{facts}: not {' nor '.join(dropped)}" if dropped else ""
    if not left:
        return Choice(None, problems=(_no_way(rows, because),))
    if len(left) == 1:
        name = next(iter(left))
        return labelled(rows, answers, left[name], Decision(rows.channel.about, "zone", name, because, is_shown=True))
    if LOCAL in left and not any(v.open_nights for v in left[LOCAL]) and not _fits_utc_better(left):
        because = (
            "no row shows it: the period has no night in which the clock changes; such files follow the local clock"
        )
        assumed = Decision(rows.channel.about, "zone", LOCAL, because, is_assumed=True)
        return labelled(rows, answers, left[LOCAL], assumed)
    return _asked(rows, answers, left, because)


def ways(rows: Rows, answers: Answers) -> tuple[Way, ...]:
    """The labels that may be, as far as neither a person nor the file says which it is."""
    if rows.channel.is_counter:
        return ("point",)
    label = answers.about("label", rows.channel.file, rows.channel.heading) or rows.label
    ends: tuple[Way, ...] = ("end", "end_by_start")
    return ("start",) if label == "start" else ends if label == "end" else ("start", *ends)


def _tried(
    rows: Rows, names: tuple[str, ...], labels: tuple[Way, ...], at: tuple[Clock, str]
) -> dict[str, tuple[View, ...]]:
    site, time_zone = at
    found = {}
    nights = nights_of(rows, site)
    for name in names:
        clock = clock_named(name, time_zone, int(rows.wall.min()), int(rows.wall.max()))
        if clock is not None:
            fitting = [w for w in labels if clock.changes or w != "end_by_start"]
            found[name] = tuple(viewed(rows, clock, way, (site, nights)) for way in fitting)
    return found


def _as_named(rows: Rows, answers: Answers, named: tuple[str, bool], at: tuple[Clock, str]) -> Choice:
    """The clock that was answered, or that the file says it has, if its rows do not contradict it."""
    name, is_answer = named
    labels = ways(rows, answers)
    views = _tried(rows, (name,), labels, at)[name]
    about = rows.channel.about
    if any(not v.against for v in views):
        clock = views[0].clock.name
        because = "as answered" if is_answer else "the file says so, and no row contradicts it"
        return labelled(rows, answers, views, Decision(about, "zone", clock, because))
    because = joined(_against(views))
    others = _tried(rows, tuple(n for n in _NAIVE if n != views[0].clock.name), labels, at)
    left = {n: vs for n, vs in others.items() if any(not v.against for v in vs)}
    if is_answer or not left:
        remedy = (
            f"Answer zone={' or zone='.join(left)}, or mend these rows."
            if left
            else "Export the file again, with offsets from UTC."
        )
        found = f"the clock is answered to be {name}, but {because}" if is_answer else because
        problem = rows.problem("zone_contradicted", found, "rows as that clock shows them", remedy)
        return Choice(None, problems=(problem,))
    return _asked(rows, answers, left, f"the file says that its clock is {name}, but {because}")


def _asked(rows: Rows, answers: Answers, left: dict[str, tuple[View, ...]], because: str) -> Choice:
    """The question which clock it is, and which label where that is open under any of them."""
    best = {name: labels_left(views) for name, views in left.items()}
    open_nights = [text for views in best.values() for v in views for text in v.open_nights]
    found = joined([because] * bool(because) + open_nights) or "nothing in the file says which clock it follows"
    candidates = tuple(Candidate(name, reads_as(rows, views[0])) for name, views in best.items())
    questions = [Question(rows.channel.about, "zone", found, candidates)]
    answered = answers.about("label", rows.channel.file, rows.channel.heading)
    first = next(iter(best.values()))
    if answered is None and rows.label is None and any(is_label_open(views) for views in best.values()):
        shown = tuple(Candidate(x, _label_reads(rows, first, x)) for x in _LABELS)
        questions.append(Question(rows.channel.about, "label", "rows do not show which end they mark", shown))
    return Choice(None, questions=tuple(questions))


def _label_reads(rows: Rows, views: tuple[View, ...], label: str) -> str:
    return next((reads_as(rows, v) for v in views if v.label == label), "see the question about the zone")


def labelled(rows: Rows, answers: Answers, views: tuple[View, ...], zone: Decision) -> Choice:
    """What is chosen of labels under a clock that is settled."""
    view, label, question = settled_label(rows, labels_left(views), answers)
    if question is not None:
        return Choice(None, (zone,), (question,))
    return Choice(view, (zone,) if label is None else (zone, label))


def _fits_utc_better(left: dict[str, tuple[View, ...]]) -> bool:
    """Whether the period is whole days read as UTC but not on the site's clock."""
    return not any(v.is_whole for v in left[LOCAL]) and any(v.is_whole for v in left.get("UTC", ()))


def _against(views: tuple[View, ...]) -> tuple[str, ...]:
    """What the rows say against a clock, under the label under which it is least."""
    return min((v.against for v in views), key=len)


def _no_clock(rows: Rows, name: str) -> Problem:
    return rows.problem(
        "zone_unknown",
        f"time zone {name!r}",
        "local, UTC, CET (no summer time), or a name like Europe/Amsterdam",
        "Answer zone=local, zone=UTC or zone=CET.",
    )


def _no_way(rows: Rows, because: str) -> Problem:
    return rows.problem(
        "zone_contradicted",
        because,
        "the nights of change as one clock shows them: the site's own, UTC, or CET all year",
        "Correct these rows, or export the file again with offsets from UTC next to the instants.",
    )
