"""Thermal store: how it is shown."""

from collections.abc import Mapping
from typing import Any

from gridshare.view import IS_ON, POWER, RUNNING, STARTS, WITHOUT, Deed, Panel, Text, Texts, View, named

TWICE: Text = ("{name} with twice the heat capacity", "{name} met twee keer zoveel warmtecapaciteit")
COLDER: Text = ("{name} allowed 1 degree colder", "{name} mag 1 graad kouder")
WARMER: Text = ("{name} allowed 1 degree warmer", "{name} mag 1 graad warmer")


def _band(written: Mapping[str, Any]) -> tuple[Any, Any]:
    """The band that is asked for."""
    return written["band_c"].get("low"), written["band_c"].get("high")


MACHINE: Text = ("machine on", "machine aan")
BY_MODE: Texts = {"cooling": ("cool", "koelen"), "heating": ("heat", "verwarmen")}


def _what_it_does(written: Mapping[str, Any]) -> Text:
    """What its machine does to the store."""
    return BY_MODE.get((written.get("machine") or {}).get("mode", ""), MACHINE)


VIEW = View(
    label=("heat and cold", "warmte en koude"),
    colour="#1b7a78",
    rank=50,
    names={
        "starts": STARTS,
        "stored_heat": ("stored heat or cold", "opgeslagen warmte of koude"),
        "power_kw": POWER,
        "is_on": IS_ON,
        "running": RUNNING,
        "temperature_c": ("temperature", "temperatuur"),
        **named(WITHOUT, TWICE, COLDER, WARMER),
    },
    panel=Panel("temperature_c", ("Temperature", "Temperatuur"), "°C", _band),
    deeds=(Deed("power_kw", MACHINE, until=("to {value} °C", "tot {value} °C"), digits=1, called=_what_it_does),),
)
