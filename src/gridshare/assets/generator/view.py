"""Generator: how it is shown."""

from gridshare.view import STARTS, View

VIEW = View(
    label=("generators", "generatoren"),
    colour="#8c6239",
    rank=70,
    names={"fuel": ("fuel", "brandstof"), "starts": STARTS, "heat": ("heat", "warmte")},
)
