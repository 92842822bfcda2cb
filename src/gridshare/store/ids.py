"""Names of what is stored: a prefix that says what it is, the moment it was made, and chance."""

from __future__ import annotations

import secrets
import threading
import time

_lock = threading.Lock()
_last = [0]


def new_id(prefix: str) -> str:
    """A name that nobody can guess: ``job_00639b1f2a3b4c..``; those of one process sort as they were made."""
    with _lock:
        _last[0] = max(time.time_ns() // 1_000, _last[0] + 1)
        moment = _last[0]
    return f"{prefix}_{moment:014x}{secrets.token_hex(10)}"
