"""The tables of what makes it fit: each measure by itself, what other powers cost, the days on which it matters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from gridshare.questions.measures.document import Advice, Measure, MeasuresReport
from gridshare.reports.listing import Listing
from gridshare.reports.what_if.measures_lines import how_text, kw_text
from gridshare.reports.words import Words
from gridshare.view import Texts

_MOST_DAYS = 10

_TEXTS: Texts = {
    "battery": ("a new battery", "een nieuwe batterij"),
    "newcomer_alone": ("the newcomer leaves some out", "de nieuwkomer laat iets weg"),
    "right": ("a right in some hours", "een recht in bepaalde uren"),
    "charging": ("charging is planned", "laden wordt gepland"),
    "departures": ("later departures", "later vertrekken"),
    "solar": ("sun and wind cut", "zon en wind aftoppen"),
    "alone": ("Each measure by itself", "Elke maatregel op zichzelf"),
    "enough": ("enough", "genoeg"),
    "yes": ("yes", "ja"),
    "no": ("no", "nee"),
    "size": ("how much", "hoeveel"),
    "at_once": ("at once [EUR]", "ineens [EUR]"),
    "a_year": ("a year [EUR]", "per jaar [EUR]"),
    "these_days": ("in all [EUR]", "in totaal [EUR]"),
    "left": ("left above [kWh]", "blijft boven [kWh]"),
    "curve": ("Highest power [kW]", "Hoogste vermogen [kW]"),
    "cheapest": ("the cheapest [EUR a year]", "het goedkoopst [EUR per jaar]"),
    "least": ("proven: no less than [EUR a year]", "bewezen: niet minder dan [EUR per jaar]"),
    "only_battery": ("with a battery alone [EUR a year]", "alleen batterij [EUR per jaar]"),
    "its_battery": ("that battery [kWh, kW]", "die batterij [kWh, kW]"),
    "days": ("Day, the tightest first", "Dag, de krapste eerst"),
    "above": ("above without [kWh]", "zonder: erboven [kWh]"),
    "leaves_out": ("newcomer leaves out [kWh]", "nieuwkomer laat weg [kWh]"),
    "when": ("when", "wanneer"),
    "gives": ("battery gives [kWh]", "batterij geeft [kWh]"),
}

_NAMES: dict[Measure, str] = {"newcomer": "newcomer_alone"}


def listings(report: MeasuresReport, words: Words) -> Iterator[Listing]:
    """Those that there is anything for."""
    words = words.also(_TEXTS)
    if report.alone:
        yield _alone(report, words)
    if report.curve:
        yield _curve(report, words)
    if report.cheapest is not None and report.cheapest.days:
        yield _days(report.cheapest, words)


def name_of(measure: Measure, words: Words) -> str:
    """What a measure is called."""
    return words.of(_TEXTS[_NAMES.get(measure, measure)])


def _alone(report: MeasuresReport, words: Words) -> Listing:
    each = words("a_year") if report.per == "year" else words("these_days")
    headings = [words("enough"), words("size"), words("at_once"), each, words("left")]
    rows = [
        (
            name_of(advice.allowed[0], words),
            words("yes") if advice.fits else words("no"),
            how_text(advice, report, words) if advice.taken else "-",
            words.number(advice.investment_eur) if advice.investment_eur > 0 else "-",
            words.number(advice.eur) if advice.fits else "-",
            "-" if advice.fits else words.number(advice.above_kwh, 1),
        )
        for advice in report.alone
    ]
    return Listing(words("alone"), headings, rows, is_text=True)


def _curve(report: MeasuresReport, words: Words) -> Listing:
    rows = []
    for point in report.curve:
        kwh, kw = point.with_battery_kwh, point.with_battery_kw
        rows.append(
            (
                kw_text(point.kw, words),
                words.number(point.eur) if point.fits else "-",
                _or_none(point.at_least_eur if point.fits else None, words),
                _or_none(point.with_battery_eur, words),
                _or_none(point.with_battery_at_least_eur, words),
                _or_none(point.with_battery_investment_eur, words),
                "-" if kwh is None or kw is None else f"{words.number(kwh)}, {words.number(kw)}",
            )
        )
    headings = [words(key) for key in ("cheapest", "least", "only_battery", "least", "at_once", "its_battery")]
    return Listing(words("curve"), headings, rows, is_whole=True)


def _or_none(eur: float | None, words: Words) -> str:
    return "-" if eur is None else words.number(eur)


def _days(best: Advice, words: Words) -> Listing:
    rows = []
    for day in best.days[:_MOST_DAYS]:
        at = datetime.combine(day.day, time())
        when = "-" if day.left_out_from is None else f"{day.left_out_from}-{day.left_out_until}"
        amounts = (day.left_out_kwh, day.discharged_kwh, day.above_kwh)
        out, gives, left = ("-" if kwh == 0 else words.number(kwh, 1) for kwh in amounts)
        name = f"{words.weekday(at)} {day.day}"
        rows.append((name, words.number(day.above_without_kwh, 1), out, when, gives, left))
    headings = [words("above"), words("leaves_out"), words("when"), words("gives"), words("left")]
    return Listing(words("days"), headings, rows, more=max(len(best.days) - _MOST_DAYS, 0))
