"""Values that are possible and unlikely: most often another unit, or a slip. They lead the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.findings import Tolerance
from gridshare.parts import Floats
from gridshare.plain import plain
from gridshare.series import Series
from gridshare.sites.references import walk
from gridshare.sites.site import Site
from gridshare.view import Texts

HIGH_EUR_PER_KWH, VERY_HIGH_EUR_PER_KWH = 5.0, 100.0
"""No market pays more for a kWh; what somebody asks to go without one, or to go above a limit, is more at times."""

FAR = 20.0
"""What an asset takes or gives at most, in times the limit that it is under."""

_ASKED = "price_eur_per_kwh"
_COSTS = ("wear_eur_per_kwh", "charge_wear_eur_per_kwh", "fuel_cost_eur_per_kwh")
_PER_KWH = "_eur_per_kwh"
_WAYS = ("import", "export")

Code = Literal["price_high", "cost_negative", "load_far_above"]

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
}


class Unlikely(BaseModel):
    """A value that is possible and unlikely."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: Code = Field(description="Stable name of what is unlikely of it.")
    where: str = Field(description="Path in the document.")
    what: str = Field(description="The same by its names.")
    value: float = Field(description="What was found, in `unit`.")
    unit: Literal["EUR/kWh", "kW"] = Field(description="Its unit.")
    limit: float = Field(description="Beyond this it is unlikely; of a load the limit that it is under.")
    message: str = Field(description="What is unlikely, and what to do about it.")


def unlikely(site: Site, baseline_kw: Floats | None = None) -> list[Unlikely]:
    """What is unlikely in a site: the first of each kind and field comes first, the furthest off before others.

    Args:
        site: The site.
        baseline_kw: Net load of each asset when nothing is planned, shape (asset, step); worked out where left out.
    """
    found = [*_prices(site), *_loads(site, _net_load_kw(site) if baseline_kw is None else baseline_kw)]
    return sorted(found, key=lambda each: -abs(each.value) / (abs(each.limit) or 1.0))


def _found(code: Code, where: str, what: str, value: float, limit: float) -> Unlikely:
    unit: Literal["EUR/kWh", "kW"] = "kW" if code == "load_far_above" else "EUR/kWh"
    message = TEXTS[code][0].format(what=what, value=plain(value), limit=plain(limit))
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


def _loads(site: Site, net_load_kw: Floats) -> Iterator[Unlikely]:
    """Assets that take or give far more than their member or the group may."""
    group, members = site.connection.group.points, site.connection.members
    cap = _limit(group.import_limit_kw, group.export_limit_kw)
    own = [_limit(members.import_limit_kw[[k]], members.export_limit_kw[[k]]) for k in range(len(site.members))]
    paths = {asset.name: path for asset, _, path in walk(site.document)}
    for asset, net in zip(site.assets, net_load_kw, strict=True):
        limit, most = min(own[asset.member], cap), float(np.abs(net).max(initial=0.0))
        if 0 < limit < np.inf and most > FAR * limit:
            what = f"{site.members[asset.member]} > {asset.name}"
            yield _found("load_far_above", paths[asset.name], what, round(most, 3), round(limit, 3))


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
