"""A newcomer on a park over many days: the park without it and with it, and its profile on each day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from gridshare.assets.kind import Midnight
from gridshare.findings import Tolerance
from gridshare.milp import movement
from gridshare.milp.newcomer import with_newcomer
from gridshare.parts import Decisions, Floats
from gridshare.schedules.evaluation import Evaluation
from gridshare.sites.addition import Addition, resolved_with_addition, with_addition
from gridshare.sites.document import SiteDocument
from gridshare.sites.placed import Loaded
from gridshare.sites.site import Site, resolve
from gridshare.usecases.what_if_together import asked_kw
from gridshare.verification import evaluate
from gridshare.years.apart import apart
from gridshare.years.day_problem import DayProblem
from gridshare.years.long_site import LongSite

_IN_HAND = 100
"""So many days with it stay at hand: one that binds is asked how much fits, what is short, and who moves."""


@dataclass(frozen=True)
class Newcomer:
    """A newcomer on a park over many days.

    Attributes:
        before: The park without it.
        after: The park with it.
        addition: What it is, on the first days.
        asked_kw: The power that is asked for; None for an asset, whose size is its own.
        profiles: Of each stretch its profile, 1 where it has that power, shape (step,); none for an asset.
    """

    before: LongSite
    after: LongSite
    addition: Addition
    asked_kw: float | None
    profiles: tuple[Floats, ...]
    _of_late: dict[tuple[int, Midnight, int], Site] = field(default_factory=dict, repr=False)

    @property
    def is_scaled(self) -> bool:
        """Whether more or less of it may be asked: it is a load with a power."""
        return self.asked_kw is not None

    @cached_property
    def digest(self) -> str:
        """Of all that is known of it and of the park: the same of two that are the same."""
        if not self.is_scaled:
            return self.before.digest + self.after.digest
        own = hashlib.sha256(self.addition.model_dump_json(by_alias=True, exclude={"profile"}).encode())
        for profile in self.profiles:
            own.update((profile * (self.asked_kw or 0.0)).tobytes())
        return self.before.digest + own.hexdigest()

    def without(self, day: int, days: int = 1) -> Site:
        """The park without it on a day by itself, or on days in a row, whose plan is part of one of all days."""
        return apart(self.before.site(day, days), Midnight.PINNED)

    def with_it(self, day: int, midnight: Midnight = Midnight.PINNED, days: int = 1) -> Site:
        """The park with it on a day by itself, or on days in a row."""
        key = day, midnight, days
        if key not in self._of_late:
            while len(self._of_late) >= _IN_HAND:
                del self._of_late[next(iter(self._of_late))]
            self._of_late[key] = apart(self.after.site(day, days), midnight)
        return self._of_late[key]

    def at(self, day: int, kw: float) -> Site:
        """The park with it at some power on a day by itself."""
        document = self._with(self.before.document_of(day), self.shape(day), kw)
        return apart(resolve(document), Midnight.PINNED)

    def scaled(self, kw: float) -> LongSite:
        """The park with it at some power, on all days."""
        pairs = zip(self.before.stretches, self.profiles, strict=True)
        return self.before.with_documents([self._with(s.document, profile, kw) for s, profile in pairs])

    def _with(self, document: SiteDocument, shape: Floats, kw: float) -> SiteDocument:
        """A document with it at some power."""
        profile = self.addition.profile
        own = {"kw": kw, "profile": None} if profile is None else {"profile": profile.with_values(shape * kw)}
        return with_addition(document, self.addition.model_copy(update=own))

    def shape(self, day: int, days: int = 1) -> Floats:
        """Its profile on a day, 1 where it has the power that is asked for, shape (step,)."""
        stretch, steps = self.before.place_of(day, days)
        return self.profiles[stretch][steps]

    @property
    def feeder(self) -> int:
        """The number of the feeder that it is on; -1 for none."""
        names = [f.name for f in self.before.document.feeders]
        return -1 if self.addition.feeder is None else names.index(self.addition.feeder)

    def problem(
        self,
        site: Site,
        shape: Floats,
        most_kw: float,
        *,
        gives_way: bool = False,
        relaxed: bool = False,
        near: Floats | None = None,
    ) -> DayProblem:
        """The linear problem of a site with it, at a scale that is open.

        Args:
            site: The site with it.
            shape: Its profile there.
            most_kw: The most that its scale may be.
            gives_way: Whether some of it may be left out.
            relaxed: Whether limits and demand may be broken.
            near: Net load of each asset that a plan may be brought near to, shape (asset, step).
        """
        stamps, of_kind = with_newcomer(site, self.addition.name, shape, most_kw, gives_way=gives_way)
        moves = [] if near is None else [movement.stamp(site, of_kind, near)]
        return DayProblem([*stamps, *moves], site.steps, relaxed=relaxed)


def newcomer(park: LongSite, addition_on: Callable[[Loaded], Addition]) -> Newcomer:
    """A newcomer on a park.

    Args:
        park: The park without it.
        addition_on: What is added, with its profile on the grid of what is loaded.

    Raises:
        AdditionError: With all that is wrong with it.
    """
    additions = [addition_on(stretch.loaded) for stretch in park.stretches]
    pairs = zip(park.stretches, additions, strict=True)
    after = park.with_documents([with_addition(stretch.document, addition) for stretch, addition in pairs])
    resolved_with_addition(after.document_of(0))  # what it names is there, or is refused before anything is worked out
    asked = [kw for kw in map(asked_kw, additions) if kw is not None]
    if not asked:
        return Newcomer(park, after, additions[0], None, ())
    most = max(asked)
    profiles = tuple(_profile(a, s.grid.n_steps) / most for a, s in zip(additions, park.stretches, strict=True))
    return Newcomer(park, after, additions[0], most, profiles)


def _profile(addition: Addition, n: int) -> Floats:
    """Its power in each step [kW], shape (step,)."""
    return np.full(n, addition.kw) if addition.profile is None else addition.profile.on(n)


def follows(site: Site, decisions: Mapping[str, Decisions]) -> Evaluation:
    """What follows from decisions."""
    return evaluate(site, decisions, Tolerance())


def keeps_all(found: Evaluation) -> bool:
    """Whether a plan keeps every rule and limit, and serves all demand."""
    return not (found.violations or found.exceedances or found.unserved)
