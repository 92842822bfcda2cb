"""A kind of tariff component: what every kind brings, and what it is resolved from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Generic, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import numpy as np
from pydantic import BaseModel, ConfigDict

from gridshare.clauses import Clause, Flows
from gridshare.context import Context
from gridshare.parts import Floats
from gridshare.timegrid import TimeGrid


class TariffFields(BaseModel):
    """The fields of ``grid_tariff`` that one kind of component brings; each has a default that charges nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


T = TypeVar("T", bound=TariffFields)
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class TariffDocuments:
    """What the site says of prices and charges.

    Attributes:
        grid_tariff: The group's grid charges, with the fields of all kinds of component.
        contracts: Supply contracts by name.
        contract_of_member: Name of each member's supply contract; of no contract where the site has none.
        members: Names of the members.
    """

    grid_tariff: TariffFields
    contracts: Mapping[str, Any]
    contract_of_member: Sequence[str]
    members: Sequence[str]

    def fields(self, of: type[T]) -> T:
        """The grid tariff, with the fields of one kind: it has those of all kinds."""
        if not isinstance(self.grid_tariff, of):
            message = f"the grid tariff has no {of.__name__}: its kind of component is not registered"
            raise TypeError(message)
        return self.grid_tariff


class KwhPrices(NamedTuple):
    """What a kWh taken costs and a kWh fed in brings each member [EUR/kWh], shape (member, step) each."""

    import_eur_per_kwh: Floats
    export_eur_per_kwh: Floats

    def plus(self, other: KwhPrices) -> KwhPrices:
        """Both together."""
        return KwhPrices(*(np.add(mine, more) for mine, more in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class Past:
    """What flowed in the first steps of a plan.

    Attributes:
        flows: Net loads over the whole plan.
        grid: Its time grid.
        steps: How many of its steps have passed.
    """

    flows: Flows
    grid: TimeGrid
    steps: int

    @property
    def now(self) -> datetime:
        """The instant after the steps that have passed, on the site's clock."""
        now = self.grid.start + self.steps * timedelta(minutes=self.grid.step_minutes)
        return now.astimezone(ZoneInfo(self.grid.time_zone))


def _no_memory(_documents: TariffDocuments, _arrays: Any, _past: Past) -> Mapping[str, Any]:
    return {}


def _as_it_is(_documents: TariffDocuments) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffComponent(Clause[A], Generic[A]):
    """All that is known about one kind of tariff component.

    Attributes:
        fields: Its fields of ``grid_tariff``; None where it is written elsewhere in the site document.
        resolve: The documents to arrays, None where the site has none of it; problems go to the context.
        kwh_prices: What it adds to the price of a kWh: these are summed and paid as one (T1).
        carried: Its fields of ``grid_tariff`` that what has passed changes, for a plan that begins after that.
        anew: The same in a month of which nothing has passed.
        of_those_there: Its fields of ``grid_tariff`` that name members, for the members that the site has.
    """

    resolve: Callable[[TariffDocuments, Context], A | None]
    fields: type[TariffFields] | None = None
    kwh_prices: Callable[[A], KwhPrices] | None = None
    carried: Callable[[TariffDocuments, A, Past], Mapping[str, Any]] = _no_memory
    anew: Callable[[TariffDocuments], Mapping[str, Any]] = _as_it_is
    of_those_there: Callable[[TariffDocuments], Mapping[str, Any]] = _as_it_is
