"""The tasks of a batch: each site on each day in each scenario, and where their schedules are written."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from pathlib import Path

from gridshare.batch.row import Subject
from gridshare.batch.task import DaysTask, Task
from gridshare.sites.changes import NamedChanges as Scenario
from gridshare.sites.file import NAMES

Sites = Sequence[str | Path] | Mapping[str, str | None]
"""Paths; each with what rows call it where that is not its own name."""

_NOT_IN_A_NAME = re.compile(r"[^\w.+-]+")


def tasks(sites: Sites, days: Sequence[date], scenarios: Sequence[Scenario], schedules: Path | None) -> list[Task]:
    """Each site on each day in each scenario, once."""
    found = []
    for subject, scenario, name in _subjects(sites, scenarios):
        for day in dict.fromkeys(days) or [None]:
            file = f"{name}_{day}.json" if day else f"{name}.json"
            found.append(Task(subject, day, None if schedules is None else schedules / file, scenario))
    return found


def days_tasks(sites: Sites, days: Sequence[date], scenarios: Sequence[Scenario], folder: Path) -> list[DaysTask]:
    """Each site in each scenario once, from the first of the days to the last."""
    return [
        DaysTask(subject, min(days), max(days), folder / name, scenario)
        for subject, scenario, name in _subjects(sites, scenarios)
    ]


def _subjects(sites: Sites, scenarios: Sequence[Scenario]) -> Iterator[tuple[Subject, Scenario | None, str]]:
    """Each site in each scenario, and what its schedules are called."""
    named = sites if isinstance(sites, Mapping) else dict.fromkeys(map(str, sites))
    files = _apart({path: _name(path) for path in named})
    of_scenario = _apart({each.name: _NOT_IN_A_NAME.sub("-", each.name) for each in scenarios})
    each_once: Sequence[Scenario | None] = scenarios or (None,)
    for (path, name), scenario in product(named.items(), each_once):
        if scenario is None:
            yield Subject(path, None, name), None, files[path]
        else:
            yield Subject(path, scenario.name, name), scenario, f"{files[path]}_{of_scenario[scenario.name]}"


def _apart(names: Mapping[str, str]) -> dict[str, str]:
    """The same names, with something of its own for each that is not the only one."""
    times = Counter(names.values())
    return {
        key: name if times[name] == 1 else f"{name}-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
        for key, name in names.items()
    }


def _name(path: str) -> str:
    """What a site's schedules are called: its folder, or its document."""
    own = Path(path).resolve()
    return own.parent.name if own.name in NAMES else own.stem if own.suffix in (".yaml", ".yml", ".json") else own.name
