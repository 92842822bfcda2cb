"""What the meters of an import come to together, in words: against the cap, when all are known, what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import numpy as np

from gridshare.reports.imports.figures import ALL_BUT
from gridshare.reports.imports.group import Together, spaced
from gridshare.reports.imports.words import some
from gridshare.reports.listing import Line
from gridshare.reports.words import Words
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_MOST_NAMES = 4

_TEXTS: Texts = {
    "import_kept": (
        "The group stays within its cap; closest to it are the {kw} kW on {when}: {share} of {cap} kW.",
        "De groep blijft binnen haar grens; het dichtst erbij komt {kw} kW op {when}: {share} van {cap} kW.",
    ),
    "import_above": (
        "The group is above its cap in {n:quarter|quarters}, at most {over} kW: {kw} on {when}, where it is {cap} kW.",
        "De groep komt in {n:kwartier|kwartieren} boven haar grens, tot {over} kW: {kw} op {when}, bij {cap} kW.",
    ),
    "import_highest": (
        "The group's highest quarter is {kw} kW, on {when}.",
        "Het hoogste kwartier van de groep is {kw} kW, op {when}.",
    ),
    "export_kept": (
        "What it feeds in stays within the cap; closest to it are the {kw} kW on {when}: {share} of {cap} kW.",
        "De teruglevering blijft binnen de grens; het dichtst erbij komt {kw} kW op {when}: {share} van {cap} kW.",
    ),
    "export_above": (
        "It feeds in above its cap in {n:quarter|quarters}, at most {over} kW: {kw} on {when}, where it is {cap} kW.",
        "De teruglevering komt in {n:kwartier|kwartieren} boven de grens, tot {over} kW: {kw} op {when}, bij {cap} kW.",
    ),
    "export_highest": ("It feeds in at most {kw} kW, on {when}.", "De teruglevering is hoogstens {kw} kW, op {when}."),
    "give_cap": (
        (
            "To see this against the group's cap, give it: --import-cap 640 --export-cap 150. With --site it is read "
            "from the folder's site.yaml."
        ),
        (
            "Geef de grens van de groep op om dit ernaast te zien: --import-cap 640 --export-cap 150. Met --site komt "
            "die uit site.yaml in de map."
        ),
    ),
    "caps_of_series": (
        "Not in this cap: {names}. Its limit is a series; a plan keeps it.",
        "Niet in deze grens: {names}. Die grens is een reeks; een plan houdt zich er wel aan.",
    ),
    "caps_only_of_series": (
        (
            "The cap in the folder's site.yaml is a series ({names}), so the sum is not held against it here; a plan "
            "keeps it. To see the sum against a fixed cap: --import-cap 640 --export-cap 150."
        ),
        (
            "De grens in site.yaml is een reeks ({names}), dus de som staat er hier niet naast; een plan houdt zich er "
            "wel aan. Naast een vaste grens: --import-cap 640 --export-cap 150."
        ),
    ),
    "all_known": (
        "All {meters:meter|meters} are known in each of the {n} quarters from {first} to {last}.",
        "Alle {meters:meter|meters} zijn bekend in elk van de {n} kwartieren van {first} tot en met {last}.",
    ),
    "one_known": (
        "The meter is known in each of the {n} quarters from {first} to {last}.",
        "De meter is bekend in elk van de {n} kwartieren van {first} tot en met {last}.",
    ),
    "some_known": (
        (
            "All {meters} meters are known in {n} of {of} quarters ({share}), between {first} and {last}; the figures "
            "are of these. In the others, paler in the picture, the sum lacks: {lacking}."
        ),
        (
            "Alle {meters} meters zijn bekend in {n} van {of} kwartieren ({share}), tussen {first} en {last}; daarover "
            "gaan de cijfers. In de andere, lichter in de grafiek, ontbreekt in de som: {lacking}."
        ),
    ),
    "none_known": (
        (
            "In no quarter are all {meters} meters known, so the group was higher than these figures say. Known least: "
            "{lacking}."
        ),
        (
            "In geen enkel kwartier zijn alle {meters} meters bekend: de groep zat dus hoger dan deze cijfers zeggen. "
            "Het minst bekend: {lacking}."
        ),
    ),
    "lacks": ("{name} ({share} known)", "{name} ({share} bekend)"),
    "panels": (
        "Panels with a meter of their own are taken off: {names}. If they are behind another meter, that has them.",
        "Panelen met een eigen meter gaan eraf: {names}. Zitten ze achter een andere meter, dan zitten ze daar al in.",
    ),
    "sum": (
        "Not counted: {name}, which is the sum of the other meters.",
        "Niet meegeteld: {name}, dat is de som van de andere meters.",
    ),
    "unfit": (
        "Not counted: {names}; their intervals do not fit quarters.",
        "Niet meegeteld: {names}; hun intervallen passen niet op kwartieren.",
    ),
    "earlier": (
        "In it as well, from earlier imports: {names}.",
        "Ook meegeteld, uit eerdere imports: {names}.",
    ),
    "open": (
        "What the questions are about is not counted before they are answered: the group is another then.",
        "Wat in de vragen openstaat telt nog niet mee: met de antwoorden wordt dit anders.",
    ),
    "visits": (
        "Charging is in it only where a meter measured it: lists of visits are not counted.",
        "Laden zit er alleen in waar een meter het heeft gemeten: laadsessies tellen niet mee.",
    ),
    "longer": (
        "Measured over more than a quarter, so that peaks in it are higher: {names}.",
        "Gemeten over langer dan een kwartier, dus met hogere pieken dan hier: {names}.",
    ),
}


def group_lines(
    of: Together, called: Mapping[str, str], words: Words, *, has_visits: bool, is_open: bool
) -> Iterator[Line]:
    """What the meters come to, when all of them are known, and what is counted.

    Args:
        of: The meters together.
        called: Key of a meter -> what people call it.
        words: Language.
        has_visits: Whether visits of vehicles were read.
        is_open: Whether something is asked, so that more may come.
    """
    words = words.also(_TEXTS)
    if is_open:
        yield Line(words("open"), "bad")
    yield from _extremes(of, words, good="plain" if is_open or not of.is_whole.any() else "good")
    yield Line(_known(of, called, words), "plain" if of.is_whole.any() else "bad")
    for sort in ("panels", "unfit", "longer", "earlier"):
        if names := getattr(of, sort):
            yield Line(words(sort, names=some((called.get(key, spaced(key)) for key in names), words, _MOST_NAMES)))
    if of.sum is not None:
        yield Line(words("sum", name=called.get(of.sum, spaced(of.sum))))
    if has_visits:
        yield Line(words("visits"))
    yield from _not_held_against(of, words)
    if of.caps is None and not of.caps_of_series:
        yield Line(words("give_cap"))


def highest_lines(of: Together, called: Mapping[str, str], words: Words, *, is_open: bool) -> Iterator[Line]:
    """The first of these lines alone, for a summary: what the group takes at most, and what that lacks, if anything."""
    words = words.also(_TEXTS)
    if is_open:
        yield Line(words("open"), "bad")
    yield next(_extremes(of, words, good="plain"))
    if not of.is_whole.all():
        yield Line(_known(of, called, words), "plain" if of.is_whole.any() else "bad")
    yield from _not_held_against(of, words)


def _not_held_against(of: Together, words: Words) -> Iterator[Line]:
    """Layers of the cap that the sum is not held against: their series is the site's, for the days that it plans."""
    if of.caps_of_series:
        key = "caps_of_series" if of.caps is not None else "caps_only_of_series"
        yield Line(words(key, names=some(of.caps_of_series, words, _MOST_NAMES)), "bad")


def _extremes(of: Together, words: Words, good: Literal["good", "plain"]) -> Iterator[Line]:
    """The quarter that is worst against the cap in each direction, else the highest one; feed-in where there is any."""
    caps = (None, None) if of.caps is None else (of.caps.import_kw, of.caps.export_kw)
    for key, sign, cap in (("import", 1, caps[0]), ("export", -1, caps[1])):
        flow = np.where(of.counts, sign * of.kw, -np.inf)
        if sign < 0 and flow.max() <= 0:
            continue
        over = flow if cap is None or not np.isfinite(cap).any() else flow - cap
        worst = int(over.argmax())
        values = {"kw": words.number(flow[worst]), "when": _when(of.grid, worst, words)}
        if cap is None or over is flow:
            yield Line(words(f"{key}_highest", **values))
            continue
        values |= {"cap": words.number(cap[worst]), "over": words.number(over[worst])}
        if over[worst] > 0:
            yield Line(words(f"{key}_above", n=words.number((over > 0).sum()), **values), "bad")
        else:
            share = words.percent(flow[worst] / cap[worst], 0) if cap[worst] > 0 else "-"
            yield Line(words(f"{key}_kept", share=share, **values), good)


def _known(of: Together, called: Mapping[str, str], words: Words) -> str:
    """Over which stretch the sum is whole, and which meters it lacks elsewhere."""
    n, meters = of.grid.n_steps, len(of.known)
    least = sorted((share, key) for key, share in of.known.items() if share < 1)
    lacks = (
        words("lacks", name=called.get(key, spaced(key)), share=words.percent(min(share, ALL_BUT)))
        for share, key in least
    )
    lacking = some(lacks, words, _MOST_NAMES)
    whole = np.flatnonzero(of.is_whole)
    if not len(whole):
        return words("none_known", meters=meters, lacking=lacking)
    first, last = (_day(of.grid, int(step), words) for step in (whole[0], whole[-1]))
    if len(whole) == n:
        key = "all_known" if meters > 1 else "one_known"
        return words(key, meters=meters, n=words.number(n), first=first, last=last)
    counts = {
        "n": words.number(len(whole)),
        "of": words.number(n),
        "share": words.percent(min(len(whole) / n, ALL_BUT)),
    }
    return words("some_known", meters=meters, **counts, first=first, last=last, lacking=lacking)


def _at(grid: TimeGrid, step: int) -> datetime:
    return (grid.start + step * timedelta(minutes=grid.step_minutes)).astimezone(ZoneInfo(grid.time_zone))


def _when(grid: TimeGrid, step: int, words: Words) -> str:
    at = _at(grid, step)
    return f"{words.date(at)} {at:%H:%M}"


def _day(grid: TimeGrid, step: int, words: Words) -> str:
    return words.date(_at(grid, step))
