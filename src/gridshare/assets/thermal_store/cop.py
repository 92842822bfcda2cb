"""Coefficient of performance: a series, or points over the outside temperature."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Annotated, Any

import numpy as np
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from gridshare.parts import Floats
from gridshare.series import Series, SeriesSpec
from gridshare.units import MOST

_PAIR = 2
_RATIO = SeriesSpec("1", 0, MOST["kWh/kWh"])


@dataclass(frozen=True, slots=True)
class CopCurve:
    """COP at outside temperatures [degC], rising; straight lines between, and the end values beyond the ends."""

    points: tuple[tuple[float, float], ...]

    def at(self, outside_c: Floats) -> Floats:
        """COP at each temperature, shape of ``outside_c``."""
        x, y = np.array(self.points).T
        return np.asarray(np.interp(outside_c, x, y), dtype=float)


class CopOf:
    """Annotation of a COP: reads points or a series, and distinguishes the two."""

    def parse(self, value: Any) -> CopCurve | Series:
        """A written value as points or as a series."""
        if isinstance(value, CopCurve):
            return value
        if not isinstance(value, list | tuple) or not any(isinstance(v, list | tuple) for v in value):
            return _RATIO.parse(value)
        for i, point in enumerate(value):
            if not _is_point(point):
                raise PydanticCustomError(
                    "cop_point", "expected points [outside degC, COP]", {"found": f"{point!r} at position {i}"}
                )
        points = tuple((float(x), float(y)) for x, y in value)
        if any(one[0] >= other[0] for one, other in pairwise(points)):
            raise PydanticCustomError(
                "cop_order", "expected points in the order of rising outside temperature", {"found": repr(value)[:80]}
            )
        return CopCurve(points)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Parse with `parse`, write as it was given."""
        return core_schema.no_info_plain_validator_function(
            self.parse,
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda v: [list(p) for p in v.points] if isinstance(v, CopCurve) else v.written()
            ),
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """A series or points."""
        series = _RATIO.__get_pydantic_json_schema__(schema, handler)
        numbers = {"type": "array", "items": {"type": "number"}, "minItems": _PAIR, "maxItems": _PAIR}
        points = {"type": "array", "items": numbers, "unit": "[degC, 1]"}
        return {"unit": "1", "anyOf": [*series["anyOf"], points]}


def _is_point(point: Any) -> bool:
    return (
        isinstance(point, list | tuple)
        and len(point) == _PAIR
        and all(isinstance(v, int | float) and not isinstance(v, bool) and isfinite(v) for v in point)
        and point[1] >= 0
    )


Cop = Annotated[CopCurve | Series, CopOf()]
