"""How quiet a plan is to carry out, in one line: starts of sessions and machines, cycles of batteries."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "sessions": (
        "{n} charging sessions start {mean} times on average, at most {most}",
        "{n} laadsessies starten gemiddeld {mean} keer, hoogstens {most}",
    ),
    "machines": (
        "machines and processes start {plan} times (doing nothing: {before})",
        "machines en processen starten {plan} keer (niets doen: {before})",
    ),
    "cycles": ("batteries make at most {most} full cycles", "batterijen maken hoogstens {most} volle cycli"),
}


def operation(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """The line, or nothing where there is nothing to start and no battery."""
    words = words.also(_TEXTS)
    plan, before = document.operation.plan, document.operation.baseline
    said = []
    if plan.sessions_served:
        mean = words.number(plan.mean_starts_per_session, 2)
        said.append(words("sessions", n=plan.sessions_served, mean=mean, most=plan.most_starts_per_session))
    if plan.starts:
        said.append(words("machines", plan=sum(plan.starts.values()), before=sum(before.starts.values())))
    if plan.full_cycles:
        said.append(words("cycles", most=words.number(max(plan.full_cycles.values()), 2)))
    if said:
        text = "; ".join(said)
        yield f"{text[0].upper()}{text[1:]}."
