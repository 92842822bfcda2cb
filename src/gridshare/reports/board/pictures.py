"""Pictures of a year of quarters: how long the load is how high, and when the cap is at risk.

Shades get darker in steps and lines differ in dashes and width, so that a print in grey says the same.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

from gridshare.parts import Floats
from gridshare.questions.quarters import Quarters
from gridshare.reports.board.report import Picture
from gridshare.reports.pictures import AXIS, BEFORE, CAP, PLAN, bytes_of, cap_lines, finished, new_figure
from gridshare.reports.words import Words
from gridshare.view import Texts

WIDTH_IN = 6.7
"""Width of the text of a page, so that letters are as large as they say."""

SMALL = 7.5
_TOP_SHARE, _LEAST_TOP_H = 0.03, 6.0
"""The highest part of the curve, which is drawn once more, wider, and how many hours that is at least."""

_STEPS = (0.0, 0.5, 0.75, 0.9, 1.0)
"""Share of the cap at which each shade begins; above the last one the cap is exceeded."""
_SHADES = ("#f1f4f8", "#cdd8e6", "#9fb4cf", "#6a88ad", "#4d0012")
_UNKNOWN = "#ffffff"

_TEXTS: Texts = {
    "duration": (
        "For how many hours the net load of the group is how high [kW]",
        "Hoeveel uur het netto vermogen van de groep hoe hoog is [kW]",
    ),
    "duration_alt": (
        (
            "Load duration curve over {hours} hours. Highest quarter: {before} kW as it is, {together} kW with the "
            "newcomer and without planning, {after} kW with the newcomer and planned. {cap}"
        ),
        (
            "Belastingduurkromme over {hours} uur. Hoogste kwartier: {before} kW zoals het is, {together} kW met de "
            "nieuwkomer en zonder planning, {after} kW met de nieuwkomer en gepland. {cap}"
        ),
    ),
    "duration_alt_park": (
        "Load duration curve over {hours} hours. Highest quarter: {before} kW as it is, nothing planned. {cap}",
        "Belastingduurkromme over {hours} uur. Hoogste kwartier: {before} kW zoals het is, niets gepland. {cap}",
    ),
    "alt_cap": ("The cap is {kw} kW.", "De grens is {kw} kW."),
    "alt_caps": ("The cap is between {low} and {kw} kW.", "De grens ligt tussen {low} en {kw} kW."),
    "alt_no_cap": ("There is no cap.", "Er is geen grens."),
    "whole": ("all hours, highest load first", "alle uren, hoogste vermogen eerst"),
    "highest": ("the {n} highest hours", "de {n} hoogste uren"),
    "before": ("as it is", "zoals het is"),
    "together": ("with the newcomer, no planning", "met de nieuwkomer, zonder planning"),
    "after": ("with the newcomer, planned", "met de nieuwkomer, gepland"),
    "cap": ("cap", "grens"),
    "map": (
        "Highest load of each hour as a share of the cap, with the newcomer and without planning",
        "Hoogste vermogen van elk uur als deel van de grens, met de nieuwkomer en zonder planning",
    ),
    "map_park": (
        "Highest load of each hour as a share of the cap, without planning",
        "Hoogste vermogen van elk uur als deel van de grens, zonder planning",
    ),
    "map_alt": (
        (
            "Map: a column a day, a row an hour of the clock. Quarters above the cap: {n}; days with any of these: "
            "{days}; most of them in {month} ({most}) and in the hour from {hour}:00 ({most_hour})."
        ),
        (
            "Kaart: een kolom per dag, een rij per uur van de klok. Kwartieren boven de grens: {n}; dagen waarop dat "
            "voorkomt: {days}; de meeste in {month} ({most}) en in het uur vanaf {hour}:00 ({most_hour})."
        ),
    ),
    "map_alt_none": (
        "Map: a column a day, a row an hour of the clock. No quarter is above the cap.",
        "Kaart: een kolom per dag, een rij per uur van de klok. Geen kwartier ligt boven de grens.",
    ),
    "hours": ("quarters above\nthe cap, by hour", "kwartieren boven\nde grens, per uur"),
    "months": ("quarters above the cap", "kwartieren boven de grens"),
    "below": ("below {to}", "onder {to}"),
    "between": ("{of} to {to}", "{of} tot {to}"),
    "above": ("above the cap", "boven de grens"),
    "unknown": ("not known", "niet bekend"),
}


def loads_shown(quarters: Quarters) -> dict[str, Floats]:
    """The loads that there are, by the key of their text."""
    found = {"before": quarters.before_kw}
    if quarters.has_newcomer:
        found |= {"together": quarters.together_kw, "after": quarters.after_kw}
    return found


def duration(quarters: Quarters, words: Words) -> Picture:
    """Three curves against the cap, over all hours and over the highest."""
    words = words.also(_TEXTS)
    figure = new_figure(figsize=(WIDTH_IN, 2.75), layout="constrained")
    whole, top = figure.subplots(1, 2, sharey=False, width_ratios=(1.45, 1))
    curves = {key: _falling(load) for key, load in loads_shown(quarters).items()}
    hours = quarters.grid.step_h * np.arange(1, len(curves["before"]) + 1)
    n_top = min(len(hours), max(int(_TOP_SHARE * len(hours)), int(_LEAST_TOP_H / quarters.grid.step_h)))
    for ax, n in ((whole, len(hours)), (top, n_top)):
        for key, colour, style, width in (line for line in _LINES if line[0] in curves):
            drawn = curves[key][:n]  # what the time did not reach is not there
            ax.plot(hours[: len(drawn)], drawn, color=colour, ls=style, lw=width, label=words(key))
        _caps(ax, quarters, below=ax is whole)
        ax.set_xlim(0, hours[n - 1])
        ax.xaxis.set_major_formatter(lambda x, _: words.number(x))
        ax.xaxis.get_major_locator().set_params(nbins=5)
        ax.tick_params(labelsize=SMALL)
        ax.axhline(0, color=AXIS, lw=0.6)
        name = words("whole") if ax is whole else words("highest", n=words.number(hours[n_top - 1]))
        finished(ax, name, words)
        ax.set_title(name, loc="left", fontsize=SMALL)
    _fit_top(top, [curve[:n_top] for curve in curves.values()], quarters)
    whole.plot([], [], color=CAP, lw=1.4, label=words("cap"))
    figure.legend(
        *whole.get_legend_handles_labels(), loc="outside lower center", ncols=4, fontsize=SMALL, frameon=False
    )
    facts = {key: words.number(curve[0]) if len(curve) else "-" for key, curve in curves.items()}
    alt_key = "duration_alt" if quarters.has_newcomer else "duration_alt_park"
    alt = words(alt_key, hours=words.number(hours[-1]), cap=_said_cap(quarters.import_cap_kw, words), **facts)
    return Picture(words("duration"), alt, bytes_of(figure, "svg"))


_LINES: tuple[tuple[str, str, Any, float], ...] = (
    ("before", BEFORE, (0, (1.2, 1.2)), 1.5),
    ("together", BEFORE, (0, (5, 2)), 1.1),
    ("after", PLAN, "-", 1.8),
)
"""Which load: colour, style and width of its line."""


def risk_map(quarters: Quarters, words: Words) -> Picture:
    """A column a day and a row an hour, with the count of each hour at the right and of each month below."""
    words = words.also(_TEXTS)
    figure = new_figure(figsize=(WIDTH_IN, 2.7), layout="constrained")
    axes = figure.subplots(1, 2, sharey=True, width_ratios=(6.2, 1))
    shares = quarters.per_hour(quarters.share_of_cap)
    _cells(axes[0], shares)
    months, per_month = _months(axes[0], quarters, words)
    per_hour = np.bincount(np.asarray(quarters.clock.hour)[quarters.at_risk], minlength=24)
    axes[1].barh(np.arange(24), per_hour, 0.8, color=_SHADES[-1])
    for hour in np.flatnonzero(per_hour):
        axes[1].annotate(
            words.number(per_hour[hour]),
            (per_hour[hour], hour),
            (2, 0),
            textcoords="offset points",
            va="center",
            fontsize=5.5,
        )
    axes[1].set_xlim(0, 1.45 * max(per_hour.max(), 1))
    axes[1].set_xticks([])
    axes[1].set_title(words("hours"), loc="left", fontsize=SMALL - 1)
    axes[1].tick_params(length=0)
    for ax in axes:
        for side in ax.spines.values():
            side.set_visible(False)
    _key(figure, words, has_unknown=not quarters.is_known.all())
    n = int(quarters.at_risk.sum())
    most = int(np.argmax(per_month))
    alt = words("map_alt_none")
    if n:
        alt = words(
            "map_alt",
            n=words.number(n),
            days=words.number(len(np.unique(quarters.day[quarters.at_risk]))),
            month=words.month(months[most]),
            most=words.number(per_month[most]),
            hour=int(per_hour.argmax()),
            most_hour=words.number(per_hour.max()),
        )
    title = words("map" if quarters.has_newcomer else "map_park")
    return Picture(title, alt, bytes_of(figure, "svg"))


def _falling(load: Floats) -> Floats:
    return np.sort(load[~np.isnan(load)])[::-1]


def _caps(ax: Any, quarters: Quarters, *, below: bool) -> None:
    """The caps that are near enough to the load to be seen."""
    for cap, sign in ((quarters.import_cap_kw, 1), (quarters.export_cap_kw, -1)):
        if (sign > 0 or below) and np.isfinite(cap).all():
            cap_lines(ax, (float(cap.min()), float(cap.max())), sign)


def _fit_top(ax: Any, curves: list[Floats], quarters: Quarters) -> None:
    """The range of the highest hours, with the cap in it."""
    values = np.concatenate([*curves, quarters.import_cap_kw[np.isfinite(quarters.import_cap_kw)]])
    low, high = float(values.min()), float(values.max())
    room = 0.06 * max(high - low, 1.0)
    ax.set_ylim(low - room, high + room)


def _said_cap(cap: Floats, words: Words) -> str:
    if not np.isfinite(cap).all():
        return words("alt_no_cap")
    low, high = words.number(cap.min()), words.number(cap.max())
    return words("alt_cap", kw=high) if low == high else words("alt_caps", low=low, kw=high)


def _cells(ax: Any, shares: Floats) -> None:
    from matplotlib.colors import BoundaryNorm, ListedColormap

    colours = ListedColormap(list(_SHADES)).with_extremes(bad=_UNKNOWN)
    # Just above the cap is above it; at the cap it is kept.
    norm = BoundaryNorm([-np.inf, *_STEPS[1:-1], 1.0 + 1e-9, np.inf], len(_SHADES))
    drawn = np.ma.masked_invalid(np.nan_to_num(shares, nan=np.nan, posinf=9.0, neginf=0.0))
    ax.imshow(drawn, cmap=colours, norm=norm, aspect="auto", interpolation="none")
    ax.set_yticks([-0.5, 5.5, 11.5, 17.5, 23.5], ["0:00", "6:00", "12:00", "18:00", "24:00"], fontsize=SMALL)


def _months(ax: Any, quarters: Quarters, words: Words) -> tuple[list[str], list[int]]:
    """Months below the map, each with how many of its quarters are at risk."""
    names = np.asarray(quarters.clock.strftime("%Y-%m"))
    months, first = np.unique(names, return_index=True)
    at = [quarters.day[k] - 0.5 for k in first]
    counts = [int(quarters.at_risk[names == month].sum()) for month in months]
    last = quarters.day[-1] + 0.5
    for edge in at[1:]:
        ax.axvline(edge, color="white", lw=0.8)
    middles = [(a + b) / 2 for a, b in zip(at, [*at[1:], last], strict=True)]
    labels = [f"{words.short_month(m)[:3]}\n{words.number(n)}" for m, n in zip(months, counts, strict=True)]
    ax.set_xticks(middles, labels, fontsize=SMALL)
    ax.tick_params(length=0)
    ax.set_xlabel(words("months"), fontsize=SMALL, loc="left")
    return list(months), counts


def _key(figure: Any, words: Words, *, has_unknown: bool) -> None:
    """What each shade means."""
    from matplotlib.patches import Patch

    edges = [words.percent(share, 0) for share in _STEPS]
    texts = [words("below", to=edges[1])]
    texts += [words("between", of=a, to=b) for a, b in pairwise(edges[1:])]
    texts += [words("above")]
    patches = [Patch(facecolor=c, edgecolor="#999999", lw=0.4, label=t) for c, t in zip(_SHADES, texts, strict=True)]
    if has_unknown:
        patches.append(Patch(facecolor=_UNKNOWN, edgecolor="#999999", lw=0.4, label=words("unknown")))
    figure.legend(handles=patches, loc="outside lower center", ncols=6, fontsize=SMALL - 0.5, frameon=False)
