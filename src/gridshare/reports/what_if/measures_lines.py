"""What makes it fit, in sentences: the cheapest way, what it costs and what is proven of that, how far it was tried."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from gridshare.questions.measures.document import Advice, Measure, MeasuresReport
from gridshare.reports.listing import Line
from gridshare.reports.what_if.measure_prices import reckoned_with
from gridshare.reports.words import Words
from gridshare.view import Texts

TEXTS: Texts = {
    "newcomer": ("{name} ({kw} kW)", "{name} ({kw} kW)"),
    "newcomer_asset": ("{name}", "{name}"),
    "park": ("The park", "Het park"),
    "already": (
        "{what} fits on {n:the one day|all # days} without any measure.",
        "{what} past op {n:de ene dag|alle # dagen} zonder enige maatregel.",
    ),
    "already_park": (
        "The park keeps its limits on {n:the one day|all # days} without any measure.",
        "Het park houdt zijn grenzen op {n:de ene dag|alle # dagen} zonder enige maatregel.",
    ),
    "fits_park": (
        "The park keeps its limits on {n:the one day|all # days} with {how}.",
        "Het park houdt zijn grenzen op {n:de ene dag|alle # dagen} met {how}.",
    ),
    "fits_not_park": (
        (
            "The park does not keep its limits on {n:the one day|all # days} with any of these measures: on "
            "{days:day|days} {kwh} kWh in all is left above a limit or not served."
        ),
        (
            "Het park houdt met geen van deze maatregelen zijn grenzen op {n:de ene dag|alle # dagen}: op "
            "{days:dag|dagen} blijft samen {kwh} kWh boven een grens of wordt niet geleverd."
        ),
    ),
    "fits": (
        "{what} fits on {n:the one day|all # days} with {how}.",
        "{what} past op {n:de ene dag|alle # dagen} met {how}.",
    ),
    "fits_not": (
        (
            "{what} does not fit on {n:the one day|all # days} with any of these measures: on {days:day|days} "
            "{kwh} kWh in all is left "
            "above a limit or not served."
        ),
        (
            "{what} past met geen van deze maatregelen op {n:de ene dag|alle # dagen}: op {days:dag|dagen} "
            "blijft samen {kwh} kWh "
            "boven een grens of wordt niet geleverd."
        ),
    ),
    "not_whole": (
        (
            "{what} nearly fits with {how}: planned in full, {kwh} kWh is left above a limit or not served on "
            "{days:day|days}, where chargers or machines cannot run by half."
        ),
        (
            "{what} past bijna met {how}: volledig ingepland blijft op {days:dag|dagen} {kwh} kWh boven een "
            "grens of wordt "
            "niet geleverd, omdat laadpunten of machines niet half kunnen draaien."
        ),
    ),
    "unknown": (
        "What makes {what} fit is not known: the time was up.",
        "Wat {what} laat passen is niet bekend: de tijd was om.",
    ),
    "costs_year": ("It costs {eur} EUR a year{proven}.", "Dat kost {eur} EUR per jaar{proven}."),
    "costs_scaled": (
        "It costs {eur} EUR a year, if all of the year is as these {n:day|days}{proven}.",
        "Dat kost {eur} EUR per jaar, als het hele jaar is zoals deze {n:dag|dagen}{proven}.",
    ),
    "costs_period": ("It costs {eur} EUR over these days{proven}.", "Dat kost {eur} EUR over deze dagen{proven}."),
    "proven": (
        "; no plan of these days with these prices costs less than {eur} EUR",
        "; geen plan van deze dagen kost bij deze prijzen minder dan {eur} EUR",
    ),
    "not_proven": ("; a cheaper way is possible, the time was up", "; het kan goedkoper zijn, de tijd was om"),
    "buys": ("Of that {eur} EUR is paid at once.", "Daarvoor wordt {eur} EUR ineens betaald."),
    "without": (
        "Without measures {kwh} kWh is above a limit or not served, on {days} of {n:day|days}.",
        "Zonder maatregelen komt {kwh} kWh boven een grens of wordt niet geleverd, op {days} van {n:dag|dagen}.",
    ),
    "season": (
        "Asked for {first} to {last}, of which there is no data; answered with the same season: {from_} to {to}.",
        (
            "Gevraagd voor {first} tot en met {last}, waarvan geen gegevens zijn; beantwoord met hetzelfde seizoen: "
            "{from_} tot en met {to}."
        ),
    ),
    "lacking": (
        "{n:day lacks data and is|days lack data and are} left out.",
        "{n:dag mist gegevens en is|dagen missen gegevens en zijn} weggelaten.",
    ),
    "cut_short": (
        "Not all of this answer could be finished: the time was up.",
        "Niet alles van dit antwoord kon af: de tijd was om.",
    ),
    "and": (" and ", " en "),
    "how_battery": ("a battery of {kwh} kWh and {kw} kW", "een batterij van {kwh} kWh en {kw} kW"),
    "how_newcomer": (
        "{name} leaving out up to {kw} kW ({kwh} kWh in {hours} hours, on {days:day|days})",
        "{name} die tot {kw} kW weglaat ({kwh} kWh in {hours} uur, op {days:dag|dagen})",
    ),
    "how_right": ("a right to {kw} kW more in some hours", "een recht op {kw} kW extra in bepaalde uren"),
    "how_charging": ("planned charging at {n:point|points}", "geplande laadsessies op {n:laadpunt|laadpunten}"),
    "how_departures": (
        "{n:charging session that lasts|charging sessions that last} longer ({kwh} kWh after the agreed departure)",
        "{n:laadsessie die langer duurt|laadsessies die langer duren} ({kwh} kWh na het afgesproken vertrek)",
    ),
    "how_solar": ("{kwh} kWh of sun and wind cut", "{kwh} kWh zon en wind afgetopt"),
    "planned": (
        (
            "Planned in full, with these measures as real parts of the park: {holds} of {n} of the tightest days keep "
            "every limit."
        ),
        (
            "Volledig ingepland, met deze maatregelen als echte delen van het park: {holds} van {n} van de krapste "
            "dagen blijven binnen elke grens."
        ),
    ),
    "scaled": (
        "What is paid by the kWh is scaled from {n:day|days} to a year.",
        "Wat per kWh betaald wordt is van {n:dag|dagen} omgerekend naar een jaar.",
    ),
    "larger": (
        "The battery is {percent}% larger than it would be if chargers and machines could run by half.",
        "De batterij is {percent}% groter dan wanneer laadpunten en machines half zouden kunnen draaien.",
    ),
    "reckoned": (
        (
            "Reckoned with {of:price|prices}, of which {n} {are} assumed and not offered by anybody. What a battery "
            "earns beside this is not counted."
        ),
        (
            "Gerekend met {of:prijs|prijzen}, waarvan er {n} {are} aangenomen en door niemand aangeboden. Wat een "
            "batterij daarnaast verdient telt niet mee."
        ),
    ),
    "is": ("is", "is"),
    "are": ("are", "zijn"),
}


_YEAR_DAYS = 360


def headline(report: MeasuresReport, words: Words) -> Iterator[Line]:
    """Whether it fits and with what, what that costs, and what there is without it."""
    words = words.also(TEXTS)
    what, n, best = _what(report, words), report.days, report.cheapest
    of = "_park" if report.name is None else ""
    left = sum(day.above_kwh for day in report.planned if not day.holds)
    if report.fits_already:
        yield Line(words(f"already{of}", what=what, n=n), "good")
    elif best is None:
        yield Line(words("unknown", what=what), "bad")
    elif not best.fits:
        kwh = words.number(best.above_kwh, 1)
        yield Line(words(f"fits_not{of}", what=what, n=n, days=best.above_days, kwh=kwh), "bad")
    elif left > 0:
        days = sum(not day.holds for day in report.planned)
        how = how_text(best, report, words)
        yield Line(words("not_whole", what=what, how=how, kwh=words.number(left, 1), days=days), "bad")
    else:
        yield Line(words(f"fits{of}", what=what, n=n, how=how_text(best, report, words)), "good")
    if best is not None and best.fits:
        eur = words.number(best.eur)
        key = "costs_period" if report.per != "year" else "costs_scaled" if _is_scaled(report) else "costs_year"
        text = words(key, eur=eur, proven=_proven(best, words), n=report.days)
        paid = f" {words('buys', eur=words.number(best.investment_eur))}" if best.investment_eur > 0 else ""
        yield Line(f"{text}{paid}")
    if report.above_days:
        yield Line(words("without", kwh=words.number(report.above_kwh, 1), days=report.above_days, n=n))
    if report.asked != (report.first, report.last) and report.temporary:
        (first, last), own = report.asked, (report.first, report.last)
        shown = {"first": first, "last": last, "from_": own[0], "to": own[1]}
        yield Line(words("season", **{key: _date(day, words) for key, day in shown.items()}))


def _what(report: MeasuresReport, words: Words) -> str:
    if report.name is None:
        return words("park")
    if report.kw is None:
        return words("newcomer_asset", name=report.name)
    return words("newcomer", name=report.name, kw=kw_text(report.kw, words))


def _date(day: date, words: Words) -> str:
    return words.date(datetime.combine(day, time()))


def _proven(advice: Advice, words: Words) -> str:
    """What is proven of its cost."""
    if not advice.finished:
        return words("not_proven")
    return "" if advice.at_least_eur is None else words("proven", eur=words.number(advice.at_least_eur))


def how_text(advice: Advice, report: MeasuresReport, words: Words) -> str:
    """The measures that are taken, in words."""
    words = words.also(TEXTS)
    parts = [_taken(measure, advice, report, words) for measure in advice.taken]
    return words("and").join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _taken(measure: Measure, advice: Advice, report: MeasuresReport, words: Words) -> str:
    values: dict[Measure, dict[str, object]] = {
        "battery": {"kwh": words.number(advice.battery_kwh, 1), "kw": words.number(advice.battery_kw, 1)},
        "newcomer": {
            "name": report.name,
            "kw": words.number(advice.newcomer_kw, 1),
            "kwh": words.number(advice.newcomer_kwh),
            "hours": words.number(advice.newcomer_hours, 1),
            "days": advice.newcomer_days,
        },
        "right": {"kw": words.number(advice.right_kw, 1)},
        "charging": {"n": advice.charging_points},
        "departures": {"n": advice.later_sessions, "kwh": words.number(advice.later_kwh)},
        "solar": {"kwh": words.number(advice.curtailed_kwh)},
    }
    return words.of(TEXTS[f"how_{measure}"], **values[measure])


def closing(report: MeasuresReport, words: Words) -> Iterator[Line]:
    """How far it was tried, what is left out, and whose prices these are."""
    words = words.also(TEXTS)
    if report.planned:
        holds = sum(day.holds for day in report.planned)
        yield Line(words("planned", holds=holds, n=len(report.planned)))
    if report.larger_percent > 0 and all(day.holds for day in report.planned):
        yield Line(words("larger", percent=words.number(report.larger_percent)))
    if _is_scaled(report) and not report.fits_already:
        yield Line(words("scaled", n=report.days))
    if report.lacking:
        yield Line(words("lacking", n=len(report.lacking)), "bad")
    if not report.finished:
        yield Line(words("cut_short"), "bad")
    used = reckoned_with(report)
    assumed = sum(each.source == "assumed" for each in used)
    if assumed and not report.fits_already:
        yield Line(words("reckoned", n=assumed, of=len(used), are=words("is" if assumed == 1 else "are")))


def kw_text(kw: float, words: Words) -> str:
    """A power of a newcomer with the decimals that it has."""
    return words.number(kw, next((d for d in (0, 1) if abs(kw - round(kw, d)) < _WATT_KW), 2))


_WATT_KW = 1e-3


def _is_scaled(report: MeasuresReport) -> bool:
    """Whether what a year costs is reckoned from fewer days than a year has."""
    return report.per == "year" and report.days < _YEAR_DAYS
