"""What is shown of a simulation: a first line that is true, policies next to each other, a page by itself."""

import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

pytest.importorskip("matplotlib")
pytest.importorskip("xlsxwriter")

from tests.simulations import a_policy, a_simulation
from tests.workbooks import broken_parts, headings_alike

from gridshare.effort import DayProgress
from gridshare.reports.pictures import PictureNameError
from gridshare.reports.progress import progress_line
from gridshare.reports.simulation import pictures, tables
from gridshare.reports.simulation.names import POLICIES
from gridshare.reports.simulation.notebook import Simulation
from gridshare.reports.simulation.page import simulation_page
from gridshare.reports.simulation.summary import summary
from gridshare.reports.words import Language, Words
from gridshare.simulation import policies
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.document import Breaches, Looks, Promises, SimulationDocument

LANGUAGES: tuple[Language, ...] = ("en", "nl")
BREACHES = {"breaches": Breaches(times=2, quarters=3, kwh=12.34, most_kw=5.0, first=[])}
BROKEN = {"promises": Promises(made=426, kept=424, short_kwh=7.5, left_early=1, unannounced=0)}


def text_of(document: SimulationDocument, language: Language = "en") -> str:
    out = StringIO()
    Console(file=out, width=100, highlight=False).print(summary(document, language))
    return out.getvalue()


def plain(text: str) -> str:
    """On one line, so that a wrapped sentence can be found."""
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("loop", "en", "nl"),
    [
        (
            {},
            "✓ Closed loop: 0 breaches, 95% of what perfect foresight would save, 426 of 426 promises kept",
            "✓ Bijsturen: 0 overschrijdingen, 95% van wat alles vooraf weten zou besparen, 426 van 426 beloften",
        ),
        (
            BREACHES,
            "✗ Closed loop: 2 breaches of the contract (12.3 kWh above it, at most 5.0 kW), 95% of",
            "✗ Bijsturen: 2 overschrijdingen van het contract (12,3 kWh erboven, hoogstens 5,0 kW), 95% van",
        ),
        (
            BROKEN,
            "✗ Closed loop: 2 of 426 promises not kept, 7.5 kWh short (1 to drivers who left before they said), 0 br",
            "✗ Bijsturen: 2 van 426 beloften niet gehouden, 7,5 kWh te kort (1 aan wie eerder vertrok dan gezegd), 0",
        ),
        (
            BREACHES | BROKEN,
            "✗ Closed loop: 2 breaches of the contract (12.3 kWh above it, at most 5.0 kW), 2 of 426 promises not kept",
            "✗ Bijsturen: 2 overschrijdingen van het contract (12,3 kWh erboven, hoogstens 5,0 kW), 2 van 426 beloften",
        ),
        (
            {"unserved_kwh": 31.0},
            "✗ Closed loop: 31.0 kWh of demand not served, 0 breaches",
            "✗ Bijsturen: 31,0 kWh vraag niet geleverd, 0 overschrijdingen",
        ),
        ({"value_share": -0.1}, "✗ Closed loop: costs more than doing nothing", "✗ Bijsturen: kost meer dan niets"),
        (
            {"value_share": None, "promises": Promises(made=0, kept=0, short_kwh=0.0, left_early=0, unannounced=0)},
            "✓ Closed loop: 0 breaches, costs 35,050 EUR, nothing was promised to drivers",
            "✓ Bijsturen: 0 overschrijdingen, kost 35.050 EUR, aan bestuurders is niets beloofd",
        ),
        (
            {"months": [a_policy().months[0].model_copy(update={"broken": ["accu: B2 off by 3 kWh"]})]},
            "✗ What was simulated breaks rules of the independent check, so that the figures do not hold: closed",
            "✗ Wat gesimuleerd is breekt regels bij narekenen; de cijfers kloppen dus niet: bijsturen, januari 2024",
        ),
    ],
)
def test_the_first_line_leads_with_what_is_wrong(loop: dict[str, Any], en: str, nl: str) -> None:
    document = a_simulation(**loop)
    assert plain(text_of(document)).startswith(en)
    assert plain(text_of(document, "nl")).startswith(nl)


def test_without_a_loop_the_first_line_is_of_another_policy() -> None:
    document = a_simulation()
    two = document.model_copy(update={"policies": [document.policies[0], document.policies[3]]})
    assert text_of(two).startswith("✓ Day-ahead plan: 0 breaches")
    only = document.model_copy(update={"policies": document.policies[:1]})
    assert text_of(only).startswith("✗ Doing nothing: 31 breaches of the contract")


def test_what_makes_a_policy_look_cheap_is_said() -> None:
    document = a_simulation()
    short = [
        p.model_copy(update={"unserved_kwh": 1686.6}) if p.policy == "static_shares" else p for p in document.policies
    ]
    text = plain(text_of(document.model_copy(update={"policies": short})))
    assert "static shares did not serve all; the value counts that at its mean price" in text
    assert "did not serve all" not in text_of(document)


def test_what_went_differently_and_what_failed_is_said() -> None:
    given = {"sessions": {"unannounced": 0.5}, "meters": [{"asset": "a", "from": "2024-01-01", "hours": 2.0}]}
    document = a_simulation(
        disturbances=Disturbances.model_validate(given), looks=Looks(made=398, failed=2), guard_kwh=3.21
    )
    text = plain(text_of(document))
    assert "With disturbances: sessions, 1 frozen meters." in text
    assert "2 of 400 plans were not there in time" in text
    assert "The guard took back 3.2 kWh" in text
    assert "Met verstoringen" not in text_of(a_simulation(), "nl")


def test_a_margin_that_was_not_enough_names_its_worst_month() -> None:
    document = a_simulation()
    worst = [document.margins[0], document.margins[1].model_copy(update={"export_kept": 0.801}), document.margins[2]]
    text = plain(text_of(document.model_copy(update={"margins": worst})))
    assert "enough in 80.1% of steps on export in February 2024, and 95% is asked" in text
    assert "enough in each month as often as asked (95%)" in plain(text_of(document))


def test_every_policy_has_a_name_and_a_row_in_both_languages() -> None:
    assert {policy.name for policy in policies.POLICIES} <= set(POLICIES)
    document = a_simulation()
    for language in LANGUAGES:
        text = text_of(document, language)
        for policy in document.policies:
            assert POLICIES[policy.policy][language == "nl"] in text
    assert not {en for key, (en, nl) in POLICIES.items() if en == nl}


def test_no_line_is_wider_than_a_terminal() -> None:
    wide = a_simulation(12, unserved_kwh=123456.7, guard_kwh=1234.5)
    for language in LANGUAGES:
        assert max(map(len, text_of(wide, language).splitlines())) <= 100


def test_the_page_fetches_nothing_and_escapes_everything() -> None:
    for language in LANGUAGES:
        page = simulation_page(a_simulation(), language)
        assert "Park &lt;Zuid&gt;" in page
        assert "<Zuid>" not in page
        assert not re.findall(r"<script|https?://(?!www\.w3\.org)|<link", page)
        assert page.count("<figure>") == 2
        assert f'<html lang="{language}">' in page
        assert "Figures are made up." in page


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    document = a_simulation()
    for name in ("a.png", "a.svg"):
        pictures.save(document, tmp_path / name)
        first = (tmp_path / name).read_bytes()
        pictures.save(document, tmp_path / name)
        assert (tmp_path / name).read_bytes() == first
    tables.write_workbook(document, tmp_path / "a.xlsx", "nl")
    first = (tmp_path / "a.xlsx").read_bytes()
    tables.write_workbook(document, tmp_path / "a.xlsx", "nl")
    assert (tmp_path / "a.xlsx").read_bytes() == first
    tables.write_workbook(document, tmp_path / "en.xlsx", "en")
    assert headings_alike(tmp_path / "en.xlsx", tmp_path / "a.xlsx") == set()
    assert broken_parts(tmp_path / "a.xlsx") == []
    with pytest.raises(PictureNameError):
        pictures.save(document, tmp_path / "a.jpg")


def test_a_picture_is_drawn_of_one_policy_of_none_above_and_of_a_loss(tmp_path: Path) -> None:
    document = a_simulation(1)
    for k, kept in enumerate((document.policies[4:5], document.policies[1:], document.policies[::-1])):
        changed = [p.model_copy(update={"cost_eur": 1000.0 * k - p.cost_eur}) for p in kept]
        path = tmp_path / f"{k}.svg"
        pictures.save(document.model_copy(update={"policies": changed}), path)
        assert path.stat().st_size > 5000


def test_tables_have_what_the_document_has(tmp_path: Path) -> None:
    document = a_simulation()
    found = tables.frames(document)
    assert found["policies"]["cost_eur"].tolist() == [p.cost_eur for p in document.policies]
    assert found["policies"].set_index("policy")["seconds_a_plan"]["closed_loop"] == 0.12
    assert len(found["months"]) == 6 * 3
    assert found["costs"].groupby("policy")["eur"].sum().to_dict() == pytest.approx(
        {p.policy: p.cost_eur for p in document.policies}
    )
    names = sorted(path.name for path in tables.write_csv(document, tmp_path))
    assert names == ["batteries.csv", "costs.csv", "margins.csv", "members.csv", "months.csv", "policies.csv"]
    tables.write_csv(document.model_copy(update={"margins": []}), tmp_path)
    assert not (tmp_path / "margins.csv").exists()


def test_in_python_it_shows_itself(tmp_path: Path) -> None:
    found = Simulation(a_simulation())
    assert repr(found).startswith("<Simulation 'Park <Zuid>' 2024-01-01 .. 2024-03-28: Closed loop: 0 breaches, 95%")
    assert found.policies.loc["closed_loop", "cost_eur"] == 35050.0
    assert found.months.loc[("closed_loop", "2024-02"), "highest_import_kw"] > 0
    assert "Park &lt;Zuid&gt;" in found._repr_html_()
    assert SimulationDocument.model_validate_json(found.to_json(tmp_path / "a.json")) == found.document
    assert len(found.plot("nl").subfigs) == 2


def test_progress_names_the_policy_in_the_language() -> None:
    progress = DayProgress(1.0, None, None, None, "closed_loop: 2026-03-10", 3, 12, 125.0)
    assert progress_line(progress, 1.0, Words("en")) == "day 4 of 12, about 2 min left: closed loop, 2026-03-10"
    assert progress_line(progress, 1.0, Words("nl")) == "dag 4 van 12, nog ongeveer 2 min: bijsturen, 2026-03-10"
