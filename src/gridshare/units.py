"""Numbers that carry their unit into the JSON Schema.

Every quantity of a document is one of these. They refuse text where a number belongs, NaN and infinity. A field that
needs a bound of its own adds it: ``price: EurPerKwh = Field(0.0, ge=0)``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Kw = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, json_schema_extra={"unit": "kW"})]
Kwh = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, json_schema_extra={"unit": "kWh"})]
Kva = Annotated[float, Field(strict=True, allow_inf_nan=False, gt=0, json_schema_extra={"unit": "kVA"})]
Eur = Annotated[float, Field(strict=True, allow_inf_nan=False, json_schema_extra={"unit": "EUR"})]
EurPerKwh = Annotated[float, Field(strict=True, allow_inf_nan=False, json_schema_extra={"unit": "EUR/kWh"})]
EurPerKw = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, json_schema_extra={"unit": "EUR/kW"})]
Celsius = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=-273.15, json_schema_extra={"unit": "degC"})]
Share = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=1, json_schema_extra={"unit": "1"})]
Efficiency = Annotated[float, Field(strict=True, allow_inf_nan=False, gt=0, le=1, json_schema_extra={"unit": "1"})]
Minutes = Annotated[int, Field(strict=True, ge=0, json_schema_extra={"unit": "min"})]
Hours = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, json_schema_extra={"unit": "h"})]
Count = Annotated[int, Field(strict=True, ge=0, json_schema_extra={"unit": "1"})]
Priority = Annotated[int, Field(strict=True, ge=1, le=9, json_schema_extra={"unit": "1 (served first) .. 9"})]
