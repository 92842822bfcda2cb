"""Whatever is written in UTC truth comes back from each style of writing it, or is asked about; never elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.imports.clock_written import ZONE, channel, settled, truth, values_of, written

from gridshare.imports.track import Settled
from gridshare.parts import Bools, Ints

_CHANGES = (1648342800, 1667091600, 1679792400, 1698541200, 1711846800, 1729990800)  # 01:00 UTC, 2022 to 2024
_NOT_TOLD = {"hours_not_told_apart"}


@dataclass(frozen=True, repr=False)
class File:
    """A file in some style, and the truth it was written from."""

    starts: Ints
    step_s: int
    style: str
    zone: str
    lost: Bools
    order: str

    def __repr__(self) -> str:
        lost = np.flatnonzero(self.lost)
        first, last = (np.datetime64(int(s), "s") for s in self.starts[[0, -1]])
        return f"{first} {last} {self.step_s} {self.style} {self.zone} {self.order} lost {lost.tolist()}"

    def settled(self, **given_answers: str) -> Settled:
        kept = np.flatnonzero(~self.lost)
        wall = written(self.starts, self.style, self.zone, self.step_s)[kept]
        values = values_of(self.starts)[kept]
        order = np.arange(len(kept))
        if self.order == "newest_first":
            order = order[::-1]
        elif self.order == "days_newest_first":
            order = np.lexsort((self.starts[kept], -(wall // 86400)))
        elif self.order == "shuffled":
            order = np.random.default_rng(len(kept)).permutation(len(kept))
        elif self.order == "twice":
            order = np.concatenate([order, order])
        return settled(channel(wall[order], values[order]), ZONE, **given_answers)


@st.composite
def files(draw: st.DrawFn, orders: tuple[str, ...] = ("oldest_first", "newest_first", "days_newest_first")) -> File:
    step_s = draw(st.sampled_from([300, 900, 1800, 3600]))
    change = draw(st.sampled_from(_CHANGES))
    zone = draw(st.sampled_from([ZONE, "UTC", "CET"]))
    on = draw(
        st.sampled_from([ZONE, {"CET": "Etc/GMT-1"}.get(zone, zone)])
    )  # whole days on the site's clock or its own
    before, after = draw(st.integers(1, 40)), draw(st.integers(2, 40))
    first, last = (pd.Timestamp(change, unit="s").normalize() + pd.Timedelta(days=d) for d in (-before, after))
    if draw(st.booleans()):  # no whole days on any clock
        first, last = first + pd.Timedelta(hours=5), last + pd.Timedelta(hours=8)
    starts = truth(str(first), str(last), step_s, on)
    style = draw(st.sampled_from(["start", "end", "end_by_start"]))
    gaps = draw(st.lists(st.tuples(st.integers(0, len(starts) - 1), st.integers(1, len(starts) // 8)), max_size=3))
    near = draw(st.lists(st.integers(-8, 8), max_size=3))
    lost = np.zeros(len(starts), dtype=bool)
    for at, length in gaps:
        lost[at : at + length] = True
    for quarters in near:
        lost[starts == change + quarters * step_s] = True
    if zone != ZONE:  # an hour that is lost just when the clock would skip it is what a local file looks like
        lost[np.abs(starts - change) <= 4 * 3600] = False
    lost[[0, -1]] = False
    return File(starts, step_s, style, zone, lost, draw(st.sampled_from(orders)))


def _misplaced(found: Settled) -> int:
    """How many values stand elsewhere than in truth."""
    track = found.track
    assert track is not None
    there = np.flatnonzero(~np.isnan(track.values))
    expected = values_of(track.start + there * track.step_s)
    return int((np.asarray(track.values)[there] != expected).sum())


@given(files())
@settings(max_examples=150, deadline=None)
def test_a_file_that_is_read_without_a_question_is_read_right(file: File) -> None:
    found = file.settled()
    assert not found.problems, [str(p) for p in found.problems]
    if found.track is None:
        assert {q.aspect for q in found.questions} <= {"zone", "label"}
        return
    told = not _NOT_TOLD & {r.code for r in found.track.remarks}
    assumed = any(d.is_assumed for d in found.track.decisions)
    if told and not assumed:
        assert _misplaced(found) == 0
        assert int(np.isfinite(found.track.values).sum()) == int((~file.lost).sum())


@given(files())
@settings(max_examples=150, deadline=None)
def test_a_file_whose_clock_and_label_are_answered_is_read_right(file: File) -> None:
    answer = "local" if file.zone == ZONE else file.zone
    found = file.settled(zone=answer, label=file.style[: 3 if file.style != "start" else None])
    assert found.track is not None, [q.found for q in found.questions] + [str(p) for p in found.problems]
    if not _NOT_TOLD & {r.code for r in found.track.remarks}:
        assert _misplaced(found) == 0
        assert int(np.isfinite(found.track.values).sum()) == int((~file.lost).sum())


@given(files(("shuffled", "twice")))
@settings(max_examples=100, deadline=None)
def test_rows_in_no_order_or_twice_are_never_put_elsewhere_unsaid(file: File) -> None:
    answer = "local" if file.zone == ZONE else file.zone
    found = file.settled(zone=answer, label=file.style[: 3 if file.style != "start" else None])
    if found.track is None:
        assert found.questions
        return
    codes = {r.code for r in found.track.remarks}
    if not _NOT_TOLD & codes:
        assert _misplaced(found) == 0
