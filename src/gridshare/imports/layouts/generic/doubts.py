"""What headings leave open, settled by the numbers where these contradict all readings but one, else asked.

Values below zero in a column of energy without a direction make it a net; nothing else shows its direction
from numbers. One question is asked for all columns that leave the same open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from gridshare.imports.channel import Channel, Reading
from gridshare.imports.findings import Answers, Candidate, Decision, Question, figure
from gridshare.imports.layouts.generic.evidence import counted, told_by_neighbours, told_signs
from gridshare.imports.layouts.generic.plan import Plan
from gridshare.imports.layouts.generic.senses import Key
from gridshare.imports.options import LEAVE_OUT, quantity_in
from gridshare.series.quantities import Quantity

_SHOWN = 5
_SIGNS = {"feed_in": "negative is feed-in", "consumption": "negative is consumption"}

_WAYS: Mapping[Quantity, str] = {
    "consumption": "drawn from the grid",
    "feed_in": "fed into the grid",
    "production": "made by panels behind the connection",
    "net": "drawn less fed in, where nothing was fed in",
}
_OPEN: Mapping[str, tuple[str, tuple[Quantity, ...]]] = {
    "delivery": (
        "it can be what the grid delivers to the customer, or the customer to the grid",
        ("consumption", "feed_in"),
    ),
    "received": ("it can be what the customer receives, or what the grid does", ("consumption", "feed_in")),
    "produced": ("it can be what panels make, or what the meter sees leave", ("production", "feed_in")),
    "named": (
        "a word in it can say what is measured, or be a part of a name",
        ("consumption", "feed_in", "production", "net"),
    ),
    "use": (
        "it can be what is drawn from the grid, or all that the firm uses, what its panels make included",
        ("consumption",),
    ),
    "net": ("it can be what is drawn, or what is drawn less what its neighbour says is fed in", ("consumption", "net")),
}
_ANY: tuple[str, tuple[Quantity, ...]] = (
    "nothing in the file says in which direction the energy goes",
    ("consumption", "feed_in", "production", "net"),
)


def settled(reading: Reading, plan: Plan, answers: Answers) -> Reading:
    """The reading without doubts: settled by numbers, answered, or asked (then the column waits for its answer)."""
    decisions: list[Decision] = []
    kept: list[Channel] = []
    open_channels: dict[str, list[Channel]] = {}
    for channel in reading.channels:
        told, decision = _told(channel, plan, answers, reading.channels)
        if decision:
            decisions.append(decision)
        if decision and decision.answer == LEAVE_OUT:
            continue
        if told.quantity is None:
            open_channels.setdefault(plan.doubts.get(key_of(channel, plan), "energy"), []).append(told)
        else:
            kept.append(told)
    asked = [_question(sense, channels, several=len(plan.meanings) > 1) for sense, channels in open_channels.items()]
    signs = told_signs(kept)
    for k, channel in enumerate(kept):
        if channel.heading in signs and channel.quantity == "net":
            side, because = signs[channel.heading]
            kept[k] = replace(channel, negative_is=side)
            decisions.append(Decision(channel.about, "sign", _SIGNS[side], because))
    counters = counted(kept, answers)
    return replace(
        reading,
        channels=counters.channels,
        waiting=tuple(channel for channels in open_channels.values() for channel in channels),
        decisions=(*reading.decisions, *decisions, *counters.decisions),
        questions=(*reading.questions, *asked, *counters.questions),
    )


def key_of(channel: Channel, plan: Plan) -> Key:
    """The column or the kind that a channel comes from."""
    if plan.kind is None:
        return plan.sheet.names.index(channel.heading) if channel.heading in plan.sheet.names else channel.heading
    fitting = [k for k in plan.meanings if isinstance(k, str) and k in channel.heading]
    return max(fitting, key=len, default=channel.heading)


def _told(
    channel: Channel, plan: Plan, answers: Answers, channels: Sequence[Channel]
) -> tuple[Channel, Decision | None]:
    """The channel with the quantity that an answer, its numbers or those of its neighbours show."""
    if channel.quantity is not None:
        return channel, None
    described = answers.about("column", channel.file, channel.heading) or ""
    if described == LEAVE_OUT:
        return channel, Decision(channel.about, "column", LEAVE_OUT, "as answered")
    answer, unit = quantity_in(described)
    if answer is not None:
        told = replace(channel, quantity=answer, unit=unit or channel.unit)
        return told, Decision(channel.about, "column", answer, "as answered")
    negative = np.flatnonzero(channel.values < 0)
    if len(negative) and np.any(channel.values > 0) and plan.doubts.get(key_of(channel, plan)) != "net":
        first = int(negative[0])
        because = f"{len(negative)} values are below zero, the first in row {int(channel.rows[first])}"
        return replace(channel, quantity="net"), Decision(channel.about, "column", "net", because)
    sense = plan.doubts.get(key_of(channel, plan), "")
    others = [c for c in channels if c.quantity is None and c.meter == channel.meter]
    told_so = told_by_neighbours([c for c in others if plan.doubts.get(key_of(c, plan), "") == sense], sense, channels)
    if told_so is not None:
        decision = Decision(channel.about, "column", told_so.quantity, told_so.because)
        return replace(channel, quantity=told_so.quantity), decision
    return channel, None


def _question(sense: str, channels: Sequence[Channel], *, several: bool) -> Question:
    """What the columns that leave the same open are."""
    found, quantities = _OPEN.get(sense, _ANY)
    called = list(dict.fromkeys(repr(c.heading) for c in channels))
    headings = ", ".join(called[:_SHOWN]) + (" .." if len(called) > _SHOWN else "")
    about = channels[0].file if len(channels) > 1 or not several else channels[0].about
    spread = "; ".join(_sum(c) for c in channels[:3])
    candidates = tuple(
        Candidate(q, f"{spread}, {_WAYS[q]}" if len(channels) == 1 else f"all {len(channels)} are {_WAYS[q]}")
        for q in quantities
    )
    if sense == "use":
        candidates = (
            *candidates,
            Candidate(LEAVE_OUT, "all that the firm uses: what it draws then has to be elsewhere"),
        )
    return Question(about, "column", f"{headings}: {found} ({spread})", candidates)


def _sum(channel: Channel) -> str:
    there = channel.values[~np.isnan(channel.values)]
    if not len(there):
        return "no value"
    unit = channel.unit or "(no unit)"
    if channel.unit in {"kW", "W", "MW"}:
        level = f"on average {figure(there.mean())} {unit}, at most {figure(there.max())}"
    else:
        level = f"{figure(there.sum())} {unit} in {len(there):,} rows, at most {figure(there.max())}"
    by_day = _by_day(channel)
    return f"{level}, {by_day}" if by_day else level


def _by_day(channel: Channel) -> str:
    """How it runs over the day, by which a person knows panels from a firm."""
    hour = channel.moments.wall % 86400 // 3600
    noon, night = (channel.values[np.isin(hour, hours)] for hours in ((11, 12, 13), (23, 0, 1)))
    if np.isnan(noon).all() or np.isnan(night).all():
        return ""
    return f"on average {figure(np.nanmean(noon))} around noon and {figure(np.nanmean(night))} at midnight"
