"""Tables of a simulation as text, the same for a terminal and a page: a row or a column for each policy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gridshare.reports.kinds import names
from gridshare.reports.listing import Listing
from gridshare.reports.simulation.headline import SEEN_KWH, policy_name
from gridshare.reports.words import Words
from gridshare.simulation.document import PolicyLived, SimulationDocument
from gridshare.view import Texts

_CENT = 0.005

_TEXTS: Texts = {
    "policies": ("Policies", "Manieren van sturen"),
    "breaches": ("breaches", "keer erboven"),
    "steps": ("steps", "stappen"),
    "above": ("kWh above", "kWh erboven"),
    "most": ("most kW above", "meeste kW erboven"),
    "cost": ("cost EUR", "kosten EUR"),
    "value": ("value", "waarde"),
    "promises": ("promises kept", "beloften gehouden"),
    "unserved": ("kWh unserved", "kWh niet geleverd"),
    "efforts": ("What it took", "Wat het vroeg"),
    "given_up": ("kWh given up", "kWh opgegeven"),
    "guard": ("of that guard", "daarvan wachter"),
    "cycles": ("battery cycles", "batterijcycli"),
    "plans": ("plans", "plannen"),
    "failed": ("not in time", "niet op tijd"),
    "seconds": ("s a plan", "s per plan"),
    "peaks": ("Highest import [kW]", "Hoogste afname [kW]"),
    "costs": ("Costs [EUR]", "Kosten [EUR]"),
    "months": ("Costs by month [EUR]", "Kosten per maand [EUR]"),
    "members": ("Given up by member [kWh]", "Opgegeven per deelnemer [kWh]"),
    "margins": ("Held back for forecasts", "Vrijgehouden voor verwachtingen"),
    "asked": ("asked", "gevraagd"),
    "kept": ("{side} kept", "{side} gehaald"),
    "held": ("{side} kW", "{side} kW"),
}


def listings(document: SimulationDocument, words: Words, most: int | None = None) -> Iterator[Listing]:
    """All tables that have anything to show, with at most so many months and members."""
    words = words.also(_TEXTS)
    yield _policies(document, words)
    yield _efforts(document, words)
    for key, of in (("peaks", "highest_import_kw"), ("months", "cost_eur")):
        yield _by_month(document, words, key, most, lambda month, of=of: float(getattr(month, of)))
    yield _by_name(document, words, "costs", lambda p: p.costs_eur, (0, _CENT), None)
    members = _by_name(document, words, "members", lambda p: p.given_up_kwh, (1, SEEN_KWH), most)
    if members.rows:
        yield members
    if document.margins:
        yield _margins(document, words, most)


def _policies(document: SimulationDocument, words: Words) -> Listing:
    headings = ["breaches", "steps", "above", "most", "cost", "value", "promises"]
    rows = []
    for each in document.policies:
        b, p, share = each.breaches, each.promises, each.value_share
        row = [policy_name(each.policy, words), words.number(b.times), words.number(b.quarters)]
        row += [words.number(b.kwh, 1), words.number(b.most_kw, 1), words.number(each.cost_eur)]
        row += ["-" if share is None else words.percent(share)]
        rows.append([*row, f"{words.number(p.kept)}/{words.number(p.made)}"])
    return Listing(words("policies"), [words(h) for h in headings], rows)


def _efforts(document: SimulationDocument, words: Words) -> Listing:
    headings = ["unserved", "given_up", "guard", "cycles", "plans", "failed"]
    timed = any(seconds_a_plan(document, p) is not None for p in document.policies)
    headings += ["seconds"] if timed else []
    rows = []
    for each in document.policies:
        row = [policy_name(each.policy, words), words.number(each.unserved_kwh, 1)]
        row += [words.number(sum(each.given_up_kwh.values()), 1)]
        row += [words.number(each.guard_kwh, 1), words.number(sum(each.full_cycles.values()), 1)]
        row += [words.number(each.looks.made), words.number(each.looks.failed)]
        seconds = seconds_a_plan(document, each)
        rows.append(row + (["-" if seconds is None else words.number(seconds, 2)] if timed else []))
    return Listing(words("efforts"), [words(h) for h in headings], rows)


def seconds_a_plan(document: SimulationDocument, policy: PolicyLived) -> float | None:
    """Seconds that a plan of a policy took on average, where the run noted them."""
    return document.run.get(f"{policy.policy}_seconds_a_plan")


def _by_month(
    document: SimulationDocument, words: Words, key: str, most: int | None, of: Callable[..., float]
) -> Listing:
    months = list(dict.fromkeys(m.month for p in document.policies for m in p.months))
    found = [{m.month: of(m) for m in p.months} for p in document.policies]
    rows = [(words.month(m), *(words.number(each[m]) if m in each else "-" for each in found)) for m in months[:most]]
    return Listing(words(key), _columns(document, words), rows, more=len(months) - len(rows))


def _by_name(
    document: SimulationDocument,
    words: Words,
    key: str,
    of: Callable[[PolicyLived], dict[str, float]],
    shown: tuple[int, float],
    most: int | None,
) -> Listing:
    """A row for each name, the largest first, and a column for each policy; ``shown``: decimals, least value."""
    decimals, least = shown
    found = [of(p) for p in document.policies]
    largest = {
        name: max(abs(each.get(name, 0.0)) for each in found) for name in dict.fromkeys(n for f in found for n in f)
    }
    kept = sorted((name for name, value in largest.items() if value >= least), key=lambda name: -largest[name])
    table = names()
    rows = [
        (words.name(name, table), *(words.number(each.get(name, 0.0), decimals) for each in found))
        for name in kept[:most]
    ]
    total = (words("total"), *(words.number(sum(each.values()), decimals) for each in found))
    return Listing(words(key), _columns(document, words), rows, total, more=len(kept) - len(rows))


def _columns(document: SimulationDocument, words: Words) -> Sequence[str]:
    return [policy_name(p.policy, words) for p in document.policies]


def _margins(document: SimulationDocument, words: Words, most: int | None) -> Listing:
    sides = words("import"), words("export")
    headings = [words("asked"), *(words("kept", side=s) for s in sides), *(words("held", side=s) for s in sides)]
    rows = [
        (
            words.month(m.month),
            words.percent(m.asked),
            words.percent(m.import_kept),
            words.percent(m.export_kept),
            words.number(m.import_kw),
            words.number(m.export_kw),
        )
        for m in document.margins[:most]
    ]
    return Listing(words("margins"), headings, rows, more=len(document.margins) - len(rows))
