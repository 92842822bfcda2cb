"""Which contract, as Python asks it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from gridshare.documents.days import given_days
from gridshare.effort import QUESTION_LIMIT_S, Progress, SolveOptions
from gridshare.questions.contract.answer import ContractQuestion, which_contract
from gridshare.questions.contract.document import ContractAnswer


def contract(
    site: str | Path,
    days: tuple[dt.date | str, dt.date | str],
    *,
    growth: tuple[float, int] = (0.0, 0),
    leaver: str | None = None,
    time_limit_s: float = QUESTION_LIMIT_S,
    on_progress: Callable[[Progress], bool | None] | None = None,
) -> ContractAnswer:
    """Which power should the group ask for, what is a kW more worth, and what leaves with a member?

    Args:
        site: Folder or file of the site.
        days: The first day and the last; a year says what is billed and used in each month.
        growth: Growth of all use in a year, and for how many years, as (0.02, 5).
        leaver: A member; asked is also what leaves with it.
        time_limit_s: The most seconds that the answer may take.
        on_progress: Called now and then; returning False stops all.

    Raises:
        SiteError: If the site cannot be on these days, or has not this member.
        TimeLimitError: If the time was up before there was a plan of each day.
        CancelledError: If ``on_progress`` asked to stop.
    """
    first, last = given_days(days)
    question = ContractQuestion(Path(site), first, last, *growth, leaver)
    return which_contract(question, options=SolveOptions(time_limit_s, on_progress=on_progress))
