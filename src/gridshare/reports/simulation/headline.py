"""The first lines about a simulation: whether its figures hold, and what the policy that matters kept and saved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from gridshare.reports.listing import Line
from gridshare.reports.simulation.names import POLICIES
from gridshare.reports.words import Words
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.document import PolicyLived, SimulationDocument
from gridshare.view import Texts

SEEN_KWH = 0.05
"""So little energy is not shown."""

_LEADS = ("closed_loop_scenarios", "closed_loop", "day_ahead", "price_only", "static_shares")
"""Of which policy the first line is: the first of these that was simulated."""

_MOST = 3
_SHORT = 0.005
"""Kept so much less often than asked is worth a line."""

_TEXTS: Texts = {
    "broken": (
        "What was simulated breaks rules of the independent check, so that the figures do not hold: {what}.",
        "Wat gesimuleerd is breekt regels bij narekenen; de cijfers kloppen dus niet: {what}.",
    ),
    "of": ("{policy}: {what}", "{policy}: {what}"),
    "no_breach": ("0 breaches", "0 overschrijdingen"),
    "breach": (
        "1 breach of the contract ({kwh} kWh above it, at most {kw} kW)",
        "1 overschrijding van het contract ({kwh} kWh erboven, hoogstens {kw} kW)",
    ),
    "breaches": (
        "{n} breaches of the contract ({kwh} kWh above it, at most {kw} kW)",
        "{n} overschrijdingen van het contract ({kwh} kWh erboven, hoogstens {kw} kW)",
    ),
    "value": (
        "{percent} of what perfect foresight would save",
        "{percent} van wat alles vooraf weten zou besparen",
    ),
    "worse": ("costs more than doing nothing", "kost meer dan niets doen"),
    "cost": ("costs {eur} EUR", "kost {eur} EUR"),
    "kept": ("{kept} of {made} promises kept", "{kept} van {made} beloften gehouden"),
    "no_promise": ("nothing was promised to drivers", "aan bestuurders is niets beloofd"),
    "not_kept": (
        "{n} of {made} promises not kept, {kwh} kWh short",
        "{n} van {made} beloften niet gehouden, {kwh} kWh te kort",
    ),
    "not_kept_early": (
        "{n} of {made} promises not kept, {kwh} kWh short ({early} to drivers who left before they said)",
        "{n} van {made} beloften niet gehouden, {kwh} kWh te kort ({early} aan wie eerder vertrok dan gezegd)",
    ),
    "unserved": ("{kwh} kWh of demand not served", "{kwh} kWh vraag niet geleverd"),
    "worth": (
        "Between doing nothing ({nothing} EUR) and perfect foresight ({perfect} EUR) lie {eur} EUR.",
        "Tussen niets doen ({nothing} EUR) en alles vooraf weten ({perfect} EUR) zit {eur} EUR.",
    ),
    "no_worth": (
        "Perfect foresight ({perfect} EUR) saves nothing against doing nothing ({nothing} EUR): values have no scale.",
        "Alles vooraf weten ({perfect} EUR) bespaart niets tegenover niets doen ({nothing} EUR): geen maat.",
    ),
    "unlike": (
        "Costs are of what was served, and {policies} did not serve all; the value counts that at its mean price.",
        "Kosten zijn van wat geleverd is, en niet alles is geleverd bij: {policies}; de waarde rekent dat mee.",
    ),
    "best_breaks": (
        "Even perfect foresight is above the contract: {n} breaches, {kwh} kWh.",
        "Zelfs met alles vooraf weten komt de groep boven het contract: {n} overschrijdingen, {kwh} kWh.",
    ),
    "nothing_breaks": (
        "Doing nothing: {n} breaches, {kwh} kWh above the contract, at most {kw} kW.",
        "Niets doen: {n} overschrijdingen, {kwh} kWh boven het contract, hoogstens {kw} kW.",
    ),
    "nothing_keeps": (
        "Doing nothing keeps the contract too.",
        "Ook bij niets doen blijft de groep binnen het contract.",
    ),
    "guard": (
        "The guard took back {kwh} kWh within steps, as a last resort.",
        "Als uiterste maatregel heeft de wachter binnen kwartieren {kwh} kWh teruggenomen.",
    ),
    "failed": (
        "{n} of {of} plans were not there in time; the one before went on.",
        "{n} van {of} plannen waren er niet op tijd; dan ging het vorige door.",
    ),
    "margin": (
        "What is held back for forecasts was enough in {percent} of steps on {side} in {month}, and {asked} is asked.",
        "Wat vrij blijft voor verwachtingen was in {month} in {percent} van de stappen genoeg ({side}; {asked} moet).",
    ),
    "margin_kept": (
        "What is held back for forecasts was enough in each month as often as asked ({asked}).",
        "Wat vrij blijft voor verwachtingen was elke maand zo vaak genoeg als gevraagd ({asked}).",
    ),
    "disturbed": ("With disturbances: {what}.", "Met verstoringen: {what}."),
    "sessions": ("sessions", "laadsessies"),
    "meters": ("{n} frozen meters", "{n} bevroren meters"),
    "chargers": ("{n} out of order", "{n} buiten gebruik"),
    "calls": ("{n} calls", "{n} oproepen"),
    "forecasts": ("worse forecasts", "slechtere verwachtingen"),
    "span": ("{first} to {last}, {days}", "{first} tot en met {last}, {days}"),
    "one_day": ("1 day", "1 dag"),
    "days": ("{n} days", "{n} dagen"),
}


def span(document: SimulationDocument, words: Words) -> str:
    """From when to when, and how many days that is."""
    words, n = words.also(_TEXTS), (document.last - document.first).days + 1
    ends = (words.date(dt.datetime.combine(day, dt.time())) for day in (document.first, document.last))
    return words("span", first=next(ends), last=next(ends), days=words("one_day") if n == 1 else words("days", n=n))


def leading(document: SimulationDocument) -> PolicyLived:
    """The policy of the first line."""
    lived = {each.policy: each for each in document.policies}
    return next((lived[name] for name in _LEADS if name in lived), document.policies[-1])


def first_lines(document: SimulationDocument, words: Words) -> Iterator[Line]:
    """What is to be known before all else: that figures do not hold; what the policy that matters came to."""
    words = words.also(_TEXTS)
    broken = [
        f"{policy_name(each.policy, words)}, {words.month(month.month)}: {month.broken[0]}"
        for each in document.policies
        for month in each.months
        if month.broken
    ]
    if broken:
        yield Line(words("broken", what="; ".join(broken[:_MOST])), "bad")
    parts = sorted(_parts(leading(document), words), key=lambda part: not part[0])
    good = not broken and not any(bad for bad, _ in parts)
    what = ", ".join(text for _, text in parts)
    policy = policy_name(leading(document).policy, words)
    yield Line(words("of", policy=f"{policy[0].upper()}{policy[1:]}", what=what), "good" if good else "bad")


def _parts(lived: PolicyLived, words: Words) -> Iterator[tuple[bool, str]]:
    """Each fact of a policy, and whether it is bad: breaches, promises, demand, value."""
    b, p = lived.breaches, lived.promises
    if b.times:
        figures = {"kwh": words.number(b.kwh, 1), "kw": words.number(b.most_kw, 1)}
        yield True, words("breach" if b.times == 1 else "breaches", n=words.number(b.times), **figures)
    else:
        yield False, words("no_breach")
    if lived.value_share is None:
        yield False, words("cost", eur=words.number(lived.cost_eur))
    elif lived.value_share < 0:
        yield True, words("worse")
    else:
        yield False, words("value", percent=words.percent(lived.value_share, 0))
    if not p.made:
        yield False, words("no_promise")
    elif p.kept == p.made:
        yield False, words("kept", kept=words.number(p.kept), made=words.number(p.made))
    else:
        key = "not_kept_early" if p.left_early else "not_kept"
        n, made, kwh = words.number(p.made - p.kept), words.number(p.made), words.number(p.short_kwh, 1)
        yield True, words(key, n=n, made=made, kwh=kwh, early=p.left_early)
    if lived.unserved_kwh >= SEEN_KWH:
        yield True, words("unserved", kwh=words.number(lived.unserved_kwh, 1))


def outcome(document: SimulationDocument, words: Words) -> Iterator[Line]:
    """What lies between the two ends of the scale, what the policy that matters did for it, and how forecasts did."""
    words, lived = words.also(_TEXTS), {each.policy: each for each in document.policies}
    lead, nothing, perfect = leading(document), lived.get("doing_nothing"), lived.get("perfect_foresight")
    if perfect is not None and perfect is not lead and perfect.breaches.times:
        b = perfect.breaches
        yield Line(words("best_breaks", n=words.number(b.times), kwh=words.number(b.kwh, 1)), "bad")
    if nothing is not None and nothing is not lead:
        b = nothing.breaches
        figures = {"n": words.number(b.times), "kwh": words.number(b.kwh, 1), "kw": words.number(b.most_kw, 1)}
        yield Line(words("nothing_breaks", **figures) if b.times else words("nothing_keeps"))
    if nothing is not None and perfect is not None:
        key, less = "worth" if nothing.cost_eur > perfect.cost_eur else "no_worth", nothing.cost_eur - perfect.cost_eur
        costs = {"nothing": words.number(nothing.cost_eur), "perfect": words.number(perfect.cost_eur)}
        yield Line(words(key, eur=words.number(less), **costs))
    short = [policy_name(p.policy, words) for p in document.policies if p.unserved_kwh >= SEEN_KWH]
    if short and len(short) < len(document.policies):
        yield Line(words("unlike", policies=", ".join(short)))
    if lead.guard_kwh >= SEEN_KWH:
        yield Line(words("guard", kwh=words.number(lead.guard_kwh, 1)))
    if lead.looks.failed:
        of = words.number(lead.looks.made + lead.looks.failed)
        yield Line(words("failed", n=words.number(lead.looks.failed), of=of))
    yield from _margin(document, words)
    if disturbed := ", ".join(_disturbed(document, words)):
        yield Line(words("disturbed", what=disturbed))


def _margin(document: SimulationDocument, words: Words) -> Iterator[Line]:
    sides = [(m.import_kept, "import", m) for m in document.margins] + [
        (m.export_kept, "export", m) for m in document.margins
    ]
    if not sides:
        return
    least, side, month = min(sides, key=lambda each: each[0])
    asked = words.percent(month.asked, 0)
    if least >= month.asked - _SHORT:
        yield Line(words("margin_kept", asked=asked))
    else:
        what = {"percent": words.percent(least), "side": words(side), "month": words.month(month.month)}
        yield Line(words("margin", asked=asked, **what))


def _disturbed(document: SimulationDocument, words: Words) -> Iterator[str]:
    given, none = document.disturbances, Disturbances().model_dump(mode="json", by_alias=True)
    if given.get("sessions") != none["sessions"]:
        yield words("sessions")
    for name in ("meters", "chargers", "calls"):
        if n := len(given.get(name, ())):
            yield words(name, n=n)
    if given.get("forecasts") != none["forecasts"]:
        yield words("forecasts")


def policy_name(policy: str, words: Words) -> str:
    """What a policy is called."""
    return words.name(policy, POLICIES)
