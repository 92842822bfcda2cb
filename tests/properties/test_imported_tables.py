"""Any table written in any of the ways in which people and portals write tables reads back equal."""

import csv
import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.imports.channel import Reading
from gridshare.imports.content import Origin
from gridshare.imports.findings import Answers
from gridshare.imports.roles.channels import channels_of
from gridshare.imports.roles.document import Meaning, Roles
from gridshare.imports.sheets.delimited import read_delimited

STEP = timedelta(minutes=15)
KWH = Meaning("consumption", "kWh")
MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec".split()  # noqa: SIM905

DATES = {
    "%Y-%m-%d": "%Y-%m-%d",
    "%d-%m-%Y": "%d-%m-%Y",
    "%d/%m/%Y": "%d/%m/%Y",
    "%m/%d/%Y": "%m/%d/%Y",
    "%d.%m.%Y": "%d.%m.%Y",
    "%Y/%m/%d": "%Y/%m/%d",
    "%Y%m%d": "%Y%m%d",
    "%d-%m-%y": "%d-%m-%y",
    "dutch": "",
}


@dataclass(frozen=True)
class Style:
    separator: str
    mark: str
    date: str
    time: str
    joint: str
    quoting: Literal[0, 1]
    line_end: str
    encoding: str
    titles: int
    blank_lines: bool
    closing: bool
    last_line_end: bool


@st.composite
def styles(draw: st.DrawFn) -> Style:
    separator = draw(st.sampled_from([";", "\t", ",", "|"]))
    mark = draw(st.sampled_from([",", "."]))
    quoting: Literal[0, 1] = (
        csv.QUOTE_ALL if separator == mark else draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    )
    return Style(
        separator,
        mark,
        draw(st.sampled_from(list(DATES))),
        draw(st.sampled_from(["%H:%M", "%H:%M:%S", "%I:%M %p", "%H:%M:%S.000"])),
        draw(st.sampled_from([" ", "T", "two columns"])),
        quoting,
        draw(st.sampled_from(["\n", "\r\n", "\r"])),
        draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"])),
        draw(st.integers(0, 3)),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.booleans()),
    )


def written_date(instant: datetime, style: Style) -> str:
    if style.date == "dutch":
        return f"{instant.day} {MONTHS[instant.month - 1]} {instant.year}"
    return instant.strftime(DATES[style.date])


def written(instants: list[datetime], values: list[float | None], style: Style) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=style.separator, quoting=style.quoting, lineterminator=style.line_end)
    for i in range(style.titles):
        text.write(f"Rapport {i} van de meetgegevens{style.line_end}")
    if style.blank_lines:
        text.write(style.line_end)
    is_apart = style.joint == "two columns"
    closing = [""] if style.closing else []
    writer.writerow([*(["Datum", "Tijd"] if is_apart else ["Tijdstip"]), "Afname in één kwartier (kWh)", *closing])
    for instant, value in zip(instants, values, strict=True):
        day, time = written_date(instant, style), instant.strftime(style.time)
        cell = "" if value is None else f"{value:.2f}".replace(".", style.mark)
        writer.writerow([*([day, time] if is_apart else [f"{day}{style.joint}{time}"]), cell, *closing])
    whole = text.getvalue()
    return (whole if style.last_line_end else whole.removesuffix(style.line_end)).encode(style.encoding)


def read(content: bytes, style: Style) -> Reading:
    sheet = read_delimited(content, Origin("meter.csv", "", len(content)))
    n_instants = 2 if style.joint == "two columns" else 1
    assert sheet.names[n_instants:] == ("Afname in één kwartier (kWh)",)
    return channels_of(sheet, Roles(tuple(range(n_instants)), {n_instants: KWH}), Answers())


@settings(deadline=None)  # the first example imports pyarrow
@given(
    style=styles(),
    start=st.datetimes(datetime(2015, 1, 1), datetime(2031, 1, 1)),  # noqa: DTZ001 - a clock without a zone is meant
    values=st.lists(st.none() | st.integers(-(10**8), 10**8).map(lambda n: n / 100), min_size=3, max_size=120),
)
def test_a_table_reads_back_equal_however_it_is_written(
    style: Style, start: datetime, values: list[float | None]
) -> None:
    first = start.replace(minute=start.minute // 15 * 15, second=0, microsecond=0)
    instants = [first + i * STEP for i in range(len(values))]
    reading = read(written(instants, values, style), style)
    assert not reading.problems
    assert not reading.questions
    expected = np.array([np.nan if v is None else v for v in values])
    if np.isnan(expected).all():
        assert reading.channels == ()
        return
    (channel,) = reading.channels
    np.testing.assert_array_equal(channel.values, expected)
    wall = np.array([int(i.replace(tzinfo=UTC).timestamp()) for i in instants])
    candidates = [channel.moments.wall, *channel.moments.readings.values()]
    assert any(np.array_equal(c, wall) for c in candidates)
    assert channel.rows[0] == style.titles + style.blank_lines + 2
    assert (np.diff(channel.rows) == 1).all()


@settings(deadline=None)
@given(
    fraction=st.floats(0.2, 1),
    style=styles(),
    values=st.lists(st.integers(0, 99_999).map(lambda n: n / 100), min_size=40, max_size=60),
)
def test_a_file_cut_anywhere_never_gives_a_number_it_does_not_hold(
    fraction: float, style: Style, values: list[float]
) -> None:
    # the last number of a cut file may itself be cut: nothing in a table tells 1,5 from the beginning of 1,53
    first = datetime(2024, 1, 13, tzinfo=UTC)
    content = written([first + i * STEP for i in range(len(values))], list(values), style).decode(style.encoding)
    part = content[: int(len(content) * fraction)]
    if content.find("13" if style.date != "dutch" else "jan") + 60 > len(part):
        return
    reading = read(part.encode(style.encoding), style)
    for channel in reading.channels:
        n = len(channel.values) - 1
        np.testing.assert_array_equal(channel.values[:n], values[:n])
        assert (np.diff(channel.moments.wall[:n]) == STEP.total_seconds()).all()
