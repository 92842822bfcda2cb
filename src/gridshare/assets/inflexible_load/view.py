"""Inflexible load: how it is shown."""

from gridshare.view import View

VIEW = View(label=("fixed load", "vaste vraag"), colour="#a9b4c2", rank=10)
