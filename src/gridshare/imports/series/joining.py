"""From tracks to series: files of one meter follow each other, registers add up, consumption less feed-in is net.

Nothing is averaged and nothing is preferred in silence: where two files differ about an interval, that is a question.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.cells.meters import is_ean
from gridshare.imports.findings import Answers, Decision, Question
from gridshare.imports.quality.assessed import Assessed
from gridshare.imports.series.uniting import Doubts, added, united
from gridshare.imports.track import Track
from gridshare.series.quantities import Quantity, name_end


@dataclass(frozen=True, slots=True, eq=False)
class Joined(Assessed):
    """A series as it will be judged and written.

    Attributes:
        tracks: What it was made of.
        decisions: What was concluded.
    """

    tracks: tuple[Track, ...] = ()
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Joining:
    """All series, and what is in the way of others."""

    series: tuple[Joined, ...]
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


def joined(tracks: Sequence[Track], names: Mapping[str, str], answers: Answers) -> Joining:
    """The series of all meters.

    Args:
        tracks: In the units of series.
        names: Meter -> what people call it; its own identification where left out.
        answers: What a person said; aspect ``overlap`` says which of two files counts.
    """
    doubts = Doubts()
    groups: dict[tuple[str, Quantity], dict[str, list[Track]]] = {}
    for track in tracks:
        if track.channel.quantity is not None:
            key = (meter_of(track), track.channel.quantity)
            groups.setdefault(key, {}).setdefault(track.channel.register, []).append(track)
    series = []
    for (meter, quantity), registers in groups.items():
        whole = [u for of_register in registers.values() if (u := united(of_register, answers, doubts)) is not None]
        if len(whole) == len(registers) and (total := added(whole, doubts)) is not None:
            series.append(_series(total, name_of(names.get(meter, meter), quantity), meter, quantity, registers))
    nets = _nets(series, names)
    return Joining((*series, *nets), tuple(doubts.questions), (*doubts.problems, *_same_names([*series, *nets])))


def meter_of(track: Track) -> str:
    """What a track is about: its meter, or its file where that names none."""
    bare = track.channel.file.rsplit("/", 1)[-1].rsplit(".", 1)
    return track.channel.meter or bare[0]


def name_of(called: str, quantity: Quantity) -> str:
    """Name of a series: ``bakkerij_noord_net_kw``; prices and weather end with their own units."""
    return f"{slug_of(called)}{name_end(quantity)}"


def slug_of(called: str) -> str:
    """What people call something, as part of a name: ``bakkerij_noord``, ``ean_871687999975416673``."""
    plain = unicodedata.normalize("NFKD", called).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_") or "meter"
    return f"{'ean' if is_ean(slug) else 'meter'}_{slug}" if slug.isdigit() else slug


def _series(
    total: Track, name: str, meter: str, quantity: Quantity, registers: Mapping[str, Sequence[Track]]
) -> Joined:
    tracks = tuple(t for of_register in registers.values() for t in of_register)
    parts = (total.start, total.step_s, total.values, total.origin, total.rows)
    return Joined(name, meter, quantity, *parts, total.remarks, tracks, tuple(dict.fromkeys(total.decisions)))


def _nets(series: Sequence[Joined], names: Mapping[str, str]) -> list[Joined]:
    """Consumption less feed-in of every meter that has both and no net of its own, where both are known."""
    by = {(s.meter, s.quantity): s for s in series}
    found = []
    for (meter, quantity), drawn in by.items():
        given = by.get((meter, "feed_in"))
        if quantity == "consumption" and given is not None and (meter, "net") not in by and _alike(drawn, given):
            found.append(_net(drawn, given, name_of(names.get(meter, meter), "net")))
    return found


def _alike(a: Joined, b: Joined) -> bool:
    begins, ends = max(a.start, b.start), min(a.end, b.end)
    return a.step_s == b.step_s and (a.start - b.start) % a.step_s == 0 and begins < ends


def _net(drawn: Joined, given: Joined, name: str) -> Joined:
    """Net on the time that both cover."""
    step = drawn.step_s
    start = max(drawn.start, given.start)
    end = min(drawn.end, given.end)
    a, b = (slice((start - s.start) // step, (end - s.start) // step) for s in (drawn, given))
    decision = Decision(drawn.meter, "column", "net", f"consumption {drawn.name} less feed-in {given.name}")
    return Joined(
        name,
        drawn.meter,
        "net",
        start,
        step,
        drawn.values[a] - given.values[b],
        np.maximum(drawn.origin[a], given.origin[b]),
        drawn.rows[a],
        tracks=(*drawn.tracks, *given.tracks),
        decisions=(decision,),
    )


def _same_names(series: Sequence[Joined]) -> list[Problem]:
    """Meters whose names come out the same."""
    by_name: dict[str, list[str]] = {}
    for s in series:
        by_name.setdefault(s.name, []).append(s.meter)
    return [
        Problem(
            name,
            "name_twice",
            f"the meters {', '.join(map(repr, meters))} would all be called so",
            "a name for each",
            "Give them names under `meters:` in the file for --map.",
        )
        for name, meters in by_name.items()
        if len(meters) > 1
    ]
