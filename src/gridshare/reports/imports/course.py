"""A course of power as a picture of a few hundred points: lowest and highest of each stretch, as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.parts import Bools, Floats, Ints
from gridshare.reports.clock import stretches
from gridshare.reports.imports.group import Together
from gridshare.reports.words import Words
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

Box = tuple[float, float, float, float]
"""Left, width, top and height."""

_BOX = _LEFT, _WIDTH, _TOP, _HEIGHT = 52, 920, 14, 190
_MOST_POINTS = 1100
_HOURS = (0.25, 1, 6, 24, 168, 672)
"""Lengths of the stretches that a point may be of."""

_NEAR = 0.2
"""A cap on feed-in is drawn where more than this share of it flows."""

_SPARK_WIDTH, _SPARK_HEIGHT, _SPARK_POINTS = 120, 18, 60

_TEXTS: Texts = {
    "title": ("[kW]", "[kW]"),
    "each_0.25": ("each quarter", "elk kwartier"),
    "each_1": ("lowest to highest quarter of each hour", "laagste tot hoogste kwartier van elk uur"),
    "each_6": ("lowest to highest quarter of each 6 hours", "laagste tot hoogste kwartier van elke 6 uur"),
    "each_24": ("lowest to highest quarter of each day", "laagste tot hoogste kwartier van elke dag"),
    "each_168": ("lowest to highest quarter of each week", "laagste tot hoogste kwartier van elke week"),
    "each_672": ("lowest to highest quarter of each 4 weeks", "laagste tot hoogste kwartier van elke 4 weken"),
    "pale": ("paler: not all meters are known", "lichter: niet alle meters zijn bekend"),
    "cap": ("dashed: the cap", "streepjes: de grens"),
    "over": ("▬ at the top: above the cap", "▬ bovenaan: boven de grens"),
    "alt": (
        "The group together from {first} to {last}: {low} to {high} kW. {cap}",
        "De groep samen van {first} tot {last}: {low} tot {high} kW. {cap}",
    ),
    "alt_cap": ("The cap is {low} to {high} kW.", "De grens is {low} tot {high} kW."),
    "alt_one_cap": ("The cap is {high} kW.", "De grens is {high} kW."),
}


@dataclass(frozen=True, slots=True, eq=False)
class _Scale:
    """Where points and powers are drawn."""

    n: float
    bottom: float
    top: float
    box: Box

    def x(self, point: Floats | Ints | float) -> Floats:
        left, width, _, _ = self.box
        return np.asarray(left + np.minimum(point, self.n) * width / max(self.n, 1))

    def y(self, kw: Floats | float) -> Floats:
        _, _, top, height = self.box
        return np.asarray(top + height * (self.top - np.asarray(kw)) / ((self.top - self.bottom) or 1.0))


def group_picture(of: Together, words: Words) -> str:
    """A figure of HTML: the group over all steps, paler where the sum lacks a meter, under its cap."""
    words = words.also(_TEXTS)
    steps = [max(round(h / of.grid.step_h), 1) for h in _HOURS]
    k = next((k for k, per in enumerate(steps) if of.grid.n_steps <= per * _MOST_POINTS), len(steps) - 1)
    low, high = _per(of.kw, steps[k], least=True), _per(of.kw, steps[k])
    whole = _per(of.is_whole.astype(float), steps[k], least=True) > 0
    caps, over = _caps(of, steps[k])
    drawn = [np.nanmin(low), np.nanmax(high), *(v for cap in caps for v in cap[np.isfinite(cap)]), 0.0]
    scale = _Scale(of.grid.n_steps / steps[k], float(min(drawn)), float(max(drawn)), _BOX)
    parts = [*_axes(of.grid, steps[k], scale, words)]
    for inside, style in ((~whole, "part"), (whole, "whole")):
        parts += (_area(s, low, high, scale, style) for s in stretches(inside & np.isfinite(low)))
    parts += (_line(cap, scale) for cap in caps)
    parts += (_mark(s, scale) for s in stretches(over))
    keys = [words(f"each_{_HOURS[k]}"), *([] if of.is_whole.all() else [words("pale")])]
    keys += [words("cap")] if caps else []
    keys += [words("over")] if over.any() else []
    caption = f"{escape(words('title'))} {''.join(f'<span>{escape(key)}</span>' for key in keys)}"
    return (
        f'<figure class="wide" tabindex="0"><figcaption>{caption}</figcaption>'
        f'<svg viewBox="0 0 {_LEFT + _WIDTH} {_TOP + _HEIGHT + 20}" role="img" '
        f'aria-label="{escape(_alt(of, words))}">{"".join(parts)}</svg></figure>'
    )


def spark(values: Floats, ends: Floats) -> str:
    """Lowest to highest value of each of some equal stretches, no higher than a line of text.

    Args:
        values: NaN where missing, shape (interval,).
        ends: Where the first interval begins and the last one ends in the time of all series, from 0 to 1.
    """
    steps = max(-(-len(values) // max(round((ends[1] - ends[0]) * _SPARK_POINTS), 1)), 1)
    low, high = _per(values, steps, least=True), _per(values, steps)
    scale = _Scale(len(values) / steps, min(np.nanmin(low), 0.0), max(np.nanmax(high), 0.0), _spark_box(ends))
    drawn = "".join(_area(s, low, high, scale, "whole") for s in stretches(np.isfinite(high)))
    return f'<svg class="spark" viewBox="0 0 {_SPARK_WIDTH} {_SPARK_HEIGHT}" aria-hidden="true">{drawn}</svg>'


def _spark_box(ends: Floats) -> Box:
    return float(_SPARK_WIDTH * ends[0]), float(_SPARK_WIDTH * (ends[1] - ends[0])), 1, _SPARK_HEIGHT - 2


def _per(values: Floats, steps: int, *, least: bool = False) -> Floats:
    """The highest (or lowest) known value of each stretch, shape (point,); NaN where nothing is known."""
    fill = np.inf if least else -np.inf
    padded = np.full(-(-len(values) // steps) * steps, fill)
    padded[: len(values)] = np.where(np.isnan(values), fill, values)
    table = padded.reshape(-1, steps)
    found = table.min(axis=1) if least else table.max(axis=1)
    return np.where(found == fill, np.nan, found)


def _area(stretch: tuple[int, int], low: Floats, high: Floats, scale: _Scale, style: str) -> str:
    """What lies between lowest and highest, each point as wide as its stretch."""
    first, last = stretch
    x = np.repeat(scale.x(np.arange(first, last + 1)), 2)[1:-1]
    above, below = (np.repeat(scale.y(v[first:last]), 2) for v in (high, low))
    return f'<polygon class="{style}" points="{_points(x, above)} {_points(x[::-1], below[::-1])}"/>'


def _caps(of: Together, steps: int) -> tuple[list[Floats], Bools]:
    """The caps that are near enough to be seen, lowest and highest of each point; and where one is exceeded."""
    found: list[Floats] = []
    over = np.zeros(len(of.kw), dtype=bool)
    for sign, cap in ((1, of.caps.import_kw), (-1, of.caps.export_kw)) if of.caps is not None else ():
        flow = np.nan_to_num(sign * of.kw)
        over |= flow > cap
        if np.isfinite(cap).any() and (sign > 0 or flow.max() > _NEAR * cap.min()):
            ends = (_per(np.where(np.isfinite(cap), sign * cap, np.nan), steps, least=least) for least in (True, False))
            found += {each.tobytes(): each for each in ends}.values()
    return found, _per(over.astype(float), steps) > 0


def _line(cap: Floats, scale: _Scale) -> str:
    lines = []
    for first, last in stretches(np.isfinite(cap)):
        x = np.repeat(scale.x(np.arange(first, last + 1)), 2)[1:-1]
        lines.append(f'<polyline class="cap" points="{_points(x, np.repeat(scale.y(cap[first:last]), 2))}"/>')
    return "".join(lines)


def _mark(stretch: tuple[int, int], scale: _Scale) -> str:
    first, last = (float(scale.x(point)) for point in stretch)
    return f'<polygon class="over" points="{_points(np.array([first, last, last, first]), np.array([2, 2, 8, 8]))}"/>'


def _axes(grid: TimeGrid, steps: int, scale: _Scale, words: Words) -> Iterator[str]:
    """Lines at a few powers, and at the beginnings of months or days."""
    for kw in _round(scale.bottom, scale.top):
        y = float(scale.y(kw))
        yield f'<line x1="{_LEFT}" x2="{_LEFT + _WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text x="{_LEFT - 4}" y="{y + 4:.1f}" text-anchor="end">{words.number(kw)}</text>'
    for at, text in _ticks(grid, words):
        x = float(scale.x((at - grid.start) / timedelta(minutes=grid.step_minutes) / steps))
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_TOP + _HEIGHT}"/>'
        yield f'<text x="{x + 3:.1f}" y="{_TOP + _HEIGHT + 14}">{escape(text)}</text>'


def _round(bottom: float, top: float) -> list[float]:
    """A handful of round numbers between two."""
    from math import ceil, floor, log10

    rough = max(top - bottom, 1e-6) / 5
    unit = 10.0 ** floor(log10(rough))
    step = unit * next(each for each in (1, 2, 5, 10) if each * unit >= rough)
    return [step * k for k in range(ceil(bottom / step), floor(top / step) + 1)]


def _ticks(grid: TimeGrid, words: Words) -> Iterator[tuple[datetime, str]]:
    """At most a dozen moments: days, first days of months, or of years."""
    zone = ZoneInfo(grid.time_zone)
    first, days = grid.start.astimezone(zone), (grid.end - grid.start) / timedelta(days=1)
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    if days <= 62:  # noqa: PLR2004 - two months
        every = max(round(days / 10), 1)
        for k in range(0, int(days) + 2, every):
            at = midnight + timedelta(days=k)
            if grid.start <= at < grid.end:
                yield at, f"{at.day} {words.short_month(f'{at:%Y-%m}')[:3]}"
        return
    every = max(round(days / 30.4 / 12), 1)
    for k in range(0, int(days / 28) + 2, every):
        year, month = divmod(12 * first.year + first.month - 1 + k, 12)
        at = midnight.replace(year=year, month=month + 1, day=1)
        if grid.start <= at < grid.end:
            yield (
                at,
                words.short_month(f"{at:%Y-%m}") if every > 1 or month == 0 else words.short_month(f"{at:%Y-%m}")[:3],
            )


def _alt(of: Together, words: Words) -> str:
    zone = ZoneInfo(of.grid.time_zone)
    cap = ""
    if of.caps is not None and np.isfinite(of.caps.import_kw).any():
        known = of.caps.import_kw[np.isfinite(of.caps.import_kw)]
        low, high = words.number(known.min()), words.number(known.max())
        cap = words("alt_one_cap" if low == high else "alt_cap", low=low, high=high)
    return words(
        "alt",
        first=words.date(of.grid.start.astimezone(zone)),
        last=words.date((of.grid.end - timedelta(seconds=1)).astimezone(zone)),
        low=words.number(np.nanmin(of.kw)),
        high=words.number(np.nanmax(of.kw)),
        cap=cap,
    ).rstrip()


def _points(x: Floats, y: Floats) -> str:
    return " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
