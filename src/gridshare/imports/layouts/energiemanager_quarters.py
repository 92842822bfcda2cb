"""EnergieManagerOnline, quarter-hours: readings of counters, one row a reading, of several codes of a connection.

``value`` times ``factor`` is the reading; ``moment`` is epoch seconds, ``moment-date`` the same on the local clock.
"""

from gridshare.imports.content import Sheet
from gridshare.imports.fixed.sheet_rows import only
from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning


def _readings(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The rows of type 0, which are readings; what other types are is not known."""
    import numpy as np
    import pyarrow.compute as pc

    is_reading = np.asarray(pc.fill_null(pc.equal(sheet.columns[sheet.index("type") or 0], "0"), fill_value=False))
    if is_reading.all():
        return sheet, ()
    return only(sheet, is_reading), (f"{(~is_reading).sum():,} rows of a type other than 0, which is not known",)


LAYOUT = layout_of(
    "energiemanager_quarters",
    "EnergieManagerOnline, readings per quarter-hour",
    FixedTable(
        instant=("moment",),
        is_epoch=True,
        zone="UTC",
        values={"value": Meaning(None, "kWh", is_counter=True)},
        factor="factor",
        meter="ean",
        kind="code",
        kinds={
            "ellm": Meaning("consumption", "kWh", is_counter=True),
            "eltm": Meaning("feed_in", "kWh", is_counter=True),
            "gasm": Meaning("other", "other", is_counter=True),
            "agasm": Meaning("other", "other", is_counter=True),
        },
        first=_readings,
        where=lambda sheet: sheet.has("name", "moment-date", "type"),
        silent=frozenset({"name", "moment-date", "type"}),
    ),
)
