"""What the terminal and the page share of an import: texts, names of what is concluded, units, instants."""

from __future__ import annotations

from collections.abc import Iterable

from gridshare.imports import QualityFinding
from gridshare.reports.words import Words
from gridshare.usecases.import_report import ImportReport
from gridshare.view import Texts

TEXTS: Texts = {
    "written": (
        "{n} clean series and tables were written; local times were read on the clock of {zone}.",
        "Er zijn {n} schone reeksen en tabellen geschreven; plaatselijke tijden zijn gelezen op de klok van {zone}.",
    ),
    "would_do": (
        "Nothing was written; nothing stands in the way. Local times were read on the clock of {zone}.",
        "Er is niets geschreven; niets staat in de weg. Plaatselijke tijden zijn gelezen op de klok van {zone}.",
    ),
    "refused": (
        "Nothing was written: first what is asked or wrong must be settled.",
        "Er is niets geschreven: eerst moet wat gevraagd wordt of fout is opgelost zijn.",
    ),
    "conclusions": ("How the files were read", "Hoe de bestanden zijn gelezen"),
    "left_out": ("Left out", "Weggelaten"),
    "remark": ("Note", "Opmerking"),
    "assumed": ("assumed", "aangenomen"),
    "series": ("series", "reeks"),
    "period": ("period", "periode"),
    "complete": ("complete", "volledig"),
    "year_short": ("kWh a year", "kWh per jaar"),
    "highest": ("highest value", "hoogste waarde"),
    "energy": ("energy", "energie"),
    "findings": ("Findings", "Bevindingen"),
    "serious": ("serious", "ernstig"),
    "warning": ("warning", "let op"),
    "info": ("note", "opmerking"),
    "n_serious": ("{n} serious", "{n} ernstig"),
    "n_warning": ("{n:warning|warnings}", "{n} let op"),
    "n_info": ("{n:note|notes}", "{n:opmerking|opmerkingen}"),
    "first_rows": ("First rows:", "Eerste rijen:"),
    "questions": ("Questions", "Vragen"),
    "question_intro": (
        "The files leave this open. Nothing is imported before it is answered.",
        "De bestanden laten dit open. Er wordt niets ingelezen voordat het beantwoord is.",
    ),
    "reads_as": ("{answer}: it then reads {reads_as}", "{answer}: {reads_as}"),
    "problems": ("Problems", "Problemen"),
    "expected": ("expected", "verwacht"),
    "unheld": (
        (
            "Nothing could be held against the level of {names}: kW taken for kWh would not be seen. Give of each "
            "contracted_kw or year_kwh in the file for --map: "
            'meters: {{"{first}": {{contracted_kw: 400, year_kwh: 1250000}}}}'
        ),
        (
            "De hoogte van {names} kon nergens mee worden vergeleken: kW gelezen als kWh zou niet opvallen. Geef van "
            "elk contracted_kw of year_kwh in het bestand voor --map: "
            'meters: {{"{first}": {{contracted_kw: 400, year_kwh: 1250000}}}}'
        ),
    ),
    "forecasts": ("Weather forecasts", "Weersverwachtingen"),
    "forecasts_read": (
        "weather forecasts, {n} moments of issue from {first_issue} to {last_issue}, of {first} to {until} UTC",
        "weersverwachtingen, {n} keer uitgegeven van {first_issue} tot {last_issue}, voor {first} tot {until} UTC",
    ),
}

ASPECTS: Texts = {
    "layout": ("layout", "indeling"),
    "column": ("column", "kolom"),
    "unit": ("unit", "eenheid"),
    "label": ("label", "label"),
    "order": ("date order", "datumvolgorde"),
    "decimal": ("decimal mark", "decimaalteken"),
    "zone": ("time zone", "tijdzone"),
    "sign": ("sign", "teken"),
    "interval": ("interval", "interval"),
    "meter": ("meter", "meter"),
    "overlap": ("overlap", "overlap"),
    "cut": ("end of the file", "einde van het bestand"),
    "code": ("code for missing", "code voor ontbrekend"),
    "counter": ("counter", "telwerk"),
    "issued": ("moment of issue", "moment van uitgifte"),
    "factor": ("factor", "factor"),
    "blank": ("empty cells", "lege cellen"),
    "status": ("state", "status"),
}
"""What can be concluded or asked of a file."""

QUANTITIES: Texts = {
    "consumption": ("consumption", "afname"),
    "feed_in": ("feed-in", "teruglevering"),
    "net": ("net (consumption less feed-in)", "netto (afname min teruglevering)"),
    "production": ("production", "opwek"),
    "price": ("price", "prijs"),
    "temperature": ("temperature", "temperatuur"),
    "irradiance": ("irradiance", "zonnestraling"),
    "wind_speed": ("wind speed", "windsnelheid"),
    "cloud_cover": ("cloud cover", "bewolking"),
    "other": ("other", "overig"),
}

_UNITS = {
    "kw": "kW",
    "kwh": "kWh",
    "eur_per_kwh": "EUR/kWh",
    "eur_per_mwh": "EUR/MWh",
    "degc": "°C",
    "w_per_m2": "W/m²",
    "m_per_s": "m/s",
}


def text_of(finding: QualityFinding, words: Words) -> str:
    """The sentence of a finding."""
    return finding.text_nl if words.language == "nl" else finding.text


def some(names: Iterable[str], words: Words, most: int = 3) -> str:
    """The first names, and how many more there are."""
    known = list(names)
    more = f" {words('and_more', n=len(known) - most)}" if len(known) > most else ""
    return ", ".join(known[:most]) + more


def unheld(made: ImportReport, words: Words) -> str:
    """Which meters nothing is known of that their level could be held against, and what to do about it."""
    return words("unheld", names=some(made.unheld, words), first=made.unheld[0])


def unit_of(unit: str) -> str:
    """A unit as people write it."""
    return _UNITS.get(unit, unit)


def clock_of(instant: str) -> str:
    """An instant for people: ``2023-10-29 02:15``, with its offset kept."""
    return instant.replace("T", " ")


def forecast_lines(made: ImportReport, words: Words) -> list[str]:
    """What was read of weather forecasts, a line for each series."""
    lines = []
    for each in made.forecasts:
        moments = {key: clock_of(getattr(each, key))[:16] for key in ("first_issue", "last_issue", "first", "until")}
        lines.append(f"{each.name}: {words('forecasts_read', n=words.number(each.issues), **moments)}")
    return lines


def written_tables(made: ImportReport) -> int:
    """How many series and tables an import makes."""
    return len(made.series) + len(made.sessions) + len(made.forecasts)
