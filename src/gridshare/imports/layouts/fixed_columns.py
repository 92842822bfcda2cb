"""Tables of portals, loggers and suppliers whose columns have fixed names: each as a value.

- DSMR-reader: use of each register in the hour that begins at the instant.
- EnergieManagerOnline, quarter-hours: readings of several codes of a connection, one a row. ``value`` times ``factor``
  is the reading; ``moment`` is epoch seconds, ``moment-date`` the same on the local clock. The table of its site: use
  per interval and tariff, feed-in below zero, a total at the end.
- Engie: instants with their offset at the start of the hour, electricity and gas in one table.
- Liander: all meters of an address. Registers 1 and 2 count consumption (low and normal tariff), 3 and 4 feed-in;
  numbers of gas meters begin with a G.
- Slimmemeterportal: instants with their offset at the end of the quarter; a row fills the columns of one tariff only.
- Energy Studio: what is fed in is below zero; the column of numbers is ``waarde`` or ``netto``.
"""

from __future__ import annotations

import numpy as np

from gridshare.imports.content import Sheet, only, row_numbers
from gridshare.imports.layouts.fixed_table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning
from gridshare.series.quantities import Quantity


def _readings(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The rows of type 0, which are readings; what other types are is not known."""
    import pyarrow.compute as pc

    is_reading = np.asarray(pc.fill_null(pc.equal(sheet.columns[sheet.index("type") or 0], "0"), fill_value=False))
    if is_reading.all():
        return sheet, ()
    return only(sheet, is_reading), (f"{(~is_reading).sum():,} rows of a type other than 0, which is not known",)


def _electricity(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The rows of electricity meters."""
    import pyarrow.compute as pc

    numbers = sheet.columns[sheet.index("meternummer") or 0]
    is_gas = np.asarray(pc.fill_null(pc.starts_with(pc.utf8_trim_whitespace(numbers), "G"), fill_value=False))
    if not is_gas.any():
        return sheet, ()
    meters = ", ".join(sorted(set(pc.utf8_trim_whitespace(numbers.filter(is_gas)).to_pylist())))
    return only(sheet, ~is_gas), (f"{is_gas.sum():,} rows of gas meter {meters}: no electricity",)


def _without_total(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet without a last row that spans all rows before it: from the first start to the last end."""
    first, last = sheet.index("Vanaf"), sheet.index("Tot")
    if first is None or last is None or sheet.n_rows < 3:  # noqa: PLR2004 - two rows, and one that spans them
        return sheet, ()
    starts, ends = sheet.columns[first], sheet.columns[last]
    if (starts[-1].as_py(), ends[-1].as_py()) != (starts[0].as_py(), ends[len(ends) - 2].as_py()):
        return sheet, ()
    keep = np.arange(sheet.n_rows) < sheet.n_rows - 1
    span = f"from {starts[-1].as_py()} to {ends[-1].as_py()}"
    return only(sheet, keep), (f"row {row_numbers(sheet)[-1]}: {span}, the total of all rows above",)


def _is_energy_studio(sheet: Sheet) -> bool:
    """Whether it has exactly these two columns, and instants like 2024-01-01T00:15."""
    first = sheet.columns[0][0].as_py() if sheet.n_rows else None
    two = tuple(name.casefold() for name in sheet.names) in {("timestamp", "waarde"), ("timestamp", "netto")}
    return two and not sheet.above and first is not None and first[10:11] == "T"


def _registers(*columns: str, called: tuple[str, str], is_counter: bool = False) -> dict[str, Meaning]:
    """Columns of two registers of consumption and two of feed-in, in kWh."""
    flows: tuple[Quantity, ...] = ("consumption", "consumption", "feed_in", "feed_in")
    return {
        column: Meaning(flow, "kWh", register, is_counter=is_counter)
        for column, flow, register in zip(columns, flows, called * 2, strict=True)
    }


_LOW_NORMAL, _NORMAL_LOW = ("low", "normal"), ("normal", "low")
_NOT_USED = Meaning("other", "other")

LAYOUTS = (
    layout_of(
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
    ),
    layout_of(
        "energiemanager_site",
        "EnergieManagerOnline, table of the site per interval and tariff",
        FixedTable(
            instant=("Vanaf",),
            label="start",
            decimal="comma",
            values=_registers(
                "Verbruik laag tarief",
                "Verbruik hoog tarief",
                "Teruglevering laag tarief",
                "Teruglevering hoog tarief",
                called=_LOW_NORMAL,
            ),
            where=lambda sheet: sheet.has("Tot"),
            silent=frozenset({"Tot", "Totaal"}),
            first=_without_total,
        ),
    ),
    layout_of(
        "engie",
        "Engie, use per hour",
        FixedTable(
            instant=("Datum",),
            label="start",
            values={"Verbruik": Meaning(None, "kWh")},
            meter="EAN",
            kind="Type",
            kinds={"Elektriciteit": Meaning("consumption", "kWh"), "Gas": _NOT_USED},
            silent=frozenset({"Piek"}),  # whether the hour is of the high tariff
        ),
    ),
    layout_of(
        "greenchoice",
        "Greenchoice, readings per day",
        FixedTable(
            instant=("OpnameDatum",),
            values=_registers(
                "StandNormaal",
                "StandDal",
                "TerugleveringNormaal",
                "TerugleveringDal",
                called=_NORMAL_LOW,
                is_counter=True,
            ),
            may_lack=frozenset({"TerugleveringNormaal", "TerugleveringDal"}),
        ),
    ),
    layout_of(
        "homewizard_csv",
        "HomeWizard, readings of a P1 meter as CSV",
        FixedTable(
            instant=("time",),
            values=_registers(
                "Import T1 kWh", "Import T2 kWh", "Export T1 kWh", "Export T2 kWh", called=("T1", "T2"), is_counter=True
            ),
            may_lack=frozenset({"Export T1 kWh", "Export T2 kWh"}),
            silent=frozenset({"L1 max W", "L2 max W", "L3 max W"}),  # highest power of a phase, no mean
        ),
    ),
    layout_of(
        "dsmr_reader",
        "DSMR-reader, totals per hour",
        FixedTable(
            instant=("Hour Start",),
            label="start",
            step_s=3600,
            values=_registers(
                "Electricity 1 (Dutch Users: Low Tariff)",
                "Electricity 2 (Dutch Users: Normal Tariff)",
                "Electricity 1 Returned (Dutch Users: Low Tariff)",
                "Electricity 2 Returned (Dutch Users: Normal Tariff)",
                called=_LOW_NORMAL,
            )
            | {"Gas": _NOT_USED},
            may_lack=frozenset({"Gas"}),
        ),
    ),
    layout_of(
        "liander_readings",
        "Liander, readings of all meters per day",
        FixedTable(
            instant=("meterreadingdate",),
            meter="eancodeasn",
            values=_registers("reading1", "reading2", "reading3", "reading4", called=_LOW_NORMAL, is_counter=True),
            silent=frozenset({"meternummer", "usage1", "usage2", "usage3", "usage4"}),
            first=_electricity,
        ),
    ),
    layout_of(
        "slimmemeterportal",
        "Slimmemeterportal, use per quarter-hour",
        FixedTable(
            instant=("datum_tijd",),
            label="end",
            decimal="comma",
            values=_registers(
                "levering_normaal",
                "levering_laag",
                "teruglevering_normaal",
                "teruglevering_laag",
                called=_NORMAL_LOW,
            )
            | {"buitentemperatuur": Meaning("other", "degC")},
            may_lack=frozenset({"teruglevering_normaal", "teruglevering_laag", "buitentemperatuur"}),
        ),
    ),
    layout_of(
        "portal_energy_studio",
        "Energy Studio, timestamp;waarde",
        FixedTable(
            instant=("timestamp",),
            step_s=900,
            values={name: Meaning("net", "kWh", negative_is="feed_in") for name in ("waarde", "netto")},
            may_lack=frozenset({"waarde", "netto"}),
            decimal=None,
            says_unit=False,  # anyone may call two columns so
            where=_is_energy_studio,
        ),
    ),
)
