"""Pictures of a period: each day against the cap, how long the load is how high, what months cost and their peaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple

import numpy as np

from gridshare.outputs import write
from gridshare.reports.period.calendar import Side, calendar, height_in
from gridshare.reports.period.headline import doubts, span
from gridshare.reports.pictures import (
    AXIS,
    BEFORE,
    CAP,
    FAINT,
    HIGHEST,
    LOWEST,
    PLAN,
    bytes_of,
    cap_lines,
    finished,
    new_figure,
    refuse_suffix,
)
from gridshare.reports.words import Language, Words
from gridshare.schedules.period import PeriodDocument
from gridshare.schedules.totals import Figures
from gridshare.view import Texts

_WIDTH_IN = 12.0
_LEAST_MONTHS = 4  # so that the bars of one month are no walls
_TITLE_WIDTH = 120  # characters

_TEXTS: Texts = {
    "calendar_alt": (
        "Calendar: the highest load of each day against the cap, doing nothing and with the plan",
        "Kalender: het hoogste vermogen van elke dag naast de grens, zonder plan en met het plan",
    ),
    "duration": (
        "For how many hours the net load of the group is how high [kW]",
        "Hoeveel uur het netto vermogen van de groep hoe hoog is [kW]",
    ),
    "hours": ("hours, highest load first", "uren, hoogste vermogen eerst"),
    "before": ("doing nothing", "zonder plan"),
    "after": ("with the plan", "met het plan"),
    "cap": ("cap", "grens"),
    "lowest_cap": ("lowest cap, at times", "laagste grens, soms"),
    "costs": ("Costs of each month [EUR]", "Kosten per maand [EUR]"),
    "once": ("{what}, billed once a month", "{what}, eenmaal per maand"),
    "peaks": ("Highest import of each month [kW]", "Hoogste afname per maand [kW]"),
}


def duration(figure: Any, document: PeriodDocument, words: Words) -> None:
    """Both loads, highest first, between the caps; what doing nothing has above them is hatched."""
    words, curve = words.also(_TEXTS), document.duration
    ax = figure.subplots()
    all_hours = sum(month.days for month in document.months) * 24
    hours = np.array(curve.share) * all_hours
    plan, nothing = np.array(curve.plan_kw), np.array(curve.nothing_kw)
    for caps, sign in ((curve.import_cap_kw, 1), (curve.export_cap_kw, -1)):
        furthest = max((sign * plan).max(), (sign * nothing).max())
        if caps is not None and caps[1] <= max(1.5 * furthest, 0.0):
            cap_lines(ax, caps, sign)
            # What is above the highest cap is above it whenever it is.
            over = np.maximum(sign * nothing, caps[1])
            ax.fill_between(hours, sign * caps[1], sign * over, facecolor="none", edgecolor=CAP, hatch="////", lw=0)
    ax.plot(hours, nothing, color=BEFORE, lw=1.3, ls=(0, (4, 2)), label=words("before"))
    ax.plot(hours, plan, color=PLAN, lw=1.9, label=words("after"))
    for key, (style, width) in (("cap", HIGHEST), ("lowest_cap", LOWEST)) if document.has_cap else ():
        if key == "cap" or any(caps and caps[0] < caps[1] for caps in (curve.import_cap_kw, curve.export_cap_kw)):
            ax.plot([], [], color=CAP, ls=style, lw=width, label=words(key))
    ax.axhline(0, color=AXIS, lw=0.7)
    ax.set_xlim(0, max(all_hours, 1))
    ax.set_xlabel(words("hours"))
    ax.xaxis.set_major_formatter(lambda x, _: words.number(x))
    finished(ax, words("duration"), words)
    ax.legend(loc="upper right", fontsize=8.5, framealpha=1, edgecolor="none")


def months(figure: Any, document: PeriodDocument, words: Words) -> None:
    """Two bars a month: what it costs, and the highest import, doing nothing and with the plan."""
    words = words.also(_TEXTS)
    costs, peaks = figure.subplots(1, 2)
    names = [words.short_month(m.month).replace(" ", "\n") for m in document.months]
    sides: tuple[tuple[Side, float, str, str], ...] = (("nothing", -0.2, FAINT, BEFORE), ("plan", 0.2, PLAN, PLAN))
    for which, shift, colour, line in sides:
        at, label = np.arange(len(names)) + shift, words("before" if which == "nothing" else "after")
        figures: list[Figures] = [getattr(month, which) for month in document.months]
        days = np.array([f.cost_of_days_eur for f in figures])
        costs.bar(at, days, 0.38, color=colour, label=label)
        billed = np.array([f.month_charges_eur for f in figures])
        if billed.any():
            look = {"facecolor": "white", "edgecolor": line, "hatch": "////", "lw": 0.8}
            costs.bar(at, billed, 0.38, bottom=np.maximum(days, 0), label=words("once", what=label), **look)
        peaks.bar(at, [f.peak_import_kw for f in figures], 0.38, color=colour)
    if document.duration.import_cap_kw is not None:
        cap_lines(peaks, document.duration.import_cap_kw, 1)
    for ax, title in ((costs, "costs"), (peaks, "peaks")):
        ax.set_xticks(range(len(names)), names, fontsize=8)
        ax.set_xlim(-0.7, max(len(names), _LEAST_MONTHS) - 0.3)
        ax.axhline(0, color=AXIS, lw=0.7)
        finished(ax, words(title), words)
    costs.legend(loc="upper center", bbox_to_anchor=(0.5, -0.2), ncols=2, fontsize=8.5, frameon=False)


class _Picture(NamedTuple):
    """What draws a picture, how high that is [in], and the key of its text for those who do not see it."""

    draw: Callable[[Any, PeriodDocument, Words], None]
    height: Callable[[PeriodDocument], float]
    alt: str


_PICTURES = (
    _Picture(calendar, height_in, "calendar_alt"),
    _Picture(duration, lambda _: 4.0, "duration"),
    _Picture(months, lambda _: 3.4, "costs"),
)


def pictures(document: PeriodDocument, words: Words) -> Iterator[tuple[str, bytes]]:
    """Each picture with its text for those who do not see it, as SVG; none where there are no figures.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = words.also(_TEXTS)
    for each in _PICTURES if document.months else ():
        figure = new_figure(figsize=(_WIDTH_IN, each.height(document)), layout="constrained")
        each.draw(figure, document, words)
        yield words(each.alt), bytes_of(figure, "svg")


def save(document: PeriodDocument, path: Path, language: Language = "en") -> None:
    """All of them in one picture, PNG or SVG; the same document gives the same bytes.

    Raises:
        MissingPackageError: If matplotlib is not installed.
        PictureNameError: If the name ends otherwise.
    """
    refuse_suffix(path)
    words = Words(language)
    heights = [each.height(document) for each in _PICTURES]
    figure = new_figure(figsize=(_WIDTH_IN, 0.9 + sum(heights)), layout="constrained", dpi=110)
    title = [*(line.text for line in doubts(document, words)), f"{document.name} - {span(document, words)}"]
    text = "\n".join(fill(line, _TITLE_WIDTH) for line in title)
    figure.suptitle(text, x=0.01, ha="left", fontsize=12, color=CAP if len(title) > 1 else PLAN)
    if document.months:
        parts: Any = figure.subfigures(len(heights), 1, height_ratios=heights)
        for part, each in zip(parts, _PICTURES, strict=True):
            each.draw(part, document, words)
    write(path, bytes_of(figure, path.suffix.lower()[1:]))
