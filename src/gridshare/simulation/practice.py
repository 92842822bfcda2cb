"""Practice: a site lived with step by step: what its assets do when asked, their members' rules, and the guard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

import numpy as np

from gridshare.assets.kind import AssetKind
from gridshare.findings import Tolerance
from gridshare.followers import Asked, Done
from gridshare.parts import Bools, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.simulation.guard import Levels, taken_back
from gridshare.simulation.members import heed
from gridshare.sites.site import Site
from gridshare.verification.evaluate import evaluate

GUARD_MINUTES = 1.0
"""How long the guard takes to see what a step is going to be, and to act."""

_NOTHING_KW = 1e-9
_ROUNDS = 3
"""What the guard takes back behind a member's connection may make a generator there rest, and so on: so often."""


@dataclass(frozen=True, slots=True)
class GuardCut:
    """What the guard took back from one row of a kind's decisions.

    Attributes:
        at: Start of the step, in UTC.
        step: The step.
        kind: Kind of the asset.
        asset: Index of the asset in its kind.
        name: Name of the asset.
        session: Name of the session, of kinds whose decisions are about these; else None.
        decision: Which decision was changed.
        direction: What became less.
        kw: By how much, as the mean over the step.
    """

    at: datetime
    step: int
    kind: str
    asset: int
    name: str
    session: str | None
    decision: str
    direction: Literal["import", "export"]
    kw: float


@dataclass(frozen=True, slots=True)
class Happened:
    """A step as it was.

    Attributes:
        done: Kind -> what its assets did, by decision, shape (row,).
        unguarded_kw: Net load of the group, had the guard done nothing.
        net_kw: Net load of the group.
        cuts: What the guard took back.
    """

    done: Mapping[str, Done]
    unguarded_kw: float
    net_kw: float
    cuts: tuple[GuardCut, ...]


class Practice:
    """A site, with what is true of it, as its steps pass.

    The same questions in the same order give the same steps: a state is restored by going through them again.

    Attributes:
        site: The site.
        decisions: Kind -> what was done in the steps that have passed, zero in the others, shape (row, step).
        cuts: All that the guard took back.
        t: The step that comes next.
    """

    def __init__(
        self, site: Site, guard_minutes: float | None = GUARD_MINUTES, out: Mapping[str, Bools] | None = None
    ) -> None:
        """Begin before the first step.

        Args:
            site: The site; its arrays are what is true.
            guard_minutes: Reaction time of the guard; None for no guard.
            out: Kind -> where its rows are out of order and do nothing that is asked, shape (row, step).
        """
        self.site, self._out = site, out or {}
        self.decisions: dict[str, dict[str, Floats]] = {
            kind: {name: np.zeros_like(values) for name, values in decisions.items()}
            for kind, decisions in site.doing_nothing().items()
        }
        self.cuts: list[GuardCut] = []
        self.t = 0
        self.followers = {kind.name: kind.follow(arrays) for kind, arrays in site.asset_kinds}
        self._member_of = {kind.name: site.member_of(kind.name) for kind, _ in site.asset_kinds}
        self._rows = {kind.name: rows_of(site, kind) for kind, _ in site.asset_kinds}
        self._left = 0.0 if guard_minutes is None else max(1 - guard_minutes / site.grid.step_minutes, 0.0)

    def step(self, asked: Mapping[str, Asked]) -> Happened:
        """Let the next step pass, in which this is asked of each kind; nothing of a kind that is left out."""
        t = self.t
        done = {kind: follower.follow(t, self._heard(kind, asked)) for kind, follower in self.followers.items()}
        heed(t, done, self.followers, self._member_of)
        unguarded = self._net_kw(done)
        done, cuts = self._guarded(done, unguarded)
        for kind, follower in self.followers.items():
            follower.advance(t, done[kind])
            for name, values in done[kind].items():
                self.decisions[kind][name][:, t] = values
        net = self._net_kw(done) if cuts else unguarded
        self.cuts += cuts
        self.t += 1
        return Happened(done, unguarded, net, tuple(cuts))

    def evaluated(self, tolerance: Tolerance | None = None) -> Evaluation:
        """What follows from what was done, by the independent verifier; all steps must have passed."""
        return evaluate(self.lived, self.decisions, tolerance or Tolerance())

    @property
    def lived(self) -> Site:
        """The site as it was lived with: what the guard switched within a step need not be at its least power then."""
        return eased(self.site, self.cuts)

    def _heard(self, kind: str, asked: Mapping[str, Asked]) -> Asked:
        """What is asked of those that are in order."""
        mine = asked.get(kind, {})
        if kind not in self._out:
            return mine
        return {name: np.where(self._out[kind][:, self.t], 0.0, values) for name, values in mine.items()}

    def _net_kw(self, done: Mapping[str, Done]) -> float:
        return float(sum(f.net_kw(self.t, done[kind]).sum() for kind, f in self.followers.items()))

    def _guarded(self, done: dict[str, Done], net_kw: float) -> tuple[dict[str, Done], list[GuardCut]]:
        """What is done once the guard has acted where the group would exceed its contract, and what it took back."""
        group = self.site.connection.group
        limits: tuple[tuple[Literal["import", "export"], float, Floats], ...] = (
            ("import", 1.0, group.import_contract_kw),
            ("export", -1.0, group.export_contract_kw),
        )
        for direction, sign, limit in limits:
            if self._left > 0 and (over := sign * net_kw - float(limit[self.t])) > _NOTHING_KW:
                return self._kept(done, direction, over, (sign, float(limit[self.t])))
        return done, []

    def _kept(
        self, done: dict[str, Done], direction: Literal["import", "export"], over_kw: float, limit: tuple[float, float]
    ) -> tuple[dict[str, Done], list[GuardCut]]:
        """Cut as much as it takes, with what the members' own rules take away again on the other side.

        What would make it worse (a generator that may not run while its member exports) is not done.
        """
        (sign, limit_kw), best, cuts = limit, done, list[GuardCut]()
        least = limit_kw + over_kw
        for _ in range(_ROUNDS):
            tried = dict(done)
            found = self._cut(tried, direction, over_kw)
            heed(self.t, tried, self.followers, self._member_of)
            flow = sign * self._net_kw(tried)
            if flow < least:
                best, cuts, least = tried, found, flow
            if flow - limit_kw <= _NOTHING_KW:
                break
            over_kw += flow - limit_kw
        return best, cuts

    def _cut(self, done: dict[str, Done], direction: Literal["import", "export"], over_kw: float) -> list[GuardCut]:
        rows = [
            (kind, relief)
            for kind, follower in self.followers.items()
            for relief in follower.reliefs(self.t, done[kind])
            if relief.direction == direction
        ]
        taken = self._left * taken_back(Levels.of([relief for _, relief in rows]), over_kw, self._left)
        cuts: list[GuardCut] = []
        for kind, relief in rows:
            mine, taken = taken[: len(relief.owner)], taken[len(relief.owner) :]
            if not mine.any():
                continue
            done[kind] = self.followers[kind].relieved(self.t, done[kind], relief, mine)
            for row in np.flatnonzero(mine).tolist():
                asset, session = self._rows[kind][row]
                name = self.site.of_kind(kind)[asset].name
                at, kw = self.site.grid.starts[self.t], float(mine[row])
                cuts.append(GuardCut(at, self.t, kind, asset, name, session, relief.decision, direction, kw))
        return cuts


def rows_of(site: Site, kind: AssetKind[Any, Any]) -> list[tuple[int, str | None]]:
    """The asset of each row of a kind's decisions, and the session where they are about these."""
    if kind.parts is None:
        return [(k, None) for k in range(len(site.of_kind(kind.name)))]
    return [(asset, str(facts["name"])) for asset, facts in kind.parts(site.kinds[kind.name])]


def eased(site: Site, cuts: Iterable[GuardCut]) -> Site:
    """A site in which what a guard switched within a step need not be at its least power then.

    Its own cuts, or those of windows of it.
    """
    by_kind: defaultdict[str, list[GuardCut]] = defaultdict(list)
    for cut in cuts:
        by_kind[cut.kind].append(cut)
    kinds, step = dict(site.kinds), timedelta(minutes=site.grid.step_minutes)
    for kind, arrays in site.asset_kinds:
        names = [place.name for place in site.of_kind(kind.name)]
        row_of = {(names[asset], session): row for row, (asset, session) in enumerate(rows_of(site, kind))}
        found = [
            (row_of[cut.name, cut.session], t)
            for cut in by_kind[kind.name]
            if (cut.name, cut.session) in row_of and 0 <= (t := (cut.at - site.grid.start) // step) < site.grid.n_steps
        ]
        rows, steps = np.array(found, dtype=np.int64).reshape(-1, 2).T
        kinds[kind.name] = kind.eased(arrays, rows, steps)
    return replace(site, kinds=kinds)
