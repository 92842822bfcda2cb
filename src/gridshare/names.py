"""Names as a document may give them: on one line, without what a terminal, a table or a page would act on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*$"
"""No control characters, line breaks, or marks that turn the direction of writing."""

Line = Annotated[str, Field(pattern=PRINTABLE)]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=PRINTABLE)]
