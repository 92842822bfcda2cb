"""Physical layer: a limit of the cable or transformer that feeds the park."""

from gridshare.connection.layers.layer import CapLayer, resolve_limits
from gridshare.connection.layers.physical.document import PhysicalLayer
from gridshare.parts import PHYSICAL

# Its arrays are the limits themselves.
LAYER = CapLayer(name="physical", document=PhysicalLayer, resolve=resolve_limits, limits=tuple, rank=PHYSICAL)
