"""Battery: how it is shown."""

from collections.abc import Mapping
from typing import Any

from gridshare.view import CHARGE, DISCHARGE, WEAR, WITHOUT, Deed, Panel, Text, View, named

TWICE: Text = ("{name} with twice the energy", "{name} met twee keer zoveel energie")
HALF: Text = ("{name} with half the energy", "{name} met half zoveel energie")
NEW: Text = ("new battery of {kw} kW and {kwh} kWh", "nieuwe batterij van {kw} kW en {kwh} kWh")
A_NEW: Text = (f"a {NEW[0]}", f"een {NEW[1]}")


def _band(written: Mapping[str, Any]) -> tuple[Any, Any]:
    """Its usable capacity, or the window within it that is asked for."""
    most = written.get("most_kwh")
    return written.get("least_kwh") or 0.0, written["energy_kwh"] if most is None else most


VIEW = View(
    label=("batteries", "batterijen"),
    colour="#86bd72",
    rank=60,
    names={
        "wear": WEAR,
        "stored_energy": ("stored energy", "opgeslagen energie"),
        "charge_kw": CHARGE,
        "discharge_kw": DISCHARGE,
        "energy_kwh": ("stored energy", "opgeslagen energie"),
        **named(WITHOUT, TWICE, HALF, A_NEW),
    },
    panel=Panel("energy_kwh", ("Stored energy", "Opgeslagen energie"), "kWh", _band),
    deeds=(
        Deed("charge_kw", ("charge", "laden"), until=("until it holds {value} kWh", "tot er {value} kWh in zit")),
        Deed("discharge_kw", ("discharge", "ontladen"), is_at_least=True),
    ),
)
