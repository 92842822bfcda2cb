"""What makes it fit, for a board: the cheapest way, what it costs by kW, each measure by itself, and what turns it."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.measures.document import Advice, MeasuresReport
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.cost_curve import cost_curve
from gridshare.reports.board.report import Figure, Part, Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.measure_prices import prices
from gridshare.reports.what_if.measures_lines import closing, headline, kw_text
from gridshare.reports.what_if.measures_tables import listings, name_of
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("{name}, {kw} kW: what makes it fit", "{name}, {kw} kW: wat het passend maakt"),
    "title_asset": ("{name}: what makes it fit", "{name}: wat het passend maakt"),
    "title_park": ("What makes the park keep its limits", "Wat het park binnen zijn grenzen houdt"),
    "measures": ("What makes it fit", "Wat het passend maakt"),
    "prices": ("What measures cost", "Wat maatregelen kosten"),
    "changes": ("What would change the answer", "Wat het antwoord zou veranderen"),
    "found": ("The cheapest way: found, and proven", "De goedkoopste manier: gevonden en bewezen"),
    "value": ("value", "waarde"),
    "days": ("days that were looked at", "dagen die bekeken zijn"),
    "asked": ("power of the newcomer, asked [kW]", "vermogen van de nieuwkomer, gevraagd [kW]"),
    "without_kwh": (
        "without measures: above a limit or not served, in all [kWh]",
        "zonder maatregelen: boven een grens of niet geleverd, in totaal [kWh]",
    ),
    "without_days": ("on so many days", "op zoveel dagen"),
    "battery_kwh": ("a battery of [kWh]", "een batterij van [kWh]"),
    "battery_kw": ("with a power of [kW]", "met een vermogen van [kW]"),
    "left_out_kw": ("the newcomer leaves out, at most [kW]", "de nieuwkomer laat weg, hoogstens [kW]"),
    "left_out_kwh": ("that is in all [kWh]", "dat is in totaal [kWh]"),
    "left_out_hours": ("in so many hours", "in zoveel uur"),
    "left_out_days": ("on so many of these days", "op zoveel van deze dagen"),
    "right_kw": ("a right beside the contract [kW]", "een recht naast het contract [kW]"),
    "points": ("charging points that are planned", "laadpunten die gepland worden"),
    "later": ("charging sessions that last longer", "laadsessies die langer duren"),
    "later_kwh": ("charged after the agreed departure [kWh]", "geladen na het afgesproken vertrek [kWh]"),
    "curtailed_kwh": ("sun and wind cut [kWh]", "zon en wind afgetopt [kWh]"),
    "at_once": ("paid at once [EUR]", "ineens betaald [EUR]"),
    "year": ("costs, found in plans [EUR a year]", "kosten, gevonden in plannen [EUR per jaar]"),
    "year_least": ("proven: costs no less than [EUR a year]", "bewezen: kost niet minder dan [EUR per jaar]"),
    "period": ("costs, found in plans [EUR over these days]", "kosten, gevonden in plannen [EUR over deze dagen]"),
    "period_least": (
        "proven: costs no less than [EUR over these days]",
        "bewezen: kost niet minder dan [EUR over deze dagen]",
    ),
    "figure_year": ("the cheapest way, a year", "de goedkoopste manier, per jaar"),
    "figure_period": ("the cheapest way, over these days", "de goedkoopste manier, over deze dagen"),
    "figure_at_once": ("of which to be paid at once", "ineens te betalen"),
    "figure_without": ("above a limit or not served without it", "zonder maatregelen: te veel of niet geleverd"),
    "eur": ("{eur} EUR", "{eur} EUR"),
    "kwh": ("{kwh} kWh", "{kwh} kWh"),
    "free": ("With {kw} kW no measure is needed.", "Met {kw} kW is geen maatregel nodig."),
    "other_kw": (
        "With {kw} kW the cheapest way costs {eur} EUR a year.",
        "Met {kw} kW kost de goedkoopste manier {eur} EUR per jaar.",
    ),
    "too_much": (
        "With {kw} kW none of these measures is enough.",
        "Met {kw} kW is geen van deze maatregelen genoeg.",
    ),
    "only": (
        "With one measure alone, {name}, it costs {eur} EUR {per}: {more} EUR more.",
        "Met een enkele maatregel, {name}, kost het {eur} EUR {per}: {more} EUR meer.",
    ),
    "per_year": ("a year", "per jaar"),
    "per_period": ("over these days", "over deze dagen"),
    "price_turns": (
        "Other prices give another cheapest way: those that were reckoned with are below, with their sources.",
        "Andere prijzen geven een andere goedkoopste manier: waarmee gerekend is staat hieronder, met bronnen.",
    ),
}  # fmt: skip


def of_measures(report: MeasuresReport, words: Words) -> Contribution:
    """Its verdict, its tables and chart, each price that it was reckoned with, and what would change it."""
    words = words.also(_TEXTS)
    verdict, *others = headline(report, words)
    facts = [(words(key), value) for key, value in _facts(report, words)]
    parts: list[Part] = [Listing(words("found"), [words("value")], facts, is_whole=True)]
    if report.curve:
        parts.append(cost_curve(report, words))
    parts += [*listings(report, words), *closing(report, words)]
    sections = [(Place.MEASURES, Section(words("measures"), parts))]
    if not report.fits_already:
        sections.append((Place.CHANGES, Section(words("changes"), list(_changes(report, words)))))
        sections.append((Place.ASSUMPTIONS, Section(words("prices"), [prices(report, words)])))
    return Contribution(sections, verdict, others, list(_figures(report, words)), title=_title(report, words))


def _title(report: MeasuresReport, words: Words) -> str:
    if report.name is None:
        return words("title_park")
    if report.kw is None:
        return words("title_asset", name=report.name)
    return words("title", name=report.name, kw=kw_text(report.kw, words))


def _figures(report: MeasuresReport, words: Words) -> Iterator[Figure]:
    best = report.cheapest
    if best is not None and best.fits:
        yield Figure(words("eur", eur=words.number(best.eur)), words(f"figure_{report.per}"))
        if best.investment_eur > 0:
            yield Figure(words("eur", eur=words.number(best.investment_eur)), words("figure_at_once"))
    if report.above_days:
        yield Figure(words("kwh", kwh=words.number(report.above_kwh, 1)), words("figure_without"))


def _facts(report: MeasuresReport, words: Words) -> Iterator[tuple[str, str]]:
    if report.kw is not None:
        yield "asked", kw_text(report.kw, words)
    yield "days", words.number(report.days)
    yield "without_kwh", words.number(report.above_kwh, 1)
    yield "without_days", words.number(report.above_days)
    best = report.cheapest
    if best is not None:
        yield from _sizes(best, words)
        if best.fits:
            yield report.per, words.number(best.eur)
            if best.finished and best.at_least_eur is not None:
                yield f"{report.per}_least", words.number(best.at_least_eur)
            if best.investment_eur > 0:
                yield "at_once", words.number(best.investment_eur)


def _sizes(best: Advice, words: Words) -> Iterator[tuple[str, str]]:
    """What is taken of each measure."""
    sizes = {
        "battery": (("battery_kwh", best.battery_kwh, 1), ("battery_kw", best.battery_kw, 1)),
        "newcomer": (
            ("left_out_kw", best.newcomer_kw, 1),
            ("left_out_kwh", best.newcomer_kwh, 0),
            ("left_out_hours", best.newcomer_hours, 1),
            ("left_out_days", best.newcomer_days, 0),
        ),
        "right": (("right_kw", best.right_kw, 1),),
        "charging": (("points", best.charging_points, 0),),
        "departures": (("later", best.later_sessions, 0), ("later_kwh", best.later_kwh, 0)),
        "solar": (("curtailed_kwh", best.curtailed_kwh, 0),),
    }  # fmt: skip
    for measure in best.taken:
        yield from ((key, words.number(value, decimals)) for key, value, decimals in sizes[measure])


def _changes(report: MeasuresReport, words: Words) -> Iterator[Line]:
    """Another power, one measure in place of all, other prices."""
    free = [point.kw for point in report.curve if point.fits and point.eur == 0]
    if free:
        yield Line(words("free", kw=kw_text(max(free), words)))
    for point in report.curve:
        if point.kw in free or point.kw == report.kw:
            continue
        key = "other_kw" if point.fits else "too_much"
        yield Line(words(key, kw=kw_text(point.kw, words), eur=words.number(point.eur)))
    best = report.cheapest
    if best is not None and best.fits and len(best.taken) > 1:
        enough = [advice for advice in report.alone if advice.fits]
        for advice in sorted(enough, key=lambda each: each.eur)[:1]:
            eur, more = words.number(advice.eur), words.number(advice.eur - best.eur)
            per, name = words(f"per_{report.per}"), name_of(advice.allowed[0], words)
            yield Line(words("only", name=name, eur=eur, per=per, more=more))
    yield Line(words("price_turns"))
