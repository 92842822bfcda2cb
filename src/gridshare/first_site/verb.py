"""The verb in Python, with plain arguments: ``gridshare.new_site``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from gridshare.first_site.answers import Given, read_answers
from gridshare.first_site.making import NewSite
from gridshare.first_site.making import new_site as _new_site
from gridshare.imports import FillMethod
from gridshare.reports.words import Language
from gridshare.usecases.import_map import map_of


def new_site(
    folder: str | Path,
    exports: Sequence[str | Path] | str | Path = (),
    answers: Mapping[str, Any] | str | Path | None = None,
    *,
    import_answers: Mapping[str, str] | None = None,
    fill: FillMethod = "like_days",
    language: Language | None = None,
) -> NewSite:
    """A commented ``site.yaml`` of a park, made of exports or of series that its folder has.

    Args:
        folder: Folder of the site; made where it is not there.
        exports: Exports as they are: meters, prices, charging.
        answers: Question -> answer (docs/new.md), or the path of a file with these; the default of what is left out.
        import_answers: Answers to what the exports leave open: ``{"unit": "kWh"}``.
        fill: What is done about gaps: ``leave``, ``linear`` (up to an hour) or ``like_days`` (up to a week).
        language: Of the comments.

    Raises:
        AnswersError: With all answers that cannot be used.
        ImportedError: If an export cannot be read, or leaves open what is not answered.
        OutputError: If the folder has a site already, or cannot be written.
    """
    paths = [Path(exports)] if isinstance(exports, str | Path) else [Path(path) for path in exports]
    said = map_of({"answers": dict(import_answers)} if import_answers else {}, "import_answers")
    in_file = read_answers(Path(answers)) if isinstance(answers, str | Path) else Given(dict(answers or {}))
    return _new_site(Path(folder), Given({}, tuple(paths), said, fill, language).after(in_file))
