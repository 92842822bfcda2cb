"""What a worker of Dask does: it lays a site out, and has a process of its own work on it.

That process is watched, limited and replaced as those of a batch on one machine are, and stays for the next site.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from gridshare.batch.executor import How
from gridshare.batch.journal import BatchError
from gridshare.batch.parcel import Parcel, contents, write
from gridshare.batch.task import DaysTask, Task, made_by
from gridshare.errors import GridshareError, Problem
from gridshare.forks import allow_children
from gridshare.jobs.pool import Outcome, Pool, Wanted
from gridshare.jobs.processes import processors

if TYPE_CHECKING:
    from collections.abc import Iterator

_idle: list[tuple[How, Pool]] = []
"""Pools of one process each, that no thread of this worker uses now."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Calls for one site.

    Attributes:
        how: How each plan is sought.
        made_by: What the plans are to be made by.
        parcel: The site.
        calls: The calls; the first argument of each is its task.
        before: What is in the folder of a task whose days hang together.
    """

    how: How
    made_by: str
    parcel: Parcel
    calls: Sequence[Wanted]
    before: Mapping[str, bytes]


class Worked(NamedTuple):
    """What a call came to, and the files that it wrote."""

    outcome: Outcome
    files: Mapping[str, bytes]


def work_on(assignment: Assignment) -> list[Worked]:
    """What each call came to, in their order.

    Raises:
        BatchError: If this worker would make other plans.
    """
    if made_by() != assignment.made_by:
        remedy = "Install the same versions where the workers run."
        raise BatchError(Problem("dask", "other_versions", f"a worker with {made_by()}", assignment.made_by, remedy))
    with TemporaryDirectory(prefix="gridshare-") as folder, _pool(assignment.how) as pool:
        site = assignment.parcel.lay_out(Path(folder) / "site")
        into = Path(folder) / "written"
        calls = [
            call._replace(key=k, arguments=(_there(call.arguments[0], site, into / str(k)), *call.arguments[1:]))
            for k, call in enumerate(assignment.calls)
        ]
        for call in calls:
            write(assignment.before, into / str(call.key), lasting=False)
        outcomes = {outcome.key: outcome for outcome in pool.results([calls])}
        own = str(assignment.calls[0].arguments[0].subject.path)
        return [Worked(_as_seen(outcomes[k], str(site), own), contents(into / str(k))) for k in range(len(calls))]


def _there(task: Task | DaysTask, site: Path, into: Path) -> Task | DaysTask:
    """The task, with what it reads and writes at another place."""
    if isinstance(task, DaysTask):
        return replace(task, at=site, folder=into)
    return replace(task, at=site, schedule=None if task.schedule is None else into / task.schedule.name)


def _as_seen(outcome: Outcome, site: str, own: str) -> Outcome:
    """The outcome, with the site's own path in the words of an error."""
    if outcome.error is None:
        return outcome
    problems = [
        replace(p, **{name: getattr(p, name).replace(site, own) for name in ("where", "found", "expected", "remedy")})
        for p in outcome.error.problems
    ]
    error: GridshareError = type(outcome.error)(problems)
    return outcome._replace(error=error)


@contextmanager
def _pool(how: How) -> Iterator[Pool]:
    """A pool that no other thread uses meanwhile."""
    # Dask's workers are daemons, which multiprocessing lets have no children. Ours end by themselves with their pipe.
    allow_children()
    try:
        known, pool = _idle.pop()
    except IndexError:
        known, pool = how, how.pool(1, of=processors())
    if known != how:
        pool.__exit__()
        known, pool = how, how.pool(1, of=processors())
    try:
        yield pool
    finally:
        _idle.append((known, pool))
