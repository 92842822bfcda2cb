"""The tables of whether one more connection fits over many days: how much nearly always, when, and who makes room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gridshare.questions.fit.document import AtRisk, BindingDay, FitAnswer, GivingWay, NearlyAlways
from gridshare.reports.listing import Listing
from gridshare.reports.what_if.headline import down, up
from gridshare.reports.what_if.over_days_lines import day_text
from gridshare.reports.words import Words
from gridshare.view import Texts

_ROWS = 10

_TEXTS: Texts = {
    "always": ("How much fits nearly always", "Hoeveel er bijna altijd past"),
    "of_quarters": ("its full power in {percent} of all quarters",
                    "volledig vermogen in {percent} van alle kwartieren"),
    "of_budget": ("up to {kwh} kWh of it left out", "tot {kwh} kWh minder dan gevraagd"),
    "no_limit": ("no limit", "geen grens"),
    "found": ("fits [kW]", "past [kW]"),
    "proven": ("at most [kW]", "hoogstens [kW]"),
    "quarters": ("quarters with less", "kwartieren met minder"),
    "less_kwh": ("less [kWh]", "minder [kWh]"),
    "binding": ("The tightest days", "De krapste dagen"),
    "no_plan": ("without planning [kW]", "zonder planning [kW]"),
    "checked": ("planned and checked", "gepland en nagerekend"),
    "kept": ("kept", "houdt stand"),
    "not_kept": ("not kept", "houdt geen stand"),
    "over": ("over a limit", "over een grens"),
    "risk": ("When it is short: {kwh} kWh in all, at most {kw} kW",
             "Wanneer er te weinig is: {kwh} kWh in totaal, hoogstens {kw} kW"),
    "risk_left": ("{n:day was|days were} not reached in time.", "{n:dag is|dagen zijn} niet op tijd bekeken."),
    "hour": ("{season}, {hour}:00-{next}:00", "{season}, {hour}-{next} uur"),
    "n_quarters": ("quarters", "kwartieren"),
    "kwh": ("[kWh]", "[kWh]"),
    "winter": ("winter", "winter"),
    "spring": ("spring", "lente"),
    "summer": ("summer", "zomer"),
    "autumn": ("autumn", "herfst"),
    "worst": ("The quarters that are shortest", "De krapste kwartieren"),
    "short_kw": ("short [kW]", "tekort [kW]"),
    "ways": ("Who makes room for {kw} kW, on {days:day|days}", "Wie ruimte maakt voor {kw} kW, op {days:dag|dagen}"),
    "ways_none": ("Nobody has to make room for {kw} kW beyond spreading what they need evenly.",
                  "Voor {kw} kW hoeft niemand meer te doen dan het eigen verbruik gelijkmatig te spreiden."),
    "n_days": ("days", "dagen"),
    "moves": ("moves [kWh]", "verschuift [kWh]"),
    "most_a_day": ("most in a day [kWh]", "meeste op een dag [kWh]"),
}  # fmt: skip


def always(answer: FitAnswer, words: Words) -> Iterator[Listing]:
    """How much fits where it has less in a few quarters."""
    words = words.also(_TEXTS)
    if answer.nearly_always:
        headings = [words(key) for key in ("found", "proven", "quarters", "less_kwh")]
        yield Listing(words("always"), headings, [_always(row, words) for row in answer.nearly_always])


def _always(row: NearlyAlways, words: Words) -> tuple[str, ...]:
    if row.percent is None:
        name = words("of_budget", kwh=words.number(row.budget_kwh or 0.0))
    else:
        percent = words.percent(row.percent / 100, 2).replace(",00", "").replace(".00", "")
        name = words("of_quarters", percent=percent)
    bound = "-" if row.at_most_kw is None else words.number(up(row.at_most_kw), 1)
    kw = words("no_limit") if row.kw is None else words.number(down(row.kw), 1)
    return name, kw, bound, words.number(row.quarters), words.number(row.kwh)


def binding(answer: FitAnswer, words: Words) -> Iterator[Listing]:
    """The days on which least fits."""
    words = words.also(_TEXTS)
    rows = [r for r in answer.binding if r.kw > 0 or r.without_planning_kw is not None or r.kept is not None]
    if rows:
        headings = [words(key) for key in ("found", "no_plan", "checked")]
        yield Listing(words("binding"), headings, [_binding(row, words) for row in rows[:_ROWS]])


def _binding(row: BindingDay, words: Words) -> tuple[str, ...]:
    kept = "-" if row.kept is None else words("kept" if row.kept else "not_kept")
    unplanned = row.without_planning_kw
    without = words("over") if unplanned is None else words.number(down(unplanned), 1)
    return day_text(row.day, words), words.number(down(row.kw), 1), without, kept


def at_risk(risk: AtRisk | None, words: Words) -> Iterator[Listing]:
    """When it is short: by season and hour, and the quarters by themselves."""
    words = words.also(_TEXTS)
    if risk is None or not risk.quarters:
        return
    title = words("risk", kwh=words.number(risk.short_kwh), kw=words.number(up(risk.most_kw), 1))
    hours = [
        (
            words("hour", season=words(row.season), hour=row.hour, next=row.hour + 1),
            words.number(row.quarters),
            words.number(row.kwh),
        )
        for row in risk.by_hour[:_ROWS]
    ]
    yield Listing(title, [words("n_quarters"), words("kwh")], hours, more=max(len(risk.by_hour) - _ROWS, 0))
    worst = []
    for quarter in risk.worst[:_ROWS]:
        at = datetime.fromisoformat(quarter.start)
        worst.append((f"{words.date(at)} {at:%H:%M}", words.number(up(quarter.short_kw), 1)))
    yield Listing(words("worst"), [words("short_kw")], worst, more=max(risk.quarters - _ROWS, 0))


def making_room(ways: GivingWay | None, words: Words) -> Iterator[Listing | str]:
    """Who makes room, and what is not known of that."""
    words = words.also(_TEXTS)
    if ways is None:
        return
    kw = words.number(down(ways.at_kw), 1)
    if ways.members:
        headings = [words(key) for key in ("n_days", "moves", "most_a_day")]
        rows = [
            (row.member, words.number(row.days), words.number(row.kwh, 1), words.number(row.most_in_a_day_kwh, 1))
            for row in ways.members[:_ROWS]
        ]
        title = words("ways", kw=kw, days=ways.days)
        yield Listing(title, headings, rows, more=max(len(ways.members) - _ROWS, 0))
    elif not ways.days_left and down(ways.at_kw) > 0:
        yield words("ways_none", kw=kw)
    if ways.days_left:
        yield unreached(ways.days_left, words)


def unreached(days: int, words: Words) -> str:
    """How many days the time did not reach."""
    return words.also(_TEXTS)("risk_left", n=days)
