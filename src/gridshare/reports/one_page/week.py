"""Several days on a page: each small against its cap with its verdict, the worst first in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

from gridshare.reports.board.report import BoardReport, Figure, Part, Section
from gridshare.reports.clock import moment
from gridshare.reports.listing import Line, Listing
from gridshare.reports.one_page.failing import faults
from gridshare.reports.one_page.giving_way import TEXTS as GIVING_WAY
from gridshare.reports.one_page.giving_way import given_kwh
from gridshare.reports.one_page.pictures import DayShown, days_picture, least_room
from gridshare.reports.one_page.room import room_of
from gridshare.reports.one_page.watch import TEXTS as WATCH
from gridshare.reports.period.headline import doubts, outcome, span
from gridshare.reports.plan.foresight import foresight
from gridshare.reports.plan.headline import outcome as outcome_of_day
from gridshare.reports.plan.headline import unfinished
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.giving_way import EXPORT, IMPORT
from gridshare.schedules.period import PeriodDay, PeriodDocument
from gridshare.view import Texts

_MOST_DAYS = 28
_MOST_NAMES = 2

Plans = Mapping[dt.date, ScheduleDocument]
"""The plan of each day that has one."""

_TEXTS: Texts = {
    "load": ("Load against cap", "Vermogen en grens"),
    "some": (
        "Drawn are the {n} tightest of {of} days.",
        "Getekend zijn de {n} krapste van {of} dagen.",
    ),
    "days": ("The days, the worst first", "De dagen, de slechtste eerst"),
    "verdict": ("what comes of it", "wat ervan komt"),
    "room": ("room", "ruimte"),
    "at": ("{room} at {when}", "{room} om {when}"),
    "failed": ("no plan: {why}", "geen plan: {why}"),
    "unfinished": ("not finished; {text}", "niet af; {text}"),
    "which": ("on", "op"),
    "nobody": ("Nobody has to, on any day.", "Niemand hoeft ruimte te maken, op geen enkele dag."),
    "at_most": ("at most [kW]", "hoogstens [kW]"),
    "money": ("What it costs", "Wat het kost"),
    "costs": ("Costs of the period [EUR]", "Kosten van de periode [EUR]"),
    "of_days": ("on the days", "op de dagen"),
    "of_months": ("on charges of months", "aan maandkosten"),
    "plan": ("plan", "plan"),
    "nothing": ("doing nothing", "zonder plan"),
    "difference": ("difference", "verschil"),
    "above_days": ("days above the cap", "dagen boven de grens"),
    "nothing_days": ("the same doing nothing", "zonder plan"),
    "highest": ("highest import", "hoogste afname"),
    "saved": ("saved", "bespaard"),
    "more": ("more than doing nothing", "meer dan zonder plan"),
    "kw": ("{kw} kW", "{kw} kW"),
    "eur": ("{eur} EUR", "{eur} EUR"),
    "assumed": ("What this rests on", "Waar dit op rust"),
    "ahead": (
        "Each day begins from the state in which the one before ended, and sees {hours} hours beyond itself.",
        "Elke dag begint in de stand waarin de vorige eindigde, en ziet {hours} uur verder dan zichzelf.",
    ),
    "checked": (
        "Each month was checked independently as a whole.",
        "Elke maand is als geheel onafhankelijk nagerekend.",
    ),
}


def week_page(period: PeriodDocument, plans: Plans, language: Language = "en") -> BoardReport:
    """The page of a period.

    Raises:
        MissingPackageError: If matplotlib is not installed.
    """
    words = Words(language, {**GIVING_WAY, **WATCH, **_TEXTS})
    verdict, *because = [*doubts(period, words), *outcome(period, words)]
    worst = sorted(period.days, key=lambda day: _how_bad(day, plans.get(day.day)))
    return BoardReport(
        language=language,
        title=period.name,
        about=span(period, words),
        verdict=verdict,
        because=because[: 1 if verdict.sort == "good" else 2],
        figures=list(_figures(period, words)),
        sections=[
            _load(period, worst, plans, words),
            _giving_way(period, plans, words),
            _watch(period, plans, words),
            _money(period, words),
            Section(words("assumed"), [" ".join(_assumed(period, plans, words))]),
        ],
        credit=period.credit,
        most_pages=1,
    )


def _how_bad(day: PeriodDay, plan: ScheduleDocument | None) -> tuple[float, ...]:
    """A key that sorts the worst first: what has no figures, is above the cap, is short, has least room."""
    if plan is None or day.plan is None:
        return (-inf,)
    room = room_of(plan)
    least = inf if room.least is None else float(room.kw[room.least])
    short = float(day.unserved_kwh or 0.0) + float(day.unserved_kelvin_hours or 0.0)
    return -round(day.plan.exceedance_kwh, 1), -round(short, 1), least


def _load(period: PeriodDocument, worst: Sequence[PeriodDay], plans: Plans, words: Words) -> Section:
    drawn = sorted(worst[:_MOST_DAYS], key=lambda day: day.day)
    parts: list[Part] = [days_picture([DayShown(_short(d.day, words), plans.get(d.day)) for d in drawn], words)]
    if len(drawn) < len(period.days):
        parts.append(Line(words("some", n=len(drawn), of=words.number(len(period.days)))))
    return Section(words("load"), [*parts, _days(worst, plans, words)])


def _days(worst: Sequence[PeriodDay], plans: Plans, words: Words) -> Listing:
    rows = [(_short(day.day, words), *_verdict(day, plans.get(day.day), words)) for day in worst]
    return Listing(words("days"), (words("verdict"), words("room")), rows, is_text=True)


def _verdict(day: PeriodDay, plan: ScheduleDocument | None, words: Words) -> tuple[str, str]:
    """The words of a plan's own first line, and the least room."""
    if plan is None:
        return words("failed", why=words.translated(day.error or "").rstrip(".")), "–"
    text, room = outcome_of_day(plan, words), room_of(plan)
    if unfinished(plan, words) is not None:
        text = words("unfinished", text=text)
    if room.least is None:
        return text, "–"
    return text, words("at", room=least_room(room, words), when=moment(room.grid, room.least, words))


def _giving_way(period: PeriodDocument, plans: Plans, words: Words) -> Section:
    """A row for each member that gives way, with the days on which it gives most, by the plans of the days."""
    parts: list[Part] = []
    for way, key in ((IMPORT, "taken"), (EXPORT, "fed_in")):
        found = _by_name((name, kwh, day) for day, plan in plans.items() for name, kwh in given_kwh(plan, way).items())
        sums = {name: sum(kwh for kwh, _ in of) for name, of in found.items()}
        largest = sorted(sums, key=lambda name: -sums[name])
        rows = [(name, words.number(sums[name]), _on(found[name], words)) for name in largest]
        if rows:
            parts.append(Listing(words(key), (words("kwh"), words("which")), rows, is_text=True))
    if not parts:
        parts.append(Line(words("none_could" if period.verdict.baseline_days_above_cap else "nobody")))
    return Section(words("giving_way"), parts)


def _by_name(found: Iterable[tuple[str, float, dt.date]]) -> dict[str, list[tuple[float, dt.date]]]:
    table: dict[str, list[tuple[float, dt.date]]] = {}
    for name, amount, day in found:
        table.setdefault(name, []).append((amount, day))
    return table


def _on(of: Sequence[tuple[float, dt.date]], words: Words) -> str:
    """The days of the largest amounts, and how many more."""
    days = [_short(day, words) for _, day in sorted(of, reverse=True)]
    more = f" {words('and_more', n=len(days) - _MOST_NAMES)}" if len(days) > _MOST_NAMES else ""
    return ", ".join(days[:_MOST_NAMES]) + more


def _watch(period: PeriodDocument, plans: Plans, words: Words) -> Section:
    """The devices whose failing breaks the contract on any day."""
    found = _by_name(
        (f"{fault.asset} ({fault.member})", fault.most_kw, day) for day, plan in plans.items() for fault in faults(plan)
    )
    if not found:
        return Section(words("watch"), [Line(words("no_device" if period.verdict.cap_kept else "no_further"))])
    worst = sorted(found.items(), key=lambda each: -max(each[1])[0])
    rows = [(name, words.number(max(of)[0]), _on(of, words)) for name, of in worst]
    headings = (words("at_most"), words("which"))
    return Section(words("watch"), [Listing(words("devices"), headings, rows, is_text=True)])


def _money(period: PeriodDocument, words: Words) -> Section:
    plan, nothing = period.total.plan, period.total.nothing
    rows = [
        _row(words("of_days"), plan.cost_of_days_eur, nothing.cost_of_days_eur, words),
        _row(words("of_months"), plan.month_charges_eur, nothing.month_charges_eur, words),
    ]
    total = _row(words("total"), plan.cost_eur, nothing.cost_eur, words)
    headings = [words(key) for key in ("plan", "nothing", "difference")]
    return Section(words("money"), [Listing(words("costs"), headings, rows, total)] if period.months else ())


def _row(name: str, now: float, then: float, words: Words) -> tuple[str, ...]:
    return name, *(words.number(eur) for eur in (now, then, now - then))


def _figures(period: PeriodDocument, words: Words) -> Iterator[Figure]:
    if not period.months:
        return
    v, total = period.verdict, period.total
    if period.has_cap:
        yield Figure(words.number(v.days_above_cap), words("above_days"))
        yield Figure(words.number(v.baseline_days_above_cap), words("nothing_days"))
    yield Figure(words("kw", kw=words.number(total.plan.peak_import_kw)), words("highest"))
    saved = total.savings.cost_eur
    yield Figure(words("eur", eur=words.number(abs(saved))), words("saved" if saved >= 0 else "more"))


def _assumed(period: PeriodDocument, plans: Plans, words: Words) -> Iterator[str]:
    yield words("ahead", hours=words.number(period.look_ahead_hours))
    yield from dict.fromkeys(text for plan in plans.values() for text in foresight(plan, words))
    if period.verdict.holds and period.months:
        yield words("checked")


def _short(day: dt.date, words: Words) -> str:
    at = dt.datetime.combine(day, dt.time())
    return f"{words.weekday(at)} {day.day} {words.short_month(f'{day:%Y-%m}')[:3]}"
