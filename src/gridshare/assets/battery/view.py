"""Battery: how it is shown."""

from gridshare.view import WEAR, Panel, View

VIEW = View(
    label=("batteries", "batterijen"),
    colour="#57b04a",
    rank=60,
    names={"wear": WEAR, "stored_energy": ("stored energy", "opgeslagen energie")},
    panel=Panel(state="energy_kwh", title=("Stored energy [kWh]", "Opgeslagen energie [kWh]"), axis="kWh"),
)
