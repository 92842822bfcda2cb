"""DSMR-reader, totals per hour: use of each register in the hour that begins at the instant."""

from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning

LAYOUT = layout_of(
    "dsmr_reader",
    "DSMR-reader, totals per hour",
    FixedTable(
        instant=("Hour Start",),
        label="start",
        step_s=3600,
        values={
            "Electricity 1 (Dutch Users: Low Tariff)": Meaning("consumption", "kWh", "low"),
            "Electricity 2 (Dutch Users: Normal Tariff)": Meaning("consumption", "kWh", "normal"),
            "Electricity 1 Returned (Dutch Users: Low Tariff)": Meaning("feed_in", "kWh", "low"),
            "Electricity 2 Returned (Dutch Users: Normal Tariff)": Meaning("feed_in", "kWh", "normal"),
            "Gas": Meaning("other", "other"),
        },
        may_lack=frozenset({"Gas"}),
    ),
)
