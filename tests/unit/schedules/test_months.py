"""Charges of months over several plans, by hand: each month and charge once, by the highest power in it."""

from gridshare.schedules.months import MonthCharge, each_once, total_eur


def kw_max(month: str, billed: float, paid: float = 0.0, name: str = "kW-max") -> MonthCharge:
    """A charge at 3 EUR per kW."""
    eur = 3.0 * (billed - paid)
    return MonthCharge(name=name, month=month, eur=eur, eur_per_kw=3.0, billed_kw=billed, paid_kw=paid)


def test_two_days_of_a_month_are_billed_at_the_higher_peak() -> None:
    """40 kW and 30 kW: 3 x 40 = 120 EUR, and not 120 + 90."""
    (found,) = each_once([kw_max("2026-01", 40), kw_max("2026-01", 30)])
    assert (found.billed_kw, found.eur) == (40.0, 120.0)


def test_two_months_are_billed_each() -> None:
    """January 3 x 40 = 120 EUR, February 3 x max(25, 30) = 90 EUR: 210 EUR for four days."""
    days = [kw_max("2026-02", 25), kw_max("2026-01", 30), kw_max("2026-02", 30), kw_max("2026-01", 40)]
    found = each_once(days)
    assert [(c.month, c.eur) for c in found] == [("2026-01", 120.0), ("2026-02", 90.0)]
    assert total_eur(found) == 210.0


def test_charges_of_other_names_are_billed_apart() -> None:
    """3 x 40 EUR for kW-max and 3 x 20 EUR for the surcharge, which have their peaks on other days."""
    days = [kw_max("2026-01", 40), kw_max("2026-01", 10, name="own"), kw_max("2026-01", 30),
            kw_max("2026-01", 20, name="own")]  # fmt: skip
    assert total_eur(each_once(days)) == 180.0


def test_a_peak_so_far_that_an_earlier_day_set_is_billed_with_that_day() -> None:
    """Planned night by night: from 35 to 40 kW on the first day, then from 40 to 42: 3 x (42 - 35) = 21 EUR."""
    (found,) = each_once([kw_max("2026-01", 40, paid=35), kw_max("2026-01", 42, paid=40)])
    assert (found.paid_kw, found.billed_kw, found.eur) == (35.0, 42.0, 21.0)
