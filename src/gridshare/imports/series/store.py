"""Clean series into the folder of a site: new ones beside those that are there, of one meter in one file.

An interval that was measured before and is measured otherwise now is a question; a filled one gives way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.findings import Answers
from gridshare.imports.series.joining import Joined, Joining
from gridshare.imports.series.provenance import Provenance, read_provenance, write_provenance
from gridshare.imports.series.uniting import Doubts, united
from gridshare.imports.series.visits import Visits, write
from gridshare.imports.track import Track
from gridshare.parts import Floats
from gridshare.series.measured import ORIGINS, MeasuredSeries, read_measured, write_measured

_FILLED = [ORIGINS.index("like_days"), ORIGINS.index("linear")]


def continued(series: Sequence[Joined], folder: Path, answers: Answers) -> Joining:
    """The series with what the folder holds of them already."""
    doubts = Doubts()
    found = [one for s in series if (one := _continued(s, folder / f"{s.name}.parquet", answers, doubts)) is not None]
    return Joining(tuple(found), tuple(doubts.questions), tuple(doubts.problems))


def keep(series: Sequence[Joined], visits: Sequence[Visits], provenance: Provenance, folder: Path) -> list[Path]:
    """The files that were written; the provenance last, so that a crash leaves no series that it names and lacks."""
    before = read_provenance(folder)
    written = [write_measured(MeasuredSeries(s.name, s.start, s.step_s, s.values, s.origin), folder) for s in series]
    written += [write(table, folder) for table in visits]
    return [*written, write_provenance(before.also(provenance), folder)]


def _continued(series: Joined, path: Path, answers: Answers, doubts: Doubts) -> Joined | None:
    if not path.is_file():
        return series
    old = read_measured(path)
    measured = np.where(np.isin(old.origin, _FILLED), np.nan, old.values)
    before = _track(series, old, measured, f"{path.parent.name}/{path.name}")
    now = replace(before, start=series.start, step_s=series.step_s, values=series.values, origin=series.origin)
    now = replace(now, rows=series.rows, channel=series.tracks[0].channel)
    whole = united([before, now], answers, doubts)
    if whole is None:
        return None
    values, origin = _with_fills(whole, old)
    return replace(series, start=whole.start, step_s=whole.step_s, values=values, origin=origin, rows=whole.rows)


def _with_fills(whole: Track, old: MeasuredSeries) -> tuple[Floats, NDArray[np.int8]]:
    """Values and origins with what was filled before and nothing has come in the place of."""
    values, origin = whole.values.copy(), whole.origin.copy()
    if old.step_s == whole.step_s:
        at = (old.start - whole.start) // old.step_s + np.arange(len(old.values))
        still = np.isnan(values[at]) & ~np.isnan(old.values)
        values[at[still]], origin[at[still]] = old.values[still], old.origin[still]
    return values, origin


def _track(series: Joined, old: MeasuredSeries, values: Floats, file: str) -> Track:
    """What was kept before, as if it were a file."""
    nothing = np.zeros(0, dtype=np.int64)
    channel = Channel(file, "", series.meter, series.quantity, None, False, Moments(nothing), values, nothing)  # noqa: FBT003
    return Track(channel, old.start, old.step_s, values, old.origin, np.zeros(len(values), dtype=np.int64))
