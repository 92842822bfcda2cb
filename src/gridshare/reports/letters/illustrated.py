"""A letter with the picture of its member's day, for the forms that can show one."""

from __future__ import annotations

from dataclasses import replace

from gridshare.reports.board.report import Picture, Section
from gridshare.reports.letters.letter import Letter
from gridshare.reports.plan.member_picture import member_picture
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

PICTURED = ("html", "pdf")
"""Forms that have it."""

_TEXTS: Texts = {
    "section": ("In a picture", "In beeld"),
    "title": ("Your power with and without the plan", "Uw vermogen met en zonder plan"),
    "alt": (
        "Net load of {member} over time with and without the plan, and below it what each installation does",
        "Vermogen van {member} in de tijd met en zonder plan, en daaronder wat elke installatie doet",
    ),
}


def illustrated(letter: Letter, document: ScheduleDocument) -> Letter:
    """The letter with the picture at its end; as it is where nothing changes.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    if letter.first is None:
        return letter
    words = Words(letter.report.language, _TEXTS)
    svg = member_picture(document, letter.member, Words(letter.report.language))
    picture = Picture(words("title"), words("alt", member=letter.member), svg)
    sections = [*letter.report.sections, Section(words("section"), [picture])]
    return replace(letter, report=replace(letter.report, sections=sections))
