"""The texts of ``gridshare new``: what is asked, why a default is what it is, and what is wrong with an answer."""

from __future__ import annotations

from gridshare.first_site.comments import COMMENTS
from gridshare.view import Texts

ASKED: Texts = {
    "ask_name": ("What is the park called?", "Hoe heet het park?"),
    "ask_operator": ("Who is the grid operator?", "Wie is de netbeheerder?"),
    "ask_firms": ("Which firm is behind each meter?", "Welk bedrijf zit achter elke meter?"),
    "ask_day": ("Which day shall be planned?", "Welke dag moet er gepland worden?"),
    "ask_import_cap": (
        "How much may the group take together?",
        "Hoeveel mag de groep samen afnemen?",
    ),
    "ask_export_cap": (
        "How much may the group feed in together?",
        "Hoeveel mag de groep samen terugleveren?",
    ),
    "ask_windows": (
        "Is there a lower limit at fixed hours?",
        "Geldt op vaste uren een lagere grens?",
    ),
    "ask_connections": (
        "How large is each firm's own connection?",
        "Hoe groot is de eigen aansluiting van elk bedrijf?",
    ),
    "ask_contracts": (
        "Which energy contract does each firm have?",
        "Welk energiecontract heeft elk bedrijf?",
    ),
    "ask_prices": (
        "What does a kWh cost at a fixed price, and what does a kWh fed in bring?",
        "Wat kost een kWh met een vaste prijs, en wat brengt een teruggeleverde kWh op?",
    ),
    "ask_tariff": (
        "What does a kW of the month's highest quarter-hour cost (kW-max)?",
        "Wat kost een kW van het hoogste kwartier van de maand (kW-max)?",
    ),
    "ask_batteries": ("Which batteries are there?", "Welke batterijen zijn er?"),
    "ask_chargers": ("What power does a charger have?", "Welk vermogen heeft een laadpunt?"),
    "ask_solar": (
        "Which of the solar panels may be turned down?",
        "Welke zonnepanelen mogen afgetopt worden?",
    ),
}
"""Key of a question -> what is asked."""

FORMS: Texts = {
    "form_name": ("A name.", "Een naam."),
    "form_operator": (
        "A name like Enexis, Liander or Stedin; - for none.",
        "Een naam zoals Enexis, Liander of Stedin; - voor geen.",
    ),
    "form_firms": (
        "meter = firm; several with ; between. The same firm for two meters makes them one; meter = - leaves it out.",
        (
            "meter = bedrijf, meer met een ; ertussen. Hetzelfde bedrijf bij twee meters voegt die samen; "
            "meter = - laat hem weg."
        ),
    ),
    "form_day": ("A date like 2026-03-17.", "Een datum als 2026-03-17."),
    "form_import_cap": ("A number of kW: 640.", "Een getal in kW: 640."),
    "form_export_cap": ("A number of kW: 150; 0 for nothing.", "Een getal in kW: 150; 0 voor niets."),
    "form_windows": (
        "Limit, hours, days, months: 260 kW, 16:00-19:00, mon-fri, nov-feb; several with ; between; - for none.",
        "Grens, uren, dagen, maanden: 260 kW, 16:00-19:00, ma-vr, nov-feb; meer met een ; ertussen; - voor geen.",
    ),
    "form_connections": (
        "firm = 250 kVA, or in kW; several with ; between; - for none.",
        "bedrijf = 250 kVA, of in kW; meer met een ; ertussen; - voor geen.",
    ),
    "form_contracts": (
        "dynamic or fixed for all; of one firm: firm = fixed. Several with ; between.",
        "dynamisch of vast voor alle; van één bedrijf: bedrijf = vast. Meer met een ; ertussen.",
    ),
    "form_prices": (
        "Two numbers in EUR per kWh, energy tax included: 0.25; 0.05.",
        "Twee getallen in euro per kWh, inclusief energiebelasting: 0,25; 0,05.",
    ),
    "form_tariff": (
        "A number of EUR per kW, for the month; 0 where no peak is charged.",
        "Een getal in euro per kW, voor de maand; 0 als er geen piek berekend wordt.",
    ),
    "form_batteries": (
        "firm, 400 kWh, 200 kW; several with ; between; - for none.",
        "bedrijf, 400 kWh, 200 kW; meer met een ; ertussen; - voor geen.",
    ),
    "form_chargers": (
        "One power for all chargers of a list: list = 22 kW; 11-50 kW is each its own. Several with ; between.",
        (
            "Eén vermogen voor alle laadpunten van een lijst: lijst = 22 kW; bij 11-50 kW elk zijn eigen. "
            "Meer met een ; ertussen."
        ),
    ),
    "form_solar": (
        "Names from the list below, with ; between; - for none.",
        "Namen uit de lijst hieronder, met een ; ertussen; - voor geen.",
    ),
}
"""Key of a question -> how it is answered."""

WHY: Texts = {
    "why_name": ("the name of the folder", "de naam van de map"),
    "why_operator": ("no file names one, and a plan needs none", "geen bestand noemt hem, en een plan kan zonder"),
    "why_firms": ("by the names of meters and files", "afgeleid van de namen van meters en bestanden"),
    "why_firms_total": (
        "by the names of meters and files; {key_of} is the sum of all others, and would count twice",
        "afgeleid van de namen van meters en bestanden; {key_of} is de som van alle andere, en zou dubbel tellen",
    ),
    "why_day": (
        "the last whole day that {n:series holds|all # series hold}",
        "de laatste hele dag die in {n:de reeks|alle # reeksen} staat",
    ),
    "why_import_cap": (
        "the highest sum of {n:meter|meters}{charging} was {kw} kW, on {at}, rounded up",
        "de hoogste som van {n:meter|meters}{charging} was {kw} kW, op {at}, naar boven afgerond",
    ),
    "with_charging": (" and of charging as it came", " en van ongestuurd laden"),
    "why_import_cap_each": (
        "the highest of each meter and the power of all chargers, together",
        "het hoogste van elke meter en het vermogen van alle laadpunten, samen",
    ),
    "why_export_cap": (
        "the group fed in {kw} kW at most, on {at}, rounded up",
        "de groep leverde hoogstens {kw} kW terug, op {at}, naar boven afgerond",
    ),
    "why_no_export": ("in the measurements the group never feeds in", "in de metingen levert de groep nooit terug"),
    "why_windows": ("no file holds one", "geen bestand noemt er een"),
    "why_connections": (
        "no file holds them; a plan then knows no limit of a firm's own",
        "geen bestand noemt ze; een plan kent dan geen grens per bedrijf",
    ),
    "why_map": ("the map file", "het map-bestand"),
    "why_map_partly": (
        "the map file; it says nothing of {names}, where a plan then knows no limit of their own",
        "het map-bestand; over {names} staat daar niets, en een plan kent daar dan geen eigen grens",
    ),
    "why_map_contracts": (
        "what the firms have contracted by the map file, added up; the contract of the group may hold less",
        (
            "het gecontracteerde vermogen van de bedrijven uit het map-bestand, opgeteld; het groepscontract kan lager "
            "zijn"
        ),
    ),
    "why_dynamic": ("prices of {day} were imported", "de prijzen van {day} zijn ingelezen"),
    "why_fixed": ("no prices of {day} were imported", "er zijn geen prijzen van {day} ingelezen"),
    "why_prices": ("no file holds them: a usual price", "geen bestand noemt ze: een gangbare prijs"),
    "why_tariff": (
        "no file holds it: the rate of Stedin for medium voltage in 2026",
        "geen bestand noemt het: het tarief van Stedin voor middenspanning in 2026",
    ),
    "why_batteries": ("no file holds one", "geen bestand noemt er een"),
    "why_chargers": (
        "the least usual power that charges each visit within half of its stay: {found}",
        "het kleinste gangbare vermogen waarmee elke laadsessie in de helft van de standtijd klaar is: {found}",
    ),
    "needed": ("{name} {kw} kW", "{name} {kw} kW"),
    "why_solar": (
        "turning down is up to the owner of {names}",
        "aftoppen is aan de eigenaar van {names}",
    ),
}
"""Why a default is what it is."""

PROBLEMS: Texts = {
    "counted_twice": (
        "{names}: does the meter measure the chargers too? They then count twice: leave out one of the two.",
        "{names}: meet de meter ook de laadpunten? Dan tellen ze dubbel, en moet een van de twee weg.",
    ),
    "not_usable": ("Not {found}, but {expected}. {remedy}", "Niet {found}, maar {expected}. {remedy}"),
    "a_number": ("a number", "een getal"),
    "above_zero": ("a number above zero", "een getal boven nul"),
    "enough_power": ("at least {kw} kW: a visit took so much", "minstens {kw} kW: zoveel vroeg een laadsessie"),
    "a_window": ("a limit in kW and hours", "een grens in kW en uren"),
    "a_day_or_month": ("a weekday or a month", "een weekdag of een maand"),
    "a_date": ("a date", "een datum"),
    "a_day_of_all": ("a day from {first} on", "een dag vanaf {first}"),
    "no_day_of_all": (
        "no day that all series hold: {ranges}",
        "geen dag die in alle reeksen staat: {ranges}",
    ),
    "a_common_day": ("series that have a whole day in common", "reeksen met samen minstens één hele dag"),
    "no_day_remedy": (
        "Give exports of the same time, or leave a meter out: --firm '{meter} = -'.",
        "Geef exports van dezelfde tijd, of laat een meter weg: --firm '{meter} = -'.",
    ),
    "one_of": ("one of {names}", "een van {names}"),
    "a_firm_amounts": ("a firm with {units}", "een bedrijf met {units}"),
    "did_you_mean": ("Did you mean {name}?", "Bedoelt u {name}?"),
    "a_text": ("a name of at most 80 characters", "een naam van hoogstens 80 tekens"),
    "one_text": ("one answer", "één antwoord"),
    "no_firm_left": ("no meter and no charger left", "geen meter en geen laadpunt over"),
    "some_firm": ("a firm to plan for", "een bedrijf om voor te plannen"),
    "a_contract": ("dynamic or fixed", "dynamisch of vast"),
    "prices_for_dynamic": ("prices that were imported", "ingelezen prijzen"),
    "prices_remedy": (
        "Give a file of day-ahead prices with the exports, or answer fixed.",
        "Geef een bestand met day-ahead-prijzen bij de exports, of antwoord vast.",
    ),
    "two_prices": ("one or two numbers", "een of twee getallen"),
    "no_exports": ("no exports and no imported series", "geen exports en geen ingelezen reeksen"),
    "some_exports": ("exports of meters or lists of charging", "exports van meters of lijsten van laadsessies"),
    "exports_remedy": (
        "Give the files: gridshare new {folder} EXPORTS... Without any: gridshare new {folder} --from three-firms",
        (
            "Geef de bestanden: gridshare new {folder} EXPORTS... Zonder bestanden: "
            "gridshare new {folder} --from three-firms"
        ),
    ),
    "no_loads": ("nothing that firms take or charge", "niets wat bedrijven afnemen of laden"),
    "site_there": ("a folder that holds {name} already", "een map waar {name} al in staat"),
    "no_site_there": ("a folder without one: nothing is written over", "een map zonder: er wordt niets overschreven"),
    "site_there_remedy": (
        "Change that file by hand, or name another folder.",
        "Pas dat bestand met de hand aan, of noem een andere map.",
    ),
    "again_remedy": (
        "Change that file by hand; or answer again in another folder: gridshare new OTHER --answers {answers}",
        (
            "Pas dat bestand met de hand aan; of antwoord opnieuw in een andere map: "
            "gridshare new ANDERE --answers {answers}"
        ),
    ),
    "a_file_there": ("a file", "een bestand"),
    "a_folder": ("a folder, or a name for a new one", "een map, of een naam voor een nieuwe"),
    "folder_not_empty": ("a folder with files in it", "een map met bestanden erin"),
    "an_empty_folder": ("a new or empty folder", "een nieuwe of lege map"),
    "name_another": ("Name another folder.", "Noem een andere map."),
    "a_sample": ("one of {names}", "een van {names}"),
    "asked_again": (
        "The answer does not settle it; give another with --answer, or in the file for --map.",
        "Dat antwoord beslist het niet; geef een ander met --answer, of in het bestand voor --map.",
    ),
}
"""What is found and expected where an answer cannot be used, and what is to be looked at."""

KEPT: Texts = {
    "k_head": (
        (
            "Answers to `gridshare new`, as they were given: the same command goes on from here. Elsewhere: "
            "gridshare new FOLDER --answers THIS_FILE"
        ),
        (
            "Antwoorden op `gridshare new`, zoals ze gegeven zijn: dezelfde opdracht gaat hier verder. Elders: "
            "gridshare new MAP --answers DIT_BESTAND"
        ),
    ),
}
"""What is written into the file of answers."""

TEXTS: Texts = {**ASKED, **FORMS, **WHY, **PROBLEMS, **COMMENTS, **KEPT}
"""All texts by their key."""
