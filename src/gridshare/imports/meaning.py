"""What the numbers of a track are: their unit settled and turned into that of a series, their sign settled.

Amounts per interval become mean power: kWh x 3600 / step [s] = kW. A track whose unit or sign the file leaves open
becomes a question that shows how it would read under each answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Scale, Unit
from gridshare.imports.findings import Answers, Candidate, Decision, Question, figure
from gridshare.imports.track import Settled, Track
from gridshare.parts import Floats
from gridshare.plain import plain
from gridshare.series.quantities import Quantity
from gridshare.units import NumberError, number_of

_HOUR_S = 3600
_YEAR_S = 365 * 24 * _HOUR_S

ENERGY: Mapping[str, float] = {"Wh": 1e-3, "kWh": 1.0, "MWh": 1e3}
"""Units of amounts per interval -> kWh."""

POWER: Mapping[str, float] = {"W": 1e-3, "kW": 1.0, "MW": 1e3}
"""Units of power -> kW."""

_OTHERS: Mapping[str, tuple[Unit, float]] = {
    "EUR/MWh": ("EUR/MWh", 1.0),
    "EUR/kWh": ("EUR/MWh", 1e3),
    "ct/kWh": ("EUR/MWh", 10.0),
    "degC": ("degC", 1.0),
    "W/m2": ("W/m2", 1.0),
    "m/s": ("m/s", 1.0),
    "%": ("%", 1.0),
}
"""Units of what is no electricity -> the unit of its series, and the factor."""

_FEED_IN, _CONSUMPTION = "negative is feed-in", "negative is consumption"
_ONE_WAY = ("consumption", "feed_in", "production")
_POWERS = (*_ONE_WAY, "net")
_SHOWN_UNITS, _COUNTED = ("kWh", "kW"), ("kWh", "Wh", "MWh")
"""Units that are asked: of intervals, and of counters, which count energy only."""


def meant(track: Track, answers: Answers) -> Settled:
    """The track in the unit of its series: kW, EUR/MWh, degC, W/m2 or m/s; net positive where power is drawn."""
    quantity = _quantity(track, answers)
    if isinstance(quantity, Question):
        return Settled(None, (quantity,))
    track = replace(track, channel=replace(track.channel, quantity=quantity))
    if track.channel.scale is not None and quantity in _POWERS:
        return _scaled(track, track.channel.scale, answers)
    unit = _unit(track, answers)
    if isinstance(unit, Question):
        return Settled(None, (unit,))
    if answers.of_column("unit", track.channel.file, track.channel.heading) == unit:
        track = replace(track, channel=replace(track.channel, doubt=None))
    if unit != track.channel.unit:
        track = _with(track, track.values, unit, Decision(track.channel.about, "unit", unit, "as answered"))
    return _signed(_converted(track), answers)


def _quantity(track: Track, answers: Answers) -> Quantity | Question:
    """What the track measures, as the file or an answer says."""
    channel = track.channel
    own = answers.of_column("column", channel.file, channel.heading)  # said of this very column: before its name
    said = own or (None if channel.quantity is not None else answers.about("column", channel.file, channel.heading))
    answer = (said or "").split(" ")[0]
    if answer in get_args(Quantity):
        return answer  # type: ignore[return-value]
    if channel.quantity is not None:
        return channel.quantity
    candidates = (
        Candidate("consumption", "power drawn from the grid"),
        Candidate("feed_in", "power given to the grid"),
        Candidate("net", "drawn less given, by its sign"),
        Candidate("production", "made by panels behind the connection"),
    )
    found = f"a column of numbers ({_spread(track.values)}) that does not say what it measures"
    return Question(channel.about, "column", found, candidates)


def _scaled(track: Track, scale: Scale, answers: Answers) -> Settled:
    """The track times the factor that its file names: readings by one that is called so, all else as answered."""
    channel = track.channel
    bare = replace(track, channel=replace(channel, scale=None))
    answer, because = answers.about("factor", channel.file, channel.heading), f"as answered; the file has {scale.text}"
    if answer is None:
        if not (scale.is_of_readings and channel.is_counter):
            later = meant(bare, answers)
            return Settled(None, (_scale_question(track, scale), *later.questions), ahead=later.track or later.ahead)
        answer, because = plain(scale.factors[0], 12), f"{scale.text}: readings are multiplied by it"
    try:
        factor = number_of(answer, channel.about)
    except NumberError as error:
        return Settled(None, problems=error.problems)
    if factor <= 0:
        return Settled(None, problems=(Problem(channel.about, "answer_unusable", answer, "a factor above 0"),))
    grown = (tuple(replace(each, kwh=each.kwh * factor) for each in sums) for sums in (track.known_sums, track.begun))
    sums, begun = grown
    decided = (*track.decisions, Decision(channel.about, "factor", plain(factor), because))
    return meant(replace(bare, values=track.values * factor, known_sums=sums, begun=begun, decisions=decided), answers)


def _scale_question(track: Track, scale: Scale) -> Question:
    """What numbers are multiplied by: they may be as the meter counts, or as the connection has them."""
    unit = str(track.channel.unit)
    candidates = tuple(
        Candidate(
            plain(f),
            in_words(replace(track, values=track.values * f), unit)
            if unit in {*ENERGY, *POWER}
            else f"times {plain(f)}",
        )
        for f in dict.fromkeys((*reversed(scale.factors), 1.0))
    )
    found = (
        f"{scale.text}: {'readings' if track.channel.is_counter else 'numbers'} may be multiplied by it already, or not"
    )
    return Question(track.channel.about, "factor", found, candidates)


def _unit(track: Track, answers: Answers) -> Unit | Question:
    """The unit: as said of this very column, as the file says, or as said of all."""
    channel = track.channel
    own = answers.of_column("unit", channel.file, channel.heading)
    if own in get_args(Unit):
        return own  # type: ignore[return-value]
    if channel.unit is not None:
        return channel.unit
    answer = answers.about("unit", channel.file, channel.heading)
    if answer in get_args(Unit):
        return answer  # type: ignore[return-value]
    if channel.quantity == "price":
        candidates = tuple(
            Candidate(u, f"a mean of {plain(_mean(track.values), 4)} {u}") for u in ("EUR/MWh", "EUR/kWh")
        )
    else:
        units = _COUNTED if channel.is_counter else _SHOWN_UNITS
        candidates = tuple(Candidate(u, in_words(track, u)) for u in units)
    found = f"numbers without a unit ({_spread(track.values)}), one per {plain(track.step_s / 60)} min"
    if answer is not None:
        found += f"; the answer {answer!r} is no unit that is known"
    return Question(channel.about, "unit", found, candidates)


def factor_of(unit: str, step_s: int) -> float:
    """What turns a number in a unit of energy or power into mean power [kW]."""
    return POWER[unit] if unit in POWER else ENERGY[unit] * _HOUR_S / step_s


def in_words(track: Track, unit: str) -> str:
    """How a track of power or energy reads in a unit: its sum over the time it covers, and its highest mean power."""
    kw = track.values * factor_of(unit, track.step_s)
    kwh = float(np.nansum(kw)) * track.step_s / _HOUR_S
    covered = np.count_nonzero(~np.isnan(kw)) * track.step_s
    yearly = f", {figure(kwh * _YEAR_S / covered / 1000)} MWh a year at that rate" if covered else ""
    return f"{figure(kwh)} kWh in all{yearly}; highest {figure(np.nanmax(kw))} kW" if covered else "nothing"


def _converted(track: Track) -> Track:
    """The track in the unit of its series."""
    unit = str(track.channel.unit)
    if unit in POWER or unit in ENERGY:
        return _with(track, track.values * factor_of(unit, track.step_s), "kW")
    if unit == "J/cm2":  # 1 J/cm2 is 1e4 J/m2, here spread over the interval
        return _with(track, track.values * 1e4 / track.step_s, "W/m2")
    of_series, factor = _OTHERS.get(unit, (track.channel.unit, 1.0))
    return _with(track, track.values * factor, of_series)


def _signed(track: Track, answers: Answers) -> Settled:
    """The track with power drawn positive (net), or with what flows one way positive."""
    channel, lowest, highest = track.channel, _least(track.values), -_least(-track.values)
    if channel.quantity in _ONE_WAY and lowest < 0 and highest <= 0:
        because = f"all values are at most 0, and the column says {channel.quantity}"
        return Settled(_with(track, -track.values, "kW", Decision(channel.about, "sign", "written negative", because)))
    if channel.quantity != "net" or lowest >= 0:
        return Settled(track)
    negative_is = channel.negative_is or _answered_sign(answers.about("sign", channel.file, channel.heading))
    if negative_is is None:
        return Settled(None, (_sign_question(track),), ahead=track)
    if channel.negative_is is None:
        said = _FEED_IN if negative_is == "feed_in" else _CONSUMPTION
        track = _with(track, track.values, "kW", Decision(channel.about, "sign", said, "as answered"))
    return Settled(_with(track, -track.values, "kW") if negative_is == "consumption" else track)


def _answered_sign(answer: str | None) -> str | None:
    return {_FEED_IN: "feed_in", _CONSUMPTION: "consumption"}.get(answer or "")


def _sign_question(track: Track) -> Question:
    """Which sign is feed-in, with what each would say of day and night."""
    kw, hours = track.values, (track.step_s / _HOUR_S)
    drawn, given = float(np.nansum(np.maximum(kw, 0))) * hours, float(np.nansum(np.maximum(-kw, 0))) * hours
    hour = ((track.start + track.step_s * np.arange(len(kw))) % 86400) // _HOUR_S
    noon, night = (_mean(kw[np.isin(hour, chosen)]) for chosen in ((10, 11, 12), (22, 23, 0, 1)))
    found = (
        f"values of both signs: on average {figure(noon)} kW around noon and {figure(night)} kW at night; "
        "panels make the one that is lower in power drawn"
    )
    return Question(
        track.channel.about,
        "sign",
        found,
        (
            Candidate(_FEED_IN, f"{figure(drawn)} kWh drawn and {figure(given)} kWh fed in"),
            Candidate(_CONSUMPTION, f"{figure(given)} kWh drawn and {figure(drawn)} kWh fed in"),
        ),
    )


def _with(track: Track, values: Floats, unit: Unit | None, *decisions: Decision) -> Track:
    channel: Channel = replace(track.channel, unit=unit)
    return replace(track, channel=channel, values=values, decisions=(*track.decisions, *decisions))


def _spread(values: Floats) -> str:
    return "all blank" if np.isnan(values).all() else f"{figure(np.nanmin(values))} to {figure(np.nanmax(values))}"


def _mean(values: Floats) -> float:
    there = values[~np.isnan(values)]
    return float(there.mean()) if len(there) else 0.0


def _least(values: Floats) -> float:
    there = values[~np.isnan(values)]
    return float(there.min()) if len(there) else 0.0
