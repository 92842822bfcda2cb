"""Texts of a schedule's workbook: its sheets, and what fields are called at the head of their columns."""

from __future__ import annotations

from gridshare.view import Texts

SHEETS: Texts = {
    "overview": ("Overview", "Overzicht"),
    "group": ("Group", "Groep"),
    "members": ("Members", "Deelnemers"),
    "assets": ("Assets", "Installaties"),
    "feeders": ("Cables", "Kabels"),
    "parts": ("Sessions", "Laadsessies"),
    "costs": ("Costs", "Kosten"),
    "month_charges": ("Month charges", "Maandkosten"),
    "member_costs": ("Costs by member", "Kosten per deelnemer"),
    "exceedances": ("Above limits", "Boven grenzen"),
    "unserved": ("Not served", "Niet geleverd"),
    "figures": ("Figures", "Cijfers"),
    "notes": ("Notes", "Opmerkingen"),
}
"""The sheets that every schedule may have."""

FIELDS: Texts = {
    "amount": ("how much", "hoeveel"),
    "arrival": ("arrival", "aankomst"),
    "charge_planned": ("charges in the plan", "laadt in het plan"),
    "connector": ("connector", "laadpunt"),
    "delivered_before": ("delivered before", "al geleverd"),
    "departure": ("departure", "vertrek"),
    "detail": ("in words", "in woorden"),
    "discharge_planned": ("discharges in the plan", "ontlaadt in het plan"),
    "doing_nothing_billed": ("billed, doing nothing", "vermogen dat telt, zonder plan"),
    "energy": ("asked", "gevraagd"),
    "figure": ("figure", "cijfer"),
    "firm": ("before the contract", "vóór het contract"),
    "kind": ("kind", "soort"),
    "note": ("note", "opmerking"),
    "over": ("above the limit", "boven de grens"),
    "paid_or_free": ("paid or free", "betaald of vrij"),
    "plan_billed": ("billed, plan", "vermogen dat telt, plan"),
    "point": ("name", "naam"),
    "quantity": ("quantity", "grootheid"),
    "rule": ("rule", "regel"),
    "times_started": ("times started", "keer gestart"),
    "what": ("what", "wat"),
}
"""Fields -> how they head a column."""

LEVELS: Texts = {
    "member": ("a member", "een deelnemer"),
    "feeder": ("a cable or transformer", "een kabel of transformator"),
    "group": ("the group", "de groep"),
    "margin": ("the group, less its margin", "de groep, min de marge"),
}
"""Whose limit is exceeded."""
