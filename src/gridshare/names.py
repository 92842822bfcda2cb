"""Names as a document may give them: on one line, without what a terminal, a table or a page would act on.

A letter with an accent may be written as one character or as two that look the same. Names are compared, and kept, as
one (Unicode's NFC), so that what looks like one name is one.
"""

from __future__ import annotations

import unicodedata
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

_UNSEEN = r"\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
PRINTABLE = rf"^([^\s{_UNSEEN}]([^{_UNSEEN}]*[^\s{_UNSEEN}])?)?$"
"""No control characters, line breaks, marks that turn the direction of writing or that nobody sees, or outer spaces."""


def composed(text: str) -> str:
    """A name as it is compared."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def look(name: str) -> str:
    """What two names that look alike have in common: any space is a space, a ligature its letters."""
    return " ".join(unicodedata.normalize("NFKC", name).split())


def _distinct(value: Any) -> Any:
    """A mapping by name in which no name is there twice: one would take the place of the other."""
    seen: dict[str, str] = {}
    for name in value if isinstance(value, dict) else ():
        if isinstance(name, str) and seen.setdefault(composed(name), name) != name:
            raise PydanticCustomError("duplicate_name", "expected names that differ", {"found": f"{name!r} twice"})
    return value


Line = Annotated[str, Field(pattern=PRINTABLE), AfterValidator(composed)]
Name = Annotated[str, Field(min_length=1, max_length=80, pattern=PRINTABLE), AfterValidator(composed)]
Reference = Annotated[str, AfterValidator(composed)]
"""A name that is given elsewhere."""

T = TypeVar("T")
ByName = Annotated[dict[Line, T], BeforeValidator(_distinct)]
