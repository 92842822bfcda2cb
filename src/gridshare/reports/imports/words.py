"""What reports of an import say, in English and in Dutch."""

from __future__ import annotations

from gridshare.imports import QualityFinding
from gridshare.reports.words import Language

_TEXTS: dict[str, tuple[str, str]] = {
    "title": ("Import of measurements", "Inlezen van metingen"),
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
    "notes_left": (
        "{n} notes more, in the page (--report) and the JSON.",
        "nog {n} opmerkingen, in de pagina (--report) en de JSON.",
    ),
    "and_more": ("and {n} more", "en nog {n}"),
    "separated": ("cells separated by {mark}", "cellen gescheiden door {mark}"),
    "tab": ("tabs", "tabs"),
    "rows_read": ("{n} rows", "{n} rijen"),
    "next_step": (
        "Next: name them in {path}: `series: measured`, and for a firm `profile: {name}`.",
        "Nu verder: noem ze in {path}: `series: measured`, en bij een bedrijf `profile: {name}`.",
    ),
    "no_layout": ("no layout knows this file", "geen indeling kent dit bestand"),
    "what": ("what", "wat"),
    "sessions": ("Visits of vehicles", "Bezoeken van voertuigen"),
    "visits": ("visits", "bezoeken"),
    "visits_told": (
        "{n} visits from {first} to {last}, {kwh} kWh",
        "{n} bezoeken van {first} tot {last}, {kwh} kWh",
    ),
    "connectors": ("connectors", "aansluitpunten"),
    "summary": ("Summary", "Overzicht"),
    "series": ("series", "reeks"),
    "meter": ("meter", "meter"),
    "quantity": ("quantity", "grootheid"),
    "period": ("period", "tijdvak"),
    "interval": ("interval", "interval"),
    "minutes": ("{n} min", "{n} min"),
    "values": ("values", "waarden"),
    "values_of": ("{n} of {of} ({share})", "{n} van {of} ({share})"),
    "complete": ("complete", "volledig"),
    "energy": ("energy", "energie"),
    "year": ("energy of the last 365 days", "energie van de laatste 365 dagen"),
    "year_short": ("kWh a year", "kWh per jaar"),
    "highest": ("highest value", "hoogste waarde"),
    "lowest": ("lowest value", "laagste waarde"),
    "mean": ("mean", "gemiddelde"),
    "at": ("{value} at {when}", "{value} om {when}"),
    "load_factor": ("mean / highest", "gemiddelde / hoogste"),
    "filled": ("filled on request", "op verzoek aangevuld"),
    "estimated": ("estimated by the metering company", "geschat door het meetbedrijf"),
    "findings": ("Findings", "Bevindingen"),
    "no_findings": ("Nothing was found.", "Er is niets gevonden."),
    "serious": ("serious", "ernstig"),
    "warning": ("warning", "let op"),
    "info": ("note", "opmerking"),
    "first_rows": ("First rows:", "Eerste rijen:"),
    "row": ("row {n}", "rij {n}"),
    "missing_value": ("missing", "ontbreekt"),
    "conclusions": ("How the files were read", "Hoe de bestanden zijn gelezen"),
    "about": ("about", "over"),
    "answer": ("read as", "gelezen als"),
    "because": ("because", "omdat"),
    "assumed": ("assumed", "aangenomen"),
    "questions": ("Questions", "Vragen"),
    "question_intro": (
        "The files leave this open. Nothing is imported before it is answered.",
        "De bestanden laten dit open. Er wordt niets ingelezen voordat het beantwoord is.",
    ),
    "reads_as": ("{answer}: it then reads {reads_as}", "{answer}: dan staat er {reads_as}"),
    "remedy": ("What to do", "Wat te doen"),
    "problems": ("Problems", "Problemen"),
    "found": ("found", "gevonden"),
    "expected": ("expected", "verwacht"),
    "left_out": ("Left out", "Weggelaten"),
    "remark": ("Note", "Opmerking"),
    "its_own": ("each its own", "ieder zijn eigen"),
    "asked_too": ("The same is open of {where}: {what}", "Hetzelfde staat open voor {where}: {what}"),
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
    "files": ("Files", "Bestanden"),
    "calendar": ("Calendar of {year}", "Kalender van {year}"),
    "calendar_alt": (
        (
            "Calendar of {year} of {name}: a column a day, midnight at the top; {low} to {high} {unit}, {missing} "
            "intervals missing, {filled} filled."
        ),
        (
            "Kalender van {year} van {name}: een kolom per dag, middernacht bovenaan; {low} tot {high} {unit}, "
            "{missing} intervallen ontbreken, {filled} aangevuld."
        ),
    ),
    "calendar_key": ("{low} to {high} {unit}", "{low} tot {high} {unit}"),
    "key_missing": ("missing", "ontbreekt"),
    "key_filled": ("filled", "aangevuld"),
    "week": ("Typical week", "Gemiddelde week"),
    "week_alt": (
        (
            "Typical week of {name}: mean by hour, with the range of eight in ten weeks; highest hour {high} {unit} on "
            "{day}."
        ),
        (
            "Gemiddelde week van {name}: gemiddelde per uur, met de spreiding van acht op de tien weken; hoogste uur "
            "{high} {unit} op {day}."
        ),
    ),
    "week_key": ("mean by hour; band: eight in ten weeks", "gemiddelde per uur; band: acht op de tien weken"),
    "months": (
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
    ),
    "days": (
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
    "consumption": ("consumption", "afname"),
    "feed_in": ("feed-in", "teruglevering"),
    "net": ("net (consumption less feed-in)", "netto (afname min teruglevering)"),
    "production": ("production", "opwek"),
    "price": ("price", "prijs"),
    "temperature": ("temperature", "temperatuur"),
    "irradiance": ("irradiance", "zonnestraling"),
    "wind_speed": ("wind speed", "windsnelheid"),
    "other": ("other", "overig"),
    "layout": ("layout", "indeling"),
    "column": ("column", "kolom"),
    "unit": ("unit", "eenheid"),
    "label": ("label", "label"),
    "order": ("date order", "datumvolgorde"),
    "decimal": ("decimal mark", "decimaalteken"),
    "zone": ("time zone", "tijdzone"),
    "sign": ("sign", "teken"),
    "overlap": ("overlap", "overlap"),
    "cut": ("end of the file", "einde van het bestand"),
    "code": ("code for missing", "code voor ontbrekend"),
    "counter": ("counter", "telwerk"),
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


def said(key: str, language: Language, **values: object) -> str:
    """The text of a key; a name that has none stands for itself, with spaces."""
    texts = _TEXTS.get(key)
    if texts is None:
        return key.replace("_", " ")
    return texts[1 if language == "nl" else 0].format(**values)


def text_of(finding: QualityFinding, language: Language) -> str:
    """The sentence of a finding."""
    return finding.text_nl if language == "nl" else finding.text


def unit_of(unit: str) -> str:
    """A unit as people write it."""
    return _UNITS.get(unit, unit)


def clock_of(instant: str) -> str:
    """An instant for people: ``2023-10-29 02:15``, with its offset kept."""
    return instant.replace("T", " ")
