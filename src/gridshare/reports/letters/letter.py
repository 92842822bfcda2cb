"""A letter to one member as a plain value: its report, and what the park manager's list says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from gridshare.reports.board.report import BoardReport


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in which one thing is done at one power, for a program that carries it out.

    Attributes:
        asset, part: Names; the part of what is decided as a whole has none.
        deed: What is done.
        begin, end: Instants, on the site's clock.
        kw: Power of the deed.
        net_kw: Net load of the whole asset, load positive.
    """

    asset: str
    part: str
    deed: str
    begin: datetime
    end: datetime
    kw: float
    net_kw: float


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter.

    Attributes:
        member: Whom it is to.
        report: All that is in it; its title is the subject.
        changes: Assets with which something changes; none where everything stays as it is.
        first: When that begins.
        runs: All that is decided for these assets, to the step.
    """

    member: str
    report: BoardReport
    changes: Sequence[str]
    first: datetime | None
    runs: Sequence[Run]
