"""Battery: how it is shown."""

from gridshare.view import WEAR, WITHOUT, Panel, Text, View, named

TWICE: Text = ("{name} with twice the energy", "{name} met twee keer zoveel energie")
HALF: Text = ("{name} with half the energy", "{name} met half zoveel energie")
NEW: Text = ("new battery of {kw} kW and {kwh} kWh", "nieuwe batterij van {kw} kW en {kwh} kWh")
A_NEW: Text = (f"a {NEW[0]}", f"een {NEW[1]}")

VIEW = View(
    label=("batteries", "batterijen"),
    colour="#57b04a",
    rank=60,
    names={
        "wear": WEAR,
        "stored_energy": ("stored energy", "opgeslagen energie"),
        **named(WITHOUT, TWICE, HALF, A_NEW),
    },
    panel=Panel(state="energy_kwh", title=("Stored energy [kWh]", "Opgeslagen energie [kWh]"), axis="kWh"),
)
