"""What was written for whom, for the park manager's terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gridshare.reports.letters.files import LettersWritten
from gridshare.reports.letters.letter import Letter
from gridshare.reports.plan.headline import outcome, unfinished
from gridshare.reports.terminal import BAD, line, table
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_MOST = 40

_TEXTS: Texts = {
    "letters": (
        "{n:letter|letters}, of which {changed} with something to do",
        "{n:brief|brieven}, waarvan {changed} met iets om te doen",
    ),
    "member": ("member", "deelnemer"),
    "changes": ("what changes", "wat er verandert"),
    "first": ("from", "vanaf"),
    "nothing": ("nothing", "niets"),
    "plan": ("The plan: {outcome}.", "Het plan: {outcome}."),
    "left_out": ("Left out {what}", "Weggelaten {what}"),
    "list": (
        "{name} names all members: it is for you, and for none of them.",
        "{name} noemt alle deelnemers: die is voor u, en voor geen van hen.",
    ),
}


def letters_summary(
    letters: list[Letter], written: LettersWritten, document: ScheduleDocument, language: Language
) -> Iterator[RenderableType]:
    """Who gets something to do, when it begins, and what the park manager has to know before sending anything."""
    words = Words(language, _TEXTS)
    changed = [letter for letter in letters if letter.first is not None]
    yield Text(words("letters", n=len(letters), changed=len(changed)), "bold")
    open_, v = unfinished(document, words), document.verdict
    if open_ is not None:
        yield line("!", open_, BAD)
    if not (v.cap_kept and v.limits_kept and v.all_served):
        yield line("!", words("plan", outcome=outcome(document, words)), BAD)
    rows = table(words("member"), (words("changes"), "left"), (words("first"), "left"))
    for letter in letters[:_MOST]:
        first = "" if letter.first is None else f"{words.weekday(letter.first)} {letter.first:%H:%M}"
        rows.add_row(Text(letter.member), Text(", ".join(letter.changes) or words("nothing")), first)
    if len(letters) > _MOST:
        rows.add_row(Text(words("and_more", n=len(letters) - _MOST), "dim"), "", "")
    yield rows
    for what in written.without:
        yield line("!", words("left_out", what=what), BAD)
    yield line("-", words("list", name=written.list_of_all))
