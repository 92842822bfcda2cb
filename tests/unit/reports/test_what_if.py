"""What a what-if reports: what is open in its first line, days and months apart, the tightest day first."""

import io
from typing import Any

import pytest
from rich.console import Console

from gridshare.reports.what_if.fit import fit_summary
from gridshare.reports.words import Language
from gridshare.sites.document import SiteDocument
from gridshare.usecases.what_if_report import MonthMore, Open, WhatIfDay, WhatIfReport
from gridshare.usecases.what_if_together import to_spare


def a_day(day: int = 1, **changed: Any) -> WhatIfDay:
    """A day of January 2026 on which 400 kW fits and no more than 500."""
    fields: dict[str, Any] = {
        "start": f"2026-01-{day:02}T00:00:00+01:00", "step_minutes": 60, "fits": True, "fitted_without": True,
        "most_kw": 500.0, "at_most_kw": 500.0, "unlimited": False, "proven": True, "open": [], "short": [],
        "unserved_kwh": 0.0, "firm_unserved": [], "smallest_cap_more_kw": None,
        "days": 1.0, "cost_of_days_eur": 40.0, "own_cost_eur": 38.0,
        "month_charges_eur": 0.0, "cost_open_eur": 0.0, "month_charges": [], "month_charges_without": [],
        "gives_way": [],
    }  # fmt: skip
    return WhatIfDay(**fields | changed)


def a_report(*days: WhatIfDay, **changed: Any) -> WhatIfReport:
    found: list[Open] = list(dict.fromkeys(what for d in days for what in d.open))
    fields: dict[str, Any] = {
        "addition": "Bakery", "asked_kw": 400.0, "energy_contract": None, "fits": all(d.fits for d in days),
        "most_kw": min(d.most_kw or 0.0 for d in days), "proven": not found, "open": found, "cost_per_day_eur": 40.0,
        "own_cost_per_day_eur": 38.0, "months": [], "days": sorted(days, key=to_spare),
    }  # fmt: skip
    return WhatIfReport(**fields | changed)


@pytest.fixture(scope="module")
def document(site: dict[str, Any]) -> SiteDocument:
    return SiteDocument.model_validate(site)


def text(report: WhatIfReport, document: SiteDocument, language: Language = "en") -> str:
    out = io.StringIO()
    Console(file=out, width=400).print(fit_summary(report, document, language, contract_is_chosen=True))
    return out.getvalue()


def first(report: WhatIfReport, document: SiteDocument, language: Language = "en") -> str:
    return text(report, document, language).splitlines()[0].rstrip()


def test_a_proven_answer_has_its_mark(document: SiteDocument) -> None:
    assert first(a_report(a_day()), document) == "✓ Bakery fits with 400 kW."
    assert first(a_report(a_day(fits=False, most_kw=300.0)), document) == "✗ Bakery does not fit with 400 kW."


def test_what_fits_but_was_cut_short_has_no_tick_and_names_what_is_open(document: SiteDocument) -> None:
    day = a_day(most_kw=450.0, at_most_kw=612.34, open=["most_kw", "cost"], cost_open_eur=12.3, proven=False)
    assert first(a_report(day), document) == (
        "- Bakery fits with 400 kW; the search was cut short: open is how much of it fits (at least 450.0 kW, no more "
        "than 612.4 kW); what it costs (by up to 12.30 EUR)."
    )
    assert first(a_report(day), document, "nl") == (
        "- Bakery past met 400 kW; de berekening is afgebroken: open is hoeveel ervan past (minstens 450,0 kW, niet "
        "meer dan 612,4 kW); wat het kost (tot 12,30 EUR anders)."
    )


def test_an_answer_that_is_not_known_is_neither_yes_nor_no(document: SiteDocument) -> None:
    day = a_day(fits=False, most_kw=250.0, at_most_kw=None, open=["fits", "most_kw"], proven=False)
    assert first(a_report(day, a_day(2)), document) == (
        "- Whether Bakery fits with 400 kW is not known; the search was cut short on 1 of 2 days: open is how much of "
        "it fits (at least 250.0 kW, no more than 500.0 kW)."
    )
    assert "not known" in text(a_report(day, a_day(2)), document).splitlines()[4]


def test_one_day_on_which_it_surely_does_not_fit_is_enough(document: SiteDocument) -> None:
    unknown = a_day(fits=False, most_kw=250.0, open=["fits", "most_kw"], proven=False)
    fails = a_day(2, fits=False, most_kw=100.0, at_most_kw=100.0)
    line = first(a_report(unknown, fails), document, "nl")
    assert line.startswith("✗ Bakery past niet met 400 kW; de berekening is afgebroken op 1 van 2 dagen: ")


def test_the_tightest_day_is_first_however_late_it_is(document: SiteDocument) -> None:
    days = [a_day(k, most_kw=1000.0 - k) for k in range(1, 20)] + [a_day(25, most_kw=420.0, at_most_kw=420.0)]
    shown = text(a_report(*days), document).splitlines()
    assert shown[1] == "  At most 420.0 kW fits on each of these 20 days; Sun 2026-01-25 is the tightest."
    assert shown[5].startswith("Sun 2026-01-25")
    assert any("and 6 more days, each with room for at least 994.0 kW" in line for line in shown)


def test_days_that_fail_come_before_days_that_are_tight() -> None:
    fails = a_day(9, fits=False, most_kw=399.0)
    worse = a_day(12, fits=False, most_kw=399.0, smallest_cap_more_kw=30.0)
    assert sorted([a_day(1), a_day(3, most_kw=401.0), fails, worse], key=to_spare)[:2] == [worse, fails]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", [
            "The park costs 40.00 EUR more per day: 38.00 EUR is its own energy, 2.00 EUR the others' and the group's.",
            "Once for the whole of January 2026: 1,238.64 EUR more for kW-max (billed 812 kW, without it 412 kW).",
        ]),
        ("nl", [
            "Het park kost 40,00 EUR meer per dag: 38,00 EUR voor eigen energie, 2,00 EUR bij anderen en de groep.",
            "Eenmaal voor heel januari 2026: 1.238,64 EUR meer voor kW-max (812 kW in rekening, zonder 412 kW).",
        ]),
    ],
)  # fmt: skip
def test_what_is_by_the_day_and_what_is_by_the_month(
    document: SiteDocument, language: Language, lines: list[str]
) -> None:
    more = MonthMore(
        name="kW-max", month="2026-01", more_eur=1238.64, billed_kw=812.0, billed_without_kw=412.0, paid_kw=0.0
    )
    shown = text(a_report(a_day(), months=[more]), document, language)
    assert all(line in shown for line in lines)


def test_a_month_that_stays_as_it_is_says_so_and_hours_are_no_day(document: SiteDocument) -> None:
    same = MonthMore(name="kW-max", month="2026-01", more_eur=0.0, billed_kw=90.0, billed_without_kw=90.0, paid_kw=90.0)
    report = a_report(a_day(days=0.25), months=[same], cost_per_day_eur=40.0, own_cost_per_day_eur=40.0)
    shown = text(report, document)
    assert "The park costs 10.00 EUR more over these 6 hours: 10.00 EUR is its own energy" in shown
    assert "Nothing changes in what is billed once for the whole of January 2026." in shown
