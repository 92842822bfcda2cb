"""The catalogue of a language, a file of gettext next to this module: read, and brought up to the source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from gridshare.translations.translation import Translation

if TYPE_CHECKING:
    from gridshare.translations.sources import Message

FILE = "nl.po"
PATH = f"src/gridshare/translations/{FILE}"
"""Where the file is in the source."""


def read() -> Mapping[str, str]:
    """English template -> Dutch; empty where that is not written yet."""
    return {str(m.id): str(m.string) for m in _catalogue(stored()) if m.id}


def stored() -> str:
    """The file as it is."""
    return resources.files(__package__).joinpath(FILE).read_text(encoding="utf-8")


def written(messages: Mapping[str, Message], dutch: Mapping[str, str]) -> str:
    """The file for the messages of the source; what is no longer there is left out, what is new has no Dutch."""
    catalogue = Catalog(locale="nl")
    for template, message in messages.items():
        holes = [f"{{{k}}} {what}" for k, what in enumerate(message.holes, 1) if what]
        files = [(file, 1) for file in sorted(message.files)]
        catalogue.add(template, dutch.get(template, ""), files, auto_comments=holes)
    out = BytesIO()
    write_po(out, catalogue, width=0, omit_header=True, include_lineno=False)
    return out.getvalue().decode()


@cache
def dutch() -> Translation:
    """From English to Dutch."""
    return Translation({text: other for text, other in read().items() if other})


def _catalogue(text: str) -> Catalog:
    return read_po(BytesIO(text.encode()), locale="nl", charset="utf-8")
