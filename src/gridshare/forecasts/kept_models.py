"""What was learned, kept in a file a series, so that tomorrow's forecast need not learn again.

A kept model serves as long as it learned from exactly what is still there (by its hash), with the same method and
the same known series, by the same version of gridshare, from nothing after the present gate, and from all but the last
week. Anything else, a damaged or edited file too, means learning again: the file only saves time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from gridshare.errors import ForecastError
from gridshare.forecasts.forecaster import Past, Place
from gridshare.forecasts.learning import Learned
from gridshare.forecasts.methods import method
from gridshare.outputs import made, write

FOLDER = "forecast"
"""Folder within a site that contains its forecasts, by their first day."""

MODELS = f"{FOLDER}/models"
"""Folder within a site that contains what was learned."""

FORMAT = 2
"""Number of the form of these files; another form is learned again."""

OLDEST_S = 7 * 86400
"""A model that lacks more than this of the past learns again."""


def keep(learned: Learned, past: Past, place: Place, asked: str, folder: Path) -> Path:
    """The file that now contains what was learned.

    Raises:
        OutputError: If it cannot be written.
    """
    content = {
        **_key(past, place, asked),
        "learned_until": past.end,
        "method": learned.method,
        "history_days": learned.history_days,
        "skill": learned.skill,
        "notes": list(learned.notes),
        "spread": learned.spread.tolist(),
        "fitted": learned.fitted.kept(),
    }
    path = _path(made(folder), past.name)
    write(path, signed(json.dumps(content, separators=(",", ":"), allow_nan=False)), lasting=False)
    return path


def kept(past: Past, place: Place, asked: str, folder: Path) -> Learned | None:
    """What was learned of a series and still serves; None where it has to learn (again)."""
    try:
        text = _path(folder, past.name).read_text(encoding="utf-8")
        if text != signed("{" + text.partition(",")[2]):
            return None
        content = json.loads(text)
        until = int(content["learned_until"])
        if not past.end - OLDEST_S <= until <= past.end:
            return None
        if {name: content.get(name) for name in _KEY} != _key(past.until(until), place, asked):
            return None
        return _restored(content)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, ForecastError):
        return None


def signed(text: str) -> str:
    """A JSON object with the hash of its text before all else: it shows a file that was edited or cut off."""
    return f'{{"sha256":"{hashlib.sha256(text.encode()).hexdigest()}",{text[1:]}'


_KEY = ("format", "by", "series", "asked", "known", "learned_from")


def _key(past: Past, place: Place, asked: str) -> Mapping[str, Any]:
    digest = hashlib.sha256(f"{past.role} {past.start} {place.zone} {place.latitude} {place.longitude} ".encode())
    digest.update(np.ascontiguousarray(past.values, dtype="<f8").tobytes())
    for _, known in sorted(place.known.items()):
        digest.update(np.ascontiguousarray(known.until(past.end).values, dtype="<f8").tobytes())
    return {
        "format": FORMAT,
        "by": version("gridshare"),
        "series": past.name,
        "asked": asked,
        "known": sorted(place.known),
        "learned_from": digest.hexdigest(),
    }


def _restored(content: Mapping[str, Any]) -> Learned:
    skill = content["skill"]
    return Learned(
        method=str(content["method"]),
        fitted=method(str(content["method"])).restored(content["fitted"]),
        spread=np.array(content["spread"], dtype=np.float64),
        history_days=int(content["history_days"]),
        skill=None if skill is None else float(skill),
        notes=tuple(str(note) for note in content["notes"]),
    )


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"
