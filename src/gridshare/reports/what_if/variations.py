"""What each variation of an asset would change, for the terminal: a table with a row for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.kinds import names
from gridshare.reports.plan.demand import SEEN, amount
from gridshare.reports.terminal import BAD, GOOD, table
from gridshare.reports.words import Language, Words
from gridshare.usecases.variations_report import PlanFigures, VariationRow, VariationsReport
from gridshare.view import Texts

_NOTHING = 0.05  # shown as 0.0
_CENT = 0.005

_TEXTS: Texts = {
    "title": ("{name}, {date}: what each asset changes", "{name}, {date}: wat elk onderdeel uitmaakt"),
    "takes_away": (
        "Takes most away of what is above the cap or not served: {label}, {kwh} of {of} kWh.",
        "Neemt het meest weg van wat boven de grens gaat of niet geleverd wordt: {label}, {kwh} van {of} kWh.",
    ),
    "takes_nothing": (
        "None of these takes away any of the {of} kWh above the cap or not served.",
        "Niets hiervan neemt iets weg van de {of} kWh boven de grens of niet geleverd.",
    ),
    "as_it_is": ("the plan as it is", "het plan zoals het is"),
    "days_eur": ("days\n[EUR]", "dagen\n[EUR]"),
    "month_eur": ("month\n[EUR]", "maand\n[EUR]"),
    "cap_kwh": ("above cap\n[kWh]", "boven grens\n[kWh]"),
    "cap_hours": ("above cap\n[h]", "boven grens\n[uur]"),
    "cables_kwh": ("cables\n[kWh]", "kabels\n[kWh]"),
    "not_served": ("not served", "niet geleverd"),
    "more_cap": ("cap short\n[kW]", "grens tekort\n[kW]"),
    "peak": ("peak import\n[kW]", "piekafname\n[kW]"),
    "margin_kwh": ("of margin\n[kWh]", "van marge\n[kWh]"),
    "is_proven": ("proven", "bewezen"),
    "cut_short": (
        "Not finished: the time was up in {n} of {of} searches; better plans, and other differences, may exist.",
        "Niet af: de tijd was om bij {n} van {of} keer zoeken; misschien zijn er betere plannen en andere verschillen.",
    ),
    "yes": ("yes", "ja"),
    "no": ("no", "nee"),
    "impossible": ("no plan", "geen plan"),
    "why": ("No plan {label}: {why}", "Geen plan {label}: {why}"),
    "reading": (
        "EUR: what the plan as it is costs over these days; below that, what would be more (+) or less (-).",
        "EUR: wat het plan zoals het is over deze dagen kost; daaronder wat het meer (+) of minder (-) wordt.",
    ),
    "reading_months": (
        "Month: what is billed once for the whole month, whatever the number of days.",
        "Maand: wat eenmaal voor de hele maand in rekening komt, hoeveel dagen het ook zijn.",
    ),
    "marks": (
        "✓ every limit is kept and all demand is served; ✗ not so; ? the search was not finished.",
        "✓ elke grens wordt gehouden en alle vraag geleverd; ✗ niet; ? de berekening was niet af.",
    ),
    "perhaps_less_cap": (
        "≤ less cap may do too: the time was too short to prove it.",
        "≤ minder volstaat misschien ook: de tijd was te kort om dat te bewijzen.",
    ),
    "all_proven": (
        "Proven: no difference is off by more than {eur} EUR.",
        "Bewezen: geen verschil zit er meer dan {eur} EUR naast.",
    ),
    "not_proven": (
        "no: the time was up before both plans were proven best; a difference may be another{range}.",
        "nee: de tijd was om voordat beide plannen bewezen het beste waren; een verschil kan anders zijn{range}.",
    ),
    "off_by": (" by up to {eur} EUR", ", tot {eur} EUR"),
}


@dataclass(frozen=True, slots=True)
class _Column:
    """A figure of every plan: its heading, its value, its decimals, and whether it is shown where it is always zero."""

    heading: str
    value: Callable[[PlanFigures], float]
    decimals: int = 1
    always: bool = False


def _not_served(plan: PlanFigures) -> dict[str, float]:
    """Unit -> how much demand in it is not served."""
    return {"kWh": plan.unserved_kwh, "K h": plan.unserved_kelvin_hours, "K": plan.unserved_kelvin}


_COLUMNS = (
    _Column("cap_kwh", lambda p: p.exceedance_kwh),
    _Column("cap_hours", lambda p: p.exceedance_hours, 2),
    _Column("cables_kwh", lambda p: p.physical_exceedance_kwh),
    _Column("margin_kwh", lambda p: p.margin_used_kwh),
    _Column("not_served", lambda p: max(_not_served(p).values())),
    _Column("more_cap", lambda p: 0.0 if p.smallest_cap is None else p.smallest_cap.more_kw),
    _Column("peak", lambda p: p.peak_import_kw, always=True),
)


def variations_summary(report: VariationsReport, language: Language) -> Group:
    """All that a manager wants to know of the answer."""
    words = Words(language, _TEXTS)
    title = words("title", name=report.name, date=_when(report, words))
    return Group(
        *_cut_short(report, words),
        *_taken_away(report, words),
        Text(title, "bold"),
        Text(),
        _table(report, words),
        Text(),
        *_closing(report, words),
    )


def _cut_short(report: VariationsReport, words: Words) -> Iterator[RenderableType]:
    plans = _plans(report)
    open_ = sum(not plan.verdict.finished for plan in plans)
    if open_:
        yield Text(f"✗ {words('cut_short', n=open_, of=len(plans))}", BAD)


def _taken_away(report: VariationsReport, words: Words) -> Iterator[RenderableType]:
    """What takes most away of what is above the cap or not served, where anything is: what is asked for stays."""
    now = report.as_it_is
    short = now.exceedance_kwh + now.unserved_kwh
    if short <= _NOTHING or not now.verdict.finished:
        return
    rows = [row for row in report.variations if row.group == "means" and row.plan and row.plan.verdict.finished]
    best = min(rows, key=_short_more, default=None)
    of = words.number(short, 1)
    if best is None or _short_more(best) > -_NOTHING:
        yield Text(words("takes_nothing", of=of), BAD)
    else:
        yield Text(
            words("takes_away", label=words.name(best.label, names()), kwh=words.number(-_short_more(best), 1), of=of),
            "bold",
        )


def _short_more(row: VariationRow) -> float:
    return (row.exceedance_more_kwh or 0.0) + (row.unserved_more_kwh or 0.0)


def _when(report: VariationsReport, words: Words) -> str:
    """The first day, and the last where it is another."""
    first = datetime.fromisoformat(report.start)
    last = datetime.fromisoformat(report.end) - timedelta(seconds=1)
    return words.date(first) + ("" if first.date() == last.date() else f" – {words.date(last)}")


def _plans(report: VariationsReport) -> list[PlanFigures]:
    return [report.as_it_is, *(row.plan for row in report.variations if row.plan is not None)]


def _table(report: VariationsReport, words: Words) -> Table:
    columns = [c for c in _COLUMNS if c.always or any(c.value(p) > _NOTHING for p in _plans(report))]
    proof = ["is_proven"] if _doubtful(report) else []  # where all is proven, one line below is enough
    months = ["month_eur"] if _has_months(report) else []
    headings = ("days_eur", *months, *(c.heading for c in columns), *proof)
    rows = table("", *((words(heading), "right") for heading in headings))
    now = report.as_it_is
    amounts = (now.cost_of_days_eur, now.month_charges_eur)[: 1 + len(months)]
    cells = [*(words.number(eur, 2) for eur in amounts), *_figures(now, columns, words)]
    rows.add_row(
        Text(f"{_mark(now)} {words('as_it_is')}", "bold"), *cells, *_proof(proof, words, is_proven=now.verdict.proven)
    )
    for member, changes in groupby(report.variations, lambda row: row.member):
        rows.add_row()
        rows.add_row(Text(member, "bold"))
        for row in changes:
            more = (row.cost_of_days_more_eur, row.month_charges_more_eur)[: 1 + len(months)]
            rows.add_row(*_row(row, more, columns, words), *_proof(proof, words, is_proven=row.proven))
    return rows


def _proof(columns: list[str], words: Words, *, is_proven: bool) -> list[str]:
    return [words("yes" if is_proven else "no") for _ in columns]


def _row(
    row: VariationRow, changes: Sequence[float | None], columns: list[_Column], words: Words
) -> Iterator[RenderableType]:
    if row.plan is None:
        yield Text(f"- {words.name(row.label, names())}", "dim")
        yield Text(words("impossible"), "dim")
        yield from [""] * (len(changes) - 1 + len(columns))
        return
    yield Text(f"{_mark(row.plan)} {words.name(row.label, names())}", "" if _is_kept(row.plan) else BAD)
    for change in changes:
        rounded = round(change or 0.0, 2)
        yield f"{'+' if rounded > 0 else ''}{words.number(rounded, 2)}"
    yield from _figures(row.plan, columns, words)


def _figures(plan: PlanFigures, columns: list[_Column], words: Words) -> Iterator[str]:
    for column in columns:
        if column.heading == "not_served":  # each unit on a line of its own: they are never added up
            seen = [amount(value, unit, words) for unit, value in _not_served(plan).items() if value >= SEEN]
            yield "\n".join(seen) or amount(0.0, "kWh", words)
            continue
        cap = plan.smallest_cap if column.heading == "more_cap" else None
        sign = "" if cap is None or cap.is_least else "≤ "
        yield f"{sign}{words.number(column.value(plan), column.decimals)}"


def _has_months(report: VariationsReport) -> bool:
    return any(abs(plan.month_charges_eur) >= _CENT for plan in _plans(report))


def _is_kept(plan: PlanFigures) -> bool:
    return plan.verdict.cap_kept and plan.verdict.limits_kept and plan.verdict.all_served


def _mark(plan: PlanFigures) -> str:
    if not plan.verdict.finished:
        return "?"
    return "✓" if _is_kept(plan) else "✗"


def _doubtful(report: VariationsReport) -> list[VariationRow]:
    return [row for row in report.variations if row.plan is not None and not row.proven]


def _closing(report: VariationsReport, words: Words) -> Iterator[RenderableType]:
    yield Text(words("reading"), "dim")
    if _has_months(report):
        yield Text(words("reading_months"), "dim")
    yield Text(words("marks"), "dim")
    if any(p.smallest_cap is not None and not p.smallest_cap.is_least for p in _plans(report)):
        yield Text(words("perhaps_less_cap"), "dim")
    for row in report.variations:
        if row.plan is None:
            yield Text(words("why", label=words.name(row.label, names()), why=words.translated(" ".join(row.problems))))
    found, doubtful = [row for row in report.variations if row.plan is not None], _doubtful(report)
    off = _off_by(doubtful or found)
    if doubtful:
        by = "" if off is None else words("off_by", eur=words.number(off, 2))
        yield Text(words("not_proven", range=by), "dim")
    elif off is not None:
        yield Text(words("all_proven", eur=words.number(max(off, 0.01), 2)), GOOD)


def _off_by(rows: list[VariationRow]) -> float | None:
    """By how much a difference may be off at most [EUR]; None where that is not known of all."""
    found = []
    for row in rows:
        least, more, most = row.cost_more_at_least_eur, row.cost_more_eur, row.cost_more_at_most_eur
        if least is None or more is None or most is None:
            return None
        found.append(max(more - least, most - more))
    return max(found, default=None)
