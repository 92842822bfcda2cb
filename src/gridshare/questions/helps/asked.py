"""What would help most, asked of a site by its path: answers are kept, and worked out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from gridshare.documents.days import given_days
from gridshare.effort import QUESTION_LIMIT_S, Progress, SolveOptions
from gridshare.questions.cache import answered
from gridshare.questions.helps.document import Helps
from gridshare.questions.helps.helps import helps
from gridshare.sites.outline import Outline
from gridshare.years.long_site import long_site


def what_would_help(
    site: str | Path,
    first: dt.date | str,
    last: dt.date | str,
    *,
    only: Sequence[str] = (),
    time_limit_s: float = QUESTION_LIMIT_S,
    on_progress: Callable[[Progress], bool | None] | None = None,
) -> Helps:
    """What would help most over many days, by money and by kWh above the cap?

    Args:
        site: Folder or file of the site.
        first: The first day.
        last: The last day.
        only: Names of the assets to ask about; all, and what could be new, where left out.
        time_limit_s: Seconds for all of it; where they are not enough, a sample of days is looked at.
        on_progress: Called now and then with a `DayProgress`; returning False stops all.

    Raises:
        SiteError: If the site cannot be on these days, or has no asset of one of these names.
        CancelledError: If ``on_progress`` asked to stop.
    """
    return helps_of(site, given_days((first, last)), SolveOptions(time_limit_s, on_progress=on_progress), only)


def helps_of(
    site: str | Path | Outline, ends: tuple[dt.date, dt.date], options: SolveOptions, only: Sequence[str] = ()
) -> Helps:
    """What would help most, from one day to another; kept where it was asked before.

    Args:
        site: Folder or file of the site, or its outline.
        ends: The first day and the last.
        options: Seconds for all of it, progress.
        only: As in `helps`.

    Raises:
        SiteError, ForecastError: Where the site cannot be loaded on these days.
        AssetNameError, TimeLimitError, CancelledError: As `helps`.
    """
    days = long_site(site, *ends)
    asked = [days.digest, *only]
    return answered("helps", asked, Helps, lambda: helps(days, options, only), is_finished=_is_finished)


def _is_finished(found: Helps) -> bool:
    """Whether more time would change nothing."""
    return found.looked_at == found.days and not any(change.days_open for change in found.changes)
