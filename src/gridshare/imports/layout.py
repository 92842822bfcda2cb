"""What a layout of meter exports is, and all that are known.

A layout is one module in `gridshare.imports.layouts` with a value ``LAYOUT``, its line in `NAMES`, and a sample in
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
    """

    name: str
    title: str
    form: Form
    recognises: Callable[[Content], bool]
    read: Callable[[Content, Answers], Reading]


NAMES: tuple[str, ...] = (
    "fudura",
    "kenter",
    "meps",
    "homewizard_api",
    "green_button",
    "entsoe",
    "prices_json",
    "knmi_json",
    "open_meteo",
    "knmi",
    "prices_entsoe_csv",
    "prices_epex_days",
    "prices_table",
    "energiemanager_quarters",
    "energiemanager_site",
    "engie",
    "greenchoice",
    "homewizard_csv",
    "dsmr_reader",
    "liander_readings",
    "slimmemeterportal",
    "p1_telegrams",
    "home_assistant_energy",
    "home_assistant_history",
    "zenmo",
    "portal_energy_studio",
    "json_records",  # takes any list of records: stays the last of JSON
    "generic_table",  # takes any table: stays the last
)
"""Modules of the folder ``layouts`` that are layouts, in the order in which they are asked."""


def layouts() -> list[Layout]:
    """All layouts, in the order in which they are asked."""
    return [import_module(f"gridshare.imports.layouts.{name}").LAYOUT for name in NAMES]
