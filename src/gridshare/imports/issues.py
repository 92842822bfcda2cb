"""From when on a forecast is known: as its file says, else as the name of the file says, else as a person answers.

A forecast that passes for known before it was makes every judgement of it too good, so nothing here is guessed. A model
run is called after the moment of its observations and published hours later; of a run that moment counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Issue
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.plain import plain

RUN_DELAY_S = 6 * 3600
"""How long after the moment in its name a model run is published, at the latest [s]. By Open-Meteo's documentation of
single runs 1 to 3 hours for regional models (such as HARMONIE of KNMI), 4 to 6 for global ones."""

MEASURED = "measured"
NAME_UTC, NAME_LOCAL = "name UTC", "name local"
_INSTANT = "YYYY-MM-DD HH:MM"
_EXPECTED = (
    f"{_INSTANT} (with UTC behind it, or on the site's clock), run {_INSTANT}, {NAME_UTC}, {NAME_LOCAL} or {MEASURED}"
)
_IN_NAME = re.compile(
    r"(?P<run>(?<![a-z])run)?[-_ ]*(?<!\d)(?P<y>20\d\d)(?P<dash>-?)(?P<m>\d\d)(?P=dash)(?P<d>\d\d)"
    r"[t_ ]?(?P<h>\d\d)(?:[:h-]?(?P<min>\d\d))?(?:[:-]?\d\d)?(?P<utc>z|utc)?(?![-\d])",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?P<run>run )?(?P<at>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)(?P<utc> UTC)?")


@dataclass(frozen=True, slots=True)
class Issues:
    """Channels whose moment of issue is settled, and what is in the way of others."""

    channels: tuple[Channel, ...] = ()
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment as a name or an answer gives it; without a zone where ``at`` has none."""

    at: datetime
    is_run: bool

    def known_from(self, zone: str) -> int:
        """From when on a forecast of this moment is known, seconds since 1970 in UTC."""
        at = self.at if self.at.tzinfo else self.at.replace(tzinfo=UTC if self.is_run else ZoneInfo(zone))
        return int(at.timestamp()) + (RUN_DELAY_S if self.is_run else 0)


def with_issues(channels: Sequence[Channel], answers: Answers, time_zone: str) -> Issues:
    """The channels with the moment from which on their forecasts are known; those of measurements as they are."""
    channels_out: list[Channel] = []
    decisions: list[Decision] = []
    questions: dict[str, Question] = {}
    problems: list[Problem] = []
    for channel in channels:
        found = _settled(channel, answers, time_zone)
        match found:
            case Question():
                questions.setdefault(channel.file, found)
            case Problem():
                problems.append(found)
            case None:
                channels_out.append(channel)
            case issue, decision:
                channels_out.append(replace(channel, issue=issue))
                decisions.append(decision)
    once = tuple(dict.fromkeys(decisions))
    return Issues(tuple(channels_out), once, tuple(questions.values()), tuple(dict.fromkeys(problems)))


def run_known_from(runs: Iterable[int]) -> list[int]:
    """From when on model runs are known that are called after these moments [s since 1970 in UTC]."""
    return [run + RUN_DELAY_S for run in runs]


def _settled(
    channel: Channel, answers: Answers, time_zone: str
) -> tuple[Issue | None, Decision] | Question | Problem | None:
    """The moment of issue with the reason; None where there is nothing to settle."""
    issue = channel.issue
    if issue is None or issue.at is not None or issue.lead_s is not None:
        return None
    named = named_moment(channel.file)
    answer = answers.about("issued", channel.file, channel.heading)
    if answer is not None:
        return _answered(channel, answer, named, time_zone)
    if named is not None and (named.is_run or named.at.tzinfo):
        return _known(channel, named, time_zone, "in the name of the file")
    return _question(channel, named, time_zone)


def _answered(
    channel: Channel, answer: str, named: _Moment | None, time_zone: str
) -> tuple[Issue | None, Decision] | Problem:
    if answer == MEASURED:
        return None, Decision(channel.file, "issued", MEASURED, "as answered: weather as it was, no forecast")
    if answer in (NAME_UTC, NAME_LOCAL) and named is not None:
        zone = "UTC" if answer == NAME_UTC else time_zone
        moment: _Moment | None = _Moment(named.at.replace(tzinfo=ZoneInfo(zone)), named.is_run)
        because = f"in the name of the file, {answer.removeprefix('name ')} as answered"
    else:
        moment, because = _moment_in(answer), "as answered"
    if moment is None:
        return Problem(channel.file, "answer_unusable", f"the answer issued={answer}", _EXPECTED)
    return _known(channel, moment, time_zone, because)


def _known(channel: Channel, moment: _Moment, zone: str, because: str) -> tuple[Issue, Decision]:
    at = moment.known_from(zone)
    if moment.is_run:
        because += f"; a model run, published at most {RUN_DELAY_S // 3600} hours after the moment of its name"
    return Issue(at), Decision(channel.file, "issued", f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC", because)


def named_moment(file: str) -> _Moment | None:
    """The one moment, a date with a time of day, in the name of a file; None where there is none or are several."""
    matches = list(_IN_NAME.finditer(file.rsplit("/", 1)[-1]))
    if len(matches) != 1:
        return None
    parts = matches[0]
    try:
        year, month, day, hour, minute = (int(parts[name] or 0) for name in ("y", "m", "d", "h", "min"))
        at = datetime(year, month, day, hour, minute)  # noqa: DTZ001 - of which clock it is, is asked
    except ValueError:
        return None
    return _Moment(at.replace(tzinfo=UTC) if parts["utc"] else at, bool(parts["run"]))


def _moment_in(answer: str) -> _Moment | None:
    match = _ANSWER.fullmatch(answer)
    if match is None:
        return None
    try:
        at = datetime.fromisoformat(match["at"])
    except ValueError:
        return None
    if match["utc"] and at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return _Moment(at, bool(match["run"]))


def _question(channel: Channel, named: _Moment | None, time_zone: str) -> Question:
    found = "weather that may be a forecast or an archive; the file does not say when it was issued"
    candidates = [
        Candidate(_INSTANT, "as a forecast that was known from that moment on, such as when it was fetched"),
        Candidate(f"run {_INSTANT}", f"as a model run of that moment in UTC, known {RUN_DELAY_S // 3600} hours later"),
    ]
    if named is not None:
        found += f", its name has {named.at:%Y-%m-%d %H:%M} of a clock that it does not name"
        clocks = ((NAME_UTC, "UTC"), (NAME_LOCAL, time_zone))
        candidates = [
            Candidate(answer, f"as a forecast known from {named.at:%Y-%m-%d %H:%M} on, {zone}")
            for answer, zone in clocks
        ] + candidates
    candidates.append(Candidate(MEASURED, "as weather that was, such as an archive or analyses"))
    return Question(channel.file, "issued", found, tuple(candidates))


def lead_decision(channel: Channel) -> Decision:
    """What is concluded of numbers that come from many forecasts, each a fixed time before its interval."""
    lead = timedelta(seconds=channel.issue.lead_s or 0) if channel.issue else timedelta()
    hours = lead.total_seconds() / 3600
    because = "its name says how many days before it was forecast; a run is published up to 6 hours after its name"
    return Decision(channel.about, "issued", f"{plain(hours)} hours before", because)
