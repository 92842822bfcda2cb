"""What stands in the rows of a file, whichever column it stands in: the largest size of all that share their instants.

A column that is zero all night does not tell whether a placeholder or a measurement stands in the hour that the clock
skips; the column beside it may. The channels of a long table of many meters mostly share their instants: each set of
instants is gathered once, so that the work grows with the channels and not with their pairs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gridshare.imports.channel import Channel
from gridshare.parts import Floats


def evidence_of(channels: Sequence[Channel]) -> tuple[Floats, ...]:
    """The evidence in the rows of each channel of a file, one array for all that share their instants.

    Returns:
        Of each channel the largest size in each row over all channels with the same instants, 0 where all of them are
        blank, shape (row,).
    """
    keys = [channel.moments.wall.tobytes() for channel in channels]
    largest: dict[bytes, Floats] = {}
    for key, channel in zip(keys, channels, strict=True):
        size = size_of(channel.values)
        largest[key] = np.maximum(largest[key], size, out=largest[key]) if key in largest else size
    return tuple(largest[key] for key in keys)


def size_of(values: Floats) -> Floats:
    """Sizes of values, 0 where blank, shape (row,)."""
    size: Floats = np.abs(values, dtype=np.float64)
    size[np.isnan(size)] = 0.0
    return size
