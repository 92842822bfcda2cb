"""What worker processes do for a simulation: each policy lives its days in one of its own."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from gridshare.effort import DayProgress, SolveOptions
from gridshare.jobs import worker

if TYPE_CHECKING:
    import datetime as dt

    from gridshare.simulation.document import PolicyLived, SimulationDocument
    from gridshare.simulation.simulate import Asked

FOREVER_S = 7 * 24 * 3600.0
"""A simulation is watched by the one who asked for it, not by a clock."""


def policy_of(path: Path, asked: Asked, policy: str, folder: Path, *, options: SolveOptions) -> PolicyLived:
    """What came of one policy.

    Args:
        path: Folder or file of the site.
        asked: What is to be simulated.
        policy: Name of the policy.
        folder: Folder of the ledger.
        options: Its progress is a `DayProgress`.

    Raises:
        GridshareError: As `gridshare.simulation.simulate.simulate`.
    """
    from gridshare.simulation.policies import POLICIES
    from gridshare.simulation.simulate import history_of, ledger_of, policy_lived
    from gridshare.sites.outline import outline

    begun = time.monotonic()

    def on_day(name: str, day: dt.date, done: int, of: int) -> bool | None:
        spent = time.monotonic() - begun
        progress = DayProgress(spent, None, None, None, f"{name}: {day}", done, of, (of - done) * spent / done)
        return None if options.on_progress is None else options.on_progress(progress)

    history = history_of(outline(path), asked)
    with ledger_of(folder, history, asked) as ledger:
        return policy_lived(next(p for p in POLICIES if p.name == policy), history, ledger, on_day)


def simulation_of(
    path: Path,
    asked: Asked,
    folder: Path,
    *,
    again: bool = False,
    workers: int | None = None,
    on_progress: Callable[[DayProgress], bool | None] | None = None,
) -> SimulationDocument:
    """All policies side by side, several at once.

    Args:
        path: Folder or file of the site.
        asked: What is to be simulated.
        folder: Gets the ledger; a run that was cut off goes on from it.
        again: Forget what is in it.
        workers: How many policies live at once; as many as there are processors where left out.
        on_progress: Called with how far all of them are together, in the thread of one of them.

    Raises:
        GridshareError: As `gridshare.simulation.simulate.simulate`.
    """
    from gridshare.simulation.simulate import history_of, ledger_of, side_by_side
    from gridshare.sites.outline import outline

    chosen, history = asked.chosen, history_of(outline(path), asked)
    ledger_of(folder, history, asked, again=again).close()
    stop, together = threading.Event(), _Together(len(chosen) * len(history.days), on_progress)

    def one(name: str) -> PolicyLived:
        found: PolicyLived = worker.run(
            policy_of,
            (path, asked, name, folder),
            options=SolveOptions(),
            limit_s=FOREVER_S,
            on_progress=together.note,
            stop=stop,
        )
        return found

    with ThreadPoolExecutor(workers or _processors(), thread_name_prefix="simulate") as pool:
        waiting = [pool.submit(one, policy.name) for policy in chosen]
        try:
            lived = [each.result() for each in waiting]
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)
    return side_by_side(lived, history, asked)


class _Together:
    """How far several policies are together."""

    def __init__(self, of: int, on_progress: Callable[[DayProgress], bool | None] | None) -> None:
        self.of, self.on_progress = of, on_progress
        self.begun, self.done = time.monotonic(), dict[str, int]()
        self.lock = threading.Lock()

    def note(self, progress: object) -> bool | None:
        """Note how far one of them is."""
        if self.on_progress is None or not isinstance(progress, DayProgress):
            return None
        with self.lock:
            self.done[progress.stage.partition(":")[0]] = progress.done
            done, spent = sum(self.done.values()), time.monotonic() - self.begun
            left = (self.of - done) * spent / max(done, 1)
            return self.on_progress(DayProgress(spent, None, None, None, progress.stage, done, self.of, left))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
