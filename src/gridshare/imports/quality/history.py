"""Whether there is enough, and fine enough, to plan quarters on: length of the history, hours, days spread out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.imports.quality.assessed import Assessed, Facts
from gridshare.imports.quality.finding import About, QualityFinding, duration, figure
from gridshare.imports.quality.wall import DAY_S, HOUR_S, flat_share, measured_step_s, wall_of

_TWO_WEEKS_S = 14 * DAY_S
_YEAR_S = 365 * DAY_S
_SOME_DAYS = 0.02
"""Share of flat days from which they are worth telling where most days are not."""


def check(series: Assessed, facts: Facts) -> Iterator[QualityFinding]:
    """A short history, and values that were measured over more than a quarter."""
    about = About(series, facts)
    length_s = len(series.values) * series.step_s
    if length_s < _YEAR_S:
        short = length_s < _TWO_WEEKS_S
        yield about.found(
            "history_short",
            "warning" if short else "info",
            (
                "The series is {length} long; a forecast needs two weeks at least, and a year for the seasons.",
                (
                    "De reeks is {length} lang; een verwachting vraagt minstens twee weken, en een jaar voor de "
                    "seizoenen."
                ),
            ),
            {"length": duration(length_s)},
        )
    wall = wall_of(series, facts.zone)
    measured_s, flat = measured_step_s(series, wall), flat_share(series, wall)
    remarked = {remark.code for remark in series.remarks}
    if (measured_s == DAY_S or flat >= _SOME_DAYS) and "day_value_spread" not in remarked:
        yield _days_spread(about, flat)
    elif measured_s == HOUR_S and series.step_s <= HOUR_S:
        yield _hourly(about, spread=series.step_s < HOUR_S)


def _days_spread(about: About, flat: float) -> QualityFinding:
    return about.found(
        "days_spread",
        "serious",
        (
            (
                "{share}% of the days hold one value from midnight to midnight: day totals spread evenly. They say "
                "nothing about quarters or peaks; ask for quarter-hour values."
            ),
            (
                "{share}% van de dagen heeft één waarde van middernacht tot middernacht: dagtotalen gelijkmatig "
                "verdeeld. Ze zeggen niets over kwartieren of pieken; vraag kwartierwaarden op."
            ),
        ),
        {"share": figure(round(100 * flat, 1))},
    )


def _hourly(about: About, *, spread: bool) -> QualityFinding:
    written = (
        ("written out as shorter intervals of equal value", "uitgeschreven als kortere intervallen van gelijke waarde")
        if spread
        else ("one an hour", "één per uur")
    )
    return about.found(
        "hourly_values",
        "warning",
        (
            (
                "The values are means over an hour, {written}. Peaks of quarters are higher than what they show, and a "
                "contract counts quarters."
            ),
            (
                "De waarden zijn uurgemiddelden, {written}. Pieken van kwartieren liggen hoger dan ze laten zien, en "
                "een contract telt kwartieren."
            ),
        ),
        {"written": written},
    )


def is_empty(series: Assessed) -> bool:
    """Whether a series holds no value at all."""
    return not len(series.values) or bool(np.isnan(series.values).all())
