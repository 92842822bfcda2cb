"""Tariffs: the kinds of tariff component, the only list of them, and the grid tariff that their fields make up.

Adding a kind is one new folder and its name here.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pydantic import Field, create_model

from gridshare.names import Line
from gridshare.tariffs.component import TariffComponent, TariffFields

COMPONENTS: tuple[TariffComponent[Any], ...] = tuple(
    import_module(f"{__name__}.{name}").COMPONENT
    for name in (
        "supply",
        "peak",
        "transport",
        "contracted_power",
        "standing_charge",
        "surcharge",
    )
)


class _Table(TariffFields):
    name: Line | None = Field(None, description="Which table and category.", examples=["Stedin 2026, MS"])


if TYPE_CHECKING:
    GridTariff = TariffFields
else:
    # pydantic lists the fields of the last base first.
    GridTariff = create_model(
        "GridTariff",
        __base__=(*reversed([kind.fields for kind in COMPONENTS if kind.fields is not None]), _Table),
        __module__=__name__,
        __doc__="The group's grid charges. Figures are inputs: tables of operators differ by year and level.",
    )
