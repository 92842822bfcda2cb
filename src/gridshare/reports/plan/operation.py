"""How quiet a plan is to carry out: starts of sessions and machines, cycles of batteries, and what that costs."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.reports.words import Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.view import Texts

_TEXTS: Texts = {
    "sessions": (
        "{n:charging session starts|charging sessions start} {mean} times on average, at most {most}",
        "{n:laadsessie start|laadsessies starten} gemiddeld {mean} keer, hoogstens {most}",
    ),
    "machines": (
        "machines and processes start {plan} times (doing nothing: {before})",
        "machines en processen starten {plan} keer (zonder plan: {before})",
    ),
    "quiet": (
        "That it is so quiet costs {eur}: in the cheapest plan charging starts {before} times, in this one {after}.",
        "Dat het zo rustig is kost {eur}: in het goedkoopste plan start laden {before} keer, in dit plan {after}.",
    ),
    "quiet_stores": ("That it is so quiet costs {eur}.", "Dat het zo rustig is kost {eur}."),
    "eur": ("{eur} EUR", "{eur} EUR"),
    "nothing": ("nothing", "niets"),
    "cycles": ("batteries make at most {most} full cycles", "batterijen maken hoogstens {most} volle cycli"),
}

_SEEN_EUR = 0.005


def operation(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """The lines, or nothing where there is nothing to start and no battery."""
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
    yield from _quiet(document, words)


def _quiet(document: ScheduleDocument, words: Words) -> Iterator[str]:
    """What quiet costs, where it changed anything that is seen."""
    quiet = document.proof.quiet
    if quiet is None:
        return
    is_free = quiet.price_eur < _SEEN_EUR
    eur = words("nothing") if is_free else words("eur", eur=words.number(quiet.price_eur, 2))
    if quiet.starts < quiet.starts_before:
        yield words("quiet", eur=eur, before=quiet.starts_before, after=quiet.starts)
    elif not is_free:
        yield words("quiet_stores", eur=eur)
