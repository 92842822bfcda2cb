"""What happens if one member does as it does when nothing is planned, while all others follow the plan.

How far the group then goes beyond a limit is at most what this member adds: that is its own figure, and the only one
that is in a letter. How much room is left before it is the others' affair.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.parts import Bools, Floats
from gridshare.reports.clock import moment, spans, stretches
from gridshare.reports.kinds import names
from gridshare.reports.letters.amounts import amount
from gridshare.reports.letters.around import Around, Side
from gridshare.reports.letters.money import gain_eur
from gridshare.reports.letters.own import SEEN_KW
from gridshare.reports.plan.limits import limits_of
from gridshare.reports.words import Words
from gridshare.schedules.member_part import MemberPart
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_CENT, _MOST = 0.005, 3

_TEXTS: Texts = {
    "over": (
        "The group then goes above its cap ({when}), by the {kw} kW at most that you would take more at {at}.",
        "Dan komt de groep boven haar grens ({when}), met hoogstens de {kw} kW die u om {at} meer zou afnemen.",
    ),
    "further": (
        (
            "With the plan, too, the group is above its cap at times ({when}). What you take more then comes on top of "
            "it: up to {kw} kW at {at}."
        ),
        (
            "Ook met het plan blijft de groep niet altijd binnen haar grens ({when}). Wat u dan meer afneemt komt er "
            "bovenop: tot {kw} kW om {at}."
        ),
    ),
    "fed_in": (
        (
            "The group then feeds in more than it may ({when}), by the {kw} kW at most that you would feed in more, or "
            "take less, at {at}."
        ),
        (
            "Dan levert de groep meer terug dan mag ({when}), met hoogstens de {kw} kW die u om {at} meer zou "
            "terugleveren of minder zou afnemen."
        ),
    ),
    "cable": (
        (
            "A cable or transformer that you share with others is then overloaded ({when}), by the {kw} kW at most by "
            "which you would differ from the plan at {at}."
        ),
        (
            "Dan wordt een kabel of transformator die u met anderen deelt overbelast ({when}), met hoogstens de {kw} "
            "kW die u om {at} van het plan zou afwijken."
        ),
    ),
    "own": (
        "Your own connection is then overloaded ({when}), by up to {kw} kW at {at}.",
        "Dan wordt uw eigen aansluiting overbelast ({when}), tot {kw} kW om {at}.",
    ),
    "peak": (
        (
            "The month's peak that the group pays for ({name}) then becomes higher ({when}), by the {kw} kW at most "
            "that you would take more. Each kW costs the group {eur} euros this month."
        ),
        (
            "Dan wordt de maandpiek waarvoor de groep betaalt ({name}) hoger ({when}), met hoogstens de {kw} kW die u "
            "meer zou afnemen. Elke kW kost de groep {eur} euro deze maand."
        ),
    ),
    "miss": ("You miss your own gain of {eur} euros.", "U mist dan uw eigen voordeel van {eur} euro."),
    "nothing": (
        "No limit is exceeded then; the plan as a whole may cost somewhat more.",
        "Dan gaat er niets over een grens; het plan als geheel kan iets duurder worden.",
    ),
    "only_you": (
        "No limit is exceeded then; you do miss your own gain of {eur} euros.",
        "Dan gaat er niets over een grens; u mist wel uw eigen voordeel van {eur} euro.",
    ),
}


def otherwise(part: MemberPart, near: Around, grid: TimeGrid, words: Words) -> Iterator[str]:
    """What follows, the worst first; true with the plan of all others as it is."""
    words, saved = words.also(_TEXTS), gain_eur(part)
    more = np.array(part.baseline_net_load_kw) - np.array(part.net_load_kw)
    found = [*_limits(part, near, more, grid, words), *_peaks(near, more, grid, words)]
    yield from found
    if not found:
        key = "only_you" if saved >= _CENT else "nothing"
        yield words(key, eur=words.number(saved, 2))
    elif saved >= _CENT:
        yield words("miss", eur=words.number(saved, 2))


def _limits(part: MemberPart, near: Around, more: Floats, grid: TimeGrid, words: Words) -> Iterator[str]:
    net, before = np.array(part.net_load_kw), np.array(part.baseline_net_load_kw)
    for flow, mine, limits in ((net, before, part.import_limit_kw), (-net, -before, part.export_limit_kw)):
        limit = limits_of(limits)
        excess = np.where(np.isfinite(limit), mine - np.maximum(limit, flow), 0.0)
        yield from _excess("own", excess, excess > SEEN_KW, grid, words)
    for key, side, extra in (("over", near.imports, more), ("fed_in", near.exports, -more)):
        yield from _excess("further" if key == "over" else key, extra, side.over & side.above, grid, words)
        yield from _excess(key, extra, side.over & ~side.above, grid, words)
    for taken, given in near.cables.values():
        found = [*_cable(taken, more, grid, words), *_cable(given, -more, grid, words)]
        if found:
            yield found[0]  # all assets of a firm mostly hang on the same one
            break


def _cable(side: Side, extra: Floats, grid: TimeGrid, words: Words) -> Iterator[str]:
    yield from _excess("cable", extra, side.over, grid, words)


def _excess(key: str, extra: Floats, at: Bools, grid: TimeGrid, words: Words) -> Iterator[str]:
    """How much at most, and when."""
    if not at.any():
        return
    worst = int(np.argmax(np.where(at, extra, -np.inf)))
    when = spans(grid, stretches(at), words, most=_MOST)
    yield words(key, kw=amount(float(extra[worst]), words), at=moment(grid, worst, words), when=when)


def _peaks(near: Around, more: Floats, grid: TimeGrid, words: Words) -> Iterator[str]:
    for peak in near.peaks:
        at = peak.higher & ~near.imports.over
        if at.any() and peak.eur_per_kw >= _CENT:
            kw, eur = amount(float(more[at].max()), words), words.number(peak.eur_per_kw, 2)
            when = spans(grid, stretches(at), words, most=_MOST)
            yield words("peak", name=words.name(peak.name, names()), kw=kw, eur=eur, when=when)
