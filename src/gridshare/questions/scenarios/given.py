"""Scenarios in Python: a site and its scenarios as a caller has them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gridshare.documents.days import given_days
from gridshare.effort import QUESTION_LIMIT_S, SolveOptions
from gridshare.questions.scenarios.compare import compared
from gridshare.questions.scenarios.document import Scenarios, read_scenarios, scenarios_of
from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.sites.outline import outline, outline_of


def scenarios(
    site: str | Path | Mapping[str, Any],
    asked: Scenarios | Mapping[str, Any] | str | Path,
    days: tuple[dt.date | str, dt.date | str],
    *,
    time_limit_s: float = QUESTION_LIMIT_S,
) -> ScenariosReport:
    """What a park costs over days in a row, as it is and in each scenario; one after the other, in this process.

    Args:
        site: A path, or a document as a dict with lists of values for all days.
        asked: The scenarios: a document, plain values, or the path of their file.
        days: The first day and the last.
        time_limit_s: The most seconds that each scenario may take.

    Raises:
        SiteError: With all that is wrong with the site.
        ScenariosError: With all that is wrong with the scenarios, or contradicts itself or the site.
    """
    own = outline_of(dict(site), None) if isinstance(site, Mapping) else outline(site)
    ends = given_days(days)
    if isinstance(asked, str | Path):
        document = read_scenarios(Path(asked), own.document)
    else:
        document = scenarios_of(asked, own.document)
    return compared(own, document, ends, SolveOptions(time_limit_s))
