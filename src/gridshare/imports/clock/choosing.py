"""Which clock and which label a file has: read under each that makes sense, and those dropped that its rows contradict.

One that is left is a decision, several are a question. Only a file whose period has no night of change is taken to
be on the site's clock without any trace of it, and that is called assumed.
"""

from __future__ import annotations

from dataclasses import dataclass

from gridshare.errors import Problem
from gridshare.imports.clock.labels import is_label_open, labels_left, settled_label
from gridshare.imports.clock.rows import Rows, joined
from gridshare.imports.clock.views import View, Way, nights_of, viewed
from gridshare.imports.clock.words import reads_as
from gridshare.imports.clock.zones import CET, LOCAL, Clock, clock_named
from gridshare.imports.findings import Answers, Candidate, Decision, Question

_NAIVE = (LOCAL, "UTC", CET)
_LABELS = ("start", "end")


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
    said = given or rows.channel.moments.zone
    if said is None:
        return _by_rows(rows, answers, (site, time_zone))
    if clock_named(said, time_zone, *period) is None:
        return Choice(None, problems=(_no_clock(rows, said),))
    return _as_said(rows, answers, (said, given is not None), (site, time_zone))


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
        return labelled(rows, answers, left[name], Decision(rows.channel.about, "zone", name, because))
    if LOCAL in left and not any(v.open_nights for v in left[LOCAL]) and not _fits_utc_better(left):
        because = "no row tells: the period has no night in which the clock changes; such files follow the local clock"
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


def _as_said(rows: Rows, answers: Answers, said: tuple[str, bool], at: tuple[Clock, str]) -> Choice:
    """The clock that was answered, or that the file says it has, if its rows do not contradict it."""
    name, is_answer = said
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
        questions.append(Question(rows.channel.about, "label", "rows do not tell which end they mark", shown))
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
        "Correct these rows, or export the file again with offsets from UTC beside the instants.",
    )
