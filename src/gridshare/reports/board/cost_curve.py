"""The picture of what other powers of a newcomer cost: found in plans, and proven not to be less."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.questions.measures.document import CurvePoint, MeasuresReport
from gridshare.reports.board.pictures import SMALL, WIDTH_IN
from gridshare.reports.board.report import Picture
from gridshare.reports.pictures import AXIS, BEFORE, PLAN, bytes_of, finished, new_figure
from gridshare.reports.what_if.measures_lines import kw_text
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": (
        "What other powers of the newcomer cost: EUR a year against kW",
        "Wat een ander vermogen van de nieuwkomer kost: EUR per jaar naast kW",
    ),
    "cheapest": ("the cheapest of all measures", "de goedkoopste van alle maatregelen"),
    "battery": ("a battery alone", "alleen een batterij"),
    "open": ("between proven and found", "tussen bewezen en gevonden"),
    "asked": ("asked: {kw} kW", "gevraagd: {kw} kW"),
    "fits_not": ("does not fit with these measures", "past niet met deze maatregelen"),
    "axis": ("power of the newcomer [kW]", "vermogen van de nieuwkomer [kW]"),
    "costs": ("[EUR a year]", "[EUR per jaar]"),
    "alt": (
        "Cost of each power that was looked at, in EUR a year. The cheapest: {cheapest}. A battery alone: {battery}.",
        "Kosten van elk bekeken vermogen, in EUR per jaar. Het goedkoopst: {cheapest}. Alleen een batterij: {battery}.",
    ),
    "point": ("{kw} kW {eur}", "{kw} kW {eur}"),
    "point_open": ("{kw} kW {eur} (proven: no less than {least})", "{kw} kW {eur} (bewezen: niet minder dan {least})"),
    "not": ("not enough", "niet genoeg"),
}

_EDGE = 0.05
"""Room at either side of the powers, as a part of their range."""

_SEEN_SHARE = 0.002
"""A gap between what is found and what is proven that is smaller than this, of the highest cost, is no area."""


@dataclass(frozen=True, slots=True)
class _Curve:
    """What one way costs: key of its text, power [kW], found and proven [EUR a year], NaN where not known."""

    key: str
    kw: Any
    eur: Any
    least: Any


def cost_curve(report: MeasuresReport, words: Words) -> Picture:
    """Both ways, what is proven of each, and the power that was asked for."""
    words = words.also(_TEXTS)
    curves = [_cheapest(report.curve), _battery(report.curve)]
    figure = new_figure(figsize=(WIDTH_IN, 2.75), layout="constrained")
    ax = figure.subplots()
    highest = max((float(np.nanmax(c.eur)) for c in curves if not np.isnan(c.eur).all()), default=0.0)
    for curve, (colour, style, marker, size) in zip(curves, _LINES, strict=True):
        mark: dict[str, Any] = {"marker": marker, "ms": size, "mfc": PLAN if marker == "o" else "none"}
        ax.plot(curve.kw, curve.eur, color=colour, ls=style, label=words(curve.key), **mark)
    for curve in curves:
        if np.nanmax(curve.eur - curve.least, initial=0.0) > _SEEN_SHARE * highest:
            ax.fill_between(
                curve.kw, curve.least, curve.eur, facecolor="none", edgecolor=BEFORE, hatch="////", lw=0.6,
                label=words("open"),
            )  # fmt: skip
    lacking = curves[0].kw[np.isnan(curves[0].eur)]
    if len(lacking):
        ax.plot(lacking, np.zeros(len(lacking)), "x", color=AXIS, ms=7, label=words("fits_not"), clip_on=False)
    if report.kw is not None:
        ax.axvline(report.kw, color=AXIS, lw=0.9, ls=(0, (1, 2)), label=words("asked", kw=kw_text(report.kw, words)))
    least, most = float(curves[0].kw.min()), float(curves[0].kw.max())
    room = _EDGE * max(most - least, 1.0)
    ax.set_xlim(least - room, most + room)
    ax.set_ylim(0, 1.08 * highest or 1.0)
    ax.xaxis.set_major_formatter(lambda x, _: words.number(x))
    ax.set_xlabel(words("axis"), fontsize=SMALL)
    ax.tick_params(labelsize=SMALL)
    finished(ax, words("costs"), words)
    ax.set_title(words("costs"), loc="left", fontsize=SMALL)
    handles, labels = ax.get_legend_handles_labels()
    once = dict(zip(labels, handles, strict=True))
    figure.legend(
        once.values(),
        once.keys(),
        loc="outside lower center",
        ncols=2,
        fontsize=SMALL,
        frameon=False,
    )
    cheapest, battery = (_said(curve, words) for curve in curves)
    return Picture(words("title"), words("alt", cheapest=cheapest, battery=battery), bytes_of(figure, "svg"))


_LINES: tuple[tuple[str, Any, str, float], ...] = ((PLAN, "-", "o", 4.5), (BEFORE, (0, (5, 2)), "s", 8.0))
"""Colour and style of each line, its mark and the size of that: where both are equal both are seen."""


def _cheapest(points: Sequence[CurvePoint]) -> _Curve:
    found = [(p.kw, p.eur if p.fits else np.nan, _nan(p.at_least_eur)) for p in points]
    return _Curve("cheapest", *np.array(found, dtype=float).T)


def _battery(points: Sequence[CurvePoint]) -> _Curve:
    found = [(p.kw, _nan(p.with_battery_eur), _nan(p.with_battery_at_least_eur)) for p in points]
    return _Curve("battery", *np.array(found, dtype=float).T)


def _nan(eur: float | None) -> float:
    return np.nan if eur is None else eur


def _said(curve: _Curve, words: Words) -> str:
    """Each point in words."""
    found = []
    for kw, eur, least in zip(curve.kw, curve.eur, curve.least, strict=True):
        said = words("not") if np.isnan(eur) else words.number(eur)
        is_open = not np.isnan(eur - least) and round(least) < round(eur)
        key = "point_open" if is_open else "point"
        found.append(words(key, kw=kw_text(kw, words), eur=said, least=words.number(least) if is_open else ""))
    return ", ".join(found)
