"""Hard layer: a limit of the contract (GTV, a limitation contract, a call)."""

from gridshare.connection.layers.hard.document import HardLayer
from gridshare.connection.layers.layer import CapLayer, resolve_limits
from gridshare.parts import CONTRACT

# Its arrays are the limits themselves.
LAYER = CapLayer(name="hard", document=HardLayer, resolve=resolve_limits, limits=tuple, rank=CONTRACT)
