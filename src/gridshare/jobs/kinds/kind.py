"""What a kind of job has: its arguments, its work, and how long it may take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from gridshare.effort import SolveOptions
from gridshare.jobs.worker import Patience
from gridshare.sites.limits import GENEROUS, Limits
from gridshare.store.issued import Issued

A = TypeVar("A", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Given:
    """What a job is about.

    Attributes:
        folder: Folder of the stored site, laid out; None where the document came with the request.
        body: The document or file that came with the request.
        limits: How large a document the operator of the service allows.
        scratch: A folder of the job's own, which all its attempts on one machine share; None for a job without.
    """

    folder: Path | None = None
    body: bytes | None = None
    limits: Limits = GENEROUS
    scratch: Path | None = None


@contextmanager
def own_folder(given: Given) -> Iterator[Path]:
    """A folder to work in: one that is there again in the next attempt where the runner gives one, else a new one."""
    if given.scratch is not None:
        given.scratch.mkdir(parents=True, exist_ok=True)
        yield given.scratch
        return
    with TemporaryDirectory(prefix="gridshare-job-") as folder:
        yield Path(folder)


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a job.

    Attributes:
        body: The answer.
        media_type: What it is.
        summary: A few figures of it, shown with the job.
        issued: The schedule that it is, if it is one.
        days: The schedules that it issued besides, with their documents.
        files: Files of the site that it made or changed: path within the site's folder -> content. They become the
            next version of the site.
    """

    body: bytes
    media_type: str = "application/json"
    summary: dict[str, Any] = field(default_factory=dict)
    issued: Issued | None = None
    days: tuple[tuple[Issued, bytes], ...] = ()
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JobKind(Generic[A]):
    """A kind of job.

    Attributes:
        name: Its name in the store and in paths.
        arguments: The document of its arguments.
        work: What is done, in a worker process: a function of a module, with keyword ``options`` (`SolveOptions`).
        patience: How long the worker is waited for, by the arguments.
        options: How it solves, by the arguments.
        writes: Whether it changes files of the site, so that it needs a folder of its own.
    """

    name: str
    arguments: type[A]
    work: Callable[..., Done]
    patience: Callable[[A], Patience]
    options: Callable[[A], SolveOptions]
    writes: bool = False
