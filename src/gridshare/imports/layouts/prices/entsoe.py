"""Day-ahead prices of the ENTSO-E transparency platform: its document A44 in XML.

A period counts its prices by position. In a document of curve type A03 a position that is left out has the price of
the one before; of type A01 each must be there. For one day there may be several series: of zones, of the day-ahead and
the intraday market, of several auctions; only what is surely the price of the day-ahead auction is taken. Source:
ENTSO-E, implementation guide of the publication document, version 7.3.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.errors import Problem
from gridshare.imports.channel import Channel, Moments, Reading
from gridshare.imports.content import Content, Tree
from gridshare.imports.findings import Answers, Candidate, Question
from gridshare.imports.layout import Layout
from gridshare.imports.layouts.prices.columns import DAY_AHEAD, ZONES
from gridshare.imports.layouts.prices.steps import split, split_said
from gridshare.imports.trees.cells import instants, length_s
from gridshare.imports.trees.channel import Gathered
from gridshare.imports.trees.records import children, root_name, text_of, within
from gridshare.parts import Floats, Ints

_CURVE_OF_BLOCKS = "A03"
_LONGEST_S = 3600
_MOST_POSITIONS = 1_000_000
_AGAIN = "The document is damaged: download it again."


_DUTCH = "10YNL----------L"
_PRICES = "A44"
_INTRADAY = "A07"
_TYPES = {"A65": "load", "A69": "forecast of wind and solar", "A75": "generation", "A25": "allocation"}
_ROOTS = {"Publication_MarketDocument", "GL_MarketDocument", "Acknowledgement_MarketDocument"}


@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """A period of prices.

    Attributes:
        start: Its start, seconds since 1970 in UTC.
        step_s: Length of its intervals [s].
        prices: Price of each interval in the unit of its series, shape (interval,).
        rows: Number of the point that gives it, counted over the document from 1, shape (interval,).
    """

    start: int
    step_s: int
    prices: Floats
    rows: Ints


def period_of(element: Any, curve: str, file: str, first: int) -> Period | Problem:
    """The prices of a Period element, whose first point is the point ``first`` of the document; or what is wrong."""
    begin, end = text_of(element, "timeInterval", "start"), text_of(element, "timeInterval", "end")
    where = f"{file}, period {begin or '?'}"
    moments, bad = instants([begin, end])
    step_s = length_s(text_of(element, "resolution"))
    if bad or moments.offset_s is None or step_s is None or step_s > _LONGEST_S:
        found = f"from {begin!r} to {end!r} in steps of {text_of(element, 'resolution')!r}"
        expected = "two instants in UTC, and steps of at most an hour (PT15M, PT60M)"
        return Problem(where, "price_period", found, expected, "Download the day-ahead prices again.")
    start, stop = (int(s) for s in moments.wall - np.nan_to_num(moments.offset_s).astype(np.int64))
    count = (stop - start) // step_s
    if count > _MOST_POSITIONS:
        found, expected = f"{count} positions from {begin} to {end}", f"at most {_MOST_POSITIONS}"
        return Problem(where, "price_period", found, expected, "Download the day-ahead prices again.")
    points = list(children(element, "Point"))
    cells = [(text_of(point, "position"), text_of(point, "price.amount")) for point in points]
    prices, rows = np.full(max(count, 0), np.nan), np.zeros(max(count, 0), dtype=np.int64)
    for n, (position, price) in enumerate(cells):
        place = int(position) - 1 if position.isdecimal() else -1
        amount = _number(price)
        if not 0 <= place < count or amount is None or rows[place]:
            found = f"a point with position {position!r} and price {price!r}"
            return Problem(where, "price_point", found, f"each position from 1 to {count} once, with a number", _AGAIN)
        prices[place], rows[place] = amount, first + n
    return _filled(Period(start, step_s, prices, rows), curve, where)


def _filled(period: Period, curve: str, where: str) -> Period | Problem:
    """The period with positions that are left out filled, where its curve says so."""
    there = period.rows > 0
    if there.all() and len(there):
        return period
    if curve != _CURVE_OF_BLOCKS or not len(there) or not there[0]:
        missing = ", ".join(str(i + 1) for i in np.flatnonzero(~there)[:5])
        found = f"{np.count_nonzero(~there)} positions without a price: {missing}" if len(there) else "no positions"
        why = (
            "the first of each period"
            if curve == _CURVE_OF_BLOCKS
            else f"every position (curve type {curve or 'not given'})"
        )
        return Problem(where, "price_missing", found, why, _AGAIN)
    last = np.maximum.accumulate(np.where(there, np.arange(len(there)), 0))
    return Period(period.start, period.step_s, period.prices[last], period.rows[last])


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if np.isfinite(number) else None


@dataclass(frozen=True, slots=True, eq=False)
class _Series:
    """A time series of the document: what it is about, and its periods."""

    zone: str
    is_intraday: bool
    auction: str
    periods: tuple[Period, ...]


def _recognises(content: Content) -> bool:
    return root_name(content) in _ROOTS


def _read(content: Content, answers: Answers) -> Reading:
    gathered = Gathered(content.origin.name)
    root = content.root if isinstance(content, Tree) else None
    kind = text_of(root, "type")
    if root_name(content) == "Acknowledgement_MarketDocument":
        reason = " ".join(text_of(r, "text") for r in within(root, "Reason"))
        found = f"no data but a refusal: {reason or 'without a reason'}"
        gathered.refuse(Problem(gathered.file, "refused_by_source", found, "prices", "Ask for another period or zone."))
    elif kind != _PRICES:
        found = f"a document of type {kind or 'none'}{f' ({_TYPES[kind]})' if kind in _TYPES else ''}"
        gathered.refuse(
            Problem(gathered.file, "no_prices", found, "A44, day-ahead prices", "Download day-ahead prices.")
        )
    else:
        _take(gathered, _series(gathered, root), answers)
    return gathered.reading()


def _series(gathered: Gathered, root: Any) -> list[_Series]:
    """All series with readable periods in EUR/MWh."""
    found: list[_Series] = []
    first = 1
    for element in within(root, "TimeSeries"):
        zone = text_of(element, "in_Domain.mRID") or text_of(element, "out_Domain.mRID")
        unit = text_of(element, "currency_Unit.name"), text_of(element, "price_Measure_Unit.name")
        if unit != ("EUR", "MWH"):
            remedy = "Download the prices in euro, or turn them into EUR/MWh yourself."
            gathered.refuse(Problem(gathered.file, "price_unit", f"prices in {'/'.join(unit)}", "EUR/MWH", remedy))
            continue
        periods = []
        for part in children(element, "Period"):
            period = period_of(part, text_of(element, "curveType"), gathered.file, first)
            first += sum(1 for _ in children(part, "Point"))
            if isinstance(period, Problem):
                gathered.refuse(period)
            else:
                periods.append(period)
        is_intraday = text_of(element, "contract_MarketAgreement.type") == _INTRADAY
        auction = text_of(element, "classificationSequence_AttributeInstanceComponent.position")
        found.append(_Series(zone, is_intraday, auction, tuple(periods)))
    return found


def _take(gathered: Gathered, series: Sequence[_Series], answers: Answers) -> None:
    """The day-ahead prices of each zone, of the Dutch one alone where it is there."""
    zones = list(dict.fromkeys(s.zone for s in series))
    if _DUTCH in zones:
        for zone in zones:
            if zone != _DUTCH:
                gathered.leave_out(zone, "prices of another zone than the Netherlands")
        zones = [_DUTCH]
    for zone in zones:
        of_zone = _of_auction(gathered, [s for s in series if s.zone == zone])
        by_step: dict[int, list[Period]] = {}
        for period in (p for s in of_zone for p in s.periods):
            by_step.setdefault(period.step_s, []).append(period)
        steps = _steps(gathered, zone, by_step, answers)
        if zone != _DUTCH and steps:
            gathered.decide(
                "", "meter", ZONES.get(zone, zone), f"the prices are of zone {zone}, not of the Netherlands"
            )
        if steps:
            _add(gathered, zone, [period for step in steps for period in by_step[step]])


def _of_auction(gathered: Gathered, of_zone: Sequence[_Series]) -> list[_Series]:
    """The series of the day-ahead auction; of several auctions the first."""
    for _ in {s.auction for s in of_zone if s.is_intraday}:
        gathered.leave_out("", "prices of intraday auctions (market agreement A07)")
    day_ahead = [s for s in of_zone if not s.is_intraday]
    auctions = sorted({s.auction for s in day_ahead})
    if len(auctions) > 1:
        gathered.decide(
            "", "column", f"auction {auctions[0] or 'without number'}", "the first of the auctions of the day"
        )
        for other in auctions[1:]:
            gathered.leave_out(
                "", f"prices of auction {other} (classificationSequence), a later auction of the same day"
            )
    return [s for s in day_ahead if s.auction == auctions[0]]


def _steps(gathered: Gathered, zone: str, by_step: Mapping[int, Sequence[Period]], answers: Answers) -> list[int]:
    """Lengths of the intervals to take: all, or the one answered where two are of the same time."""
    spans = [(p.start, p.start + p.step_s * len(p.prices), step) for step, periods in by_step.items() for p in periods]
    clash = any(a[2] < b[2] and a[0] < b[1] and b[0] < a[1] for a in spans for b in spans)
    if not clash:
        return sorted(by_step)
    answer = answers.about("interval", gathered.file) or ""
    if answer.isdecimal() and int(answer) * 60 in by_step:
        gathered.decide("", "interval", answer, "as answered")
        return [int(answer) * 60]
    candidates = tuple(
        Candidate(
            str(step // 60), f"{len(ps)} periods, mean {np.mean(np.concatenate([p.prices for p in ps])):.2f} EUR/MWh"
        )
        for step, ps in sorted(by_step.items())
    )
    found = f"prices of zone {zone} in intervals of several lengths for the same time"
    gathered.questions.append(Question(gathered.file, "interval", found, candidates))
    return []


def _add(gathered: Gathered, zone: str, periods: Sequence[Period]) -> None:
    """The prices of a zone, on the shortest of its intervals."""
    starts = np.concatenate([p.start + p.step_s * np.arange(len(p.prices), dtype=np.int64) for p in periods])
    lengths = np.concatenate([np.full(len(p.prices), p.step_s, dtype=np.int64) for p in periods])
    step_s = int(lengths.min())
    channel = Channel(
        gathered.file,
        f"price.amount {zone}",
        DAY_AHEAD if zone == _DUTCH else f"day-ahead {ZONES.get(zone, zone)}",
        "price",
        "EUR/MWh",
        is_counter=False,
        moments=Moments(starts, np.zeros(len(starts)), label="start", zone="UTC", step_s=step_s),
        values=np.concatenate([p.prices for p in periods]),
        rows=np.concatenate([p.rows for p in periods]),
    )
    gathered.channels.append(split(channel, lengths, step_s))
    gathered.decisions += split_said(channel, lengths, step_s)


LAYOUTS = (Layout("entsoe", "ENTSO-E day-ahead prices (A44) in XML", "xml", _recognises, _read),)
