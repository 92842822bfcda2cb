"""A worker process gives an answer or a named error, keeps its limits, and leaves nothing behind."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gridshare.errors import (
    CancelledError,
    MemoryLimitError,
    SiteError,
    SolverError,
    StageLimitError,
    TimeLimitError,
    WorkerDiedError,
)
from gridshare.jobs.worker import Patience, arun, prepare, run
from gridshare.jobs.workers import BusyError, Workers

HERE = str(Path(__file__).parent)
IMPATIENT = Patience(limit_s=0.3, grace_s=0.2, stop_s=0.3)


@pytest.fixture(autouse=True)
def deeds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The functions that workers run, importable here and in the workers; afterwards no file is left open."""
    monkeypatch.syspath_prepend(HERE)
    prepare()
    before = _open_files()
    yield
    assert _open_files() <= before


def test_a_document_larger_than_any_pipe_comes_back_whole() -> None:
    import deeds as d

    text = "x" * 5_000_000
    assert run(d.double, (text,), limit_s=30) == text + text


def test_errors_raised_on_purpose_come_back_with_all_their_problems() -> None:
    import deeds as d

    with pytest.raises(SiteError) as caught:
        run(d.refuse, (), limit_s=30)
    assert [p.code for p in caught.value.problems] == ["one", "two"]


@pytest.mark.parametrize("name", ["fail", "unpicklable"])
def test_a_fault_is_named_as_ours(name: str) -> None:
    import deeds as d

    with pytest.raises(SolverError, match=r"surprise|pickle"):
        run(getattr(d, name), (), limit_s=30)


def test_a_library_that_ends_the_process_for_want_of_memory_is_a_lack_of_memory_where_that_is_limited() -> None:
    import deeds as d

    with pytest.raises(MemoryLimitError, match="at most 1 GB"):
        run(d.die, (int(signal.SIGABRT),), limit_s=Patience(30, most_bytes=1_000_000_000))
    with pytest.raises(WorkerDiedError, match="SIGABRT"):
        run(d.die, (int(signal.SIGABRT),), limit_s=30)


@pytest.mark.parametrize(
    ("number", "words"), [(signal.SIGKILL, "SIGKILL, as the system does when memory"), (signal.SIGSEGV, "SIGSEGV")]
)
def test_a_worker_that_is_killed_says_by_what(number: int, words: str) -> None:
    import deeds as d

    with pytest.raises(SolverError, match=words):
        run(d.die, (int(number),), limit_s=30)


def test_a_worker_that_ends_without_an_answer_is_a_solver_error() -> None:
    import deeds as d

    with pytest.raises(SolverError, match="exit status 3"):
        run(d.leave, (3,), limit_s=30)


@pytest.mark.parametrize("name", ["sleep", "stubborn_sleep"])
def test_the_watchdog_ends_what_overruns_its_limit_and_names_the_limit(name: str) -> None:
    import deeds as d

    begun = time.monotonic()
    with pytest.raises(TimeLimitError, match=r"limit of 0.3 s"):
        run(getattr(d, name), (60.0,), limit_s=IMPATIENT)
    assert time.monotonic() - begun < 10


def test_a_stage_that_overruns_is_named_and_not_the_plan() -> None:
    import deeds as d

    with pytest.raises(StageLimitError, match=r"reading the document took longer than 0.3 s") as caught:
        run(d.read_and_sleep, (60.0, 0.0), limit_s=Patience(60.0, stage_s=0.3))
    assert "steps; or have the operator" in caught.value.problems[0].remedy
    with pytest.raises(TimeLimitError, match=r"still solving 0.1 s after the limit of 0.3 s"):
        run(d.read_and_sleep, (0.0, 60.0), limit_s=Patience(0.3, 0.1, stage_s=60.0))


def test_the_time_limit_counts_from_the_end_of_reading() -> None:
    import deeds as d

    assert run(d.read_and_sleep, (0.7, 0.0), limit_s=Patience(0.4, 0.0, stage_s=60.0)) == "planned"


@pytest.mark.parametrize(("name", "much"), [("fill", 500_000_000), ("fill_with_lists", 20_000_000)])
def test_a_worker_with_too_little_memory_says_so(name: str, much: int) -> None:
    import deeds as d

    with pytest.raises(MemoryLimitError, match=r"at most 0.4 GB. Give fewer .*gridshare config show"):
        run(getattr(d, name), (much,), limit_s=Patience(60.0, most_bytes=400_000_000))
    assert run(d.fill, (100_000_000,), limit_s=Patience(60.0, most_bytes=400_000_000)) == 100_000_000


def test_what_overruns_its_limit_hands_over_the_answer_that_needs_no_search() -> None:
    import deeds as d

    assert run(d.has_an_answer_and_goes_on, ("nothing",), options=d.Options(), limit_s=IMPATIENT) == "nothing"


def test_where_that_answer_fails_the_limit_is_named() -> None:
    import deeds as d

    with pytest.raises(TimeLimitError, match=r"limit of 0.3 s"):
        run(d.fails_in_need, (), options=d.Options(), limit_s=IMPATIENT)


def test_progress_comes_in_order_while_the_worker_runs() -> None:
    import deeds as d

    seen: list[int] = []
    assert run(d.count, (5, 0.0), options=d.Options(), limit_s=30, on_progress=seen.append) == 5
    assert seen == [0, 1, 2, 3, 4]


def test_progress_of_the_options_is_used_where_no_other_is_given() -> None:
    import deeds as d

    seen: list[int] = []
    run(d.count, (2, 0.0), options=d.Options(seen.append), limit_s=30)
    assert seen == [0, 1]


def test_false_from_progress_cancels() -> None:
    import deeds as d

    seen: list[int] = []

    def enough(i: int) -> bool:
        seen.append(i)
        return i < 3

    with pytest.raises(CancelledError):
        run(d.count, (10_000, 0.02), options=d.Options(), limit_s=30, on_progress=enough)
    assert len(seen) < 1000


def test_a_worker_that_does_not_listen_is_ended_all_the_same() -> None:
    import deeds as d

    stop = threading.Event()
    stop.set()
    begun = time.monotonic()
    with pytest.raises(CancelledError):
        run(d.stubborn_sleep, (60.0,), limit_s=Patience(60, stop_s=0.2), stop=stop)
    assert time.monotonic() - begun < 10


def test_the_loop_runs_on_while_a_worker_works() -> None:
    import deeds as d

    async def watch() -> int:
        ticks = 0
        task = asyncio.create_task(arun(d.sleep, (0.5,), limit_s=30))
        while not task.done():
            await asyncio.sleep(0.01)
            ticks += 1
        return ticks

    assert asyncio.run(watch()) > 10


def test_cancelling_the_task_ends_the_worker() -> None:
    import deeds as d

    async def cancel() -> float:
        task = asyncio.create_task(arun(d.count, (10_000, 0.02), options=d.Options(), limit_s=60))
        await asyncio.sleep(0.3)
        begun = time.monotonic()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return time.monotonic() - begun

    assert asyncio.run(cancel()) < 5


def test_no_more_run_than_allowed_and_the_queue_has_an_end() -> None:
    import deeds as d

    async def crowd() -> tuple[list[object], float]:
        workers = Workers(max_parallel=1, max_waiting=1)
        begun = time.monotonic()
        calls = [workers.run(d.sleep, (0.4,), whose="a park", limit_s=30) for _ in range(3)]
        results = await asyncio.gather(*calls, return_exceptions=True)
        workers.close()
        return list(results), time.monotonic() - begun

    results, seconds = asyncio.run(crowd())
    assert [type(r) for r in results] == [type(None), type(None), BusyError]
    assert seconds > 0.8


def test_turns_go_round_those_who_ask() -> None:
    import deeds as d

    async def crowd() -> list[str]:
        workers, ended = Workers(max_parallel=1), list[str]()

        async def ask(whose: str) -> None:
            await workers.run(d.sleep, (0.1,), whose=whose, limit_s=30)
            ended.append(whose)

        many = [asyncio.create_task(ask("many")) for _ in range(6)]
        await asyncio.sleep(0)
        few = [asyncio.create_task(ask(whose)) for whose in ("few", "few", "one")]
        await asyncio.gather(*many, *few)
        workers.close()
        return ended

    ended = asyncio.run(crowd())
    assert ended.index("few") <= 2  # it has the process that is there for who has none
    assert ended.index("one") <= 4
    assert "many" in ended[:4]  # nor do others keep it from its turns
    assert ended[-2:] == ["many", "many"]


def test_who_has_nothing_at_work_waits_for_no_call_of_another() -> None:
    import deeds as d

    async def crowd() -> str:
        workers = Workers(max_parallel=1)
        long = asyncio.create_task(workers.run(d.sleep, (60,), whose="a", limit_s=90))
        await asyncio.sleep(0)
        found = await workers.run(d.double, ("b",), whose="b", limit_s=30)
        assert not long.done()
        long.cancel()
        await asyncio.gather(long, return_exceptions=True)
        workers.close()
        return str(found)

    assert asyncio.run(crowd()) == "bb"


def test_who_leaves_the_line_keeps_no_place_of_it() -> None:
    import deeds as d

    async def crowd() -> None:
        workers = Workers(max_parallel=1)
        calls = [asyncio.create_task(workers.run(d.sleep, (0.2,), whose=f"{k % 2}", limit_s=30)) for k in range(6)]
        await asyncio.sleep(0.05)
        for call in calls[2:]:
            call.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        assert workers.waiting == 0
        assert await workers.run(d.double, ("c",), whose="c", limit_s=30) == "cc"
        workers.close()

    asyncio.run(crowd())


def test_no_process_is_left() -> None:
    import deeds as d

    worker = run(d.pid, (), limit_s=30)
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_what_a_worker_prints_goes_nowhere() -> None:
    script = textwrap.dedent(f"""
        import sys
        sys.path.insert(0, {HERE!r})
        import deeds
        from gridshare.jobs.worker import run
        run(deeds.shout, ("banner",), limit_s=60)
    """)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)
    assert "banner" not in done.stdout + done.stderr


@pytest.mark.parametrize("loads", ["sys", "sys, numpy"], ids=["small", "loaded"])
def test_a_script_needs_no_guard(tmp_path: Path, loads: str) -> None:
    script = tmp_path / "plan.py"
    script.write_text(
        f"import {loads}; sys.path.insert(0, {HERE!r})\n"
        "import deeds\nfrom gridshare.jobs.worker import run\nprint(run(deeds.double, ('a',), limit_s=60))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
    assert (done.stdout, done.stderr) == ("aa\n", "")


@pytest.mark.parametrize("loads", ["sys", "sys, numpy"], ids=["small", "loaded"])
def test_a_killed_parent_leaves_no_orphan(loads: str) -> None:
    script = textwrap.dedent(f"""
        import {loads}
        sys.path.insert(0, {HERE!r})
        import deeds
        from gridshare.jobs.worker import run
        run(deeds.linger, (60.0,), options=deeds.Options(), limit_s=60, on_progress=lambda pid: print(pid, flush=True))
    """)
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    assert _is_gone(worker, within_s=10)


def _open_files() -> set[Path]:
    return set(Path("/proc/self/fd").iterdir())


def _is_gone(process: int, within_s: float) -> bool:
    ends = time.monotonic() + within_s
    while time.monotonic() < ends:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
