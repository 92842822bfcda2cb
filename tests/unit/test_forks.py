"""Forks: the same answers with any number of processes, and nothing of them left."""

from __future__ import annotations

import os
import sys
from itertools import islice

import pytest

from gridshare.errors import Problem, SiteError, WorkerDiedError
from gridshare.forks import SHARES, Forks

PROCESSES = [1, 2, 3, 9] if sys.platform == "linux" else [1]


class Memory:
    """What one share has been asked."""

    def __init__(self) -> None:
        self.heard = list[int]()


def hear(memory: Memory, number: int) -> tuple[int, ...]:
    memory.heard.append(number)
    return tuple(memory.heard)


def refuse(_: Memory, number: int) -> int:
    if number == 5:
        raise SiteError(Problem("here", "odd", "five", "another number"))
    return number


def die(_: Memory, number: int) -> int:
    if number == 2:
        os._exit(3)
    return number


def process(_: Memory, __: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("processes", PROCESSES)
def test_each_share_is_asked_in_order_and_remembers(processes: int) -> None:
    with Forks(Memory, processes) as forks:
        first = list(forks.each(hear, [(k, (k,)) for k in range(10)]))
        second = list(forks.each(hear, [(k, (k,)) for k in range(10, 14)]))
    assert first == [tuple(range(k % SHARES, k + 1, SHARES)) for k in range(10)]
    assert [each[-1] for each in second] == [10, 11, 12, 13]
    assert [each[:-1] for each in second] == [first[6], first[7], first[8], first[9]]


@pytest.mark.parametrize("processes", PROCESSES)
def test_an_error_is_raised_at_its_place_and_the_next_question_is_answered(processes: int) -> None:
    with Forks(Memory, processes) as forks:
        answers = forks.each(refuse, [(k, (k,)) for k in range(9)])
        assert list(islice(answers, 5)) == [0, 1, 2, 3, 4]
        with pytest.raises(SiteError, match="five"):
            next(answers)
        assert list(forks.each(refuse, [(k, (k,)) for k in (6, 7, 8)])) == [6, 7, 8]


@pytest.mark.parametrize("processes", PROCESSES)
def test_answers_that_nobody_takes_do_not_mix_with_the_next(processes: int) -> None:
    with Forks(Memory, processes) as forks:
        assert next(forks.each(refuse, [(k, (k,)) for k in (0, 1, 2, 3, 4)])) == 0
        assert list(forks.each(refuse, [(k, (k,)) for k in (11, 12, 13, 14)])) == [11, 12, 13, 14]


@pytest.mark.skipif(sys.platform != "linux", reason="there are copies on Linux only")
def test_a_copy_that_dies_is_reported_with_its_status() -> None:
    with Forks(Memory, 2) as forks, pytest.raises(WorkerDiedError, match="exit status 3"):
        list(forks.each(die, [(k, (k,)) for k in range(5)]))


@pytest.mark.skipif(sys.platform != "linux", reason="there are copies on Linux only")
def test_copies_share_the_work_and_end_with_it() -> None:
    with Forks(Memory, 2) as forks:
        at_work = set(forks.each(process, [(k, (k,)) for k in range(8)]))
    assert len(at_work) == 2
    assert os.getpid() not in at_work
    for pid in at_work:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
