"""Members' own rules as a step passes: what rests while a member imports or exports, and what may be fed in.

The meter and the inverter behind one connection see to these themselves, at once: they are no work of the guard.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from gridshare.followers import Done, Follower, Relief
from gridshare.parts import Floats, Ints
from gridshare.simulation.guard import Levels, taken_back

Followers = Mapping[str, Follower[Any]]

_NOTHING_KW = 1e-9
_ROUNDS = 3
"""One rule may undo another (what no longer charges is exported): so often they are gone through."""


def member_net_kw(t: int, done: Mapping[str, Done], followers: Followers, member_of: Mapping[str, Ints]) -> Floats:
    """Net load of each member that has anything, shape (member,)."""
    n = 1 + max((int(m.max(initial=-1)) for m in member_of.values()), default=-1)
    net = np.zeros(n)
    for name, follower in followers.items():
        net += np.bincount(member_of[name], follower.net_kw(t, done[name]), minlength=n)
    return net


def heed(t: int, done: dict[str, Done], followers: Followers, member_of: Mapping[str, Ints]) -> None:
    """Make what is done keep the members' rules; changes ``done`` in place."""
    if not any(follower.heeds_member for follower in followers.values()):
        return
    for _ in range(_ROUNDS):
        before = dict(done)
        for direction, sign in (("export", -1.0), ("import", 1.0)):
            flow = sign * member_net_kw(t, done, followers, member_of)
            _lower(t, done, followers, member_of, (direction, flow, _rests))
        allowed = _may_feed_in_kw(t, done, followers, member_of)
        over = -member_net_kw(t, done, followers, member_of) - allowed
        _lower(t, done, followers, member_of, ("export", over, _beyond_feed_in))
        if all(done[name] is before[name] for name in done):
            return


def _may_feed_in_kw(t: int, done: Mapping[str, Done], followers: Followers, member_of: Mapping[str, Ints]) -> Floats:
    """What the assets of each member may feed in, infinite where nobody limits it, shape (member,)."""
    n = 1 + max(int(m.max(initial=-1)) for m in member_of.values())
    allowed, limited = np.zeros(n), np.zeros(n, dtype=bool)
    for name, follower in followers.items():
        produced = np.maximum(-follower.net_kw(t, done[name]), 0.0)
        within = np.minimum(produced, _feed_in_limit_kw(follower, t, produced))
        limited[member_of[name][within < produced]] = True
        allowed += np.bincount(member_of[name], within, minlength=n)
    return np.where(limited, allowed, np.inf)


def _feed_in_limit_kw(follower: Follower[Any], t: int, produced: Floats) -> Floats:
    limit = follower.feed_in_limit_kw(t)
    return np.full_like(produced, np.inf) if limit is None else limit


GivesWay = Callable[[Follower[Any], int, Done, Relief], Floats]
"""What of a relief gives way to a member's rule, shape (row,)."""


def _rests(_follower: Follower[Any], _t: int, _done: Done, relief: Relief) -> Floats:
    """All of what has to rest."""
    return np.where(relief.rests, relief.level_kw, 0.0)


def _beyond_feed_in(follower: Follower[Any], t: int, done: Done, relief: Relief) -> Floats:
    """What is produced beyond what its plant may feed in."""
    produced = np.maximum(-follower.net_kw(t, done), 0.0)
    beyond = np.maximum(produced - _feed_in_limit_kw(follower, t, produced), 0.0)
    return np.minimum(relief.level_kw, beyond[relief.owner])


def _lower(
    t: int,
    done: dict[str, Done],
    followers: Followers,
    member_of: Mapping[str, Ints],
    rule: tuple[str, Floats, GivesWay],
) -> None:
    """Lower what gives way until no member has an excess; ``rule`` is a direction, the excess and what gives way."""
    direction, excess, gives_way = rule
    for name in [name for name, follower in followers.items() if follower.heeds_member]:
        for relief in followers[name].reliefs(t, done[name]):
            if relief.direction != direction:
                continue
            level = gives_way(followers[name], t, done[name], relief)
            member, taken = member_of[name][relief.owner], np.zeros_like(level)
            for m in np.unique(member[(level > _NOTHING_KW) & (excess[member] > _NOTHING_KW)]).tolist():
                rows = np.flatnonzero(member == m)
                taken[rows] = taken_back(Levels.of([replace(relief, level_kw=level)]).rows(rows), float(excess[m]))
                excess[m] -= taken[rows].sum()
            if taken.any():
                done[name] = followers[name].relieved(t, done[name], relief, taken)
