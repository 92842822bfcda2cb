"""What is shown of a period: a first line that is true, tables that add up, a page that fetches nothing."""

import datetime as dt
import re
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
from rich.console import Console

pytest.importorskip("matplotlib")
pytest.importorskip("xlsxwriter")

from tests.periods import a_period
from tests.workbooks import broken_parts, cells, headings_alike

from gridshare.effort import DayProgress
from gridshare.reports.period import pictures, tables
from gridshare.reports.period.headline import doubts, outcome
from gridshare.reports.period.page import period_page
from gridshare.reports.period.summary import summary
from gridshare.reports.pictures import PictureNameError
from gridshare.reports.progress import progress_line
from gridshare.reports.words import Language, Words
from gridshare.schedules.period import PeriodDocument

LANGUAGES: tuple[Language, ...] = ("en", "nl")


def text_of(document: PeriodDocument, language: Language = "en") -> str:
    out = StringIO()
    Console(file=out, width=100, highlight=False).print(summary(document, language))
    return out.getvalue()


def plain(text: str) -> str:
    """On one line, so that a wrapped sentence can be found."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("document", "en", "nl"),
    [
        (a_period(days=9), "Park Zuid - Monday 1 January 2024", "Park Zuid - maandag 1 januari 2024"),
        (a_period(days=9, failed=(3,)), "✗ 1 of 9 days failed", "✗ 1 van 9 dagen"),
        (a_period(days=9, untried=(3, 4)), "✗ On 2 of 9 days no plan", "✗ Op 2 van 9 dagen"),
        (a_period(days=9, cut_short=(0,)), "✗ Not finished on 1 of 9 days", "✗ Niet af op 1 van 9 dagen"),
    ],
)
def test_the_first_line_says_how_far_to_trust_the_rest(document: PeriodDocument, en: str, nl: str) -> None:
    assert plain(text_of(document)).startswith(en)
    assert plain(text_of(document, "nl")).startswith(nl)


def test_what_the_days_break_together_comes_before_the_figures() -> None:
    fine = a_period(days=9)
    month = fine.months[0].model_copy(update={"broken": ["battery: B2 off by 3 kWh"]})
    broken = fine.model_copy(update={"months": [month], "verdict": fine.verdict.model_copy(update={"holds": False})})
    text = plain(text_of(broken))
    assert text.startswith("✗ The days together break rules of the independent check")
    assert "B2 off by 3 kWh" in text
    assert "checked independently" not in text
    assert "checked independently" in plain(text_of(fine))


def test_nothing_is_ticked_while_there_is_a_doubt() -> None:
    assert "✓ The group's cap is kept on all 9 days" in text_of(a_period(days=9))
    assert "✓" not in text_of(a_period(days=9, cut_short=(0,)))


def test_a_park_above_its_cap_is_told_on_how_many_days_and_by_how_much() -> None:
    document = a_period(days=40, keeps=False)
    above = document.verdict.days_above_cap
    assert 0 < above < 40
    assert f"✗ The group is above its cap on {above} of 40 days" in text_of(document)
    assert f"✗ De groep komt op {above} van 40 dagen boven haar grens" in text_of(document, "nl")


def test_what_is_saved_and_what_it_costs_more_are_told_apart() -> None:
    document = a_period(days=9)
    turned = document.model_copy(
        update={
            "total": document.total.model_copy(
                update={
                    "savings": document.total.savings.model_copy(
                        update={"cost_eur": -12.0, "cost_of_days_eur": -20.0, "month_charges_eur": 8.0}
                    )
                }
            )
        }
    )
    assert "It costs 12.00 EUR" in plain(text_of(turned))
    assert "20.00 on the days, -8.00 on charges of months" in plain(text_of(turned))


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_at_most_100_columns_wide(language: Language) -> None:
    text = text_of(a_period(dt.date(2024, 1, 1), 366, keeps=False, failed=(3, 44), untried=(5,)), language)
    assert max(map(len, text.splitlines())) <= 100


def test_months_in_the_table_add_up_to_its_total() -> None:
    frames = tables.frames(a_period(days=91))
    document = a_period(days=91)
    assert frames["months"]["plan_cost_eur"].sum() == pytest.approx(document.total.plan.cost_eur)
    assert frames["days"]["cost_eur"].sum() == pytest.approx(document.total.plan.cost_of_days_eur)
    assert frames["costs"]["plan_eur"].sum() == pytest.approx(document.total.plan.cost_eur)
    assert frames["month_charges"]["plan_eur"].sum() == pytest.approx(document.total.plan.month_charges_eur)
    assert len(frames["members"]) == 3 * 3


def test_tables_are_files_in_the_folder(tmp_path: Path) -> None:
    written = tables.write_csv(a_period(days=9, failed=(3,)), tmp_path)
    assert [path.name for path in written] == [
        "days.csv",
        "months.csv",
        "month_charges.csv",
        "costs.csv",
        "members.csv",
    ]
    days = pd.read_csv(tmp_path / "days.csv")
    assert days["status"].tolist() == ["planned"] * 3 + ["failed"] + ["planned"] * 5
    assert days["plan_peak_import_kw"].isna().tolist() == [k == 3 for k in range(9)]


def test_a_page_fetches_nothing_runs_nothing_and_escapes_names() -> None:
    document = a_period(days=9).model_copy(update={"name": "<script>alert(1)</script>"})
    page = period_page(document)
    assert "<script" not in page
    assert not re.search(r"(src|href)=\"(?!data:)", page)
    assert "default-src 'none'" in page
    assert page.count("<img alt=") == 3
    assert '<html lang="nl">' in period_page(document, "nl")


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    document = a_period(days=9)
    assert period_page(document) == period_page(document)
    for name in ("a.png", "b.png"):
        pictures.save(document, tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    for name in ("a.xlsx", "b.xlsx"):
        tables.write_workbook(document, tmp_path / name, "nl")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    tables.write_workbook(document, tmp_path / "en.xlsx", "en")
    assert headings_alike(tmp_path / "en.xlsx", tmp_path / "a.xlsx") <= {"plan [EUR]", "status"}
    days = cells(tmp_path / "a.xlsx")["Dagen"]
    assert [row[0] for row in days[1:]] == [day.day for day in document.days]
    assert broken_parts(tmp_path / "a.xlsx") == []
    with pytest.raises(PictureNameError):
        pictures.save(document, tmp_path / "a.gif")


def test_the_workbook_begins_with_the_answer_who_gives_way_costs_and_days_to_look_at(tmp_path: Path) -> None:
    document = a_period(days=60, failed=(3,))
    tables.write_workbook(document, tmp_path / "a.xlsx", "nl")
    rows = cells(tmp_path / "a.xlsx")["Antwoord"]
    words = Words("nl")
    shown = [str(row[0]).removeprefix("✗ ") for row in rows if row[0]]
    assert shown[2:4] == [line.text for line in (*doubts(document, words), *outcome(document, words))][:2]
    found = {row[0]: row[1] for row in rows if isinstance(row[1], float)}
    assert found["totaal"] == pytest.approx(document.total.plan.cost_eur)
    assert {m.name: m.gave_way_kwh for m in document.total.members}.items() <= found.items()
    assert any("4 januari 2024: mislukt" in text for text in shown)


def test_a_picture_of_a_period_without_a_cap_and_of_one_in_doubt_is_drawn(tmp_path: Path) -> None:
    document = a_period(days=9, failed=(2,))
    free = document.duration.model_copy(update={"import_cap_kw": None, "export_cap_kw": None})
    pictures.save(document.model_copy(update={"duration": free}), tmp_path / "free.svg", "nl")
    assert (tmp_path / "free.svg").stat().st_size > 10_000
    assert "The group has no cap." in text_of(document.model_copy(update={"duration": free}))


def test_every_doubt_names_its_days() -> None:
    document = a_period(days=9, failed=(3,), untried=(5,))
    lines = [line.text for line in doubts(document, Words("en"))]
    assert "4 January 2024" in lines[0]
    assert "missing values" in lines[0]
    assert "6 January 2024" in lines[1]


@pytest.mark.parametrize(
    ("left", "en", "nl"),
    [(None, "day 13 of 91: ", "dag 13 van 91: "), (42.0, "about 42 s left", "nog ongeveer 42 s"),
     (600.0, "about 10 min left", "nog ongeveer 10 min"), (7200.0, "about 2 h left", "nog ongeveer 2 uur")],
)  # fmt: skip
def test_progress_says_which_day_it_is_and_how_long_the_others_take(left: float | None, en: str, nl: str) -> None:
    progress = DayProgress(1.0, None, None, None, "2024-01-13: cost_eur", 12, 91, left)
    assert en in progress_line(progress, 5.0, Words("en"))
    assert nl in progress_line(progress, 5.0, Words("nl"))
    assert progress_line(progress, 5.0, Words("en")).endswith("2024-01-13, least cost")
