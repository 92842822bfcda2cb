"""A document as JSON text."""

from __future__ import annotations

import json

from pydantic import BaseModel


def json_of(document: BaseModel) -> str:
    """One line of JSON, ended; a number that is none is an error here and not a surprise for the reader."""
    return json.dumps(document.model_dump(mode="json"), ensure_ascii=False, allow_nan=False) + "\n"
