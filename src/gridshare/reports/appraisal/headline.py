"""The answer in lines: whether it is worth it, when it is paid back, what turns that, and who would lose by it."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.appraisal.report import AppraisalReport, LoanRows, Turn, Worth
from gridshare.reports.appraisal.names import called, valued
from gridshare.reports.listing import Line
from gridshare.reports.words import Words
from gridshare.view import Texts

_MOST_TURNS, _FAR = 3, 1.0
"""As many assumptions are named, and none that has to change by more than all of it."""

_TEXTS: Texts = {
    "worth": (
        "Worth it: at {rate} a year it leaves {eur} EUR over {n} years (net present value).",
        "De moeite waard: bij {rate} per jaar blijft over {n} jaar {eur} EUR over (netto contante waarde).",
    ),
    "not_worth": (
        "Not worth it: at {rate} a year {eur} EUR is short over {n} years (net present value).",
        "Niet de moeite waard: bij {rate} per jaar komt over {n} jaar {eur} EUR tekort (netto contante waarde).",
    ),
    "paid_back": (
        "Paid back after {simple} years, {discounted}; {irr}.",
        "Terugverdiend na {simple} jaar, {discounted}; {irr}.",
    ),
    "never_back": ("Never paid back within these years; {irr}.", "Binnen deze jaren nooit terugverdiend; {irr}."),
    "nothing_ahead": ("Nothing is paid in advance; {irr}.", "Er wordt niets vooruit betaald; {irr}."),
    "discounted": ("{n} with the discount rate", "{n} met de disconteringsvoet"),
    "not_discounted": ("with the discount rate never", "met de disconteringsvoet nooit"),
    "irr_one": ("internal rate of return {rate} a year", "interne rentevoet {rate} per jaar"),
    "irr_none": ("there is no internal rate of return", "een interne rentevoet bestaat niet"),
    "irr_several": (
        "several internal rates of return ({rates}), so that none of them says anything",
        "meer dan één interne rentevoet ({rates}), zodat geen ervan iets zegt",
    ),
    "turns": (
        "The answer turns at: {what} {to} instead of {now}.",
        "Het antwoord slaat om bij: {what} {to} in plaats van {now}.",
    ),
    "nothing_turns": (
        "No single assumption turns the answer, however much it changes.",
        "Geen enkele aanname doet het antwoord omslaan, hoe ver die ook verandert.",
    ),
    "own_money": (
        "With the loan of {lender} ({eur} EUR) own money of {own} EUR leaves {npv} EUR; {irr}.",
        "Met de lening van {lender} ({eur} EUR) levert eigen geld van {own} EUR {npv} EUR op; {irr}.",
    ),
    "no_own_money": (
        "With the loan of {lender} ({eur} EUR) no own money is needed at the start; it leaves {npv} EUR; {irr}.",
        "Met de lening van {lender} ({eur} EUR) is in het begin geen eigen geld nodig; dat levert {npv} EUR op; {irr}.",
    ),
    "cover": (
        "Each year of the loan brings at least {cover} times its interest and repayment.",
        "Elk jaar van de lening brengt minstens {cover} keer rente en aflossing op.",
    ),
    "short": (
        "In {n} years it brings less than interest and repayment ({cover} times in year {year}): own money fills that.",
        "In {n} jaar brengt het minder op dan rente en aflossing ({cover} keer in jaar {year}): eigen geld vult aan.",
    ),
    "short_one": (
        "In year {year} it brings less than interest and repayment ({cover} times): own money fills that.",
        "In jaar {year} brengt het minder op dan rente en aflossing ({cover} keer): eigen geld vult dat aan.",
    ),
    "losers": (
        "By these shares not for everyone; who pays more than comes back: {names}.",
        "Met deze aandelen niet voor iedereen; wie meer betaalt dan er terugkomt: {names}.",
    ),
    "all_gain": (
        "By these shares it is worth it for each member.",
        "Met deze aandelen is het voor elke deelnemer de moeite waard.",
    ),
    "unsourced": (
        "{n} of {of} stated assumptions have no source.",
        "{n} van de {of} opgegeven aannamen hebben geen bron.",
    ),
}  # fmt: skip


def headline(report: AppraisalReport, words: Words) -> Iterator[Line]:
    """The verdict, and what a reader has to know with it."""
    words = words.also(_TEXTS)
    v = report.verdict
    about = {"rate": words.percent(v.discount_rate), "eur": words.number(abs(v.npv_eur)), "n": v.years}
    yield Line(words("worth", **about), "good") if v.worth_it else Line(words("not_worth", **about), "bad")
    yield Line(_payback(v, words))
    turns = [t for t in report.turning if t.break_even is not None and t.change is not None and abs(t.change) <= _FAR]
    yield from (Line(_turn(turn, words)) for turn in turns[:_MOST_TURNS])
    if all(turn.break_even is None for turn in report.turning):
        yield Line(words("nothing_turns"))
    if report.loan is not None:
        yield from _loan(report.loan, words)
    if report.members:
        losers = [member.member for member in report.members if member.npv_eur < 0]
        if not losers:
            yield Line(words("all_gain"), "good")
        elif v.worth_it:
            yield Line(words("losers", names=", ".join(losers)), "bad")
    asked = [row for row in report.assumptions if not row.is_default]
    if bare := sum(row.source is None for row in asked):
        yield Line(words("unsourced", n=bare, of=len(asked)))


def _payback(worth: Worth, words: Words) -> str:
    irr = _irr(worth, words)
    if worth.payback_years is None:
        return words("never_back", irr=irr)
    if worth.payback_years == 0:
        return words("nothing_ahead", irr=irr)
    late = worth.discounted_payback_years
    discounted = words("not_discounted") if late is None else words("discounted", n=words.number(late, 1))
    return words("paid_back", simple=words.number(worth.payback_years, 1), discounted=discounted, irr=irr)


def _irr(worth: Worth, words: Words) -> str:
    if worth.rate_of_return is not None:
        return words("irr_one", rate=words.percent(worth.rate_of_return))
    if worth.rate_status == "several":
        return words("irr_several", rates=", ".join(words.percent(rate) for rate in worth.rates_of_return))
    return words("irr_none")


def _turn(turn: Turn, words: Words) -> str:
    to, now = (valued(value, turn.unit, words) for value in (turn.break_even, turn.value))
    return words("turns", what=called(turn.of, turn.field, words), to=to, now=now)


def _loan(loan: LoanRows, words: Words) -> Iterator[Line]:
    about = {"lender": loan.lender, "eur": words.number(loan.drawn_eur[0]), "npv": words.number(loan.own.npv_eur)}
    about["irr"] = _irr(loan.own, words)
    own = -loan.own_eur[0]
    yield Line(words("own_money", own=words.number(own), **about) if own > 0 else words("no_own_money", **about))
    if loan.least_cover is None:
        return
    cover = words.number(loan.least_cover, 2)
    if not loan.short_years:
        yield Line(words("cover", cover=cover), "good")
    elif loan.short_years == 1:
        yield Line(words("short_one", cover=cover, year=loan.least_cover_year), "bad")
    else:
        yield Line(words("short", n=loan.short_years, cover=cover, year=loan.least_cover_year), "bad")
