"""What worker processes do for a simulation: each policy lives its days in one of its own."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING

from gridshare.effort import DayProgress, SolveOptions
from gridshare.jobs import worker
from gridshare.jobs.processes import processors

if TYPE_CHECKING:
    import datetime as dt

    from gridshare.simulation.document import PolicyLived, SimulationDocument
    from gridshare.simulation.policies import Policy
    from gridshare.simulation.simulate import Asked

FOREVER_S = 7 * 24 * 3600.0
"""A simulation is watched by the one who asked for it, not by a clock."""

_LAST_DAYS, _FEW_DAYS = 12, 3
"""Of so many days the speed of a policy is taken, once it has lived a few."""


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
    begun = time.monotonic()
    worker.prepare("gridshare.simulation.simulate")  # loads the solver's packages while the site is read
    from gridshare.simulation.simulate import history_of, ledger_of, run_of, side_by_side
    from gridshare.sites.outline import outline

    chosen, history, at_once = asked.chosen, history_of(outline(path), asked), workers or processors()
    ledger_of(folder, history, asked, again=again).close()
    stop, together = threading.Event(), Together(chosen, len(history.days), at_once, on_progress)

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

    with ThreadPoolExecutor(at_once, thread_name_prefix="simulate") as pool:
        longest_first = sorted(chosen, key=work_of, reverse=True)
        waiting = {policy.name: pool.submit(one, policy.name) for policy in longest_first}
        try:
            for each in as_completed(waiting.values()):
                each.result()  # what goes wrong with one ends them all
        finally:
            stop.set()
            pool.shutdown(cancel_futures=True)
    with ledger_of(folder, history, asked) as ledger:
        run = run_of(ledger, chosen, begun)
    return side_by_side([waiting[policy.name].result() for policy in chosen], history, asked, run)


def work_of(policy: Policy) -> float:
    """How much work a day of a policy is: plans, and a little for going through its steps."""
    plans = 0.0 if policy.sees == "nothing" else 10.0 if policy.looks_again else 1.0
    return plans + 0.2


class Together:
    """How far several policies are together.

    What is left is estimated from how fast each has lived its last days: those of the ledger, which are gone through
    quickly, soon count no more. One that has not begun is taken to need what others needed for as much work.
    """

    def __init__(
        self,
        policies: Sequence[Policy],
        days: int,
        at_once: int,
        on_progress: Callable[[DayProgress], bool | None] | None,
    ) -> None:
        """Nobody has lived a day yet.

        Args:
            policies: The policies.
            days: How many days each lives.
            at_once: How many policies live at once.
            on_progress: Called with how far they are.
        """
        self.work = {policy.name: work_of(policy) for policy in policies}
        self.days, self.at_once, self.on_progress = days, at_once, on_progress
        self.begun, self.done = time.monotonic(), dict.fromkeys(self.work, 0)
        self.last = {name: deque[float](maxlen=_LAST_DAYS) for name in self.work}
        self.lock = threading.Lock()

    def note(self, progress: object) -> bool | None:
        """Note how far one of them is."""
        if self.on_progress is None or not isinstance(progress, DayProgress):
            return None
        with self.lock:
            now, name = time.monotonic(), progress.stage.partition(":")[0]
            self.done[name] = progress.done
            self.last[name].append(now)
            done, of = sum(self.done.values()), self.days * len(self.done)
            left = self._left_s()
            return self.on_progress(DayProgress(now - self.begun, None, None, None, progress.stage, done, of, left))

    def _left_s(self) -> float | None:
        a_day = {
            name: (last[-1] - last[0]) / (len(last) - 1) for name, last in self.last.items() if len(last) >= _FEW_DAYS
        }
        if not a_day:
            return None
        of_work = sum(a_day.values()) / sum(self.work[name] for name in a_day)
        left = [(self.days - n) * a_day.get(name, self.work[name] * of_work) for name, n in self.done.items()]
        return max(*left, sum(left) / self.at_once, 0.0)
