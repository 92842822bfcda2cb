"""The comments of a first site's document, and the names that are made up in it."""

from __future__ import annotations

from gridshare.view import Texts

COMMENTS: Texts = {
    "c_head": (
        "{name}: made by `gridshare new` from {n:series|series}. `gridshare validate` checks what is changed in it.",
        (
            "{name}: gemaakt door `gridshare new` uit {n:reeks|reeksen}. `gridshare validate` controleert wat erin "
            "veranderd wordt."
        ),
    ),
    "c_assumed_head": (
        "ASSUMED is what nobody has said: put the park's own figure there.",
        "AANGENOMEN is wat niemand heeft gezegd: vul daar het eigen getal van het park in.",
    ),
    "c_horizon": (
        "The day that is planned. Another one: gridshare schedule {folder} --day {next}",
        "De dag die gepland wordt. Een andere: gridshare schedule {folder} --day {next}",
    ),
    "c_series": (
        (
            "The measurements by name, as they were read from the exports; later exports: "
            "gridshare import FILES --site {folder}"
        ),
        (
            "De metingen bij naam, zoals ze uit de exports gelezen zijn; latere exports: "
            "gridshare import BESTANDEN --site {folder}"
        ),
    ),
    "c_connection": (
        "What the group may take and feed in together. The lowest limit that holds at a moment counts.",
        "Wat de groep samen mag afnemen en terugleveren. De laagste grens die op een moment geldt, telt.",
    ),
    "c_import_cap": ("Take, in kW, from the group's contract.", "Afname in kW, uit het contract van de groep."),
    "c_export_cap": ("Feed in, in kW.", "Teruglevering in kW."),
    "c_window": ("A lower limit at these hours.", "Een lagere grens op deze uren."),
    "c_contracts": (
        "What a kWh costs (import) and brings (export), in EUR.",
        "Wat een kWh kost (import) en opbrengt (export), in euro.",
    ),
    "c_dynamic": (
        "The market's price of each hour, the supplier's mark-up and energy tax. ASSUMED: mark-up and tax.",
        "De marktprijs per uur, plus opslag van de leverancier en energiebelasting. AANGENOMEN: opslag en belasting.",
    ),
    "c_fixed": (
        "The same price at each hour, energy tax included.",
        "Elk uur dezelfde prijs, inclusief energiebelasting.",
    ),
    "c_tariff": (
        (
            "What the grid operator charges for the highest quarter-hour of the month. so_far_kw: what the month has "
            "reached before this day, {so_far}; it is paid already."
        ),
        (
            "Wat de netbeheerder rekent voor het hoogste kwartier van de maand. so_far_kw: wat de maand voor deze dag "
            "al bereikte, {so_far}; dat is al betaald."
        ),
    ),
    "c_so_far_measured": ("by the measurements", "volgens de metingen"),
    "c_so_far_unknown": ("unknown, so 0", "onbekend, dus 0"),
    "c_members": ("The firms, with what they have.", "De bedrijven, met wat ze hebben."),
    "c_load": (
        "Measured; nobody can move it. From {file}.",
        "Gemeten; ligt vast en is niet te verschuiven. Uit {file}.",
    ),
    "c_net": (
        "Measured, what it took less what it fed in; nobody can move it. From {file}.",
        "Gemeten afname min teruglevering; ligt vast en is niet te verschuiven. Uit {file}.",
    ),
    "c_battery": (
        "ASSUMED: half full at the start, 88% round-trip efficiency, 0.02 EUR of wear per kWh.",
        "AANGENOMEN: bij het begin half vol, 88% rendement heen en terug, 0,02 euro slijtage per kWh.",
    ),
    "c_charging": (
        (
            "{n:visit|visits}, and the power of each charger in kW. Does a meter of this firm measure its chargers "
            "too, then leave one of the two out: they would count twice."
        ),
        (
            "{n:laadsessie|laadsessies}, en het vermogen van elk laadpunt in kW. Meet een meter van dit bedrijf ook de "
            "laadpunten, laat dan een van de twee weg: anders tellen ze dubbel."
        ),
    ),
    "c_solar": (
        "Measured by a meter of their own. curtailable: true lets the plan turn them down.",
        "Gemeten met een eigen meter. Met curtailable: true mag het plan ze aftoppen.",
    ),
    "c_more": (
        "How a cold store or a machine is written: gridshare new ANOTHER_FOLDER --from three-firms",
        "Hoe een koelhuis of een machine erin komt: gridshare new ANDERE_MAP --from three-firms",
    ),
    "c_assumed": ("ASSUMED: {why}.", "AANGENOMEN: {why}."),
    "c_default": ("By default: {why}.", "Standaard: {why}."),
    "layer_group": ("group contract", "groepscontract"),
    "layer_window": ("limit at fixed hours", "grens op vaste uren"),
    "contract_dynamic": ("dynamic", "dynamisch"),
    "contract_fixed": ("fixed", "vast"),
    "asset_load": ("meter {name}", "meter {name}"),
    "asset_battery": ("battery {name}", "batterij {name}"),
    "asset_charging": ("chargers {name}", "laadpunten {name}"),
    "asset_solar": ("panels {name}", "panelen {name}"),
    "tariff_assumed": ("after Stedin 2026, MS", "naar Stedin 2026, MS"),
    "tariff_own": ("grid charges", "nettarief"),
}
