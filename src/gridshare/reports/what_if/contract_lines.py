"""Which contract, in sentences: the verdict, the power to ask for, how much of it is used, what is assumed."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from gridshare.questions.contract.document import ContractAnswer
from gridshare.reports.kinds import view_of
from gridshare.reports.listing import Line
from gridshare.reports.what_if.over_days_lines import day_text
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "too_small": (
        (
            "The contract of {cap} kW cannot be kept: the plans exceed it by {kwh} kWh, in {n:quarter|quarters}, "
            "by up to {kw} kW."
        ),
        (
            "Het contract van {cap} kW is niet te houden: {n:kwartier|kwartieren} erboven, samen {kwh} kWh, met "
            "hoogstens {kw} kW."
        ),
    ),
    "too_small_unserved": (
        "The contract of {cap} kW is too small: to keep it, {unserved} kWh of demand is left unserved.",
        "Het contract van {cap} kW is te klein: om het te houden blijft {unserved} kWh vraag niet geleverd.",
    ),
    "more_pays": (
        "A kW more than the contract of {cap} kW pays: it saves {worth} EUR over these days.",
        "Een kW meer dan het contract van {cap} kW loont: het bespaart {worth} EUR over deze dagen.",
    ),
    "has_room": (
        "The contract of {cap} kW is never used whole: the plans take at most {most} kW.",
        "Het contract van {cap} kW wordt nooit helemaal gebruikt: de plannen nemen hoogstens {most} kW af.",
    ),
    "fits": (
        "The contract of {cap} kW fits: it is used whole, and a kW more is worth no more than it costs.",
        "Het contract van {cap} kW past: het wordt helemaal gebruikt, en een kW meer is niet meer waard dan het kost.",
    ),
    "no_contract": (
        "The park has no limit on what it imports; its plans take at most {most} kW.",
        "Het park heeft geen grens aan wat het afneemt; de plannen nemen hoogstens {most} kW af.",
    ),
    "partial": (
        "The time was up after {n} of {all:day|days}, and all below is about these. {verdict}",
        "De tijd was om na {n} van {all:dag|dagen}, en alles hieronder gaat daarover. {verdict}",
    ),
    "over": (
        "Looked at: {n:day|days} from {first} to {last}.",
        "Bekeken: {n:dag|dagen} van {first} tot en met {last}.",
    ),
    "over_part": (
        "Looked at: {n} of the {all:day|days} from {first} to {last}; months are looked at whole.",
        "Bekeken: {n} van de {all:dag|dagen} van {first} tot en met {last}; maanden zijn in hun geheel bekeken.",
    ),
    "lacking": (
        "Left out, as a series lacks something: {days}.",
        "Buiten beschouwing, want een reeks is onvolledig: {days}.",
    ),
    "ask": ("The power to ask for is {kw} kW{after}.", "Het te vragen vermogen is {kw} kW{after}."),
    "after": (
        ", if all use grows by {growth} a year for {years:year|years}",
        ", als alle verbruik {years} jaar lang met {growth} per jaar groeit",
    ),
    "use": (
        "At most {share} of the contract is used, {unused} kW never; without planning the peak is {unplanned} kW.",
        "Hoogstens {share} van het contract is in gebruik, {unused} kW nooit; zonder plan is de piek {unplanned} kW.",
    ),
    "taken": (
        "Use it or lose it: the grid operator may take back power: at most half is used, or 1 MW or more is not.",
        "De netbeheerder mag ongebruikt vermogen terugnemen: hoogstens de helft wordt gebruikt, of 1 MW of meer niet.",
    ),
    "not_taken": (
        "Use it or lose it does not apply: more than half is used, and less than 1 MW is not.",
        "Terugnemen door de netbeheerder speelt niet: meer dan de helft wordt gebruikt, en minder dan 1 MW niet.",
    ),
    "assumed": (
        "Assumed: prices, loads and visits of these days are known beforehand; tariffs are those of the site document.",
        "Aangenomen: prijzen, verbruik en laadsessies zijn vooraf bekend; de tarieven zijn die van het document.",
    ),
    "midnights": (
        "Each day of {kinds} begins as the document says.",
        "Elke dag van {kinds} begint zoals het document zegt.",
    ),
}

_GOOD = ("fits", "has_room", "no_contract")


def headline(a: ContractAnswer, words: Words) -> Iterator[Line]:
    """The verdict first, then the days it is about, the power to ask for, and how much of the contract is used."""
    words = words.also(_TEXTS)
    yield Line(_first(a, words), "good" if a.verdict in _GOOD and not a.days_left else "bad")
    n, of_all = words.number(a.days), words.number(a.days + a.days_left)
    over = "over_part" if a.days_left else "over"
    yield Line(words(over, n=n, all=of_all, first=day_text(a.first, words), last=day_text(a.last, words)))
    if a.lacking:
        yield Line(words("lacking", days=", ".join(each.split(":")[0] for each in a.lacking)), "bad")
    after = ""
    if a.growth and len(a.powers[-1].by_year_kw) > 1:
        after = words("after", growth=words.percent(a.growth), years=len(a.powers[-1].by_year_kw) - 1)
    yield Line(words("ask", kw=words.number(ceil(a.ask_kw)), after=after))
    if a.use is not None:
        share, unused = words.percent(a.use.share), words.number(a.use.unused_kw)
        yield Line(words("use", share=share, unused=unused, unplanned=words.number(a.use.unplanned_kw)))
        if a.use.may_be_taken_back is not None:
            yield Line(words("taken" if a.use.may_be_taken_back else "not_taken"))


def assumed(a: ContractAnswer, words: Words) -> Iterator[Line]:
    """What the answer takes for granted."""
    words = words.also(_TEXTS)
    yield Line(words("assumed"))
    if a.unknown_midnights:
        views = {kind: view_of(kind) for kind in a.unknown_midnights}
        kinds = ", ".join(kind if view is None else words.of(view.label) for kind, view in views.items())
        yield Line(words("midnights", kinds=kinds))


def _first(a: ContractAnswer, words: Words) -> str:
    """The verdict; where there was not the time for all days, first on how many of them it rests."""
    verdict, days = _verdict(a, words), words.number(a.days + a.days_left)
    return words("partial", n=words.number(a.days), all=days, verdict=verdict) if a.days_left else verdict


def _verdict(a: ContractAnswer, words: Words) -> str:
    most = a.use.most_kw if a.use is not None else a.powers[-1].planned_kw
    key = "too_small_unserved" if a.verdict == "too_small" and not a.exceedance_steps else a.verdict
    return words(
        key,
        unserved=words.number(a.unserved_kwh, 1),
        cap=_cap(a, words),
        most=words.number(most),
        kwh=words.number(a.exceedance_kwh),
        n=words.number(a.exceedance_steps),
        kw=words.number(a.exceedance_most_kw, 1),
        worth=words.number(a.worth_eur_per_kw, 2),
    )


def _cap(a: ContractAnswer, words: Words) -> str:
    ends = {words.number(kw) for kw in (a.contract_kw, a.contract_most_kw) if kw is not None}
    return "-".join(sorted(ends, key=lambda text: (len(text), text)))
