"""The page of a batch: its first lines are true, the worst come first, and thousands of parks stay readable."""

import datetime as dt
import re
from html import unescape

import pytest

pytest.importorskip("pyarrow")

from gridshare.batch.months import ParkMonth, months_of
from gridshare.batch.row import Row
from gridshare.batch.table import frame_of, table_of
from gridshare.reports.batch.page import RunFacts, batch_page
from gridshare.reports.words import Language

DAY = dt.date(2026, 1, 15)
FACTS = RunFacts("results.parquet", seconds=83.0, known=2, time_limit_s=30.0, relative_gap=1e-4)


def row(k: int, **changes: object) -> Row:
    """A plan that saves k EUR of 100, keeps all limits and serves all demand."""
    start = dt.datetime(2026, 1, 14, 23, tzinfo=dt.UTC)
    nothing = dict.fromkeys((
        "exceedance_kwh", "baseline_exceedance_kwh", "physical_exceedance_kwh", "unserved_kwh", "baseline_unserved_kwh",
        "unserved_kelvin_hours", "baseline_unserved_kelvin_hours", "unserved_kelvin", "baseline_unserved_kelvin",
        "exceedance_open_kwh", "unserved_open_kwh", "exceedance_hours", "most_over_kw",
    ), 0.0)  # fmt: skip
    facts = {
        "path": f"parks/{k:04}", "site": f"Park {k}", "day": DAY, "status": "ok", "start": start,
        "end": start + dt.timedelta(days=1), "cap_kept": True, "limits_kept": True, "all_served": True,
        "finished": True, "is_baseline": False, "cost_of_days_eur": 100.0 - k, "baseline_cost_of_days_eur": 100.0,
        "month_charges": [], "baseline_month_charges": [], "versions": "gridshare 1",
    }  # fmt: skip
    return Row.model_validate(facts | nothing | changes)


def failed(k: int, message: str = "no <column> 'x'\nand more", **changes: object) -> Row:
    facts = {"path": f"parks/{k:04}", "day": DAY, "status": "failed", "error_code": "x", "error_message": message}
    return Row.model_validate(facts | changes)


def page(*rows: Row, language: Language = "en") -> str:
    result = frame_of(table_of(Row, rows))
    return batch_page(result, frame_of(table_of(ParkMonth, months_of(rows))), FACTS, language)


def answer(text: str) -> list[tuple[str, str]]:
    """The lines of the answer, each with whether it is good or bad."""
    return [(sort, unescape(line)) for sort, line in re.findall(r'<li class="(\w+)">(.*?)</li>', text)]


def titles(text: str) -> list[str]:
    return [unescape(title) for title in re.findall(r"<h2>(.*?)</h2>", text)]


def test_a_night_in_which_all_went_well_says_so() -> None:
    text = page(row(1), row(2, baseline_exceedance_kwh=5.0))
    assert answer(text) == [
        ("good", "Above their group's cap: none of 2 plans; doing nothing: 1, 5.0 kWh."),
        ("good", "All demand is served."),
        ("good", "They cost 197.00 EUR, 3.00 EUR (1.5%) less than doing nothing."),
    ]
    assert titles(text) == ["Costs by month [EUR]", "Parks with a plan, those that save most first [EUR]: 2"]
    assert "Thursday 15 January 2026, 2 plans" in text
    assert "Worked out in 1 min 23 s; 2 rows are of an earlier run." in text


def test_what_went_wrong_comes_first_in_dutch() -> None:
    late = {"finished": False, "exceedance_open_kwh": 4.0, "cost_open_eur": 0.0, "is_baseline": True}
    text = page(
        row(1, exceedance_kwh=20.0, baseline_exceedance_kwh=30.0, **late),
        failed(2),
        row(3, all_served=False, unserved_kwh=7.5, unserved_kelvin_hours=2.0),
        row(4, physical_exceedance_kwh=1.0),
        language="nl",
    )
    less = "tot 4,0 kWh minder boven de grenzen"
    assert answer(text) == [
        ("bad", "Geen plan, en in geen enkel cijfer: 1 van 4."),
        ("bad", f"Niet af: 1 van 3 plannen. De tijd was om, en misschien kan het beter: {less}."),
        ("bad", "Niets doen, omdat op tijd niets beters is gevonden: 1 van 3 plannen."),
        ("bad", "Boven de grens van hun groep: 1 van 3 plannen, samen 20,0 kWh; zonder plan 1, 30,0 kWh."),
        ("bad", "Boven grenzen van kabels, transformatoren of aansluitingen: 1 van 3 plannen, samen 1,0 kWh."),
        ("bad", "Niet alles geleverd: 1 van 3 plannen, samen 7,5 kWh, 2,0 K·uur te weinig; zonder plan niets."),
        ("plain", "Ze kosten 292,00 EUR, 8,00 EUR (2,7%) minder dan zonder plan."),
    ]  # fmt: skip
    assert titles(text)[:5] == [
        "Geen plan: 1", "Boven de grens van de groep: 1",
        "Boven grenzen van kabels, transformatoren of aansluitingen: 1",
        "Niet alles geleverd: 1", "Niet af: 1",
    ]  # fmt: skip


def test_without_any_plan_there_are_no_figures() -> None:
    text = page(failed(1), failed(2, day=None))
    assert answer(text) == [("bad", "None of the 2 plans could be made: there are no figures.")]
    assert "independent check" not in text


def test_a_park_that_fails_in_all_scenarios_is_named_once() -> None:
    rows = [failed(k, scenario=name) for k in (1, 2) for name in ("a", "b", "c")]
    text = page(*rows, failed(3, scenario="a"), row(3, scenario="b"), failed(3, scenario="c"))
    assert "<td>parks/0001; parks/0002; parks/0003 [a, c]</td>" in text
    assert "No plan: 8" in text


def test_of_searches_that_were_cut_short_is_shown_what_is_open() -> None:
    late = {"finished": False, "exceedance_open_kwh": 1.5, "unserved_open_kwh": 2.0}
    text = page(row(1, cost_open_eur=3.0, **late), row(2, cost_open_eur=None, **late))
    assert answer(text)[0][1].endswith(
        "may exist: up to 3.0 kWh less above the limits, up to 4.0 kWh more served, up to 3.00 EUR less, "
        "for 1 it is not known how much cheaper."
    )


def test_a_reason_that_parks_share_is_shown_once_and_escaped() -> None:
    text = page(*(failed(k) for k in range(9)), failed(9, "another"))
    assert text.count("no &lt;column&gt; &#x27;x&#x27; (+1)") == 1
    assert "parks/0000; parks/0001; parks/0002; and 6 more" in text
    assert text.index("(+1)") < text.index("another")


def test_the_worst_come_first_and_the_others_are_counted() -> None:
    text = page(*(row(k % 100, path=f"{k}", site=f"Park {k}", exceedance_kwh=1.0 + k) for k in range(700)))
    worst = re.findall(r"<td>(Park \d+)</td>", text)
    assert worst[:2] == ["Park 699", "Park 698"]
    assert "and 680 more" in text  # of those above the cap
    assert "<details><summary><h2>Parks with a plan" in text
    assert "and 200 more" in text  # of all parks
    assert len(text) < 150_000


def test_scenarios_are_compared_and_their_costs_never_summed() -> None:
    text = page(row(1, scenario="as it is"), row(2, scenario="less", exceedance_kwh=3.0), failed(3, scenario="less"))
    assert answer(text) == [
        ("bad", "No plan, and in no figure: 1 of 3."),
        ("bad", "Above their group's cap: 1 of 2 plans, 3.0 kWh in all; doing nothing: 0, 0.0 kWh."),
        ("good", "All demand is served."),
    ]
    assert "Plans of 3 parks in 2 scenarios" in text
    cells = [re.findall(r"<td>(.*?)</td>", line) for line in re.findall(r"<tr>.*?</tr>", text)]
    assert ["as it is", "0", "0", "0.0", "0.0", "99.00", "100.00", "1.00"] in cells
    assert ["less", "1", "0", "3.0", "0.0", "98.00", "100.00", "2.00"] in cells
    assert "197.00" not in text


def test_horizons_that_overlap_are_noted() -> None:
    start = dt.datetime(2026, 1, 15, 11, tzinfo=dt.UTC)
    text = page(row(1), row(1, start=start, end=start + dt.timedelta(days=1)))
    assert "begin within another one of the same park: 1. Costs by month and park have nothing" in text


def test_a_page_fetches_nothing() -> None:
    text = page(row(1, site="https://example.org/<script>"))
    assert "<script" not in text
    assert not re.search(r"(?:src|href)=", text)
    assert "default-src 'none'" in text
