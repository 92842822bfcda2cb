"""Less may be missing of a more urgent demand than claimed, at the cost of a less urgent one, and not the other way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.builders import a_load, a_site, baseline_of, resolved

from gridshare.findings import Unserved
from gridshare.schedules.claims import Claims
from gridshare.verification import verify

CLAIMS = Claims(
    cost_eur=4.0,
    bound_eur=4.0,
    exceedance_kwh={},
    unserved_kwh={2: 20.0, 12: 0.5},
    cost_tolerance_eur=0.01,
    energy_tolerance_kwh=0.01,
)


@pytest.mark.parametrize(
    ("must", "wish", "holds"),
    [
        (20.0, 0.5, True),
        (14.0, 6.5, True),  # as a stage that was not proven wrote it: 6 kWh of the wish as if they were of the must
        (14.0, 6.6, False),
        (20.5, 0.0, False),
        (20.0, 0.6, False),
    ],
)
def test_what_the_more_urgent_got_may_be_missing_later(must: float, wish: float, *, holds: bool) -> None:
    site = resolved(a_site(a_load()))
    missing = tuple(
        Unserved("ev", "session", amount, priority, label, "short")
        for amount, priority, label in ((must, 2, "E4"), (wish, 12, "E5"))
    )
    plan = replace(baseline_of(site), unserved=missing)
    assert ([v.label for v in verify(site, plan, CLAIMS)] == []) is holds
