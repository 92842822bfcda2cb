"""Streams of an appraisal that `gridshare scenarios` worked out: what a scenario saves in a year, by what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from gridshare.documents.file import Wanted, read
from gridshare.errors import Problem, SiteError
from gridshare.questions.appraisal.assumption import PER_YEAR, Assumption
from gridshare.questions.appraisal.document import Appraisal, Savings, Sort, Stream
from gridshare.questions.scenarios.report import ScenarioRow, ScenariosReport, YearFigures

_WANTED = Wanted("an answer of gridshare scenarios", ("scenarios.json",), "It is what --json prints, or --out writes.")
_KW_CONTRACT = "kw_contract"
_YEAR_DAYS = 365
_LEAST_DAYS = 28
_SORTS: tuple[tuple[Sort, str], ...] = (("energy", "energy"), ("kw_max", "monthly peaks"), ("kw_contract", "contract"))
_SHOWN_EUR = 0.005


def with_savings(document: Appraisal, folder: Path) -> Appraisal:
    """The appraisal with a stream for each sort of cost that its scenarios change.

    Args:
        document: The appraisal.
        folder: Where the files that it names are.

    Raises:
        SiteError: With all that is wrong with what it names.
    """
    streams, problems = list(document.streams), list[Problem]()
    for k, savings in enumerate(document.savings):
        try:
            streams += _streams(savings, folder, f"savings[{k}]")
        except SiteError as error:
            problems += error.problems
    if problems:
        raise SiteError(problems)
    return document.model_copy(update={"streams": tuple(streams), "savings": ()})


def _streams(savings: Savings, folder: Path, place: str) -> Iterator[Stream]:
    report = _report(folder / savings.file, place)
    now = _figures(report, savings.against, None, f"{place}.against")
    then = _figures(report, savings.scenario, savings.year, f"{place}.scenario")
    if min(now.days, then.days) < _LEAST_DAYS:
        found, expected = f"{min(now.days, then.days)} days", f"a year, or at least {_LEAST_DAYS} days"
        raise SiteError(Problem(f"{place}.file", "too_few_days", found, expected, "Ask scenarios of a whole year."))
    source = f"gridshare scenarios, {report.park}, {report.first} to {report.last}: {savings.scenario}"
    if abs(now.days - _YEAR_DAYS) > 1:
        source += f"; {now.days} days, as a year"
    for sort, label in _SORTS:
        eur = _YEAR_DAYS * (_of_sort(now, sort) / now.days - _of_sort(then, sort) / then.days)
        if abs(eur) >= _SHOWN_EUR:
            yield Stream(
                name=f"{savings.scenario}: {label}"[:80],
                sort=sort,
                eur_per_year=Assumption(round(eur, 2), PER_YEAR, source[:200]),
                growth_per_year=savings.growth_per_year,
                decline_per_year=savings.decline_per_year,
            )


def _of_sort(figures: YearFigures, sort: Sort) -> float:
    billed = sum(figures.billed_eur.values())
    contract = figures.costs_eur.get(_KW_CONTRACT, 0.0)
    return {"kw_max": billed, "kw_contract": contract}.get(sort, figures.cost_eur - billed - contract)


def _report(path: Path, place: str) -> ScenariosReport:
    try:
        return ScenariosReport.model_validate(read(path, _WANTED).data)
    except ValidationError as error:
        found = f"{path.name}, of which {error.error_count()} fields are otherwise"
        raise SiteError(Problem(f"{place}.file", "other_document", found, _WANTED.what, _WANTED.beginning)) from None
    except SiteError as error:
        raise SiteError([replace(problem, where=f"{place}.file") for problem in error.problems]) from None


def _figures(report: ScenariosReport, name: str, year: int | None, place: str) -> YearFigures:
    rows: list[ScenarioRow] = [row for row in report.rows if row.name == name and (year is None or row.year == year)]
    listed = ", ".join(row.name if row.year is None else f"{row.name} ({row.year})" for row in report.rows)
    if len(rows) != 1:
        found = f"{name!r}, of which there are {len(rows)} rows"
        remedy = "Add its year." if rows else ""
        raise SiteError(Problem(place, "unknown_scenario", found, f"one row of the answer: {listed}", remedy))
    if rows[0].figures is None:
        found = f"{name!r}, which was not worked out"
        raise SiteError(Problem(place, "no_figures", found, "a scenario with figures", " ".join(rows[0].problems)))
    return rows[0].figures
