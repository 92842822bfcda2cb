"""Exports of which the truth is known are read equal to it, or asked about: never wrong without a word.

Each seed is an export as a portal could write it: its units, factors, signs, blanks, states, clocks, registers,
counters, separators, titles and headings are drawn. Whoever knows the truth answers what is asked; then it has to be
equal too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from gridshare.imports.options import ImportOptions, Surroundings
from gridshare.imports.outcome import Outcome, outcome_of_bytes
from gridshare.imports.series.joining import Joined

CLOCK = ZoneInfo("Europe/Amsterdam")
EANS = ("871687999900000014", "871687999900000021")
QUICK, ALL = 20, 60
"""Seeds of the default run, and of all tests."""

ROUNDS = 6
"""So often may be asked again: each answer may open what follows from it."""

NO_INTERVAL = {"off_grid", "interval_unknown", "interval_too_long"}

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
UNITS = {"kWh": 1.0, "Wh": 1e-3, "MWh": 1e3, "kW": 1.0, "W": 1e-3}


@dataclass
class Export:
    """A file, and what is true of it.

    Attributes:
        name, body: The file.
        truth: (meter, quantity) -> mean power by interval [kW], NaN where nothing was measured.
        starts: Begin of each interval.
        estimated: Intervals that the file calls estimated.
        answers: What is answered where it is asked, by aspect; a column by its heading where the answer depends on it.
        within_kw: How far a value may be off by the digits of the file.
        drawn: What was drawn, for messages.
    """

    name: str
    body: bytes
    truth: dict[tuple[str, str], Floats]
    starts: list[datetime]
    estimated: set[int]
    answers: dict[str, str]
    within_kw: float
    drawn: dict[str, object] = field(default_factory=dict)


class Drawing:
    """One export, drawn."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.drawn: dict[str, object] = {"seed": seed}

    def one(self, what: str, *of: object) -> object:
        self.drawn[what] = chosen = of[int(self.rng.integers(len(of)))]
        return chosen

    def chance(self, what: str, share: float) -> bool:
        self.drawn[what] = found = bool(self.rng.random() < share)
        return found


def local_starts(first: date, days: int, minutes: int) -> list[datetime]:
    begin = datetime(first.year, first.month, first.day, tzinfo=CLOCK).astimezone(UTC)
    last = first + timedelta(days=days)
    end = datetime(last.year, last.month, last.day, tzinfo=CLOCK).astimezone(UTC)
    n = int((end - begin) / timedelta(minutes=minutes))
    return [begin + timedelta(minutes=minutes * k) for k in range(n)]


def powers(draw: Drawing, starts: Sequence[datetime]) -> tuple[Floats, Floats]:
    """What a firm draws and feeds in [kW]: one at a time, panels around noon."""
    hours = np.array([(s.astimezone(CLOCK).hour + s.astimezone(CLOCK).minute / 60) for s in starts])
    noise = draw.rng.uniform(0.7, 1.3, len(starts))
    use = np.where((hours >= 7) & (hours < 18), 46.0, 9.0) * noise
    sun = np.maximum(np.sin((hours - 6.5) / 12 * np.pi), 0) * 70 * draw.rng.uniform(0.3, 1.0, len(starts))
    net = use - np.where((hours > 6.5) & (hours < 18.5), sun, 0.0)
    return np.maximum(net, 0.0), np.maximum(-net, 0.0)


def drawn_export(seed: int) -> Export:
    draw = Drawing(seed)
    first = draw.one("first", date(2024, 5, 13), date(2024, 1, 26), date(2024, 3, 28), date(2024, 10, 24))
    assert isinstance(first, date)
    minutes = 60 if draw.chance("hourly", 0.2) else 15
    starts = local_starts(first, 5, minutes)
    sort = str(draw.one("sort", "wide", "wide", "net", "long", "registers", "counter", "counter"))
    write = {"wide": wide, "net": net, "long": long, "registers": registers, "counter": counter}[sort]
    return written(draw, sort, write(draw, starts, minutes), starts, minutes)


@dataclass
class Table:
    """Columns of numbers as they are true, before digits and marks are chosen.

    Attributes:
        headings: Of the columns of numbers.
        rows: (k-th instant, texts beside, numbers) of each row; a number that is NaN is blank.
        truth, answers: As in `Export`.
        scale: What turns a number into kW.
        beside: Headings of texts.
        above: Lines above the names.
        is_counter: Whether they are readings, one more than there are intervals.
    """

    headings: list[str]
    rows: list[tuple[int, list[str], list[float]]]
    truth: dict[tuple[str, str], Floats]
    scale: float
    answers: dict[str, str] = field(default_factory=dict)
    beside: list[str] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    is_counter: bool = False


def unit_of(draw: Drawing, minutes: int) -> tuple[str, float]:
    """A unit, and what turns a number in it into kW."""
    unit = str(draw.one("unit", "kWh", "kWh", "kW", "Wh", "MWh", "W"))
    return unit, UNITS[unit] * (60 / minutes if unit.endswith("h") else 1.0)


def in_heading(draw: Drawing, heading: str, unit: str) -> str:
    """A heading with its unit, in one of the ways of headings; without it where a line above has it."""
    style = str(draw.one("unit_style", "{h} ({u})", "{h} [{u}]", "{h}_{u}", "{h} {u}", "{h}"))
    return style.format(h=heading, u=unit)


def applied_factor(draw: Drawing, table: Table, numbers: Floats, *, readings: bool) -> Floats:
    """The numbers as they are in a file whose lines above name a factor; they may be multiplied already."""
    kind = str(draw.one("factor", "", "", "meter", "ratio", "column", "other"))
    if kind in ("", "column") or (kind == "meter" and not readings):
        if kind == "meter":
            table.above.append("Meterfactor;20")
            table.answers["factor"] = "1"
        return numbers
    if kind == "other":
        table.above.append(str(draw.one("other", "Power factor;0,95", "Meterfactor;1", "Transformator;630 kVA")))
        return numbers
    if kind == "meter":
        line = draw.one("line", "Meterfactor: 20", "Vermenigvuldigingsfactor;20", "Factor;20,0", "Multiplicator: x20")
        table.above.append(str(line))
        table.answers["factor"] = "20"
        return numbers / 20
    table.above.append(str(draw.one("line", "CT-verhouding;100/5", "Omzettingsverhouding: 100/5", "CT ratio;100:5")))
    secondary = draw.chance("secondary", 0.5)
    table.answers["factor"] = "20" if secondary else "1"
    return numbers / 20 if secondary else numbers


def wide(draw: Drawing, starts: Sequence[datetime], minutes: int) -> Table:
    unit, scale = unit_of(draw, minutes)
    taken, given = powers(draw, starts)
    names = draw.one("names", ("Verbruik", "Teruglevering"), ("Consumption", "Feed-in"), ("Afname", "Invoeding"))
    assert isinstance(names, tuple)
    table = Table(
        [in_heading(draw, name, unit) for name in names],
        [],
        {(EANS[0], "consumption"): taken, (EANS[0], "feed_in"): given},
        scale,
        {"unit": unit},
    )
    numbers = applied_factor(draw, table, np.column_stack([taken, given]) / scale, readings=False)
    if draw.chance("blank_zeros", 0.4):
        numbers[given == 0, 1] = np.nan
        table.answers["blank"] = "zero"
    table.rows = [(k, [], list(numbers[k])) for k in range(len(starts))]
    return table


def net(draw: Drawing, starts: Sequence[datetime], minutes: int) -> Table:
    unit, scale = unit_of(draw, minutes)
    taken, given = powers(draw, starts)
    heading, sign, answer = draw.one(  # type: ignore[misc]
        "sign",
        ("Netto", 1, "negative is feed-in"),
        ("Saldo", -1, "negative is consumption"),
        ("Vermogen, negatief = teruglevering", 1, "negative is feed-in"),
        ("Power, negative = import", -1, "negative is consumption"),
    )
    table = Table([in_heading(draw, heading, unit)], [], {(EANS[0], "net"): taken - given}, scale)
    table.answers = {"unit": unit, "sign": answer, "column": "net"}
    numbers = sign * (taken - given) / scale
    table.rows = [(k, [], [float(numbers[k])]) for k in range(len(starts))]
    return table


def long(draw: Drawing, starts: Sequence[datetime], minutes: int) -> Table:
    unit, scale = unit_of(draw, minutes)
    kinds = draw.one("kinds", ("LDN", "ODN"), ("Levering", "Teruglevering"), ("Afname", "Invoeding"))
    assert isinstance(kinds, tuple)
    table = Table(["Waarde"], [], {}, scale, {"unit": unit}, ["EAN", "Richting", "Eenheid"])
    sparse = draw.chance("rows_only_where_fed_in", 0.3)
    for ean in EANS[: 1 + draw.chance("two_meters", 0.5)]:
        taken, given = powers(draw, starts)
        table.truth |= {(ean, "consumption"): taken, (ean, "feed_in"): given}
        for kind, kw in zip(kinds, (taken, given), strict=True):
            table.rows += [
                (k, [ean, kind, unit], [float(kw[k] / scale)])
                for k in range(len(starts))
                if not (sparse and kind == kinds[1] and kw[k] == 0)
            ]
    if sparse:
        table.answers["blank"] = "zero"
    return table


def registers(draw: Drawing, starts: Sequence[datetime], minutes: int) -> Table:
    """Low and normal tariff, of which one has the use of each interval and the other 0 or nothing."""
    taken, given = powers(draw, starts)
    low = np.array([not (7 <= s.astimezone(CLOCK).hour < 23 and s.astimezone(CLOCK).weekday() < 5) for s in starts])
    scale = 60 / minutes
    headings = [f"{of} {tariff} (kWh)" for of in ("Verbruik", "Teruglevering") for tariff in ("laag", "normaal")]
    truth = {(EANS[0], "consumption"): taken, (EANS[0], "feed_in"): given}
    table = Table(headings, [], truth, scale, {"unit": "kWh"})
    numbers = np.column_stack([np.where(on, kw, 0.0) for kw in (taken, given) for on in (low, ~low)]) / scale
    blank = str(draw.one("blank_registers", "", "other tariff", "all zeros"))
    if blank == "other tariff":
        for column, on in enumerate((low, ~low, low, ~low)):
            numbers[~on, column] = np.nan
    elif blank:
        numbers[numbers == 0] = np.nan
        table.answers["blank"] = "zero"
    table.rows = [(k, [], list(numbers[k])) for k in range(len(starts))]
    return table


def counter(draw: Drawing, starts: Sequence[datetime], minutes: int) -> Table:
    unit, scale = str(draw.one("unit", "kWh", "kWh", "Wh", "MWh")), 0.0
    scale = UNITS[unit] * 60 / minutes
    taken, given = powers(draw, starts)
    names = draw.one("names", ("Meterstand verbruik", "Meterstand teruglevering"), ("Stand afname", "Stand invoeding"))
    assert isinstance(names, tuple)
    table = Table(
        [in_heading(draw, name, unit) for name in names],
        [],
        {(EANS[0], "consumption"): taken, (EANS[0], "feed_in"): given},
        scale,
        {"unit": unit, "counter": "counter"},
        is_counter=True,
    )
    use = applied_factor(draw, table, np.column_stack([taken, given]) / scale, readings=True)
    begun = np.array([1234.5, 77.25])
    shown = begun + np.vstack([np.zeros((1, 2)), np.cumsum(use, axis=0)])
    if draw.drawn["factor"] == "column":
        table.headings.append("Meterfactor")
        shown = np.column_stack([(shown - begun) / 20 + begun, np.full(len(shown), 20.0)])
    table.rows = [(k, [], list(shown[k])) for k in range(len(shown))]
    return table


def written(draw: Drawing, sort: str, table: Table, starts: list[datetime], minutes: int) -> Export:
    gone, estimated = with_states(draw, table, sort, len(starts))
    mark = str(draw.one("mark", ",", "."))
    separator = str(draw.one("separator", ";", "\t", *([","] if mark == "." else ["|"])))
    digits = 6 if table.is_counter or table.scale >= 100 else 4 if table.scale > 1 else 3
    thousands = draw.chance("thousands", 0.2) and separator != ","
    number = numbers_with(mark, digits, thousands=thousands)
    moment, answers, names = instants_of(draw, starts, minutes, is_counter=table.is_counter)
    answers["decimal"] = "comma" if mark == "," else "point"
    lines = [separator.join(cell for cell in line.split(";")) for line in table.above]
    if draw.chance("title", 0.5):
        lines.insert(0, "Rapport meetgegevens")
    if "EAN" not in table.beside:
        lines.append(separator.join(["EAN", EANS[0]]))
    headings = [*names, *table.beside, *table.headings]
    lines.append(separator.join(f'"{each}"' if separator in each else each for each in headings))
    lines += [
        separator.join([*moment(k), *texts, *("" if np.isnan(x) else number(x) for x in numbers)])
        for k, texts, numbers in table.rows
    ]
    if draw.chance("total", 0.15) and not table.is_counter:
        sums = np.nansum([numbers for _, _, numbers in table.rows], axis=0)
        lines.append(separator.join(["Totaal", *[""] * (len(names) - 1 + len(table.beside)), *map(number, sums)]))
    truth = {key: np.where(gone, np.nan, kw) for key, kw in table.truth.items()}
    factor = float(table.answers.get("factor", 1)) * (20 if draw.drawn.get("factor") == "column" else 1)
    within = (2 if table.is_counter else 1) * 0.5 * 10**-digits * table.scale * factor + 1e-6
    text = str(draw.one("end", "\n", "\r\n")).join([*lines, ""])
    encoding = str(draw.one("encoding", "utf-8", "utf-8-sig", "cp1252"))
    return Export(
        f"export_{draw.drawn['seed']}.csv", text.encode(encoding), truth, starts, estimated,
        table.answers | answers, within, draw.drawn,
    )  # fmt: skip


def with_states(draw: Drawing, table: Table, sort: str, n: int) -> tuple[np.ndarray, set[int]]:
    """Which intervals are missing, and which estimated, by a column of states that the table is given."""
    gone, estimated = np.zeros(n, dtype=bool), set[int]()
    if sort == "counter" or not draw.chance("states", 0.5):
        return gone, estimated
    good, guess, lost, strange = draw.one(  # type: ignore[misc]
        "words",
        ("Gemeten", "Geschat", "Ontbreekt", ""),
        ("Measured", "Estimated", "Missing", ""),
        ("OK", "Gerepareerd", "Geen data", ""),
        ("V", "E", "", "Storing"),
        ("Valid", "Repaired", "", "A7"),
    )
    first = int(draw.rng.integers(n - 30))
    gone[first : first + 12] = True
    estimated = set(range(first + 15, first + 20))
    if strange:
        table.answers["status"] = "missing"
    table.beside.append(str(draw.one("status", "Status", "Kwaliteit", "Meetstatus")))
    zero = draw.chance("missing_is_zero", 0.7)
    table.rows = [
        (
            k,
            [*texts, (lost or strange) if gone[k] else guess if k in estimated else good],
            [0.0 if zero else np.nan] * len(numbers) if gone[k] else numbers,
        )
        for k, texts, numbers in table.rows
    ]
    return gone, estimated


def numbers_with(mark: str, digits: int, *, thousands: bool) -> Callable[[float], str]:
    def number(value: float) -> str:
        text = f"{value:,.{digits}f}" if thousands else f"{value:.{digits}f}"
        return text.translate(str.maketrans({",": ".", ".": ","})) if mark == "," else text

    return number


def instants_of(
    draw: Drawing, starts: list[datetime], minutes: int, *, is_counter: bool
) -> tuple[Callable[[int], list[str]], dict[str, str], list[str]]:
    """How the k-th instant is written, what is true of it, and its headings."""
    clock = str(draw.one("clock", "local", "local", "UTC", "offset", "CET"))
    style = str(draw.one("dates", "%d-%m-%Y %H:%M", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M:%S", "%m/%d/%Y %H:%M"))
    ends = not is_counter and draw.chance("ends", 0.3)
    two = draw.chance("two_columns", 0.2) and clock != "offset"
    zone = {"local": CLOCK, "offset": CLOCK, "UTC": UTC, "CET": ZoneInfo("Etc/GMT-1")}[clock]
    heading = {"local": "Tijdstip", "UTC": "Tijdstip (UTC)", "offset": "Tijdstip", "CET": "Tijdstip (CET)"}[clock]
    step = timedelta(minutes=minutes)

    def moment(k: int) -> list[str]:
        at = (starts[0] + (k + ends) * step).astimezone(zone)
        if clock == "offset":
            return [at.isoformat()]
        return at.strftime(style).split(" ", 1) if two else [at.strftime(style)]

    if style == "%m/%d/%Y %H:%M":
        order = "month-day-year"
    else:
        order = "year-month-day" if style.startswith("%Y") else "day-month-year"
    answers = {"zone": {"offset": "local"}.get(clock, clock), "label": "end" if ends else "start", "order": order}
    answers["interval"] = str(minutes)
    return moment, answers, ["Datum", f"Tijd ({clock})" if clock in ("UTC", "CET") else "Tijd"] if two else [heading]


def imported(export: Export, answers: dict[str, str]) -> Outcome:
    return outcome_of_bytes(
        export.body, export.name, ImportOptions(answers=answers), Surroundings(lambda day: day.weekday() // 5)
    )


def answered(export: Export) -> Outcome:
    """What comes of it when whoever knows the truth answers all that is asked."""
    given: dict[str, str] = {}
    for _ in range(ROUNDS):
        found = imported(export, given)
        new = {q.aspect: export.answers[q.aspect] for q in found.questions if q.aspect in export.answers}
        if not found.questions or new.items() <= given.items():
            return found
        given |= new
    return found


def wrong_in(export: Export, found: Outcome) -> list[str]:
    """Where the series are not what is true."""
    series = {(s.meter, s.quantity): s for s in found.series}
    return [text for key, kw in export.truth.items() if (text := differs(export, series.get(key), key, kw))]


def differs(export: Export, series: Joined | None, key: tuple[str, str], true_kw: Floats) -> str:
    """How a series is not what is true; empty where it is."""
    if series is None:
        return f"no {key}"
    places = [(int(s.timestamp()) - series.start) / series.step_s for s in export.starts]
    read_kw = np.array(
        [series.values[int(p)] if p == int(p) and 0 <= p < len(series.values) else np.nan for p in places]
    )
    off = np.abs(read_kw - true_kw) > export.within_kw
    lost = np.isnan(read_kw) & ~np.isnan(true_kw)
    if any(remark.code == "counter_stood_still" for remark in series.remarks):
        lost[:] = False  # said of the counter: nobody knows when it counted
    off |= lost | (np.isnan(true_kw) & ~np.isnan(read_kw))
    spurious = int((~np.isnan(series.values)).sum() - (~np.isnan(read_kw)).sum())
    if off.any():
        k = int(np.flatnonzero(off)[0])
        return f"{key}: {off.sum()} differ, first {export.starts[k]}: {read_kw[k]:.4f} for {true_kw[k]:.4f} kW"
    flagged = {k for k, p in enumerate(places) if not np.isnan(read_kw[k]) and series.origin[int(p)]}
    if flagged != {k for k in export.estimated if not np.isnan(true_kw[k])}:
        return f"{key}: estimated {sorted(flagged)[:5]} for {sorted(export.estimated)[:5]}"
    return f"{key}: {spurious} values at other times" if spurious else ""


SEEDS = [pytest.param(seed, marks=[pytest.mark.slow] if seed >= QUICK else []) for seed in range(ALL)]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_export_is_read_equal_to_its_truth_or_asked_about(seed: int) -> None:
    export = drawn_export(seed)
    unasked, told = imported(export, {}), answered(export)
    if unasked.is_ok:
        assert not wrong_in(export, unasked), export.drawn
    if told.is_ok:
        assert not wrong_in(export, told), export.drawn
    else:  # rows only where something was fed in do not show how long an interval is
        assert export.drawn.get("rows_only_where_fed_in"), (export.drawn, told.questions, told.problems)
        assert {problem.code for problem in told.problems} <= NO_INTERVAL
