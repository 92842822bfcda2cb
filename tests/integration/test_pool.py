"""Workers that take one call after another: as protected as one for each call, and none is lost with another."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gridshare.errors import MemoryLimitError, SiteError, SolverError, TimeLimitError, WorkerDiedError
from gridshare.jobs import pool as pools
from gridshare.jobs.pool import Pool, Wanted
from gridshare.jobs.worker import Patience, prepare

HERE = str(Path(__file__).parent)


@pytest.fixture(autouse=True)
def deeds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The functions that workers run, importable here and in the workers; afterwards no file is left open."""
    monkeypatch.syspath_prepend(HERE)
    prepare()
    before = set(Path("/proc/self/fd").iterdir())
    yield
    assert set(Path("/proc/self/fd").iterdir()) <= before


def outcomes(pool: Pool, *chunks: list[Wanted]) -> dict[int, object]:
    """What comes of each call: its value, or the type of its error."""
    found = {}
    for outcome in pool.results(chunks):
        assert outcome.key not in found
        found[outcome.key] = outcome.value if outcome.error is None else type(outcome.error)
    return found


def test_a_worker_takes_one_call_after_another() -> None:
    import deeds as d

    with Pool(2, Patience(30)) as pool:
        first = outcomes(pool, *([Wanted(k, d.pid, ())] for k in range(20)))
        second = outcomes(pool, *([Wanted(k, d.pid, ())] for k in range(20)))
    assert len(set(first.values())) == 2
    assert set(second.values()) == set(first.values())
    for pid in map(int, first.values()):  # type: ignore[call-overload]
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_worker_that_is_killed_leaves_no_lock_behind() -> None:
    """Pyomo makes one where it is loaded; what tracks those that have a name would speak of a leak."""
    import deeds as d

    with Pool(1, Patience(30)) as pool:
        assert outcomes(pool, [Wanted(0, d.lock, ())]) == {0: None}


def test_an_error_is_the_outcome_of_its_call_alone_and_the_worker_stays() -> None:
    import deeds as d

    calls = [Wanted(0, d.pid, ()), Wanted(1, d.refuse, ()), Wanted(2, d.fail, ()), Wanted(3, d.unpicklable, ())]
    with Pool(1, Patience(30)) as pool:
        found = outcomes(pool, [*calls, Wanted(4, d.pid, ())])
    assert found == {0: found[0], 1: SiteError, 2: SolverError, 3: SolverError, 4: found[0]}


def test_a_call_that_ends_its_worker_is_tried_three_times_and_its_neighbours_are_not_lost(tmp_path: Path) -> None:
    import deeds as d

    poison = Wanted(1, d.note_and_die, (tmp_path / "tries", int(signal.SIGKILL)))
    with Pool(1, Patience(30)) as pool:
        found = outcomes(pool, [Wanted(0, d.double, ("a",)), poison, Wanted(2, d.double, ("b",))])
    assert found == {0: "aa", 1: WorkerDiedError, 2: "bb"}
    assert len((tmp_path / "tries").read_text().split()) == 3


def test_a_call_whose_worker_died_once_is_answered(tmp_path: Path) -> None:
    import deeds as d

    with Pool(1, Patience(30)) as pool:
        assert outcomes(pool, [Wanted(0, d.die_once, (tmp_path / "died",))]) == {0: "alive"}


def test_a_worker_that_overruns_is_ended_and_the_rest_of_its_chunk_goes_on(tmp_path: Path) -> None:
    import deeds as d

    calls = [Wanted(0, d.note_and_sleep, (tmp_path / "tries", 60.0)), Wanted(1, d.double, ("b",))]
    with Pool(1, Patience(limit_s=0.3, grace_s=0.2)) as pool:
        assert outcomes(pool, calls) == {0: TimeLimitError, 1: "bb"}
    assert len((tmp_path / "tries").read_text().split()) == 1  # it would take as long again


def test_a_call_that_needs_too_much_memory_fails_alone() -> None:
    import deeds as d

    with Pool(1, Patience(30, most_bytes=500_000_000)) as pool:
        found = outcomes(pool, [Wanted(0, d.fill, (2_000_000_000,)), Wanted(1, d.double, ("b",))])
    assert found == {0: MemoryLimitError, 1: "bb"}


def test_a_worker_is_replaced_after_many_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    import deeds as d

    monkeypatch.setattr(pools, "MOST_CALLS", 3)
    with Pool(1, Patience(30)) as pool:
        found = outcomes(pool, [Wanted(k, d.pid, ()) for k in range(7)])
    assert [len({found[k] for k in ks}) for ks in ([0, 1, 2], [3, 4, 5], [6])] == [1, 1, 1]
    assert len(set(found.values())) == 3


def test_who_asks_for_no_more_ends_what_runs(tmp_path: Path) -> None:
    import deeds as d

    calls = [[Wanted(0, d.note_and_sleep, (tmp_path / "pid", 60.0))], [Wanted(1, d.wait_for, (tmp_path / "pid",))]]
    with Pool(2, Patience(60)) as pool, closing(pool.results(calls)) as results:
        assert next(results).key == 1
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_worker_that_died_while_it_had_nothing_to_do_is_replaced() -> None:
    import deeds as d

    with Pool(1, Patience(30)) as pool:
        first = outcomes(pool, [Wanted(0, d.pid, ())])[0]
        assert isinstance(first, int)
        os.kill(first, signal.SIGKILL)
        second = outcomes(pool, [Wanted(0, d.pid, ())])[0]
    assert second != first
