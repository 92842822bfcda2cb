"""From a file, a folder or parsed data to a site document with everything in place, or all that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from gridshare.documents.file import Written
from gridshare.documents.located import alike, located
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of, unfit_numbers
from gridshare.documents.words import shown
from gridshare.errors import Problem, SiteError
from gridshare.series import Series
from gridshare.series.files import FileTable, SiteFolder
from gridshare.sites.ahead import NOTHING_AHEAD, Ahead
from gridshare.sites.document import Horizon, SiteDocument
from gridshare.sites.file import read
from gridshare.sites.informed import informed
from gridshare.sites.inline import InPlace, in_place, replaced
from gridshare.sites.site import Site, grid_of, resolve
from gridshare.sites.sources import Sources
from gridshare.sites.standard import with_standard_profiles
from gridshare.timegrid import TimeGrid

MOST_STEPS = 400 * 24 * 12
"""The longest horizon: 400 days of 5 minutes."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document with everything in place, and where it came from.

    Attributes:
        document: The document.
        tables: Path of each table that came from a file -> that file.
        written: The text it was read from, where there is one.
    """

    document: SiteDocument
    tables: Mapping[str, FileTable] = field(default_factory=dict)
    written: Written | None = None

    def resolved(self) -> Site:
        """The site as arrays.

        Raises:
            SiteError: With all problems, each with its line, or its row in a file.
        """
        try:
            return resolve(self.document)
        except SiteError as error:
            raise SiteError(located(error.problems, self.document, self.tables, self.written)) from None


@dataclass(frozen=True, slots=True)
class Outline:
    """A document before its series are read.

    Attributes:
        document: The document, with references.
        grid: Its time grid.
        folder: The site's folder.
    """

    document: SiteDocument
    grid: TimeGrid
    folder: Path


def load(path: str | Path, day: date | None = None) -> SiteDocument:
    """A site document, self-contained: all series and tables in place.

    Args:
        path: A YAML or JSON file, or a folder with ``site.yaml``, ``site.yml`` or ``site.json``. Files that it names
            are in the same folder.
        day: The day to plan instead of the document's own; its length stays.

    Raises:
        SiteError: With all that is wrong.
    """
    return load_all(path, day).document


def load_all(path: str | Path, day: date | None = None, ahead: Ahead = NOTHING_AHEAD) -> Loaded:
    """The same as `load`, with where everything came from, and with forecasts where nothing is measured yet."""
    written = read(Path(path))
    return _placed(written.data, written.path.parent, day, written, ahead)


def outline(path: str | Path, day: date | None = None) -> Outline:
    """The document as it names its series, before these are read.

    Raises:
        SiteError: With all that is wrong with the document itself.
    """
    written = read(Path(path))
    document, grid = _dated(written.data, day, written)
    return Outline(document, grid, written.path.parent)


def parse(raw: Any, files: str | Path | None, day: date | None = None) -> SiteDocument:
    """The same as `load` for a document that is parsed already.

    Args:
        raw: The document as plain values.
        files: The folder of the files that it names; None refuses such references.
        day: The day to plan instead of the document's own.

    Raises:
        SiteError: With all that is wrong.
    """
    return parse_all(raw, files, day).document


def parse_all(raw: Any, files: str | Path | None, day: date | None = None) -> Loaded:
    """The same as `parse`, with where everything came from."""
    return _placed(raw, None if files is None else Path(files), day, None, NOTHING_AHEAD)


def _dated(raw: Any, day: date | None, written: Written | None) -> tuple[SiteDocument, TimeGrid]:
    """The document for the day, and its grid."""
    try:
        document = _document(raw)
        grid = _grid(document)
        if day is not None:
            document = _moved(document, day, grid)
            grid = _grid(document)
    except SiteError as error:
        raise SiteError(located(error.problems, raw, {}, written)) from None
    return document, grid


def _placed(raw: Any, folder: Path | None, day: date | None, written: Written | None, ahead: Ahead) -> Loaded:
    document, grid = _dated(raw, day, written)
    sources = Sources.of(document.series, None if folder is None else SiteFolder(folder), grid, ahead)
    sources = sources.with_ahead(with_standard_profiles(ahead, document, grid, sources.clean.measured))
    placed = in_place(document, sources)
    if placed.problems:
        problems = [*alike(placed.problems), *_further(placed)]
        raise SiteError(located(problems, placed.document, placed.tables, written))
    return Loaded(informed(placed.document, sources.clean), placed.tables, written)


def _document(raw: Any) -> SiteDocument:
    """The document as it was written, valid in itself."""
    if not isinstance(raw, dict):
        raise SiteError(
            Problem("document", "not_a_mapping", shown(raw), "fields, like `name: Drie buren`",
                    "It begins with `gridshare: 1`.")
        )  # fmt: skip
    place = document_place(SiteDocument)
    unfit = unfit_numbers(raw, place)
    problems: list[Problem] = []
    try:
        document = SiteDocument.model_validate(raw)
    except ValidationError as error:
        problems = problems_of(error, raw, place)
    except OverflowError:  # a number of hundreds of digits, which is among the unfit
        raise SiteError(unfit) from None
    else:
        if not unfit:
            return document
    places = {p.where for p in unfit}
    raise SiteError([*unfit, *(p for p in problems if p.where not in places)])


def _grid(document: SiteDocument) -> TimeGrid:
    """The time grid, of a length that can be planned."""
    horizon = document.horizon
    try:
        n_steps = horizon.steps if horizon.steps is not None else grid_of(document).n_steps
        if n_steps <= MOST_STEPS:
            return grid_of(document)
    except OverflowError:
        found = str(horizon.start)
        raise SiteError(Problem("horizon", "horizon_out_of_range", found, "a day of our time")) from None
    raise SiteError(
        Problem("horizon", "horizon_too_long", f"{n_steps} steps", f"at most {MOST_STEPS}", "Plan in several parts.")
    )


def _moved(document: SiteDocument, day: date, grid: TimeGrid) -> SiteDocument:
    """The document for another day, with the clock and length it had."""
    own, old = document.horizon, grid.local[0].replace(tzinfo=None)
    start = datetime.combine(day, old.time()) if isinstance(own.start, datetime) else day
    days = 1 if own.days is None and own.steps is None else own.days
    if day != old.date():
        _refuse_lists(document, day, old.date())
    horizon = Horizon(start=start, days=days, steps=own.steps, end=None, step_minutes=own.step_minutes)
    return document.model_copy(update={"horizon": horizon})


def _refuse_lists(document: SiteDocument, day: date, own: date) -> None:
    """Refuse to take one day's values for another's: a list has no dates."""
    lists = [f"series.{name}" for name in document.series] if isinstance(document.series, dict) else []

    def note(value: Any, path: str) -> Any:
        if isinstance(value, Series) and isinstance(value.given, tuple):
            lists.append(path)
        return value

    replaced(document, "", note)
    if lists:
        more = f" and {len(lists) - 1} more" if len(lists) > 1 else ""
        raise SiteError(
            Problem(
                "horizon.start",
                "list_of_another_day",
                f"lists without dates, for {own} ({lists[0]}{more})",
                f"series that hold {day}",
                "Put the series into a file with instants, or write the values of that day and its date into the site.",
            )
        )


def _further(placed: InPlace) -> list[Problem]:
    """What else is wrong with the document, apart from things that hold a neutral value."""
    try:
        resolve(placed.document)
    except SiteError as error:
        held = tuple(_holder(path) for path in placed.failed)
        return [p for p in error.problems if not p.where.startswith(held)]
    return []


def _holder(path: str) -> str:
    """The item of a list that a path lies in, else what holds it."""
    item, bracket, _ = path.rpartition("]")
    return item + bracket if bracket else path.rpartition(".")[0]
