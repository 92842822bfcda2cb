"""What a person says of files that cannot say it themselves: the file for ``--map``.

```yaml
answers: {unit: kWh, label: start}          # about all files
columns: {Verbruik: consumption kWh, Gas: leave out}
files:                                      # about some, by name or pattern
  "bakkerij*.csv":
    answers: {zone: UTC}
    columns: {Levering: consumption}
meters:                                     # by EAN or name
  "871687999975416673": {name: Bakkerij Noord, contracted_kw: 400, year_kwh: 1250000}
```
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from gridshare.imports.findings import Answers, Aspect
from gridshare.units import Kw, Kwh

_CONFIG = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def _known(aspect: str) -> str:
    if aspect not in get_args(Aspect):
        raise PydanticCustomError(
            "aspect", "expected one of {aspects}", {"aspects": ", ".join(get_args(Aspect)), "found": repr(aspect)}
        )
    return aspect


def _text(value: Any) -> Any:
    """An answer as text: YAML reads ``no`` and ``15`` as something else."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


Said = dict[Annotated[str, AfterValidator(_known)], Annotated[str, BeforeValidator(_text)]]


class FileMap(BaseModel):
    """What is said of some files."""

    model_config = _CONFIG

    layout: str | None = Field(None, description="Name of their layout.")
    answers: Said = Field({}, description="Aspect -> answer.", examples=[{"unit": "kWh"}])
    columns: dict[str, str] = Field({}, description="Heading -> what the column is.", examples=[{"Gas": "leave out"}])


class MeterMap(BaseModel):
    """What is said of a meter."""

    model_config = _CONFIG

    name: str | None = Field(None, min_length=1, max_length=80, description="What people call it.")
    contracted_kw: Kw | None = Field(None, description="Contracted import; its peak is held against it.")
    contracted_feed_in_kw: Kw | None = Field(None, description="Contracted feed-in.")
    connection_kw: Kw | None = Field(None, description="Most the connection can carry.")
    year_kwh: Kwh | None = Field(None, description="Year total; the sum of a year is held against it.")


class MapDocument(FileMap):
    """What is said of all files, of some, and of meters."""

    files: dict[str, FileMap] = Field({}, description="Pattern of file names -> what is said of these.")
    meters: dict[str, MeterMap] = Field({}, description="EAN or name of a meter -> what is said of it.")

    @property
    def names(self) -> dict[str, str]:
        """Meter -> what people call it."""
        return {meter: of.name for meter, of in self.meters.items() if of.name is not None}


def answers_of(document: MapDocument, given: Mapping[str, str]) -> Answers:
    """All answers; those of the command line (``given``: aspect -> answer) count before those of the document."""
    said: dict[tuple[str, str, str], str] = {}
    for pattern, of_files in (("*", document), *document.files.items()):
        said |= {(pattern, "", aspect): answer for aspect, answer in of_files.answers.items()}
        for heading, meaning in of_files.columns.items():
            said[pattern, heading, "column"] = meaning
            _, _, unit = meaning.partition(" ")
            if unit and meaning != "leave out":
                said[pattern, heading, "unit"] = unit
        if of_files.layout is not None:
            said[pattern, "", "layout"] = of_files.layout
    return Answers(said | {("*", "", aspect): answer for aspect, answer in given.items()})
