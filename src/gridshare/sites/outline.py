"""A site's document for a day, valid in itself, before its series are in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from gridshare.documents.file import Written
from gridshare.documents.located import alike, located
from gridshare.documents.mended import mended
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.documents.unfit_numbers import unfit_numbers
from gridshare.documents.words import shown
from gridshare.errors import Problem, SiteError
from gridshare.series import Series
from gridshare.series.files import FileTable, SiteFolder
from gridshare.sites.changed import with_others
from gridshare.sites.changes import Changes
from gridshare.sites.document import Horizon, SiteDocument
from gridshare.sites.file import read
from gridshare.sites.inline import in_place, series_and_tables
from gridshare.sites.limits import GENEROUS, Limits, refuse_too_large, too_many_steps
from gridshare.sites.site import grid_of
from gridshare.sites.sources import Sources
from gridshare.timegrid import TimeGrid

LOOK_AHEAD_HOURS = 12.0
"""Whoever asks for days wants them to hang together; whoever counts steps says what is seen."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A document before its series are in place.

    Attributes:
        document: The document, with references.
        grid: Its time grid.
        folder: The folder of the files that it names; None where no files are read.
        written: The text it was read from, where there is one.
        changes: What is to be changed of its amounts once its series are in place.
    """

    document: SiteDocument
    grid: TimeGrid
    folder: Path | None
    written: Written | None = None
    changes: tuple[Changes, ...] = ()

    @property
    def n_bound(self) -> int:
        """How many steps the plan binds."""
        return self.grid.n_steps - self.document.horizon.look_ahead_steps

    def changed(self, changes: Changes | None) -> Outline:
        """The same with changes.

        Raises:
            ChangesError: If the site cannot be changed like this.
        """
        if changes is None:
            return self
        return replace(self, document=with_others(self.document, changes), changes=(*self.changes, changes))

    def on(self, day: date, days: int | None = None) -> Outline:
        """The same for another day, with the clock and the length that the document has.

        Args:
            day: The day.
            days: How many whole local days from that one, instead.

        Raises:
            SiteError: If its series are lists of another day.
        """
        try:
            document = _moved(self.document, day, self.grid, days)
            return replace(self, document=document, grid=_grid(document))
        except SiteError as error:
            raise SiteError(located(error.problems, self.document, {}, self.written)) from None


def outline(path: str | Path, day: date | None = None, limits: Limits = GENEROUS) -> Outline:
    """The document in a file or folder.

    Args:
        path: A YAML or JSON file, or a folder with ``site.yaml``, ``site.yml`` or ``site.json``. Files that it names
            are in the same folder.
        day: The day to plan instead of the document's own; its length stays.
        limits: The most that the document may contain.

    Raises:
        SiteError: With all that is wrong with the document itself, each with its line.
    """
    written = read(Path(path))
    return outline_of(written.data, written.path.parent, day, written, limits)


def outline_of(
    raw: Any,
    folder: str | Path | None,
    day: date | None = None,
    written: Written | None = None,
    limits: Limits = GENEROUS,
) -> Outline:
    """The same for a document that is parsed already.

    Args:
        raw: The document as plain values.
        folder: The folder of the files that it names; None refuses such references.
        day: The day to plan instead of the document's own.
        written: The text it was read from, where there is one.
        limits: The most that the document may contain.

    Raises:
        SiteError: With all that is wrong with the document itself.
    """
    try:
        document = _seeing_ahead(_document(raw, limits))
        own = Outline(document, _grid(document, limits), None if folder is None else Path(folder), written)
    except SiteError as error:
        further, tables = _wrong_series(raw, folder, day, limits)
        raise SiteError(located([*error.problems, *alike(further)], raw, tables, written)) from None
    return own if day is None else own.on(day)


def _document(raw: Any, limits: Limits) -> SiteDocument:
    """The document as it was written, valid in itself."""
    if not isinstance(raw, dict):
        raise SiteError(
            Problem("document", "not_a_mapping", shown(raw), "fields, like `name: Drie buren`",
                    "It begins with `gridshare: 1`.")
        )  # fmt: skip
    refuse_too_large(raw, limits)
    unfit = unfit_numbers(raw, SiteDocument)
    problems: list[Problem] = []
    try:
        document = SiteDocument.model_validate(raw)
    except ValidationError as error:
        problems = problems_of(error, raw, document_place(SiteDocument))
    except OverflowError:  # a number of hundreds of digits, which is among the unfit
        raise SiteError(unfit) from None
    else:
        if not unfit:
            return document
    places = {p.where for p in unfit}
    raise SiteError([*unfit, *(p for p in problems if p.where not in places)])


def _wrong_series(
    raw: Any, folder: str | Path | None, day: date | None, limits: Limits
) -> tuple[Sequence[Problem], Mapping[str, FileTable]]:
    """What is wrong with the series and files of a document that is wrong in itself, as far as that can be known."""
    if not isinstance(raw, dict):
        return (), {}
    try:
        refuse_too_large(raw, limits)
        rest = mended(raw, SiteDocument)
        if rest is None:
            return (), {}
        own = Outline(rest.document, _grid(rest.document, limits), None if folder is None else Path(folder), None)
        own = own if day is None else own.on(day)
    except SiteError:
        return (), {}
    files = None if own.folder is None else SiteFolder(own.folder)
    found = in_place(own.document, Sources.of(own.document.series, files, own.grid))
    return [p for p in found.problems if not p.where.startswith(rest.paths)], found.tables


def _seeing_ahead(document: SiteDocument) -> SiteDocument:
    """The document with how far its plan wants to see, where it does not say so itself."""
    horizon = document.horizon
    if horizon.look_ahead_hours is not None or horizon.days is None:
        return document
    horizon = horizon.model_copy(update={"look_ahead_hours": LOOK_AHEAD_HOURS})
    return document.model_copy(update={"horizon": horizon})


def _grid(document: SiteDocument, limits: Limits = GENEROUS) -> TimeGrid:
    """The time grid, of a length that can be planned."""
    horizon = document.horizon
    try:
        n_steps = horizon.steps if horizon.steps is not None else grid_of(document).n_steps
        if n_steps <= limits.steps:
            return grid_of(document)
    except OverflowError:
        found = str(horizon.start)
        raise SiteError(Problem("horizon", "horizon_out_of_range", found, "a day of our time")) from None
    raise SiteError(too_many_steps(n_steps, limits))


def _moved(document: SiteDocument, day: date, grid: TimeGrid, whole_days: int | None = None) -> SiteDocument:
    own, old = document.horizon, grid.local[0].replace(tzinfo=None)
    if day != old.date():
        _refuse_lists(document, day, old.date())
    if whole_days is not None:
        length: dict[str, Any] = {"start": day, "days": whole_days, "steps": None}
    else:
        start = datetime.combine(day, old.time()) if isinstance(own.start, datetime) else day
        length = {"start": start, "days": 1 if own.days is None and own.steps is None else own.days, "steps": own.steps}
    horizon = Horizon(
        **length,
        end=None,
        step_minutes=own.step_minutes,
        look_ahead_hours=own.look_ahead_hours,
        each_day=own.each_day,
    )
    moved = document.model_copy(update={"horizon": horizon})
    return moved if whole_days is None else _seeing_ahead(moved)


def _refuse_lists(document: SiteDocument, day: date, own: date) -> None:
    """Refuse to take one day's values for another's: a list has no dates."""
    lists = [f"series.{name}" for name in document.series] if isinstance(document.series, dict) else []
    found = series_and_tables(document)
    lists += [path for path, each in found if isinstance(each, Series) and isinstance(each.given, tuple)]
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
