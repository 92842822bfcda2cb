"""Curtailable load: how it is shown."""

from gridshare.view import CURTAILMENT, View

VIEW = View(
    label=("load that may be cut", "afschakelbare vraag"),
    colour="#c9a2e0",
    rank=40,
    names={"curtailment": CURTAILMENT},
)
