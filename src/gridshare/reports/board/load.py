"""What a year of quarters says: how high the load is, when the cap is at risk, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

import numpy as np

from gridshare.questions.quarters import SEASONS, Quarters
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.pictures import duration, loads_shown, risk_map
from gridshare.reports.board.report import Figure, Part, Section
from gridshare.reports.clock import Stretch, span, stretches
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_BAND_H = 3
_NO_BREAK = "\u2011"  # a hyphen at which no line ends
_MOST_STRETCHES = 8
_QUARTER_MINUTES = 15

_TEXTS: Texts = {
    "kw": ("{kw} kW", "{kw} kW"),
    "figure_cap": ("cap of the group on import", "grens van de groep aan de afname"),
    "load": ("The load against the cap", "Het vermogen naast de grens"),
    "risk": ("When the cap is tight", "Wanneer de grens knelt"),
    "explained": (
        (
            "The dotted line is the group as it is, with nothing planned; the dashed line adds the newcomer. The thick "
            "line is planned: each asset spreads what it needs evenly, and where that is not enough as little more is "
            "moved as there has to be. Where the newcomer does not fit even then, it has less, by the least "
            "energy; in a plan with fewer such quarters it may go without more."
        ),
        (
            "De stippellijn is de groep zoals die is, zonder planning; de streepjeslijn telt de nieuwkomer daarbij op. "
            "De dikke lijn is gepland: elke installatie spreidt haar verbruik gelijkmatig, en waar dat niet genoeg is "
            "verschuift er zo weinig meer als nodig. Waar de nieuwkomer ook dan niet past, krijgt die zo weinig "
            "minder energie als nodig; in een plan met minder van die kwartieren mist die misschien meer."
        ),
    ),
    "explained_park": (
        "The dotted line is the group as it is, with nothing planned.",
        "De stippellijn is de groep zoals die is, zonder planning.",
    ),
    "cap_varies": (
        "The cap is not the same in all hours: which one counts when is on the map, and in the annex.",
        "De grens is niet in alle uren gelijk: welke wanneer geldt staat op de kaart, en in de bijlage.",
    ),
    "no_quarters": (
        "This site has steps of {minutes} minutes; wherever this report says quarter, such a step is meant.",
        "Dit park heeft stappen van {minutes} minuten; waar kwartier staat is zo'n periode bedoeld.",
    ),
    "no_cap": ("The group has no cap.", "De groep heeft geen grens."),
    "loads": ("Load of the group", "Vermogen van de groep"),
    "highest": ("highest [kW]", "hoogste [kW]"),
    "lowest": ("lowest [kW]", "laagste [kW]"),
    "mwh": ("net energy [MWh]", "netto energie [MWh]"),
    "over": ("quarters above the cap", "kwartieren boven de grens"),
    "over_kw": ("most above [kW]", "hoogstens erboven [kW]"),
    "over_kwh": ("above it [kWh]", "erboven [kWh]"),
    "before": ("as it is, without planning", "zoals het is, zonder planning"),
    "together": ("with the newcomer, without planning", "met de nieuwkomer, zonder planning"),
    "after": ("with the newcomer, planned", "met de nieuwkomer, gepland"),
    "not_after": (
        "In {n:quarter|quarters} the time was up before there was a plan: the thick line has none of these.",
        "In {n:kwartier|kwartieren} was de tijd om voordat er een plan was: de dikke lijn heeft deze niet.",
    ),
    "by_season": (
        "Quarters above the cap by season and hour, {who}",
        "Kwartieren boven de grens per seizoen en uur, {who}",
    ),
    "who_with": ("with the newcomer and without planning", "met de nieuwkomer en zonder planning"),
    "who_park": ("without planning", "zonder planning"),
    "winter": ("winter (Dec-Feb)", "winter (dec-feb)"),
    "spring": ("spring (Mar-May)", "lente (mrt-mei)"),
    "summer": ("summer (Jun-Aug)", "zomer (jun-aug)"),
    "autumn": ("autumn (Sep-Nov)", "herfst (sep-nov)"),
    "up_to": ("up to [kW]", "tot [kW]"),
    "none": (
        "With the newcomer no quarter is above the cap, also without planning.",
        "Met de nieuwkomer ligt geen kwartier boven de grens, ook zonder planning.",
    ),
    "none_park": (
        "No quarter is above the cap, also without planning.",
        "Geen kwartier ligt boven de grens, ook zonder planning.",
    ),
    "stretches": (
        "The hours that are tightest, {who}",
        "De uren die het meest knellen, {who}",
    ),
    "when": ("when", "wanneer"),
    "load_kw": ("load [kW]", "vermogen [kW]"),
    "cap_kw": ("cap [kW]", "grens [kW]"),
    "above_kw": ("above [kW]", "erboven [kW]"),
}


def of_quarters(quarters: Quarters, words: Words) -> Contribution:
    """How high the load is, and when the cap is tight."""
    sections = [(Place.LOAD, load_section(quarters, words)), (Place.RISK, risk_section(quarters, words))]
    figures = []
    if np.isfinite(quarters.import_cap_kw).all():
        kw = words.also(_TEXTS)("kw", kw=words.number(quarters.import_cap_kw.min()))
        figures.append(Figure(kw, words.also(_TEXTS)("figure_cap")))
    return Contribution(sections, figures=figures)


def load_section(quarters: Quarters, words: Words) -> Section:
    """The load duration curve and its figures."""
    words = words.also(_TEXTS)
    explained = words("explained" if quarters.has_newcomer else "explained_park")
    parts: list[Part] = [duration(quarters, words), explained, _loads(quarters, words)]
    lacking = int((quarters.is_known & np.isnan(quarters.after_kw)).sum()) if quarters.has_newcomer else 0
    if lacking:
        parts.append(Line(words("not_after", n=words.number(lacking)), "bad"))
    if len(np.unique(quarters.import_cap_kw)) > 1 or len(np.unique(quarters.export_cap_kw)) > 1:
        parts.append(Line(words("cap_varies")))
    if quarters.grid.step_minutes != _QUARTER_MINUTES:
        parts.append(Line(words("no_quarters", minutes=quarters.grid.step_minutes)))
    return Section(words("load"), parts)


def risk_section(quarters: Quarters, words: Words) -> Section:
    """The map of the year, and the quarters at risk by season and hour and by themselves."""
    words = words.also(_TEXTS)
    if not quarters.has_cap:
        return Section(words("risk"), [words("no_cap")])
    parts: list[Part] = [risk_map(quarters, words)]
    if quarters.at_risk.any():
        parts += [_by_season(quarters, words), _stretches(quarters, words)]
    else:
        parts.append(words("none" if quarters.has_newcomer else "none_park"))
    return Section(words("risk"), parts)


def _loads(quarters: Quarters, words: Words) -> Listing:
    rows = []
    for key, load in loads_shown(quarters).items():
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
        if (quarters.season == k).any()
    ]
    total = (
        words("total"),
        *(words.number(n) for n in counts.sum(axis=0)),
        words.number(counts.sum()),
        words.number(above.max()),
    )
    bands = [f"{h}{_NO_BREAK}{h + _BAND_H}" for h in range(0, 24, _BAND_H)]
    return Listing(
        words("by_season", who=_who(quarters, words)),
        [*bands, words("total"), words("up_to")],
        rows,
        total,
        is_whole=True,
    )


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
    return Listing(words("stretches", who=_who(quarters, words)), headings, rows, more=len(found) - len(rows))


def _who(quarters: Quarters, words: Words) -> str:
    return words("who_with" if quarters.has_newcomer else "who_park")


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
