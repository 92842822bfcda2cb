"""The scenarios document: changes by name, changes that go on year after year, and what is tried up and down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from gridshare.documents import typed
from gridshare.documents.file import Wanted
from gridshare.errors import Problem, SiteError
from gridshare.names import Line, Name
from gridshare.sites.changed import with_others
from gridshare.sites.changes import Changes, ChangesError, NamedChanges, Times, Vehicles
from gridshare.sites.document import SiteDocument
from gridshare.units import Kw

_CONFIG = ConfigDict(extra="forbid", frozen=True)
_RANGE = re.compile(r"(\d{4})\.\.(\d{4})")
_MOST_YEARS = 30

AS_IT_IS = "as it is"
"""The name of the row that all others are compared with."""

WANTED = Wanted(
    "a document of scenarios", ("scenarios.yaml", "scenarios.yml", "scenarios.json"),
    "It begins with `gridshare: 1`, then scenarios, each with a name and what it changes.",
)  # fmt: skip


_USUAL = (
    ("energy prices", "price_times", 0.2),
    ("grid charges", "grid_times", 0.2),
    ("loads", "load_times", 0.1),
    ("cap", "cap_times", 0.1),
)
"""Name of an assumption, the change that it is, and by how much."""


class ScenariosError(SiteError):
    """Scenarios cannot be read, or contradict themselves or the site; all problems are listed."""

    code: ClassVar[str] = "scenarios_invalid"
    title: ClassVar[str] = "The scenarios have problems"


def _years(given: Any) -> Any:
    """``2027..2030`` as a list."""
    match = _RANGE.fullmatch(given) if isinstance(given, str) else None
    if isinstance(given, str) and (match is None or match[1] > match[2]):
        raise PydanticCustomError("years", "expected a range like 2027..2030, or a list", {"found": repr(given)})
    return list(range(int(match[1]), int(match[2]) + 1))[: _MOST_YEARS + 1] if match else given


Year = Annotated[int, Field(strict=True, ge=1990, le=2200)]
YearKey = Annotated[int, Field(ge=1990, le=2200)]
Years = Annotated[tuple[Year, ...], BeforeValidator(_years)]


class EachYear(BaseModel):
    """What changes once more in every year after the first."""

    model_config = _CONFIG

    load_times: Times = Field(1.0, description="Growth of loads that nothing else decides on.", examples=[1.02])
    price_times: Times = Field(1.0, description="Growth of what a supplier asks and pays.", examples=[1.03])
    grid_times: Times = Field(1.0, description="Growth of all prices of the grid tariff.", examples=[1.05])
    cap_times: Times = Field(1.0, description="Growth of the group's limits.")
    more_vehicles: Vehicles = Field({}, description="Asset with chargers -> so many more each year.")


class YearScenario(NamedChanges):
    """Changes by name, that may go on year after year."""

    cap_kw_by_year: dict[YearKey, Kw] = Field(
        {}, description="Year -> the group's limit on import from that year on.", examples=[{2027: 5370, 2029: 6500}]
    )
    each_year: EachYear | None = Field(None, description="What changes once more in every year after the first.")

    @property
    def goes_on(self) -> bool:
        """Whether years differ."""
        return bool(self.cap_kw_by_year) or self.each_year is not None

    def in_year(self, year: int, first: int) -> Changes:
        """What is different in a year.

        Args:
            year: The year.
            first: The first of all years, in which nothing has grown yet.
        """
        own = self.model_dump(include=set(Changes.model_fields), exclude_unset=True)
        changes = Changes.model_validate({name: getattr(self, name) for name in own})
        each, k = self.each_year or EachYear(), year - first
        caps = [kw for since, kw in sorted(self.cap_kw_by_year.items()) if since <= year]
        names = dict.fromkeys([*changes.more_vehicles, *(each.more_vehicles if k else ())])
        return changes.model_copy(
            update={
                **{
                    name: getattr(changes, name) * getattr(each, name) ** k
                    for name in ("load_times", "price_times", "grid_times", "cap_times")
                },
                "cap_kw": caps[-1] if caps else changes.cap_kw,
                "more_vehicles": {
                    name: changes.more_vehicles.get(name, 0) + k * each.more_vehicles.get(name, 0) for name in names
                },
            }
        )


class Swing(BaseModel):
    """An assumption of a tornado: what a low and a high one are."""

    model_config = _CONFIG

    name: Name = Field(description="What it is called.", examples=["energy prices"])
    low: Changes = Field(description="What a low one changes.", examples=[{"price_times": 0.8}])
    high: Changes = Field(description="What a high one changes.", examples=[{"price_times": 1.2}])


class Scenarios(BaseModel):
    """What is compared, as a person writes it (version 1)."""

    model_config = _CONFIG

    gridshare: Literal[1] = Field(description="Version of this document.", examples=[1])
    name: Line = Field("scenarios", min_length=1, max_length=120, description="What is compared.")
    years: Years = Field(
        (), max_length=_MOST_YEARS, description="Years ahead, 2027..2030: each lives the measured year again, changed."
    )
    scenarios: tuple[YearScenario, ...] = Field((), max_length=100, description="Each next to the park as it is.")
    tornado: tuple[Swing, ...] = Field((), max_length=30, description="One assumption up and down at a time.")

    def cases(self) -> Iterator[tuple[str, int | None, Changes]]:
        """Name, year and changes of each row; the park as it is first."""
        yield AS_IT_IS, None, Changes()
        for scenario in self.scenarios:
            for year in self.years if scenario.goes_on else (None,):
                yield scenario.name, year, scenario.in_year(year or 0, self.years[0] if year else 0)


def usual_tornado() -> Scenarios:
    """The tornado of who names none: prices a fifth, growth and the cap a tenth, down and up."""
    return Scenarios.model_validate(
        {
            "gridshare": 1,
            "name": "tornado",
            "tornado": [{"name": name, "low": {field: 1 - by}, "high": {field: 1 + by}} for name, field, by in _USUAL],
        }
    )


def read_scenarios(path: Path | None, site: SiteDocument) -> Scenarios:
    """The scenarios in a file, or in a folder with ``scenarios.yaml``.

    Args:
        path: The file; None is refused in words.
        site: The site, its series not yet in place.

    Raises:
        ScenariosError: With all that is wrong with it, or contradicts itself or the site, each with its line.
    """
    if path is None:
        remedy = "Name a document, or ask for --tornado."
        raise ScenariosError(Problem("SCENARIOS", "nothing_asked", "left out", WANTED.what, remedy))
    try:
        document, written = typed.read(path, WANTED, Scenarios)
    except SiteError as error:
        raise ScenariosError(error.problems) from None
    if problems := list(contradictions(document, site)):
        raise ScenariosError(written.located(problems))
    return document


def scenarios_of(given: Scenarios | Mapping[str, Any], site: SiteDocument) -> Scenarios:
    """The scenarios that are given as such, or as plain values.

    Raises:
        ScenariosError: As `read_scenarios`.
    """
    try:
        document = given if isinstance(given, Scenarios) else typed.checked(given, WANTED, Scenarios)
    except SiteError as error:
        raise ScenariosError(error.problems) from None
    if problems := list(contradictions(document, site)):
        raise ScenariosError(problems)
    return document


def contradictions(document: Scenarios, site: SiteDocument) -> Iterator[Problem]:
    """What cannot be together in the scenarios, or cannot be in the site.

    Args:
        document: The scenarios.
        site: The site, its series not yet in place.
    """
    if not document.scenarios and not document.tornado:
        yield Problem("scenarios", "nothing_asked", "no scenarios and no tornado", "some of them", WANTED.beginning)
    yield from _twice("scenarios", [each.name for each in document.scenarios])
    yield from _twice("tornado", [each.name for each in document.tornado])
    for k, scenario in enumerate(document.scenarios):
        yield from _of_years(scenario, document.years, f"scenarios[{k}]")
        yield from _in_site(scenario, site, f"scenarios[{k}]")
        yield from _of_growth(scenario, site, f"scenarios[{k}]")
    for k, swing in enumerate(document.tornado):
        yield from _in_site(swing.low, site, f"tornado[{k}].low")
        yield from _in_site(swing.high, site, f"tornado[{k}].high")


def _twice(field: str, names: Sequence[str]) -> Iterator[Problem]:
    for k, name in enumerate(names):
        if name in (AS_IT_IS, *names[:k]):
            found = f"{name!r}, the name of another row"
            yield Problem(f"{field}[{k}].name", "duplicate_name", found, "a name of its own", "Call it otherwise.")


def _of_growth(scenario: YearScenario, site: SiteDocument, place: str) -> Iterator[Problem]:
    """What is wrong with the vehicles that come each year."""
    if scenario.each_year is not None and scenario.each_year.more_vehicles:
        grown = Changes(
            without=scenario.without,
            without_kinds=scenario.without_kinds,
            more_vehicles=scenario.each_year.more_vehicles,
        )
        for problem in _in_site(grown, site, f"{place}.each_year"):
            if problem.where.startswith(f"{place}.each_year.more_vehicles"):
                yield problem


def _of_years(scenario: YearScenario, years: tuple[int, ...], place: str) -> Iterator[Problem]:
    field = "cap_kw_by_year" if scenario.cap_kw_by_year else "each_year"
    if scenario.goes_on and not years:
        found, remedy = f"{field} without years", "Add, for example: years: 2027..2030."
        yield Problem(f"{place}.{field}", "missing_field", found, "years in the document", remedy)
        return
    for year in scenario.cap_kw_by_year:
        if year not in years:
            found, expected = str(year), f"one of the years: {years[0]} to {years[-1]}"
            remedy = "Change years, or leave this one out."
            yield Problem(f"{place}.cap_kw_by_year.{year}", "outside_the_years", found, expected, remedy)
    grows = scenario.each_year is not None and scenario.each_year.cap_times != 1
    if scenario.cap_kw_by_year and (scenario.cap_kw is not None or grows):
        found = f"cap_kw_by_year next to {'each_year.cap_times' if grows else 'cap_kw'}"
        yield Problem(f"{place}.cap_kw_by_year", "contradiction", found, "one of them", "Write all limits by year.")


def _in_site(changes: Changes, site: SiteDocument, place: str) -> Iterator[Problem]:
    try:
        with_others(site, changes)
    except ChangesError as error:
        yield from (replace(problem, where=f"{place}.{problem.where}") for problem in error.problems)
