"""EnergieManagerOnline, the table of its site: use per interval and tariff, feed-in below zero, a total at the end."""

from gridshare.imports.fixed.sheet_rows import without_total
from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning

LAYOUT = layout_of(
    "energiemanager_site",
    "EnergieManagerOnline, table of the site per interval and tariff",
    FixedTable(
        instant=("Vanaf",),
        label="start",
        decimal="comma",
        values={
            "Verbruik laag tarief": Meaning("consumption", "kWh", "low"),
            "Verbruik hoog tarief": Meaning("consumption", "kWh", "normal"),
            "Teruglevering laag tarief": Meaning("feed_in", "kWh", "low"),
            "Teruglevering hoog tarief": Meaning("feed_in", "kWh", "normal"),
        },
        where=lambda sheet: sheet.has("Tot"),
        silent=frozenset({"Tot", "Totaal"}),
        first=lambda sheet: without_total(sheet, "Vanaf", "Tot"),
    ),
)
