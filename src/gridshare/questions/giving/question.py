"""How much a park can give, asked from Python."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from gridshare.ahead.given_site import GivenSite, resolved
from gridshare.effort import FLEXIBILITY_LIMIT_S, SolveOptions
from gridshare.questions.giving.answer import answered
from gridshare.questions.giving.asked import FlexibilityAsked, GivingWindow
from gridshare.questions.giving.document import FlexibilityReport


def flexibility(
    site: GivenSite,
    window: str,
    day: date | str | None = None,
    *,
    direction: Literal["down", "up", "both"] = "both",
    kw: Sequence[float] = (),
    time_limit_s: float = FLEXIBILITY_LIMIT_S,
) -> FlexibilityReport:
    """How much can the park give in a window, less or more than its plan, and at what price?

    Args:
        site: A loaded site, a path, or a document as a dict (its series inline).
        window: On its clock, ``16:00-19:00``; over midnight where it ends before it begins.
        day: On this day instead of the document's own; only for a path or a dict.
        direction: ``down`` is less from the grid than planned, or more into it; ``up`` the other way.
        kw: The points of the curve [kW]; round powers up to the most where left out.
        time_limit_s: Seconds for the whole answer, which says what is open then.

    Raises:
        SiteError: With all that is wrong with the site.
        FlexibilityError: If the plan does not have the window.
    """
    asked = FlexibilityAsked(window=GivingWindow.of(window, "window"), direction=direction, kw=tuple(kw))
    return answered(resolved(site, day), asked, SolveOptions(time_limit_s))
