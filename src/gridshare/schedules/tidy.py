"""Bring a solver's powers to the published resolution without breaking what was solved.

Every power becomes a multiple of the resolution (1 W). The rounding error of a series is carried to its next step, so
its energy drifts by less than one unit; and where rounding would lift a point's net load above its limit, the series
that were rounded up most give a unit back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.assets import KINDS
from gridshare.assets.kind import AssetKind
from gridshare.connection.check import lies_under
from gridshare.findings import Tolerance
from gridshare.parts import Bools, Decisions, Floats, Ints
from gridshare.sites.site import Site

_NOISE = 1e-6
"""Powers below this part of a unit are the solver's noise."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """All power series of a site, one below the other.

    Attributes:
        power: Powers, shape (series, step), never negative.
        sign: +1 where the power adds to the net load, -1 where it takes from it.
        asset: Place in the site's assets of each series.
        slots: Where each family of series goes back to: (kind, decision, first row, number of rows).
    """

    power: Floats
    sign: Floats
    asset: Ints
    slots: tuple[tuple[str, str, int, int], ...]


def tidy(
    site: Site, decisions: Mapping[str, Decisions], fixed_kw: Floats, resolution_kw: float
) -> Mapping[str, Decisions]:
    """The same decisions at the published resolution.

    Args:
        site: The site.
        decisions: Kind -> decisions as the solver gave them.
        fixed_kw: Net load of each asset that is not in its powers (profiles, processes), shape (asset, step).
        resolution_kw: Unit of published power [kW].
    """
    rows = _collect(site, decisions)
    if not len(rows.power):
        return {kind: dict(of_kind) for kind, of_kind in decisions.items()}
    rounded = _round(rows, _limits(site, rows, fixed_kw), resolution_kw)
    done: dict[str, dict[str, Floats]] = {kind: dict(of_kind) for kind, of_kind in decisions.items()}
    for kind, name, first, size in rows.slots:
        done[kind][name] = rounded[first : first + size]
    return done


def unrounded_kw(site: Site, decisions: Mapping[str, Decisions]) -> Floats:
    """Net load of each asset that is not in the powers that are rounded, shape (asset, step)."""
    rest: dict[str, Floats] = {}
    for kind, arrays in site.asset_kinds:
        still = {
            name: np.zeros_like(values) if name in kind.powers else values
            for name, values in decisions[kind.name].items()
        }
        rest[kind.name] = kind.check(arrays, still, Tolerance.none()).net_load_kw
    n = site.grid.n_steps
    return np.array([rest[a.kind][a.index] for a in site.assets]).reshape(len(site.assets), n)


def _collect(site: Site, decisions: Mapping[str, Decisions]) -> _Rows:
    power: list[Floats] = []
    sign: list[Floats] = []
    asset: list[Ints] = []
    slots: list[tuple[str, str, int, int]] = []
    place = {(a.kind, a.index): i for i, a in enumerate(site.assets)}
    first = 0
    for kind in KINDS:
        if kind.name not in decisions:
            continue
        owner = _owners(kind, site)
        for name, direction in kind.powers.items():
            values = np.maximum(decisions[kind.name][name], 0.0)
            power.append(values)
            sign.append(np.full(len(values), float(direction)))
            asset.append(np.array([place[kind.name, int(k)] for k in owner], dtype=np.int64))
            slots.append((kind.name, name, first, len(values)))
            first += len(values)
    n = site.grid.n_steps
    return _Rows(
        power=np.concatenate([np.zeros((0, n)), *power]),
        sign=np.concatenate([np.zeros(0), *sign]),
        asset=np.concatenate([np.zeros(0, dtype=np.int64), *asset]),
        slots=tuple(slots),
    )


def _owners(kind: AssetKind[Any, Any], site: Site) -> Sequence[int]:
    if kind.parts is None:
        return range(len(site.of_kind(kind.name)))
    return [owner for owner, _ in kind.parts(site.kinds[kind.name])]


@dataclass(frozen=True, slots=True)
class _Limits:
    """The points that have a limit, the smallest first.

    Attributes:
        inside: Which series count towards each, shape (point, series).
        left_kw: What is left on import and on export, shape (point, 2, step).
    """

    inside: Bools
    left_kw: Floats


def _limits(site: Site, rows: _Rows, fixed_kw: Floats) -> _Limits:
    member = np.array([a.member for a in site.assets], dtype=np.int64)
    feeder = np.array([a.feeder for a in site.assets], dtype=np.int64)
    c = site.connection
    inside: list[Bools] = []
    left_kw: list[Floats] = []

    def add(assets: Bools, import_limit: Floats, export_limit: Floats) -> None:
        if assets[rows.asset].any() and (np.isfinite(import_limit).any() or np.isfinite(export_limit).any()):
            fixed = fixed_kw[assets].sum(axis=0)
            inside.append(assets[rows.asset])
            left_kw.append(np.stack([import_limit - fixed, export_limit + fixed]))

    for k in range(len(c.members.names)):
        add(member == k, c.members.import_limit_kw[k], c.members.export_limit_kw[k])
    for k in range(len(c.feeders.names)):
        under = np.array([lies_under(int(f), k, c.feeder_within) for f in feeder], dtype=bool)
        add(under, c.feeders.import_limit_kw[k], c.feeders.export_limit_kw[k])
    add(np.ones(len(member), dtype=bool), c.group.import_cap_kw, c.group.export_cap_kw)
    n_series, n = rows.power.shape
    return _Limits(np.array(inside, dtype=bool).reshape(-1, n_series), np.array(left_kw, dtype=float).reshape(-1, 2, n))


def _round(rows: _Rows, limits: _Limits, unit: float) -> Floats:
    """Powers in whole units, shape (series, step)."""
    exact = rows.power / unit
    whole = np.zeros_like(exact)
    carry = np.zeros(len(exact))
    within, series = np.nonzero(limits.inside)

    def net_of(powers: Floats) -> Floats:
        """Net power of each point in a step."""
        return np.asarray(np.bincount(within, (rows.sign * powers)[series], len(limits.inside)), dtype=float)

    most = _most(np.stack([net_of(powers) for powers in exact.T], axis=1), limits.left_kw / unit)
    for t in range(exact.shape[1]):
        wanted = np.where(exact[:, t] > _NOISE, exact[:, t] + carry, 0.0)
        # What is owed is paid back by one unit a step: no power strays further from what was solved.
        now = np.clip(np.rint(wanted), np.maximum(np.ceil(exact[:, t] - 1), 0.0), np.floor(exact[:, t] + 1))
        now[(now == 0) & (exact[:, t] >= 1)] = 1.0
        net = net_of(now)
        for point in np.flatnonzero((net > most[:, 0, t]) | (-net > most[:, 1, t])):
            _give_back(now, wanted, limits.inside[point], rows.sign, most[point, :, t])
        whole[:, t] = now
        carry = np.where(exact[:, t] > _NOISE, wanted - now, carry)
    return np.round(whole * unit, 9)


def _most(solved: Floats, left: Floats) -> Floats:
    """What rounding may lift each point to, on import and on export, shape (point, 2, step), in units.

    One unit above its limit, or above what was solved where that exceeds the limit already: a cap that cannot be kept
    is not rounding's to mend.
    """
    both = np.stack([solved, -solved], axis=1)
    return np.maximum(left, both) + 1.0 + _NOISE


def _give_back(now: Floats, wanted: Floats, inside: Bools, sign: Floats, most: Floats) -> None:
    """Shift single units of series inside a point until rounding lifts it no further than allowed."""
    for allowed, direction in zip(most, (1.0, -1.0), strict=True):
        net = direction * float((sign * now)[inside].sum())
        if not net > allowed:
            continue
        # Rounded the wrong way most: first in line; a series at rest stays at rest.
        lift = direction * sign * (now - wanted)
        movable = inside & (now > 1)
        units = min(int(np.ceil(net - allowed)), int(movable.sum()))
        order = np.argsort(np.where(movable, -lift, np.inf), kind="stable")[:units]
        now[order] -= direction * sign[order]
