"""What makes it fit, for the terminal: the cheapest way first, then each measure by itself, other powers, the days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.questions.measures.document import Advice, Measure, MeasuresReport
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_MOST_DAYS = 10

_TEXTS: Texts = {
    "newcomer": ("{name} ({kw} kW)", "{name} ({kw} kW)"),
    "newcomer_asset": ("{name}", "{name}"),
    "park": ("The park", "Het park"),
    "already": (
        "{what} fits on all {n} days without any measure.",
        "{what} past op alle {n} dagen zonder enige maatregel.",
    ),
    "fits": ("{what} fits on all {n} days with {how}.", "{what} past op alle {n} dagen met {how}."),
    "fits_not": (
        (
            "{what} does not fit on all {n} days with any of these measures: on {days} days {kwh} kWh in all is left "
            "above a limit or not served."
        ),
        (
            "{what} past met geen van deze maatregelen op alle {n} dagen: op {days} dagen blijft samen {kwh} kWh "
            "boven een grens of wordt niet geleverd."
        ),
    ),
    "not_whole": (
        (
            "{what} nearly fits with {how}: planned in full, {kwh} kWh is left above a limit or not served on {days} "
            "days, where chargers or machines cannot run by half."
        ),
        (
            "{what} past bijna met {how}: volledig ingepland blijft op {days} dagen {kwh} kWh boven een grens of wordt "
            "niet geleverd, omdat laders of machines niet half kunnen draaien."
        ),
    ),
    "unknown": (
        "What makes {what} fit is not known: the time was up.",
        "Wat {what} laat passen is niet bekend: de tijd was op.",
    ),
    "costs_year": ("It costs {eur} EUR a year{proven}.", "Dat kost {eur} euro per jaar{proven}."),
    "costs_period": ("It costs {eur} EUR over these days{proven}.", "Dat kost {eur} euro over deze dagen{proven}."),
    "proven": (
        "; no plan of these days with these prices costs less than {eur} EUR",
        "; geen plan van deze dagen kost bij deze prijzen minder dan {eur} euro",
    ),
    "not_proven": ("; a cheaper way is possible, the time was up", "; het kan goedkoper zijn, de tijd was op"),
    "buys": ("Of that {eur} EUR is paid at once.", "Daarvoor wordt {eur} euro ineens betaald."),
    "without": (
        "Without measures {kwh} kWh is above a limit or not served, on {days} of {n} days.",
        "Zonder maatregelen komt {kwh} kWh boven een grens of wordt niet geleverd, op {days} van {n} dagen.",
    ),
    "season": (
        "Asked for {first} to {last}, of which there is no data; answered with the same season: {from_} to {to}.",
        (
            "Gevraagd voor {first} tot en met {last}, waarvan geen gegevens zijn; beantwoord met hetzelfde seizoen: "
            "{from_} tot en met {to}."
        ),
    ),
    "lacking": (
        "{n} days lack data and are left out.",
        "{n} dagen missen gegevens en zijn weggelaten.",
    ),
    "cut_short": (
        "Not all of this answer could be finished: the time was up.",
        "Niet alles van dit antwoord kon af: de tijd was op.",
    ),
    "and": (" and ", " en "),
    "how_battery": ("a battery of {kwh} kWh and {kw} kW", "een batterij van {kwh} kWh en {kw} kW"),
    "how_newcomer": (
        "{name} leaving out up to {kw} kW ({kwh} kWh in {hours} hours, on {days} days)",
        "{name} die tot {kw} kW weglaat ({kwh} kWh in {hours} uur, op {days} dagen)",
    ),
    "how_right": ("a right to {kw} kW more in some hours", "een recht op {kw} kW extra in bepaalde uren"),
    "how_charging": ("planned charging at {n} points", "geplande laadbeurten op {n} punten"),
    "how_departures": (
        "{n} charging sessions that last longer ({kwh} kWh after the agreed departure)",
        "{n} laadbeurten die langer duren ({kwh} kWh na het afgesproken vertrek)",
    ),
    "how_solar": ("{kwh} kWh of sun and wind cut", "{kwh} kWh zon en wind afgeregeld"),
    "battery": ("a new battery", "een nieuwe batterij"),
    "newcomer_alone": ("the newcomer leaves some out", "de nieuwkomer laat iets weg"),
    "right": ("a right in some hours", "een recht in bepaalde uren"),
    "charging": ("charging is planned", "laden wordt gepland"),
    "departures": ("later departures", "later vertrekken"),
    "solar": ("sun and wind cut", "zon en wind afregelen"),
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
    "only_battery": ("with a battery alone [EUR a year]", "alleen batterij [EUR per jaar]"),
    "its_battery": ("that battery [kWh, kW]", "die batterij [kWh, kW]"),
    "days": ("Day, the tightest first", "Dag, de krapste eerst"),
    "above": ("above without [kWh]", "zonder: erboven [kWh]"),
    "leaves_out": ("newcomer leaves out [kWh]", "nieuwkomer laat weg [kWh]"),
    "when": ("when", "wanneer"),
    "gives": ("battery gives [kWh]", "batterij geeft [kWh]"),
    "more_days": ("and {n} more days", "en nog {n} dagen"),
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
    "larger": (
        "The battery is {percent}% larger than it would be if chargers and machines could run by half.",
        "De batterij is {percent}% groter dan wanneer laders en machines half zouden kunnen draaien.",
    ),
    "reckoned": (
        (
            "Reckoned with prices of which {n} are assumed and not offered by anybody; --prices gives your own. What a "
            "battery earns beside this is not counted."
        ),
        (
            "Gerekend met prijzen waarvan er {n} zijn aangenomen en door niemand aangeboden; --prices geeft eigen "
            "prijzen. Wat een batterij daarnaast verdient telt niet mee."
        ),
    ),
}

_NAMES: dict[Measure, str] = {"newcomer": "newcomer_alone"}


def measures_summary(report: MeasuresReport, language: Language) -> Group:
    """All that a manager or a banker wants to know of the answer, the verdict first."""
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = [*_headline(report, words), Text()]
    if report.alone:
        parts += [_alone(report, words), Text()]
    if report.curve:
        parts += [_curve(report, words), Text()]
    if report.cheapest is not None and report.cheapest.days:
        parts += [_days(report.cheapest, words), Text()]
    return Group(*parts, *_closing(report, words))


def _headline(report: MeasuresReport, words: Words) -> Iterator[Text]:
    what, n, best = _what(report, words), report.days, report.cheapest
    left = sum(day.above_kwh for day in report.planned if not day.holds)
    if report.fits_already:
        yield Text(words("already", what=what, n=n), GOOD)
    elif best is None:
        yield Text(words("unknown", what=what), BAD)
    elif not best.fits:
        kwh = words.number(best.above_kwh, 1)
        yield Text(words("fits_not", what=what, n=n, days=best.above_days, kwh=kwh), BAD)
    elif left > 0:
        days = sum(not day.holds for day in report.planned)
        yield Text(
            words("not_whole", what=what, how=_how(best, report, words), kwh=words.number(left, 1), days=days), BAD
        )
    else:
        yield Text(words("fits", what=what, n=n, how=_how(best, report, words)), GOOD)
    if best is not None and best.fits:
        eur = words.number(best.eur)
        text = words("costs_year" if report.per == "year" else "costs_period", eur=eur, proven=_proven(best, words))
        paid = f" {words('buys', eur=words.number(best.investment_eur))}" if best.investment_eur > 0 else ""
        yield Text(f"  {text}{paid}")
    if report.above_days:
        yield Text(f"  {words('without', kwh=words.number(report.above_kwh, 1), days=report.above_days, n=n)}")
    if report.asked != (report.first, report.last) and report.temporary:
        (first, last), own = report.asked, (report.first, report.last)
        shown = {"first": first, "last": last, "from_": own[0], "to": own[1]}
        yield Text(f"  {words('season', **{key: _date(day, words) for key, day in shown.items()})}", "yellow")


def _what(report: MeasuresReport, words: Words) -> str:
    if report.name is None:
        return words("park")
    if report.kw is None:
        return words("newcomer_asset", name=report.name)
    return words("newcomer", name=report.name, kw=words.number(report.kw))


def _date(day: date, words: Words) -> str:
    return words.date(datetime.combine(day, time()))


def _proven(advice: Advice, words: Words) -> str:
    """What is proven of its cost."""
    if not advice.finished:
        return words("not_proven")
    return "" if advice.at_least_eur is None else words("proven", eur=words.number(advice.at_least_eur))


def _how(advice: Advice, report: MeasuresReport, words: Words) -> str:
    """The measures that are taken, in words."""
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
    return words.of(_TEXTS[f"how_{measure}"], **values[measure])


def _alone(report: MeasuresReport, words: Words) -> Table:
    each = "a_year" if report.per == "year" else "these_days"
    columns = ("enough", "size", "at_once", each, "left")
    rows = table(words("alone"), *((words.of(_TEXTS[key]), "left" if key == "size" else "right") for key in columns))
    for advice in report.alone:
        name = words.of(_TEXTS[_NAMES.get(advice.allowed[0], advice.allowed[0])])
        rows.add_row(
            name,
            Text(words("yes"), GOOD) if advice.fits else Text(words("no"), BAD),
            _how(advice, report, words) if advice.taken else "-",
            words.number(advice.investment_eur) if advice.investment_eur > 0 else "-",
            words.number(advice.eur) if advice.fits else "-",
            "-" if advice.fits else words.number(advice.above_kwh, 1),
        )
    return rows


def _curve(report: MeasuresReport, words: Words) -> Table:
    columns = ("cheapest", "only_battery", "at_once", "its_battery")
    rows = table(words("curve"), *((words.of(_TEXTS[key]), "right") for key in columns))
    for point in report.curve:
        kwh, kw = point.with_battery_kwh, point.with_battery_kw
        rows.add_row(
            words.number(point.kw),
            words.number(point.eur) if point.fits else "-",
            _or_none(point.with_battery_eur, words),
            _or_none(point.with_battery_investment_eur, words),
            "-" if kwh is None or kw is None else f"{words.number(kwh)}, {words.number(kw)}",
        )
    return rows


def _or_none(eur: float | None, words: Words) -> str:
    return "-" if eur is None else words.number(eur)


def _days(best: Advice, words: Words) -> Table:
    rows = table(
        words("days"), *((words.of(_TEXTS[k]), "right") for k in ("above", "leaves_out", "when", "gives", "left"))
    )
    for day in best.days[:_MOST_DAYS]:
        at = datetime.combine(day.day, time())
        when = "-" if day.left_out_from is None else f"{day.left_out_from}-{day.left_out_until}"
        amounts = (day.left_out_kwh, day.discharged_kwh, day.above_kwh)
        out, gives, left = ("-" if kwh == 0 else words.number(kwh, 1) for kwh in amounts)
        rows.add_row(f"{words.weekday(at)} {day.day}", words.number(day.above_without_kwh, 1), out, when, gives, left)
    if len(best.days) > _MOST_DAYS:
        rows.add_row(Text(words("more_days", n=len(best.days) - _MOST_DAYS), "dim"))
    return rows


def _closing(report: MeasuresReport, words: Words) -> Sequence[Text]:
    found = []
    if report.planned:
        holds = sum(day.holds for day in report.planned)
        found.append(Text(words("planned", holds=holds, n=len(report.planned))))
    if report.larger_percent > 0 and all(day.holds for day in report.planned):
        found.append(Text(words("larger", percent=words.number(report.larger_percent))))
    if report.lacking:
        found.append(Text(words("lacking", n=len(report.lacking)), "yellow"))
    if not report.finished:
        found.append(Text(words("cut_short"), "yellow"))
    assumed = sum(each.source == "assumed" for each in report.assumptions)
    if assumed and not report.fits_already:
        found.append(Text(words("reckoned", n=assumed), "dim"))
    return found
