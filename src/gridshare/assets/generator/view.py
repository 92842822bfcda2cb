"""Generator: how it is shown."""

from gridshare.view import AT_ANY_HOUR, IS_ON, POWER, RUN, RUNNING, STARTS, WITHOUT, Deed, Text, View, named

NO_HOURS: Text = ("{name} without a limit on its hours", "{name} zonder grens aan de uren")
FEEDS_IN: Text = ("{name} allowed to feed in", "{name} mag terugleveren")

VIEW = View(
    label=("generators", "generatoren"),
    colour="#563010",
    rank=70,
    names={
        "fuel": ("fuel", "brandstof"),
        "starts": STARTS,
        "heat": ("heat", "warmte"),
        "power_kw": POWER,
        "is_on": IS_ON,
        "running": RUNNING,
        **named(WITHOUT, AT_ANY_HOUR, NO_HOURS, FEEDS_IN),
    },
    deeds=(Deed("power_kw", RUN, is_at_least=True),),
)
