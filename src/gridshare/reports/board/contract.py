"""Which contract, for a board: the verdict, and each number of it in a table."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from gridshare.questions.contract.document import ContractAnswer
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.report import Figure, Part, Section
from gridshare.reports.listing import Listing
from gridshare.reports.what_if.contract_lines import assumed, headline
from gridshare.reports.what_if.contract_tables import evidence
from gridshare.reports.what_if.over_days_lines import day_text
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("Which contract does the group need?", "Welk contract heeft de groep nodig?"),
    "contract": ("The contract", "Het contract"),
    "found": ("What the verdict rests on", "Waar het oordeel op rust"),
    "value": ("value", "waarde"),
    "first": ("first day", "eerste dag"),
    "last": ("last day", "laatste dag"),
    "days": ("days that were planned", "dagen die gepland zijn"),
    "asked": ("of the days that were asked about", "van de dagen die gevraagd zijn"),
    "cap": ("contract on import [kW]", "contract op de afname [kW]"),
    "cap_most": ("contract on import at its most [kW]", "contract op de afname op zijn hoogst [kW]"),
    "ask": ("power to ask for [kW]", "te vragen vermogen [kW]"),
    "growth": ("growth of all use that is in it [a year]", "groei van alle verbruik daarin [per jaar]"),
    "years": ("for so many years", "zoveel jaar lang"),
    "most": ("highest import of the plans [kW]", "hoogste afname van de plannen [kW]"),
    "unplanned": ("highest import without planning [kW]", "hoogste afname zonder planning [kW]"),
    "share": ("of the contract, that is", "van het contract is dat"),
    "unused": ("never used [kW]", "nooit gebruikt [kW]"),
    "over_quarters": ("quarters above the contract", "kwartieren boven het contract"),
    "over_kwh": ("energy above it [kWh]", "energie erboven [kWh]"),
    "over_kw": ("the most above it [kW]", "het meeste erboven [kW]"),
    "unserved": ("demand that is not served [kWh]", "vraag die niet geleverd wordt [kWh]"),
    "worth": ("worth of a kW more over these days [EUR]", "waarde van een kW meer over deze dagen [EUR]"),
    "pays": (
        "the park pays over these days, found in plans [EUR]",
        "het park betaalt over deze dagen, gevonden in plannen [EUR]",
    ),
    "least": ("proven: it pays no less than [EUR]", "bewezen: het betaalt niet minder dan [EUR]"),
    "kw": ("{kw} kW", "{kw} kW"),
    "figure_cap": ("the contract", "het contract"),
    "figure_most": ("highest import, planned", "hoogste afname, gepland"),
    "figure_ask": ("power to ask for", "te vragen vermogen"),
}  # fmt: skip


def of_contract(answer: ContractAnswer, words: Words) -> Contribution:
    """Its verdict, its tables, and what it takes for granted."""
    words = words.also(_TEXTS)
    verdict, *others = headline(answer, words)
    rows = [(words(key), value) for key, value in _facts(answer, words)]
    facts = Listing(words("found"), [words("value")], rows, is_whole=True)
    parts: list[Part] = [facts, *evidence(answer, words)]
    return Contribution(
        [(Place.CONTRACT, Section(words("contract"), parts))],
        verdict,
        others,
        [Figure(words("kw", kw=number), words(key)) for key, number in _figures(answer, words)],
        title=words("title"),
        assumed=list(assumed(answer, words)),
    )


def _figures(answer: ContractAnswer, words: Words) -> Iterator[tuple[str, str]]:
    if answer.use is not None:
        yield "figure_most", words.number(answer.use.most_kw)
    yield "figure_ask", words.number(ceil(answer.ask_kw))


def _facts(answer: ContractAnswer, words: Words) -> Iterator[tuple[str, str]]:
    yield "first", day_text(answer.first, words)
    yield "last", day_text(answer.last, words)
    yield "days", words.number(answer.days)
    if answer.days_left:
        yield "asked", words.number(answer.days + answer.days_left)
    if answer.contract_kw is not None:
        yield "cap", words.number(answer.contract_kw)
    if answer.contract_most_kw not in (None, answer.contract_kw):
        yield "cap_most", words.number(answer.contract_most_kw or 0.0)
    yield "ask", words.number(ceil(answer.ask_kw))
    if answer.growth and len(answer.powers[-1].by_year_kw) > 1:
        yield "growth", words.percent(answer.growth)
        yield "years", words.number(len(answer.powers[-1].by_year_kw) - 1)
    if answer.use is None:
        yield "most", words.number(answer.powers[-1].planned_kw)
    else:
        yield "most", words.number(answer.use.most_kw)
        yield "share", words.percent(answer.use.share)
        yield "unused", words.number(answer.use.unused_kw)
        yield "unplanned", words.number(answer.use.unplanned_kw)
        yield "worth", words.number(answer.worth_eur_per_kw, 2)
    yield "over_quarters", words.number(answer.exceedance_steps)
    if answer.exceedance_steps:
        yield "over_kwh", words.number(answer.exceedance_kwh)
        yield "over_kw", words.number(answer.exceedance_most_kw, 1)
    yield "unserved", words.number(answer.unserved_kwh, 1)
    yield "pays", words.number(answer.money.eur)
    if answer.money.at_least_eur is not None:
        yield "least", words.number(answer.money.at_least_eur)
