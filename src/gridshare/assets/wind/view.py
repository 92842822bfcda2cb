"""Wind: how it is shown."""

from gridshare.view import CURTAILMENT, View

VIEW = View(label=("wind", "wind"), colour="#9fd3ee", rank=90, names={"curtailment": CURTAILMENT})
