"""MS/LS surcharge: on the members' own monthly peaks, in a group of small and larger members (Tarievencode 3.7.19)."""

from gridshare.tariffs.billed_peaks.check import costs, rounding_eur
from gridshare.tariffs.component import TariffComponent
from gridshare.tariffs.surcharge.arrays import resolve
from gridshare.tariffs.surcharge.carried import anew, carried, of_those_there
from gridshare.tariffs.surcharge.document import SurchargeFields

COMPONENT = TariffComponent(
    name="surcharge",
    fields=SurchargeFields,
    resolve=resolve,
    block="gridshare.tariffs.surcharge.block",
    costs=costs,
    rounding_eur=rounding_eur,
    carried=carried,
    anew=anew,
    of_those_there=of_those_there,
    names={"MS/LS surcharge {member}": ("MS/LS surcharge {member}", "MS/LS-toeslag {member}")},
)
