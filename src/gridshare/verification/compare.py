"""Where do published figures differ from what follows from the decisions?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

SAME = 1e-4
"""Published figures that differ by less (in kW, kWh, EUR or K), or by less than `SAME_PART`, are the same."""

SAME_PART = 1e-8


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is not what it should be.

    Attributes:
        where: Its path, with names instead of numbers where things have names.
        step: Place in its list where it differs most; None for a single figure.
        published: What is published.
        follows: What follows from the decisions.
        times: In how many places of the list it differs.
    """

    where: str
    step: int | None
    published: Any
    follows: Any
    times: int = 1


def differences(published: Any, follows: Any, where: str = "") -> Iterator[Difference]:
    """All figures of two documents that differ, each list of numbers once, at its worst place."""
    if isinstance(published, Mapping) and isinstance(follows, Mapping):
        for key in [*follows, *(k for k in published if k not in follows)]:
            path = f"{where}.{key}" if where else str(key)
            yield from differences(published.get(key), follows.get(key), path)
    elif _is_list(published) and _is_list(follows):
        yield from _lists(published, follows, where)
    elif not _same(published, follows):
        yield Difference(where, None, published, follows)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _lists(published: Sequence[Any], follows: Sequence[Any], where: str) -> Iterator[Difference]:
    if len(published) != len(follows):
        yield Difference(where, None, f"{len(published)} entries", f"{len(follows)} entries")
    elif any(isinstance(v, Mapping) for v in follows):
        for k, (left, right) in enumerate(zip(published, follows, strict=True)):
            name = right.get("name")
            yield from differences(left, right, f"{where}[{k if name is None else repr(name)}]")
    else:
        off = [k for k, (a, b) in enumerate(zip(published, follows, strict=True)) if not _same(a, b)]
        if off:
            k = max(off, key=lambda i: _distance(published[i], follows[i]))
            yield Difference(where, k, published[k], follows[k], len(off))


def _same(a: Any, b: Any) -> bool:
    if _is_number(a) and _is_number(b):
        return bool(abs(a - b) <= SAME + SAME_PART * abs(b))
    return bool(a == b and type(a) is type(b))


def _distance(a: Any, b: Any) -> float:
    return float(abs(a - b)) if _is_number(a) and _is_number(b) else float("inf")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and bool(np.isfinite(value))
