"""EV charging: connectors more, each with the visits of one that is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from gridshare.series import Table

_MOST_CHARACTERS = 80


def like_those(connectors: Iterable[str], visits: Iterable[Any], more: int) -> dict[str, str]:
    """Name of each new connector -> the one whose visits it has.

    These are chosen evenly from the least to the most used, so that on average the new ones are like all.
    """
    energy_kwh: dict[str, float] = defaultdict(float)
    for visit in visits:
        energy_kwh[visit.connector] += visit.energy_kwh
    used = sorted(connectors, key=lambda name: (energy_kwh[name], name))
    chosen = (used[int((k + 0.5) * len(used) / more)] for k in range(more))
    return {f"{old} +{k}": old for k, old in enumerate(chosen, 1)}


def with_theirs(table: Table[Any], like: Mapping[str, str]) -> Table[Any]:
    """The visits with those of the new connectors."""
    copies = (
        row.model_copy(update={"connector": name, "name": row.name and f"{row.name} at {name}"[-_MOST_CHARACTERS:]})
        for name, old in like.items()
        for row in table.rows
        if row.connector == old
    )
    return table.with_rows((*table.rows, *copies))
