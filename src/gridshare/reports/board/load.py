"""What a year of quarters says: how high the load is, when the cap is at risk, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

import numpy as np

from gridshare.reports.board.pictures import duration, risk_map
from gridshare.reports.board.quarters import SEASONS, Quarters
from gridshare.reports.board.report import Part, Section
from gridshare.reports.clock import Stretch, span, stretches
from gridshare.reports.listing import Listing
from gridshare.reports.words import Words
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_BAND_H = 3
_NO_BREAK = "\u2011"  # a hyphen at which no line ends
_MOST_STRETCHES = 8

_TEXTS: Texts = {
    "load": ("The load against the cap", "Het vermogen naast de grens"),
    "risk": ("When the cap is at risk", "Wanneer de grens knelt"),
    "explained": (
        (
            "Before is the group as it was measured. The dashed line adds the newcomer while nobody gives way; "
            "the thick line is what is left when all that can gives way as planned."
        ),
        (
            "Vooraf is de groep zoals die gemeten is. De streepjeslijn telt de nieuwkomer erbij op terwijl niemand "
            "inschikt; de dikke lijn is wat overblijft als alles wat kan volgens plan inschikt."
        ),
    ),
    "loads": ("Load of the group", "Vermogen van de groep"),
    "highest": ("highest [kW]", "hoogste [kW]"),
    "lowest": ("lowest [kW]", "laagste [kW]"),
    "mwh": ("net energy [MWh]", "netto energie [MWh]"),
    "over": ("quarters above the cap", "kwartieren boven de grens"),
    "over_kw": ("most above [kW]", "hoogstens erboven [kW]"),
    "over_kwh": ("above it [kWh]", "erboven [kWh]"),
    "before": ("before", "vooraf"),
    "together": ("with the newcomer, nobody gives way", "met de nieuwkomer, niemand schikt in"),
    "after": ("after, with all that gives way", "achteraf, met alles wat inschikt"),
    "by_season": (
        "Quarters above the cap by season and hour, with the newcomer while nobody gives way",
        "Kwartieren boven de grens per seizoen en uur, met de nieuwkomer als niemand inschikt",
    ),
    "winter": ("winter (Dec-Feb)", "winter (dec-feb)"),
    "spring": ("spring (Mar-May)", "lente (mrt-mei)"),
    "summer": ("summer (Jun-Aug)", "zomer (jun-aug)"),
    "autumn": ("autumn (Sep-Nov)", "herfst (sep-nov)"),
    "kw": ("most [kW]", "meest [kW]"),
    "none": (
        "With the newcomer no quarter is above the cap, also when nobody gives way.",
        "Met de nieuwkomer ligt geen kwartier boven de grens, ook als niemand inschikt.",
    ),
    "stretches": (
        "The hours that bind most, with the newcomer while nobody gives way",
        "De uren die het meest knellen, met de nieuwkomer als niemand inschikt",
    ),
    "when": ("when", "wanneer"),
    "load_kw": ("load [kW]", "vermogen [kW]"),
    "cap_kw": ("cap [kW]", "grens [kW]"),
    "above_kw": ("above [kW]", "erboven [kW]"),
}


def load_section(quarters: Quarters, words: Words) -> Section:
    """The load duration curve and its figures."""
    words = words.also(_TEXTS)
    return Section(words("load"), [duration(quarters, words), words("explained"), _loads(quarters, words)])


def risk_section(quarters: Quarters, words: Words) -> Section:
    """The map of the year, and the quarters at risk by season and hour and by themselves."""
    words = words.also(_TEXTS)
    parts: list[Part] = [risk_map(quarters, words)]
    if quarters.at_risk.any():
        parts += [_by_season(quarters, words), _stretches(quarters, words)]
    else:
        parts.append(words("none"))
    return Section(words("risk"), parts)


def _loads(quarters: Quarters, words: Words) -> Listing:
    rows = []
    for key, load in (
        ("before", quarters.before_kw),
        ("together", quarters.together_kw),
        ("after", quarters.after_kw),
    ):
        above, known = quarters.above_kw(load), load[~np.isnan(load)]
        over = above[quarters.is_above(load)]
        energy = known.sum() * quarters.grid.step_h
        rows.append(
            (
                words(key),
                words.number(known.max(initial=-np.inf)) if len(known) else "-",
                words.number(known.min(initial=np.inf)) if len(known) else "-",
                words.number(energy / 1000),
                words.number(len(over)),
                words.number(over.max(initial=0.0)),
                words.number(over.sum() * quarters.grid.step_h),
            )
        )
    headings = [words(key) for key in ("highest", "lowest", "mwh", "over", "over_kw", "over_kwh")]
    return Listing(words("loads"), headings, rows)


def _by_season(quarters: Quarters, words: Words) -> Listing:
    band = np.asarray(quarters.clock.hour) // _BAND_H
    above = quarters.above_kw(quarters.together_kw)
    counts = np.zeros((len(SEASONS), 24 // _BAND_H), dtype=np.int64)
    np.add.at(counts, (quarters.season[quarters.at_risk], band[quarters.at_risk]), 1)
    rows = [
        (
            words(name),
            *(words.number(n) for n in counts[k]),
            words.number(counts[k].sum()),
            words.number(above[quarters.season == k].max(initial=0.0)),
        )
        for k, name in enumerate(SEASONS)
    ]
    total = (
        words("total"),
        *(words.number(n) for n in counts.sum(axis=0)),
        words.number(counts.sum()),
        words.number(above.max()),
    )
    bands = [f"{h}{_NO_BREAK}{h + _BAND_H}" for h in range(0, 24, _BAND_H)]
    return Listing(words("by_season"), [*bands, words("total"), words("kw")], rows, total)


def _stretches(quarters: Quarters, words: Words) -> Listing:
    """Stretches of quarters at risk, the highest first."""
    above = quarters.above_kw(quarters.together_kw)
    found = sorted(_by_day(quarters), key=lambda each: -float(above[slice(*each)].max()))
    rows = []
    for first, last in found[:_MOST_STRETCHES]:
        worst = first + int(above[first:last].argmax())
        is_import = quarters.together_kw[worst] > 0
        cap = quarters.import_cap_kw[worst] if is_import else -quarters.export_cap_kw[worst]
        rows.append(
            (
                _when(quarters.grid, (first, last), words),
                words.number(quarters.together_kw[worst]),
                words.number(cap),
                words.number(above[worst]),
                words.number(above[first:last].sum() * quarters.grid.step_h),
            )
        )
    headings = [words(key) for key in ("load_kw", "cap_kw", "above_kw", "over_kwh")]
    return Listing(words("stretches"), headings, rows, more=len(found) - len(rows))


def _by_day(quarters: Quarters) -> Iterator[Stretch]:
    """Stretches of quarters at risk, cut at midnight."""
    for first, last in stretches(quarters.at_risk):
        cuts = first + 1 + np.flatnonzero(np.diff(quarters.day[first:last]))
        edges = [first, *map(int, cuts), last]
        yield from pairwise(edges)


def _when(grid: TimeGrid, stretch: Stretch, words: Words) -> str:
    """Date and clock of a stretch within a day."""
    first, last = stretch
    local: datetime = grid.local[first]
    return f"{words.date(local)} {span(grid.between(first, last), (0, last - first), words)}"
