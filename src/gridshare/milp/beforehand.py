"""What has to be decided before it is known how the day turns out: once for all scenarios of a site.

Two stages: what differs between scenarios (charging) follows in each of them, and so does all that is summed, limited
and billed there; all else exists once. The least expected cost of this decides what is the same in all. What follows of
it in one way that the day may turn out is then a problem of its own, in which this is held.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gridshare.effort import SolveOptions
from gridshare.errors import TimeLimitError
from gridshare.milp.held import Held
from gridshare.milp.park import stamps_of
from gridshare.milp.search import Search
from gridshare.parts import Stamp, Wire
from gridshare.schedules.stages import stages
from gridshare.sites.site import Site


def decided_beforehand(site: Site, options: SolveOptions) -> Held | None:
    """What of a site with scenarios is the same in all, at the least expected cost; None where the time was too short.

    Raises:
        CancelledError: If the caller asked to stop.
    """
    begun = time.monotonic()
    stamps, shared = stamps_of_all(site)
    try:
        search = Search(site.steps, stamps, options.since(begun))
        if not search.ordinary():
            ranks = [rank for name, rank in search.compiled.objectives if name == "unserved_kwh"]
            search.at_once(stages(site.document.connection, ranks))
    except TimeLimitError:
        return None
    compiled, x = search.found()
    return Held.of(compiled, x, shared)


def stamps_of_all(site: Site) -> tuple[list[Stamp], list[str]]:
    """The stamps of all scenarios together, and the names of those that all have in common.

    What the site itself expects is a scenario too, with the weight that the others leave.
    """
    stamps, of_kind = stamps_of(site)
    follows = {kind for scenario in site.scenarios for kind in scenario.kinds}
    shared = {stamp.name for kind, those in of_kind.items() if kind not in follows for stamp in those}
    found = [stamp for stamp in stamps if stamp.name in shared]
    left = 1.0 - sum(scenario.weight for scenario in site.scenarios)
    if left > _NO_WEIGHT:
        found += [replace(stamp, weight=left) for stamp in stamps if stamp.name not in shared]
    for k, scenario in enumerate(site.scenarios):
        if scenario.weight > _NO_WEIGHT:
            found += _own(site.turned_out(scenario), shared, f" in scenario {k}", scenario.weight)
    return found, sorted(shared)


_NO_WEIGHT = 1e-9
"""A scenario of less weight does not happen."""


def _own(site: Site, shared: set[str], suffix: str, weight: float) -> Iterator[Stamp]:
    """The stamps that one scenario has for itself; what its assets decide need not be whole."""
    stamps, of_kind = stamps_of(site)
    of_assets = {stamp.name for those in of_kind.values() for stamp in those}
    for stamp in stamps:
        if stamp.name not in shared:
            yield replace(
                stamp,
                name=stamp.name + suffix,
                inputs=_renamed(stamp.inputs, shared, suffix),
                weight=weight,
                is_whole=stamp.name not in of_assets,
            )


def _renamed(inputs: Mapping[str, Sequence[Wire]], shared: set[str], suffix: str) -> dict[str, list[Wire]]:
    return {
        name: [wire if wire.source in shared else replace(wire, source=wire.source + suffix) for wire in wires]
        for name, wires in inputs.items()
    }
