"""In which form an answer leaves: JSON, and CSV or Parquet where it is a table, by the header ``Accept``.

What a route can answer in is what its description lists (`gridshare.http.openapi`): it is negotiated before the route
is entered, and the route finds it in `chosen`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from fastapi import Request
from pydantic import BaseModel
from starlette.responses import Response

from gridshare.errors import Problem
from gridshare.http.errors import NotAcceptableError
from gridshare.http.pages import Page
from gridshare.reports.extras import MissingPackageError
from gridshare.tables.formulas import csv_of_rows
from gridshare.tables.parquet import parquet_of

JSON = "application/json"
CSV = "text/csv"
PARQUET = "application/vnd.apache.parquet"
TABLES = (JSON, CSV, PARQUET)
"""Forms of what is a table; where the client takes all alike it is the first."""


async def negotiate(request: Request) -> None:
    """Choose the form of the answer; a dependency of every route.

    Raises:
        NotAcceptableError: If the client takes none that there is.
    """
    offered = offers(request.scope.get("route"))
    accept = ",".join(request.headers.getlist("accept")).strip() or "*/*"
    found = best(accept, offered)
    if found is None:
        forms = " or ".join(offered)
        raise NotAcceptableError(
            Problem("header Accept", "not_acceptable", accept[:80], forms, f"Accept {forms}, or leave the header out.")
        )
    request.state.media_type = found


def chosen(request: Request) -> str:
    """The media type that the answer has to have."""
    found: str = request.state.media_type
    return found


def offers(route: Any) -> list[str]:
    """The media types in which a route answers where all is well."""
    responses: Mapping[Any, Any] = getattr(route, "responses", None) or {}
    done = responses.get(200, responses.get(201, responses.get(202, {})))
    return list(done.get("content", ())) or [JSON]


def best(accept: str, offered: Sequence[str]) -> str | None:
    """The media type that a client likes best (RFC 9110, 12.5.1); None where it takes none."""
    ranges = qualities(accept)
    liked = [(_quality(ranges, media_type), -place, media_type) for place, media_type in enumerate(offered)]
    quality, _, media_type = max(liked, default=(0.0, 0, ""))
    return media_type if quality > 0 else None


def table(rows: Sequence[Mapping[str, Any]], columns: Sequence[str], media_type: str) -> bytes:
    """A list as a table: a row each, what is nested as JSON, instants as in RFC 3339.

    Raises:
        MissingPackageError: If the package that writes Parquet is not installed.
    """
    plain = [[_plain(row.get(name)) for name in columns] for row in rows]
    if media_type == CSV:
        return csv_of_rows(columns, plain).encode()
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingPackageError.of("pyarrow", "parquet") from None
    return parquet_of(pa.table({name: [row[k] for row in plain] for k, name in enumerate(columns)}))


def listed(request: Request, page: Page[Any], document: type[BaseModel], items: Sequence[BaseModel]) -> Response:
    """A page of a list in the form that was chosen.

    Args:
        request: The request.
        page: The page, for its links.
        document: What an item is, for the columns of a table.
        items: What is on it.
    """
    media_type = chosen(request)
    if media_type == JSON:
        body: Any = {"items": [item.model_dump(mode="json") for item in items], "next": page.next}
        return Response(json.dumps(body, ensure_ascii=False), 200, page.headers, JSON)
    rows = [item.model_dump() for item in items]
    return Response(table(rows, list(document.model_fields), media_type), 200, page.headers, media_type)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value


def qualities(header: str) -> list[tuple[str, float]]:
    """What a header of the family ``Accept`` names, in lower case, and how well each is liked, from 0 to 1."""
    return [_range(part) for part in header.split(",") if part.strip()]


def _range(text: str) -> tuple[str, float]:
    name, _, parameters = text.partition(";")
    quality = 1.0
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "q":
            quality = _number(value.strip())
    return name.strip().lower(), quality


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(ranges: Sequence[tuple[str, float]], media_type: str) -> float:
    """By the range that names it most exactly."""
    for name in (media_type, media_type.partition("/")[0] + "/*", "*/*"):
        found = [quality for each, quality in ranges if each == name]
        if found:
            return max(found)
    return 0.0
