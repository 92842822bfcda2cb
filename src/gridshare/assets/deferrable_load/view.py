"""Deferrable load: how it is shown."""

from gridshare.view import AT_ANY_HOUR, IS_ON, NET_LOAD, POWER, RUN, RUNNING, STARTS, WITHOUT, Deed, Text, View, named

FREE_START: Text = ("{name} without fixed start times", "{name} zonder vaste starttijden")

VIEW = View(
    label=("processes", "processen"),
    colour="#d0855a",
    rank=30,
    names={
        "starts": STARTS,
        "value_of_optional_runs": ("value of optional runs", "waarde van facultatieve draaibeurten"),
        "power_kw": POWER,
        "is_on": IS_ON,
        "running": RUNNING,
        **named(WITHOUT, AT_ANY_HOUR, FREE_START),
    },
    deeds=(Deed(NET_LOAD, RUN, begins="starts"),),
)
