"""Battery: the targets that a time is concerned with."""

from __future__ import annotations

from gridshare.assets.battery.document import BatteryDocument
from gridshare.timegrid import TimeGrid


def within(document: BatteryDocument, grid: TimeGrid) -> BatteryDocument:
    """The document with the targets at the ends of steps of a time grid."""
    targets = tuple(t for t in document.targets if grid.start < grid.local_instant(t.at) <= grid.end)
    return document if len(targets) == len(document.targets) else document.model_copy(update={"targets": targets})
