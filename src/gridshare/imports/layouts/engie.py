"""Engie, use per hour from its app: instants with offset at the start of the hour, electricity and gas in one table."""

from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning

LAYOUT = layout_of(
    "engie",
    "Engie, use per hour",
    FixedTable(
        instant=("Datum",),
        label="start",
        values={"Verbruik": Meaning(None, "kWh")},
        meter="EAN",
        kind="Type",
        kinds={"Elektriciteit": Meaning("consumption", "kWh"), "Gas": Meaning("other", "other")},
        silent=frozenset({"Piek"}),  # whether the hour is of the high tariff
    ),
)
