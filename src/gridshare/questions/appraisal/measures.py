"""Measures of money by the year, year 0 first: net present value, internal rate of return, payback, cover of a loan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy_financial as npf
from scipy.optimize import brentq

from gridshare.parts import Floats

_NEAR = 1e-6
"""Roots of a polynomial this close to the real line, or to each other, are one."""

_CENT = 0.005


@dataclass(frozen=True, slots=True)
class RateOfReturn:
    """The internal rate of return: at which discount rate the net present value is zero.

    Attributes:
        status: ``one``, ``none`` (there is no such rate) or ``several`` (so that none of them means anything).
        rates: All of them, lowest first [1/year].
    """

    status: Literal["one", "none", "several"]
    rates: tuple[float, ...]

    @property
    def rate(self) -> float | None:
        """The one that there is."""
        return self.rates[0] if self.status == "one" else None


def net_present_value(rate: float, eur: Floats) -> float:
    """What money of all years is worth in year 0 [EUR]."""
    return float(npf.npv(rate, eur))


def rate_of_return(eur: Floats) -> RateOfReturn:
    """All internal rates of return above -100 % a year.

    With x = 1 / (1 + rate) the net present value is a polynomial in x, so that its positive roots are all there are;
    by Descartes' rule there is none where the sign of the money never changes, and just one where it changes once.
    """
    signs = np.sign(eur[np.abs(eur) >= _CENT])
    changes = int((signs[1:] != signs[:-1]).sum())
    if changes == 0:
        return RateOfReturn("none", ())
    if changes == 1:
        return RateOfReturn("one", (_polished(float(npf.irr(eur)), eur),))
    roots = np.roots(np.trim_zeros(eur[::-1], "f"))
    real = roots.real[(np.abs(roots.imag) < _NEAR) & (roots.real > _NEAR)]
    found: list[float] = []
    for rate in sorted(_polished(float(1 / x - 1), eur) for x in real):
        if not found or rate - found[-1] > _NEAR:
            found.append(rate)
    return RateOfReturn("none" if not found else "one" if len(found) == 1 else "several", tuple(found))


def _polished(rate: float, eur: Floats) -> float:
    """A rate near which the net present value changes its sign, exactly; itself where it only touches zero."""
    for step in (1e-9, 1e-7, 1e-5, 1e-3):
        low, high = max(rate - step, -1 + 1e-12), rate + step
        if net_present_value(low, eur) * net_present_value(high, eur) < 0:
            return float(brentq(lambda r: net_present_value(float(r), eur), low, high, xtol=1e-15))
    return rate


def payback_years(eur: Floats, rate: float = 0.0) -> float | None:
    """After how many years all that was paid is back for good; None where it never is.

    Within a year money comes in evenly.

    Args:
        eur: Money by the year.
        rate: Discount rate; zero for the simple payback.
    """
    discounted = eur / (1 + rate) ** np.arange(len(eur))
    total = discounted.cumsum()
    short = np.flatnonzero(total < -_CENT)
    if not len(short):
        return 0.0
    last = int(short[-1])
    return None if last + 1 == len(eur) else float(last - total[last] / discounted[last + 1])


def least_cover(eur: Floats, service: Floats) -> tuple[float, int] | None:
    """The least that a year brings for each euro of interest and repayment, and the year; None without a loan."""
    years = np.flatnonzero(service > _CENT)
    if not len(years):
        return None
    cover = eur[years] / service[years]
    return float(cover.min()), int(years[cover.argmin()])
