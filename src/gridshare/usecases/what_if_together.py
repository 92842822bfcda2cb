"""The answers for several horizons together: the tightest first, money by the day, and each month billed once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

import numpy as np

from gridshare.schedules.months import each_once
from gridshare.schedules.rounding import number
from gridshare.sites.addition import Addition, Extended, contract_of
from gridshare.usecases.what_if_report import MonthMore, Open, WhatIfDay, WhatIfReport


def combined(case: Extended, days: Sequence[WhatIfDay]) -> WhatIfReport:
    """The answer for all horizons together.

    Args:
        case: The site with the addition, for one of them.
        days: The answers.
    """
    addition = case.addition
    limits = [d.most_kw for d in days if d.most_kw is not None]
    return WhatIfReport(
        addition=addition.name,
        asked_kw=asked_kw(addition),
        energy_contract=contract_of(case.before.document, addition),
        fits=all(d.fits for d in days),
        most_kw=min(limits) if limits else None,
        proven=all(d.proven for d in days),
        open=[what for what in get_args(Open) if any(what in d.open for d in days)],
        cost_per_day_eur=_per_day(days, "cost_of_days_eur"),
        own_cost_per_day_eur=_per_day(days, "own_cost_eur"),
        months=_months(days),
        days=sorted(days, key=to_spare),
    )


def to_spare(day: WhatIfDay) -> tuple[bool, float, float, float, str]:
    """How little there is to spare: days on which it does not fit come first, then those on which least fits."""
    most = np.inf if day.most_kw is None else day.most_kw
    return day.fits, most, -(day.smallest_cap_more_kw or 0.0), -day.unserved_kwh, day.start


def _per_day(days: Sequence[WhatIfDay], amount: str) -> float:
    return number(sum(getattr(d, amount) for d in days) / sum(d.days for d in days))


def _months(days: Sequence[WhatIfDay]) -> list[MonthMore]:
    """What each month is billed with the addition and without, each once for all days in it."""
    after = each_once(charge for d in days for charge in d.month_charges)
    before = {(c.month, c.name): c for c in each_once(charge for d in days for charge in d.month_charges_without)}
    return [
        MonthMore(
            name=charge.name,
            month=charge.month,
            more_eur=number(charge.eur - before[charge.month, charge.name].eur),
            billed_kw=charge.billed_kw,
            billed_without_kw=before[charge.month, charge.name].billed_kw,
            paid_kw=charge.paid_kw,
        )
        for charge in after
    ]


def asked_kw(addition: Addition) -> float | None:
    """The power that is asked for: what the highest value of the profile is [kW]; None for an asset."""
    if addition.kw is not None or addition.profile is None:
        return addition.kw
    given = addition.profile.given
    return max((v or 0.0 for v in given), default=0.0) if isinstance(given, tuple) else float(addition.profile.on(1)[0])
