"""What the group and each member have for each step, as columns of a sheet, and the curves that are drawn of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from gridshare.reports.plan.panels import LINES
from gridshare.reports.words import Words
from gridshare.reports.workbooks.book import NUMBER, TEXT, TIMES, Column, Sheets
from gridshare.reports.workbooks.charts import Block, Curve, Look, load_chart
from gridshare.schedules.document import GroupSchedule, MemberSchedule, PointSchedule
from gridshare.timegrid import TimeGrid
from gridshare.view import Text, Texts

_TIME = 18.0
_NEAR = 0.2  # a limit on export is drawn where export comes to this part of it

_TEXTS: Texts = {
    **LINES,
    **TIMES,
    "with_plan": ("with the plan", "met plan"),
    "without_plan": ("without a plan", "zonder plan"),
    "import_limit": ("limit on import", "grens afname"),
    "export_limit": ("limit on export, negative", "grens teruglevering, negatief"),
    "import_contract": ("limit on import, with the margin", "grens afname, met de marge"),
    "export_contract": (
        "limit on export, with the margin, negative",
        "grens teruglevering, met de marge, negatief",
    ),
    "import_layer": ("which limit on import", "geldende grens afname"),
    "export_layer": ("which limit on export", "geldende grens teruglevering"),
    "import_price": ("price of import", "prijs afname"),
    "export_price": ("price of export", "prijs teruglevering"),
}
_LOAD: Text = ("Net load [kW]", "Netto vermogen [kW]")
_LOAD_AND_LIMIT: Text = ("Net load and its limit [kW]", "Netto vermogen en de grens [kW]")
_CURVES: tuple[tuple[str, str, str, Look], ...] = (
    ("without_plan", "before", "", "before"),
    ("with_plan", "after", "", "plan"),
    ("import_limit", "cap", "import", "cap"),
    ("export_limit", "cap", "export", "cap"),
)
"""A series, its text, the direction that is named where both are limited, and its look."""


@dataclass(frozen=True, slots=True)
class Series:
    """A value for each step; export is negative, and so are limits on it."""

    key: str
    values: Sequence[Any]
    unit: str = "kW"
    form: str = NUMBER

    def name(self, words: Words) -> str:
        """What it is called."""
        return words.of(_TEXTS[self.key])

    def column(self, words: Words) -> Column:
        """Its column."""
        text = f"{self.name(words)} [{self.unit}]" if self.unit else self.name(words)
        longest = max((len(v) + 3.0 for v in self.values if isinstance(v, str)), default=0.0)
        return Column(text, self.form, max(13.0, 0.5 * len(text), longest))


def of_group(group: GroupSchedule) -> list[Series]:
    """The group; its limits with the margin only where one is held back."""
    contracts = {
        "import_contract": (group.import_cap_kw, group.import_contract_kw),
        "export_contract": (_negative(group.export_cap_kw), _negative(group.export_contract_kw)),
    }
    return _known(
        Series("with_plan", group.net_load_kw),
        Series("without_plan", group.baseline_net_load_kw),
        Series("import_limit", group.import_cap_kw),
        Series("export_limit", _negative(group.export_cap_kw)),
        *(Series(key, contract) for key, (cap, contract) in contracts.items() if cap != contract),
        Series("import_layer", group.import_layer, "", TEXT),
        Series("export_layer", group.export_layer, "", TEXT),
    )


def of_point(point: PointSchedule) -> list[Series]:
    """A cable, a transformer or a member: its load and its limits."""
    return _known(
        Series("with_plan", point.net_load_kw),
        Series("without_plan", point.baseline_net_load_kw),
        Series("import_limit", point.import_limit_kw),
        Series("export_limit", _negative(point.export_limit_kw)),
    )


def of_member(member: MemberSchedule) -> list[Series]:
    """A member: its load, its limits and its prices."""
    return [
        *of_point(member),
        Series("import_price", member.import_eur_per_kwh, "EUR/kWh", "0.00000"),
        Series("export_price", member.export_eur_per_kwh, "EUR/kWh", "0.00000"),
    ]


def _curves(series: Sequence[Series], words: Words) -> list[Curve]:
    """Those that are drawn; a limit on export where export comes near it."""
    places = {each.key: k for k, each in enumerate(series)}
    lowest = min(*series[places["with_plan"]].values, *series[places["without_plan"]].values)
    export = series[places["export_limit"]].values if "export_limit" in places else ()
    is_near = any(v is not None and lowest < _NEAR * v for v in export)
    found = []
    for key, name, way, look in _CURVES:
        if key in places and (key != "export_limit" or is_near):
            text = words.of(_TEXTS[name])
            found.append(Curve(places[key] + 1, f"{text} ({words(way)})" if way and is_near else text, look))
    return found


def columns_of(
    series: Sequence[Series], words: Words, more: Sequence[Column] = (), first: float = _TIME
) -> list[Column]:
    """The start of each step, as wide as it is to be, the series, what is more, and the start in UTC."""
    words = words.also(_TEXTS)
    return [
        Column(words("start"), TEXT, first),
        *(each.column(words) for each in series),
        *more,
        Column(words("utc_start"), TEXT, _TIME),
    ]


def rows_of(series: Sequence[Series], grid: TimeGrid, more: Sequence[Sequence[Any]] = ()) -> Iterator[Sequence[Any]]:
    """The rows of these columns."""
    return zip(grid.local, *(each.values for each in series), *more, grid.starts, strict=True)


def chart(sheets: Sheets, block: tuple[str, int, int], series: Sequence[Series], grid: TimeGrid) -> Any:
    """The load of a sheet's rows against its limits."""
    clock = "dd-mm hh:mm" if grid.end - grid.start > timedelta(hours=25) else "hh:mm"
    drawn = _curves(series, sheets.words)
    title = _LOAD_AND_LIMIT if any(curve.look == "cap" for curve in drawn) else _LOAD
    return load_chart(sheets, Block(*block, clock), drawn, sheets.words.of(title))


def _negative(limits: Sequence[float | None]) -> list[float | None]:
    return [None if limit is None else -limit for limit in limits]


def _known(*series: Series) -> list[Series]:
    return [each for each in series if any(value is not None for value in each.values)]
