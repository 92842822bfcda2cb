"""The first lines of an answer: whether it fits, how much of it does, and what a search left open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from math import ceil, floor

from rich.text import Text

from gridshare.reports.terminal import BAD, GOOD
from gridshare.reports.words import Words
from gridshare.usecases.what_if_report import WhatIfDay, WhatIfReport
from gridshare.view import Texts

_EXACT = 1e-6
_NOTHING = 0.05  # kWh; shown as 0.0

_TEXTS: Texts = {
    "fits": ("{what} fits{kw}", "{what} past{kw}"),
    "fits_not": ("{what} does not fit{kw}", "{what} past niet{kw}"),
    "unknown": ("Whether {what} fits{kw} is not known", "Of {what} past{kw} is niet bekend"),
    "with_kw": (" with {kw} kW", " met {kw} kW"),
    "cut_short": ("{answer}; the search was cut short{days}: open is {open}.",
                  "{answer}; de berekening is afgebroken{days}: open is {open}."),
    "on_days": (" on {n} of {of} days", " op {n} van {of} dagen"),
    "open_most": (
        "how much of it fits (at least {kw} kW, no more than {bound} kW)",
        "hoeveel ervan past (minstens {kw} kW, niet meer dan {bound} kW)",
    ),
    "open_most_least": ("how much of it fits (at least {kw} kW)", "hoeveel ervan past (minstens {kw} kW)"),
    "open_most_unknown": ("how much of it fits", "hoeveel ervan past"),
    "open_cost": ("what it costs", "wat het kost"),
    "open_cost_by": ("what it costs (by up to {eur} EUR)", "wat het kost (tot {eur} EUR anders)"),
    "open_gives_way": ("who has to do otherwise", "wie iets anders moet doen"),
    "most": ("At most {kw} kW fits{days}.", "Er past hoogstens {kw} kW{days}."),
    "none": ("Nothing of it fits{days}.", "Ook een deel ervan past niet{days}."),
    "on_all": (
        " on each of these {n} days; {day} is the tightest",
        " op elk van deze {n} dagen; {day} knelt het meest",
    ),
    "unlimited": ("Nothing limits it.", "Niets begrenst het."),
    "cap": ("With {kw} kW more cap it would fit.", "Met een grens die {kw} kW hoger ligt zou het passen."),
    "misses_all": (
        "With it {kwh} kWh of demand would not be served (listed below).",
        "Met deze aansluiting erbij wordt {kwh} kWh niet geleverd (zie hieronder).",
    ),
    "misses_firm": (
        "With it firm demand, which comes before the contract, would not be served: {names}.",
        "Met deze aansluiting erbij wordt niet geleverd wat vóór het contract gaat: {names}.",
    ),
    "without": (
        "Without it the park exceeds a limit or leaves demand unserved too: fits means here that nothing gets worse.",
        "Ook zonder wordt een grens overschreden of niet alles geleverd: 'past' betekent hier dat niets erger wordt.",
    ),
}  # fmt: skip


def headline(report: WhatIfReport, words: Words) -> Iterator[Text]:
    """Whether it fits with all that is open, how much of it, and the cap that would do."""
    words = words.also(_TEXTS)
    yield _first(report, words)
    most = _most(report, words)
    if most:
        yield Text(f"  {most}")
    caps = [d.smallest_cap_more_kw for d in report.days if d.smallest_cap_more_kw is not None]
    if caps and all(d.fits or d.smallest_cap_more_kw is not None for d in report.days):
        yield Text(f"  {words('cap', kw=words.number(up(max(caps)), 1))}")
    firm = list(dict.fromkeys(name for d in report.days for name in d.firm_unserved))
    if firm:
        yield Text(f"  {words('misses_firm', names=', '.join(firm))}", BAD)
    unserved = sum(d.unserved_kwh for d in report.days)
    if not report.fits and unserved > _NOTHING:
        yield Text(f"  {words('misses_all', kwh=words.number(unserved, 1))}")
    if any(d.fitted_without is False for d in report.days):
        yield Text(f"  {words('without')}")


def down(kw: float) -> float:
    """Rounded down for showing: what is shown to fit does fit."""
    return floor(10 * kw + _EXACT) / 10


def up(kw: float) -> float:
    """Rounded up for showing: what is shown to be enough is enough."""
    return ceil(10 * kw - _EXACT) / 10


def _first(report: WhatIfReport, words: Words) -> Text:
    kw = "" if report.asked_kw is None else words("with_kw", kw=words.number(report.asked_kw))
    # A day on which it surely does not fit is enough; days on which it is not known do not change that.
    fails = any(not d.fits and "fits" not in d.open for d in report.days)
    key = "fits_not" if fails else "unknown" if "fits" in report.open else "fits"
    answer = words(key, what=report.addition, kw=kw)
    if report.proven:
        mark, style = ("✓", GOOD) if key == "fits" else ("✗", BAD)
        return Text(f"{mark} {answer}.", style)
    cut = sum(not d.proven for d in report.days)
    days = words("on_days", n=cut, of=len(report.days)) if len(report.days) > 1 else ""
    mark, style = ("✗", BAD) if key == "fits_not" else ("-", "")
    return Text(f"{mark} {words('cut_short', answer=answer, days=days, open=_open(report, words))}", style)


def _open(report: WhatIfReport, words: Words) -> str:
    """What is open besides whether it fits, in words."""
    found = []
    if "most_kw" in report.open or "fits" in report.open:
        kw, bound = words.number(down(report.most_kw or 0.0), 1), _bound(report.days)
        key = "open_most" if bound is not None else "open_most_least" if report.most_kw else "open_most_unknown"
        found.append(words(key, kw=kw, bound=words.number(up(bound or 0.0), 1)))
    if "cost" in report.open:
        off = [d.cost_open_eur for d in report.days]
        by = None if None in off else sum(eur for eur in off if eur is not None)
        found.append(words("open_cost") if by is None else words("open_cost_by", eur=words.number(by, 2)))
    if "gives_way" in report.open:
        found.append(words("open_gives_way"))
    return "; ".join(found)


def _bound(days: list[WhatIfDay]) -> float | None:
    """No more than this fits on each day [kW]; None where nothing is proven."""
    return min((d.at_most_kw for d in days if d.at_most_kw is not None), default=None)


def _most(report: WhatIfReport, words: Words) -> str:
    """How much fits, where that is proven."""
    if report.most_kw is None:
        return words("unlimited") if all(d.unlimited for d in report.days) else ""
    bound = _bound(report.days)
    if bound is None or bound > report.most_kw:
        return ""  # the first line has it
    tightest = datetime.fromisoformat(report.days[0].start)
    day = f"{words.weekday(tightest)} {tightest:%Y-%m-%d}"
    days = words("on_all", n=len(report.days), day=day) if len(report.days) > 1 else ""
    if not down(report.most_kw) > 0:
        return words("none", days=days)
    return words("most", kw=words.number(down(report.most_kw), 1), days=days)
