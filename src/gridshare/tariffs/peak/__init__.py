"""Peak charge (kW-max): a price for the highest interval mean of a month, of the group's import or export."""

from gridshare.tariffs.billed_peaks.check import costs, rounding_eur
from gridshare.tariffs.component import TariffComponent
from gridshare.tariffs.peak.arrays import resolve
from gridshare.tariffs.peak.carried import anew, carried
from gridshare.tariffs.peak.document import PeakFields

COMPONENT = TariffComponent(
    name="peak",
    fields=PeakFields,
    resolve=resolve,
    block="gridshare.tariffs.peak.block",
    costs=costs,
    rounding_eur=rounding_eur,
    carried=carried,
    anew=anew,
)
