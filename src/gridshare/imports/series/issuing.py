"""Weather forecasts with their moments of issue: tracks into series, new ones with those that the site's folder holds.

Each forecast stays next to earlier and later ones of the same hours. The same one with other numbers is a question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, ValidationError

from gridshare.errors import ImportedError, Problem
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.series.joining import meter_of, name_of
from gridshare.imports.series.provenance import FILE, Concluded, SourceFile, each_once, instant
from gridshare.imports.track import Track
from gridshare.outputs import write
from gridshare.parts import Floats, Ints
from gridshare.plain import plain
from gridshare.series.issued import IssuedSeries, differing, read_issued, write_issued
from gridshare.series.quantities import Quantity

_STEP_S = 900
_CONFIG = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True, eq=False)
class Forecasts:
    """Forecasts of one quantity at one place.

    Attributes:
        series: All of them, those that the folder held too.
        meter: What files call the place.
        tracks: What is new in it.
        decisions: What was concluded.
    """

    series: IssuedSeries
    meter: str
    tracks: tuple[Track, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Issuing:
    """All forecasts, and what is in the way of others."""

    forecasts: tuple[Forecasts, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Found:
    """What is gathered on the way."""

    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def issued(tracks: Sequence[Track], names: Mapping[str, str], answers: Answers, folder: Path | None) -> Issuing:
    """The forecasts among some tracks, with what the folder holds of them already.

    Args:
        tracks: Of forecasts, in the units of series.
        names: What people call a place; the file's own where left out.
        answers: What a person said; aspect ``overlap`` says which of two numbers of one forecast counts.
        folder: Where forecasts of the site are; None where nothing is continued.
    """
    found = _Found()
    groups: dict[tuple[str, Quantity], list[Track]] = {}
    for track in tracks:
        if track.channel.quantity is not None:
            groups.setdefault((meter_of(track), track.channel.quantity), []).append(track)
    made: list[Forecasts] = []
    for (meter, quantity), own in groups.items():
        name = name_of(names.get(meter, meter), quantity)
        series = _before(name, folder)
        for track in own:
            series = _with(series, track, (name, quantity), answers, found)
        if series is not None:
            decisions = tuple(dict.fromkeys(d for track in own for d in track.decisions))
            made.append(Forecasts(series, meter, tuple(own), decisions))
    return Issuing(tuple(made), tuple(found.questions), tuple(found.problems))


def _before(name: str, folder: Path | None) -> IssuedSeries | None:
    path = None if folder is None else folder / f"{name}.parquet"
    return read_issued(path) if path is not None and path.is_file() else None


def _with(
    series: IssuedSeries | None, track: Track, called: tuple[str, Quantity], answers: Answers, found: _Found
) -> IssuedSeries | None:
    """The series with the forecasts of a track."""
    rows = _rows(track)
    where = track.channel.about
    if track.step_s % _STEP_S or (len(rows[0]) and (rows[0] % track.step_s).any()):
        text = f"intervals of {plain(track.step_s / 60)} min from {instant(track.start):%H:%M} UTC"
        found.problems.append(Problem(where, "interval_unfit", text, "quarters, hours or a few hours from the hour"))
        return series
    new = IssuedSeries.of(*called, track.step_s, rows)
    if series is None:
        return new
    if series.step_s != track.step_s:
        own, others = plain(track.step_s / 60), plain(series.step_s / 60)
        text = f"intervals of {own} min; of {others} min in other forecasts of {called[0]}"
        remedy = "Ask for the same interval, or give the place another name (meters: name in the file for --map)."
        found.problems.append(Problem(where, "intervals_differ", text, "one length for one series", remedy))
        return series
    answer = answers.about("overlap", track.channel.file, track.channel.heading)
    if (other := differing(series, new)).any() and answer not in ("first", "last"):
        found.questions.append(_question(new, int(np.flatnonzero(other)[0]), int(other.sum()), where))
        return series
    both = (new, series) if answer == "first" else (series, new)
    parts = tuple(np.concatenate(pair) for pair in zip(*(each.rows for each in both), strict=True))
    return IssuedSeries.of(*called, track.step_s, (parts[0], parts[1], parts[2]))


def _rows(track: Track) -> tuple[Ints, Ints, Floats]:
    """Starts, issues and values of a track, without what is missing."""
    issue = track.channel.issue
    starts = track.start + track.step_s * np.arange(len(track.values), dtype=np.int64)
    if issue is not None and issue.at is not None:
        known = np.full(len(starts), issue.at, dtype=np.int64)
    else:
        known = starts + track.step_s - (0 if issue is None else issue.lead_s or 0)
    there = ~np.isnan(track.values)
    return starts[there], known[there], track.values[there]


def _question(new: IssuedSeries, k: int, n: int, where: str) -> Question:
    at, issue = (instant(int(each[k])) for each in (new.starts, new.issued))
    found = (
        f"{n} numbers differ from the same forecast in another file; the first is of {at:%Y-%m-%d %H:%M} UTC, issued "
        f"{issue:%Y-%m-%d %H:%M} UTC: {plain(new.values[k])} here"
    )
    candidates = (Candidate("first", "what was read first stays"), Candidate("last", "this file counts"))
    return Question(where, "overlap", found, candidates)


class ForecastProvenance(BaseModel):
    """Where forecasts come from."""

    model_config = _CONFIG

    meter: str
    quantity: str
    step_minutes: float
    issues: int
    first_issue: datetime
    last_issue: datetime
    first: datetime
    until: datetime
    sources: list[SourceFile]
    decisions: list[Concluded]

    @classmethod
    def of(cls, of: Forecasts, sources: Mapping[str, SourceFile]) -> ForecastProvenance:
        """Forecasts; ``sources`` has the files by name."""
        series, files = of.series, dict.fromkeys(t.channel.file for t in of.tracks)
        return cls(
            meter=of.meter,
            quantity=series.quantity,
            step_minutes=series.step_s / 60,
            issues=len(np.unique(series.issued)),
            first_issue=instant(int(series.issued.min())),
            last_issue=instant(int(series.issued.max())),
            first=instant(int(series.starts.min())),
            until=instant(int(series.starts.max()) + series.step_s),
            sources=[sources[name] for name in files if name in sources],
            decisions=[Concluded.of(d) for d in of.decisions],
        )

    def after(self, before: ForecastProvenance) -> ForecastProvenance:
        """The same, with the earlier files and decisions still named."""
        both = {name: each_once([*getattr(before, name), *getattr(self, name)]) for name in ("sources", "decisions")}
        return self.model_copy(update=both)


class ForecastsProvenance(BaseModel):
    """All weather forecasts of a site, and where they come from; it holds no time of day of the import and no path."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["weather_forecasts"] = "weather_forecasts"
    series: dict[str, ForecastProvenance] = {}


def keep_forecasts(made: Sequence[Forecasts], sources: Mapping[str, SourceFile], folder: Path) -> list[Path]:
    """The files that were written, the provenance last; none where there are no forecasts."""
    if not made:
        return []
    path = folder / FILE
    before = _read(path).series if path.is_file() else {}
    now = {of.series.name: ForecastProvenance.of(of, sources) for of in made}
    merged = {name: of.after(before[name]) if name in before else of for name, of in now.items()}
    written = [write_issued(of.series, folder) for of in made]
    whole = ForecastsProvenance(series=dict(sorted((before | merged).items())))
    write(path, whole.model_dump_json(indent=1) + "\n")
    return [*written, path]


def _read(path: Path) -> ForecastsProvenance:
    try:
        return ForecastsProvenance.model_validate_json(path.read_bytes())
    except ValidationError as error:
        found, remedy = error.errors()[0]["msg"], "Remove the folder and import the files again."
        where = f"{path.parent.name}/{FILE}"
        raise ImportedError(Problem(where, "provenance_unreadable", found, "what an import wrote", remedy)) from None
