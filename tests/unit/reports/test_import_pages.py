"""An import as text and as a page: complete, escaped, self-contained, in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO

import numpy as np
import pytest
from rich.console import Console
from tests.unit.imports.firms import PLACE, ZONE, assessed, load, panels, spoiled, year
from typing_extensions import override

from gridshare.forecasts.calendar import day_kind
from gridshare.imports.findings import Candidate, Decision, Question
from gridshare.imports.quality.report import assess
from gridshare.imports.series.filling import Asked as Fill
from gridshare.imports.series.filling import filled
from gridshare.imports.series.provenance import Concluded
from gridshare.reports.imports.page import import_page
from gridshare.reports.imports.summary import import_summary
from gridshare.reports.words import Language
from gridshare.usecases.import_report import Asked, FileReport, ImportReport

HOSTILE = "<script>alert('1')</script> & \"EAN\".csv"
TIMES = year(400)
GAPPY, _ = filled(
    spoiled(assessed(load(TIMES), name="bakker_kw"), slice(3000, 3300), np.nan), Fill("like_days", day_kind)
)
SERIES = [spoiled(GAPPY, slice(9000, 9960), np.nan), assessed(load(TIMES) - panels(TIMES), "net", "bakker_net_kw")]
QUESTION = Question(HOSTILE, "unit", "no unit stands there", (Candidate("kWh", "240 MWh"), Candidate("kW", "60 MWh")))


def report(*, asked: bool = False) -> ImportReport:
    decision = Decision(f"{HOSTILE}, column 'Afname'", "zone", "local", "nothing says otherwise", is_assumed=True)
    file = FileReport(
        file=HOSTILE,
        sha256="0" * 64,
        size=10,
        layout="generic",
        title="Any table",
        channels=2,
        decisions=[Concluded.of(decision)],
        left_out=["column 'Gas': no electricity"],
    )
    return ImportReport(
        ok=not asked,
        time_zone=ZONE,
        files=[file],
        questions=[Asked.of(QUESTION)] if asked else [],
        problems=[],
        series=list(assess(SERIES, [PLACE, PLACE])),
        sessions=[],
        written=[],
    )


class Page(HTMLParser):
    """The tags of a page, each closed where it must be; and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "line", "image", "polygon", "polyline"}:
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    @override
    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture(scope="module", params=["en", "nl"])
def language(request: pytest.FixtureRequest) -> Language:
    return "nl" if request.param == "nl" else "en"


@pytest.fixture(scope="module")
def page(language: Language) -> Page:
    return Page(import_page(report(asked=True), language, {s.name: s for s in SERIES}))


def test_every_tag_is_closed_and_the_language_is_named(page: Page, language: Language) -> None:
    assert page.open == []
    assert ("html", {"lang": language}) in page.tags


def test_names_of_files_are_text_and_nothing_else(page: Page) -> None:
    assert not [tag for tag, _ in page.tags if tag == "script"]
    assert HOSTILE in "".join(page.words)


def test_nothing_is_fetched_and_nothing_runs(page: Page) -> None:
    for tag, attributes in page.tags:
        assert tag not in {"link", "script", "iframe", "img"}
        assert not [name for name in attributes if name.startswith("on")]
        for name in ("href", "src"):
            assert re.match(r"#s\d+$|data:image/png;base64,", attributes.get(name) or "#s0")


def test_every_picture_has_in_words_what_it_shows(page: Page) -> None:
    drawn = [attributes for tag, attributes in page.tags if tag == "svg"]
    pictures = [attributes for attributes in drawn if "aria-hidden" not in attributes]
    assert len(drawn) - len(pictures) == 2  # a course in each row of the table
    assert len(pictures) == 1 + 2 * 2 + 2  # the group; two calendar years and a week of each of two series
    assert all(attributes["role"] == "img" and attributes["aria-label"] for attributes in pictures)
    labels = " ".join(str(attributes["aria-label"]) for attributes in pictures)
    assert "960" in labels  # missing
    assert "300" in labels  # filled


def test_links_of_the_summary_lead_to_sections(page: Page) -> None:
    anchors = {attributes["id"] for tag, attributes in page.tags if tag == "section"}
    links = {str(attributes["href"]).lstrip("#") for tag, attributes in page.tags if tag == "a"}
    assert links == anchors == {"s0", "s1"}


def test_findings_are_in_the_language_of_the_page_with_their_rows(page: Page, language: Language) -> None:
    text = "".join(page.words)
    assert ("960 van 38.400" if language == "nl" else "960 of 38,400") in text
    assert f"{'rij' if language == 'nl' else 'row'} 9001" in text


def test_a_series_without_its_values_has_a_section_without_pictures() -> None:
    bare = Page(import_page(report()))
    assert not [tag for tag, _ in bare.tags if tag == "svg"]
    assert len([tag for tag, _ in bare.tags if tag == "section"]) == 2


def test_a_page_of_nothing_but_a_question_stands(language: Language) -> None:
    empty = report(asked=True).model_copy(update={"series": [], "files": []})
    text = "".join(Page(import_page(empty, language)).words)
    assert "--answer unit=kWh" in text


def flat(language: Language, *, asked: bool, whole: bool = False) -> str:
    out = StringIO()
    Console(width=100, file=out).print(import_summary(report(asked=asked), language, whole=whole))
    return " ".join(out.getvalue().split())


def test_the_text_has_question_finding_and_decision(language: Language) -> None:
    text = flat(language, asked=True)
    assert "--answer unit=kWh" in text
    assert ("960 van 38.400" if language == "nl" else "960 of 38,400") in text
    assert "bakker_net_kw" in text
    assert "[bold" not in text


def test_the_text_lists_what_several_series_have_in_common_once() -> None:
    twins = [assessed(load(TIMES), name=f"{name}_kw") for name in ("bakker", "smid", "drukker", "slager")]
    out = StringIO()
    made = report().model_copy(update={"series": list(assess(twins, [PLACE] * 4))})
    Console(width=100, file=out).print(import_summary(made))
    text = " ".join(out.getvalue().split())
    assert text.count("These series are equal") == 1
    assert "bakker_kw, smid_kw, drukker_kw and 1 more: serious" in text


def summary(**update: object) -> str:
    out = StringIO()
    Console(width=100, file=out).print(import_summary(report().model_copy(update=update)))
    return " ".join(out.getvalue().split())


def of_file(name: str, meter: str) -> FileReport:
    about = [("zone", "local", "two nights tell"), ("interval", "15", "all rows")]
    others = [Decision(f"{name}, column {c!r}", a, x, b) for c in ("Afname", "Terug") for a, x, b in about]  # type: ignore[arg-type]
    decisions = [Concluded.of(d) for d in (Decision(name, "meter", meter, "the file's name"), *others)]
    return report().files[0].model_copy(update={"file": name, "decisions": decisions, "remarks": ["encoding cp1252"]})


def test_what_files_and_columns_were_read_alike_by_is_listed_once() -> None:
    text = summary(files=[of_file(f"{k}.csv", str(k)) for k in range(26)])
    assert "0.csv, 1.csv, 2.csv and 23 more" in text
    assert text.count("local") == 1
    assert "column" not in text.split("Left out")[0].split("Any table")[1]
    assert "meter = each its own (the file's name)" in text


def test_what_is_worth_knowing_is_listed_as_no_loss() -> None:
    assert "Note: encoding cp1252" in summary(files=[of_file("a.csv", "a")])


def test_a_level_that_nothing_was_held_against_is_reported_with_the_way_to_mend_it() -> None:
    text = summary(unheld=["bakker", "smid"])
    assert "level of bakker, smid" in text
    assert '{"bakker": {contracted_kw: 400' in text
    assert "level of" not in summary()


def test_questions_that_one_answer_settles_are_answered_once() -> None:
    asked = [Asked.of(replace(QUESTION, about=f"{k}.csv, column 'Afname'")) for k in range(26)]
    text = summary(questions=asked, ok=False)
    assert text.count("--answer unit=kWh") == 1
    assert "2.csv, column 'Afname', 3.csv, column 'Afname', 4.csv, column 'Afname' and 21 more" in text


def test_one_hundred_per_cent_is_shown_only_where_nothing_is_missing() -> None:
    one_missing = spoiled(assessed(load(TIMES)), [5], np.nan)
    figures = assess([one_missing, replace(one_missing, values=load(TIMES).to_numpy())], [PLACE, PLACE])
    made = report().model_copy(update={"series": list(figures)})
    text = "".join(Page(import_page(made)).words)
    assert "38,399 of 38,400 (99.9%)" in text
    assert "38,400 of 38,400 (100.0%)" in text


def test_names_of_series_in_findings_are_text_as_well() -> None:
    twins = [assessed(load(TIMES), name=f"<i onclick=x>{k}</i>_kw") for k in (1, 2)]
    made = report().model_copy(update={"series": list(assess(twins, [PLACE, PLACE]))})
    page = Page(import_page(made, "en", {s.name: s for s in twins}))
    assert not [attributes for _, attributes in page.tags if "onclick" in attributes]
    assert "equal: <i onclick=x>1</i>_kw, <i onclick=x>2</i>_kw." in "".join(page.words)
