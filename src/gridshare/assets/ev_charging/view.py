"""EV charging: how it is shown."""

from gridshare.view import CHARGE, DISCHARGE, WEAR, WITHOUT, Deed, Stays, Text, View, named

LATER: Text = ("{name} with departures an hour later", "{name} met vertrek een uur later")
NO_LIMIT: Text = ("{name} without its shared limit", "{name} zonder gedeelde grens")
LOWER_LIMIT: Text = ("{name} with a shared limit that is 20% lower", "{name} met een gedeelde grens die 20% lager is")

VIEW = View(
    label=("charging", "laden"),
    colour="#1a56a0",
    rank=20,
    names={
        "wear": WEAR,
        "carried_over": ("charging left for later, net", "laden dat later gebeurt, netto"),
        "charge_kw": CHARGE,
        "discharge_kw": DISCHARGE,
        "delivered_kwh": ("delivered", "geleverd"),
        **named(WITHOUT, LATER, NO_LIMIT, LOWER_LIMIT),
    },
    stays=Stays(
        title=("Charging sessions", "Laadsessies"),
        power="charge_kw",
        served="delivered_kwh",
        unserved="session {name}",
    ),
    deeds=(
        Deed("charge_kw", ("charge", "laden")),
        Deed("discharge_kw", ("give back", "teruggeven"), is_at_least=True),
    ),
)
