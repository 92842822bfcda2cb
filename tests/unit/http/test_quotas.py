"""A key's requests: as many at once as in a minute, then as they come back, each key for itself."""

import pytest

from gridshare.access.caller import Caller
from gridshare.access.refusals import RateLimitedError
from gridshare.http.admission import Admission, Room
from gridshare.http.quotas import Rates
from gridshare.jobs.workers import BusyError

A, B = (Caller("org", "csp", f"key {name}", key_id=name) for name in "ab")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def taken(rates: Rates, caller: Caller, times: int) -> int:
    """How many of so many requests are answered."""
    return sum(rates.take(caller).requests >= 0 for _ in range(times))


def test_a_bucket_holds_a_minute_and_fills_evenly() -> None:
    clock = Clock()
    rates = Rates(60, clock)
    assert taken(rates, A, 100) == 60
    assert taken(rates, B, 1) == 1
    clock.now += 2.5
    assert taken(rates, A, 10) == 2  # what was refused took nothing
    clock.now += 3600
    assert taken(rates, A, 100) == 60


def test_over_any_time_no_more_pass_than_a_minute_and_what_came_back() -> None:
    clock = Clock()
    rates = Rates(30, clock)
    passed = 0
    for _ in range(1000):
        clock.now += 0.13
        passed += taken(rates, A, 3)
        assert passed <= 30 + (clock.now - 1000) * 0.5
    assert passed >= 29 + 130 * 0.5


def test_headers_count_down_and_the_refusal_says_when() -> None:
    rates = Rates(2, Clock())
    assert rates.take(A).headers == {"RateLimit-Policy": '"requests";q=2;w=60', "RateLimit": '"requests";r=1;t=30'}
    rates.take(A).require()
    third = rates.take(A)
    assert third.headers["RateLimit"] == '"requests";r=0;t=60'
    with pytest.raises(RateLimitedError) as refused:
        third.require()
    assert refused.value.headers == {"Retry-After": "30"}


def test_bodies_of_one_organisation_leave_half_of_the_room_to_others() -> None:
    async def app(*_: object) -> None:
        """Never called."""

    admission = Admission(app, most_bytes=100)
    first, second, alone, other = (Room(admission) for _ in range(4))
    first.whose = second.whose = "org_a"
    alone.whose, other.whose = "org_b", "org_c"
    first.take(40)
    second.take(10)
    with pytest.raises(BusyError, match="of one organisation; expected at most 50"):
        second.take(1)
    other.take(50)
    other.give_back()
    first.give_back()
    second.take(30)
    second.give_back()
    alone.take(90)  # one that is larger than half is not refused for ever
    with pytest.raises(BusyError, match="expected at most 100"):
        other.take(11)
