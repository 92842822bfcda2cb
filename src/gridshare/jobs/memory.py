"""The memory that this process may take, where the system can hold it to that."""

from __future__ import annotations

import os
from contextlib import suppress

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]


MOST_BYTES = "GRIDSHARE_MAX_WORKER_BYTES"
"""Names the variable of the environment that says how much a worker may take."""


def share_of(workers: int) -> int | None:
    """What each of so many workers of this machine may take; None where that is not known."""
    if said := os.environ.get(MOST_BYTES, "").strip():
        with suppress(ValueError):
            return int(said)
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // workers
    except (AttributeError, OSError, ValueError):
        return None


def limit_memory(most_bytes: int) -> None:
    """Let an allocation beyond ``most_bytes`` fail.

    What counts is memory that the process can write (RLIMIT_DATA): its address space (RLIMIT_AS) has gigabytes that
    libraries and threads reserve and never touch. Arrow's own allocator takes a gigabyte at once, and is set aside.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = most_bytes if hard == resource.RLIM_INFINITY else min(most_bytes, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def lift_limit() -> None:
    """Take the limit away, so that there is memory to say that it was reached."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))
