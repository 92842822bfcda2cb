"""A table of a document (sessions, runs): rows written in place, or the name of a file in the site's folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic_core import PydanticCustomError, core_schema

Row = TypeVar("Row", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Table(Generic[Row]):
    """Rows, or the file that holds them until the site is loaded.

    Attributes:
        rows: The rows; empty while ``file`` is set.
        file: Name of a file whose columns are the row's fields.
        spec: What a row is.
    """

    rows: tuple[Row, ...]
    file: str | None
    spec: TableOf

    def with_rows(self, rows: tuple[Row, ...]) -> Table[Row]:
        """The same field with its rows in place of the file."""
        return replace(self, rows=rows, file=None)

    def written(self) -> Any:
        """As JSON."""
        if self.file is not None:
            return self.file
        return [row.model_dump(mode="json", by_alias=True, exclude_none=True) for row in self.rows]


@dataclass(frozen=True, slots=True)
class TableOf:
    """Annotates `Table`: the pydantic model of a row."""

    row: type[BaseModel]

    def __get_pydantic_core_schema__(self, _source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """A list of rows, or a file's name."""
        rows = handler.generate_schema(tuple[self.row, ...])  # type: ignore[name-defined]

        def parse(value: Any, inner: core_schema.ValidatorFunctionWrapHandler) -> Table[Any]:
            if isinstance(value, Table):
                return value
            if isinstance(value, str):
                return Table((), value, self)
            if not isinstance(value, list | tuple):
                raise PydanticCustomError(
                    "table", "expected a list of rows, or the name of a file", {"found": repr(value)[:80]}
                )
            return Table(inner(tuple(value)), None, self)

        return core_schema.no_info_wrap_validator_function(
            parse, rows, serialization=core_schema.plain_serializer_function_ser_schema(lambda table: table.written())
        )

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The rows' schema, or a string."""
        return {"anyOf": [handler(schema["schema"]), {"type": "string", "description": "A file in the site's folder."}]}

    def parse_rows(self, raw: list[dict[str, Any]]) -> tuple[Any, ...]:
        """Rows of a file, validated.

        Raises:
            pydantic.ValidationError: With the number of the row in its path.
        """
        return TypeAdapter(tuple[self.row, ...]).validate_python(raw)  # type: ignore[name-defined]
