"""A letter as the text of an e-mail: the subject first, no line longer than 72 signs, no markup."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from gridshare.reports.board.report import Part
from gridshare.reports.letters.letter import Letter
from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_WIDTH = 72
_MOST_ROWS = 12

_TEXTS: Texts = {
    "subject": ("Subject: {title}", "Onderwerp: {title}"),
    "dear": ("Dear {member},", "Beste {member},"),
    "more": ("and {n} more: see the letter or its annex.", "en nog {n}: zie de brief of de bijlage."),
    "regards": ("Kind regards,", "Met vriendelijke groet,"),
}


def mail(letter: Letter) -> str:
    """The text, ready to be sent."""
    words, report = Words(letter.report.language, _TEXTS), letter.report
    lines = [words("subject", title=report.title), "", *_wrapped(words("dear", member=letter.member)), ""]
    lines += _wrapped(report.verdict.text)
    for line in report.because:
        lines += ["", *_wrapped(line.text)]
    for section in report.sections:
        lines += ["", "", *_wrapped(section.title.upper()), *_parts(section.parts, words)]
    return "\n".join([*lines, "", words("regards"), *_wrapped(report.about)]) + "\n"


def _parts(parts: Sequence[Part], words: Words) -> Iterator[str]:
    for part in parts:
        match part:
            case Line():
                yield from _wrapped(part.text, "- ")
            case Listing():
                yield from ["", *_wrapped(f"{part.title}:"), *_rows(part, words)]
            case str():
                yield from _wrapped(part)
            case _:
                pass  # a picture has no words of its own


def _rows(listing: Listing, words: Words) -> Iterator[str]:
    """A table as lines of ``name: heading value, ..``."""
    total = [] if listing.total is None else [listing.total]
    rows = [*listing.rows[:_MOST_ROWS], *total]
    for first, *others in rows:
        said = ", ".join(_cell(*pair) for pair in zip(listing.headings, others, strict=True) if pair[1] != "-")
        yield from _wrapped(f"{first}: {said}", "- ")
    if len(listing.rows) > _MOST_ROWS:
        yield from _wrapped(words("more", n=len(listing.rows) - _MOST_ROWS), "- ")


def _cell(heading: str, cell: str) -> str:
    """``at most 11 kW``, of the heading ``at most [kW]``."""
    what, _, unit = heading.rstrip("]").partition(" [")
    return " ".join(filter(None, (what, cell, unit)))


def _wrapped(text: str, bullet: str = "") -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=bullet, subsequent_indent=" " * len(bullet), break_on_hyphens=False
    ) or [""]
