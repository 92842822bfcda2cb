"""What the service takes at the path of a request: its methods, and the parameters of its query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fastapi import Request
from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.routing import Match


def methods_at(request: Request) -> list[str]:
    """The methods of all routes at the path; a router answers for the first of them alone."""
    return sorted({method for _, route in _at(request) for method in route.methods or ()})


def parameters_at(request: Request) -> list[str]:
    """The names that the query of this request may have."""
    names: list[str] = []
    for match, route in _at(request):
        if match is Match.FULL:
            for field in route.dependant.query_params:  # codespell:ignore dependant
                names += _names(field.field_info.annotation) or [field.alias]
    return names


def _names(annotation: Any) -> list[str]:
    if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return []
    return [field.alias or name for name, field in annotation.model_fields.items()]


def _at(request: Request) -> Iterator[tuple[Match, APIRoute]]:
    scope: Mapping[str, Any] = request.scope
    for included in request.app.routes:
        router = getattr(included, "original_router", None)
        for route in [included] if router is None else router.routes:
            if isinstance(route, APIRoute):
                match, _ = route.matches(dict(scope))
                if match is not Match.NONE:
                    yield match, route
