"""The summary answers what a manager asks, in two languages, in 100 columns, with or without colour."""

import copy
import io
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pytest
from rich.console import Console
from tests.builders import a_load, a_site

from gridshare.reports.clock import grid_of, span, spans, stretches
from gridshare.reports.plan.limits import reached_limits
from gridshare.reports.plan.movers import moves, when
from gridshare.reports.plan.sheets.overview import watch
from gridshare.reports.plan.summary import summary
from gridshare.reports.words import Words, language_of
from gridshare.schedules.document import ScheduleDocument
from gridshare.timegrid import TimeGrid

EN, NL = Words("en"), Words("nl")


def text(document: ScheduleDocument, language: Any = "en", *, colour: bool = False) -> str:
    out = io.StringIO()
    Console(file=out, width=100, force_terminal=colour, color_system="standard" if colour else None).print(
        summary(document, language)
    )
    return out.getvalue()


def flat(document: ScheduleDocument, language: Any = "en") -> str:
    return " ".join(text(document, language).split())


def test_it_reports_that_the_cap_is_kept_and_what_that_saves(ordinary: ScheduleDocument) -> None:
    shown, f, s = flat(ordinary), ordinary.figures, ordinary.savings
    assert "The group's cap is kept." in shown
    assert f"Highest import {f.peak_import_kw:.0f} kW" in shown
    assert f"without a plan {ordinary.baseline.peak_import_kw:.0f} kW" in shown
    assert f"it saves {s.cost_of_days_eur:.2f} EUR" in shown
    assert f"avoids {s.exceedance_kwh:.1f} kWh and {s.exceedance_hours:.2f} h above the cap" in shown
    assert "All demand is served." in shown


def test_costs_of_the_day_add_up_to_their_total(tight: ScheduleDocument) -> None:
    lines = text(tight).splitlines()
    total = next(line for line in lines if line.startswith("total")).split()
    assert float(total[1]) == pytest.approx(tight.figures.cost_of_days_eur, abs=0.01)
    assert float(total[3]) == pytest.approx(float(total[1]) - float(total[2]), abs=0.011)
    assert tight.figures.cost_of_days_eur == pytest.approx(tight.figures.cost_eur - tight.figures.month_charges_eur)


@pytest.mark.parametrize(
    ("language", "title", "row", "line"),
    [
        (
            "en",
            "Charges of January 2026, billed once for the whole month [EUR]",
            "kW-max: {:.0f} kW, doing nothing {:.0f} kW, paid or free 90 kW",
            "The charges of January 2026, billed once for the whole month, become {} EUR lower.",
        ),
        (
            "nl",
            "Maandkosten van januari 2026, eenmaal voor de hele maand [EUR]",
            "kW-max: {:.0f} kW, zonder plan {:.0f} kW, betaald of vrij 90 kW",
            "De maandkosten van januari 2026, eenmaal voor de hele maand, worden {} EUR lager.",
        ),
    ],
)
def test_what_is_billed_once_a_month_is_not_in_the_cost_of_the_day(
    site: dict[str, Any],
    plan: Callable[[dict[str, Any]], ScheduleDocument],
    language: str,
    title: str,
    row: str,
    line: str,
) -> None:
    raw = copy.deepcopy(site)
    raw["grid_tariff"]["peaks"][0]["so_far_kw"] = 90.0
    document = plan(raw)
    (charge,), (before,) = document.figures.month_charges, document.baseline.month_charges
    assert charge.eur > 1
    shown = flat(document, language)
    assert title in shown
    assert row.format(charge.billed_kw, before.billed_kw) in shown
    assert line.format(Words(language).number(before.eur - charge.eur, 2)) in shown  # type: ignore[arg-type]
    assert "kW-max" not in shown.split(title)[0]


def test_a_month_that_pays_no_more_says_why(ordinary: ScheduleDocument) -> None:
    zero = [
        c.model_copy(update={"eur": 0.0, "billed_kw": 900.0, "paid_kw": 900.0}) for c in ordinary.figures.month_charges
    ]
    changed = {"figures": ordinary.figures, "baseline": ordinary.baseline}
    document = ordinary.model_copy(
        update={name: figures.model_copy(update={"month_charges": zero}) for name, figures in changed.items()}
    )
    assert "Nothing is added to the charges of January 2026: kW-max stays within the 900 kW" in flat(document)


def test_a_charge_and_a_member_keep_names_that_are_keys_of_texts(tight: ScheduleDocument) -> None:
    figures = tight.figures.model_copy(update={"costs_eur": {**tight.figures.costs_eur, "peak": 12.5}})
    over = tight.exceedances[0].model_copy(update={"point": "cap_broken", "level": "member"})
    shown = flat(tight.model_copy(update={"figures": figures, "exceedances": [over]}))
    assert "peak 12.50 0.00 12.50" in shown
    assert "cap_broken " in shown


def test_it_names_who_moves_what_from_when_to_when(ordinary: ScheduleDocument) -> None:
    assert "truck square (Transport [NL]) 180 kWh from 16:00-18:00 to" in flat(ordinary)
    assert "depot battery (Cold store) takes" in flat(ordinary)


def test_it_names_what_is_exceeded_when_and_which_limit_would_do(tight: ScheduleDocument) -> None:
    shown, f = flat(tight), tight.figures
    assert f"The group's cap cannot be kept: {f.exceedance_kwh:.1f} kWh above it in" in shown
    assert tight.smallest_cap is not None
    assert f"A cap {tight.smallest_cap.more_kw:.1f} kW higher" in shown
    assert "Less may do too" not in shown
    unsure = tight.smallest_cap.model_copy(update={"is_least": False})
    assert "Less may do too" in flat(tight.model_copy(update={"smallest_cap": unsure}))
    over = next(e for e in tight.exceedances if e.level == "group")
    first = grid_of(tight).local[over.steps[0]]
    assert f"group {first:%H:%M}-" in shown


def test_a_limit_is_exceeded_where_it_is_and_only_reached_where_its_margin_is_used(
    plan: Callable[[dict[str, Any]], ScheduleDocument],
) -> None:
    raw = a_site(a_load(profile=[20.0, 25.0, 18.0, 5.0]), cap_kw=20)
    raw["connection"]["margin"] = {"import_kw": 4.0}
    document = plan(raw)
    row, _ = reached_limits(document, EN)
    assert (row.in_plan, row.is_reached) == ("exceeded 01:30-02:00; reached 01:00-01:30, 02:00-02:30", True)
    (sentence,) = [text for text in watch(document, NL) if text.startswith(row.name.partition(" (")[0])]
    assert sentence.endswith("16 kW: overschreden 01:30-02:00; bereikt 01:00-01:30, 02:00-02:30")
    calm, _ = reached_limits(plan(a_site(a_load(profile=5.0), cap_kw=20)), NL)
    assert (calm.in_plan, calm.is_reached) == ("niet bereikt", False)


def test_it_names_every_demand_that_is_not_served(tight: ScheduleDocument) -> None:
    assert tight.unserved
    shown = flat(tight)
    for u in tight.unserved:
        assert u.detail in shown
        assert u.member in shown


def test_dutch_is_dutch(tight: ScheduleDocument) -> None:
    shown = flat(tight, "nl")
    assert "De groep kan niet binnen haar grens blijven" in shown
    assert "donderdag 15 januari 2026" in shown
    assert f"{tight.figures.exceedance_kwh:.1f}".replace(".", ",") in shown
    assert "doing nothing" not in shown


@pytest.mark.parametrize("language", ["en", "nl"])
def test_it_fits_100_columns_and_loses_nothing_without_colour(tight: ScheduleDocument, language: str) -> None:
    plain, coloured = text(tight, language), text(tight, language, colour=True)
    assert max(map(len, plain.splitlines())) <= 100
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain


def test_it_reports_how_much_the_proof_is_worth(ordinary: ScheduleDocument) -> None:
    assert "Proven: no plan is cheaper" in flat(ordinary)
    verdict = ordinary.verdict.model_copy(update={"proven": False})
    early = ordinary.model_copy(update={"verdict": verdict, "proof": ordinary.proof.model_copy(update={"gap": 0.02})})
    assert "a plan may exist that is up to 2.000% cheaper" in flat(early)
    unknown = ordinary.model_copy(update={"verdict": verdict, "proof": ordinary.proof.model_copy(update={"gap": None})})
    assert "how much better a plan can be is not known" in flat(unknown)


def test_a_site_without_a_cap_is_not_reported_to_keep_it(
    site: dict[str, Any], plan: Callable[[dict[str, Any]], ScheduleDocument]
) -> None:
    raw = copy.deepcopy(site)
    raw["connection"]["layers"] = []
    shown = flat(plan(raw))
    assert "The group has no cap." in shown
    assert "Which limit counts when" not in shown


def test_the_same_note_about_many_assets_is_shown_once(ordinary: ScheduleDocument) -> None:
    notes = [f"'asset {k}': starts full" for k in range(5)] + ["a note of its own"]
    shown = flat(ordinary.model_copy(update={"notes": notes}))
    assert shown.count("starts full") == 1
    assert "'asset 0', 'asset 1', 'asset 2' and 2 more: starts full" in shown
    assert "- a note of its own" in shown


def test_details_of_a_note_are_shown_where_one_asset_has_it(ordinary: ScheduleDocument) -> None:
    notes = ["'north': sessions left out: T1, T2"]
    assert "'north': sessions left out: T1, T2" in flat(ordinary.model_copy(update={"notes": notes}))
    notes.append("'south': sessions left out: T9")
    shown = flat(ordinary.model_copy(update={"notes": notes}))
    assert "'north', 'south': sessions left out" in shown
    assert "T9" not in shown


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "nl_NL.UTF-8"}, "nl"),
        (None, {"LANG": "nl_NL.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ("en", {"LANG": "nl_NL.UTF-8"}, "en"),
        ("nl", {}, "nl"),
        (None, {"LANG": "de_DE"}, "en"),
    ],
)
def test_language(chosen: str | None, environment: dict[str, str], language: str) -> None:
    assert language_of(chosen, environment) == language


def test_numbers_are_written_as_the_language_does() -> None:
    assert (EN.number(1234.5, 1), NL.number(1234.5, 1)) == ("1,234.5", "1.234,5")
    assert EN.number(-0.001, 2) == "0.00"


def test_stretches_on_the_clock(ordinary: ScheduleDocument) -> None:
    grid = grid_of(ordinary)
    inside = np.zeros(24, dtype=bool)
    inside[[0, 1, 5, 23]] = True
    assert stretches(inside) == [(0, 2), (5, 6), (23, 24)]
    assert spans(grid, stretches(inside), EN, most=2) == "00:00-02:00, 05:00-06:00 and 1 more"
    assert span(grid, (23, 24), EN) == "23:00-24:00"


def test_an_hour_that_the_clock_shows_twice_is_a_and_b() -> None:
    grid = TimeGrid.of_days(date(2026, 10, 25), 1, 30, "Europe/Amsterdam")
    assert span(grid, (3, 5), EN) == "01:30-02:30A"
    assert span(grid, (6, 8), EN) == "02:00B-03:00"
    spring = TimeGrid.of_days(date(2026, 3, 29), 1, 30, "Europe/Amsterdam")
    assert span(spring, (3, 5), EN) == "01:30-03:30"


def test_longer_horizons_name_the_day() -> None:
    grid = TimeGrid.of_days(date(2026, 1, 15), 2, 60, "Europe/Amsterdam")
    assert span(grid, (20, 24), EN) == "Thu 20:00-24:00"
    assert span(grid, (20, 27), NL) == "do 20:00-vr 03:00"


def test_an_energy_is_placed_where_most_of_it_is(ordinary: ScheduleDocument) -> None:
    power = np.zeros(24)
    power[3], power[9:11], power[20] = 1.0, 50.0, 2.0
    assert when(power, grid_of(ordinary), EN) == "09:00-11:00"


def test_an_asset_that_only_gives_less_is_described_so(ordinary: ScheduleDocument) -> None:
    roof = next(a for a in ordinary.assets if a.name == "roof")
    before = [-v for v in [0.0] * 8 + [10, 30, 50, 60, 60, 50, 30, 10] + [0.0] * 8]
    cut = [v if v > -60 else -20.0 for v in before]
    changed = roof.model_copy(update={"net_load_kw": cut, "baseline_net_load_kw": before})
    (move,) = moves([changed], grid_of(ordinary), EN)
    assert move.text == "gives 80 kWh less 11:00-13:00"
    still = roof.model_copy(update={"net_load_kw": before, "baseline_net_load_kw": before})
    assert moves([still], grid_of(ordinary), EN) == []
