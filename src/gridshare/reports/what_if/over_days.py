"""Whether one more connection fits over many days, for the terminal: the verdict, then its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

from rich.console import Group, RenderableType
from rich.text import Text

from gridshare.questions.fit.document import AtRisk, BindingDay, FitAnswer, GivingWay, HowMuch, NearlyAlways
from gridshare.reports.kinds import view_of
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.what_if.costs_over_days import costs_over_days
from gridshare.reports.what_if.headline import down, up
from gridshare.reports.what_if.rule_of_thumb import rule_of_thumb_sentences
from gridshare.reports.words import Language, Words
from gridshare.view import Texts

_ROWS = 10

_TEXTS: Texts = {
    "yes": ("{what}{kw} fits on all {n} days from {first} to {last}.",
            "{what}{kw} past op alle {n} dagen van {first} tot en met {last}."),
    "yes_if": ("{what}{kw} fits if it takes less in {q} of {of} quarters ({share}), on {days} of {n} days.",
               "{what}{kw} past als die in {q} van {of} kwartieren ({share}) minder afneemt, op {days} van {n} dagen."),
    "no": ("{what}{kw} does not fit: in {q} of {of} quarters ({share}), on {days} of {n} days, it is short.",
           "{what}{kw} past niet: in {q} van {of} kwartieren ({share}), op {days} van {n} dagen, is er te weinig."),
    "no_left": ("{what}{kw} does not fit: in {q} of {of} quarters or more, on {days} of {n} days or more, it is short.",
                "{what}{kw} past niet: het knelt in {q} of meer van {of} kwartieren, op {days} van {n} dagen."),
    "open": ("Whether {what}{kw} fits is not known: the time was up.",
             "Of {what}{kw} past is niet bekend: de tijd was om."),
    "with_kw": (" with {kw} kW", " met {kw} kW"),
    "most": ("At most {kw} kW fits on every day; {day} is the tightest.",
             "Er past hoogstens {kw} kW op elke dag; {day} knelt het meest."),
    "most_anywhere": ("At most {kw} kW fits on every day.", "Er past hoogstens {kw} kW op elke dag."),
    "most_open": ("At least {kw} kW fits on every day; it is proven that no more than {bound} kW does.",
                  "Er past minstens {kw} kW op elke dag; bewezen is dat er niet meer dan {bound} kW past."),
    "most_least": ("At least {kw} kW fits on every day; {left} days were not reached in time.",
                   "Er past minstens {kw} kW op elke dag; {left} dagen zijn niet op tijd bekeken."),
    "most_only": ("{kw} kW fits on every day; that this is the most is not proven.",
                  "Er past {kw} kW op elke dag; dat het niet meer kan zijn is niet bewezen."),
    "none": ("Nothing of it fits on {day}.", "Op {day} past er niets van."),
    "unlimited": ("Nothing limits it.", "Niets begrenst het."),
    "unplanned": ("If nothing were planned, {kw} kW would fit.", "Zonder planning zou er {kw} kW passen."),
    "unplanned_none": (
        "If nothing were planned, the park would exceed a limit even without it.",
        "Zonder planning gaat het park ook zonder deze aansluiting over een grens.",
    ),
    "always": ("How much fits nearly always", "Hoeveel er bijna altijd past"),
    "of_quarters": ("its full power in {percent} of all quarters",
                    "volledig vermogen in {percent} van alle kwartieren"),
    "of_budget": ("up to {kwh} kWh of it left out", "tot {kwh} kWh minder dan gevraagd"),
    "no_limit": ("no limit", "geen grens"),
    "found": ("fits [kW]", "past [kW]"),
    "proven": ("at most [kW]", "hoogstens [kW]"),
    "quarters": ("quarters with less", "kwartieren met minder"),
    "less_kwh": ("less [kWh]", "minder [kWh]"),
    "binding": ("the tightest days", "de krapste dagen"),
    "no_plan": ("without planning [kW]", "zonder planning [kW]"),
    "checked": ("planned and checked", "gepland en nagerekend"),
    "kept": ("kept", "houdt stand"),
    "not_kept": ("not kept", "houdt geen stand"),
    "over": ("over a limit", "over een grens"),
    "risk": ("When it is short: {kwh} kWh in all, at most {kw} kW",
             "Wanneer er te weinig is: {kwh} kWh in totaal, hoogstens {kw} kW"),
    "risk_left": ("{n} days were not reached in time.", "{n} dagen zijn niet op tijd bekeken."),
    "hour": ("{season}, {hour}:00-{next}:00", "{season}, {hour}-{next} uur"),
    "n_quarters": ("quarters", "kwartieren"),
    "kwh": ("[kWh]", "[kWh]"),
    "winter": ("winter", "winter"),
    "spring": ("spring", "lente"),
    "summer": ("summer", "zomer"),
    "autumn": ("autumn", "herfst"),
    "worst": ("The quarters that are shortest", "De krapste kwartieren"),
    "short_kw": ("short [kW]", "tekort [kW]"),
    "ways": ("Who makes room for {kw} kW, on {days} days", "Wie ruimte maakt voor {kw} kW, op {days} dagen"),
    "ways_none": ("Nobody has to make room for {kw} kW beyond spreading what they need evenly.",
                  "Voor {kw} kW hoeft niemand meer te doen dan het eigen verbruik gelijkmatig te spreiden."),
    "n_days": ("days", "dagen"),
    "moves": ("moves [kWh]", "verschuift [kWh]"),
    "most_a_day": ("most in a day [kWh]", "meeste op een dag [kWh]"),
    "and_more": ("and {n} more", "en nog {n}"),
    "lacking": ("{n} days were left out since a series lacks something; the first: {first}.",
                "{n} dagen zijn weggelaten omdat er in een reeks iets ontbreekt; de eerste: {first}."),
    "assumes": ("Taken for granted:", "Uitgangspunten:"),
    "measured_year": ("The days are as they were measured: {days} days.",
                      "De dagen zijn zoals ze gemeten zijn: {days} dagen."),
    "foresight": ("Each day is planned with what is known of it afterwards; forecasts know less.",
                  "Elke dag is gepland met wat er achteraf van bekend is; voorspellingen weten minder."),
    "other_year": ("Its profile was measured in another year, {year}: the same weekdays of it are taken.",
                   "Het profiel is van een ander jaar, {year}: daarvan zijn dezelfde weekdagen genomen."),
    "midnight": ("Each day begins as the site says for {kinds}.",
                 "Elke dag begint zoals het park het zegt voor {kinds}."),
}  # fmt: skip

_MARKS = {"yes": ("✓", GOOD), "yes_if": ("~", ""), "no": ("✗", BAD), "open": ("-", "")}


def over_days_summary(answer: FitAnswer, language: Language) -> Group:
    """All that an entrepreneur wants to know of the answer."""
    words = Words(language, _TEXTS)
    parts: list[RenderableType] = [*verdict_lines(answer, words), Text()]
    parts += _always(answer.nearly_always, words)
    parts += _binding(answer.binding, words)
    parts += _risk(answer.at_risk, words)
    parts += _ways(answer.gives_way, words)
    parts += costs_over_days(answer.costs, words)
    if answer.rule_of_thumb is not None:
        parts += [Text(line) for line in rule_of_thumb_sentences(answer.rule_of_thumb, words)]
    parts += _closing(answer, words)
    return Group(*parts)


def verdict_lines(answer: FitAnswer, words: Words) -> Iterator[Text]:
    """The verdict in a sentence, and how much fits."""
    words = words.also(_TEXTS)
    period, risk = answer.period, answer.at_risk
    kw = "" if answer.asked_kw is None else words("with_kw", kw=words.number(answer.asked_kw))
    mark, style = _MARKS[answer.verdict]
    sentence = words(
        "no_left" if answer.verdict == "no" and risk is not None and risk.days_left else answer.verdict,
        what=answer.addition,
        kw=kw,
        n=period.days,
        first=_day(period.first, words),
        last=_day(period.last, words),
        q=words.number(risk.quarters if risk else 0),
        of=words.number(period.quarters),
        share=words.percent((risk.quarters if risk else 0) / period.quarters, 2),
        days=risk.days if risk else 0,
    )
    yield Text(f"{mark} {sentence}", style)
    if answer.how_much is not None:
        yield from (Text(f"  {line}") for line in _how_much(answer.how_much, answer.binding, words))


def _how_much(found: HowMuch, binding: list[BindingDay], words: Words) -> Iterator[str]:
    if found.kw is None:
        yield words("unlimited")
        return
    kw, bound = words.number(down(found.kw), 1), found.at_most_kw
    day = _day(binding[0].day, words) if binding else ""
    if found.days_left:
        yield words("most_least", kw=kw, left=found.days_left)
    elif found.proven:
        key = "most_anywhere" if not binding else "most" if down(found.kw) > 0 else "none"
        yield words(key, kw=kw, day=day)
    elif bound is None:
        yield words("most_only", kw=kw)
    else:
        yield words("most_open", kw=kw, bound=words.number(up(bound), 1))
    unplanned = found.without_planning_kw
    if unplanned is None:
        yield words("unplanned_none")
    else:
        yield words("unplanned", kw=words.number(down(unplanned), 1))


def _always(rows: list[NearlyAlways], words: Words) -> Iterator[RenderableType]:
    if not rows:
        return
    headings = ("found", "proven", "quarters", "less_kwh")
    shown = table(words("always"), *((words(key), "right") for key in headings))
    for row in rows:
        name = (
            words("of_quarters", percent=words.percent(row.percent / 100, 2).replace(",00", "").replace(".00", ""))
            if row.percent is not None
            else words("of_budget", kwh=words.number(row.budget_kwh or 0.0))
        )
        bound = "-" if row.at_most_kw is None else words.number(up(row.at_most_kw), 1)
        kw = words("no_limit") if row.kw is None else words.number(down(row.kw), 1)
        shown.add_row(name, kw, bound, words.number(row.quarters), words.number(row.kwh))
    yield shown
    yield Text()


def _binding(rows: list[BindingDay], words: Words) -> Iterator[RenderableType]:
    rows = [row for row in rows if row.kw > 0 or row.without_planning_kw is not None or row.kept is not None]
    if not rows:
        return
    headings = ("found", "no_plan", "checked")
    shown = table(words("binding"), *((words(key), "right") for key in headings))
    for row in rows[:_ROWS]:
        kept = "-" if row.kept is None else words("kept" if row.kept else "not_kept")
        unplanned = row.without_planning_kw
        without = words("over") if unplanned is None else words.number(down(unplanned), 1)
        shown.add_row(_day(row.day, words), words.number(down(row.kw), 1), without, kept)
    yield shown
    yield Text()


def _risk(risk: AtRisk | None, words: Words) -> Iterator[RenderableType]:
    if risk is None or not risk.quarters:
        return
    title = words("risk", kwh=words.number(risk.short_kwh), kw=words.number(up(risk.most_kw), 1))
    shown = table(title, (words("n_quarters"), "right"), (words("kwh"), "right"))
    for row in risk.by_hour[:_ROWS]:
        name = words("hour", season=words(row.season), hour=row.hour, next=row.hour + 1)
        shown.add_row(name, words.number(row.quarters), words.number(row.kwh))
    if len(risk.by_hour) > _ROWS:
        shown.add_row(Text(words("and_more", n=len(risk.by_hour) - _ROWS), "dim"))
    yield shown
    worst = table(words("worst"), (words("short_kw"), "right"))
    for quarter in risk.worst[:_ROWS]:
        at = datetime.fromisoformat(quarter.start)
        worst.add_row(f"{words.date(at)} {at:%H:%M}", words.number(up(quarter.short_kw), 1))
    if risk.quarters > _ROWS:
        worst.add_row(Text(words("and_more", n=words.number(risk.quarters - _ROWS)), "dim"))
    yield Text()
    yield worst
    if risk.days_left:
        yield Text(words("risk_left", n=risk.days_left))
    yield Text()


def _ways(ways: GivingWay | None, words: Words) -> Iterator[RenderableType]:
    if ways is None:
        return
    kw = words.number(down(ways.at_kw), 1)
    if ways.members:
        headings = ("n_days", "moves", "most_a_day")
        shown = table(words("ways", kw=kw, days=ways.days), *((words(key), "right") for key in headings))
        for row in ways.members[:_ROWS]:
            shown.add_row(
                row.member, words.number(row.days), words.number(row.kwh, 1), words.number(row.most_in_a_day_kwh, 1)
            )
        if len(ways.members) > _ROWS:
            shown.add_row(Text(words("and_more", n=len(ways.members) - _ROWS), "dim"))
        yield shown
    elif not ways.days_left:
        yield Text(words("ways_none", kw=kw))
    if ways.days_left:
        yield Text(words("risk_left", n=ways.days_left))
    yield Text()


def _closing(answer: FitAnswer, words: Words) -> Iterator[RenderableType]:
    lacking = answer.period.lacking
    if lacking:
        yield Text(words("lacking", n=len(lacking), first=lacking[0]))
    yield Text(words("assumes"), "dim")
    for each in answer.assumptions:
        values = {k: ", ".join(_kind(kind, words) for kind in v) if isinstance(v, list) else v
                  for k, v in each.values.items()}  # fmt: skip
        yield Text(f"  {words(each.code, **values)}", "dim")


def _kind(kind: str, words: Words) -> str:
    view = view_of(kind)
    return kind if view is None else words.of(view.label)


def _day(day: str, words: Words) -> str:
    return words.date(datetime.combine(date.fromisoformat(day), time()))
