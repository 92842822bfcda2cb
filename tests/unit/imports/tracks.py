"""Tracks made by hand, for tests of what comes after the clock."""

from typing import Any

import numpy as np

from gridshare.imports.channel import Channel, Moments
from gridshare.imports.track import Track

NOTHING = np.zeros(0, dtype=np.int64)


def track(values: list[float], *, start: int = 0, step_s: int = 900, **of_channel: Any) -> Track:
    facts = {
        "file": "a.csv",
        "heading": "Verbruik",
        "meter": "A",
        "quantity": "consumption",
        "unit": "kWh",
    } | of_channel
    n = len(values)
    channel = Channel(is_counter=False, moments=Moments(NOTHING), values=np.array(values), rows=NOTHING, **facts)
    return Track(channel, start, step_s, np.array(values, float), np.zeros(n, np.int8), np.arange(2, n + 2))
