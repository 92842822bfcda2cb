"""A site with changes. Who is there is changed before series are in place, so that it may refer to them; amounts after.

What cannot be, and what contradicts itself, is refused with all of it at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from gridshare.assets.kind import AssetDocument
from gridshare.connection.layers import LAYERS
from gridshare.errors import Problem
from gridshare.parts import CONTRACT
from gridshare.plain import plain
from gridshare.series import Series
from gridshare.sites.addition import ADDITION, Addition, AdditionError, member_of, with_addition
from gridshare.sites.changes import AddedAsset, Changes, ChangesError
from gridshare.sites.document import Member, SiteDocument
from gridshare.sites.leaving import without_members
from gridshare.tariffs.supply.document import EnergyContract, Price

_CONTRACTUAL = tuple(layer.document for layer in LAYERS if layer.rank == CONTRACT)
_MOST_LISTED = 12


def with_others(document: SiteDocument, changes: Changes) -> SiteDocument:
    """The site with the members and assets that are added, and without what is taken away.

    Raises:
        ChangesError: With all that cannot be.
    """
    problems = [*_unknown(document, changes), *invalid_additions(changes)]
    there = {asset.name for member in document.members for asset in member.assets}
    document = _without(document, changes)
    problems += _contradictions(there, document, changes)
    if not document.members:
        problems.append(Problem("without", "nobody_left", "all members", "some member that stays"))
    if problems:
        raise ChangesError(problems)
    for addition in changes.added:
        document = with_addition(document, addition)
    return _with_tariffs(_with_assets(document, changes.added_assets), changes)


def invalid_additions(changes: Changes) -> list[Problem]:
    """What is wrong with what is added, whatever the site."""
    asked = [(f"added[{k}]", addition) for k, addition in enumerate(changes.added)]
    asked += [(f"added_assets[{k}]", _as_addition(added)) for k, added in enumerate(changes.added_assets)]
    problems = []
    for place, addition in asked:
        try:
            member_of(addition, addition.energy_contract)
        except AdditionError as error:
            problems += [replace(p, where=p.where.replace(ADDITION, place, 1)) for p in error.problems]
    return problems


def with_amounts(document: SiteDocument, changes: Changes) -> SiteDocument:
    """A site whose series are in place, with the other caps, prices and loads, and a note of all that is changed."""
    layers = tuple(_at_other_cap(layer, changes) for layer in document.connection.layers)
    contracts = {name: _at_other_prices(each, changes) for name, each in document.energy_contracts.items()}
    members = tuple(
        _with_each_asset(member, lambda asset: _grown(asset, changes)) for member in document.members
    )  # fmt: skip
    note = [f"The site is changed: {changes.in_words}."] if changes.in_words else []
    return document.model_copy(
        update={
            "connection": document.connection.model_copy(update={"layers": layers}),
            "energy_contracts": contracts,
            "grid_tariff": _at_price(document.grid_tariff, changes.grid_times),
            "members": members,
            "operation": changes.operation or document.operation,
            "notes": (*document.notes, *note),
        }
    )


def _at_other_cap(layer: Any, changes: Changes) -> Any:
    if not isinstance(layer, _CONTRACTUAL):
        return layer
    limit = layer.limit_kw
    if changes.cap_kw is not None and layer.direction != "export":
        limit = replace(limit, given=changes.cap_kw)
    return layer.model_copy(update={"limit_kw": _moved(limit, changes.cap_times, changes.cap_more_kw)})


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


def _at_price(value: Any, times: float, *, is_price: bool = False) -> Any:
    """The same with every price in it times this; a field is a price where its name has its unit, EUR."""
    if times == 1.0:
        return value
    if isinstance(value, BaseModel):
        changed = {
            name: _at_price(getattr(value, name), times, is_price="eur" in name) for name in type(value).model_fields
        }
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(_at_price(item, times, is_price=is_price) for item in value)
    if not is_price:
        return value
    if isinstance(value, Series):
        return _moved(value, times, 0.0)
    return times * value if isinstance(value, float) else value


def _grown(asset: AssetDocument, changes: Changes) -> AssetDocument:
    if changes.load_times != 1.0:
        asset = asset.grown(changes.load_times)
    more = changes.more_vehicles.get(asset.name)
    return asset if more is None else asset.with_vehicles(more)


def _with_each_asset(member: Member, change: Any) -> Member:
    assets = tuple(map(change, member.assets))
    is_same = all(a is b for a, b in zip(assets, member.assets, strict=True))
    return member if is_same else member.model_copy(update={"assets": assets})


def _without(document: SiteDocument, changes: Changes) -> SiteDocument:
    gone, kinds = set(changes.without), set(changes.without_kinds)
    if not gone and not kinds:
        return document
    members = tuple(
        member.model_copy(
            update={"assets": tuple(a for a in member.assets if a.name not in gone and a.kind not in kinds)}
        )
        for member in document.members
    )
    return without_members(document.model_copy(update={"members": members}), gone)


def _with_assets(document: SiteDocument, added: Sequence[AddedAsset]) -> SiteDocument:
    for each in added:
        asset = member_of(_as_addition(each), None).assets[0]
        members = tuple(
            member.model_copy(update={"assets": (*member.assets, asset)}) if member.name == each.member else member
            for member in document.members
        )
        document = document.model_copy(update={"members": members})
    return document


def _as_addition(added: AddedAsset) -> Addition:
    return Addition(name=added.name[:80], asset=added.asset)


def _with_tariffs(document: SiteDocument, changes: Changes) -> SiteDocument:
    tariff: Any = document.grid_tariff
    if changes.grid_tariff is not None:
        other = changes.grid_tariff
        tariff = tariff.model_copy(update={name: getattr(other, name) for name in other.model_fields_set})
    contracts = {**document.energy_contracts, **changes.energy_contracts}
    return document.model_copy(update={"grid_tariff": tariff, "energy_contracts": contracts})


def _unknown(document: SiteDocument, changes: Changes) -> Iterator[Problem]:
    """Names that are not those of anything in the site as it is written."""
    assets = [asset.name for member in document.members for asset in member.assets]
    members = [member.name for member in document.members]
    for k, name in enumerate(changes.without):
        yield from _not_among(f"without[{k}]", "unknown_asset", name, [*assets, *members], "an asset or a member")
    for k, added in enumerate(changes.added_assets):
        yield from _not_among(f"added_assets[{k}].member", "unknown_member", added.member, members, "a member")
    for name in changes.more_vehicles:
        yield from _not_among(f"more_vehicles.{name}", "unknown_asset", name, assets, "an asset with chargers")
    for name in changes.energy_contracts:
        contracts = list(document.energy_contracts)
        yield from _not_among(f"energy_contracts.{name}", "unknown_contract", name, contracts, "a supply contract")


def _contradictions(there: Collection[str], left: SiteDocument, changes: Changes) -> Iterator[Problem]:
    """What is changed and taken away, or said twice.

    Args:
        there: Names of all assets before anything is taken away.
        left: The site without what is taken away.
        changes: The changes.
    """
    gone, keep = set(changes.without), "Keep it, or leave this out."
    assets: Mapping[str, AssetDocument] = {asset.name: asset for member in left.members for asset in member.assets}
    if changes.cap_kw is not None and (changes.cap_times, changes.cap_more_kw) != (1.0, 0.0):
        found = f"cap_kw {plain(changes.cap_kw)} next to cap_times or cap_more_kw"
        yield Problem("cap_kw", "contradiction", found, "one of them", "Write the limit that results as cap_kw.")
    for k, added in enumerate(changes.added_assets):
        if added.member in gone:
            found = f"an asset for {added.member!r}, which without takes away"
            yield Problem(f"added_assets[{k}].member", "contradiction", found, "a member that stays", keep)
    for name in changes.more_vehicles:
        asset = assets.get(name)
        if asset is not None and not asset.has_vehicles:
            found = f"{name!r}, of another kind"
            yield Problem(f"more_vehicles.{name}", "no_vehicles", found, "an asset with chargers")
        elif asset is None and name in there:
            found = f"more vehicles at {name!r}, which is taken away"
            yield Problem(f"more_vehicles.{name}", "contradiction", found, "an asset that stays", keep)
    yield from _twice(left, assets, changes)


def _twice(left: SiteDocument, assets: Mapping[str, AssetDocument], changes: Changes) -> Iterator[Problem]:
    """Names of what is added that are taken."""
    for place, names, taken in (
        ("added", [each.name for each in changes.added], {member.name for member in left.members} | set(assets)),
        ("added_assets", [each.name for each in changes.added_assets], set(assets) | {a.name for a in changes.added}),
    ):
        for k, name in enumerate(names):
            if name in taken or name in names[:k]:
                found, expected = f"{name!r}, which is there already", "a name of its own"
                yield Problem(f"{place}[{k}].name", "duplicate_name", found, expected, "Call it otherwise.")


def _not_among(where: str, code: str, name: str, there: Sequence[str], what: str) -> Iterator[Problem]:
    if name in there:
        return
    listed = ", ".join(there[:_MOST_LISTED]) + (", .." if len(there) > _MOST_LISTED else "")
    close = get_close_matches(name, there, 1)
    remedy = f"Did you mean {close[0]!r}?" if close else ""
    yield Problem(where, code, repr(name), f"{what} of the site: {listed}", remedy)
