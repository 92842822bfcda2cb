"""What is to be added, read from one line of text and the file it names, wherever that is."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import Problem, SiteError
from gridshare.parts import Floats
from gridshare.plain import plain
from gridshare.series import SeriesSpec
from gridshare.series.document import spec_of
from gridshare.series.files import FileTable, SiteFolder, column_on
from gridshare.series.suffixes import suffix_of
from gridshare.sites.addition import ADDITION, Addition, AdditionError, about
from gridshare.sites.document import SiteDocument
from gridshare.sites.file import read
from gridshare.sites.inline import in_place
from gridshare.sites.other_year import of_another_year
from gridshare.sites.placed import Loaded
from gridshare.sites.site import bound_grid
from gridshare.sites.sources import Sources
from gridshare.units import NumberError, number_of

_ASSET_FILES = (".yaml", ".yml", ".json")
_FORMS = "name,kW or name,kW,profile.csv or name,kW,profile.csv:column or name,asset.yaml"
_UNIT = re.compile(r" ?kW$", re.IGNORECASE)
_KW = spec_of("kW", 0)
_SHARE = spec_of("1", 0)
_LONGEST_NAME = 80
_MEMBER = "members[0]"
_PROFILE = f"{ADDITION}.profile"


def read_addition(
    text: str, loaded: Loaded, feeder: str | None = None, contract: str | None = None, *, any_year: bool = False
) -> Addition:
    """What one line asks to add, with its series on the site's horizon, without what a plan looks ahead at.

    The line is ``name,kW``, ``name,kW,profile.csv``, ``name,kW,profile.csv:column`` or ``name,asset.yaml``; a name with
    a comma is in double quotes. A profile is scaled so that the highest value of its file is the power. What an
    asset's file refers to is in files of its own folder, in its own ``series``, or among the site's series.

    Args:
        text: The line.
        loaded: The site.
        feeder: Feeder it would be on.
        contract: Its supply contract.
        any_year: Whether a profile may be of another year, whose weekdays it then is on.

    Raises:
        AdditionError: With all that is wrong.
    """
    line = _split(text)
    plain = Addition(name=line.name, kw=line.kw, feeder=feeder, energy_contract=contract)
    if line.kw is None:
        return plain.model_copy(update={"asset": _asset(Path(line.file), line.name, loaded)})
    if not line.file:
        return plain
    profile, measured_from = _profile(line.file, line.kw, loaded.document, any_year=any_year)
    written = {"profile": profile.tolist(), "profile_from": measured_from}
    return Addition.model_validate({**plain.model_dump(), **written})


@dataclass(frozen=True, slots=True)
class _Line:
    """Parts of the line; ``kw`` is None for an asset, ``file`` empty for a constant power."""

    name: str
    kw: float | None
    file: str


def _split(text: str) -> _Line:
    name, *rest = (part.strip() for part in next(csv.reader([text], skipinitialspace=True), [""]))
    if not 0 < len(name) <= _LONGEST_NAME:
        raise _unreadable(text, f"Begin with the name of the firm, at most {_LONGEST_NAME} characters.")
    match rest:
        case [file] if file.lower().endswith(_ASSET_FILES):
            return _Line(name, None, file)
        case [power]:
            return _Line(name, _kw(power, text), "")
        case [power, decimals] if decimals.isdecimal():
            kw = _kw(f"{power}.{decimals}", text)
            raise _unreadable(text, f"Decimals follow a point: {name},{plain(kw)}")
        case [power, file]:
            return _Line(name, _kw(power, text), file)
    raise _unreadable(text, "A name with a comma stands in double quotes." if rest else "Say how much: name,400.")


def _kw(power: str, text: str) -> float:
    try:
        kw = number_of(_UNIT.sub("", power), ADDITION)
    except NumberError as error:
        (problem,) = error.problems
        if problem.remedy:
            raise AdditionError(replace(problem, code="addition")) from None
        kw = 0.0
    if kw <= 0:
        raise _unreadable(text, f"{power!r} is no power in kW above 0; to add an asset, name its .yaml file.")
    return kw


def _unreadable(text: str, remedy: str) -> AdditionError:
    return AdditionError(Problem(ADDITION, "addition", repr(text), _FORMS, remedy))


def _profile(file: str, kw: float, document: SiteDocument, *, any_year: bool) -> tuple[Floats, date | None]:
    """The profile on the site's horizon, scaled so that the highest value of its file is ``kw`` [kW], shape (step,).

    Also the first day that it was measured on, where that is of another year.
    """
    path, column = _file_and_column(file)
    if path.suffix.lower() in _ASSET_FILES:
        raise _unreadable(file, "An asset has its power in its own file: leave out the kW.")
    grid = bound_grid(document)
    if not path.is_file():
        raise AdditionError(Problem(_PROFILE, "file_missing", f"no file {str(path)!r}", "the file of a profile"))
    try:
        table = SiteFolder(path.parent).table(path.name, where=_PROFILE)
    except SiteError as error:
        raise AdditionError(error.problems) from None
    column = table.columns[1] if column is None and len(table.columns) == 2 else column  # noqa: PLR2004
    spec = _SHARE if (column or "").casefold().endswith("_share") else _KW
    try:
        values, measured_from = column_on(table, column, spec, grid, _PROFILE), None
    except SiteError as error:
        own = of_another_year(lambda days: column_on(table, column, spec, days, _PROFILE), grid) if any_year else None
        if own is None:
            raise AdditionError(error.problems) from None
        values, measured_from = own
    return values / _highest(table, str(column), values, spec) * kw, measured_from


def _highest(table: FileTable, column: str, values: Floats, spec: SeriesSpec) -> float:
    """The highest value of the file, in the unit of ``values``, which are those on the grid."""
    spot = f"{table.name}, column {column!r}"
    if values.min() < 0:
        remedy = "Give what feeds in as an asset, in a .yaml file."
        raise AdditionError(
            Problem(_PROFILE, "negative_power", f"{spot} has {plain(values.min())}", "a load, never below 0", remedy)
        )
    suffix = suffix_of(column, spec.unit, 60, _PROFILE, spot)
    highest = 0.0 if isinstance(suffix, Problem) else np.nanmax(suffix.converted(table.numbers(column)[0]), initial=0.0)
    if not highest > 0:
        raise AdditionError(Problem(_PROFILE, "zero_profile", f"{spot} is zero everywhere", "some load"))
    return float(highest)


def _file_and_column(text: str) -> tuple[Path, str | None]:
    """``profile.csv:column``; a colon that is part of the file's own name stays in it."""
    path, colon, column = text.rpartition(":")
    if not colon or len(path) == 1 or Path(text).is_file():
        return Path(text), None
    return Path(path), column.strip()


def _asset(path: Path, name: str, loaded: Loaded) -> dict[str, Any]:
    """The asset in a file, with everything that it refers to in place."""
    where = f"{ADDITION}.asset"
    if not path.is_file():
        raise AdditionError(Problem(where, "file_missing", f"no file {str(path)!r}", "the file of an asset"))
    try:
        raw = read(path).data
    except SiteError as error:
        raise AdditionError(error.problems) from None
    if not isinstance(raw, dict) or "kind" not in raw:
        remedy = "It begins with its kind, like `kind: battery`."
        raise AdditionError(Problem(where, "asset", f"{path.name} without a kind", "an asset, as in a site", remedy))
    return _in_place(raw, name, loaded, path)


def placed_addition(addition: Addition, loaded: Loaded) -> Addition:
    """The addition with all that it refers to in the site in place; it names no files.

    Raises:
        AdditionError: With all that is wrong.
    """
    if addition.profile is not None and not isinstance(addition.profile.given, tuple | float):
        found, expected = "the name of a series or of a file", "a number [kW] for each step"
        raise AdditionError(Problem(_PROFILE, "profile", found, expected, "Give its values."))
    if addition.asset is None:
        return addition
    return addition.model_copy(update={"asset": _in_place(addition.asset, addition.name, loaded, None)})


def _in_place(raw: dict[str, Any], name: str, loaded: Loaded, path: Path | None) -> dict[str, Any]:
    """The asset with everything that it refers to in place.

    Args:
        raw: As it was written.
        name: What it is called where it has no name of its own.
        loaded: The site.
        path: The file that it was read from, if it was.
    """
    place = f"{ADDITION}.asset" if path is None else path.name
    asset = {key: value for key, value in raw.items() if key != "series"}
    alone = _alone({"name": name} | asset, raw.get("series", ()), place, loaded.document)
    placed = in_place(alone, _sources(alone, None if path is None else path.parent, loaded))
    if placed.problems:
        raise AdditionError(about(placed.problems, _MEMBER, place))
    found: dict[str, Any] = placed.document.members[0].assets[0].model_dump(mode="json", by_alias=True)
    return found


def _alone(asset: dict[str, Any], series: Any, file: str, document: SiteDocument) -> SiteDocument:
    """A document of nothing but the asset, on the site's horizon."""
    grid = bound_grid(document)
    raw = {
        "gridshare": 1,
        "name": ADDITION,
        "time_zone": document.time_zone,
        "horizon": {"start": grid.local[0].isoformat(), "steps": grid.n_steps, "step_minutes": grid.step_minutes},
        "series": series,
        "members": [{"name": ADDITION, "assets": [asset]}],
    }
    try:
        return SiteDocument.model_validate(raw)
    except ValidationError as error:
        raise AdditionError(about(problems_of(error, raw, document_place(SiteDocument)), _MEMBER, file)) from None


def _sources(alone: SiteDocument, folder: Path | None, loaded: Loaded) -> Sources:
    """The asset's own files and series, and the site's series."""
    files = None if folder is None else SiteFolder(folder)
    own, site = Sources.of(alone.series, files, bound_grid(alone)), loaded.sources
    lists = {name: values[: own.grid.n_steps] for name, values in site.lists.items()}
    return replace(own, tables=(*own.tables, *site.tables), lists={**lists, **own.lists})
