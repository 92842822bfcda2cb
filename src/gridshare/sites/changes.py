"""Changes to a site: another cap, other prices, more load, one more connection, an asset less. A small document.

What they do is in `gridshare.sites.changed`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic_core import PydanticCustomError

from gridshare.assets import KINDS
from gridshare.errors import SiteError
from gridshare.names import ByName, Reference
from gridshare.sites.addition import Addition
from gridshare.tariffs import GridTariff
from gridshare.tariffs.supply.document import EnergyContract
from gridshare.units import EurPerKwh, Kw, SignedKw

Times = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=100, json_schema_extra={"unit": "1"})]

Vehicles = dict[Reference, Annotated[int, Field(strict=True, ge=1, le=500, json_schema_extra={"unit": "1"})]]
"""Name of an asset -> how many."""


class ChangesError(SiteError):
    """A change cannot be made to the site."""

    code: ClassVar[str] = "changes_invalid"
    title: ClassVar[str] = "The site cannot be changed like this"


class AddedAsset(BaseModel):
    """One more asset of a member that is there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    member: Reference = Field(description="Name of the member.", examples=["Bakkerij Noord"])
    asset: dict[str, Any] = Field(description="The asset, as in a site document.")

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.asset.get("name") or f"{self.member} {self.asset.get('kind', 'asset')}")


class Changes(BaseModel):
    """What is different from the site as it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cap_times: Times = Field(1.0, description="The group's limits times this, but for physical ones.", examples=[0.8])
    cap_more_kw: SignedKw = Field(0.0, description="So much more after that; less where negative.", examples=[100.0])
    cap_kw: Kw | None = Field(
        None, description="Instead: the group's limits on import become this, but for physical ones.", examples=[5600.0]
    )
    price_times: Times = Field(
        1.0, description="What a supplier asks and pays per kWh times this, before markup and tax.", examples=[1.5]
    )
    price_more_eur_per_kwh: EurPerKwh = Field(0.0, description="So much more after that.", examples=[0.05])
    energy_contracts: ByName[EnergyContract] = Field({}, description="Supply contracts that become these, by name.")
    grid_tariff: GridTariff | None = Field(
        None,
        description="Fields of the grid tariff that become these; the others stay.",
        examples=[{"contract_kw": 5600}],
    )
    grid_times: Times = Field(1.0, description="All prices of the grid tariff times this.", examples=[1.1])
    load_times: Times = Field(1.0, description="Loads that nothing else decides on times this: growth.", examples=[1.1])
    more_vehicles: Vehicles = Field(
        {},
        description="Asset with chargers -> so many connectors more, each with the visits of one that is there, chosen "
        "evenly from the least to the most used.",
        examples=[{"depot chargers": 10}],
    )
    added: tuple[Addition, ...] = Field((), description="New members, each with a load or an asset.")
    added_assets: tuple[AddedAsset, ...] = Field((), description="New assets of members that are there.")
    without: tuple[Reference, ...] = Field((), description="Assets and members that are not there, by name.")
    without_kinds: tuple[str, ...] = Field(
        (), description="Kinds of which no asset is there; a site without any stays as it is.", examples=[["battery"]]
    )

    operation: Literal["none"] | None = Field(
        None, description="`none`: the cheapest plan for its figures, in half the time, and not quiet to carry out."
    )

    @field_validator("without_kinds")
    @classmethod
    def _known(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        kinds = [kind.name for kind in KINDS]
        for name in names:
            if name not in kinds:
                raise PydanticCustomError("unknown_kind", f"kinds of asset: {', '.join(kinds)}", {"found": repr(name)})
        return names

    @property
    def in_words(self) -> str:
        """What is changed, in one line; empty where nothing is."""
        return "; ".join([*self._of_cap(), *self._of_prices(), *self._of_who()])

    def _of_cap(self) -> Iterator[str]:
        if self.cap_kw is not None:
            yield f"cap {self.cap_kw:,.0f} kW"
        if (self.cap_times, self.cap_more_kw) != (1.0, 0.0):
            yield f"cap times {self.cap_times:g}" + (f" {self.cap_more_kw:+,.0f} kW" if self.cap_more_kw else "")

    def _of_prices(self) -> Iterator[str]:
        if (self.price_times, self.price_more_eur_per_kwh) != (1.0, 0.0):
            more = self.price_more_eur_per_kwh
            yield f"prices times {self.price_times:g}" + (f" {more:+.4f} EUR/kWh" if more else "")
        if self.energy_contracts:
            yield f"other supply contract: {', '.join(self.energy_contracts)}"
        if self.grid_tariff is not None:
            yield f"other grid tariff: {', '.join(sorted(self.grid_tariff.model_fields_set))}"
        if self.grid_times != 1.0:
            yield f"grid charges times {self.grid_times:g}"

    def _of_who(self) -> Iterator[str]:
        if self.load_times != 1.0:
            yield f"loads times {self.load_times:g}"
        if self.more_vehicles:
            yield f"more vehicles: {', '.join(f'{n} at {name}' for name, n in self.more_vehicles.items())}"
        names = [*(each.name for each in self.added), *(each.name for each in self.added_assets)]
        if names:
            yield f"with {', '.join(names)}"
        if self.without or self.without_kinds:
            yield f"without {', '.join((*self.without, *(f'any {kind}' for kind in self.without_kinds)))}"
        if self.operation is not None:
            yield "the cheapest plan, not quiet to carry out"


class NamedChanges(Changes):
    """A name, and what is different from the sites as they are written."""

    name: str = Field(min_length=1, max_length=80, description="Its name in the rows.", examples=["cap 20 % lower"])
