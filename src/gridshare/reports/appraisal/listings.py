"""The tables of an appraisal: money by the year, what turns the answer, members, assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.reports.appraisal.names import SORTS, called, valued
from gridshare.reports.listing import Listing
from gridshare.reports.words import Words
from gridshare.view import Texts

_PAID = {"bought": ["capex", "replacement", "rest_value"], "subsidy": ["subsidy"], "upkeep": ["opex"]}
"""Key of a column -> the sorts of lines that are in it."""

_MOST_STREAMS = 2
"""Of more sorts than these only the sum is shown; the workbook has them all."""

_TEXTS: Texts = {
    "years": ("EUR a year", "EUR per jaar"),
    "bought": ("bought", "aanschaf"),
    "subsidy": ("subsidy", "subsidie"),
    "upkeep": ("upkeep", "beheer"),
    "comes_in": ("comes in", "komt in"),
    "at_start": ("start", "begin"),
    "all": ("in all", "samen"),
    "so_far": ("sum\nso far", "som\ntot dan"),
    "own": ("own\nmoney", "eigen\ngeld"),
    "turning": ("What turns the answer", "Wat het antwoord doet omslaan"),
    "now": ("now", "nu"),
    "turns_at": ("turns at", "omslag bij"),
    "low": ("if lower", "bij lager"),
    "high": ("if higher", "bij hoger"),
    "leaves": ("leaves\n[EUR]", "blijft over\n[EUR]"),
    "members": ("Each member by its share", "Elke deelnemer naar zijn aandeel"),
    "member_share": ("share", "aandeel"),
    "pays": ("pays at the\nstart [EUR]", "betaalt bij\nbegin [EUR]"),
    "npv": ("leaves\n[EUR]", "blijft over\n[EUR]"),
    "payback": ("paid back\n[years]", "terugverdiend\n[jaar]"),
    "irr": ("rate of\nreturn", "interne\nrentevoet"),
    "never": ("never", "nooit"),
    "assumptions": ("Assumptions", "Aannamen"),
    "value": ("value", "waarde"),
    "source": ("source", "bron"),
    "default": ("not stated: gridshare's own", "niet opgegeven: standaard van gridshare"),
    "no_source": ("no source stated", "geen bron opgegeven"),
    "convention_end": (
        "Amounts are without VAT and before company tax; what happens within a year counts at its end.",
        "Bedragen zijn zonder btw en vóór vennootschapsbelasting; wat in een jaar gebeurt, telt aan het eind ervan.",
    ),
    "convention_prices": (
        "Prices are of the start and grow from the second year on; replacements at the end of a lifetime.",
        "Prijzen zijn die van het begin en stijgen vanaf het tweede jaar; vervanging aan het eind van een levensduur.",
    ),
    "convention_turns": (
        "What turns the answer: one assumption at a time, all others as they are, before financing.",
        "Wat het antwoord doet omslaan: één aanname tegelijk, de andere blijven zoals ze zijn, vóór financiering.",
    ),
}


def listings(report: AppraisalReport, words: Words) -> Iterator[Listing]:
    """All of them."""
    words = words.also(_TEXTS)
    yield _years(report, words)
    if report.turning:
        yield _turning(report, words)
    if report.members:
        yield _members(report, words)
    yield _assumptions(report, words)


def conventions(words: Words) -> list[str]:
    """What holds for all of it."""
    words = words.also(_TEXTS)
    return [words("convention_end"), words("convention_prices"), words("convention_turns")]


def _years(report: AppraisalReport, words: Words) -> Listing:
    found = {words(key): _sum_of(report, sorts) for key, sorts in _PAID.items()}
    streams = {words.of(SORTS[sort]): _sum_of(report, (sort,)) for sort in SORTS}
    if sum(map(any, streams.values())) > _MOST_STREAMS:
        streams = {words("comes_in"): _sum_of(report, tuple(SORTS))}
    columns = {title: sums for title, sums in {**found, **streams}.items() if any(sums)}
    columns |= {words("all"): report.total_eur, words("so_far"): report.cumulative_eur}
    if report.loan is not None:
        columns[words("own")] = report.loan.own_eur
    names = [words("at_start"), *(_year(report.start, k) for k in range(len(report.total_eur) - 1))]
    rows = [
        [name, *(words.number(column[k]) if column[k] else "" for column in columns.values())]
        for k, name in enumerate(names)
    ]
    totals = [words.number(sum(c)) if c is not report.cumulative_eur else "" for c in columns.values()]
    return Listing(words("years"), list(columns), rows, total=[words("total"), *totals])


def _sum_of(report: AppraisalReport, sorts: Sequence[str]) -> list[float]:
    lines = [line.eur for line in report.lines if line.sort in sorts]
    return [round(sum(eur), 2) for eur in zip(*lines, strict=True)]


def _year(start: date, k: int) -> str:
    """A year from the start, by the calendar."""
    year = start.year + k
    return str(year) if (start.month, start.day) == (1, 1) else f"{year}/{(year + 1) % 100:02}"


def _turning(report: AppraisalReport, words: Words) -> Listing:
    headings = ("now", "turns_at", "low", "leaves", "high", "leaves")
    rows = [
        [
            called(turn.of, turn.field, words),
            *(valued(value, turn.unit, words) for value in (turn.value, turn.break_even, turn.low)),
            words.number(turn.npv_at_low_eur),
            valued(turn.high, turn.unit, words),
            words.number(turn.npv_at_high_eur),
        ]
        for turn in report.turning
    ]
    return Listing(words("turning"), [words(key) for key in headings], rows)


def _members(report: AppraisalReport, words: Words) -> Listing:
    rows = [
        [
            row.member,
            words.percent(row.share),
            words.number(-row.eur[0]),
            words.number(row.npv_eur),
            words("never") if row.payback_years is None else words.number(row.payback_years, 1),
            "" if row.rate_of_return is None else words.percent(row.rate_of_return),
        ]
        for row in report.members
    ]
    paid, npv = -report.total_eur[0], report.verdict.npv_eur
    total = [words("total"), words.percent(1), words.number(paid), words.number(npv), "", ""]
    headings = [words(key) for key in ("member_share", "pays", "npv", "payback", "irr")]
    return Listing(words("members"), headings, rows, total=total)


def _assumptions(report: AppraisalReport, words: Words) -> Listing:
    rows = [
        [
            called(row.of, row.field, words),
            valued(row.value, row.unit, words),
            row.source or words("default" if row.is_default else "no_source"),
        ]
        for row in report.assumptions
    ]
    return Listing(words("assumptions"), [words("value"), words("source")], rows, is_text=True)
