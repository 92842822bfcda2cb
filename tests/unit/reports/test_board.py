"""The report of a board: the same text in PDF and HTML, pictures with their texts, and an annex of all quarters."""

import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pytest

pytest.importorskip("matplotlib")
pytest.importorskip("typst")
pytest.importorskip("pyarrow")

import typst
from pyarrow import parquet
from tests.boards import AMSTERDAM, a_report, a_winter

from gridshare.questions.quarters import Quarters
from gridshare.reports.board import annex, files
from gridshare.reports.board.data import data_section
from gridshare.reports.board.files import ReportNameError
from gridshare.reports.board.load import load_section, risk_section
from gridshare.reports.board.page import board_page
from gridshare.reports.board.report import BoardReport, Picture, Section
from gridshare.reports.board.typeset import pdf_of, sources
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Language, Words
from gridshare.sites.provenance import SeriesOrigin

LANGUAGES: tuple[Language, ...] = ("en", "nl")
HOSTILE = 'Jan & <b>zn</b> #image("x") *_$ [1]'


def texts_of(report: BoardReport) -> list[str]:
    """All that is said in a report, in reading order."""
    found = [report.about, report.title, report.verdict.text, *(line.text for line in report.because)]
    found += [text for figure in report.figures for text in (figure.number, figure.meaning)]
    for section in report.sections:
        found.append(section.title)
        for part in section.parts:
            if isinstance(part, Picture):
                found += [part.title, part.alt]
            elif isinstance(part, Listing):
                found += [part.title, *part.headings, *(cell for row in part.rows for cell in row)]
                found += [*(part.total or ())]
            else:
                found.append(part.text if isinstance(part, Line) else part)
    return found


def set_text(report: BoardReport) -> str:
    """What Typst sets: headings, paragraphs, items, cells and texts of pictures."""
    found: list[str] = []
    selector = "selector(heading).or(par).or(list).or(table).or(image)"
    _collect(json.loads(typst.query(sources(report), selector, ignore_system_fonts=True)), found)
    return "\n".join(found)


def _collect(node: Any, found: list[str]) -> None:
    if isinstance(node, dict):
        found += [node[key] for key in ("text", "alt") if isinstance(node.get(key), str)]
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            _collect(each, found)


def page_text(report: BoardReport) -> str:
    page = board_page(report)
    alts = re.findall(r'alt="([^"]*)"', page)
    return unescape("\n".join([re.sub(r"<[^>]+>", "\n", page.split("</style>")[1]), *alts]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_a_report_says_is_in_the_pdf_and_on_the_page(language: Language) -> None:
    report = a_report(language, title=HOSTILE)
    said = set(texts_of(report))
    assert len(said) > 60
    pdf, page = set_text(report), page_text(report)
    assert [text for text in said if text not in pdf] == []
    assert [text for text in said if text not in page] == []


def test_the_pdf_is_accessible_and_the_same_each_time() -> None:
    first, second = (pdf_of(a_report("nl")) for _ in range(2))
    assert first.startswith(b"%PDF-")
    assert b"pdfuaid" in first
    assert first == second


def test_the_page_has_the_headings_of_the_report_in_order_and_fetches_nothing() -> None:
    report = a_report()
    page = board_page(report)
    headings = re.findall(r"<h2>(.*?)</h2>", page)
    assert headings == [section.title for section in report.sections]
    assert page.count("<h1>") == 1
    assert re.findall(r'(?:src|href)="(?!data:)', page) == []
    assert page.count("<img alt=") == 2


def structure(sections: list[Section]) -> list[Any]:
    shape = []
    for section in sections:
        for part in section.parts:
            cells = (len(part.headings), len(part.rows)) if isinstance(part, Listing) else None
            shape.append((type(part), cells))
    return shape


def test_dutch_and_english_have_the_same_structure_and_other_words() -> None:
    english, dutch = a_report("en"), a_report("nl")
    assert structure(list(english.sections)) == structure(list(dutch.sections))
    assert all(a.title != b.title for a, b in zip(english.sections, dutch.sections, strict=True))
    numbers = [re.findall(r"\d+", "".join(re.sub(r"[.,](?=\d{3})", "", t) for t in texts_of(r)[7:]))
               for r in (english, dutch)]  # fmt: skip
    assert numbers[0] == numbers[1]


def listings(section: Section) -> dict[str, Listing]:
    return {part.title: part for part in section.parts if isinstance(part, Listing)}


def test_quarters_at_risk_are_counted_by_season_and_hour() -> None:
    # 60 kW come at 17:00, when the group still takes 100 kW: 4 quarters on each of 40 days.
    found = listings(risk_section(a_winter(), Words()))
    table, worst = found.values()
    assert table.headings[5] == "15\N{NON-BREAKING HYPHEN}18"
    assert [(row[6], row[-2], row[-1]) for row in table.rows] == [
        ("160", "160", "15"),
    ]  # fmt: skip
    assert worst.rows[0] == ("Tuesday 20 January 2026 17:00-18:00", "165", "150", "15", "15")
    assert len(worst.rows) + worst.more == 40


def test_loads_before_and_after_are_next_to_each_other() -> None:
    (loads,) = listings(load_section(a_winter(), Words("nl"))).values()
    assert [row[1] for row in loads.rows] == ["105", "165", "150"]
    assert [row[4:] for row in loads.rows] == [("0", "0", "0"), ("160", "15", "405"), ("0", "0", "0")]


def test_what_is_never_above_the_cap_has_no_table_of_hours() -> None:
    section = risk_section(a_winter(newcomer_kw=10.0), Words())
    assert listings(section) == {}
    assert section.parts[-1] == "With the newcomer no quarter is above the cap, also without planning."


def test_feeding_in_too_much_is_above_the_cap_too() -> None:
    quarters = a_winter()
    sunny = Quarters(
        quarters.grid, -200 + quarters.before_kw, quarters.newcomer_kw, quarters.after_kw, quarters.import_cap_kw,
        np.full(quarters.grid.n_steps, 150.0),
    )  # fmt: skip
    assert sunny.above_kw(sunny.before_kw).max() == 20.0
    worst = list(listings(risk_section(sunny, Words())).values())[-1]
    assert worst.rows[0][1:4] == ("-170", "-150", "20")


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_days_on_which_the_clock_changes_have_their_hours(day: str) -> None:
    import datetime as dt

    from gridshare.timegrid import TimeGrid

    grid = TimeGrid.of_days(dt.date.fromisoformat(day), 1, 15, AMSTERDAM)
    load, cap = np.arange(grid.n_steps, dtype=float), np.full(grid.n_steps, 1000.0)
    hours = Quarters(grid, load, 0 * load, load, cap, cap).per_hour(load)
    assert hours.shape == (24, 1)
    assert np.isnan(hours[2, 0]) == (grid.n_steps == 92)
    assert hours[23, 0] == grid.n_steps - 1


def test_quarters_that_are_not_known_are_counted_and_in_no_figure() -> None:
    load = a_winter().before_kw.copy()
    load[100:148] = np.nan
    load[5 * 96 : 6 * 96] = np.nan
    section = data_section(a_winter(before_kw=load), [], Words())
    first = section.parts[0]
    assert isinstance(first, Line)
    assert first.text.startswith("144 of 3,840 quarters are not known, 3.75%, on 2 days: Wednesday 21 January 2026, S")
    assert a_winter(before_kw=load).at_risk.sum() == 156  # the whole day had 4 of them


def test_series_with_least_that_was_measured_come_first() -> None:
    origins = [
        SeriesOrigin(series="hall_kw", steps={"measured": ((0, 96),)}),
        SeriesOrigin(series="oven_kw", steps={"measured": ((0, 48),), "linear": ((48, 60),), "like_days": ((60, 96),)}),
        SeriesOrigin(series="roof_kw", steps={"measured": ((0, 72),), "estimated": ((72, 96),)}),
    ]
    section = data_section(a_winter(), origins, Words("nl"))
    (table,) = listings(section).values()
    assert table.rows == [
        ("oven_kw", "50,0%", "0,0%", "50,0%", "0,0%"),
        ("roof_kw", "75,0%", "25,0%", "0,0%", "0,0%"),
    ]
    assert "75,0% gemeten" in section.parts[1].text  # type: ignore[union-attr]


def test_the_annex_has_every_quarter_with_its_instant(tmp_path: Path) -> None:
    quarters, path = a_winter(), tmp_path / "annex.parquet"
    annex.save(quarters, path, credit="made up", members={"bakery": quarters.before_kw})
    table = parquet.read_table(path)
    assert table.column_names == [*annex.COLUMNS, "member bakery [kW]"]
    assert table.num_rows == quarters.grid.n_steps
    at = table.column("start")[0].as_py()
    assert at == quarters.grid.start
    assert at.astimezone(ZoneInfo(AMSTERDAM)).isoformat() == "2026-01-20T00:00:00+01:00"
    assert np.isclose(np.sum(table.column("exceedance_together_kw").to_numpy()), 1620.0)
    assert table.column("export_cap_kw").null_count == table.num_rows
    assert all(field.metadata[b"description"] for field in table.schema)
    assert table.schema.metadata[b"credit"] == b"made up"


def test_the_docs_say_what_each_column_of_the_annex_is() -> None:
    docs = (Path(__file__).parents[3] / "docs" / "what-if.md").read_text(encoding="utf-8")
    assert [name for name, text in annex.COLUMNS.items() if f"| `{name}` | {text} |" not in docs] == []


def test_an_annex_without_permission_names_no_member() -> None:
    table = parquet.read_table(io.BytesIO(annex.annex_of(a_winter())))
    assert table.column_names == list(annex.COLUMNS)


@pytest.mark.parametrize(("name", "begin"), [("a.pdf", b"%PDF"), ("a.HTML", b"<!doctype html>")])
def test_the_name_says_which_file_it_is(tmp_path: Path, name: str, begin: bytes) -> None:
    files.save(a_report(), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begin)


def test_a_name_that_says_neither_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportNameError) as caught:
        files.save(a_report(), tmp_path / "a.docx")
    assert caught.value.code == "report_name"
    assert list(tmp_path.iterdir()) == []


def test_without_typst_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(MissingPackageError, match=r"gridshare\[report\]"):
        pdf_of(a_report())
