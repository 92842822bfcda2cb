"""Whether one more connection fits over a year, for a board: the verdict, and each number of it in a table."""

from __future__ import annotations

from collections.abc import Iterator

from gridshare.questions.fit.document import AtRisk, FitAnswer, HowMuch
from gridshare.reports.board.changes import changes
from gridshare.reports.board.contribution import Contribution, Place
from gridshare.reports.board.costs import costs_section
from gridshare.reports.board.lived import lived_lines, lived_section
from gridshare.reports.board.report import Figure, Part, Section
from gridshare.reports.board.thumb import thumb_section
from gridshare.reports.listing import Line, Listing
from gridshare.reports.what_if.headline import down, up
from gridshare.reports.what_if.over_days_lines import assumed, how_much, lacking, verdict
from gridshare.reports.what_if.over_days_tables import always, at_risk, binding, making_room
from gridshare.reports.words import Words
from gridshare.view import Texts

_TEXTS: Texts = {
    "title": ("{what}, {kw} kW", "{what}, {kw} kW"),
    "room": ("What the verdict rests on", "Waar het oordeel op rust"),
    "making_room": ("Who makes room", "Wie ruimte maakt"),
    "short": ("When the newcomer is short", "Wanneer de nieuwkomer tekortkomt"),
    "changes": ("What would change the answer", "Wat het antwoord zou veranderen"),
    "found": ("Found, and proven", "Gevonden en bewezen"),
    "value": ("value", "waarde"),
    "asked": ("asked [kW]", "gevraagd [kW]"),
    "days": ("days that were looked at", "dagen die bekeken zijn"),
    "lacks": ("days left out, since a series lacks something", "dagen weggelaten: een reeks mist iets"),
    "quarters": ("quarters on these days", "kwartieren op deze dagen"),
    "found_kw": ("fits on every day: found in plans [kW]", "past op elke dag: gevonden in plannen [kW]"),
    "bound_kw": ("fits on every day: proven not to be more than [kW]", "past op elke dag: bewezen niet meer dan [kW]"),
    "unplanned_kw": ("would fit without planning [kW]", "zou passen zonder planning [kW]"),
    "evenly_kw": (
        "would fit if each asset spread what it needs evenly [kW]",
        "zou passen als elke installatie haar verbruik gelijkmatig spreidt [kW]",
    ),
    "searched": ("days on which a plan was sought", "dagen waarvoor een plan is gezocht"),
    "left": ("days that the time did not reach", "dagen waar de tijd niet aan toekwam"),
    "short_quarters": ("quarters in which it is short", "kwartieren waarin het tekortkomt"),
    "short_share": ("that is, of all quarters", "dat is, van alle kwartieren"),
    "short_days": ("days on which it is short", "dagen waarop het tekortkomt"),
    "short_kwh": ("energy that it is short [kWh]", "energie die het tekortkomt [kWh]"),
    "short_kw": ("the most that it is short [kW]", "het meeste dat het tekortkomt [kW]"),
    "way_kw": ("others make room for [kW]", "anderen maken ruimte voor [kW]"),
    "way_days": ("days on which they move what they use", "dagen waarop zij verbruik verschuiven"),
    "way_kwh": ("energy that they move [kWh]", "energie die zij verschuiven [kWh]"),
    "over": ("over a limit", "over een grens"),
    "no_limit": ("no limit", "geen grens"),
    "not_known": ("not known", "niet bekend"),
    "cut_short": (
        "The search was cut short: {n:day was|days were} not reached, so that counts may be too low.",
        "De berekening is afgebroken: {n:dag is|dagen zijn} niet bereikt, zodat aantallen te laag kunnen zijn.",
    ),
    "figure_most": ("fits on every day", "past op elke dag"),
    "figure_short": ("quarters in which it is short", "kwartieren waarin het tekortkomt"),
    "figure_moves": ("moved by others, for {kw} kW", "verschoven door anderen, voor {kw} kW"),
    "kw": ("{kw} kW", "{kw} kW"),
    "kw_between": ("{kw} to {bound} kW", "{kw} tot {bound} kW"),
    "kwh": ("{kwh} kWh", "{kwh} kWh"),
}


def of_fit(answer: FitAnswer, words: Words, *, has_feeders: bool) -> Contribution:
    """Its verdict, and sections on how much fits, when it is short and who makes room.

    Args:
        answer: The answer.
        words: Language.
        has_feeders: Whether the park has limits within.
    """
    words = words.also(_TEXTS)
    room: list[Part] = [_rests_on(answer, words), *always(answer, words), *binding(answer, words)]
    sections = [(Place.ROOM, Section(words("room"), room))]
    if answer.at_risk is not None and answer.at_risk.quarters:
        sections.append((Place.RISK, Section(words("short"), list(at_risk(answer.at_risk, words)))))
    if answer.gives_way is not None:
        sections.append((Place.MAKING_ROOM, Section(words("making_room"), list(making_room(answer.gives_way, words)))))
    if answer.as_lived is not None:
        sections.append((Place.LIVED, lived_section(answer.as_lived, words)))
    if answer.costs is not None:
        sections.append((Place.COSTS, costs_section(answer, answer.costs, words)))
    if turns := list(changes(answer, has_feeders=has_feeders, words=words)):
        sections.append((Place.CHANGES, Section(words("changes"), turns)))
    if answer.rule_of_thumb is not None:
        sections.append((Place.THUMB, thumb_section(answer.rule_of_thumb, words)))
    return Contribution(
        sections,
        verdict(answer, words),
        list(_because(answer, words)),
        list(_figures(answer, words)),
        title=_title(answer, words),
        assumed=[Line(sentence) for sentence in assumed(answer, words)],
    )


def _title(answer: FitAnswer, words: Words) -> str:
    if answer.asked_kw is None:
        return answer.addition
    return words("title", what=answer.addition, kw=words.number(answer.asked_kw))


def _because(answer: FitAnswer, words: Words) -> Iterator[Line]:
    if left := _left(answer):
        yield Line(words("cut_short", n=words.number(left)), "bad")
    if answer.how_much is not None:
        yield from (Line(sentence) for sentence in how_much(answer.how_much, answer.binding, words))
    if answer.as_lived is not None:
        yield from lived_lines(answer.as_lived, words)
    if lacks := lacking(answer, words):
        yield Line(lacks, "bad")


def _left(answer: FitAnswer) -> int:
    """How many days some search did not reach."""
    parts = (answer.how_much, answer.at_risk, answer.gives_way)
    return max(0 if part is None else part.days_left for part in parts)


def _figures(answer: FitAnswer, words: Words) -> Iterator[Figure]:
    found = answer.how_much
    if found is not None and found.kw is not None:
        kw = words.number(down(found.kw), 1)
        bound = None if found.proven or found.at_most_kw is None else words.number(up(found.at_most_kw), 1)
        number = words("kw", kw=kw) if bound is None else words("kw_between", kw=kw, bound=bound)
        yield Figure(number, words("figure_most"))
    if answer.at_risk is not None:
        yield Figure(words.number(answer.at_risk.quarters), words("figure_short"))
    if answer.gives_way is not None:
        kwh = sum(member.kwh for member in answer.gives_way.members)
        yield Figure(
            words("kwh", kwh=words.number(kwh)), words("figure_moves", kw=words.number(down(answer.gives_way.at_kw), 1))
        )


def _rests_on(answer: FitAnswer, words: Words) -> Listing:
    """Each number of the verdict with its name."""
    found = [*_period_facts(answer, words), *_room_facts(answer.how_much, words)]
    if left := _left(answer):
        found.append(("left", words.number(left)))
    found += _short_facts(answer.at_risk, answer.period.quarters, words)
    if answer.gives_way is not None:
        found.append(("way_kw", words.number(down(answer.gives_way.at_kw), 1)))
        found.append(("way_days", words.number(answer.gives_way.days)))
        found.append(("way_kwh", words.number(sum(member.kwh for member in answer.gives_way.members))))
    return Listing(words("found"), [words("value")], [(words(key), value) for key, value in found], is_whole=True)


def _period_facts(answer: FitAnswer, words: Words) -> Iterator[tuple[str, str]]:
    if answer.asked_kw is not None:
        yield "asked", words.number(answer.asked_kw)
    yield "days", words.number(answer.period.days)
    if answer.period.lacking:
        yield "lacks", words.number(len(answer.period.lacking))
    yield "quarters", words.number(answer.period.quarters)


def _room_facts(found: HowMuch | None, words: Words) -> Iterator[tuple[str, str]]:
    if found is None:
        return
    yield "found_kw", words("no_limit") if found.kw is None else words.number(down(found.kw), 1)
    if found.kw is not None:
        yield "bound_kw", words("not_known") if found.at_most_kw is None else words.number(up(found.at_most_kw), 1)
    for key, kw in (("unplanned_kw", found.without_planning_kw), ("evenly_kw", found.evenly_kw)):
        yield key, words("over") if kw is None else words.number(down(kw), 1)
    yield "searched", words.number(found.days_searched)


def _short_facts(risk: AtRisk | None, quarters: int, words: Words) -> Iterator[tuple[str, str]]:
    if risk is None:
        return
    yield "short_quarters", words.number(risk.quarters)
    yield "short_share", words.percent(risk.quarters / quarters, 2)
    yield "short_days", words.number(risk.days)
    yield "short_kwh", words.number(risk.short_kwh)
    yield "short_kw", words.number(up(risk.most_kw), 1)
