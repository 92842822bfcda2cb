"""The first lines: how much can be given each way, what that costs, and what a search left open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from math import floor

from gridshare.questions.giving.document import FlexibilityReport, GivingCurve, GivingPoint
from gridshare.reports.listing import Line
from gridshare.reports.words import Words
from gridshare.view import Texts

_LEAST_KW = 0.1

TEXTS: Texts = {
    "down_less": ("less from the grid", "minder van het net"),
    "up_more": ("more from the grid", "meer van het net"),
    "title": ("{name} - {when} ({hours} h)", "{name} - {when} ({hours} uur)"),
    "unknown": (
        "What the park can give is not known: the time was up before there was a plan. Allow more time.",
        "Wat het park kan geven is niet bekend: de tijd was om voordat er een plan was. Geef meer tijd.",
    ),
    "most": (
        "The park can take up to {kw} kW {way} than planned, in every step of {minutes} minutes.",
        "Het park kan tot {kw} kW {way} nemen dan gepland, in elke tijdstap van {minutes} minuten.",
    ),
    "most_open": (
        "The search was cut short: the park can take at least {kw} kW {way} than planned ({bound}).",
        "De berekening is afgebroken: het park kan minstens {kw} kW {way} nemen dan gepland ({bound}).",
    ),
    "bound": ("no more than {kw} kW is possible", "meer dan {kw} kW kan niet"),
    "no_bound": ("how much more is not known", "hoeveel meer is niet bekend"),
    "most_unknown": (
        "How much the park can take {way} than planned is not known: the time was up.",
        "Hoeveel het park {way} kan nemen dan gepland, is niet bekend: de tijd was om.",
    ),
    "nothing": ("The park can take nothing {way} than planned in every step of the window{why}.",
                "Het park kan niet in elke tijdstap van het venster {way} nemen dan gepland{why}."),
    "over_cap": (
        ": its plan exceeds a limit or leaves demand unserved as it is, and that would get worse",
        ": het plan overschrijdt nu al een grens of levert niet alles, en dat zou erger worden",
    ),
    "at_cap": (": the plan is at the group's limit within it", ": het plan zit daarin aan de grens van de groep"),
    "price": (
        "{kw} kW costs {eur} EUR ({average} EUR/MWh){first}.",
        "{kw} kW kost {eur} EUR ({average} EUR/MWh){first}.",
    ),
    "price_open": (
        "What {kw} kW costs is known to lie between {least} and {most}: the search was cut short.",
        "Wat {kw} kW kost ligt tussen {least} en {most}: de berekening is afgebroken.",
    ),
    "first": ("; the first {kw} kW {average} EUR/MWh", "; de eerste {kw} kW {average} EUR/MWh"),
    "no_end": ("an amount that is not known", "een bedrag dat niet bekend is"),
    "impossible": ("{kw} kW {way} cannot be given.", "{kw} kW {way} kan niet gegeven worden."),
    "perhaps": ("Whether {kw} kW {way} can be given is not known: the time was up.",
                "Of {kw} kW {way} gegeven kan worden, is niet bekend: de tijd was om."),
    "month": (
        "Of that {eur} EUR is billed once for the month, for a higher peak.",
        "Daarvan komt {eur} EUR eenmaal voor de maand in rekening, voor een hogere piek.",
    ),
    "firm": (
        "Loads are forecast: with {p} certainty in each step, {kw} kW of these {of} kW stays given.",
        "Verbruik is voorspeld: met {p} zekerheid in elke tijdstap blijft {kw} kW van deze {of} kW over.",
    ),
    "after": (
        "Part of the window lies after the horizon: the next plan decides that anew.",
        "Een deel van het venster ligt na de planperiode: het volgende plan beslist daar opnieuw over.",
    ),
    "baseline_open": (
        "The search for the plan itself was cut short: a price is the difference with the best that may exist.",
        "Het zoeken naar het plan zelf is afgebroken: een prijs is het verschil met het beste dat kan bestaan.",
    ),
}  # fmt: skip


def title(report: FlexibilityReport, words: Words) -> str:
    """The park and the window."""
    words = words.also(TEXTS)
    begin, end = (datetime.fromisoformat(at) for at in (report.window.start, report.window.end))
    until = f"{end:%H:%M}" if end.date() == begin.date() else f"{words.weekday(end)} {end:%H:%M}"
    when = f"{words.date(begin)}, {begin:%H:%M}-{until}"
    return words("title", name=report.name, when=when, hours=words.number(report.window.hours, 2))


def headline(report: FlexibilityReport, words: Words) -> Iterator[Line]:
    """The verdict of each direction, and what bears on all."""
    words = words.also(TEXTS)
    if report.baseline is None:
        yield Line(words("unknown"))
        return
    for curve in report.curves:
        yield _verdict(report, curve, words)
        yield from _prices(curve, words)
    if not report.baseline.verdict.finished:
        yield Line(words("baseline_open"))
    if report.window.after_horizon:
        yield Line(words("after"))


def way(curve: GivingCurve, words: Words) -> str:
    """Less or more from the grid."""
    return words.also(TEXTS)("down_less" if curve.direction == "down" else "up_more")


def power(kw: float, words: Words) -> str:
    """A power rounded down for showing: what is shown can be given."""
    shown = floor(10 * kw + 1e-6) / 10
    return words.number(shown, 0 if shown == int(shown) else 1)


def _verdict(report: FlexibilityReport, curve: GivingCurve, words: Words) -> Line:
    how, minutes = way(curve, words), report.step_minutes
    if curve.most_kw is None:
        return Line(words("most_unknown", way=how))
    kw = power(curve.most_kw, words)
    if not curve.most_proven:
        bound = curve.at_most_kw
        text = words("no_bound") if bound is None else words("bound", kw=words.number(bound, 1))
        return Line(words("most_open", kw=kw, way=how, minutes=minutes, bound=text))
    if curve.most_kw < _LEAST_KW:
        why = "" if curve.nothing_because is None else words(curve.nothing_because)
        return Line(words("nothing", way=how, why=why), "bad")
    return Line(words("most", kw=kw, way=how, minutes=minutes), "good")


def _prices(curve: GivingCurve, words: Words) -> Iterator[Line]:
    for point in curve.points:
        if not point.possible:
            key = "perhaps" if point.possible is None else "impossible"
            text = words(key, kw=power(point.kw, words), way=way(curve, words))
            yield Line(text, "plain" if point.possible is None else "bad")
    given = [point for point in curve.points if point.possible]
    if not given:
        return
    last, first = given[-1], given[0]
    kw = power(last.kw, words)
    if last.price_eur is None or last.average_eur_per_mwh is None:
        yield Line(words("price_open", kw=kw, least=eur(last.at_least_eur, words), most=eur(last.at_most_eur, words)))
    else:
        yield Line(words("price", kw=kw, eur=words.number(last.price_eur, 2), first=_first(first, last, words),
                         average=words.number(last.average_eur_per_mwh, 1)))  # fmt: skip
    if abs(last.month_charges_eur or 0.0) >= _CENT:
        yield Line(words("month", eur=words.number(last.month_charges_eur or 0.0, 2)))
    if curve.firmness is not None and last.firm_kw is not None:
        p, firm = words.percent(curve.firmness.probability, 0), power(last.firm_kw, words)
        yield Line(words("firm", p=p, kw=firm, of=kw))


_CENT = 0.005


def eur(value: float | None, words: Words) -> str:
    """An amount, or that it is not known."""
    return words.also(TEXTS)("no_end") if value is None else f"{words.number(value, 2)} EUR"


def _first(first: GivingPoint, last: GivingPoint, words: Words) -> str:
    if first is last or first.average_eur_per_mwh is None:
        return ""
    return words("first", kw=power(first.kw, words), average=words.number(first.average_eur_per_mwh, 1))
