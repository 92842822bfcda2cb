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
from gridshare.parts import Bools, Decisions, Floats, Ints
from gridshare.sites.site import Site


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
class _Limit:
    """A point: which series count towards it, and the room they have in each direction, shape (step,)."""

    inside: Bools
    import_room: Floats
    export_room: Floats


def _limits(site: Site, rows: _Rows, fixed_kw: Floats) -> list[_Limit]:
    """The points that have a limit, the smallest first."""
    member = np.array([a.member for a in site.assets], dtype=np.int64)
    feeder = np.array([a.feeder for a in site.assets], dtype=np.int64)
    c = site.connection
    found: list[_Limit] = []

    def add(assets: Bools, import_limit: Floats, export_limit: Floats) -> None:
        inside = assets[rows.asset]
        if inside.any() and (np.isfinite(import_limit).any() or np.isfinite(export_limit).any()):
            fixed = fixed_kw[assets].sum(axis=0)
            found.append(_Limit(inside, import_limit - fixed, export_limit + fixed))

    for k in range(len(c.members.names)):
        add(member == k, c.members.import_limit_kw[k], c.members.export_limit_kw[k])
    for k in range(len(c.feeders.names)):
        under = np.array([lies_under(int(f), k, c.feeder_within) for f in feeder], dtype=bool)
        add(under, c.feeders.import_limit_kw[k], c.feeders.export_limit_kw[k])
    add(np.ones(len(member), dtype=bool), c.group.import_cap_kw, c.group.export_cap_kw)
    return found


def _round(rows: _Rows, limits: Sequence[_Limit], unit: float) -> Floats:
    """Powers in whole units, shape (series, step)."""
    exact = rows.power / unit
    whole = np.zeros_like(exact)
    carry = np.zeros(len(exact))
    for t in range(exact.shape[1]):
        wanted = np.where(exact[:, t] > 1e-6, exact[:, t] + carry, 0.0)  # noqa: PLR2004 - noise of the solver
        # What is owed is paid back by one unit a step: no power strays further from what was solved.
        now = np.clip(np.rint(wanted), np.maximum(np.ceil(exact[:, t] - 1), 0.0), np.floor(exact[:, t] + 1))
        now[(now == 0) & (exact[:, t] >= 1)] = 1.0
        for limit in limits:
            _give_back(now, (exact[:, t], wanted), rows.sign, limit, t, unit)
        whole[:, t] = now
        carry = np.where(exact[:, t] > 1e-6, wanted - now, carry)  # noqa: PLR2004
    return np.round(whole * unit, 9)


def _give_back(now: Floats, targets: tuple[Floats, Floats], sign: Floats, limit: _Limit, t: int, unit: float) -> None:
    """Shift single units of series within the limit until rounding lifts the point by no more than one unit.

    ``targets`` are the powers as solved, and the same with what rounding owes from before, in units.
    """
    exact, wanted = targets
    solved = float((sign * exact)[limit.inside].sum())
    for room, direction in ((limit.import_room[t] / unit, 1.0), (limit.export_room[t] / unit, -1.0)):
        if np.isinf(room):
            continue
        net = direction * float((sign * now)[limit.inside].sum())
        # What the solver itself has above the limit (a cap that cannot be kept) is not rounding's to mend.
        above = int(np.ceil(net - max(room, direction * solved) - 1.0 - 1e-6))
        if above <= 0:
            continue
        # Rounded the wrong way most: first in line; a series at rest stays at rest.
        lift = direction * sign * (now - wanted)
        movable = limit.inside & (now > 1)
        order = np.argsort(np.where(movable, -lift, np.inf), kind="stable")[: min(above, int(movable.sum()))]
        now[order] -= direction * sign[order]
