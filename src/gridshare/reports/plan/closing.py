"""The last lines about a plan: its proof, its notes, and where the data comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from gridshare.reports.plan.demand import SEEN
from gridshare.reports.terminal import line
from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_MOST_NAMES = 3

_TEXTS: Texts = {
    "proof": (
        "Checked independently against every rule. {quality}. {solver}, {seconds} s.",
        "Onafhankelijk op alle regels nagerekend. {quality}. {solver}, {seconds} s.",
    ),
    "without_solver": (
        "Checked independently against every rule. {quality}. {seconds} s.",
        "Onafhankelijk op alle regels nagerekend. {quality}. {seconds} s.",
    ),
    "breaks": (
        "Checked independently: doing nothing breaks the rules that the notes name. {quality}. {seconds} s.",
        "Onafhankelijk nagerekend: niets doen breekt de regels die bij de opmerkingen staan. {quality}. {seconds} s.",
    ),
    "best": ("Proven: no plan is cheaper", "Bewezen: geen plan is goedkoper"),
    "proven": ("Proven: no plan is more than {gap} cheaper", "Bewezen: geen plan is meer dan {gap} goedkoper"),
    "gap_left": (
        "Time was up: a plan may exist that is up to {gap} cheaper",
        "De tijd was om: er kan een plan zijn dat tot {gap} goedkoper is",
    ),
    "open": (
        "Time was up: what may be better is in the first line",
        "De tijd was om: wat er beter kan staat in de eerste regel",
    ),
    "unknown_gap": (
        "Time was up: how much better a plan can be is not known",
        "De tijd was om: hoeveel beter een plan kan is niet bekend",
    ),
    "notes": ("Notes", "Opmerkingen"),
    "credit": ("Data: {credit}", "Gegevens: {credit}"),
}


def closing(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    """Who proved it and how well, what a reader should know, and where the data comes from."""
    words = words.also(_TEXTS)
    p, seconds = document.proof, document.run.get("seconds", 0.0)
    figures = {"quality": _quality(document, words), "solver": p.solver, "seconds": words.number(seconds, 1)}
    checked = "proof" if p.solver != "none" else "without_solver"
    yield Text(words(checked if p.verified else "breaks", **figures))
    if document.notes:
        yield Text(words("notes"), "bold")
        for note in _merged(document.notes, words):
            yield line("-", words.translated(note))
    if document.credit:
        yield Text(words("credit", credit=document.credit), "dim")


def _merged(notes: Sequence[str], words: Words) -> list[str]:
    """Notes; those that are the same for several assets (``'name': what: details``) are one, without details."""
    who: dict[str, list[tuple[str, str]]] = {}
    for note in notes:
        name, _, text = note.partition("': ") if note.startswith("'") else ("", "", note)
        who.setdefault(text.partition(": ")[0], []).append((f"{name}'" if name else "", text))
    merged = []
    for what, found in who.items():
        names = [name for name, _ in found if name]
        more = f" {words('and_more', n=len(names) - _MOST_NAMES)}" if len(names) > _MOST_NAMES else ""
        texts = {text for _, text in found}
        if not names:
            merged += sorted(texts)
        else:
            merged.append(f"{', '.join(names[:_MOST_NAMES])}{more}: {texts.pop() if len(texts) == 1 else what}")
    return merged


def _quality(document: ScheduleDocument, words: Words) -> str:
    gap, v = document.proof.gap, document.verdict
    if not v.finished and max(v.exceedance_open_kwh, v.unserved_open_kwh) >= SEEN:
        return words("open")
    if document.verdict.proven and (gap is None or gap <= 1e-6):  # noqa: PLR2004 - less than can be seen
        return words("best")
    if gap is None:
        return words("unknown_gap")
    return words("proven" if document.verdict.proven else "gap_left", gap=words.percent(gap, 3))
