"""Inflexible load: how it is shown."""

from gridshare.view import WITHOUT, Text, View, named

MORE: Text = ("{name} drawing 20% more", "{name} met 20% meer verbruik")
LESS: Text = ("{name} drawing 20% less", "{name} met 20% minder verbruik")

VIEW = View(label=("fixed load", "vast verbruik"), colour="#d9dee5", rank=10, names=named(WITHOUT, MORE, LESS))
