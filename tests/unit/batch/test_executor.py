"""Days of a site go to a worker together, as long as every worker has enough to do."""

from types import SimpleNamespace

import pytest

from gridshare.batch.executor import chunks_of
from gridshare.jobs.pool import Wanted


def calls(**days: int) -> list[Wanted]:
    """So many calls for each site."""
    sites = [name for name, n in days.items() for _ in range(n)]
    return [Wanted(k, str, (SimpleNamespace(subject=SimpleNamespace(path=name)),)) for k, name in enumerate(sites)]


@pytest.mark.parametrize(
    ("days", "workers", "sizes"),
    [
        ({"alfa": 4}, 2, [1, 1, 1, 1]),
        ({"alfa": 16}, 2, [2] * 8),
        ({"alfa": 100}, 2, [8] * 12 + [4]),
        ({"alfa": 20, "bravo": 20}, 1, [8, 8, 4, 8, 8, 4]),
        ({"alfa": 1, "bravo": 1}, 8, [1, 1]),
        ({}, 2, []),
    ],
)
def test_a_chunk_is_of_one_site_and_no_worker_waits(days: dict[str, int], workers: int, sizes: list[int]) -> None:
    found = list(chunks_of(calls(**days), workers))
    assert [len(chunk) for chunk in found] == sizes
    assert [call.key for chunk in found for call in chunk] == list(range(sum(days.values())))
