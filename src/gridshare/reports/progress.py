"""Where the search for a plan is, in one line."""

from __future__ import annotations

from gridshare.effort import FORECAST, Progress
from gridshare.reports.words import Words
from gridshare.view import Texts

TEXTS: Texts = {
    "planning": ("planning", "plannen"),
    FORECAST: ("forecast", "voorspelling"),
    "cost_eur": ("least cost", "laagste kosten"),
    "exceedance_kwh": ("least energy above the limits", "minste energie boven de grenzen"),
    "most_over_kw": ("lowest peak above the limits", "laagste piek boven de grenzen"),
    "unserved_kwh": ("most demand served", "zoveel mogelijk vraag vervuld"),
    "movement_kwh": ("least movement", "minste verschuiving"),
    "quiet": ("a quiet plan", "een rustig plan"),
    "smallest_cap": ("smallest cap that would do", "kleinste grens die volstaat"),
    "incumbent": ("best", "beste"),
    "bound": ("bound", "ondergrens"),
    "gap": ("gap", "verschil"),
}
"""What is searched for (a stage by its name), and what is known of it."""


def progress_line(progress: Progress, seconds: float, words: Words) -> str:
    """Stage, seconds since its beginning, best so far, bound and gap, as far as they are known.

    A stage may follow what is planned, as in ``3/12 without roof: cost_eur``.
    """
    words = words.also(TEXTS)
    of, colon, stage = progress.stage.rpartition(": ")
    parts = [f"{of}{colon}{words.name(stage, TEXTS)}: {seconds:.0f} s"]
    if progress.incumbent is not None:
        parts.append(f"{words('incumbent')} {words.number(progress.incumbent, 2)}")
    if progress.bound is not None:
        parts.append(f"{words('bound')} {words.number(progress.bound, 2)}")
    if progress.gap is not None:
        parts.append(f"{words('gap')} {words.percent(progress.gap, 2)}")
    return "  ".join(parts)
