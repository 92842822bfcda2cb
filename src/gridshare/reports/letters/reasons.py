"""Why an asset does something else: which limit is reached then, or what its member pays for power then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from gridshare.parts import Bools, Floats
from gridshare.reports.clock import spans, stretches
from gridshare.reports.kinds import names
from gridshare.reports.letters.around import Around
from gridshare.reports.letters.own import SEEN_KW, Own
from gridshare.reports.plan.limits import is_full, limits_of
from gridshare.reports.words import Words
from gridshare.schedules.member_part import MemberPart
from gridshare.timegrid import TimeGrid
from gridshare.view import Texts

_MOST = 2
_MOST_SPANS = 3
_CENT = 0.01

_TEXTS: Texts = {
    "own": ("Your own connection is at its limit {when}.", "Uw eigen aansluiting zit aan haar grens: {when}."),
    "cable": (
        "A cable or transformer that you share with others has little room {when}.",
        "Een kabel of transformator die u met anderen deelt heeft weinig ruimte: {when}.",
    ),
    "imports": (
        "The group's transport capacity is tight {when}.",
        "Het transportvermogen van de groep is krap: {when}.",
    ),
    "exports": (
        "The group has little room to feed in {when}.",
        "De groep heeft weinig ruimte om terug te leveren: {when}.",
    ),
    "peak": (
        "More power {when} would raise the month's peak that the group pays for ({name}).",
        "Meer vermogen zou de maandpiek verhogen waarvoor de groep betaalt ({name}): {when}.",
    ),
    "price": (
        "At the new times power costs you less: {new} cents per kWh on average, instead of {old}.",
        "Op de nieuwe tijden kost stroom u minder: gemiddeld {new} cent per kWh in plaats van {old}.",
    ),
    "negative": (
        "Feeding in costs you money then: {price} cents per kWh on average.",
        "Terugleveren kost u dan geld: gemiddeld {price} cent per kWh.",
    ),
    "whole": (
        "It follows from the plan as a whole; no limit or price by itself asks it of you.",
        "Het volgt uit het plan als geheel; geen grens of prijs vraagt dit op zichzelf van u.",
    ),
}


@dataclass(frozen=True, slots=True)
class Change:
    """What an asset takes more, and less, than when nothing is planned [kW], shape (step,)."""

    more: Floats
    less: Floats

    @classmethod
    def of(cls, own: Own) -> Change:
        """The change of an asset."""
        change = own.net_load_kw - own.alone_kw
        return cls(np.maximum(change - SEEN_KW, 0.0), np.maximum(-change - SEEN_KW, 0.0))


def reasons(own: Own, part: MemberPart, near: Around, grid: TimeGrid, words: Words) -> list[str]:
    """The weightiest reasons, in sentences."""
    words, change = words.also(_TEXTS), Change.of(own)
    found = [
        words(key, when=spans(grid, stretches(at), words, most=_MOST_SPANS), name=words.name(name, names()))
        for key, at, name in _limits(own, part, near, change)
        if at.any()
    ]
    if len(found) < _MOST and (price := _price(part, change, words)):
        found.append(price)
    return found[:_MOST] or [words("whole")]


def _limits(own: Own, part: MemberPart, near: Around, change: Change) -> Iterator[tuple[str, Bools, str]]:
    """Each limit that may be the reason, when it is one, and the name of a charge."""
    less, more = change.less > 0, change.more > 0
    net, before = np.array(part.net_load_kw), np.array(part.baseline_net_load_kw)
    taken, given = limits_of(part.import_limit_kw), limits_of(part.export_limit_kw)
    yield "own", less & ((before > taken + SEEN_KW) | is_full(net, taken)), ""
    yield "own", more & ((-before > given + SEEN_KW) | is_full(-net, given)), ""
    cable = near.cables.get(own.name)
    if cable is not None:
        yield "cable", (less & cable[0].matters) | (more & cable[1].matters), ""
    yield "imports", less & near.imports.matters, ""
    yield "exports", more & near.exports.matters, ""
    for peak in near.peaks:
        yield "peak", less & peak.matters & ~near.imports.matters, peak.name


def _price(part: MemberPart, change: Change, words: Words) -> str | None:
    """What power costs the member at the times that the asset goes to, and at those that it leaves."""
    feeds_in = np.minimum(part.net_load_kw, part.baseline_net_load_kw) < 0  # of what changes, at least a part
    price = np.where(feeds_in, np.array(part.export_eur_per_kwh), np.array(part.import_eur_per_kwh))
    if not change.less.any() and change.more.any():
        earned = 100 * float(np.average(price, weights=change.more))
        return words("negative", price=words.number(-earned)) if earned <= -100 * _CENT else None
    if not change.more.any() or not change.less.any():
        return None
    new, old = (float(100 * np.average(price, weights=weights)) for weights in (change.more, change.less))
    if old - new < 100 * _CENT:
        return None
    return words("price", new=words.number(new), old=words.number(old))
