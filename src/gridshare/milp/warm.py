"""A solver that stays with its caller from plan to plan."""

from __future__ import annotations

from gridshare.milp.compiled import Compiled
from gridshare.milp.solve import Live


class Warm:
    """A solver that stays with its caller from plan to plan.

    Where only loads, prices, caps or states have changed, the next plan begins from the basis of the last one. It has
    the same least cost as a plan from nothing, though it may be another of several plans that cost the same.
    """

    def __init__(self) -> None:
        """Nothing is solved yet."""
        self._live: Live | None = None

    def ready(self, compiled: Compiled) -> Live:
        """The solver with the numbers of ``compiled``."""
        if self._live is None:
            self._live = Live(compiled)
        else:
            self._live.renew(compiled)
        return self._live
