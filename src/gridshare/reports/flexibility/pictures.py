"""The picture: what giving costs by the kW, and what the group takes then, next to its plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from gridshare.questions.giving.document import FlexibilityReport, GivingPoint
from gridshare.reports.flexibility.headline import eur, power, way
from gridshare.reports.pictures import BEFORE, PLAN, bytes_of, finished, new_figure
from gridshare.reports.plan.axes import day_numbers, held
from gridshare.reports.words import Words
from gridshare.view import Texts

_SIZE_IN = (12.0, 7.0)
_WINDOW = "#ececec"

_TEXTS: Texts = {
    "alt": (
        "{way}, what it costs: {points}. Below it the net load of the group with {kw} kW given, next to the plan.",
        "{way}, wat het kost: {points}. Daaronder het netto vermogen van de groep bij {kw} kW, naast het plan.",
    ),
    "point": ("{kw} kW {eur}", "{kw} kW {eur}"),
    "cost": ("{way}: what it costs [EUR], by the kW given", "{way}: wat het kost [EUR], per gegeven kW"),
    "load": ("Net load of the group [kW]", "Netto vermogen van de groep [kW]"),
    "plan": ("plan", "plan"),
    "with": ("with {kw} kW given", "met {kw} kW gegeven"),
    "between": ("proven: between", "bewezen: tussen"),
    "found": ("found", "gevonden"),
}


def pictures(
    report: FlexibilityReport, words: Words, size_in: tuple[float, float] = _SIZE_IN
) -> Iterator[tuple[str, str, bytes]]:
    """A picture of each direction in which something can be given: which, its text for who does not see it, as SVG.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = words.also(_TEXTS)
    for curve in report.curves:
        given = [point for point in curve.points if point.possible]
        if given and report.baseline is not None:
            figure = new_figure(figsize=size_in, layout="constrained")
            upper, lower = figure.subplots(2, 1)
            how = way(curve, words)
            how = f"{how[0].upper()}{how[1:]}"
            _cost(upper, given, how, words)
            _load(lower, report, given[-1], words)
            kw = power(given[-1].kw, words)
            alt = words("alt", way=how, kw=kw, points=_said(given, words))
            yield how, alt, bytes_of(figure, "svg")


def _said(given: Sequence[GivingPoint], words: Words) -> str:
    """Each point in words."""
    return ", ".join(words("point", kw=power(each.kw, words), eur=eur(each.price_eur, words)) for each in given)


def _cost(ax: Any, given: Sequence[GivingPoint], how: str, words: Words) -> None:
    kw = [0.0, *(point.kw for point in given)]
    least = [0.0, *(point.at_least_eur or 0.0 for point in given)]
    most = [0.0, *(np.nan if point.at_most_eur is None else point.at_most_eur for point in given)]
    ax.fill_between(kw, least, most, facecolor="none", edgecolor=BEFORE, hatch="////", lw=0.6, label=words("between"))
    known = [(point.kw, point.price_eur) for point in given if point.price_eur is not None]
    ax.plot([0.0, *(x for x, _ in known)], [0.0, *(y for _, y in known)], color=PLAN, marker="o", label=words("found"))
    ax.xaxis.set_major_formatter(lambda x, _: words.number(x))
    ax.set_xlim(left=0)
    ax.set_ylim(bottom=0)
    finished(ax, words("cost", way=how), words)
    ax.yaxis.set_major_formatter(lambda y, _: words.number(y, 0 if float(y).is_integer() else 1))
    ax.legend(loc="upper left", fontsize=8.5, frameon=False)


def _load(ax: Any, report: FlexibilityReport, point: GivingPoint, words: Words) -> None:
    assert report.baseline is not None  # noqa: S101 - for the type checker; who calls has looked
    first, step = datetime.fromisoformat(report.start), timedelta(minutes=report.step_minutes)
    n = len(report.baseline.net_load_kw)
    at = day_numbers([first.astimezone(UTC) + k * step for k in range(n + 1)])
    begin, end = at[report.window.first_step], at[report.window.first_step + report.window.steps]
    ax.axvspan(begin, end, color=_WINDOW, lw=0)
    plan, then = (np.array(each) for each in (report.baseline.net_load_kw, point.net_load_kw))
    ax.step(at, held(plan), where="post", color=BEFORE, ls=(0, (4, 2)), lw=1.3, label=words("plan"))
    kw = power(point.kw, words)
    ax.step(at, held(then), where="post", color=PLAN, lw=1.7, label=words("with", kw=kw))
    _clock(ax, report)
    ax.set_xlim(at[0], at[-1])
    finished(ax, words("load"), words)
    ax.legend(loc="lower right", bbox_to_anchor=(1.0, 1.0), ncols=2, fontsize=8.5, frameon=False)


def _clock(ax: Any, report: FlexibilityReport) -> None:
    from zoneinfo import ZoneInfo

    from matplotlib import dates

    zone = ZoneInfo(report.time_zone)
    ax.xaxis.set_major_locator(dates.HourLocator(byhour=range(0, 24, 3), tz=zone))  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_formatter(dates.DateFormatter("%H:%M", tz=zone))  # type: ignore[no-untyped-call]
