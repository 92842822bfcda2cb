"""A counter that is read with every fault there is: what comes out is what was used, or nothing at all."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.counters.usage import usage
from gridshare.imports.track import Track
from gridshare.parts import Bools, Floats

ROUNDING_KWH = 2e-3  # readings show three digits, so that a difference is off by at most one of each
DAYS = 4
N = DAYS * 96


def load(seed: int, kind: str) -> Floats:
    """Use per quarter of a firm, of panels, or of a register that counts at night [kWh], shape (interval,)."""
    rng = np.random.default_rng(seed)
    hour = np.arange(N) / 4 % 24
    if kind == "firm":
        used = 2 + 8 * ((hour > 7) & (hour < 18)) * rng.uniform(0.6, 1, N) + rng.uniform(0, 0.5, N)
    elif kind == "panels":
        used = np.maximum(np.sin((hour - 6) / 12 * np.pi), 0) * rng.uniform(0.3, 1, N) * 12
    else:
        used = np.where((hour < 7) | (hour >= 23), rng.uniform(0.5, 3, N), 0.0)
    return np.round(used, 3)


def read(shown: Floats) -> Track:
    rows = np.arange(2, 2 + len(shown))
    channel = Channel("meter.csv", "stand", "m", "consumption", "kWh", True, Moments(rows), shown, rows)  # noqa: FBT003
    settled = usage(Track(channel, 0, 900, shown, np.zeros(len(shown), dtype=np.int8), rows))
    assert settled.track is not None
    return settled.track


@st.composite
def faults(draw: st.DrawFn) -> tuple[Floats, Floats, Bools]:
    """True use, what the counter showed, and the intervals that touch a fault."""
    used = load(draw(st.integers(0, 50)), draw(st.sampled_from(["firm", "panels", "night"])))
    start = draw(st.sampled_from([1_012.3, 57_003.2, 99_500.7, 999_100.0]))
    shown = start + np.concatenate([[0.0], np.cumsum(used)])
    touched = np.zeros(N, dtype=np.bool_)
    swap = draw(st.integers(20, N - 20))
    # Another meter, not near its end or its beginning: a swap while nobody reads could be a counter that ran full.
    if draw(st.booleans()) and 1_000 < shown[swap - 1] % 100_000 < 99_000:
        shown[swap:] += draw(st.sampled_from([0.0, 3.0, 40_000.0, 800_000.0])) - shown[swap]
        touched[swap - 1] = True
    if draw(st.booleans()):  # it runs full
        shown = np.where(shown >= 100_000, shown % 100_000, shown) if start < 100_000 else shown % 1_000_000
    apart = st.integers(1, N - 1).filter(lambda k: abs(k - swap) > 2)  # next to it, a new meter's 0 is no fault
    for k in draw(st.lists(apart, max_size=3)):  # a faulty reading
        shown[k] = draw(st.sampled_from([0.0, 1e7, 4.2e6]))
        touched[max(k - 12, 0) : k + 12] = True
    if draw(st.booleans()):  # not read
        k, n = draw(st.integers(1, N - 60)), draw(st.integers(1, 50))
        shown[k : k + n] = np.nan
        touched[k - 1 : k + n] = True
    return used, np.round(shown, 3), touched


@settings(max_examples=60, deadline=None)
@given(faults())
def test_every_interval_is_right_or_missing(fault: tuple[Floats, Floats, Bools]) -> None:
    used, shown, _ = fault
    track = read(shown)
    there = ~np.isnan(track.values)
    np.testing.assert_allclose(track.values[there], used[there], atol=ROUNDING_KWH)


@settings(max_examples=40, deadline=None)
@given(faults())
def test_intervals_that_no_fault_touches_are_not_missing(fault: tuple[Floats, Floats, Bools]) -> None:
    _, shown, touched = fault
    assert not np.isnan(read(shown).values[~touched]).any()


@settings(max_examples=40, deadline=None)
@given(faults())
def test_the_sum_across_missing_intervals_is_what_was_used_there(fault: tuple[Floats, Floats, Bools]) -> None:
    used, shown, _ = fault
    for known in read(shown).known_sums:
        assert abs(known.kwh - used[known.first : known.first + known.count].sum()) <= ROUNDING_KWH
