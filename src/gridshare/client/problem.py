"""What the service answers instead of a document, as an exception."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one place."""

    where: str
    code: str
    found: str
    expected: str
    remedy: str = ""
    name: str = ""

    @override
    def __str__(self) -> str:
        """One sentence."""
        return f"{self.where}: {self.found}; expected {self.expected}. {self.remedy}".rstrip()


class ProblemError(Exception):
    """A request was refused, or a job failed.

    Attributes:
        status: HTTP status.
        code: Stable name of the kind of problem.
        title: The same in words.
        problems: All that is wrong.
        request_id: Names the request in the service's log.
    """

    def __init__(self, status: int, code: str, title: str, problems: tuple[Problem, ...], request_id: str = "") -> None:
        """The facts; the sentence is made of them."""
        super().__init__("\n".join([f"{status} {title}", *(f"- {each}" for each in problems)]))
        self.status, self.code, self.title = status, code, title
        self.problems, self.request_id = problems, request_id

    @classmethod
    def of(cls, status: int, body: Any, request_id: str = "") -> Self:
        """Of the body of an answer, which what is in between may have written."""
        if not isinstance(body, Mapping) or "problems" not in body:
            return cls(status, "unexpected", "The answer is none of the service", (), request_id)
        fields = set(Problem.__dataclass_fields__)
        problems = (Problem(**{k: v for k, v in each.items() if k in fields}) for each in body["problems"])
        return cls(status, body["code"], body["title"], tuple(problems), request_id)
