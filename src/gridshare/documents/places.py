"""What a place of a document may contain, in words: taken from the document's own JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from gridshare.plain import first_sentence, plain
from gridshare.units import MOST

Part = str | int
_SHORT = {"date-time": "a date and time like 2026-01-15 06:15", "date": "a date like 2026-01-15"}
_UNSAID = object()
_TYPES = {"boolean": "true or false", "array": "a list", "null": "nothing"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a document.

    Attributes:
        schemas: What it may contain, one schema for each way to write it.
        about: The field's own schema, with its description and examples.
        root: The schema with the definitions.
    """

    schemas: tuple[Mapping[str, Any], ...]
    about: Mapping[str, Any]
    root: Mapping[str, Any]

    def at(self, part: Part, value: Any) -> Place:
        """The place one part further; ``value`` is what was written here and chooses among kinds."""
        found: list[Mapping[str, Any]] = []
        for schema in self._objects_or_lists(part, value):
            if isinstance(part, int):
                items = [schema["items"]] if "items" in schema else []
                found += schema.get("prefixItems", [])[part : part + 1] or items
            elif part in schema.get("properties", {}):
                found.append(schema["properties"][part])
            elif isinstance(schema.get("additionalProperties"), Mapping):
                found.append(schema["additionalProperties"])
            else:
                found += schema.get("patternProperties", {}).values()
        about = found[0] if found else {}
        return Place(tuple(s for f in found for s in self._ways(f, None)), about, self.root)

    def _objects_or_lists(self, part: Part, value: Any) -> Iterator[Mapping[str, Any]]:
        for schema in self._chosen(value):
            if isinstance(part, str) and schema.get("type") == "array" and "items" in schema:
                yield from self._ways(schema["items"], value)  # one item may be written without its list
            yield schema

    def _chosen(self, value: Any) -> tuple[Mapping[str, Any], ...]:
        if not isinstance(value, dict):
            return self.schemas
        kinds = [schema.get("properties", {}).get("kind", {}) for schema in self.schemas]
        named = [s for s, kind in zip(self.schemas, kinds, strict=True) if kind.get("const") == _kind_of(value, kind)]
        return tuple(named) or self.schemas

    def _ways(self, schema: Mapping[str, Any], value: Any) -> Iterator[Mapping[str, Any]]:
        if "$ref" in schema:
            target = self.root["$defs"][schema["$ref"].rpartition("/")[2]]
            yield from self._ways(target, value)
            return
        ways = schema.get("anyOf") or schema.get("oneOf")
        if not ways:
            yield schema
            return
        inherited = {k: v for k, v in schema.items() if k in ("unit", "minimum", "maximum")}
        for way in ways:
            yield from self._ways({**inherited, **way}, value)

    def fields(self, value: Any) -> list[str]:
        """Names of the fields that what was written here may have."""
        names: dict[str, None] = {}
        for schema in self._chosen(value):
            inner = schema.get("items", {}) if schema.get("type") == "array" else schema
            for way in self._ways(inner, value):
                names |= dict.fromkeys(way.get("properties", {}))
        return list(names)

    @property
    def in_words(self) -> str:
        """What may be written here."""
        kinds = [
            s["properties"]["kind"]["const"] for s in self.schemas if "const" in s.get("properties", {}).get("kind", {})
        ]
        if len(kinds) > 1:
            return f"fields with a kind: {either(kinds)}"
        words = dict.fromkeys(_one(schema) for schema in self.schemas if schema.get("type") != "null")
        return either(list(words)) or "something else"

    @property
    def kinds(self) -> list[str]:
        """The kinds of thing that may be written here, where ``kind`` distinguishes them."""
        fields = [schema.get("properties", {}).get("kind", {}) for schema in self.schemas]
        return [field["const"] for field in fields if "const" in field]

    def kinds_with(self, field: str) -> list[str]:
        """The kinds of thing that may be written here and have a field of that name."""
        fields = [schema.get("properties", {}) for schema in self.schemas]
        return [of["kind"]["const"] for of in fields if field in of and "const" in of.get("kind", {})]

    @property
    def takes_number(self) -> bool:
        """Whether a number may be written here."""
        return any(map(_is_number, self.schemas))

    @property
    def number_in_words(self) -> str:
        """The number that may be written here."""
        return next((_number(schema) for schema in self.schemas if _is_number(schema)), "a number")

    @property
    def units(self) -> list[str]:
        """Units of the numbers that may be written here."""
        return list(dict.fromkeys(s["unit"] for s in self.schemas if s.get("unit", "1") != "1" and _is_number(s)))

    @property
    def example(self) -> str:
        """An example as YAML, empty where there is none."""
        examples = self.about.get("examples")
        return json.dumps(examples[0], ensure_ascii=False) if examples else ""

    @property
    def choices(self) -> list[Any]:
        """The values of which one may be written here; none where it is not one of a few."""
        return [v for s in self.schemas for v in s.get("enum", [s.get("const")]) if v is not None]

    @property
    def meaning(self) -> str:
        """The first sentence of the description, without its full stop."""
        text: str = self.about.get("description") or next(
            (s["description"] for s in self.schemas if "description" in s), ""
        )
        return first_sentence(text)


def _kind_of(value: Mapping[str, Any], field: Mapping[str, Any]) -> Any:
    """The kind that a value says it is, or is where it says none; something else than any kind where it is neither."""
    return value.get("kind", field.get("default", _UNSAID))


@cache
def document_place(model: type[BaseModel]) -> Place:
    """The document as a whole."""
    root = model.model_json_schema(by_alias=True)
    return Place((root,), root, root)


@cache
def rows_place(model: type[BaseModel]) -> Place:
    """A list of rows."""
    root = model.model_json_schema(by_alias=True)
    return Place(({"type": "array", "items": root},), root, root)


def either(words: Sequence[str]) -> str:
    """``a, b or c``."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else "".join(words)


def _is_number(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") in ("number", "integer")


def _one(schema: Mapping[str, Any]) -> str:
    if "const" in schema or "enum" in schema:
        return either([str(v) for v in schema.get("enum", [schema.get("const")])])
    kind = schema.get("type", "")
    if _is_number(schema):
        return _number(schema)
    if kind == "string":
        return _SHORT.get(
            schema.get("format", ""), 'a time of day like "16:00"' if "HH:MM" in schema.get("unit", "") else "text"
        )
    if kind == "object":
        names = list(schema.get("properties", {}))
        return f"fields ({', '.join(names)})" if names else "names with a value each"
    if kind == "array" and schema.get("minItems") == schema.get("maxItems", 0):
        return f"a list of {schema['minItems']}"
    return _TYPES.get(kind, "something else")


def _number(schema: Mapping[str, Any]) -> str:
    unit = schema.get("unit", "1")
    noun = "a whole number" if schema["type"] == "integer" else "a number"
    words = f"{noun} [{unit}]" if unit != "1" else noun
    limits = [
        f"{text} {plain(schema[key])}"
        for key, text in (
            ("minimum", "at least"),
            ("exclusiveMinimum", "above"),
            ("maximum", "at most"),
            ("exclusiveMaximum", "below"),
        )
        if key in schema and abs(schema[key]) != MOST.get(unit)  # which goes without saying
    ]
    return f"{words}, {' and '.join(limits)}" if limits else words
