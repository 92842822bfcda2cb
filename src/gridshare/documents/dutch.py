"""Dutch words that people write where a document has an English one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORDS = """
aankomst: arrival
aansluiting: connection
accu: battery
afname: import
bedrijven: members
beide: both
beschrijving: description
beschikbaar: available
bron: source
capaciteit: capacity
contract: energy_contract
contracten: energy_contracts
dagen: days, weekdays
deelnemers: members
eind, einde: end, latest_end
energie: energy
energiebelasting: energy_tax
energiecontract: energy_contract
energiecontracten: energy_contracts
fases: phases
generator, aggregaat, noodstroom, wkk: generator
gelijktijdigheid: share
grens, limiet, plafond, maximum: limit
invoeding: export
kabel, trafo, transformator: feeder
kabels, trafos, transformatoren: feeders
koelcel, koelhuis, vriescel, vrieshuis, warmtepomp: thermal_store
laadpaal, laadpalen, laadplein, laadstation: ev_charging
laadpunt, stekker: connector
laadpunten, stekkers: connectors
laadsessies, sessies: sessions
laadvermogen: charge
lading, beginlading: start
lagen, grenzen: layers
leden: members
leverancier: energy_contract
lid: members
maanden: months
machine: machine
marge: margin
middelen, installaties: assets
naam: name
netbeheerder: dso
nettarief: grid_tariff
omschrijving: description
ontlaadvermogen: discharge
opslag: markup
pieken: peaks
prijs: price
prioriteit: priority
proces, oven: deferrable_load
profiel: profile
reeksen: series
rendement: round_trip_efficiency, efficiency
richting: direction
slijtage: wear
soort: kind
stappen: steps
start, begin: start
tarief: grid_tariff, price
teruglevering: export
tijdzone: time_zone
tot: to
van: from
venster, tijdvak: window, when
verbruik: inflexible_load, profile
vermogen: power, limit, charge, kva
vertrek: departure
voeding: feeder
wanneer: when
weekdagen, werkdagen: weekdays
windmolen, windturbine: wind
zon, zonnepanelen, zonnestroom, pv: solar
"""

ENGLISH = {
    dutch: tuple(english.split(", "))
    for line in _WORDS.strip().splitlines()
    for names, _, english in [line.partition(": ")]
    for dutch in names.split(", ")
}

_UNIT = re.compile(r"_(kw|kwh|kva|kwp|c|eur_per_kwh|eur_per_kw|minuten|uren)$")


def english(word: str, words: Iterable[str]) -> list[str]:
    """Those of ``words`` that a Dutch word stands for, with or without a unit behind it."""
    known, bare = list(words), word.strip().lower().replace(" ", "_").replace("-", "_")
    meant = ENGLISH.get(bare) or ENGLISH.get(_UNIT.sub("", bare)) or ()
    same = [name for name in meant if name in known]
    return same[:1] or [name for stem in meant for name in known if name.startswith(f"{stem}_")]
