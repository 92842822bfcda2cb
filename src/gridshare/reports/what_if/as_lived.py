"""What remains of a year's answer in weeks planned on the forecast of the day before, in sentences next to it."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.foresight.document import AsLived, Broken, Remains, WeekForeseen
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "sample": (
        (
            "With the future not known, in {n:week|weeks}, from {which}: each day is planned on a forecast of the "
            "day before, learned from other parts of the period, with what it may miss held back."
        ),
        (
            "Zonder de toekomst te kennen, in {n:week|weken}, vanaf {which}: elke dag is gepland op een verwachting "
            "van de dag ervoor, geleerd van andere delen van de periode, met achter de hand wat die kan missen."
        ),
    ),
    "binds": (" (it decides what fits)", " (die bepaalt wat past)"),
    "tightest": (" (forecast highest)", " (het hoogst verwacht)"),
    "asked": (
        "- To keep the contract in {percent} of quarters, {held} kW is held back on average: {remains}.",
        "- Om het contract in {percent} van de kwartieren te houden is gemiddeld {held} kW achter de hand: {remains}.",
    ),
    "all": ("all {kw} kW of it fits", "alle {kw} kW ervan past"),
    "some": (
        (
            "{kw} of {of} kW fits on every day ({weeks} kW by week); with {of} kW it has to take less in {n} of {all} "
            "quarters, on {days:day|days} ({kwh} kWh)"
        ),
        (
            "{kw} van {of} kW past op elke dag ({weeks} kW per week); met {of} kW moet het minder nemen in {n} van "
            "{all} kwartieren, op {days:dag|dagen} ({kwh} kWh)"
        ),
    ),
    "asset_fits": ("it fits", "het past"),
    "asset_short": (
        "it does not fit in {n} of {all} quarters, on {days:day|days}",
        "het past niet in {n} van {all} kwartieren, op {days:dag|dagen}",
    ),
    "not_bound": (" (a plan of up to {bound} kW is not ruled out)", " (een plan tot {bound} kW is niet uitgesloten)"),
    "measured": (
        "  What was measured then stayed below that in {enough} of quarters; {broken}.",
        "  Wat er toen gemeten is bleef daarbinnen in {enough} van de kwartieren; {broken}.",
    ),
    "kept": (
        "the contract would have been kept in each quarter", "het contract zou in elk kwartier gehouden zijn",
    ),
    "broken": (
        (
            "the contract would have been broken in {n} of {all} quarters ({percent}), on {days:day|days}, by {kw} kW "
            "at most"
        ),
        (
            "het contract zou overschreden zijn in {n} van {all} kwartieren ({percent}), op {days:dag|dagen}, met "
            "hoogstens {kw} kW"
        ),
    ),
    "not_reached": (
        "the time was up before it was known whether the contract would have been broken",
        "de tijd was om voor bekend was of het contract overschreden zou zijn",
    ),
    "with_all": (
        "- With all {kw} kW of it in every quarter: {broken}.", "- Met alle {kw} kW ervan in elk kwartier: {broken}.",
    ),
    "with_asset": ("- With it in every quarter: {broken}.", "- Ermee in elk kwartier: {broken}."),
    "without": ("- Without it: {broken}.", "- Zonder: {broken}."),
    "cut_short": (
        "The time was up: {n:week|weeks} of {of} could be looked at.",
        "De tijd was om: {n:week|weken} van {of} zijn bekeken.",
    ),
    "none": (
        "How much remains where the future is not known could not be found: {why}.",
        "Hoeveel er overblijft zonder de toekomst te kennen is niet gevonden: {why}.",
    ),
    "no_time": ("the time was up", "de tijd was om"),
    "no_history": (
        "too little is measured to learn a forecast from", "er is te weinig gemeten om een verwachting van te leren",
    ),
    "caution": (
        (
            "A sample says how often, not that it never happens otherwise. Who plans again within the day mends a "
            "part. Visits of vehicles and the newcomer's own load are taken as known."
        ),
        (
            "Een steekproef zegt hoe vaak, niet dat het anders nooit gebeurt. Wie binnen de dag opnieuw plant herstelt "
            "een deel. Laadsessies van voertuigen en het vermogen van de nieuwkomer zelf gelden als bekend."
        ),
    ),
}  # fmt: skip

_SAME_KW = 0.05


def as_lived_sentences(found: AsLived, words: Words) -> Iterator[str]:
    """What remains in these weeks, and how often the contract would have been broken in them."""
    w = words.also(_TEXTS)
    if not found.weeks:
        yield w("none", why=w("no_time" if found.enough_measured else "no_history"))
        return
    yield w("sample", n=len(found.weeks), which=", ".join(_week(week, w) for week in found.weeks))
    for one in found.remains:
        yield what_remains(one, found, words)
        broken = w("not_reached") if one.broken is None else _broken(one.broken, w)
        yield w("measured", enough=w.percent(one.enough, 1), broken=broken)
    for each in found.whole:
        name = "with_asset" if each.newcomer_kw is None else "with_all" if each.newcomer_kw else "without"
        yield w(name, kw=w.number(each.newcomer_kw or 0.0), broken=_broken(each, w))
    if not found.finished:
        yield w("cut_short", n=len(found.weeks), of=found.asked_weeks)
    yield w("caution")


def what_remains(one: Remains, found: AsLived, words: Words) -> str:
    """How much fits where the contract is to be kept with some probability."""
    w, percent = words.also(_TEXTS), words.percent(one.probability, 0)
    return w("asked", percent=percent, held=w.number(one.held_back_kw), remains=_remains(one, found, w))


def _week(week: WeekForeseen, w: Words) -> str:
    mark = w("binds") if week.binds else w("tightest") if week.tightest else ""
    return f"{week.first:%Y-%m-%d}{mark}"


def _remains(one: Remains, found: AsLived, w: Words) -> str:
    n, quarters, days = w.number(one.short_quarters), w.number(found.quarters), one.short_days
    of = found.newcomer_kw
    if of is None:
        return w("asset_short", n=n, all=quarters, days=days) if one.short_days else w("asset_fits")
    if one.kw is None or one.kw >= of - _SAME_KW:
        return w("all", kw=w.number(of))
    weeks, kwh = ", ".join("-" if kw is None else w.number(kw) for kw in one.by_week), w.number(one.short_kwh)
    text = w("some", kw=w.number(one.kw), of=w.number(of), weeks=weeks, n=n, all=quarters, days=days, kwh=kwh)
    bound = one.at_most_kw
    return text if bound is None or bound <= one.kw + 1 else text + w("not_bound", bound=w.number(bound))


def _broken(each: Broken, w: Words) -> str:
    if not each.quarters:
        return w("kept")
    n, quarters, share = each.quarters, each.of_quarters, w.percent(each.quarters / each.of_quarters, 2)
    return w(
        "broken",
        n=w.number(n),
        all=w.number(quarters),
        percent=share,
        days=each.days,
        kw=w.number(each.most_kw),
    )
