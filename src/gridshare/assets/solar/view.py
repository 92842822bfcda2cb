"""Solar: how it is shown."""

from gridshare.view import CURTAILMENT, View

VIEW = View(label=("solar", "zon"), colour="#f2c230", rank=80, names={"curtailment": CURTAILMENT})
