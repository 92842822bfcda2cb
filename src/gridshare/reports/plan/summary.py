"""A schedule in words, for the terminal: is the cap kept, what does it save, who moves what and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.parts import Floats
from gridshare.reports.clock import grid_of, moment, span, stretches
from gridshare.reports.kinds import names
from gridshare.reports.plan.foresight import foresight
from gridshare.reports.plan.limits import reached_limits
from gridshare.reports.plan.movers import moves
from gridshare.reports.words import Language, Words
from gridshare.schedules.document import OverSchedule, PointSchedule, ScheduleDocument

_MOST_MOVERS = 8
_MOST_ROWS = 10
_MOST_NAMES = 3
_CENT = 0.005
_GOOD, _BAD = "green", "bold red"


def summary(document: ScheduleDocument, language: Language = "en") -> Group:
    """All that a manager wants to know of a schedule, at most 100 columns wide."""
    words = Words(language)
    parts: list[RenderableType] = []
    for section in (_headline, _costs, _movers, _gave_way, _limits, _over, _unserved, _closing):
        found = list(section(document, words))
        parts += [*found, Text()] if found else []
    return Group(*parts[:-1])


def _headline(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    grid, v, f = grid_of(document), document.verdict, document.figures
    n, minutes = document.horizon.steps, document.horizon.step_minutes
    steps = words("steps", n=n, minutes=minutes)
    yield Text.assemble((document.name, "bold"), f" - {words.date(grid.local[0])}, {steps}")
    if not document.proof.stages:
        yield _line("x", words("untried"), _BAD)
    has_cap = any(k is not None for k in [*document.group.import_cap_kw, *document.group.export_cap_kw])
    if not v.cap_kept:
        figures = {"kwh": words.number(f.exceedance_kwh, 1), "hours": words.number(f.exceedance_hours, 2)}
        yield _line("x", words("cap_broken", **figures, kw=words.number(f.most_over_kw, 1)), _BAD)
    else:
        yield _line("v" if has_cap else "-", words("cap_kept" if has_cap else "no_cap"), _GOOD if has_cap else "")
    yield from _peaks(document, words)
    if not v.limits_kept:
        yield _line("x", words("limits_broken", kwh=words.number(f.physical_exceedance_kwh, 1)), _BAD)
    served = words("served") if v.all_served else words("unserved", kwh=words.number(f.unserved_kwh, 1))
    yield _line("v" if v.all_served else "x", served, _GOOD if v.all_served else _BAD)
    yield _line("-", words("is_baseline") if v.is_baseline else _saved(document, words))
    for told in foresight(document, words):
        yield _line("-", told)
    avoided = document.baseline.physical_exceedance_kwh - f.physical_exceedance_kwh
    if avoided > 0:
        yield _line("-", words("limits_avoided", kwh=words.number(avoided, 1)))


def _line(mark: str, text: str, style: str = "") -> Table:
    """A line with its mark; a long one continues under its own text."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(overflow="fold", max_width=96)
    table.add_row(Text({"v": "✓", "x": "✗"}.get(mark, mark), style), Text(text, style))
    return table


def _peaks(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    grid, f, before = grid_of(document), document.figures, document.baseline
    net = np.array(document.group.net_load_kw)
    for key, plan, nothing, at in (
        ("peak", f.peak_import_kw, before.peak_import_kw, int(net.argmax())),
        ("peak_export", f.peak_export_kw, before.peak_export_kw, int(net.argmin())),
    ):
        if max(plan, nothing) > 0:
            figures = {"plan": words.number(plan), "before": words.number(nothing)}
            yield _line(" ", words(key, **figures, at=moment(grid, at, words)))


def _saved(document: ScheduleDocument, words: Words) -> str:
    s, before = document.savings, document.baseline.cost_eur
    share = words.percent(abs(s.cost_eur) / abs(before)) if abs(before) > _CENT else "-"
    return words(
        "saves" if s.cost_eur >= 0 else "costs_more",
        eur=words.number(abs(s.cost_eur), 2),
        percent=share,
        kwh=words.number(s.exceedance_kwh, 1),
        hours=words.number(s.exceedance_hours, 2),
    )


def _table(*columns: tuple[str, str]) -> Table:
    """A table without a frame; columns are (heading, justify), and the first heading is its title."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="")
    for k, (heading, justify) in enumerate(columns):
        title = Text(heading, "" if k else "bold")
        table.add_column(title, justify="right" if justify == "right" else "left", overflow="fold")
    return table


def _costs(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    plan, before = document.figures.costs_eur, document.baseline.costs_eur
    headings = [words("plan"), words("nothing"), words("difference")]
    table = _table((words("costs"), "left"), *((h, "right") for h in headings))
    rows = [(name, plan.get(name, 0.0), before.get(name, 0.0)) for name in dict.fromkeys([*plan, *before])]
    called = names()
    for name, now, then in rows:
        if max(abs(now), abs(then)) >= _CENT:
            table.add_row(Text(words.name(name, called)), *(words.number(x, 2) for x in (now, then, now - then)))
    total = (document.figures.cost_eur, document.baseline.cost_eur)
    figures = (words.number(x, 2) for x in (*total, total[0] - total[1]))
    table.add_section()
    table.add_row(Text(words("total")), *figures, style="bold")
    yield table


def _movers(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    found = moves(document.assets, grid_of(document), words)
    if not found:
        return
    table = _table((words("movers"), "left"), ("", "left"))
    for move in found[:_MOST_MOVERS]:
        table.add_row(Text.assemble(move.asset, (f" ({move.member})", "dim")), Text(move.text))
    rest = found[_MOST_MOVERS:]
    if rest:
        table.add_row(Text(words("more_movers", n=len(rest), kwh=words.number(sum(m.kwh for m in rest))), "dim"), "")
    yield table


def _gave_way(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    if document.baseline.exceedance_kwh <= 0:
        return
    ways = sorted(document.members, key=lambda m: -m.gave_way_kwh)
    shown = [m for m in ways if m.gave_way_kwh >= 0.05][:_MOST_ROWS]  # noqa: PLR2004 - what rounds to 0.1 kWh
    if shown:
        yield Text(words("gave_way"), "bold")
        table = _table((words("member"), "left"), (words("less_then"), "right"))
        for m in shown:
            table.add_row(Text(m.name), words.number(m.gave_way_kwh, 1))
        yield table


def _limits(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    rows = reached_limits(document, words)
    if not rows:
        return
    headings = [(words("when"), "left"), (words("kw"), "right"), (words("full"), "left")]
    table = _table((words("limits"), "left"), *headings)
    for row in rows[:_MOST_ROWS]:
        table.add_row(Text(row.name), row.when, row.kw, row.reached)
    if len(rows) > _MOST_ROWS:
        table.add_row(Text(words("and_more", n=len(rows) - _MOST_ROWS), "dim"), "", "", "")
    yield table


def _over(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    if not document.exceedances:
        return
    grid = grid_of(document)
    headings = [(words("when"), "left"), ("kWh", "right"), (words("at_most"), "right"), (words("needed"), "right")]
    table = _table((words("over"), "left"), *headings)
    for e in document.exceedances:
        over = np.zeros(grid.n_steps)
        over[e.steps] = e.over_kw
        flow = np.abs(_net_load(document, e))
        for first, last in stretches(over > 0):
            part = over[first:last]
            figures = (grid.step_h * part.sum(), part.max(), flow[first:last].max())
            shown = (words.number(x, 1) for x in figures)
            table.add_row(Text(words(e.point), _BAD), span(grid, (first, last), words), *shown)
    yield table
    cap = document.smallest_cap
    if cap is not None:
        kw = "" if cap.highest_kw is None else words.number(cap.highest_kw, 1)
        key = "smallest_cap" if cap.highest_kw is None else "smallest_cap_kw"
        perhaps = "" if cap.is_least else f" {words('perhaps_less')}"
        yield Text(words(key, more=words.number(cap.more_kw, 1), kw=kw) + perhaps)


def _net_load(document: ScheduleDocument, e: OverSchedule) -> Floats:
    """Net load of the point whose limit is exceeded, shape (step,)."""
    points: Sequence[PointSchedule] = document.members if e.level == "member" else document.feeders
    own = next((p.net_load_kw for p in points if p.name == e.point), document.group.net_load_kw)
    return np.array(document.group.net_load_kw if e.level == "group" else own)


def _unserved(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    if not document.unserved:
        return
    table = _table((words("not_served"), "left"), ("", "left"), ("kWh", "right"))
    for u in document.unserved[:_MOST_ROWS]:
        table.add_row(Text(u.member), Text(u.detail, _BAD), words.number(u.amount_kwh, 1))
    rest = document.unserved[_MOST_ROWS:]
    if rest:
        kwh = words.number(sum(u.amount_kwh for u in rest), 1)
        table.add_row("", Text(words("and_more", n=len(rest)), "dim"), kwh)
    yield table


def _closing(document: ScheduleDocument, words: Words) -> Iterator[RenderableType]:
    p, seconds = document.proof, document.run.get("seconds", 0.0)
    yield Text(words("proof", quality=_quality(document, words), solver=p.solver, seconds=words.number(seconds, 1)))
    if document.notes:
        yield Text(words("notes"), "bold")
        for note in _told_once(document.notes, words):
            yield _line("-", note)
    if document.credit:
        yield Text(words("credit", credit=document.credit), "dim")


def _told_once(notes: Sequence[str], words: Words) -> list[str]:
    """Notes; those that say the same of several assets (``'name': what: details``) are told once, without details."""
    who: dict[str, list[tuple[str, str]]] = {}
    for note in notes:
        name, _, text = note.partition("': ") if note.startswith("'") else ("", "", note)
        who.setdefault(text.partition(": ")[0], []).append((f"{name}'" if name else "", text))
    told = []
    for what, found in who.items():
        names = [name for name, _ in found if name]
        more = f" {words('and_more', n=len(names) - _MOST_NAMES)}" if len(names) > _MOST_NAMES else ""
        texts = {text for _, text in found}
        if not names:
            told += sorted(texts)
        else:
            told.append(f"{', '.join(names[:_MOST_NAMES])}{more}: {texts.pop() if len(texts) == 1 else what}")
    return told


def _quality(document: ScheduleDocument, words: Words) -> str:
    gap = document.proof.gap
    if document.verdict.proven and (gap is None or gap <= 1e-6):  # noqa: PLR2004 - less than can be seen
        return words("best")
    if gap is None:
        return words("unknown_gap")
    return words("proven" if document.verdict.proven else "gap_left", gap=words.percent(gap, 3))
