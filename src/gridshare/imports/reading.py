"""One file read all the way: its layout, its channels on the clock, in the units of series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Reading, SessionRow
from gridshare.imports.clock import evidence_of, placed
from gridshare.imports.content import Content, Form, Sheet, emptied
from gridshare.imports.counters.blanks import with_blanks, with_rests
from gridshare.imports.counters.usage import usage
from gridshare.imports.findings import Answers, Decision, Question
from gridshare.imports.issues import with_issues
from gridshare.imports.layout import Layout, layouts
from gridshare.imports.meaning import ENERGY, POWER, meant
from gridshare.imports.placeholders import Told, without_stand_ins
from gridshare.imports.series.flat_days import flat_days
from gridshare.imports.track import Settled, Track
from gridshare.parts import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What came of a file.

    Attributes:
        content: The file, without its cells.
        layout, title: Name of the layout it was read with, and the same for people; empty where none knows it.
        tracks: Its channels that could be settled.
        ahead: Those that wait for other answers, as far as they are settled.
        visits: Its visits of vehicles; None where it holds other things.
        decisions: What was concluded.
        questions: What it leaves open.
        problems: What is wrong.
        left_out: What was not taken.
        remarks: What a person should know.
        rows: Rows or records that it holds.
    """

    content: Content
    layout: str = ""
    title: str = ""
    tracks: tuple[Track, ...] = ()
    ahead: tuple[Track, ...] = ()
    visits: tuple[SessionRow, ...] | None = None
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    rows: int = 0

    @property
    def separator(self) -> str:
        """What separates the cells of a table of text; empty for other content."""
        return self.content.separator if isinstance(self.content, Sheet) else ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What was met when the file was opened, in words."""
        return self.content.notes if isinstance(self.content, Sheet) else ()


def read(content: Content, answers: Answers, time_zone: str) -> Read:
    """A file, read with the layout that was named for it, or with the first that recognises it."""
    name = content.origin.name
    asked = answers.about("layout", name)
    chosen = _layout(content, asked)
    if isinstance(chosen, Problem):
        return Read(emptied(content), problems=(chosen,))
    reading = chosen.read(content, answers)
    if reading.visits is not None:
        return _of_visits(content, chosen, reading, reading.visits)
    reading = with_rests(reading)
    kept, left_out = _kept(reading, answers)
    issues = with_issues(kept, answers, time_zone)
    kept = list(issues.channels)
    told = [without_stand_ins(channel, answers) for channel in kept]
    beside = evidence_of([t.channel for t in told])
    settled = [_settled(c, t, e, answers, time_zone) for c, t, e in zip(kept, told, beside, strict=True)]
    tracks, beside_blanks, blanks = with_blanks([s.track for s in settled if s.track is not None], answers)
    waiting = [_ahead(replace(channel, quantity="consumption"), answers) for channel in reading.waiting]
    waiting = [replace(s, questions=s.questions if s is waiting[0] else ()) for s in waiting]  # one answer for all
    ahead = (*(s.ahead for s in (*settled, *waiting) if s.ahead is not None), *beside_blanks)
    questions = [
        *reading.questions,
        *issues.questions,
        *_of_the_file(name, [*(q for s in (*settled, *waiting) for q in s.questions), *blanks]),
    ]
    problems = _once_a_file([*reading.problems, *issues.problems, *(p for s in settled for p in s.problems)])
    if not (reading.channels or questions or problems):
        problems = [_nothing(name, chosen, reading)]
    return Read(
        emptied(content),
        chosen.name,
        chosen.title,
        tuple(tracks),
        ahead,
        None,
        tuple(dict.fromkeys([*reading.decisions, *issues.decisions, *(d for t in tracks for d in t.decisions)])),
        tuple(dict.fromkeys(questions)),
        tuple(dict.fromkeys(problems)),
        tuple(left_out),
        rows=_rows(content, reading.channels),
    )


def _rows(content: Content, channels: Sequence[Channel] = ()) -> int:
    return content.n_rows if isinstance(content, Sheet) else max((len(c.rows) for c in channels), default=0)


def _of_visits(content: Content, layout: Layout, found: Reading, visits: tuple[SessionRow, ...]) -> Read:
    return Read(
        emptied(content),
        layout.name,
        layout.title,
        visits=visits,
        decisions=found.decisions,
        questions=found.questions,
        problems=found.problems,
        left_out=found.left_out,
        remarks=found.remarks,
        rows=_rows(content) or len(visits),
    )


def _layout(content: Content, asked: str | None) -> Layout | Problem:
    """The layout that was named, or the first that recognises the content."""
    known = layouts()
    form: Form = "table" if isinstance(content, Sheet) else content.form
    for layout in known:
        is_named = layout.name == asked
        if layout.form == form and (is_named or (asked is None and layout.recognises(content))):
            return layout
    return _unknown(content, form, known) if asked is None else _not_of(content, form, asked)


def _not_of(content: Content, form: Form, asked: str) -> Problem:
    """Why the layout that was named does not read a file."""
    named = next((layout for layout in layouts() if layout.name == asked), None)
    other = "" if named is None else f", which reads {named.form}; this file holds {form}"
    names = [layout.name for layout in layouts() if layout.form == form]
    return Problem(content.origin.name, "unknown_layout", f"the layout {asked!r}{other}", f"one of {', '.join(names)}")


def _unknown(content: Content, form: Form, known: Sequence[Layout]) -> Problem:
    titles = "; ".join(x.title for x in known if x.form == form and not x.holds_visits)
    if isinstance(content, Sheet):
        found = f"a table with the columns {', '.join(map(repr, content.names[:12]))}"
    else:
        root = content.root
        keys = list(root) if isinstance(root, dict) else list(root[0]) if _lists_objects(root) else []
        tag = getattr(root, "tag", "")
        found = f"XML with the root {tag!r}" if tag else f"JSON with {', '.join(map(repr, keys[:12])) or 'no names'}"
    remedy = "Export CSV or a workbook from the same place: tables are read whatever their columns are called."
    return Problem(content.origin.name, "unknown_layout", found, f"a file of a known layout: {titles}", remedy)


def _lists_objects(root: object) -> bool:
    return isinstance(root, list) and bool(root) and isinstance(root[0], dict)


def _kept(reading: Reading, answers: Answers) -> tuple[list[Channel], list[str]]:
    """The channels that are electricity, prices or weather and that nobody leaves out, and what is not taken."""
    kept: list[Channel] = []
    left_out = list(reading.left_out)
    for channel in reading.channels:
        if answers.about("column", channel.file, channel.heading) == "leave out":
            left_out.append(f"column {channel.heading!r}: as answered")
        elif channel.quantity == "other":
            left_out.append(f"column {channel.heading!r}: no electricity, price or weather")
        else:
            kept.append(channel)
    return kept, left_out


def _settled(channel: Channel, told: Told, evidence: Floats, answers: Answers, time_zone: str) -> Settled:
    """A channel on the clock, as use per interval, in the unit of its series."""
    on_clock = placed(told.channel, answers, time_zone, evidence)
    if told.questions or on_clock.track is None:
        later = _ahead(channel, answers)
        asked = (*told.questions, *on_clock.questions, *(() if told.questions else later.questions))
        return Settled(None, asked, on_clock.problems, later.ahead)
    track = replace(on_clock.track, decisions=(*told.decisions, *on_clock.track.decisions))
    if channel.is_counter:
        used = usage(track)
        if used.track is None:
            return used
        track = used.track
    if channel.unit in ENERGY or channel.unit in POWER:
        track = flat_days(track, time_zone)
    return meant(track, answers)


def _ahead(channel: Channel, answers: Answers) -> Settled:
    """What else will be asked of a channel once what is open now is settled, so that all is asked at once."""
    steps = np.abs(np.diff(channel.moments.wall))
    usual = channel.moments.step_s or (int(np.median(steps)) if len(steps) else 0)
    if channel.is_counter or not 0 < usual <= _HOUR_S:  # longer intervals are refused
        return Settled(None)
    n = len(channel.values)
    later = meant(Track(channel, 0, usual, channel.values, np.zeros(n, np.int8), channel.rows), answers)
    return Settled(None, later.questions, ahead=later.track or later.ahead)


_HOUR_S = 3600
_CLOCK = ("label", "zone", "order", "interval", "factor", "blank")
"""Aspects that all columns of a file share."""


def _of_the_file(name: str, questions: Sequence[Question]) -> list[Question]:
    """The questions, those about the clock once for the file: with the fewest candidates that any column leaves."""
    kept = _units_once(name, _once_a_column([q for q in questions if q.aspect not in _CLOCK]))
    is_zone_open = any(q.aspect == "zone" for q in questions)
    for aspect in _CLOCK:
        asked = [q for q in questions if q.aspect == aspect]
        if asked and not (aspect == "label" and is_zone_open):  # whole days on the right clock may show the label
            first = min(asked, key=lambda q: len(q.candidates) or len(asked))
            kept.append(first if len(asked) == 1 else replace(first, about=f"{name}, all columns"))
    return kept


def _units_once(name: str, questions: Sequence[Question]) -> list[Question]:
    """The questions, those about units that have the same answers once for all columns."""
    alike: dict[object, list[Question]] = {}
    for question in questions:
        is_unit = question.aspect == "unit"
        alike.setdefault(tuple(c.answer for c in question.candidates) if is_unit else id(question), []).append(question)
    return [
        replace(first, about=f"{name}, {len(rest) + 1} columns", found=f"{first.about}: {first.found}; others likewise")
        if rest
        else first
        for first, *rest in alike.values()
    ]


def _once_a_column(questions: Sequence[Question]) -> list[Question]:
    """A column of several meters is asked about once, as it reads for the first of them; the answer counts for all."""
    asked: dict[tuple[str, str], list[Question]] = {}
    for question in questions:
        asked.setdefault((question.about, question.aspect), []).append(question)
    return [
        replace(first, found=f"{first.found}; {len(rest)} more meters in the same column") if rest else first
        for first, *rest in asked.values()
    ]


def _once_a_file(problems: Sequence[Problem]) -> list[Problem]:
    """That intervals are too long is reported of the first column, with how many more there are like it."""
    coarse = [p for p in problems if p.code == "interval_too_long"]
    unlike = [p for p in problems if p not in coarse]
    told = [replace(p, found=f"{p.found}; {len(coarse) - 1} more columns likewise") for p in coarse[:1]]
    return [*unlike, *(told if len(coarse) > 1 else coarse)]


def _nothing(name: str, layout: Layout, reading: Reading) -> Problem:
    held = "; ".join(reading.left_out[:5]) or "no numbers"
    found = f"read as {layout.title}, it holds nothing that a plan needs ({held})"
    return Problem(name, "nothing_to_import", found, "power or energy, prices, or weather")
