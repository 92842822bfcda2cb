"""Liander, readings per day that it sends on request: all meters of an address, electricity and gas, in one table.

Registers 1 and 2 count consumption (low and normal tariff), 3 and 4 feed-in. Numbers of gas meters begin with a G.
"""

from gridshare.imports.content import Sheet
from gridshare.imports.fixed.sheet_rows import only
from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning


def _electricity(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The rows of electricity meters."""
    import numpy as np
    import pyarrow.compute as pc

    numbers = sheet.columns[sheet.index("meternummer") or 0]
    is_gas = np.asarray(pc.fill_null(pc.starts_with(pc.utf8_trim_whitespace(numbers), "G"), fill_value=False))
    if not is_gas.any():
        return sheet, ()
    meters = ", ".join(sorted(set(pc.utf8_trim_whitespace(numbers.filter(is_gas)).to_pylist())))
    return only(sheet, ~is_gas), (f"{is_gas.sum():,} rows of gas meter {meters}: no electricity",)


LAYOUT = layout_of(
    "liander_readings",
    "Liander, readings of all meters per day",
    FixedTable(
        instant=("meterreadingdate",),
        meter="eancodeasn",
        values={
            "reading1": Meaning("consumption", "kWh", "low", is_counter=True),
            "reading2": Meaning("consumption", "kWh", "normal", is_counter=True),
            "reading3": Meaning("feed_in", "kWh", "low", is_counter=True),
            "reading4": Meaning("feed_in", "kWh", "normal", is_counter=True),
        },
        silent=frozenset({"meternummer", "usage1", "usage2", "usage3", "usage4"}),
        first=_electricity,
    ),
)
