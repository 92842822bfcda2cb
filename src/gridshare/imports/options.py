"""What a person says about an import, and what it finds around its files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from gridshare.imports.map_document import MapDocument

FillMethod = Literal["leave", "linear", "like_days"]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person says about an import.

    Attributes:
        said: The document for ``--map``.
        answers: Aspect -> answer, about all files; before what the document says.
        fill: What is done about gaps.
        time_zone: Clock of the site; local times are read on it.
        latitude, longitude: Of the site [degrees], for the check against sunlight.
        dry_run: Whether nothing is written.
    """

    said: MapDocument = field(default_factory=MapDocument)
    answers: Mapping[str, str] = field(default_factory=dict)
    fill: FillMethod = "leave"
    time_zone: str = "Europe/Amsterdam"
    latitude: float | None = None
    longitude: float | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an import finds around its files.

    Attributes:
        day_kind: Kind of a day as firms live it, holidays as Sundays; days of a kind are alike.
        folder: The site's folder of clean series, continued and written; None where there is none.
        connections_kw: Name of a series -> most its connection can carry, as the site's document says [kW].
    """

    day_kind: Callable[[date], int]
    folder: Path | None = None
    connections_kw: Mapping[str, float] = field(default_factory=dict)
