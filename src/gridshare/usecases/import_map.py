"""The file for ``--map``, answers of the command line, and the clock of the site that files are imported for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import ImportedError, Problem, SiteError
from gridshare.imports import Aspect, MapDocument
from gridshare.sites.file import NAMES, read

TIME_ZONE = "Europe/Amsterdam"
"""The clock of a site that does not say otherwise."""


def read_map(path: Path) -> MapDocument:
    """What a file says of files.

    Raises:
        ImportedError: With all that is wrong, each with its line.
    """
    try:
        written = read(path)
    except SiteError as error:
        raise ImportedError(error.problems) from None
    try:
        return map_of({} if written.data is None else written.data, path.name)
    except ImportedError as error:
        raise ImportedError(written.located(error.problems)) from None


def map_of(raw: Any, where: str) -> MapDocument:
    """The same of plain values.

    Raises:
        ImportedError: With all that is wrong.
    """
    if not isinstance(raw, Mapping):
        expected = "fields like `answers: {unit: kWh}`, `columns:`, `files:` or `meters:`"
        raise ImportedError(Problem(where, "not_a_mapping", type(raw).__name__, expected))
    try:
        return MapDocument.model_validate(raw)
    except ValidationError as error:
        raise ImportedError(problems_of(error, raw, document_place(MapDocument))) from None


def parsed_answers(given: Sequence[str]) -> dict[str, str]:
    """Aspect -> answer of texts like ``unit=kWh``.

    Raises:
        ImportedError: With all that are no answers.
    """
    found: dict[str, str] = {}
    problems = []
    for text in given:
        aspect, equals, answer = (part.strip() for part in text.partition("="))
        if not equals or not answer or aspect not in get_args(Aspect):
            expected = f"ASPECT=ANSWER, where the aspect is one of {', '.join(get_args(Aspect))}"
            problems.append(Problem("--answer", "answer", repr(text), expected))
        found[aspect] = answer
    if problems:
        raise ImportedError(problems)
    return found


def time_zone_of(site: Path | None) -> str:
    """The zone that a site's document names; Europe/Amsterdam where there is no document yet.

    Raises:
        SiteError: If there is a document that cannot be read.
    """
    if site is None or not any((site / name).is_file() for name in NAMES):
        return TIME_ZONE
    data = read(site).data
    zone = data.get("time_zone") if isinstance(data, dict) else None
    return zone if isinstance(zone, str) else TIME_ZONE


def refuse_unknown_zone(time_zone: str) -> None:
    """Nothing, where the zone is known.

    Raises:
        ImportedError: Otherwise.
    """
    try:
        ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        expected = "an IANA name like Europe/Amsterdam"
        raise ImportedError(Problem("time_zone", "unknown_time_zone", repr(time_zone), expected)) from None
