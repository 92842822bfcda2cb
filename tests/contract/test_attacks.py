"""The service under attack, as a server of its own: what is counted is work, memory and order, and no time."""

import asyncio
import sys
from collections.abc import Iterator

import pytest
from benchmarks.attacks import Served, keys_guessed, served, workbooks_sent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="what a process takes is read from /proc"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[Served]:
    with served() as found:
        yield found


def test_guesses_at_a_known_key_cost_no_more_than_others_and_leave_the_key_as_it_is(server: Served) -> None:
    found = asyncio.run(keys_guessed(server))
    assert (found["status_of_the_right_key"], found["statuses_of_guesses"]) == (200, {401: 700})
    assert found["processor_s"]["known"] < 2 * found["processor_s"]["unknown"]  # eight times with a slow hash


def test_uploads_of_one_organisation_keep_no_other_waiting(server: Served) -> None:
    found = asyncio.run(workbooks_sent(server, uploads=8, cells=400_000, sheets=1))
    assert found["neighbour"] == [200, 200]
    assert found["uploads_answered_before_it"] <= 2  # those at work; all eight where first comes first
    assert list(found["uploads"].values()) == [8]
    assert next(iter(found["uploads"])).startswith("200")


def test_workbooks_that_unpack_to_more_than_meters_need_are_refused_and_take_little(server: Served) -> None:
    found = asyncio.run(workbooks_sent(server, uploads=4, as_jobs=True))
    assert found["neighbour"] == [200, 200]
    assert found["uploads"] == {"200 file_too_large": 4}
    assert found["most_memory_gb"] < 1.0
