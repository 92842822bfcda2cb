"""EnergieManagerOnline, the table of its site: use per interval and tariff, feed-in below zero, a total at the end."""

from dataclasses import replace

import numpy as np

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.findings import Decision
from gridshare.imports.fixed_table import FixedTable, layout_of
from gridshare.imports.roles import Meaning
from gridshare.imports.sheet_rows import without_total


def _upright(reading: Reading) -> Reading:
    """Feed-in as the site writes it, below zero, turned into amounts of feed-in."""
    turned: list[Channel] = []
    decisions = list(reading.decisions)
    for channel in reading.channels:
        below, above = int(np.sum(channel.values < 0)), int(np.sum(channel.values > 0))
        if channel.quantity == "feed_in" and below and not above:
            because = f"all {below:,} values that are not 0 lie below zero, in a column of feed-in"
            decisions.append(Decision(channel.about, "sign", "negative is feed-in", because))
            turned.append(replace(channel, values=0.0 - channel.values))
        else:
            turned.append(channel)
    return replace(reading, channels=tuple(turned), decisions=tuple(decisions))


LAYOUT = layout_of(
    "energiemanager_site",
    "EnergieManagerOnline, table of the site per interval and tariff",
    FixedTable(
        instant=("Vanaf",),
        until=("Tot",),
        values={
            "Verbruik laag tarief": Meaning("consumption", "kWh", "low"),
            "Verbruik hoog tarief": Meaning("consumption", "kWh", "normal"),
            "Teruglevering laag tarief": Meaning("feed_in", "kWh", "low"),
            "Teruglevering hoog tarief": Meaning("feed_in", "kWh", "normal"),
        },
        silent=frozenset({"Totaal"}),
        first=lambda sheet: without_total(sheet, "Vanaf", "Tot"),
        last=_upright,
    ),
)
