"""The answer in lines: which scenario costs least of those that keep all limits, and which of them do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gridshare.questions.scenarios.compare import cheapest, keeps_all
from gridshare.questions.scenarios.document import AS_IT_IS
from gridshare.questions.scenarios.report import ScenarioRow, ScenariosReport, YearFigures
from gridshare.reports.listing import Line
from gridshare.reports.words import Words
from gridshare.view import Texts

_OPEN_SHARE = 1e-3
"""A proven bound that is within this share of the cost leaves nothing open that matters."""

_MOST_NAMED = 4

_USUAL: Texts = {
    "energy prices": ("energy prices", "energieprijzen"),
    "grid charges": ("grid charges", "netkosten"),
    "loads": ("loads", "verbruik"),
    "cap": ("cap", "grens"),
}

_TEXTS: Texts = {
    "as_it_is": ("as it is", "zoals het is"),
    "cheapest": (
        "Of what may be chosen {name} costs least within all limits: {eur} EUR, {more}.",
        "Van wat te kiezen is kost {name} binnen alle grenzen het minst: {eur} EUR, {more}.",
    ),
    "cheapest_now": (
        "Nothing that may be chosen costs less within all limits than the park as it is: {eur} EUR.",
        "Niets wat te kiezen is kost binnen alle grenzen minder dan het park zoals het is: {eur} EUR.",
    ),
    "none_keeps": (
        "Nothing that may be chosen keeps all limits with all demand served.",
        "Niets wat te kiezen is houdt alle grenzen met alle vraag geleverd.",
    ),
    "all_keep": (
        "In {n:the one that is|all # that are} worked out the park keeps all limits; it costs {low} to {high} EUR.",
        "In {n:de ene die is|alle # die zijn} uitgerekend houdt het park alle grenzen; het kost {low} tot {high} EUR.",
    ),
    "some_keep": (
        "In {k} of {n} worked out the park keeps all limits; it costs {low} to {high} EUR.",
        "In {k} van de {n} uitgerekende gevallen houdt het park alle grenzen; het kost {low} tot {high} EUR.",
    ),
    "unfinished": (
        "The time was up before all days were done of: {names}. With these nothing is compared.",
        "De tijd was om voordat alle dagen gedaan waren van: {names}. Daarmee is niets vergeleken.",
    ),
    "reached": (
        "{name}: {n} of {of:day|days} done; these cost {eur} EUR, at least {least} EUR.",
        "{name}: {n} van {of:dag|dagen} gedaan; die kosten {eur} EUR, minstens {least} EUR.",
    ),
    "now": ("As it is the park costs {eur} EUR.", "Zoals het is kost het park {eur} EUR."),
    "less": ("{eur} EUR less than as it is", "{eur} EUR minder dan zoals het is"),
    "more": ("{eur} EUR more than as it is", "{eur} EUR meer dan zoals het is"),
    "above": ("{name}: {what}.", "{name}: {what}."),
    "kwh_above": (
        "{kwh} kWh above the cap in {hours} hours",
        "{kwh} kWh boven de grens in {hours} uur",
    ),
    "kwh_cables": ("{kwh} kWh above cables or connections", "{kwh} kWh boven kabels of aansluitingen"),
    "kwh_unserved": ("{kwh} kWh of demand is not served", "{kwh} kWh vraag wordt niet geleverd"),
    "cannot": ("{name}: not worked out. {why}", "{name}: niet uitgerekend. {why}"),
    "open": (
        "Not all is proven: costs may be lower by up to {eur} EUR ({names}).",
        "Niet alles is bewezen: kosten kunnen tot {eur} EUR lager zijn ({names}).",
    ),
    "unproven": (
        "The time was up before anything was proven of: {names}.",
        "De tijd was om voordat iets bewezen was van: {names}.",
    ),
    "not_whole": (
        "On up to {n} of {of} days machines that are on or off are reckoned with as parts: costs may be higher there.",
        "Op hoogstens {n} van {of} dagen zijn machines die aan of uit staan voor een deel gerekend: duurder kan.",
    ),
    "lacking": (
        "{n:day lacks measurements and is|days lack measurements and are} left out.",
        "{n:dag mist metingen en telt|dagen missen metingen en tellen} niet mee.",
    ),
    "tornado": (
        "What matters most: {name}, {low} to {high} EUR against the park as it is.",
        "Wat het meest uitmaakt: {name}, {low} tot {high} EUR ten opzichte van het park zoals het is.",
    ),
}  # fmt: skip


def headline(report: ScenariosReport, words: Words) -> Iterator[Line]:
    """The verdict, and what a reader has to know with it."""
    words = words.also(_TEXTS)
    yield from _unfinished(report, words)
    if any(row.is_choice for row in report.rows[1:]):
        yield from _cheapest(report, words)
    if len(report.rows) > 1:
        yield from _limits(report, words)
    now = report.rows[0].figures
    if now is not None and now.is_whole and (len(report.rows) == 1 or report.cheapest is None):
        yield Line(words("now", eur=words.number(now.cost_eur)))
    yield from (Line(_short(row, words), "bad") for row in report.rows if row.figures and not keeps_all(row.figures))
    for row in _all(report):
        if row.problems:
            yield Line(words("cannot", name=called(row, words), why=words.translated(" ".join(row.problems))), "bad")
    if report.tornado and report.tornado[0].effect_eur:
        bar = report.tornado[0]
        ends = sorted([bar.low.cost_more_eur or 0.0, bar.high.cost_more_eur or 0.0])
        low, high = (signed(eur, words) for eur in ends)
        yield Line(words("tornado", name=swing_name(bar.name, words), low=low, high=high))
    yield from _doubts(report, words)


def called(row: ScenarioRow, words: Words) -> str:
    """A row by its name, with its year."""
    name = words.also(_TEXTS)("as_it_is") if row.name == AS_IT_IS else row.name
    return name if row.year is None else f"{name}, {row.year}"


def swing_name(name: str, words: Words) -> str:
    """An assumption of a tornado by its name; those of the usual one in the language of the reader."""
    return words.of(_USUAL[name]) if name in _USUAL else name


def signed(eur: float, words: Words) -> str:
    """An amount with its sign, a plus too."""
    return f"{'+' if round(eur) > 0 else ''}{words.number(eur)}"


def _unfinished(report: ScenariosReport, words: Words) -> Iterator[Line]:
    """What there was no time for comes before any verdict, with what was reached of it."""
    rows = [row for row in _all(report) if row.is_late]
    if not rows:
        return
    yield Line(words("unfinished", names=_names(rows, words)), "bad")
    for row in rows:
        if (f := row.figures) is not None:
            least = "?" if f.at_least_eur is None else words.number(f.at_least_eur)
            days, of = words.number(f.days), words.number(f.days + f.days_left)
            eur = words.number(f.cost_eur)
            yield Line(words("reached", name=called(row, words), n=days, of=of, eur=eur, least=least))


def _all(report: ScenariosReport) -> list[ScenarioRow]:
    """All rows, those of the tornado too."""
    return [*report.rows, *(side for bar in report.tornado for side in (bar.low, bar.high))]


def _limits(report: ScenariosReport, words: Words) -> Iterator[Line]:
    """In how many of them all limits are kept, and what they cost."""
    known = [row.figures for row in report.rows if row.figures is not None and row.figures.is_whole]
    if not known:
        return
    k, n, costs = sum(map(keeps_all, known)), len(known), [figures.cost_eur for figures in known]
    about = {"k": k, "n": n, "low": words.number(min(costs)), "high": words.number(max(costs))}
    yield Line(words("all_keep", **about), "good") if k == n else Line(words("some_keep", **about), "bad")


def _cheapest(report: ScenariosReport, words: Words) -> Iterator[Line]:
    """What costs least; nothing is said of it where there was no time for the park as it is, or for any choice."""
    best = cheapest(report.rows)
    if report.rows[0].is_late or (best is None and any(row.is_late for row in report.rows if row.is_choice)):
        return
    if best is None or best.figures is None:
        yield Line(words("none_keeps"), "bad")
        return
    eur = words.number(best.figures.cost_eur)
    if best.name == AS_IT_IS:
        yield Line(words("cheapest_now", eur=eur))
        return
    more = best.cost_more_eur or 0.0
    against = words("more" if more > 0 else "less", eur=words.number(abs(more)))
    yield Line(words("cheapest", name=called(best, words), eur=eur, more=against), "good")


def _short(row: ScenarioRow, words: Words) -> str:
    figures = row.figures
    assert figures is not None  # noqa: S101 - for the type checker
    parts = [
        words("kwh_above", kwh=words.number(figures.exceedance_kwh), hours=words.number(figures.exceedance_hours, 1))
        if figures.exceedance_kwh
        else "",
        words("kwh_cables", kwh=words.number(figures.physical_exceedance_kwh))
        if figures.physical_exceedance_kwh
        else "",
        words("kwh_unserved", kwh=words.number(figures.unserved_kwh)) if figures.unserved_kwh else "",
    ]
    return words("above", name=called(row, words), what="; ".join(filter(None, parts)))


def _doubts(report: ScenariosReport, words: Words) -> Iterator[Line]:
    rows = _all(report)
    known: list[tuple[ScenarioRow, YearFigures]] = [(row, row.figures) for row in rows if row.figures is not None]
    if lacking := max((figures.days_lacking for _, figures in known), default=0):
        yield Line(words("lacking", n=lacking))
    if unproven := [row for row, f in known if f.at_least_eur is None]:
        yield Line(words("unproven", names=_names(unproven, words)))
    loose = {row.name: (row, open_) for row, f in known if (open_ := _open_eur(f)) > _OPEN_SHARE * abs(f.cost_eur)}
    if loose:
        widest = max(open_ for _, open_ in loose.values())
        names = _names([row for row, _ in loose.values()], words)
        yield Line(words("open", eur=words.number(widest), names=names))
    if whole := max((figures.days_not_whole for _, figures in known), default=0):
        yield Line(words("not_whole", n=whole, of=max(figures.days for _, figures in known)))


def _open_eur(figures: YearFigures) -> float:
    """By how much a cost may be lower than what is found; nothing where nothing is proven."""
    return 0.0 if figures.at_least_eur is None else figures.cost_eur - figures.at_least_eur


def _names(rows: Sequence[ScenarioRow], words: Words) -> str:
    names = list(dict.fromkeys(called(row, words) for row in rows))
    more = f", {words('and_more', n=len(names) - _MOST_NAMED)}" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
