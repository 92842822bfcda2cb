"""Forks: copies of this process that share work on many things, each of which stays with the copy that began on it.

What is loaded is never sent: a copy has it. Only questions and answers go through a pipe. The work is divided into
shares, of which there are always as many, whatever the number of processes: an answer does not depend on the machine.
"""

from __future__ import annotations

import gc
import multiprocessing as mp
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, Generic, NamedTuple, NoReturn, Self, TypeVar

from gridshare.errors import Problem, WorkerDiedError

SHARES = 4
"""The work is divided into so many shares; each is done in its order."""

W = TypeVar("W")
R = TypeVar("R")


class Forks(Generic[W]):
    """Processes that answer questions about shares of some work; used by one thread, before which no solver has run."""

    def __init__(self, make: Callable[[], W], processes: int = 1) -> None:
        """Nothing is started yet.

        Args:
            make: Makes what keeps the state of one share.
            processes: Most processes; with one, and where there is no fork, this one does all.
        """
        self._shares = _Shares(make)
        self._wanted = min(processes, SHARES) if sys.platform == "linux" else 1
        self._copies: list[_Copy] = []

    def __enter__(self) -> Self:
        """Start the copies."""
        if self._wanted > 1:
            allow_children()
            gc.freeze()  # what is loaded stays: looking whether it may go would copy all of it into each process
        for _ in range(self._wanted if self._wanted > 1 else 0):
            self._copies.append(_Copy(self._shares, [copy.line for copy in self._copies]))
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End them; at once where something went wrong."""
        while self._copies:
            self._copies.pop().end(at_once=kind is not None)

    def each(self, function: Callable[..., R], asked: Iterable[tuple[int, tuple[Any, ...]]]) -> Iterator[R]:
        """The answers to the same question about many things, in their order.

        Where no more of them are taken, those that were begun are waited for with the next question.

        Args:
            function: A function of a module: of the state of a share, and of arguments that pickle.
            asked: The number of each thing, by which it has its share, and the arguments.

        Raises:
            WorkerDiedError: If a copy ended without an answer. Errors of ``function`` are raised here.
        """
        calls = [_Call(key % SHARES, function, arguments) for key, arguments in asked]
        if not self._copies:
            return (self._shares.answer(call) for call in calls)
        return self._together(calls)

    def _together(self, calls: Sequence[_Call]) -> Iterator[Any]:
        """Answers in order; each copy works on, whatever others do."""
        for copy in self._copies:
            copy.forget()
        for place, call in enumerate(calls):
            self._copies[call.share % len(self._copies)].give(place, call)
        known: dict[int, tuple[Any, Exception | None]] = {}
        for place in range(len(calls)):
            while place not in known:
                for copy in self._heard():
                    done, answer = copy.answer()
                    known[done] = answer
            value, error = known.pop(place)
            if error is not None:
                raise error
            yield value

    def _heard(self) -> list[_Copy]:
        lines = wait([copy.line for copy in self._copies if copy.is_busy])
        return [copy for copy in self._copies if copy.line in lines]


class _Call(NamedTuple):
    share: int
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


class _Shares(Generic[W]):
    """The states of shares that were asked about in this process."""

    def __init__(self, make: Callable[[], W]) -> None:
        self.make, self.states = make, dict[int, W]()

    def answer(self, call: _Call) -> Any:
        if call.share not in self.states:
            self.states[call.share] = self.make()
        return call.function(self.states[call.share], *call.arguments)


class _Copy:
    """One process, this end of its pipe, and what it is to be asked next."""

    def __init__(self, shares: _Shares[Any], others: Sequence[Connection]) -> None:
        """Start it."""
        self.line, far_end = Pipe()
        self.next, self.busy_with = deque[tuple[int, _Call]](), -1
        # It is born with ends of pipes that would keep it alive, or another copy, when this process has ended.
        arguments = (far_end, [self.line, *others], shares)
        self.process = mp.get_context("fork").Process(target=_serve, args=arguments, daemon=True)
        self.process.start()
        far_end.close()

    @property
    def is_busy(self) -> bool:
        return self.busy_with >= 0

    def give(self, place: int, call: _Call) -> None:
        """Have it work on something as soon as it is free."""
        self.next.append((place, call))
        if not self.is_busy:
            self._go_on()

    def forget(self) -> None:
        """Nobody asks any more for what it was to do; what it works on is waited for."""
        self.next.clear()
        if self.is_busy:
            self._received()
            self.busy_with = -1

    def answer(self) -> tuple[int, tuple[Any, Exception | None]]:
        """What it has found, of the thing at which place; it goes on with the next."""
        answer, place = self._received(), self.busy_with
        self.busy_with = -1
        if self.next:
            self._go_on()
        return place, answer

    def end(self, *, at_once: bool) -> None:
        """End it, and wait until it has."""
        self.line.close()
        if at_once or self.is_busy:
            self.process.kill()
        self.process.join()

    def _go_on(self) -> None:
        self.busy_with, call = self.next.popleft()
        try:
            self.line.send(call)
        except OSError:
            self._died()

    def _received(self) -> tuple[Any, Exception | None]:
        try:
            answer: tuple[Any, Exception | None] = self.line.recv()
        except (EOFError, OSError):
            self._died()
        return answer

    def _died(self) -> NoReturn:
        self.process.join()
        found = f"a process that shares the work ended without an answer (exit status {self.process.exitcode})"
        raise WorkerDiedError(
            Problem("worker", WorkerDiedError.code, found, "an answer", "Try again, with less at once.")
        )


def allow_children() -> None:
    """Let this process have processes of its own, also where it is a daemon: they end with their pipe."""
    mp.current_process()._config["daemon"] = False  # type: ignore[attr-defined] # noqa: SLF001


def _serve(line: Connection, foreign: Sequence[Connection], shares: _Shares[Any]) -> None:
    """Answer until the pipe ends; what happens to the terminal is its parent's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for other in foreign:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            line.send(_answered(line.recv(), shares))


def _answered(call: _Call, shares: _Shares[Any]) -> tuple[Any, Exception | None]:
    try:
        return shares.answer(call), None
    except Exception as error:  # noqa: BLE001 - raised again where it was asked
        return None, error
