"""The rule of thumb of grid planning next to the optimum, so that a reader sees what planning adds."""

from __future__ import annotations

from gridshare.questions.rule_of_thumb import RuleOfThumb
from gridshare.reports.board.report import Section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.rule_of_thumb import rule_of_thumb_sentences
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "thumb": ("A rule of thumb next to the optimum", "Een vuistregel naast het optimum"),
    "room_by": ("Room for a newcomer", "Ruimte voor een nieuwkomer"),
    "stacked": ("stacked on the highest measured load", "gestapeld op het hoogste gemeten vermogen"),
    "rusck": ("coincidence of grid planning (Rusck)", "gelijktijdigheid uit de netplanning (Rusck)"),
    "velander": ("from energy (Velander)", "uit energie (Velander)"),
    "optimum": ("all that is flexible planned", "alles wat kan schuiven gepland"),
    "now": ("peak now [kW]", "piek nu [kW]"),
    "with": ("peak with it [kW]", "piek ermee [kW]"),
    "room": ("room [kW]", "ruimte [kW]"),
}


def thumb_section(found: RuleOfThumb, words: Words) -> Section:
    """Each rule in a row, and the optimum below them."""
    words = words.also(_TEXTS)
    rows = [
        (words(rule.rule), _kw(rule.peak_now_kw, words), _kw(rule.peak_with_kw, words), _kw(rule.room_kw, words))
        for rule in found.rules
    ]
    if found.optimum_kw is not None:
        rows.append((words("optimum"), "-", "-", _kw(found.optimum_kw, words)))
    lines = [Line(sentence) for sentence in rule_of_thumb_sentences(found, words)]
    headings = [words(key) for key in ("now", "with", "room")]
    return Section(words("thumb"), [*lines, Listing(words("room_by"), headings, rows, is_whole=True)])


def _kw(kw: float | None, words: Words) -> str:
    return "-" if kw is None else words.number(kw)
