"""How many problems of a document are listed at once."""

from __future__ import annotations

from collections.abc import Sequence

from gridshare.errors import Problem

MOST_PROBLEMS = 100
"""Of a document that is wrong in more places a person mends these first."""


def first_of(problems: Sequence[Problem], where: str = "document") -> list[Problem]:
    """The problems; of very many the first, and how many more there are."""
    further = len(problems) - MOST_PROBLEMS
    return [*problems[:MOST_PROBLEMS], further_problems(where, further)] if further > 0 else list(problems)


def further_problems(where: str, count: int) -> Problem:
    """That there are more."""
    found = f"{count} more problems, which are not listed"
    return Problem(where, "too_many_problems", found, "none", "Mend the others first; these are listed then.")
