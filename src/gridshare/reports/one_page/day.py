"""A plan on a page: the verdict, load against cap, who gives way, what to watch, what it costs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from gridshare.reports.board.report import BoardReport, Figure, Section
from gridshare.reports.clock import grid_of, moment
from gridshare.reports.one_page.giving_way import giving_way_section
from gridshare.reports.one_page.money import money_section
from gridshare.reports.one_page.pictures import day_picture
from gridshare.reports.one_page.room import room_of
from gridshare.reports.one_page.watch import watch_section
from gridshare.reports.plan.foresight import foresight
from gridshare.reports.plan.headline import answer
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.rounding import ROUNDING_KW
from gridshare.view import Texts

_TEXTS: Texts = {
    "about": ("Plan for {day}", "Plan voor {day}"),
    "about_days": ("Plan for {first} to {last}", "Plan voor {first} tot en met {last}"),
    "load": ("Load against cap", "Vermogen en grens"),
    "highest": ("highest import, at {when}", "hoogste afname, om {when}"),
    "before": ("the same without a plan", "zonder plan"),
    "room": ("least room, at {when}", "minste ruimte, om {when}"),
    "over": ("above the contract, at {when}", "boven het contract, om {when}"),
    "cost": ("costs; without a plan {eur}", "kosten; zonder plan {eur}"),
    "kw": ("{kw} kW", "{kw} kW"),
    "eur": ("{eur} EUR", "{eur} EUR"),
    "assumed": ("What this rests on", "Waar dit op rust"),
    "checked": (
        "The plan was worked out again from its decisions alone, and keeps every rule but where it says so.",
        "Het plan is alleen uit de beslissingen nagerekend, en houdt zich aan elke regel behalve waar dat erbij staat.",
    ),
    "firms": (
        "{firms:firm|firms}, {assets:device|devices}, steps of {minutes} minutes.",
        "{firms:bedrijf|bedrijven}, {assets:installatie|installaties}, stappen van {minutes} minuten.",
    ),
}


def day_page(document: ScheduleDocument, language: Language = "en") -> BoardReport:
    """The page of one plan.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language, _TEXTS)
    verdict, *because = answer(document, words)
    sections = (
        Section(words("load"), [day_picture(document, words)]),
        giving_way_section(document, words),
        watch_section(document, words),
        money_section(document, words),
        Section(words("assumed"), [" ".join(_assumed(document, words))]),
    )
    return BoardReport(
        language=language,
        title=document.name,
        about=_about(document, words),
        verdict=verdict,
        because=because,
        figures=list(_figures(document, words)),
        sections=[section for section in sections if section.parts],
        credit=document.credit,
        most_pages=1,
    )


def _about(document: ScheduleDocument, words: Words) -> str:
    local = grid_of(document).local
    first, last = words.date(local[0]), words.date(local[-1])
    return words("about", day=first) if first == last else words("about_days", first=first, last=last)


def _figures(document: ScheduleDocument, words: Words) -> Iterator[Figure]:
    grid, room = grid_of(document), room_of(document)
    net = np.array(document.group.net_load_kw)
    at = moment(grid, int(net.argmax()), words)
    plan, before = document.figures, document.baseline
    yield Figure(words("kw", kw=words.number(plan.peak_import_kw)), words("highest", when=at))
    yield Figure(words("kw", kw=words.number(before.peak_import_kw)), words("before"))
    if room.least is not None:
        kw = room.kw[room.least]
        key = "room" if kw >= -ROUNDING_KW else "over"
        yield Figure(words("kw", kw=words.number(abs(kw))), words(key, when=moment(grid, room.least, words)))
    eur, without = (words.number(each.cost_of_days_eur) for each in (plan, before))
    yield Figure(words("eur", eur=eur), words("cost", eur=without))


def _assumed(document: ScheduleDocument, words: Words) -> Iterator[str]:
    firms, devices = len(document.members), len(document.assets)
    yield words("firms", firms=firms, assets=devices, minutes=document.horizon.step_minutes)
    yield from foresight(document, words)
    if document.proof.verified:
        yield words("checked")
