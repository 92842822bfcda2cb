"""The job that says what each asset is worth: away, larger, smaller or freer."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from gridshare.effort import QUESTION_LIMIT_S, SolveOptions
from gridshare.jobs.kinds.effort import Effort
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.kinds.what_if import QUESTION_GAP
from gridshare.jobs.patience import Patience
from gridshare.jobs.stages import READING, enter

_PLANS = 100
"""Plans that are waited for; what more there are has to fit into the time of these."""


class VariationsArguments(Effort):
    """Which assets, on which day, and how."""

    day: date | None = Field(None, description="On this day instead of the document's own.")
    assets: tuple[str, ...] = Field((), max_length=1000, description="Names of assets; all where left out.")
    time_limit_s: float = Field(
        QUESTION_LIMIT_S, gt=0, allow_inf_nan=False, description="Seconds for each plan, one for each variation [s]."
    )
    gap: float = Field(QUESTION_GAP, ge=0, le=1, allow_inf_nan=False, description="Stop when proven so close.")


def work(given: Given, arguments: VariationsArguments, *, options: SolveOptions) -> Done:
    """The plan as it is, and what each variation would change.

    Raises:
        GridshareError: As `gridshare.usecases.variations.variations`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.jobs.kinds.given import loaded
    from gridshare.usecases.variations import variations

    enter(READING)
    site = loaded(given, arguments.day).resolved()
    enter(None)
    found = variations(site, options, arguments.assets)
    return Done(json_of(found).encode(), summary={"variations": len(found.variations)})


VARIATIONS = JobKind(
    "variations",
    VariationsArguments,
    work,
    lambda asked: Patience(_PLANS * asked.time_limit_s, asked.grace_s + _PLANS),
    lambda asked: asked.options(),
)
