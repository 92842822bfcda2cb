"""Policies: the ways to run a park that a simulation puts side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sees = Literal["nothing", "expected", "truth"]
"""What a policy plans on: no plan at all, what was expected at the gate and is known by now, or what really comes."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A way to run a park.

    Attributes:
        name: Its name.
        sees: What it plans on.
        minds_the_group: Whether the group's limits are in its plans.
        has_shares: Whether charging keeps to a fixed share of what the highest load leaves under the group's limit.
        looks_again: Whether it plans anew within the day.
        has_scenarios: Whether visits that nobody has announced are in its plans as scenarios.
        has_guard: Whether a guard keeps the mean of the open step as a last resort.
    """

    name: str
    sees: Sees
    minds_the_group: bool = True
    has_shares: bool = False
    looks_again: bool = False
    has_scenarios: bool = False
    has_guard: bool = False


POLICIES = (
    Policy("doing_nothing", "nothing"),
    Policy("static_shares", "nothing", has_shares=True),
    Policy("price_only", "expected", minds_the_group=False),
    Policy("day_ahead", "expected"),
    Policy("closed_loop", "expected", looks_again=True, has_guard=True),
    Policy("closed_loop_scenarios", "expected", looks_again=True, has_scenarios=True, has_guard=True),
    Policy("perfect_foresight", "truth"),
)
"""All of them, in the order in which they are reported."""
