"""What would help most, for the terminal: the best of all changes first, then tables of them, and what is there."""

from __future__ import annotations

from rich.console import Group
from rich.text import Text

from gridshare.questions.helps.document import Helps
from gridshare.reports.terminal import BAD, GOOD, listed
from gridshare.reports.what_if.helps_lines import as_it_is, assumed, closing, headline, title
from gridshare.reports.what_if.helps_tables import changes
from gridshare.reports.words import Language, Words


def helps_summary(found: Helps, language: Language) -> Group:
    """All that a manager wants to know of the answer."""
    words = Words(language)
    tables = [part for listing in changes(found, words) for part in (listed(listing, words), Text())]
    return Group(
        *(Text(line.text, BAD if line.sort == "bad" else "bold") for line in headline(found, words)),
        Text(),
        Text(title(found, words), "bold"),
        *(Text(line.text, {"good": GOOD, "bad": BAD, "plain": ""}[line.sort]) for line in as_it_is(found, words)),
        Text(),
        *tables,
        *(Text(line.text, "dim") for line in (*closing(found, words), *assumed(found, words))),
    )
