r"""Rule of thumb: the room that grid planning finds without an optimum, for comparison with one.

| rule | peak of the group | source |
|---|---|---|
| stacked | the highest measured load, and all of a newcomer's power on top of it | requests for transport |
| Rusck | $c_n \sum_i P_i$ with $c_n = c_\infty + (1 - c_\infty) / \sqrt{n}$ | S. Rusck, ASEA Journal, 1956 |
| Velander | $k_1 E + k_2 \sqrt{E}$ with $E$ the energy of a year | S. Velander, Teknisk Tidskrift, 1952 |

$c_\infty$ follows from the park's own members: their own peaks, and the peak that they have together. The constants of
Velander are the ones that textbooks of distribution planning give for commerce; how far they are off is seen on the
park as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from gridshare.parts import Floats
from gridshare.schedules.rounding import number

_CONFIG = ConfigDict(extra="forbid", frozen=True)
_YEAR_H = 8760.0
_LEAST_PEAK_KW = 1e-3


def _of(unit: str, text: str, **more: Any) -> Any:
    """A field with its unit."""
    return Field(description=text, json_schema_extra={"unit": unit}, **more)


class Assumptions(BaseModel):
    """What rules of thumb assume where a park cannot say it."""

    model_config = _CONFIG

    coincidence_of_many: float = _of(
        "1",
        "Rusck's coincidence of very many firms, for a park of one firm, which shows none.",
        default=0.6,
        ge=0,
        le=1,
    )
    k1_kw_per_mwh: float = _of("kW/MWh", "Velander's first constant, for commerce.", default=0.25, gt=0)
    k2_kw_per_root_mwh: float = _of("kW/MWh^0.5", "Velander's second constant, for commerce.", default=1.9, ge=0)


class Newcomer(BaseModel):
    """What is known of a new connection before anything is calculated."""

    model_config = _CONFIG

    kw: float = _of("kW", "Its power.", gt=0)
    full_load_hours: float | None = _of(
        "h", "Its energy of a year divided by its power; null where that is not known.", default=None, gt=0
    )


RuleName = Literal["stacked", "rusck", "velander"]


class Rule(BaseModel):
    """What one rule says."""

    model_config = _CONFIG

    rule: RuleName
    peak_now_kw: float = _of("kW", "Peak of the group as it is, by this rule.")
    peak_with_kw: float | None = _of("kW", "The same with the newcomer; null where nobody asks for one.")
    room_kw: float | None = _of(
        "kW", "The most power of a newcomer with which the peak stays under the cap; null without a cap."
    )


class RuleOfThumb(BaseModel):
    """What a planner would say of the room that a park has, next to what the optimum says."""

    model_config = _CONFIG

    firms: int = _of("1", "Members that draw from the grid.")
    sum_of_peaks_kw: float = _of("kW", "Sum of the members' own peaks, with nothing planned.")
    peak_kw: float = _of("kW", "The peak that they have together.")
    coincidence: float = _of("1", "The second divided by the first.")
    coincidence_with: float = _of("1", "Rusck's coincidence with one firm more.")
    year_kwh: float = _of("kWh", "What the members draw in a year, from the time that was measured.")
    cap_kw: float | None = _of("kW", "The least cap on import within the time; null where there is none.")
    newcomer: Newcomer | None = Field(description="What is asked for.")
    assumptions: Assumptions
    rules: list[Rule] = Field(description="What each rule says; Velander only where a newcomer's hours are known.")
    room_kw: float | None = _of(
        "kW", "The room that a planner would name: Rusck's, never below zero; null without a cap."
    )
    optimum_kw: float | None = _of("kW", "What fits when all that is flexible is planned; null: not asked.")


@dataclass(frozen=True, slots=True)
class Metered:
    """What meters show when nothing is planned.

    Attributes:
        member_kw: Net load of the members, shape (member, step).
        cap_kw: The group's cap on import; infinite where there is none, shape (step,).
        step_h: Length of a step [h].
    """

    member_kw: Floats
    cap_kw: Floats
    step_h: float


def together(days: Iterable[Metered]) -> Metered:
    """What the meters show on several days, one after the other."""
    found = list(days)
    members, caps = (
        np.concatenate(parts, axis=-1) for parts in ([d.member_kw for d in found], [d.cap_kw for d in found])
    )
    return Metered(members, caps, found[0].step_h)


def rule_of_thumb(
    park: Metered,
    newcomer: Newcomer | None = None,
    *,
    optimum_kw: float | None = None,
    assumptions: Assumptions | None = None,
) -> RuleOfThumb:
    """What rules of thumb say of a park, from what its meters show.

    Args:
        park: The meters.
        newcomer: What is asked for.
        optimum_kw: What fits by the optimum, to be reported next to it.
        assumptions: Constants; the stated ones where left out.
    """
    given = assumptions or Assumptions()
    drawn = np.maximum(park.member_kw, 0.0)
    peaks = drawn.max(axis=1, initial=0.0)
    n = int((peaks > _LEAST_PEAK_KW).sum())
    peak = max(float(park.member_kw.sum(axis=0).max(initial=0.0)), 0.0)
    own = float(peaks.sum())
    hours = max(park.member_kw.shape[1] * park.step_h, park.step_h)
    year_kwh = float(drawn.sum()) * park.step_h * _YEAR_H / hours
    cap = float(park.cap_kw.min(initial=np.inf))
    coincidence = peak / own if own > 0 else 1.0
    many = _of_many(coincidence, n, given.coincidence_of_many)
    rules = [
        _stacked(park, peak, newcomer),
        _rusck(own, (rusck(many, max(n, 1)), rusck(many, n + 1)), cap, newcomer),
        *_velander(year_kwh, cap, newcomer, given),
    ]
    room = rules[1].room_kw
    return RuleOfThumb(
        firms=n,
        sum_of_peaks_kw=number(own),
        peak_kw=number(peak),
        coincidence=number(coincidence),
        coincidence_with=number(rusck(many, n + 1)),
        year_kwh=number(year_kwh),
        cap_kw=number(cap) if np.isfinite(cap) else None,
        newcomer=newcomer,
        assumptions=given,
        rules=rules,
        room_kw=None if room is None else max(room, 0.0),
        optimum_kw=None if optimum_kw is None else number(optimum_kw),
    )


def rusck(of_many: float, n: int) -> float:
    """Coincidence of a number of firms: their peak together, divided by the sum of their own."""
    return float(of_many + (1 - of_many) / np.sqrt(n))


def velander(energy_kwh: float, given: Assumptions) -> float:
    """Peak of firms that together draw so much in a year [kW]."""
    mwh = energy_kwh / 1000
    return float(given.k1_kw_per_mwh * mwh + given.k2_kw_per_root_mwh * np.sqrt(mwh))


def _of_many(coincidence: float, n: int, otherwise: float) -> float:
    """Rusck's coincidence of very many firms, from that of some."""
    if n <= 1:
        return otherwise
    alone = 1 / np.sqrt(n)
    return float(np.clip((coincidence - alone) / (1 - alone), 0.0, 1.0))


def _stacked(park: Metered, peak: float, newcomer: Newcomer | None) -> Rule:
    room = float((park.cap_kw - park.member_kw.sum(axis=0)).min(initial=np.inf))
    return _rule("stacked", peak, None if newcomer is None else peak + newcomer.kw, room)


def _rusck(own: float, coincidence: Sequence[float], cap: float, newcomer: Newcomer | None) -> Rule:
    now, then = coincidence
    peak_with = None if newcomer is None else then * (own + newcomer.kw)
    return _rule("rusck", now * own, peak_with, cap / then - own if then > 0 else np.inf)


def _velander(energy_kwh: float, cap: float, newcomer: Newcomer | None, given: Assumptions) -> Iterable[Rule]:
    """The rule turned round: which energy has the cap for its peak, and at which power a newcomer draws that."""
    if newcomer is None or newcomer.full_load_hours is None:
        return
    k1, k2 = given.k1_kw_per_mwh, given.k2_kw_per_root_mwh
    most = ((np.sqrt(k2**2 + 4 * k1 * cap) - k2) / (2 * k1)) ** 2 * 1000
    peak_with = velander(energy_kwh + newcomer.kw * newcomer.full_load_hours, given)
    room = (most - energy_kwh) / newcomer.full_load_hours
    yield _rule("velander", velander(energy_kwh, given), peak_with, room)


def _rule(name: RuleName, now: float, then: float | None, room: float) -> Rule:
    return Rule(
        rule=name,
        peak_now_kw=number(now),
        peak_with_kw=None if then is None else number(then),
        room_kw=number(room) if np.isfinite(room) else None,
    )
