"""A year of a series as a picture: a column a day, a row a time of day; missing and filled cells are easy to see."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO

import numpy as np

from gridshare.imports import Assessed, by_day, wall_of
from gridshare.parts import Bools, Floats, Ints
from gridshare.reports.imports.words import unit_of
from gridshare.reports.words import Words
from gridshare.series.measured import ORIGINS
from gridshare.view import Texts

_MISSING = (200, 30, 60)
_FILLED = (0, 150, 70)
_EMPTY = (255, 255, 255)
_LEVELS = 32
"""Shades; fewer make a smaller file, and more look the same."""

_LEFT, _TOP, _HEIGHT = 34, 14, 144

_TEXTS: Texts = {
    "calendar": ("Calendar of {year}", "Kalender van {year}"),
    "calendar_alt": (
        (
            "Calendar of {year} of {name}: a column a day, midnight at the top; {low} to {high} {unit}, {missing} "
            "intervals missing, {filled} filled."
        ),
        (
            "Kalender van {year} van {name}: een kolom per dag, middernacht bovenaan; {low} tot {high} {unit}, "
            "{missing} intervallen ontbreken, {filled} aangevuld."
        ),
    ),
    "calendar_key": ("{low} to {high} {unit}", "{low} tot {high} {unit}"),
    "key_missing": ("missing", "ontbreekt"),
    "key_filled": ("filled", "aangevuld"),
    "months": ("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "jan feb mrt apr mei jun jul aug sep okt nov dec"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Year:
    """The days of a calendar year.

    Attributes:
        year: The year.
        day: Day of the year of each row, 0 for 1 January, shape (day,).
        values: Shape (day, time of day), NaN where missing or outside the series.
        missing: Whether a cell lies within the series and has no value.
        filled: Whether a cell was filled on request.
    """

    year: int
    day: Ints
    values: Floats
    missing: Bools
    filled: Bools


def calendars(series: Assessed, zone: str, unit: str, words: Words) -> Iterator[str]:
    """A figure of HTML for each calendar year of the series, the first year first."""
    words, (low, high) = words.also(_TEXTS), _range(series.values)
    for year in _years(series, zone):
        yield _figure(year, series.name, (low, high), unit_of(unit), words)


def _range(values: Floats) -> tuple[float, float]:
    """The values of the lightest and the darkest shade; a few outliers do not bleach the rest."""
    known = values[~np.isnan(values)]
    if not len(known):
        return 0.0, 1.0
    low, high = float(min(0.0, np.quantile(known, 0.001))), float(max(0.0, np.quantile(known, 0.999)))
    return (low, high) if high > low else (low, low + 1.0)


def _years(series: Assessed, zone: str) -> Iterator[Year]:
    wall = wall_of(series, zone)
    days, values = by_day(series.values, wall, series.step_s)
    _, missing = by_day(np.isnan(series.values).astype(float), wall, series.step_s)
    put = np.isin(series.origin, (ORIGINS.index("like_days"), ORIGINS.index("linear"))) & ~np.isnan(series.values)
    _, filled = by_day(put.astype(float), wall, series.step_s)
    dates = days.astype("datetime64[D]")
    years = dates.astype("datetime64[Y]")
    day = (dates - years.astype("datetime64[D]")).astype(np.int64)
    for year in np.unique(years):
        mine = years == year
        parts = (values[mine], np.nan_to_num(missing[mine]) > 0, np.nan_to_num(filled[mine]) > 0)
        yield Year(int(str(year)), day[mine], *parts)


def _png(year: Year, low: float, high: float) -> str:
    """The picture as text of base64, a pixel a cell."""
    from matplotlib import colormaps
    from matplotlib.image import imsave

    shade = np.clip(np.nan_to_num((year.values - low) / (high - low)), 0, 1)
    if low < 0:  # white is nothing, brown is taken, purple is fed in
        most = max(-low, high)
        shade = np.clip(0.5 + np.nan_to_num(year.values) / (2 * most), 0, 1)
    colours = colormaps["PuOr_r" if low < 0 else "Blues"]
    cells = (255 * colours(np.round(shade * _LEVELS) / _LEVELS)[..., :3]).astype(np.uint8)
    cells[np.isnan(year.values)] = _EMPTY
    cells[year.missing] = _MISSING
    rows, columns = np.indices(year.filled.shape)
    cells[year.filled & ((rows + columns) % 2 == 0)] = _FILLED  # every other cell: its value can still be seen
    picture = np.full((366, *cells.shape[1:]), 255, dtype=np.uint8)
    picture[year.day] = cells
    buffer = BytesIO()
    imsave(buffer, np.ascontiguousarray(picture.transpose(1, 0, 2)), format="png")
    return b64encode(buffer.getvalue()).decode("ascii")


def _figure(year: Year, name: str, limits: tuple[float, float], unit: str, words: Words) -> str:
    low, high = (words.number(limit, 0 if abs(limit) >= 10 or limit == 0 else 2) for limit in limits)  # noqa: PLR2004 - three figures
    n_missing, n_filled = int(year.missing.sum()), int(year.filled.sum())
    alt = words(
        "calendar_alt",
        year=year.year,
        name=name,
        low=low,
        high=high,
        unit=unit,
        missing=words.number(n_missing),
        filled=words.number(n_filled),
    )
    keys = [f"<span>{escape(words('calendar_key', low=low, high=high, unit=unit))}</span>"]
    for n, key, colour in ((n_missing, "key_missing", _MISSING), (n_filled, "key_filled", _FILLED)):
        if n:
            swatch = f'<i class="swatch" style="background:rgb{colour}"></i>'
            keys.append(f"<span>{swatch}{escape(words(key))}: {words.number(n)}</span>")
    return (
        f"<figure><figcaption>{escape(words('calendar', year=year.year))} {' '.join(keys)}</figcaption>"
        f"{_svg(year, _png(year, *limits), alt, words)}</figure>"
    )


def _svg(year: Year, png: str, alt: str, words: Words) -> str:
    """The picture with months above it and hours to its left."""
    days = 2 * 366
    first = [np.datetime64(f"{year.year}-{m:02}-01") - np.datetime64(f"{year.year}-01-01") for m in range(1, 13)]
    months = "".join(
        f'<text x="{_LEFT + 2 * int(at.astype(int))}" y="10">{name}</text>'
        for at, name in zip(first, words("months").split(), strict=True)
    )
    hours = "".join(
        f'<text x="{_LEFT - 4}" y="{_TOP + _HEIGHT * h / 24 + 4:.0f}" text-anchor="end">{h}:00</text>'
        for h in (0, 6, 12, 18)
    )
    return (
        f'<svg viewBox="0 0 {_LEFT + days} {_TOP + _HEIGHT + 4}" role="img" aria-label="{escape(alt)}">{months}{hours}'
        f'<image x="{_LEFT}" y="{_TOP}" width="{days}" height="{_HEIGHT}" preserveAspectRatio="none" '
        f'href="data:image/png;base64,{png}"/></svg>'
    )
