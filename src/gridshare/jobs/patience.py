"""How long a worker is waited for and how much memory it is given, and what is said where that is not enough."""

from __future__ import annotations

import signal
from dataclasses import dataclass

from gridshare.errors import MemoryLimitError, Problem, StageLimitError, TimeLimitError, WorkerDiedError
from gridshare.jobs.stages import READING_S, Stage
from gridshare.plain import plain

GRACE_S = 10.0
"""How long a worker may go on after its limit to tidy, verify and hand over what it found [s]."""

ANSWER_S = 60.0
"""How long a worker may take, after that, for the answer that needs no search [s]: that of a park of hundreds of firms
takes seconds of an idle machine to write. One that has no such answer says so at once."""

STOP_GRACE_S = 5.0
"""How long a worker may take to stop on request before it is ended [s]."""

_OF_MEMORY = {
    -signal.SIGABRT: ", as libraries do that are given no more memory",
    -getattr(signal, "SIGKILL", signal.SIGABRT): ", as the system does when memory runs out",
}
"""How a worker may end that had too little memory, by its exit status."""

_LESS = "Give fewer members, assets, rows or steps at once"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a worker is waited for, and how much memory it is given.

    Attributes:
        limit_s: Its time limit [s].
        grace_s: What it may take beyond that [s].
        stop_s: What it may take to stop on request [s].
        stage_s: What each stage may take that it names, such as reading the document, before the limit counts [s].
        most_bytes: Memory that it may take; None for what the machine has.
    """

    limit_s: float
    grace_s: float = GRACE_S
    stop_s: float = STOP_GRACE_S
    stage_s: float = READING_S
    most_bytes: int | None = None

    def too_late(self, stage: Stage | None) -> TimeLimitError:
        """That a worker was ended at its limit, or at that of a stage."""
        if stage is not None:
            found = f"{stage.doing} took longer than {plain(self.stage_s)} s; ended"
            return StageLimitError(Problem("worker", "stage_limit", found, "less than that", stage.remedy))
        found = f"still solving {plain(self.grace_s)} s after the limit of {plain(self.limit_s)} s; ended"
        remedy = "Allow more time, a wider gap or fewer steps."
        return TimeLimitError(Problem("time_limit", "time_limit", found, "a plan in time", remedy))

    def out_of_memory(self) -> MemoryLimitError:
        """That a worker needs more than it may take."""
        expected, remedy = "what the machine has", f"{_LESS}."
        if self.most_bytes is not None:
            expected = f"at most {plain(self.most_bytes / 1e9, 3)} GB"
            remedy = f"{_LESS}, or have the operator allow more: `gridshare config show` lists the limits."
        return MemoryLimitError(
            Problem("worker", "memory_limit", "more memory is needed than there is", expected, remedy)
        )


def died(exitcode: int | None) -> WorkerDiedError:
    """That the process of a worker ended without an answer, and how."""
    remedy = f"Try again. {_LESS} where memory ran out. Otherwise report it if it comes back."
    remedy = remedy if exitcode in _OF_MEMORY else "Report it."
    return WorkerDiedError(Problem("worker", "worker_died", _how(exitcode), "a plan or a named problem", remedy))


def _how(exitcode: int | None) -> str:
    if exitcode is None or exitcode >= 0:
        return f"the worker process ended without an answer (exit status {exitcode})"
    name = signal.Signals(-exitcode).name if -exitcode in set(signal.Signals) else str(-exitcode)
    return f"the worker process was ended by {name}{_OF_MEMORY.get(exitcode, '')}"
