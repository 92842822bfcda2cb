"""Changes to a site: another cap, other prices, one more connection, an asset less. A small document of its own.

Who is there is changed before series are in place, so that what is added may refer to the site's; amounts after that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic_core import PydanticCustomError

from gridshare.assets import KINDS
from gridshare.connection.layers import LAYERS
from gridshare.errors import Problem, SiteError
from gridshare.parts import CONTRACT
from gridshare.series import Series
from gridshare.sites.addition import ADDITION, Addition, AdditionError, member_of, with_addition
from gridshare.sites.document import SiteDocument
from gridshare.tariffs.supply.document import EnergyContract, Price
from gridshare.units import EurPerKwh, SignedKw

Times = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=100, json_schema_extra={"unit": "1"})]

_CONTRACTUAL = tuple(layer.document for layer in LAYERS if layer.rank == CONTRACT)
_MOST_LISTED = 12


class ChangesError(SiteError):
    """A change cannot be made to the site."""

    code: ClassVar[str] = "changes_invalid"
    title: ClassVar[str] = "The site cannot be changed like this"


class Changes(BaseModel):
    """What is different from the site as it is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cap_times: Times = Field(1.0, description="The group's limits times this, but for physical ones.", examples=[0.8])
    cap_more_kw: SignedKw = Field(0.0, description="So much more after that; less where negative.", examples=[100.0])
    price_times: Times = Field(
        1.0, description="What a supplier asks and pays per kWh times this, before markup and tax.", examples=[1.5]
    )
    price_more_eur_per_kwh: EurPerKwh = Field(0.0, description="So much more after that.", examples=[0.05])
    added: tuple[Addition, ...] = Field((), description="New members, each with a load or an asset.")
    without: tuple[str, ...] = Field((), description="Assets and members that are not there, by name.")
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
        return "; ".join(self._words())

    def _words(self) -> Iterator[str]:
        if (self.cap_times, self.cap_more_kw) != (1.0, 0.0):
            yield f"cap times {self.cap_times:g}" + (f" {self.cap_more_kw:+,.0f} kW" if self.cap_more_kw else "")
        if (self.price_times, self.price_more_eur_per_kwh) != (1.0, 0.0):
            more = self.price_more_eur_per_kwh
            yield f"prices times {self.price_times:g}" + (f" {more:+.4f} EUR/kWh" if more else "")
        if self.added:
            yield f"with {', '.join(each.name for each in self.added)}"
        if self.without or self.without_kinds:
            yield f"without {', '.join((*self.without, *(f'any {kind}' for kind in self.without_kinds)))}"
        if self.operation is not None:
            yield "the cheapest plan, not quiet to carry out"


def with_others(document: SiteDocument, changes: Changes) -> SiteDocument:
    """The site with the members that are added, and without what is taken away.

    Raises:
        ChangesError: With all that cannot be.
    """
    problems = list(_unknown(document, changes.without))
    document = _without(document, changes)
    problems += invalid_additions(changes)
    if not problems:
        for addition in changes.added:
            document = with_addition(document, addition)
    if not document.members:
        problems.append(Problem("without", "nobody_left", "all members", "some member that stays"))
    if problems:
        raise ChangesError(problems)
    return document


def invalid_additions(changes: Changes) -> list[Problem]:
    """What is wrong with what is added, whatever the site."""
    problems = []
    for k, addition in enumerate(changes.added):
        try:
            member_of(addition, addition.energy_contract)
        except AdditionError as error:
            problems += [replace(p, where=p.where.replace(ADDITION, f"added[{k}]", 1)) for p in error.problems]
    return problems


def with_amounts(document: SiteDocument, changes: Changes) -> SiteDocument:
    """A site whose series are in place, with the other caps and prices, and a note of all that is changed."""
    layers = tuple(
        layer.model_copy(
            update={"limit_kw": _moved(layer.limit_kw, changes.cap_times, changes.cap_more_kw)}
        )
        if isinstance(layer, _CONTRACTUAL)
        else layer
        for layer in document.connection.layers
    )  # fmt: skip
    contracts = {name: _at_other_prices(each, changes) for name, each in document.energy_contracts.items()}
    note = [f"The site is changed: {changes.in_words}."] if changes.in_words else []
    return document.model_copy(
        update={
            "connection": document.connection.model_copy(update={"layers": layers}),
            "energy_contracts": contracts,
            "operation": changes.operation or document.operation,
            "notes": (*document.notes, *note),
        }
    )


def _moved(series: Series, times: float, more: float) -> Series:
    return series if (times, more) == (1.0, 0.0) else series.mapped(lambda value: times * value + more)


def _at_other_prices(contract: EnergyContract, changes: Changes) -> EnergyContract:
    ways = {name: _at_other_price(getattr(contract, name), changes) for name in ("import_", "export")}
    return contract.model_copy(update=ways)


def _at_other_price(price: Price, changes: Changes) -> Price:
    times, more = changes.price_times, changes.price_more_eur_per_kwh
    if price.price is not None:
        return price.model_copy(update={"price": _moved(price.price, times, more)})
    split = ("peak_eur_per_kwh", "off_peak_eur_per_kwh")
    return price.model_copy(update={name: times * getattr(price, name) + more for name in split})


def _without(document: SiteDocument, changes: Changes) -> SiteDocument:
    gone, kinds = set(changes.without), set(changes.without_kinds)
    if not gone and not kinds:
        return document
    members = [
        member.model_copy(
            update={"assets": tuple(a for a in member.assets if a.name not in gone and a.kind not in kinds)}
        )
        for member in document.members
        if member.name not in gone
    ]
    return document.model_copy(update={"members": tuple(members)})


def _unknown(document: SiteDocument, names: Sequence[str]) -> Iterator[Problem]:
    there = [*(asset.name for m in document.members for asset in m.assets), *(m.name for m in document.members)]
    for k, name in enumerate(names):
        if name not in there:
            listed = ", ".join(there[:_MOST_LISTED]) + (", .." if len(there) > _MOST_LISTED else "")
            close = get_close_matches(name, there, 1)
            remedy = f"Did you mean {close[0]!r}?" if close else ""
            expected = f"an asset or a member of the site: {listed}"
            yield Problem(f"without[{k}]", "unknown_asset", repr(name), expected, remedy)
