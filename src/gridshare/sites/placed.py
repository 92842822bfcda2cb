"""A document with everything that it refers to in place, and where that came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridshare.connection.arrays import resolve_group
from gridshare.context import Context
from gridshare.documents.file import Written
from gridshare.documents.located import alike, located
from gridshare.errors import Problem, SiteError
from gridshare.series.document import spec_of
from gridshare.series.files import FileTable
from gridshare.sites.changed import with_amounts
from gridshare.sites.clean import CleanSeries
from gridshare.sites.document import SiteDocument
from gridshare.sites.inline import InPlace, in_place
from gridshare.sites.outline import Outline
from gridshare.sites.outlook import Outlook
from gridshare.sites.site import Site, grid_of, resolve
from gridshare.sites.sources import Sources

_LONG_H = 40 * 24
"""A horizon of more hours is a long period."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document with everything in place, and where it came from.

    Attributes:
        document: The document.
        tables: Path of each table that came from a file -> that file.
        written: The text it was read from, where there is one.
        sources: The files and lists that its series came from.
    """

    document: SiteDocument
    tables: Mapping[str, FileTable]
    written: Written | None
    sources: Sources

    def resolved(self) -> Site:
        """The site as arrays.

        Raises:
            SiteError: With all problems, each with its line, or its row in a file.
        """
        try:
            return resolve(self.document)
        except SiteError as error:
            raise SiteError(located(error.problems, self.document, self.tables, self.written)) from None


def placed(site: Outline, sources: Sources) -> Loaded:
    """The document with all series and tables in place.

    Raises:
        SiteError: With all that is wrong, each with its line, or its row in a file.
    """
    found = in_place(site.document, sources)
    if found.problems:
        problems = [*alike(found.problems), *_further(found)]
        raise SiteError(located(problems, found.document, found.tables, site.written))
    document = _informed(found.document, sources.clean)
    for changes in site.changes:
        document = with_amounts(document, changes)
    return Loaded(document, found.tables, site.written, sources)


def _further(placed: InPlace) -> list[Problem]:
    """What else is wrong with the document, apart from things that have a neutral value.

    Not of a long period: its arrays would be large, and its days are each turned into arrays by themselves.
    """
    grid = grid_of(placed.document)
    if grid.n_steps * grid.step_h > _LONG_H:
        return []
    try:
        resolve(placed.document)
    except SiteError as error:
        neutral = tuple(_container(path) for path in placed.failed)
        return [p for p in error.problems if not p.where.startswith(neutral)]
    return []


def _container(path: str) -> str:
    """The item of a list that a path lies in, else what contains it."""
    item, bracket, _ = path.rpartition("]")
    return item + bracket if bracket else path.rpartition(".")[0]


def _informed(document: SiteDocument, clean: CleanSeries) -> SiteDocument:
    """The document with where its series come from, and what is held back for what was forecast of them."""
    outlook, margin = clean.outlook, document.connection.margin
    held_back = {
        name: spec_of("kW", 0).parse(values.tolist())
        for name, values in (("import_kw", outlook.import_margin_kw), ("export_kw", outlook.export_margin_kw))
        if values is not None and getattr(margin, name) is None
    }
    changes: dict[str, Any] = {
        "provenance": (*document.provenance, *clean.provenance()),
        "notes": (*document.notes, *_held_back(document, outlook), *outlook.notes),
        "standard_profiles": {},  # their values are in place now, and must not count twice
    }
    if held_back:
        margin = margin.model_copy(update=held_back)
        changes["connection"] = document.connection.model_copy(update={"margin": margin})
    return document.model_copy(update=changes)


def _held_back(document: SiteDocument, outlook: Outlook) -> list[str]:
    """A note on what is held back of what the contract allows, unless the document itself gives the margins."""
    margin = document.connection.margin
    if outlook.import_margin_kw is None or outlook.export_margin_kw is None:
        return []
    group = resolve_group(document.connection, Context(grid_of(document)))
    sides = (
        (margin.import_kw, outlook.import_margin_kw, group.import_contract_kw, "import"),
        (margin.export_kw, outlook.export_margin_kw, group.export_contract_kw, "export"),
    )
    most = [
        (side, np.where(np.isfinite(contract), np.minimum(kw, contract), 0.0).max())
        for own, kw, contract, side in sides
        if own is None
    ]
    powers = [f"up to {kw:,.0f} kW on {side}" for side, kw in most if kw > 0]
    if not powers:
        return []
    asked = f"the group's own forecast at {margin.probability:.0%} (connection.margin.probability)"
    caution = "docs/forecasts.md has how often such a margin held, month by month."
    return [f"Loads are forecast. Held back under the contract is {' and '.join(powers)}: {asked}. {caution}"]
