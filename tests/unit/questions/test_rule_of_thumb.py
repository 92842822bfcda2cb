"""Rules of thumb: by arithmetic on small parks, laws, and the sentences in both languages."""

import numpy as np
import pytest

from gridshare.questions.rule_of_thumb import Assumptions, Metered, Newcomer, Rule, RuleOfThumb, rule_of_thumb, together
from gridshare.reports.what_if.rule_of_thumb import rule_of_thumb_sentences
from gridshare.reports.words import Words

FOUR = np.array([[10.0, 0.0], [10.0, 0.0], [0.0, 10.0], [0.0, 10.0]])
"""Four firms, two of which peak after the others: 20 kW together of 40 kW, just what Rusck has of nothing in common."""


def park(member_kw: np.ndarray, cap_kw: float = np.inf, step_h: float = 1.0) -> Metered:
    return Metered(member_kw, np.full(member_kw.shape[1], cap_kw), step_h)


def of(found: RuleOfThumb, name: str) -> Rule:
    return next(rule for rule in found.rules if rule.rule == name)


def test_coincidence_is_the_peak_together_by_the_sum_of_peaks() -> None:
    """c_4 = 1/2 = 1/sqrt(4), so c_inf = 0 and c_5 = 1/sqrt(5): under 30 kW there is 30 sqrt(5) - 40 = 27.08 kW."""
    found = rule_of_thumb(park(FOUR, 30.0), Newcomer(kw=5.0), optimum_kw=12.5)
    assert (found.firms, found.sum_of_peaks_kw, found.peak_kw, found.coincidence) == (4, 40.0, 20.0, 0.5)
    assert found.room_kw == pytest.approx(30 * np.sqrt(5) - 40, abs=1e-5)
    assert of(found, "rusck").peak_with_kw == pytest.approx(45 / np.sqrt(5), abs=1e-5)
    assert of(found, "stacked").room_kw == 10.0
    assert of(found, "stacked").peak_with_kw == 25.0
    assert found.optimum_kw == 12.5


def test_firms_that_peak_together_leave_the_cap_less_their_peak() -> None:
    found = rule_of_thumb(park(np.full((3, 2), 10.0), 50.0))
    assert (found.coincidence, found.coincidence_with, found.room_kw) == (1.0, 1.0, 20.0)


def test_velander_has_a_room_of_which_the_energy_makes_the_cap_its_peak() -> None:
    """1 and 3 MWh of a year: the peak is 4 k1 + 2 k2 = 4.8 kW."""
    hours = np.full((1, 2), 1000.0 / 8760)
    given = Assumptions(k1_kw_per_mwh=0.25, k2_kw_per_root_mwh=1.9)
    found = rule_of_thumb(park(hours, 4.8), Newcomer(kw=1.5, full_load_hours=2000.0), assumptions=given)
    rule = of(found, "velander")
    assert found.year_kwh == pytest.approx(1000.0, abs=1e-3)
    assert rule.peak_now_kw == pytest.approx(0.25 + 1.9, abs=1e-5)
    assert rule.peak_with_kw == pytest.approx(4.8, abs=1e-5)
    assert rule.room_kw == pytest.approx(1.5, abs=1e-5)


def test_one_firm_shows_no_coincidence_so_that_the_stated_one_counts() -> None:
    found = rule_of_thumb(park(np.array([[10.0, 5.0]]), 20.0), assumptions=Assumptions(coincidence_of_many=1.0))
    assert (found.coincidence, found.room_kw) == (1.0, 10.0)


def test_more_cap_never_leaves_less_room() -> None:
    drawn = np.random.default_rng(11).normal(20.0, 15.0, (6, 50))
    rooms = [rule_of_thumb(park(drawn, cap)).room_kw or 0.0 for cap in (50.0, 100.0, 150.0, 400.0)]
    assert rooms == sorted(rooms)
    assert rooms[0] == 0.0
    assert rooms[-1] > 0


def test_who_only_feeds_in_is_no_firm_that_draws() -> None:
    found = rule_of_thumb(park(np.array([[-10.0, -5.0], [-1.0, 0.0]])), Newcomer(kw=1.0))
    assert (found.firms, found.peak_kw, found.room_kw, found.cap_kw) == (0, 0.0, None, None)


def test_days_together_are_one_after_the_other() -> None:
    found = together([park(FOUR, 5.0, 0.5), park(2 * FOUR, 6.0, 0.5)])
    assert found.member_kw.tolist() == np.hstack([FOUR, 2 * FOUR]).tolist()
    assert (found.cap_kw.tolist(), found.step_h) == ([5.0, 5.0, 6.0, 6.0], 0.5)


@pytest.mark.parametrize(
    ("cap_kw", "en", "nl"),
    [
        (30.0, "a planner finds room for 27 kW", "vindt een netplanner ruimte voor 27 kW"),
        (15.0, "5 kW above the cap of 15 kW: a planner finds no room", "5 kW boven de grens van 15 kW"),
        (np.inf, "There is no cap", "Er is geen grens"),
    ],
)
def test_sentences_name_the_room_next_to_the_optimum(cap_kw: float, en: str, nl: str) -> None:
    found = rule_of_thumb(park(FOUR, cap_kw), Newcomer(kw=5.0, full_load_hours=1000.0), optimum_kw=2.0)
    for language, part in (("en", en), ("nl", nl)):
        text = " ".join(rule_of_thumb_sentences(found, Words(language)))  # type: ignore[arg-type]
        assert part in text
        assert "2 kW fits" in text or "past 2 kW" in text
        assert "Velander" in text
