"""The job that turns a meter export into clean series of a stored site."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.effort import Progress, SolveOptions
from gridshare.jobs.kinds.kind import Done, Given, JobKind
from gridshare.jobs.stages import IMPORTING, enter
from gridshare.jobs.worker import Patience
from gridshare.store.bundles import unfit_name

IMPORT_S = 120.0
"""Seconds that an import may take."""


class ImportArguments(BaseModel):
    """What the caller says of the file besides its content."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field("upload", min_length=1, max_length=200, description="Name of the file, for messages and names.")
    layout: str | None = Field(None, description="Name of its layout; recognised where left out.")
    answer: list[str] = Field([], description="Answers to questions: unit=kWh, label=end.", examples=[["unit=kWh"]])
    map: str | None = Field(None, description="File of the site with answers, columns, and names of meters (YAML).")
    fill: Literal["leave", "linear", "like_days"] = Field("leave", description="What is done about gaps.")
    time_zone: str | None = Field(None, description="Clock of local times; the site's where left out.")


def work(given: Given, arguments: ImportArguments, *, options: SolveOptions) -> Done:
    """The report of an import; the series become files of the site unless anything is asked or wrong.

    Raises:
        GridshareError: As `gridshare.usecases.import_files.import_files`.
    """
    from gridshare.documents.written_json import json_of
    from gridshare.imports import OVER_A_WIRE, MapDocument
    from gridshare.series.measured import FOLDER
    from gridshare.usecases.import_files import ImportOptions, import_files
    from gridshare.usecases.import_map import parsed_answers, read_map, time_zone_of

    enter(IMPORTING)
    assert given.folder is not None  # noqa: S101 - the route gives it
    said = MapDocument() if arguments.map is None else read_map(_within(given.folder, arguments.map))
    layout = [f"layout={arguments.layout}"] if arguments.layout else []
    chosen = ImportOptions(
        said=said,
        answers=parsed_answers([*layout, *arguments.answer]),
        fill=arguments.fill,
        time_zone=arguments.time_zone or time_zone_of(given.folder),
        limits=OVER_A_WIRE,
    )
    before = _files(given.folder / FOLDER)
    with TemporaryDirectory() as temporary:
        file = Path(temporary) / _file_name(arguments.name)
        file.write_bytes(given.body or b"")
        report = import_files([file], given.folder, chosen, _shown(options)).report
    after = _files(given.folder / FOLDER)
    changed = {f"{FOLDER}/{name}": content for name, content in after.items() if before.get(name) != content}
    summary = {"ok": report.ok, "questions": len(report.questions), "series": [each.name for each in report.series]}
    return Done(json_of(report).encode(), summary=summary, files=changed)


def _shown(options: SolveOptions) -> Callable[[str, int, int], None]:
    begun = time.monotonic()

    def show(name: str, done: int, total: int) -> None:
        if options.on_progress is not None:
            options.on_progress(Progress(time.monotonic() - begun, None, None, None, f"{name} ({done} of {total})"))

    return show


def _files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and not unfit_name(path.name)}


def _file_name(said: str) -> str:
    """The name of a file that the caller says, where a file can have it."""
    name = PurePosixPath(said.replace("\\", "/")).name
    return "upload" if unfit_name(name) else name


def _within(folder: Path, name: str) -> Path:
    """A file of the site; what lies elsewhere is as if it were not there."""
    return folder / ("no such file" if unfit_name(name) else name)


IMPORT = JobKind("import", ImportArguments, work, lambda _: Patience(IMPORT_S), lambda _: SolveOptions(), writes=True)
