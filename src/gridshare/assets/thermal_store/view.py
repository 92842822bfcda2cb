"""Thermal store: how it is shown."""

from gridshare.view import STARTS, WITHOUT, Panel, Text, View, named

TWICE: Text = ("{name} with twice the heat capacity", "{name} met twee keer zoveel warmtecapaciteit")
COLDER: Text = ("{name} allowed 1 degree colder", "{name} mag 1 graad kouder")
WARMER: Text = ("{name} allowed 1 degree warmer", "{name} mag 1 graad warmer")

VIEW = View(
    label=("heat and cold", "warmte en koude"),
    colour="#35a7a0",
    rank=50,
    names={
        "starts": STARTS,
        "stored_heat": ("stored heat or cold", "opgeslagen warmte of koude"),
        **named(WITHOUT, TWICE, COLDER, WARMER),
    },
    panel=Panel(
        state="temperature_c",
        title=("Temperature, change since the start [K]", "Temperatuur, verschil met het begin [K]"),
        axis="K",
        level="°C",
    ),
)
