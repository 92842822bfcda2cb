"""The job "park-day" as somebody writes it by hand for this job alone, with the leanest rows: the floor of all floors.

No net loads as columns, bounds instead of rows wherever they will do, import and export split only where a price asks
for it: at the group where all assets have one price, at each member where each has its own. It knows nothing of what
parks can have besides, breaks no rule on purpose and proves nothing; its least cost is that of the whole program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float64]]
Ints = np.ndarray[Any, np.dtype[np.int64]]
Data = Mapping[str, Mapping[str, Floats]]
"""Stamp name -> name of data -> numbers, as the program resolves them from the site document."""

N, H = 96, 0.25


def data_of(document: dict[str, Any]) -> tuple[Data, dict[str, Ints]]:
    """The numbers of the job, and the member of each unit of each stamp."""
    from gridshare.ahead.loading import parsed
    from gridshare.milp.park import stamps_of

    stamps, _ = stamps_of(parsed(document).resolved())
    member = next(stamp for stamp in stamps if stamp.name == "member")
    data = {s.name: {name: np.asarray(values, dtype=float) for name, values in s.data.items()} for s in stamps}
    return data, {wire.source: wire.unit for wire in member.inputs["net_load_kw"]}


@dataclass(slots=True)
class Problem:
    """A problem on its way: columns and rows in pieces."""

    columns: list[tuple[Floats, Floats, Floats, bool]] = field(default_factory=list)
    sides: list[tuple[Floats, Floats]] = field(default_factory=list)
    entries: list[tuple[Ints, Ints, Floats]] = field(default_factory=list)
    n_columns: int = 0
    n_rows: int = 0

    def add(self, lower: Any, upper: Floats, cost: Any = 0.0, *, integer: bool = False) -> Ints:
        """Columns of the shape of ``upper``; their numbers."""
        shape = upper.shape
        self.columns.append(
            (np.broadcast_to(lower, shape).ravel(), upper.ravel(), np.broadcast_to(cost, shape).ravel(), integer)
        )
        self.n_columns += upper.size
        return np.arange(self.n_columns - upper.size, self.n_columns).reshape(shape)

    def rows(self, lower: Floats, upper: Floats) -> Ints:
        """Rows with these sides; their numbers."""
        self.sides.append((lower.ravel(), upper.ravel()))
        self.n_rows += lower.size
        return np.arange(self.n_rows - lower.size, self.n_rows).reshape(lower.shape)

    def enter(self, row: Ints, column: Ints, value: Any) -> None:
        """Coefficients at places."""
        row, column, value = np.broadcast_arrays(row, column, value)
        self.entries.append((row.ravel(), column.ravel(), value.ravel()))

    def arrays(self) -> dict[str, Any]:
        """What HiGHS takes."""
        row, column, value = (np.concatenate(each) for each in zip(*self.entries, strict=True))
        order = np.argsort(row, kind="stable")
        lower, upper, cost = (np.concatenate([c[k] for c in self.columns]) for k in range(3))
        return {
            "cost": cost,
            "lower": lower,
            "upper": upper,
            "integer": np.concatenate([np.full(len(c[1]), c[3]) for c in self.columns]),
            "row_lower": np.concatenate([low for low, _ in self.sides]),
            "row_upper": np.concatenate([high for _, high in self.sides]),
            "start": np.concatenate([[0], np.cumsum(np.bincount(row, minlength=self.n_rows))]).astype(np.int32),
            "index": column[order].astype(np.int32),
            "value": value[order],
        }


def lean(data: Data, member_of: Mapping[str, Ints]) -> dict[str, Any]:
    """The job with the leanest rows, as arrays."""
    p = Problem()
    load = np.zeros((len(data["member"]["import_limit_kw"]), N))
    np.add.at(load, member_of["inflexible_load"], data["inflexible_load"]["profile_kw"])
    np.subtract.at(load, member_of["solar/0"], data["solar/0"]["available_kw"])
    net, drawn = _trade(p, data, load)
    for name, add in (
        ("solar/0", _solar),
        ("battery/0", _batteries),
        ("ev_charging/0", _sessions),
        ("deferrable_load/runs/0", _runs),
    ):
        if name in data:
            add(p, data[name], net[member_of[name]])
    peak = p.add(0.0, np.array([np.inf]), data["peak/0"]["eur_per_kw"])
    above = p.rows(np.zeros(N), np.full(N, np.inf))
    p.enter(above, peak, 1.0)
    p.enter(above, drawn, -1.0)
    return p.arrays()


def _trade(p: Problem, data: Data, load: Floats) -> tuple[Ints, Ints]:
    """Import and export, what they cost, and the rows that what is decided has to balance, shape (member, step).

    Returns:
        These rows, and the columns of the group's import.
    """
    one, price, cap = len(load) == 1, data["energy"], data["group"]
    bought, sold = H * price["import_eur_per_kwh"], -H * price["export_eur_per_kwh"]
    drawn = p.add(0.0, cap["import_limit_kw"][0], bought[0] if one else 0.0)
    fed = p.add(0.0, cap["export_limit_kw"][0], sold[0] if one else 0.0)
    net = p.rows(load, load)
    if one:
        p.enter(net[0], drawn, 1.0)
        p.enter(net[0], fed, -1.0)
        return net, drawn
    imported = p.add(0.0, data["member"]["import_limit_kw"], bought)
    exported = p.add(0.0, data["member"]["export_limit_kw"], sold)
    p.enter(net, imported, 1.0)
    p.enter(net, exported, -1.0)
    whole = p.rows(np.zeros(N), np.zeros(N))
    p.enter(whole[None, :], imported, 1.0)
    p.enter(whole[None, :], exported, -1.0)
    p.enter(whole, drawn, -1.0)
    p.enter(whole, fed, 1.0)
    return net, drawn


def _solar(p: Problem, d: Mapping[str, Floats], net: Ints) -> None:
    unit, t = np.nonzero(d["most_curtailed_kw"] > 0)
    cut = p.add(0.0, d["most_curtailed_kw"][unit, t])
    p.enter(net[unit, t], cut, -1.0)


def _batteries(p: Problem, d: Mapping[str, Floats], net: Ints) -> None:
    charge = p.add(0.0, d["charge_limit_kw"])
    discharge = p.add(0.0, d["discharge_limit_kw"], H * d["wear_discharge_eur_per_kwh"][:, None])
    energy = p.add(
        np.maximum(d["wanted_least_kwh"], 0.0), np.broadcast_to(d["capacity_kwh"][:, None], net.shape).copy()
    )
    p.enter(net, charge, -1.0)
    p.enter(net, discharge, 1.0)
    before = np.zeros(net.shape)
    before[:, 0] = d["initial_kwh"]
    balance = p.rows(before, before)
    p.enter(balance, energy, 1.0)
    p.enter(balance[:, 1:], energy[:, :-1], -1.0)
    p.enter(balance, charge, -H * d["charge_efficiency"][:, None])
    p.enter(balance, discharge, H / d["discharge_efficiency"][:, None])


def _sessions(p: Problem, d: Mapping[str, Floats], net: Ints) -> None:
    unit, t = np.nonzero(d["limit_kw"] > 0)
    charge = p.add(0.0, d["limit_kw"][unit, t])
    p.enter(net[unit, t], charge, -1.0)
    served = p.rows(d["must_kwh"], d["room_kwh"])
    p.enter(served[unit], charge, H * d["efficiency"][unit])


def _runs(p: Problem, d: Mapping[str, Floats], net: Ints) -> None:
    unit, t = np.nonzero(d["starts_most"] > 0)
    starts = p.add(0.0, np.ones(len(unit)), integer=True)
    for k in range(d["phase_kw"].shape[1]):
        p.enter(net[unit, t + k], starts, -d["phase_kw"][unit, k])
    once = p.rows(np.ones(len(net)), np.ones(len(net)))
    p.enter(once[unit], starts, 1.0)
