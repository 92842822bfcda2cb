"""What a site may hold: every asset kind with every field, read from the documents' own JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from gridshare.assets import KINDS

Schema = Mapping[str, Any]

_CONFIG = ConfigDict(extra="forbid", frozen=True)
_SERIES = "number, list with a number per step, name of a column, or {file, column, sheet}"
_PLAIN = {
    "number": "number",
    "integer": "whole number",
    "boolean": "true or false",
    "string": "text",
    "object": "object",
}
_FORMATS = {"date-time": "date and time", "date": "date"}
_BOUNDS = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
_USUAL = {"kW": 50.0, "kWh": 100.0, "EUR/kWh": 0.05, "degC": 4.0, "min": 30.0, "h": 2.0, "EUR": 10.0}
"""An example for fields that bring none, by unit; kept within the field's range."""

_TEXTS = {"date-time": "2026-01-15T06:15:00", "date": "2026-01-15"}
_EXAMPLES = {"weekdays": "mon-fri", "from": "16:00", "to": "19:00"}
_MEANINGS = {"kind": "Which kind of asset it is."}


class FieldReport(BaseModel):
    """One field."""

    model_config = _CONFIG

    name: str = Field(description="As it is written in the document.")
    meaning: str = Field(description="What it is, in words.")
    type: str = Field(description="What may stand there, in words.")
    unit: str | None = Field(description="Unit of its numbers; null where it has none.")
    at_least: float | None = Field(description="Least value; null where there is none.")
    above: float | None = Field(description="Every value is above this; null where there is no such bound.")
    at_most: float | None = Field(description="Most; null where there is none.")
    below: float | None = Field(description="Every value is below this; null where there is no such bound.")
    choices: list[Any] | None = Field(description="The values it may have, where these can be listed.")
    required: bool = Field(description="Whether it must be given.")
    default: Any = Field(description="What holds where it is left out.")
    example: Any = Field(description="A value that it may have.")
    fields: list[FieldReport] = Field(description="Its own fields, where it is an object or holds objects.")


class KindReport(BaseModel):
    """One asset kind."""

    model_config = _CONFIG

    kind: str = Field(description="The word in `kind:`.")
    meaning: str = Field(description="What it is, in words.")
    fields: list[FieldReport] = Field(description="Its fields.")


class KindsDocument(BaseModel):
    """What a site may hold."""

    model_config = _CONFIG

    gridshare: Literal[1] = 1
    document: Literal["kinds"] = "kinds"
    kinds: list[KindReport] = Field(description="All asset kinds.")


def kinds() -> KindsDocument:
    """Every asset kind with every field: unit, range, meaning, example, and whether it must be given."""
    reports = []
    for kind in KINDS:
        schema = kind.document.model_json_schema(by_alias=True)
        reports.append(
            KindReport(
                kind=kind.name,
                meaning=schema.get("description", kind.name),
                fields=_fields(schema, schema.get("$defs", {}), ()),
            )
        )
    return KindsDocument(kinds=reports)


def _fields(schema: Schema, defs: Schema, within: tuple[str, ...]) -> list[FieldReport]:
    required = (*schema.get("required", ()), "kind")
    return [
        _field(name, field, defs, within, required=name in required)
        for name, field in schema.get("properties", {}).items()
    ]


def _field(name: str, schema: Schema, defs: Schema, within: tuple[str, ...], *, required: bool) -> FieldReport:
    parts = [*_alternatives(schema, defs, within)]

    def first(key: str) -> Any:
        return next((p[key] for p in parts if key in p), None)

    choices = [value for p in parts for value in ([p["const"]] if "const" in p else p.get("enum", ()))]
    held: Schema = next((p for p in parts if "properties" in p), {})
    fields = [] if not held or _is_series(schema) else _fields(held, defs, (*within, str(held.get("title"))))
    default = None if required else schema.get("default")
    return FieldReport(
        name=name,
        meaning=_MEANINGS.get(name) or _first_sentence(first("description")),
        type=_words(schema, defs),
        unit=first("unit"),
        at_least=first("minimum"),
        above=first("exclusiveMinimum"),
        at_most=first("maximum"),
        below=first("exclusiveMaximum"),
        choices=choices or None,
        required=required,
        default=_clock(default) if _is_clock(schema) and default is not None else default,
        example=_EXAMPLES.get(name) or _example(schema, defs, first("unit"), fields),
        fields=fields,
    )


def _alternatives(schema: Schema, defs: Schema, within: tuple[str, ...]) -> Iterator[Schema]:
    """The schema and all that it may be or hold, not what its objects hold."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name not in within:
            yield from _alternatives(defs[name], defs, (*within, name))
    yield schema
    inner = [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), Mapping)]
    for part in (*_options(schema), *inner):
        yield from _alternatives(part, defs, within)


def _options(schema: Schema) -> list[Schema]:
    """The forms it may have, but for null."""
    return [o for o in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if o.get("type") != "null"]


def _is_series(schema: Schema) -> bool:
    """Whether it is a series: one of its forms names a file's column."""
    return any("file" in o.get("properties", ()) or _is_series(o) for o in _options(schema))


def _is_clock(schema: Schema) -> bool:
    return str(schema.get("unit", "")).startswith("HH:MM")


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _first_sentence(text: str | None) -> str:
    """The first paragraph on one line: docstrings go on with what only their readers need."""
    return " ".join((text or "").partition("\n\n")[0].split())


def _words(schema: Schema, defs: Schema) -> str:
    if "$ref" in schema:
        return _words(defs[schema["$ref"].rpartition("/")[2]], defs)
    if _is_series(schema):
        return _SERIES
    if options := _options(schema):
        return " or ".join(dict.fromkeys(_words(o, defs) for o in options))
    if schema.get("type") == "array":
        return f"list of {_words(schema.get('items', {}), defs) or 'values'}"
    if isinstance(schema.get("additionalProperties"), Mapping):
        return f"names with {_words(schema['additionalProperties'], defs)} each"
    return _plain_words(schema)


def _plain_words(schema: Schema) -> str:
    if "const" in schema or "enum" in schema:
        return "one of the choices"
    if _is_clock(schema):
        return "time of day"
    return _FORMATS.get(schema.get("format", ""), _PLAIN.get(str(schema.get("type")), ""))


def _example(schema: Schema, defs: Schema, unit: str | None, fields: list[FieldReport]) -> Any:
    """The field's own example, else its default, else one made from its type."""
    if schema.get("examples"):
        return schema["examples"][0]
    if schema.get("default") not in (None, [], {}):
        return schema["default"]
    given = [f for f in fields if f.required] or [f for f in fields if f.default is not None] or fields[:1]
    return _made(schema, defs, unit, {f.name: f.example for f in given})


def _made(schema: Schema, defs: Schema, unit: str | None, held: Schema) -> Any:
    while "$ref" in schema or _options(schema):
        schema = defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else _options(schema)[0]
    inner = schema.get("additionalProperties")
    match schema.get("type"):
        case "array":
            return [_made(schema.get("items", {}), defs, unit, held)]
        case "object":
            return {"name": _made(inner, defs, unit, held)} if isinstance(inner, Mapping) else dict(held)
        case _:
            return _one_value(schema, unit)


def _one_value(schema: Schema, unit: str | None) -> Any:
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if schema.get("type") not in ("number", "integer"):
        return schema.get("type") == "boolean" or _TEXTS.get(schema.get("format", ""), "a name")
    value = _USUAL.get(unit or "", 1.0)
    value = max(value, schema.get("minimum", value), schema.get("exclusiveMinimum", value - 1))
    value = min(value, schema.get("maximum", value), schema.get("exclusiveMaximum", value + 1))
    return int(value) if schema.get("type") == "integer" else value
