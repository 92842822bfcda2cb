"""What turns the answer: for each assumption the value at which it does, and what a low and a high one leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from scipy.optimize import brentq

from gridshare.questions.appraisal.assumption import DAY, Assumption
from gridshare.questions.appraisal.cash import cash_lines
from gridshare.questions.appraisal.document import Appraisal
from gridshare.questions.appraisal.listing import Stated, stated, with_value
from gridshare.questions.appraisal.measures import net_present_value
from gridshare.questions.appraisal.report import Turn

_FIFTH, _RATE_STEP, _YEAR_DAYS = 0.2, 0.01, 365
_TIMES, _SOME_EUR = 10, 1000.0
"""Amounts are sought from nothing up to so many times what they are; where they are nothing, in steps of so much."""

_SHARES = (0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0, 9.0)
_RATE_STEPS = (0.01, 0.02, 0.04, 0.07, 0.1, 0.2, 0.5, 1.0)
_MONTH_DAYS, _MONTHS = 31, 12
_NO_EFFECT_EUR = 0.005


def turning(document: Appraisal) -> list[Turn]:
    """One row for each assumption that matters before financing; what turns the answer by the least change first."""
    found = [_turn(document, each) for each in stated(document)]
    return sorted((turn for turn in found if turn is not None), key=_by_change)


def _by_change(turn: Turn) -> tuple[bool, float, float]:
    effect = abs(turn.npv_at_high_eur - turn.npv_at_low_eur)
    return turn.break_even is None, abs(turn.change) if turn.change is not None else float("inf"), -effect


def npv_eur(document: Appraisal) -> float:
    """Net present value before financing and before rounding [EUR]."""
    total = sum((line.eur for line in cash_lines(document)), start=np.zeros(document.n_years + 1))
    return net_present_value(document.discount_rate.value, total)


def _turn(document: Appraisal, each: Stated) -> Turn | None:
    assumption, base = each.assumption, each.assumption.value

    def at(value: float) -> float:
        return npv_eur(with_value(document, each.path, value))

    low, high = range_of(assumption)
    at_low, at_high = at(low), at(high)
    turned = _nearest_turn(at, assumption, document.n_years)
    if turned is None and abs(at_high - at_low) < _NO_EFFECT_EUR:
        return None
    return Turn(
        of=each.of,
        field=each.field,
        unit=assumption.spec.unit,
        value=assumption.plain(base),
        break_even=None if turned is None else assumption.plain(turned),
        change=None if turned is None or not base or assumption.spec.unit == DAY else (turned - base) / abs(base),
        low=assumption.plain(low),
        high=assumption.plain(high),
        npv_at_low_eur=round(at_low, 2),
        npv_at_high_eur=round(at_high, 2),
    )


def range_of(assumption: Assumption) -> tuple[float, float]:
    """The low and the high value: as stated, else a fifth less and more, of a rate 1 % a year, of a day a year."""
    spec, base = assumption.spec, assumption.value
    step = _FIFTH * abs(base)
    if spec.unit == DAY:
        step = _YEAR_DAYS
    elif spec.unit == "1/year":
        step = _RATE_STEP
    elif spec.is_whole and base:
        step = max(round(step), 1)
    low = base - step if assumption.low is None else assumption.low
    high = base + step if assumption.high is None else assumption.high
    return max(low, spec.lower), min(high, spec.upper)


def _is_whole(assumption: Assumption) -> bool:
    return assumption.spec.is_whole or assumption.spec.unit == DAY


def _nearest_turn(at: Callable[[float], float], stated: Assumption, n_years: int) -> float | None:
    """The value nearest to the stated one at which the answer is another; None where there is none."""
    base, found = stated.value, []
    is_worth = at(base) >= 0
    for side in (-1, 1):
        same = base
        for value in _values(stated, side, n_years):
            if (at(value) >= 0) != is_worth:
                found.append(_between(at, same, value, is_whole=_is_whole(stated)))
                break
            same = value
    return min(found, key=lambda value: abs(value - base), default=None)


def _values(stated: Assumption, side: int, n_years: int) -> Iterator[float]:
    """Values further and further from the stated one, to one side, up to what is possible."""
    spec, base = stated.spec, stated.value
    least, most = spec.lower, spec.upper
    steps: Sequence[float] = _RATE_STEPS
    if _is_whole(stated):
        days, times = (_MONTH_DAYS, _MONTHS) if spec.unit == DAY else (1, 1)
        steps = [days * k for k in range(1, times * n_years + 1)]
    elif spec.unit.startswith("EUR"):
        least, most = (min(0.0, _TIMES * base), max(0.0, _TIMES * base)) if base else (least, most)
        steps = [share * (abs(base) or _SOME_EUR) for share in _SHARES]
    before = base
    for step in steps:
        value = min(max(base + side * step, least), most)
        if value == before:
            return
        yield value
        before = value


def _between(at: Callable[[float], float], same: float, other: float, *, is_whole: bool) -> float:
    """Where the answer turns between two values: exactly, or the first whole number at which it is another."""
    if not is_whole:
        return float(brentq(lambda value: at(float(value)), same, other, xtol=1e-12, rtol=1e-12))
    is_worth = at(same) >= 0
    while abs(other - same) > 1:
        middle = float(round((same + other) / 2))
        same, other = (middle, other) if (at(middle) >= 0) == is_worth else (same, middle)
    return other
