"""The horizon as equal steps, safe across time zones and daylight-saving days.

Step ``t`` (0 .. n-1) carries mean power [kW]; point ``t`` (0 .. n) carries energy [kWh] and temperature. Instants are
zone-aware at the edge and UTC inside; calendar rules (windows, days, months) read the local clock of the site.
"""

from gridshare.timegrid.grid import TimeGrid, forward_at
from gridshare.timegrid.windows import NO_NUMBER, Moment, When, Window, mask_of

__all__ = ["NO_NUMBER", "Moment", "TimeGrid", "When", "Window", "forward_at", "mask_of"]
