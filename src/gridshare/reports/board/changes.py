"""What would change the answer, as far as it says so itself: another size, giving way, a higher cap."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.fit.document import FitAnswer, HowMuch
from gridshare.reports.listing import Line
from gridshare.reports.what_if.headline import down, up
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "larger": (
        "With more than {kw} kW it no longer fits on every day: that is {more} kW more than is asked.",
        "Met meer dan {kw} kW past het niet meer op elke dag: dat is {more} kW meer dan gevraagd.",
    ),
    "smaller": (
        "With at most {kw} kW it fits on every day: that is {less} kW less than is asked.",
        "Met hoogstens {kw} kW past het op elke dag: dat is {less} kW minder dan gevraagd.",
    ),
    "gives_way": (
        "If it takes less in {quarters:quarter|quarters} ({kwh} kWh in all), {kw} kW fits.",
        "Als het in {quarters:kwartier|kwartieren} minder afneemt (samen {kwh} kWh), past er {kw} kW.",
    ),
    "cap_always": (
        "A cap that is {kw} kW higher at all times is enough.",
        "Een grens die altijd {kw} kW hoger ligt is genoeg.",
    ),
    "cap": (
        "A cap that is {kw} kW higher in the quarters in which it is short is enough.",
        "Een grens die {kw} kW hoger ligt in de kwartieren waarin het tekortkomt is genoeg.",
    ),
}


def changes(answer: FitAnswer, *, has_feeders: bool, words: Words) -> Iterator[Line]:
    """Sentences on what would change the answer.

    Args:
        answer: The answer.
        has_feeders: Whether limits within the park may be what is short.
        words: Language.
    """
    words = words.also(_TEXTS)
    if answer.how_much is not None and answer.asked_kw is not None:
        yield from _size(answer.how_much, answer.asked_kw, words)
    for row in answer.nearly_always:
        if row.kw is not None and row.quarters:
            figures = {"quarters": words.number(row.quarters), "kwh": words.number(row.kwh)}
            yield Line(words("gives_way", kw=words.number(down(row.kw), 1), **figures))
    risk = answer.at_risk
    if risk is not None and risk.quarters and not risk.days_left and not has_feeders:
        yield _cap(answer, risk.most_kw, words)


def _cap(answer: FitAnswer, most_kw: float, words: Words) -> Line:
    """A higher cap that is enough: by what is short, or by what fits too little where that is less."""
    found = None if answer.how_much is None else answer.how_much.kw
    if found is not None and answer.asked_kw is not None and answer.asked_kw - down(found) < most_kw:
        return Line(words("cap_always", kw=words.number(up(answer.asked_kw - down(found)), 1)))
    return Line(words("cap", kw=words.number(up(most_kw), 1)))


def _size(found: HowMuch, asked_kw: float, words: Words) -> Iterator[Line]:
    """At which power the answer is another, where that is proven."""
    if found.kw is None or not found.proven:
        return
    kw = down(found.kw)
    if kw >= asked_kw:
        yield Line(words("larger", kw=words.number(kw, 1), more=words.number(kw - asked_kw, 1)))
    elif kw > 0:
        yield Line(words("smaller", kw=words.number(kw, 1), less=words.number(asked_kw - kw, 1)))
