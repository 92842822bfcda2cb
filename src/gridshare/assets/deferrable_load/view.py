"""Deferrable load: how it is shown."""

from gridshare.view import STARTS, View

VIEW = View(
    label=("processes", "processen"),
    colour="#8e63c7",
    rank=30,
    names={
        "starts": STARTS,
        "value_of_optional_runs": ("value of optional runs", "waarde van facultatieve runs"),
    },
)
