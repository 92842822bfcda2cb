"""Where the search for a plan is, in one line."""

from __future__ import annotations

from gridshare.effort import FORECAST, DayProgress, Progress
from gridshare.reports.simulation.names import POLICIES
from gridshare.reports.words import Words
from gridshare.view import Texts

TEXTS: Texts = {
    "planning": ("planning", "plannen"),
    FORECAST: ("forecast", "verwachting"),
    "cost_eur": ("least cost", "laagste kosten"),
    "exceedance_kwh": ("least energy above the limits", "minste energie boven de grenzen"),
    "most_over_kw": ("lowest peak above the limits", "laagste piek boven de grenzen"),
    "unserved_kwh": ("most demand served", "zoveel mogelijk vraag geleverd"),
    "movement_kwh": ("least movement", "minste verschuiving"),
    "quiet": ("a quiet plan", "een rustig plan"),
    "screen": ("what fits without a search", "wat past zonder zoeken"),
    "search": ("what fits with a plan", "wat past met een plan"),
    "sizing": ("sizes of measures", "maten van maatregelen"),
    "nearly": ("what fits nearly always", "wat bijna altijd past"),
    "loads": ("the load of every quarter", "het vermogen van elk kwartier"),
    "who": ("who gives way", "wie ruimte maakt"),
    "learning": ("what forecasts miss", "wat verwachtingen missen"),
    "foreseen": ("a week as it was foreseen", "een week zoals die was voorzien"),
    "broken": ("what would have been broken", "wat overschreden zou zijn"),
    "smallest_cap": ("smallest cap that would do", "kleinste grens die volstaat"),
    "incumbent": ("best", "beste"),
    "bound": ("bound", "ondergrens"),
    "gap": ("gap", "verschil"),
    "days": ("day {done} of {of}", "dag {done} van {of}"),
    "left": ("about {left} left", "nog ongeveer {left}"),
    "seconds": ("{n} s", "{n} s"),
    "minutes": ("{n} min", "{n} min"),
    "hours": ("{n} h", "{n} uur"),
}
"""What is searched for (a stage by its name), and what is known of it."""


def progress_line(progress: Progress, seconds: float, words: Words) -> str:
    """Stage, seconds since its beginning, best so far, bound and gap, as far as they are known.

    A stage may follow what is planned, as in ``3/12 without roof: cost_eur``.
    """
    words = words.also(TEXTS)
    if isinstance(progress, DayProgress):
        return _days_line(progress, words)
    of, colon, stage = progress.stage.rpartition(": ")
    parts = [f"{_whose(of, words)}{colon}{words.name(stage, TEXTS)}: {seconds:.0f} s"]
    if progress.incumbent is not None:
        parts.append(f"{words('incumbent')} {words.number(progress.incumbent, 2)}")
    if progress.bound is not None:
        parts.append(f"{words('bound')} {words.number(progress.bound, 2)}")
    if progress.gap is not None:
        parts.append(f"{words('gap')} {words.percent(progress.gap, 2)}")
    return "  ".join(parts)


def _whose(of: str, words: Words) -> str:
    """What a stage follows: the number and the name of a change, or a day."""
    from gridshare.reports.kinds import names  # all kinds, which --help does without

    number, space, change = of.partition(" ")
    return f"{number} {words.name(change, names())}" if space and "/" in number else of


_LONG_S = 100
"""From here a time is in minutes, and from as many of these in hours."""


def _days_line(progress: DayProgress, words: Words) -> str:
    """Which day of how many is planned, and what all others are expected to take."""
    day, _, stage = progress.stage.partition(": ")
    parts = [words("days", done=min(progress.done + 1, progress.of), of=progress.of)]
    if progress.left_s is not None:
        parts.append(words("left", left=_duration(progress.left_s, words)))
    what = words.name(day, {**TEXTS, **POLICIES})
    return f"{', '.join(parts)}: {what}{f', {words.name(stage, TEXTS)}' if stage else ''}"


def _duration(seconds: float, words: Words) -> str:
    if seconds < _LONG_S:
        return words("seconds", n=words.number(seconds))
    if seconds < _LONG_S * 60:
        return words("minutes", n=words.number(seconds / 60))
    return words("hours", n=words.number(seconds / 3600))
