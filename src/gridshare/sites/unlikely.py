"""Values that are possible and unlikely: most often another unit, or a slip. They lead the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.connection.check import lies_under
from gridshare.findings import Tolerance
from gridshare.parts import Bools, Floats
from gridshare.plain import plain
from gridshare.series import Series
from gridshare.sites.references import walk
from gridshare.sites.site import Site
from gridshare.view import Texts

HIGH_EUR_PER_KWH, VERY_HIGH_EUR_PER_KWH = 5.0, 100.0
"""No market pays more for a kWh; what somebody asks to go without one, or to go above a limit, is more at times."""

FAR = 20.0
"""What an asset takes or gives at most, in times the limit that it is under."""

_TAKEN_FOR_THOUSAND = (0.1, 10.0)
"""A thousand times a limit may have been meant where that is so many times what is taken under it."""

_ASKED = "price_eur_per_kwh"
_COSTS = ("wear_eur_per_kwh", "charge_wear_eur_per_kwh", "fuel_cost_eur_per_kwh")
_PER_KWH = "_eur_per_kwh"
_WAYS = ("import", "export")

Code = Literal["price_high", "cost_negative", "load_far_above", "limit_far_below", "limit_with_point"]

TEXTS: Texts = {
    "price_high": (
        "{what} is {value} EUR/kWh, which is unlikely. If it is in EUR/MWh, divide it by 1000.",
        "{what} is {value} EUR/kWh, en dat is onwaarschijnlijk. Staat het in EUR/MWh, deel het dan door 1000.",
    ),
    "cost_negative": (
        "{what} is {value} EUR/kWh: the plan earns by it, and its saving says nothing. Write a cost above zero.",
        "{what} is {value} EUR/kWh: het plan verdient eraan, en de besparing zegt niets. Schrijf kosten boven nul.",
    ),
    "load_far_above": (
        "{what}: up to {value} kW, where {limit} kW is allowed. If it is in W, divide it by 1000; else mend the limit.",
        "{what}: tot {value} kW, waar {limit} kW mag. Staat het in W, deel het door 1000; pas anders de grens aan.",
    ),
    "limit_far_below": (
        "{what} is {value} kW, for loads up to {limit} kW. Check its unit, or the loads.",
        "{what} is {value} kW, bij afname tot {limit} kW. Kijk de eenheid na, of de lasten.",
    ),
    "limit_with_point": (
        "{what} is read as {value} kW, for loads up to {limit} kW. If {thousand} is meant, write it without a point.",
        "{what} is gelezen als {value} kW, bij afname tot {limit} kW. Is {thousand} bedoeld, schrijf dan geen punt.",
    ),
}


class Unlikely(BaseModel):
    """A value that is possible and unlikely."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Code = Field(description="Stable name of what is unlikely of it.")
    where: str = Field(description="Path in the document.")
    what: str = Field(description="The same by its names.")
    value: float = Field(description="What was found, in `unit`.")
    unit: Literal["EUR/kWh", "kW"] = Field(description="Its unit.")
    limit: float = Field(
        description="Beyond this it is unlikely; of a load the limit that it is under, of a limit the load under it."
    )
    message: str = Field(description="What is unlikely, and what to do about it.")


def unlikely(site: Site, baseline_kw: Floats | None = None) -> list[Unlikely]:
    """What is unlikely in a site: the first of each kind and field comes first, the furthest off before others.

    Args:
        site: The site.
        baseline_kw: Net load of each asset when nothing is planned, shape (asset, step); worked out where left out.
    """
    net_load_kw = _net_load_kw(site) if baseline_kw is None else baseline_kw
    far_above = _far_above(site, net_load_kw)
    limits = list(_limits(site, net_load_kw, far_above))
    found = [*_prices(site), *limits, *(_loads(site, net_load_kw, far_above) if not limits else ())]
    return sorted(found, key=lambda each: -_times_off(each))


def thousand(value: float) -> str:
    """A number a thousand times as large, as a document has it."""
    return plain(round(1000 * value, 3))


def _times_off(each: Unlikely) -> float:
    off = abs(each.value) / (abs(each.limit) or 1.0)
    return 1 / off if each.code.startswith("limit_") else off


def _found(code: Code, where: str, what: str, value: float, limit: float) -> Unlikely:
    unit: Literal["EUR/kWh", "kW"] = "EUR/kWh" if code in ("price_high", "cost_negative") else "kW"
    message = TEXTS[code][0].format(what=what, value=plain(value), limit=plain(limit), thousand=thousand(value))
    return Unlikely(code=code, where=where, what=what, value=value, unit=unit, limit=limit, message=message)


def _prices(site: Site) -> Iterator[Unlikely]:
    """Amounts per kWh that are high, and costs below zero."""
    for where, names, field, value in _amounts(site.document, "", ()):
        what = " > ".join((*names, field))
        high = VERY_HIGH_EUR_PER_KWH if field == _ASKED else HIGH_EUR_PER_KWH
        if abs(value) > high:
            yield _found("price_high", where, what, value, high)
        elif value < 0 and field in _COSTS:
            yield _found("cost_negative", where, what, value, 0.0)


def _amounts(value: Any, where: str, names: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], str, float]]:
    """Path, names, field and furthest value of every amount per kWh in a document."""
    if isinstance(value, BaseModel):
        own = getattr(value, "name", None)
        inner = (*names, own) if isinstance(own, str) and where else names
        for field, info in type(value).model_fields.items():
            item, name = getattr(value, field), info.alias or field
            path = f"{where}.{name}" if where else name
            if (furthest := _per_kwh(field, item)) is not None:
                yield path, inner, field, furthest
            else:
                yield from _amounts(item, path, (*inner, name) if name in _WAYS else inner)
    elif isinstance(value, tuple):
        for k, item in enumerate(value):
            yield from _amounts(item, f"{where}[{k}]", names)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _amounts(item, f"{where}.{key}", (*names, str(key)))


def _per_kwh(field: str, value: Any) -> float | None:
    """The furthest from zero of an amount per kWh; None for anything else."""
    if isinstance(value, float) and field.endswith(_PER_KWH):
        return value
    if not isinstance(value, Series) or value.spec.unit != "EUR/kWh":
        return None
    given = value.given if isinstance(value.given, tuple) else (value.given,)
    numbers = [each for each in given if isinstance(each, float)]
    return max(numbers, key=abs) if numbers else None


def _under(site: Site) -> Floats:
    """The limit that each asset is under, of its member and of the group, shape (asset,)."""
    group, members = site.connection.group.points, site.connection.members
    cap = _limit(group.import_limit_kw, group.export_limit_kw)
    own = [_limit(members.import_limit_kw[[k]], members.export_limit_kw[[k]]) for k in range(len(site.members))]
    return np.array([min(own[asset.member], cap) for asset in site.assets])


def _far_above(site: Site, net_load_kw: Floats) -> Bools:
    """Assets that take or give far more than their member or the group may, shape (asset,)."""
    limit, most = _under(site), np.abs(net_load_kw).max(axis=1, initial=0.0)
    return np.asarray((limit > 0) & (most > FAR * limit))


def _loads(site: Site, net_load_kw: Floats, far_above: Bools) -> Iterator[Unlikely]:
    """Assets that take or give far more than they may."""
    paths = {asset.name: path for asset, _, path in walk(site.document)}
    limit, most = _under(site), np.abs(net_load_kw).max(axis=1, initial=0.0)
    for k in np.flatnonzero(far_above).tolist():
        asset = site.assets[k]
        what = f"{site.members[asset.member]} > {asset.name}"
        yield _found("load_far_above", paths[asset.name], what, round(float(most[k]), 3), round(float(limit[k]), 3))


def _limits(site: Site, net_load_kw: Floats, far_above: Bools) -> Iterator[Unlikely]:
    """Limits on import, of the group and of feeders, far below what is taken under them.

    Where a few assets are far above all limits, and the others would keep this one, these are what is unlikely.
    """
    taken, within = np.maximum(net_load_kw, 0.0), site.connection.feeder_within
    for k, layer in enumerate(site.document.connection.layers):
        limit = getattr(layer, "limit_kw", None)
        if isinstance(limit, Series) and layer.direction != "export":
            yield from _far_below(
                limit, f"connection.layers[{k}].limit_kw", f"{layer.source} > limit_kw", taken, far_above
            )
    for f, feeder in enumerate(site.document.feeders):
        under = np.array([lies_under(asset.feeder, f, within) for asset in site.assets], dtype=bool)
        for field in ("limit_kw", "import_limit_kw"):
            limit = getattr(feeder, field)
            if isinstance(limit, Series):
                where, what = f"feeders[{f}].{field}", f"{feeder.name} > {field}"
                yield from _far_below(limit, where, what, taken[under], far_above[under])


def _far_below(limit: Series, where: str, what: str, taken_kw: Floats, far_above: Bools) -> Iterator[Unlikely]:
    """A limit that is at its highest far below what is taken under it, shape (asset, step)."""
    given = limit.given if isinstance(limit.given, tuple) else (limit.given,)
    value = max((each for each in given if isinstance(each, float)), default=0.0)
    most = round(float(taken_kw.sum(axis=0).max(initial=0.0)), 3)
    others_kw = float(taken_kw[~far_above].sum(axis=0).max(initial=0.0))
    if 0 < FAR * value < most and (others_kw > value or far_above.sum() > 1):
        low, high = _TAKEN_FOR_THOUSAND
        is_thousandth = low * most <= 1000 * value <= high * most
        yield _found("limit_with_point" if is_thousandth else "limit_far_below", where, what, value, most)


def _limit(import_kw: Floats, export_kw: Floats) -> float:
    """The highest of the limits of a point, of those that there are; infinite where there is none."""
    limits = np.concatenate([import_kw.ravel(), export_kw.ravel()])
    finite = limits[np.isfinite(limits)]
    return float(finite.max()) if finite.size else np.inf


def _net_load_kw(site: Site) -> Floats:
    loads = {
        kind.name: kind.check(arrays, kind.baseline(arrays), Tolerance.none()).net_load_kw
        for kind, arrays in site.asset_kinds
    }
    return np.array([loads[a.kind][a.index] for a in site.assets]).reshape(len(site.assets), site.grid.n_steps)
