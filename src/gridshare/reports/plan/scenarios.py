"""What a plan comes to in the ways in which the time ahead may turn out."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "expected": (
        "Planned for {n} ways in which visits may turn out: expected cost {eur} EUR ({least} to {most}).",
        "Gepland op {n} manieren waarop laadsessies kunnen uitvallen: verwachte kosten {eur} EUR ({least} tot {most}).",
    ),
    "all_well": (
        "In each of them limits are kept and all demand is served.",
        "In elk daarvan blijven alle grenzen in acht en wordt aan alle vraag voldaan.",
    ),
    "over": (
        "Probability that a limit is exceeded: {percent} (expected {kwh} kWh).",
        "Kans dat een grens wordt overschreden: {percent} (verwacht {kwh} kWh).",
    ),
    "unserved": (
        "Probability that demand is left unserved: {percent} (expected {kwh} kWh).",
        "Kans dat aan vraag niet wordt voldaan: {percent} (verwacht {kwh} kWh).",
    ),
}


def scenarios(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """Lines about them; none where the input says of none."""
    s = document.scenarios
    if s is None:
        return
    words, happen = words.also(_TEXTS), [each for each in s.each if each.weight > 0]
    costs = [each.cost_eur for each in happen]
    least, most = words.number(min(costs)), words.number(max(costs))
    texts = [words("expected", n=len(happen), eur=words.number(s.expected_cost_eur), least=least, most=most)]
    for key, probability, kwh in (
        ("over", s.probability_over, s.expected_exceedance_kwh),
        ("unserved", s.probability_unserved, s.expected_unserved_kwh),
    ):
        if probability > 0:
            texts.append(words(key, percent=words.percent(probability, 0), kwh=words.number(kwh, 1)))
    yield " ".join(texts if len(texts) > 1 else [*texts, words("all_well")])
