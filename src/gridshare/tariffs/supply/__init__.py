"""Supply: the members' energy contracts, priced by the kWh."""

from gridshare.tariffs.component import TariffComponent
from gridshare.tariffs.supply.arrays import kwh_prices, resolve

COMPONENT = TariffComponent(name="supply", resolve=resolve, kwh_prices=kwh_prices)
