"""The meters of an import: a row each, and those at which nothing was ever measured in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import PurePosixPath

import numpy as np

from gridshare.imports import Assessed, SeriesReport, slug_of
from gridshare.reports.imports.course import spark
from gridshare.reports.imports.figures import summary_cells
from gridshare.reports.imports.group import key_of, spaced, used
from gridshare.reports.imports.sections import WIDE, counts
from gridshare.reports.imports.words import QUANTITIES, some
from gridshare.reports.words import Words
from gridshare.series.together import SOURCES
from gridshare.view import Texts

_MOST_ZERO = 12

_TEXTS: Texts = {
    "no_meters": ("Series ({n})", "Reeksen ({n})"),
    "meters": ("Meters ({n})", "Meters ({n})"),
    "meter": ("meter", "meter"),
    "kwh": ("kWh", "kWh"),
    "gaps": ("missing", "ontbreekt"),
    "found": ("findings", "bevindingen"),
    "course": ("course", "verloop"),
    "all_zero": (
        "Zero all along, in none of the figures: {names}.",
        "Alleen nullen, in geen van de cijfers: {names}.",
    ),
}


@dataclass(frozen=True, slots=True)
class Meter:
    """What was imported of a meter.

    Attributes:
        key: What its series begin with; that of a series that is not of power is its name.
        called: What people call it.
        series: Its series, the one that says what its connection takes first.
    """

    key: str
    called: str
    series: tuple[SeriesReport, ...]

    @property
    def first(self) -> SeriesReport:
        """The series that its row is about."""
        return self.series[0]

    @property
    def is_zero(self) -> bool:
        """Whether nothing but zero was measured at it."""
        return all(map(is_zero, self.series))

    @property
    def is_power(self) -> bool:
        """Whether power was measured."""
        return self.first.energy_kwh is not None


def is_zero(report: SeriesReport) -> bool:
    """Whether all values of a series of power are zero."""
    return report.energy_kwh is not None and report.highest == report.lowest == 0


def meters_of(series: Sequence[SeriesReport], files: Mapping[str, Sequence[str]]) -> list[Meter]:
    """The meters, that with the most energy first; series that are not of power come last.

    Args:
        series: The series of an import.
        files: Name of a series -> the files that it comes from.
    """
    groups: dict[str, list[SeriesReport]] = {}
    for report in series:
        is_power = used([report.quantity]) is not None
        groups.setdefault(key_of(report.name, report.quantity) if is_power else report.name, []).append(report)
    meters: dict[str, set[str]] = {}
    for report in series:
        for file in files.get(report.name, ()):
            meters.setdefault(file, set()).add(report.meter)
    alone = {file for file, of in meters.items() if len(of) == 1}
    found = [
        _meter(key, reports, [file for file in files.get(reports[0].name, ()) if file in alone])
        for key, reports in groups.items()
    ]
    return sorted(found, key=lambda meter: -abs(meter.first.energy_kwh or 0.0))


def _meter(key: str, reports: Sequence[SeriesReport], own_files: Sequence[str]) -> Meter:
    """A meter; one with a number for a name is called after the file that holds nothing else."""
    main = used(report.quantity for report in reports)
    series, meter = tuple(sorted(reports, key=lambda report: report.quantity != main)), reports[0].meter
    if main is None:
        return Meter(key, key, series)
    if slug_of(meter) != key:  # somebody named it
        return Meter(key, spaced(key), series)
    return Meter(key, PurePosixPath(own_files[0]).stem if meter.isdigit() and own_files else meter, series)


def zero_line(meters: Sequence[Meter], words: Words) -> str:
    """Meters, and single series of others, that are zero all along; empty where there is none.

    A meter of which only feed-in is known is not at rest: its consumption may be what is still asked about.
    """
    words = words.also(_TEXTS)
    nothing = [meter for meter in meters if meter.is_zero and meter.first.quantity != "feed_in"]
    names = [meter.called for meter in nothing]
    single: dict[str, list[str]] = {}
    for meter in meters:
        for report in meter.series if meter not in nothing else ():
            if is_zero(report):
                single.setdefault(words.name(report.quantity, QUANTITIES), []).append(meter.called)
    texts = [some(names, words, _MOST_ZERO)] if names else []
    texts += [f"{quantity} ({some(of, words, _MOST_ZERO)})" for quantity, of in single.items()]
    return words("all_zero", names="; ".join(texts)) if texts else ""


def meter_table(
    meters: Sequence[Meter], values: Mapping[str, Assessed], anchors: Mapping[str, str], words: Words
) -> Iterator[str]:
    """A row for each meter that measured something, with a link to its details."""
    words, shown = words.also(_TEXTS), [meter for meter in meters if not meter.is_zero]
    if not shown:
        return
    span = _span(values, shown)
    is_year = any(meter.first.year_kwh is not None for meter in shown)
    heads = ["meter", "period", "highest", "year_short" if is_year else "kwh", "gaps", "found", "course"]
    found = sum(meter.is_power for meter in shown)
    yield f"<h2>{escape(words('meters', n=found) if found else words('no_meters', n=len(shown)))}</h2>"
    yield f'{WIDE}<table class="meters"><thead><tr>'
    for head in heads:
        n = ' class="n"' if head in {"highest", "year_short", "kwh", "gaps"} else ""
        yield f'<th scope="col"{n}>{escape(words(head))}</th>'
    yield "</tr></thead><tbody>"
    for meter in shown:
        yield from _row(meter, values.get(meter.first.name), span, anchors[meter.key], words, is_year=is_year)
    yield "</tbody></table></div>"


def _row(
    meter: Meter, of: Assessed | None, span: tuple[int, int], anchor: str, words: Words, *, is_year: bool
) -> Iterator[str]:
    report = meter.first
    _, days, _, year, highest = summary_cells(report, words)
    kwh = year if is_year else "–" if report.energy_kwh is None else words.number(report.energy_kwh)
    lacks = report.intervals - report.present
    gaps = f"{words.number(lacks)} ({words.percent(lacks / report.intervals)})" if lacks else "–"
    what = f" <small>{escape(words.name(report.quantity, QUANTITIES))}</small>" if report.quantity in SOURCES else ""
    yield f'<tr><th scope="row"><a href="#{anchor}">{escape(meter.called)}</a>{what}</th><td>{escape(days)}</td>'
    yield "".join(f'<td class="n">{escape(cell)}</td>' for cell in (highest, kwh, gaps))
    yield f"<td>{counts(meter.series, words)}</td><td>{_spark(of, span)}</td></tr>"


def _spark(of: Assessed | None, span: tuple[int, int]) -> str:
    if of is None or not np.isfinite(of.values).any():
        return ""
    first, last = span
    ends = np.array([of.start, of.end], dtype=float)
    return spark(of.values, (ends - first) / max(last - first, 1))


def _span(values: Mapping[str, Assessed], meters: Sequence[Meter]) -> tuple[int, int]:
    """First and last instant of all that is drawn, so that each row has the same time."""
    drawn = [values[meter.first.name] for meter in meters if meter.first.name in values]
    return min((each.start for each in drawn), default=0), max((each.end for each in drawn), default=1)
