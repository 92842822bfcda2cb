"""What headings say: quantities, units, registers, counters, meters, instants."""

from __future__ import annotations

import pytest
from tests.unit.imports.table_samples import instant, quantities, read, table

from gridshare.imports.layouts.generic.meters import rest_of
from gridshare.imports.lexicon.cells import states_of
from gridshare.imports.lexicon.headings import end_of, sort_of, words, zone_of
from gridshare.imports.lexicon.senses import described

SENSES = {
    "import": (
        "Afname (kWh)|LDN|Import T1 kWh|Stroom afgenomen|Energie van het net|1-0:1.8.1|A+ [kWh]"
        "|Grid consumption (kWh)|Bezug [kW]|active_import|Netafname|Energy from grid (kWh)"
        "|Imported from Grid (Wh)|import_kwh|Afgenomen van net"
    ),
    "use": (
        "Verbruik (kWh)|verbruikKwh|Stroomverbruik|Consumption_MWh|Usage|Dagverbruik|Total consumption [W]|Gebruik kWh"
    ),
    "feed_in": (
        "Teruglevering (kWh)|TerugleveringDal|Feed-in|Grid feed-in (W)|ODN (kWh/kwartier)|Invoeding"
        "|Export T2 kWh|2.8.0|A- [kWh]|Geleverd aan net (kWh)|Electricity returned tariff 1|Injectie"
        "|Exported to Grid (Wh)|Einspeisung|Stroom terug laag (kWh)|Teruggeleverd|Energie naar het net"
        "|odn_kwh"
    ),
    "delivery": "Levering|Levering (kWh)|LeveringLaag|electricity_delivered_1|Energy Delivered (kWh)",
    "production": (
        "Opwek zon (kWh)|PV(W)|PV Yield (kWh)|Opgewekt|System Production (W)|Energy Produced (Wh)"
        "|Zonnestroom|Solar generation|Totale opbrengst [kWh]|pv_power_w|Opwek"
    ),
    "produced": "Productie kWh|Production|kWh Production|Generation (kWh)",
    "self_use": "Eigen verbruik (kWh)|Self-consumption (W)|Zelfverbruik|Direct verbruik",
    "net": ("Netto verbruik (kW)|Net load (MW)|net_kw|Saldo|Netto afname|Netto|Grid(W)|grid_power_w|Net consumption"),
    "total": "Totaal|Totaal (kWh)|Total",
    "energy": "kWh|Elektriciteit|Waarde|value|Wh|Bakkerij Noord [kWh]|Zonnebloem [kWh]|Hoeveelheid",
    "power": "Vermogen [kW]|Active Power (W)|kW|Load(W)|Belasting",
    "price": "Prijs (EUR/kWh)|€/MWh|EPEX day-ahead|Stroomprijs [ct/kWh]",
    "temperature": "Temperatuur (°C)|Buitentemperatuur",
    "other": (
        "Gas (m3)|Gasverbruik|kVArh|Blindvermogen (kVAr)|Cos phi|Kosten (€)|Max kW|Piekvermogen (kW)"
        "|Water|Stroom (A)|Spanning (V)|SOC(%)|Prognose verbruik (kWh)|Verbruik vorig jaar (kWh)|CO2"
        "|reactive_import|Gecontracteerd (kW)"
    ),
    "": "Volgnummer|Contract|x|column 1|Slagerij Zuid",
}


@pytest.mark.parametrize(("heading", "sense"), [(h, sense) for sense, all_ in SENSES.items() for h in all_.split("|")])
def test_a_heading_says_what_a_dutch_reader_would_say(heading: str, sense: str) -> None:
    assert described(heading).sense == sense


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Verbruik (kWh)", "kWh"),
        ("verbruikKWH", "kWh"),
        ("Verbruik in kWh", "kWh"),
        ("ODN (kWh/kwartier)", "kWh"),
        ("Vermogen [kW]", "kW"),
        ("grid_power_w", "W"),
        ("PV(W)", "W"),
        ("Energie (Wh)", "Wh"),
        ("Netto (MW)", "MW"),
        ("Volume MWh", "MWh"),
        ("Vermogen kWh/h", "kW"),
        ("Prijs €/MWh", "EUR/MWh"),
        ("Kosten (€)", "other"),
        ("kVArh", "other"),
        ("Gas m³", "other"),
        ("Straling [J/cm2]", "J/cm2"),
        ("Irradiance (W/m2)", "W/m2"),
        ("Piek (kWp)", "other"),
        ("Wijk", None),
        ("Verbruik", None),
        ("Wandelpad w", "W"),
    ],
)
def test_a_unit_is_found_in_a_heading(heading: str, unit: str | None) -> None:
    assert words(heading).unit == unit


@pytest.mark.parametrize(
    ("heading", "register"),
    [
        ("Verbruik laag", "low"),
        ("Verbruik normaal", "normal"),
        ("Verbruik hoog tarief", "normal"),
        ("Import T1 kWh", "low"),
        ("Import T2 kWh", "normal"),
        ("1-0:1.8.1", "low"),
        ("1-0:2.8.2", "normal"),
        ("1-0:1.8.0", ""),
        ("StandDal", "low"),
        ("off-peak usage", "low"),
        ("peak usage", "normal"),
        ("electricity_delivered_1", "low"),
        ("Verbruik", ""),
        ("Hoofdmeter afname", ""),
    ],
)
def test_the_first_tariff_of_a_dutch_meter_is_the_low_one(heading: str, register: str) -> None:
    assert described(heading).register == register


@pytest.mark.parametrize(
    "heading", ["Meterstand", "StandNormaal", "Tellerstand kWh", "Meter reading", "Cumulatief", "1.8.0"]
)
def test_a_heading_that_speaks_of_readings_makes_a_counter(heading: str) -> None:
    assert described(heading).is_counter


@pytest.mark.parametrize("heading", ["Verbruik", "Afstand", "Teruglevering (kWh)", "Bestand"])
def test_a_heading_that_does_not_speak_of_readings_makes_no_counter(heading: str) -> None:
    assert not described(heading).is_counter


@pytest.mark.parametrize(
    ("heading", "rest"),
    [
        ("Bakkerij Noord [kWh]", "Bakkerij Noord"),
        ("Koelhuis De Vries - verbruik (kWh)", "Koelhuis De Vries"),
        ("Garage / Teruglevering (kWh)", "Garage"),
        ("Verbruik hal 3 kWh", "hal 3"),
        ("Import T1 kWh", ""),
        ("Energie van het net (kWh)", ""),
    ],
)
def test_what_is_left_of_a_heading_names_the_meter(heading: str, rest: str) -> None:
    assert rest_of(heading) == rest


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        ("Einde interval", "end"),
        ("Starttijd", "start"),
        ("Datum vanaf", "start"),
        ("Tot", "end"),
        ("T/m", "end"),
        ("Hour ending", "end"),
        ("Van - tot", None),
        ("Datum", None),
        ("Tijdstip", None),
    ],
)
def test_a_heading_names_the_end_of_the_interval_it_marks(heading: str, end: str | None) -> None:
    assert end_of(words(heading)) == end


@pytest.mark.parametrize(
    ("heading", "sort"),
    [
        ("EAN-code", "meter"),
        ("Aansluiting", "meter"),
        ("Meternummer", "meter"),
        ("Status", "status"),
        ("IsValid", "status"),
        ("Eenheid", "unit"),
        ("Richting", "kind"),
        ("Kwartier", "numbering"),
        ("Aangemaakt op", "aside"),
        ("Leveringsdatum", "instant"),
        ("Verbruik", ""),
    ],
)
def test_a_heading_announces_what_is_no_measurement(heading: str, sort: str) -> None:
    assert sort_of(words(heading)) == sort


def test_a_zone_is_found_in_a_heading() -> None:
    assert [zone_of(words(h).text) for h in ("Tijd (UTC)", "MTU (CET/CEST)", "Datum CET", "Tijd")] == [
        "UTC",
        "Europe/Amsterdam",
        "CET",
        None,
    ]


@pytest.mark.parametrize(
    ("heading", "texts", "states"),
    [
        ("Status", ["Gemeten", "Geschat", ""], ["measured", "estimated", "measured"]),
        ("IsValid", ["True", "False"], ["measured", "estimated"]),
        ("Geschat", ["ja", "nee"], ["estimated", "measured"]),
        ("Ontbreekt", ["ja", "nee"], ["missing", "measured"]),
        ("Status", ["0", "1"], [None, None]),
        ("Kwaliteit", ["M", "G"], ["measured", "estimated"]),
        ("Kwaliteit", ["G", "E"], ["measured", "estimated"]),
        ("Kwaliteit", ["G"], [None]),
        ("Status", ["Valid", "Repaired", "Purple"], ["measured", "estimated", None]),
        ("Status", ["Definitief", "Voorlopig"], ["measured", "estimated"]),
        ("Status", ["Ontbreekt", "ontbrekend", "Missing", "Geen data"], ["missing"] * 4),
        ("Status", ["Niet ontvangen", "NOT_AVAILABLE", "niet gemeten"], ["missing"] * 3),
        ("Status", ["Gerepareerd", "Hersteld", "Estimated", "Ontbrekend, geschat"], ["estimated"] * 4),
        ("Status", ["Niet gerepareerd", "not estimated", "Origineel"], ["measured"] * 3),
    ],
)
def test_states_say_whether_a_value_is_measured_and_others_are_not_known(
    heading: str, texts: list[str], states: list[str | None]
) -> None:
    said = states_of(words(heading), texts)
    assert [said[text.casefold()] for text in texts] == states


def test_facts_in_a_row_of_keys_over_one_of_values_are_those_of_the_table() -> None:
    above = ["PRM;Grandeur metier;Unite;Pas en minutes", "12345678901234;Consommation;W;15"]
    (channel,) = read(table("Horodate;Valeur", lambda k: f"{instant(k)};{k}", above=above)).channels
    assert (channel.quantity, channel.unit) == ("consumption", "W")


@pytest.mark.parametrize(
    ("heading", "quantity"),
    [
        ("Energie ins Netz eingespeist (Wh)", "feed_in"),
        ("Energie vom Netz bezogen (Wh)", "consumption"),
        ("Soutirage (kWh)", "consumption"),
        ("Pac(W)", "production"),
    ],
)
def test_words_of_german_and_french_portals_say_a_direction(heading: str, quantity: str) -> None:
    assert quantities(read(table(f"Tijdstip;{heading}", lambda k: f"{instant(k)};{k},5"))) == {heading: quantity}


def test_a_counter_of_today_is_left_out_next_to_one_of_all_days() -> None:
    names = "Tijdstip;Eac today(kWh);Eac total(kWh)"
    reading = read(table(names, lambda k: f"{instant(k)};{k / 8:.3f};{1000 + k / 8:.3f}"))
    assert [c.heading for c in reading.channels] == ["Eac total(kWh)"]
