"""Slimmemeterportal, quarter-hours of a year: instants at the end of the quarter with their offset.

Each row fills the columns of one tariff only.
"""

from gridshare.imports.counters.blanks import with_rests
from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning

LAYOUT = layout_of(
    "slimmemeterportal",
    "Slimmemeterportal, use per quarter-hour",
    FixedTable(
        instant=("datum_tijd",),
        label="end",
        decimal="comma",
        values={
            "levering_normaal": Meaning("consumption", "kWh", "normal"),
            "levering_laag": Meaning("consumption", "kWh", "low"),
            "teruglevering_normaal": Meaning("feed_in", "kWh", "normal"),
            "teruglevering_laag": Meaning("feed_in", "kWh", "low"),
            "buitentemperatuur": Meaning("other", "degC"),
        },
        may_lack=frozenset({"teruglevering_normaal", "teruglevering_laag", "buitentemperatuur"}),
        last=with_rests,
    ),
)
