"""What was forecast of each past day at its gate, kept in a file a series, so that it can be held to what came.

A kept model says nothing of the days it learned from. So each day's forecast is kept when it is made, if what is known
at its gate was known and nothing else. Where many of the last weeks' days lack (the first time, or when the past has
changed), they are walked through once, with models that each learned before the days they forecast. A day is believed
as long as what was known at its gate is still what is there (by its hash), by the same version of gridshare.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.calibration import IssuedDay
from gridshare.forecasts.forecaster import STEP_S, Past, Place
from gridshare.forecasts.gate import days_from, known_until, local_day
from gridshare.forecasts.kept_models import signed
from gridshare.forecasts.seasonal_naive import LEAST_DAYS
from gridshare.forecasts.walk import Predicts, measured_on, walk
from gridshare.outputs import OutputError, made, write
from gridshare.parts import Floats

FOLDER = "issued"
"""Folder next to kept models with the forecasts that were issued."""

FORMAT = 1
"""Number of the form of these files; one of another form is made again."""

DAYS = 90
"""Past days that count."""

LEARNED_DAYS = 30
"""Days that are walked through with one model."""

_MOST_MISSING = 1 / 3
"""Share of the past days that may lack before they are walked through."""

_DIGITS = 3
"""Decimals that are kept: watts."""


_Kept = Mapping[date, tuple[str, Floats]]
"""Of each day the hash of what was known, and quantiles, shape (level, step); none where it could not be forecast."""

IssuedInMemory = dict[str, _Kept]
"""The same by name of series."""


@dataclass(frozen=True, slots=True)
class Learner:
    """What makes models.

    Attributes:
        name: Name of its method.
        place: The place under the weather that was known for so many days from a day, each at its own gate.
        learn: Makes a model of a past at a place.
    """

    name: str
    place: Callable[[date, int], Place]
    learn: Callable[[Past, Place], Predicts]


def issued_days(
    past: Past, place: Place, learner: Learner, day: date, quantiles: Floats, kept_in: Path | IssuedInMemory | None
) -> tuple[IssuedDay, ...]:
    """The last days of a past, in order, each as it was forecast at its gate and as it was.

    Args:
        past: What is known, to the end of its last day.
        place: Where.
        learner: What makes a model of a past.
        day: The day that is forecast now.
        quantiles: Of that day, shape (level, step).
        kept_in: Folder of models, or memory, in which it is kept; None where it cannot be.
    """
    zone, last = place.zone, local_day(past.end - 1, place.zone)
    first = local_day(past.start, zone) + timedelta(days=LEAST_DAYS + 2)
    days = [last - timedelta(days=k) for k in reversed(range(min(DAYS, (last - first).days + 1)))]
    if not days:
        return ()
    path = kept_in / FOLDER / f"{past.name}.json" if isinstance(kept_in, Path) else None
    before = _read(path) if path else kept_in.get(past.name, {}) if isinstance(kept_in, dict) else {}
    wanted = sorted({*days, *(each for each in before if each >= days[0]), day})
    hashes = _hashes(past, place, learner.name, wanted)
    found = {each: of for each, (known, of) in before.items() if hashes.get(each, known) == known}
    missing = [each for each in days if each not in found]
    if len(missing) > _MOST_MISSING * len(days):
        found |= _walked(past, place, learner, missing)
    if past.end == known_until(day, zone):
        found.setdefault(day, np.round(quantiles, _DIGITS))
    kept = {each: (hashes.get(each) or before[each][0], found[each]) for each in wanted if each in found}
    if isinstance(kept_in, dict):
        kept_in[past.name] = kept
    if path and _signs(kept) != _signs(before):
        with suppress(OutputError):  # that nothing can be kept is noted of the models already
            write(made(path.parent) / path.name, _text(kept), lasting=False)
    there = [(each, found[each]) for each in days if each in found and found[each].size]
    return tuple(IssuedDay(of, measured_on(past, days_from(each, 1, zone))) for each, of in there)


def _walked(past: Past, place: Place, learner: Learner, days: Sequence[date]) -> dict[date, Floats]:
    """Days that were not kept, forecast with models that learned before them."""
    found: dict[date, Floats] = {}
    while left := [day for day in days if day not in found]:
        first, last = left[0], left[0] + timedelta(days=LEARNED_DAYS - 1)
        these = [day for day in left if day <= last]
        found |= dict.fromkeys(these, np.zeros((0, 0)))
        with suppress(ForecastError):
            there = learner.place(first, (these[-1] - first).days + 1)
            model = learner.learn(past.until(known_until(first, place.zone)), there)
            for day in these:
                walked = walk(past, there, model, day, day)
                if not walked.failed:
                    found[day] = np.round(walked.quantiles, _DIGITS)
    return found


def _hashes(past: Past, place: Place, by: str, days: Sequence[date]) -> dict[date, str]:
    """Of each day, in order, the hash of what was known at its gate and of who forecast it; none beyond the past."""
    head = (FORMAT, version("gridshare"), by, past.name, past.role, past.start, str(place.zone), place.latitude)
    digest = hashlib.sha256(repr((*head, place.longitude, sorted(place.known))).encode())
    values, at, found = np.ascontiguousarray(past.values, dtype="<f8"), 0, {}
    for day in days:
        end = (known_until(day, place.zone) - past.start) // STEP_S
        if end > len(values):
            break
        digest.update(values[at:end].tobytes())
        own = digest.copy()
        for _, known in sorted(place.known.items()):  # the weather of the day itself, as it was forecast
            own.update(np.ascontiguousarray(measured_on(known, days_from(day, 1, place.zone)), dtype="<f8").tobytes())
        at, found[day] = end, own.hexdigest()[:16]
    return found


def _signs(kept: _Kept) -> dict[date, str]:
    return {day: known for day, (known, _) in kept.items()}


def _text(kept: _Kept) -> str:
    days = {day.isoformat(): [known, of.tolist()] for day, (known, of) in sorted(kept.items())}
    return signed(json.dumps({"format": FORMAT, "days": days}, separators=(",", ":"), allow_nan=False))


def _read(path: Path) -> _Kept:
    """What a file contains; nothing where there is none, or where it was edited or cut off."""
    try:
        text = path.read_text(encoding="utf-8")
        if text != signed("{" + text.partition(",")[2]):
            return {}
        days = json.loads(text)["days"]
        return {date.fromisoformat(day): (known, np.array(of, dtype=float)) for day, (known, of) in days.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}
