"""A file that cannot be read as a table, and why: the reader of the file says where that is a problem."""

from __future__ import annotations

import csv

from gridshare.errors import Problem


class RefusedError(Exception):
    """A file that is refused.

    Attributes:
        code, expected, remedy: As in `Problem`.
        found: What was found, as it reads after the name of the file and a colon: ``holds 100 cells``.
    """

    def __init__(self, code: str, found: str, expected: str, remedy: str = "") -> None:
        """Keep the facts; whoever names the file composes the sentence."""
        super().__init__(found)
        self.code, self.found, self.expected, self.remedy = code, found, expected, remedy

    def problem(self, where: str, name: str = "") -> Problem:
        """The problem of a file; ``name`` where the place is not the file itself but a field that names it."""
        found = f"{name}: {self.found}" if name else self.found
        return Problem(where, self.code, found, self.expected, self.remedy)


def first_line(reason: object) -> str:
    """The first line of what another reader says is wrong."""
    return next(iter(str(reason).splitlines()), "no reason given")


def no_csv(error: csv.Error) -> RefusedError:
    """The refusal of a text that Python's reader gives up on."""
    if "field limit" in str(error):
        found = f"has a cell of more than {csv.field_size_limit():,} characters"
        remedy = "Look for a quote that is opened and not closed."
        return RefusedError("cell_too_long", found, "cells of an instant or a number", remedy)
    remedy = "Export it anew, without line breaks in cells."
    return RefusedError("unreadable_file", f"no CSV file ({error})", "a CSV file", remedy)


def package_missing(package: str, extra: str) -> RefusedError:
    """The refusal of a file whose reader is not installed."""
    return RefusedError(
        "extra_missing",
        f"to be read with {package}, which is not installed",
        f"{package}, or the same table as CSV",
        f'pip install "gridshare[{extra}]"',
    )
