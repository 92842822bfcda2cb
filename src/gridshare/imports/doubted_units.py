"""Units that nothing but a word says, held against what is known of the meter; what nothing settles is asked.

A park would be planned on four times its power where a portal calls kW kWh. What is known of the meter is of another
origin than the word: its contract, connection or year total, what was measured of it before. An answer about units
counts where a word is in doubt, as it does where there is no word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from gridshare.imports.channel import Channel, Unit
from gridshare.imports.findings import Answers, Candidate, Decision, Question
from gridshare.imports.meaning import ENERGY, factor_of, in_words
from gridshare.imports.quality.level import Held
from gridshare.imports.series.joining import Joined, joined, meter_of
from gridshare.imports.track import Track

Holding = Callable[[Joined, float], Held | None]
"""What comes of holding a series against what is known of its meter: or rather so many times the series."""

_PAIRS: Mapping[str, Unit] = {"kWh": "kW", "Wh": "W", "MWh": "MW", "kW": "kWh", "W": "Wh", "MW": "MWh"}
_HOUR_S = 3600
_SHOWN = 5
_FIRST = ("consumption", "net", "feed_in", "production")
"""Of a meter's series the first that can be held against anything counts for all."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Tracks whose units are settled, or asked about.

    Attributes:
        tracks: All of them, in the unit that was answered where one was.
        questions: What has to be asked, of each file once.
        decisions: File -> what was concluded of it.
        is_changed: Whether an answer changed any.
        asked: The tracks that are asked about.
    """

    tracks: tuple[Track, ...]
    questions: tuple[Question, ...]
    decisions: Mapping[str, tuple[Decision, ...]]
    is_changed: bool
    asked: tuple[Track, ...]


def resolved(tracks: Sequence[Track], ahead: Sequence[Track], holding: Holding, answers: Answers) -> Resolved:
    """The tracks, with the units that only words say settled by what is known of their meters, or by answers.

    Args:
        tracks: In the units of series.
        ahead: Tracks that wait for other answers; they are asked about as well.
        holding: Holds a series against what is known.
        answers: What a person said.
    """
    found: dict[int, Track] = {}
    decisions: dict[str, list[Decision]] = {}
    open_: dict[tuple[str, Unit], list[tuple[Track, str]]] = {}
    for group in _groups([*tracks, *ahead]):
        held = _held(group, holding)
        for track in group:
            channel, unit = track.channel, _doubted(track)
            answer = answers.about("unit", channel.file, channel.heading)
            against = "; ".join(filter(None, [channel.doubt.against if channel.doubt else "", _against(held)]))
            is_held = held is not None and (held.is_stated or answer not in _PAIRS)
            if held is not None and is_held and held.agrees and not against:
                decisions.setdefault(channel.file, []).append(Decision(channel.about, "unit", unit, held.because))
            elif answer in _PAIRS:
                found[id(track)] = said = _as(track, unit, str(answer))
                decisions.setdefault(channel.file, []).append(said.decisions[-1])
            else:
                wrong = "" if answer is None else f"the answer {answer!r} is no unit that it can be"
                open_.setdefault((channel.file, unit), []).append((track, "; ".join(filter(None, [against, wrong]))))
    return Resolved(
        tuple(found.get(id(t), t) for t in tracks),
        tuple(_question(unit, those) for (_, unit), those in open_.items()),
        {file: tuple(dict.fromkeys(of)) for file, of in decisions.items()},
        bool(found),
        tuple(track for those in open_.values() for track, _ in those),
    )


def _groups(tracks: Sequence[Track]) -> list[list[Track]]:
    """The tracks in doubt whose units stand or fall together: of a meter in a file, with one word."""
    groups: dict[tuple[str, str, Unit], list[Track]] = {}
    for track in tracks:
        channel = track.channel
        can_differ = channel.doubt is not None and not channel.is_counter and track.step_s != _HOUR_S
        if can_differ and channel.quantity in _FIRST and (track.values != 0).any():
            groups.setdefault((channel.file, meter_of(track), _doubted(track)), []).append(track)
    return list(groups.values())


def _doubted(track: Track) -> Unit:
    assert track.channel.doubt is not None  # noqa: S101 - what groups are made of
    return track.channel.doubt.unit


def _held(group: Sequence[Track], holding: Holding) -> Held | None:
    """What comes of holding the series of a group against what is known of them."""
    unit = _doubted(group[0])
    times = factor_of(_PAIRS[unit], group[0].step_s) / factor_of(unit, group[0].step_s)
    series = joined(group, {}, Answers()).series
    for quantity in _FIRST:
        for each in series:
            if each.quantity == quantity and (found := holding(each, times)) is not None:
                return found
    return None


def _against(held: Held | None) -> str:
    return "" if held is None or held.agrees else held.because


def _as(track: Track, unit: Unit, answer: str) -> Track:
    """The track as if its numbers were in the unit that was answered."""
    times = factor_of(answer, track.step_s) / factor_of(unit, track.step_s)
    channel: Channel = replace(track.channel, doubt=None)
    decision = Decision(channel.about, "unit", answer, "as answered")
    return replace(track, channel=channel, values=track.values * times, decisions=(*track.decisions, decision))


def _question(unit: Unit, those: Sequence[tuple[Track, str]]) -> Question:
    """Whether the numbers of some columns of a file are what their headings say."""
    track, _ = max(those, key=lambda pair: float(abs(pair[0].values[pair[0].values == pair[0].values]).mean()))
    channel, other = track.channel, _PAIRS[unit]
    written = replace(track, values=track.values / factor_of(unit, track.step_s))
    units = sorted((unit, other), key=lambda each: each not in ENERGY)
    against = next((text for _, text in those if text), "")
    headings = list(dict.fromkeys(repr(t.channel.heading) for t, _ in those))
    several = f"{', '.join(headings[:_SHOWN])}{' ..' if len(headings) > _SHOWN else ''}: " if len(headings) > 1 else ""
    found = f"{several}only a word says that the numbers are {unit} and not {other}; "
    found += against or "nothing is known of the meter to hold them against"
    heading = channel.heading or "heading"
    otherwise = f'In that file columns: {{"{heading}": {channel.quantity} {unit}}} (or {other}) is about one column'
    if not against:
        otherwise += f', and meters: {{"{meter_of(track)}": {{contracted_kw: .., year_kwh: ..}}}} settles it for good'
    return Question(
        channel.file if len(headings) > 1 else channel.about,
        "unit",
        found,
        tuple(Candidate(each, in_words(written, each)) for each in units),
        f"{otherwise}.",
    )
