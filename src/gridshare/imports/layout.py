"""What a layout of meter exports is, and all that are known.

A module of layouts has a value ``LAYOUTS`` and its line in `MODULES`; each layout has a sample in
``tests/unit/imports/samples``. The first whose ``recognises`` says yes reads the file; so narrow ones come before wide
ones, and the generic table is the last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from gridshare.imports.channel import Reading
from gridshare.imports.content import Content, Form
from gridshare.imports.findings import Answers


@dataclass(frozen=True, slots=True)
class Layout:
    """How the files of a portal, a meter or an interface are read.

    Attributes:
        name: What ``--layout`` takes: ``fudura``.
        title: For people: ``Fudura API, pages saved as JSON``.
        form: Which content it takes.
        recognises: Whether a content has this layout, from names and the first rows only: it must be quick, and sure.
        read: Reads all of it. What is wrong goes into the `Reading`, it raises nothing on purpose.
        holds_visits: Whether such files hold visits of vehicles, and not series.
    """

    name: str
    title: str
    form: Form
    recognises: Callable[[Content], bool]
    read: Callable[[Content, Answers], Reading]
    holds_visits: bool = False


MODULES: tuple[str, ...] = (
    "sessions.ocpi",
    "sessions.table",
    "sessions.fleet",
    "layouts.fudura",
    "layouts.kenter",
    "layouts.meps",
    "layouts.homewizard_api",
    "layouts.green_button",
    "layouts.prices.entsoe",
    "layouts.prices.interfaces",
    "layouts.weather.knmi",
    "layouts.weather.open_meteo",
    "layouts.weather.forecast_table",
    "layouts.prices.entsoe_csv",
    "layouts.prices.day_rows",
    "layouts.prices.table",
    "layouts.fixed_columns",
    "layouts.p1_telegrams",
    "layouts.home_assistant",
    "layouts.zenmo",
    "layouts.json_records",  # takes any list of records: stays the last of JSON
    "layouts.generic.table",  # takes any table: stays the last
)
"""Modules with ``LAYOUTS``, in the order in which these are asked."""


def layouts() -> list[Layout]:
    """All layouts, in the order in which they are asked."""
    return [layout for name in MODULES for layout in import_module(f"gridshare.imports.{name}").LAYOUTS]
