"""The file of answers: what a person said, as it was said; kept in the folder of the site while it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gridshare.documents.file import Wanted, read
from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import SiteError
from gridshare.first_site.phrases import AnswersError
from gridshare.first_site.questions import QUESTIONS
from gridshare.first_site.words import TEXTS
from gridshare.imports import FillMethod, MapDocument
from gridshare.outputs import write
from gridshare.reports.words import Language, Words

KEPT = "new-answers.yaml"
"""Name of the file in the folder of the site."""

_ANSWERS = Wanted("answers to `gridshare new`", (KEPT,), "It has fields like `name: Park Noord` and `import_cap: 640`.")

Answer = str | float | list[str | float] | dict[str, str | float | None] | None
"""A text, a number, a list of texts, or by name."""


class AnswersDocument(BaseModel):
    """Answers to the questions, each as one would type it; a list where there are several."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    language: Language | None = Field(None, description="Language of the document's comments.")
    exports: list[str] = Field([], description="Exports, relative to this file.")
    fill: FillMethod = Field("like_days", description="What is done about gaps in them.")
    import_: MapDocument = Field(MapDocument(), alias="import", description="What is known of them, as for `--map`.")
    name: Answer = Field(None, description="Name of the park.")
    operator: Answer = Field(None, description="Grid operator.")
    firms: Answer = Field(None, description="Meter -> firm; - leaves a meter out.")
    day: Answer = Field(None, description="Day that is planned.")
    import_cap: Answer = Field(None, description="Most that the group may take [kW].")
    export_cap: Answer = Field(None, description="Most that the group may feed in [kW].")
    windows: Answer = Field(None, description="Lower limits at fixed hours: 260 kW, 16:00-19:00, mon-fri, nov-feb.")
    connections: Answer = Field(None, description="Firm -> 250 kVA.")
    contracts: Answer = Field(None, description="dynamic or fixed, or firm -> dynamic or fixed.")
    prices: Answer = Field(None, description="EUR per kWh at a fixed price, and for a kWh fed in.")
    tariff: Answer = Field(None, description="EUR per kW of the month's peak.")
    batteries: Answer = Field(None, description="Firm, 400 kWh, 200 kW.")
    chargers: Answer = Field(None, description="List of visits -> 22 kW.")
    solar: Answer = Field(None, description="Panels that may be turned down.")


@dataclass(frozen=True, slots=True)
class Given:
    """What was said before, and is said now.

    Attributes:
        answers: Key of a question -> its answer.
        exports: Files of measurements.
        said: What is known of them.
        fill: What is done about gaps in them.
        language: Language of the document.
    """

    answers: Mapping[str, Any] = field(default_factory=dict)
    exports: tuple[Path, ...] = ()
    said: MapDocument = field(default_factory=MapDocument)
    fill: FillMethod = "like_days"
    language: Language | None = None

    def after(self, earlier: Given) -> Given:
        """The same with what was said earlier, where nothing was said now."""
        return Given(
            {**earlier.answers, **self.answers},
            self.exports or earlier.exports,
            both(earlier.said, self.said),
            self.fill if self.fill != "like_days" else earlier.fill,
            self.language or earlier.language,
        )

    def answered(self, key: str, answer: str) -> Given:
        """The same with one answer more."""
        return replace(self, answers={**self.answers, key: answer})


def both(earlier: MapDocument, later: MapDocument) -> MapDocument:
    """What is said of files in two documents; of what both say, the later one counts."""
    merged: dict[str, Any] = earlier.model_dump(exclude_unset=True)
    return MapDocument.model_validate(_merged(merged, later.model_dump(exclude_unset=True)))


def read_answers(path: Path) -> Given:
    """The answers in a file.

    Raises:
        AnswersError: With all that is wrong with it.
    """
    try:
        written = read(path, _ANSWERS)
    except SiteError as error:
        raise AnswersError(error.problems) from None
    try:
        document = AnswersDocument.model_validate(written.data)
    except ValidationError as error:
        problems = problems_of(error, written.data, document_place(AnswersDocument))
        raise AnswersError(written.located(problems)) from None
    answers = {q.key: value for q in QUESTIONS if (value := getattr(document, q.key)) is not None}
    exports = tuple(written.path.parent / each for each in document.exports)
    return Given(answers, exports, document.import_, document.fill, document.language)


def keep(given: Given, folder: Path) -> None:
    """Write the answers into the folder of the site.

    Raises:
        OutputError: If it cannot be written.
    """
    said = given.said.model_dump(exclude_unset=True)
    content = {
        "language": given.language or "en",
        **({"exports": [str(path.resolve()) for path in given.exports]} if given.exports else {}),
        **({"fill": given.fill} if given.fill != "like_days" else {}),
        **({"import": said} if said else {}),
        **given.answers,
    }
    head = Words(given.language or "en", TEXTS)("k_head")
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110)
    write(folder / KEPT, f"# {head}\n{text}")


def _merged(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(old)
    for key, value in new.items():
        is_part = isinstance(value, Mapping) and isinstance(found.get(key), Mapping)
        found[key] = _merged(found[key], value) if is_part else value
    return found
