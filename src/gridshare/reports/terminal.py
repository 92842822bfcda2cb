"""Pieces of text for a terminal: a line with its mark, and a table without a frame."""

from __future__ import annotations

import io

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from gridshare.reports.listing import Line, Listing
from gridshare.reports.words import Words

GOOD, BAD = "green", "bold red"
_MARKS = {"good": ("✓", GOOD), "bad": ("✗", BAD), "plain": ("-", "")}


def as_text(*parts: RenderableType) -> str:
    """What a terminal of 100 columns would show."""
    out = io.StringIO()
    Console(file=out, width=100, force_terminal=False).print(*parts)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def line(mark: str, text: str, style: str = "", *, indent: int = 0) -> Table:
    """A line with its mark; a long one continues under its own text. A yellow mark leaves its text as it is."""
    grid = Table.grid(padding=(0, 1, 0, indent))
    grid.add_column(width=1)
    grid.add_column(overflow="fold", max_width=96)
    grid.add_row(Text(mark, style), Text(text, "" if style == "yellow" else style))
    return grid


def table(title: str, *columns: tuple[str, str]) -> Table:
    """A table without a frame, whose first heading is its title; columns are (heading, "left" or "right")."""
    made = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1), header_style="")
    made.add_column(Text(title, "bold"), overflow="fold")
    for heading, side in columns:
        made.add_column(Text(heading), justify="right" if side == "right" else "left", overflow="fold")
    return made


def marked(each: Line) -> Table:
    """A line of an answer with the mark of its sort."""
    mark, style = _MARKS[each.sort]
    return line(mark, each.text, style)


def listed(listing: Listing, words: Words) -> Table:
    """A table of a report."""
    side = "left" if listing.is_text else "right"
    shown = table(listing.title, *((heading, side) for heading in listing.headings))
    for row in listing.rows:
        shown.add_row(*map(Text, row))
    if listing.more:
        shown.add_row(Text(words("and_more", n=listing.more), "dim"))
    if listing.total is not None:
        shown.add_section()
        shown.add_row(*map(Text, listing.total), style="bold")
    return shown
