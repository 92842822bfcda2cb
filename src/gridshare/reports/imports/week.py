"""The typical week of a series: mean by hour of the week, and the range of eight in ten weeks."""

from __future__ import annotations

from html import escape

import numpy as np

from gridshare.imports import Assessed, by_day, wall_of
from gridshare.parts import Floats
from gridshare.reports.imports.words import unit_of
from gridshare.reports.words import Words
from gridshare.view import Texts

_DAY_S, _HOUR_S = 86_400, 3600
_HOURS = 168
_FEWEST_WEEKS = 2
_LEFT, _WIDTH, _TOP, _HEIGHT = 48, 672, 6, 130

_TEXTS: Texts = {
    "week": ("Typical week", "Gemiddelde week"),
    "week_alt": (
        (
            "Typical week of {name}: mean by hour, with the range of eight in ten weeks; highest hour {high} {unit} "
            "on {day}."
        ),
        (
            "Gemiddelde week van {name}: gemiddelde per uur, met de spreiding van acht op de tien weken; hoogste uur "
            "{high} {unit} op {day}."
        ),
    ),
    "week_key": ("mean by hour; band: eight in ten weeks", "gemiddelde per uur; band: acht op de tien weken"),
}


def week(series: Assessed, zone: str, unit: str, words: Words) -> str:
    """A figure of HTML; empty where there are no two values of each hour of the week, or hours are cut."""
    if _DAY_S % max(series.step_s, _HOUR_S) or max(series.step_s, _HOUR_S) % series.step_s:
        return ""
    hours = _by_week(series, zone)
    if (np.isfinite(hours).sum(axis=0) < _FEWEST_WEEKS).any():
        return ""
    mean = np.nanmean(hours, axis=0)
    low, high = np.nanquantile(hours, [0.1, 0.9], axis=0)
    bottom, top = min(0.0, float(low.min())), max(0.0, float(high.max()), float(mean.max()))
    words, shown, days = words.also(_TEXTS), unit_of(unit), words.weekdays
    peak = int(np.argmax(mean))
    alt = words(
        "week_alt",
        name=series.name,
        high=words.number(float(mean[peak]), 1),
        unit=shown,
        day=f"{days[peak // 24]} {peak % 24}:00",
    )
    caption = f"{escape(words('week'))} <span>[{escape(shown)}] {escape(words('week_key'))}</span>"
    return (
        f"<figure><figcaption>{caption}</figcaption>"
        f'<svg viewBox="0 0 {_LEFT + _WIDTH} {_TOP + _HEIGHT + 20}" role="img" aria-label="{escape(alt)}">'
        f"{_axes((bottom, top), days, words)}{_curves(mean, (low, high), (bottom, top))}</svg></figure>"
    )


def _by_week(series: Assessed, zone: str) -> Floats:
    """Mean of each hour of the week, shape (week, hour of the week), NaN where there is none."""
    wall = wall_of(series, zone)
    hour = max(series.step_s, _HOUR_S)
    days, table = by_day(series.values, wall, series.step_s)
    slots = table.reshape(len(days), -1, max(1, hour // series.step_s)).mean(axis=2)
    slots = np.repeat(slots, 24 // slots.shape[1], axis=1)
    monday = int((days[0] + 3) % 7)  # day 0 was a Thursday
    weeks = np.full((-(-(len(days) + monday) // 7) * 7, 24), np.nan)
    weeks[monday : monday + len(days)] = slots
    return weeks.reshape(-1, _HOURS)


def _y(value: Floats | float, limits: tuple[float, float]) -> Floats:
    bottom, top = limits
    return np.asarray(_TOP + _HEIGHT * (top - np.asarray(value)) / ((top - bottom) or 1.0))


def _axes(limits: tuple[float, float], days: list[str], words: Words) -> str:
    """A line at the lowest, at zero and at the highest, and the names of the days."""
    lines = []
    for value in sorted({limits[0], 0.0, limits[1]}):
        y = float(_y(value, limits))
        text = words.number(value, 0 if abs(value) >= 10 or value == 0 else 2)  # noqa: PLR2004 - three figures
        lines.append(f'<line x1="{_LEFT}" x2="{_LEFT + _WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        lines.append(f'<text x="{_LEFT - 4}" y="{y + 4:.1f}" text-anchor="end">{text}</text>')
    for k, day in enumerate(days):
        x = _LEFT + k * _WIDTH / 7
        lines.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_TOP + _HEIGHT}"/>')
        lines.append(f'<text x="{x + 3:.1f}" y="{_TOP + _HEIGHT + 14}">{day}</text>')
    return "".join(lines)


def _curves(mean: Floats, band: tuple[Floats, Floats], limits: tuple[float, float]) -> str:
    x = _LEFT + (np.arange(_HOURS) + 0.5) * _WIDTH / _HOURS
    line = _points(x, _y(mean, limits))
    around = f"{_points(x, _y(band[1], limits))} {_points(x[::-1], _y(band[0], limits)[::-1])}"
    return f'<polygon class="band" points="{around}"/><polyline class="mean" points="{line}"/>'


def _points(x: Floats, y: Floats) -> str:
    return " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
