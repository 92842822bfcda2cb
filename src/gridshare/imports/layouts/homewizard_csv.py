"""HomeWizard Energy, export of a P1 meter: readings of its registers, on the local clock."""

from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning

LAYOUT = layout_of(
    "homewizard_csv",
    "HomeWizard, readings of a P1 meter as CSV",
    FixedTable(
        instant=("time",),
        values={
            "Import T1 kWh": Meaning("consumption", "kWh", "T1", is_counter=True),
            "Import T2 kWh": Meaning("consumption", "kWh", "T2", is_counter=True),
            "Export T1 kWh": Meaning("feed_in", "kWh", "T1", is_counter=True),
            "Export T2 kWh": Meaning("feed_in", "kWh", "T2", is_counter=True),
        },
        may_lack=frozenset({"Export T1 kWh", "Export T2 kWh"}),
        silent=frozenset({"L1 max W", "L2 max W", "L3 max W"}),  # highest power of a phase, no mean
    ),
)
