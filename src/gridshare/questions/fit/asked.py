"""What is asked of a park over many days; light to import, for doors that have others answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gridshare.sites.addition import Addition
    from gridshare.sites.outline import Outline


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked besides whether it fits.

    Attributes:
        percents: In how many of all quarters it has its full power, each a question of its own.
        budget_kwh: How much of it may be left out; None where that is not asked.
        who: Whether it is asked who gives way.
        costs: Whether it is asked what it costs.
    """

    percents: Sequence[float] = ()
    budget_kwh: float | None = None
    who: bool = True
    costs: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """What is added, as one line of the command line: what and how much, its feeder, its contract."""

    text: str
    feeder: str | None = None
    contract: str | None = None


@dataclass(frozen=True, slots=True)
class FitQuestion:
    """What is asked.

    Attributes:
        site: The park.
        first, last: The days.
        added: What is added to it.
        wanted: What is asked besides whether it fits.
    """

    site: Path | Outline
    first: dt.date
    last: dt.date
    added: Line | Addition
    wanted: Wanted = field(default_factory=Wanted)
