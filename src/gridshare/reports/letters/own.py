"""What one member's assets do with a plan and without it: what a letter is made of, and nothing of another firm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.reports.kinds import view_of
from gridshare.reports.letters.alone import Alone
from gridshare.schedules.member_part import MemberPart, OwnAsset
from gridshare.view import NET_LOAD, Deed, View

SEEN_KW = 0.05
"""Less is no change of power: plans are rounded."""

SEEN_KWH = 0.5
"""Less is no change that anybody is written for."""

_TAKE, _GIVE = "take_kw", "give_kw"
_PLAIN = (
    Deed(_TAKE, ("take power", "stroom afnemen")),
    Deed(_GIVE, ("give power", "stroom leveren"), is_at_least=True),
)
"""For kinds that do not say what people do with them."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is decided of an asset, or of a part of it.

    Attributes:
        facts: What names the part and what it asks; nothing for an asset as a whole.
        plan, alone: Decision -> power in the plan, and when nothing is planned [kW], shape (step,).
        states: What follows of the plan.
    """

    facts: Mapping[str, Any]
    plan: Mapping[str, Floats]
    alone: Mapping[str, Floats]
    states: Mapping[str, Any]

    def change_kw(self, deeds: Sequence[Deed]) -> Floats:
        """By how much its powers differ from what they are when nothing is planned, shape (step,)."""
        changes = [np.abs(self.plan[deed.power] - self.alone[deed.power]) for deed in deeds]
        most = np.max(changes, axis=0)
        return np.asarray(np.where(most > SEEN_KW, most, 0.0))


@dataclass(frozen=True, slots=True)
class Own:
    """An asset of the member.

    Attributes:
        name: Its name.
        view: How its kind is shown; None for a kind that this version does not have.
        deeds: What people do with it.
        parts: The asset itself, or its parts where decisions are about these.
        net_load_kw, alone_kw: Net load in the plan, and when nothing is planned, shape (step,).
    """

    name: str
    view: View | None
    deeds: tuple[Deed, ...]
    parts: tuple[Part, ...]
    net_load_kw: Floats
    alone_kw: Floats

    @property
    def has_parts(self) -> bool:
        """Whether decisions are about its parts."""
        return any(part.facts for part in self.parts)

    @property
    def together(self) -> tuple[Mapping[str, Floats], Mapping[str, Floats]]:
        """All its parts together: decision -> power in the plan, and when nothing is planned."""
        names = [deed.power for deed in self.deeds]
        if not self.has_parts:
            return self.parts[0].plan, self.parts[0].alone
        plan = {name: sum((p.plan[name] for p in self.parts), np.zeros_like(self.net_load_kw)) for name in names}
        before = {name: sum((p.alone[name] for p in self.parts), np.zeros_like(self.net_load_kw)) for name in names}
        return plan, before


def own_assets(part: MemberPart, without: Alone, written: Mapping[str, Mapping[str, Any]]) -> list[Own]:
    """The member's assets on which anything is decided.

    Args:
        part: Its part of the schedule.
        without: What its assets do when nothing is planned.
        written: Name of an asset -> how it is in the input.
    """
    return [
        _own(asset, without.get(asset.name, {}), written.get(asset.name, {}))
        for asset in part.assets
        if asset.decisions or asset.parts
    ]


def _own(asset: OwnAsset, without: Mapping[str, Mapping[str, Floats]], written: Mapping[str, Any]) -> Own:
    view = view_of(asset.kind)
    deeds = tuple(deed.of(written) for deed in view.deeds) if view is not None else ()
    net, before = np.array(asset.net_load_kw), np.array(asset.baseline_net_load_kw)
    known = all(deed.power in (NET_LOAD, *each) for deed in deeds for each in _decisions(asset))
    if not deeds or not known:
        plan, alone = ({_TAKE: np.maximum(x, 0.0), _GIVE: np.maximum(-x, 0.0)} for x in (net, before))
        return Own(asset.name, view, _PLAIN, (Part({}, plan, alone, asset.states),), net, before)
    wanted = {name for deed in deeds for name in (deed.power, deed.begins)}

    def part(facts: Mapping[str, Any], decisions: Mapping[str, list[float]], states: Mapping[str, Any]) -> Part:
        nothing = {NET_LOAD: before, **without.get(str(facts.get("name", "")), {})}
        plan = {name: np.array(values) for name, values in {NET_LOAD: net, **decisions}.items() if name in wanted}
        return Part(facts, plan, {n: nothing.get(n, np.zeros_like(net)) for n in plan}, states)

    parts = [part(p.facts, p.decisions, p.states) for p in asset.parts] or [part({}, asset.decisions, asset.states)]
    return Own(asset.name, view, deeds, tuple(parts), net, before)


def _decisions(asset: OwnAsset) -> list[Mapping[str, list[float]]]:
    return [part.decisions for part in asset.parts] or [asset.decisions]
