"""Names of what is stored: a prefix that says what it is, the moment it was made, and chance."""

from __future__ import annotations

import secrets
import time


def new_id(prefix: str) -> str:
    """A name that nobody can guess, and that sorts by the moment it was made: ``job_0199c1f2a3b4c0ffee..``."""
    return f"{prefix}_{time.time_ns() // 1_000_000:012x}{secrets.token_hex(10)}"
