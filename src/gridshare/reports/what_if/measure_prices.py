"""The prices of measures by their names and units, with where each is from."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.measures.document import Assumption, MeasuresReport
from gridshare.reports.listing import Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_BOUGHT: Texts = {
    "battery.eur_per_kwh": ("battery, bought [EUR/kWh]", "batterij, koop [EUR/kWh]"),
    "battery.eur_per_kw": ("its power, bought [EUR/kW]", "het vermogen daarvan, koop [EUR/kW]"),
    "battery.lifetime_years": ("its lifetime [years]", "levensduur daarvan [jaar]"),
    "battery.interest_per_year": ("interest, of what is paid at once [a year]", "rente over de aankoop [per jaar]"),
    "battery.upkeep_per_year": (
        "upkeep, of what is paid at once [a year]",
        "onderhoud, deel van de aankoop [per jaar]",
    ),
}
_HIRED: Texts = {
    "battery.rent_eur_per_kwh_month": ("battery, hired [EUR/kWh a month]", "batterij, huur [EUR/kWh per maand]"),
    "battery.rent_eur_per_kw_month": ("its power, hired [EUR/kW a month]", "vermogen daarvan, huur [EUR/kW per maand]"),
    "battery.rent_once_eur": ("brought and taken away [EUR once]", "brengen en halen [EUR, eenmalig]"),
}
_OTHERS: Texts = {
    "battery.round_trip_efficiency": ("what comes out of it, of what goes in", "wat eruit komt, van wat erin gaat"),
    "battery.most_kw_per_kwh": ("its highest power [kW per kWh]", "het hoogste vermogen daarvan [kW per kWh]"),
    "charging.eur_per_point_year": ("planned charging [EUR a point and year]", "gepland laden [EUR per punt en jaar]"),
    "departures.eur_per_kwh": (
        "charged after the agreed departure [EUR/kWh]",
        "geladen na het afgesproken vertrek [EUR/kWh]",
    ),
    "right.eur_per_kw_year": ("a right in some hours [EUR/kW a year]", "een recht in bepaalde uren [EUR/kW per jaar]"),
    "newcomer.eur_per_kwh": ("left out by the newcomer [EUR/kWh]", "weggelaten door de nieuwkomer [EUR/kWh]"),
    "newcomer.eur_per_kw_year": ("a switch for that [EUR/kW a year]", "een schakelaar daarvoor [EUR/kW per jaar]"),
    "solar.eur_per_kwh": ("sun and wind not produced [EUR/kWh]", "niet geproduceerde zon en wind [EUR/kWh]"),
}

_TEXTS: Texts = {
    "prices": ("Prices that were reckoned with", "Prijzen waarmee gerekend is"),
    "value": ("value", "waarde"),
    "source": ("source", "bron"),
    "assumed": ("assumed", "aangenomen"),
    "given": ("given with the question", "opgegeven bij de vraag"),
}

_SHARES = ("battery.interest_per_year", "battery.upkeep_per_year", "battery.round_trip_efficiency")


def reckoned_with(report: MeasuresReport) -> list[Assumption]:
    """The prices of the measures that could be taken: of a battery that is bought, or hired."""
    known: Texts = {**(_HIRED if report.temporary else _BOUGHT), **_OTHERS}
    possible = {measure for advice in report.alone for measure in advice.allowed}
    named = [each for each in report.assumptions if each.name in known]
    return [each for each in named if not possible or each.name.partition(".")[0] in possible]


def prices(report: MeasuresReport, words: Words) -> Listing:
    """These prices by name, with their units and sources."""
    words, names = words.also(_TEXTS), {**_BOUGHT, **_HIRED, **_OTHERS}
    rows = [
        (words.of(names[each.name]), _value(each, words), ", ".join(_source(each, words)))
        for each in reckoned_with(report)
    ]
    return Listing(words("prices"), [words("value"), words("source")], rows, is_text=True, is_whole=True)


def _value(each: Assumption, words: Words) -> str:
    if each.name in _SHARES:
        return words.percent(each.value)
    return words.number(each.value, 0 if each.value == round(each.value) else 2)


def _source(each: Assumption, words: Words) -> Iterator[str]:
    yield words(each.source) if each.source in _TEXTS else each.source
    if each.date is not None:
        yield str(each.date)
