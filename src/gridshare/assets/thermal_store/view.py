"""Thermal store: how it is shown."""

from gridshare.view import STARTS, Panel, View

VIEW = View(
    label=("heat and cold", "warmte en koude"),
    colour="#35a7a0",
    rank=50,
    names={"starts": STARTS, "stored_heat": ("stored heat or cold", "opgeslagen warmte of koude")},
    panel=Panel(
        state="temperature_c",
        title=("Temperature, change since the start [K]", "Temperatuur, verschil met het begin [K]"),
        axis="K",
        level="°C",
    ),
)
