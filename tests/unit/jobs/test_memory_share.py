"""What a worker of a batch may take: what is said, else its share of the machine."""

import pytest

from gridshare.batch.executor import How
from gridshare.jobs.memory import MOST_BYTES, share_of

HOW = How(time_limit_s=60.0, relative_gap=1e-4, grace_s=30.0)


def test_workers_share_the_memory_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MOST_BYTES, raising=False)
    one, two = share_of(1), share_of(2)
    assert one is not None
    assert two == one // 2
    assert HOW.pool(2).patience.most_bytes == two
    assert HOW.pool(1, of=2).patience.most_bytes == two


def test_what_is_said_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MOST_BYTES, "3000000000")
    assert share_of(7) == HOW.pool(7).patience.most_bytes == 3_000_000_000
    monkeypatch.setenv(MOST_BYTES, "much")
    assert share_of(1) != 3_000_000_000
