"""The manifest of a batch: which sites, on which days, in which scenarios. A small document, next to the sites."""

from __future__ import annotations

import glob
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from gridshare.documents.days import DaysError, days_of
from gridshare.documents.file import Wanted
from gridshare.documents.file import read as read_file
from gridshare.documents.typed import checked
from gridshare.errors import Problem, SiteError
from gridshare.sites.changed import invalid_additions
from gridshare.sites.changes import NamedChanges as Scenario
from gridshare.sites.file import NAMES

_CONFIG = ConfigDict(extra="forbid", frozen=True)
_OWN = "own"
_SUFFIXES = (".yaml", ".yml", ".json")
_WANTED = Wanted(
    "a manifest", ("manifest.yaml", "manifest.yml", "manifest.json"), "It begins with `gridshare: 1`, then sites."
)

Seconds = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0.1, json_schema_extra={"unit": "s"})]
Gap = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=1, json_schema_extra={"unit": "1"})]


class ManifestError(SiteError):
    """A manifest cannot be read; all its problems are listed."""

    code: ClassVar[str] = "manifest_invalid"
    title: ClassVar[str] = "The manifest has problems"


class ManifestSite(BaseModel):
    """A site with a name of its own in the rows."""

    model_config = _CONFIG

    path: str = Field(min_length=1, description="Its folder or document, from the folder of the manifest.")
    name: str = Field(min_length=1, max_length=120, description="What rows call it, instead of its document's name.")


class Manifest(BaseModel):
    """What a batch plans, as a person writes it (version 1)."""

    model_config = _CONFIG

    gridshare: Literal[1] = Field(description="Version of this document.", examples=[1])
    sites: tuple[str | ManifestSite, ...] = Field(
        min_length=1,
        description="Folders and documents, or patterns of such (parks/*), from the folder of the manifest.",
        examples=[["parks/*"]],
    )
    days: tuple[str, ...] = Field(
        (_OWN,),
        description="Days, ranges of days, today, tomorrow, or own: each document's own horizon.",
        examples=[["2026-02-01..2026-02-28"]],
    )
    in_order: bool = Field(
        default=False, description="True: each day of a site begins from the state in which the one before ended."
    )
    scenarios: tuple[Scenario, ...] = Field((), description="All sites and days are planned in each; once as they are.")
    time_limit_s: Seconds | None = Field(None, description="Time for each plan.")
    gap: Gap | None = Field(None, description="Stop when a plan is proven this close to the least cost.")

    @field_validator("days", mode="before")
    @classmethod
    def _one_is_a_list(cls, given: Any) -> Any:
        return [given] if isinstance(given, str) else given


@dataclass(frozen=True, slots=True)
class Asked:
    """What a manifest asks for.

    Attributes:
        sites: Each site's path, and what rows call it; None for its document's own name.
        days: The days; none for each document's own.
        in_order: Whether the days of a site hang together.
        scenarios: The scenarios; none for the sites as they are.
        time_limit_s, relative_gap: How each plan is sought; None where it does not say.
    """

    sites: Mapping[str, str | None]
    days: Sequence[date]
    in_order: bool
    scenarios: Sequence[Scenario]
    time_limit_s: float | None
    relative_gap: float | None


def read_manifest(path: str | Path) -> Asked:
    """What the manifest in a file asks for; its paths are then from where the file is.

    Raises:
        ManifestError: With all that is wrong with it, each with its line.
    """
    try:
        written = read_file(Path(path), _WANTED)
    except SiteError as error:
        raise ManifestError(error.problems) from None
    try:
        return asked(written.data, written.path.parent, written.path)
    except ManifestError as error:
        raise ManifestError(written.located(error.problems)) from None


def asked(raw: Any, folder: Path, own: Path | None = None) -> Asked:
    """The same for a manifest that is parsed already.

    Args:
        raw: The manifest as plain values.
        folder: Where its paths begin.
        own: The file it was read from, which is no site even where a pattern matches it.

    Raises:
        ManifestError: With all that is wrong with it.
    """
    try:
        manifest = checked(raw, _WANTED, Manifest)
    except SiteError as error:
        raise ManifestError(error.problems) from None
    problems: list[Problem] = []
    sites = _sites(manifest, folder, problems)
    sites.pop(str(own), None)
    days = _days(manifest, problems)
    names = [scenario.name for scenario in manifest.scenarios]
    problems += [
        Problem(f"scenarios[{k}].name", "duplicate_name", f"{name!r} once more", "a name of its own")
        for k, name in enumerate(names)
        if name in names[:k]
    ]
    for k, scenario in enumerate(manifest.scenarios):
        problems += [replace(p, where=f"scenarios[{k}].{p.where}") for p in invalid_additions(scenario)]
    if problems:
        raise ManifestError(problems)
    limits = manifest.time_limit_s, manifest.gap
    return Asked(sites, days, manifest.in_order, manifest.scenarios, *limits)


def sites_at(path: str | Path) -> list[str]:
    """The site at a path; those in it where it is a folder of such, without a document of its own."""
    folder = Path(path)
    if not folder.is_dir() or _has_document(folder):
        return [str(path)]
    inside = sorted(str(Path(path) / each.name) for each in folder.iterdir() if _has_document(each))
    return inside or [str(path)]


def _has_document(folder: Path) -> bool:
    return any((folder / name).is_file() for name in NAMES)


def _sites(manifest: Manifest, folder: Path, problems: list[Problem]) -> dict[str, str | None]:
    """Each site once; where one is given with a name and without, it has the name."""
    found: dict[str, str | None] = {}
    for k, each in enumerate(manifest.sites):
        if isinstance(each, ManifestSite):
            found[str(folder / each.path)] = each.name
            continue
        paths = _matching(each, folder)
        if not paths:
            remedy = f"Patterns begin in {str(folder)!r}, the folder of the manifest."
            problems.append(Problem(f"sites[{k}]", "no_sites", f"{each!r}, which matches nothing", "sites", remedy))
        for path in paths:
            found.setdefault(path, None)
    return found


def _matching(text: str, folder: Path) -> list[str]:
    """What a pattern matches: folders, and documents. A path that is none is one site, there or not."""
    if not glob.has_magic(text):
        return sites_at(folder / text)
    matched = sorted(str(folder / found) for found in glob.glob(text, root_dir=folder, recursive=True))  # noqa: PTH207
    return [path for path in matched if Path(path).is_dir() or path.lower().endswith(_SUFFIXES)]


def _days(manifest: Manifest, problems: list[Problem]) -> list[date]:
    if manifest.days == (_OWN,):
        days = []
    else:
        try:
            days = days_of(manifest.days, "days")
        except DaysError as error:
            problems += error.problems
            return []
    in_a_row = bool(days) and (max(days) - min(days)).days + 1 == len(days)
    if manifest.in_order and not in_a_row:
        found = "days with others between them" if days else "each document's own horizon"
        remedy = "Give a range, like 2026-02-01..2026-02-28, or leave in_order out."
        problems.append(Problem("in_order", "period_options", found, "days in a row", remedy))
    return days
