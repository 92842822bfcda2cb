"""Names of what is stored: a prefix that says what it is, the moment it was made, and chance."""

from __future__ import annotations

import secrets
import threading
import time
from datetime import datetime

_lock = threading.Lock()
_last = [0]


def new_id(prefix: str) -> str:
    """A name that nobody can guess: ``job_00639b1f2a3b4c..``; those of one process sort as they were made."""
    with _lock:
        _last[0] = max(time.time_ns() // 1_000, _last[0] + 1)
        moment = _last[0]
    return f"{prefix}_{moment:014x}{secrets.token_hex(10)}"


def since(prefix: str, moment: datetime) -> str:
    """What names of things made from ``moment`` on do not come before."""
    return f"{prefix}_{int(moment.timestamp() * 1_000_000):014x}"
