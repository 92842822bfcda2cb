"""EV charging: how it is shown."""

from gridshare.view import WEAR, Stays, View

VIEW = View(
    label=("charging", "laden"),
    colour="#3b7dd8",
    rank=20,
    names={"wear": WEAR, "carried_over": ("charging left for later, net", "laden dat later gebeurt, netto")},
    stays=Stays(
        title=("Charging sessions", "Laadsessies"),
        power="charge_kw",
        served="delivered_kwh",
        unserved="session {name}",
    ),
)
