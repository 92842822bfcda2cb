"""Every error that gridshare raises on purpose: one root, one shape of message.

A message reads ``where: found; expected. remedy.``. A document's problems are gathered and raised together, so that
a person mends a file once and not twenty times. Each class carries a stable ``code``, the HTTP status and the exit
code of the command line, so that no door keeps a table of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import ClassVar

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one place.

    Attributes:
        where: Path into the document, for example ``members[2].assets[0].sessions[4].departure``.
        code: Stable name of the rule that is broken, for example ``unknown_field``.
        found: What was found there.
        expected: What may stand there.
        remedy: What the reader can do about it; empty where it follows from ``expected``.
        name: Names of what it is about, for example ``Bakkerij Noord > ovens``; empty where nothing there has one.
    """

    where: str
    code: str
    found: str
    expected: str
    remedy: str = ""
    name: str = ""

    @override
    def __str__(self) -> str:
        """One sentence: where, what was found, what was expected, the remedy."""
        where = f"{self.where} ({self.name})" if self.name else self.where
        text = f"{where}: {self.found}; expected {self.expected}."
        return f"{text} {self.remedy}" if self.remedy else text

    def as_dict(self) -> dict[str, str]:
        """The same facts, for JSON."""
        return asdict(self)


class GridshareError(Exception):
    """Root of every error raised on purpose."""

    code: ClassVar[str] = "gridshare_error"
    http_status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 70
    title: ClassVar[str] = "gridshare could not do this"

    def __init__(self, problems: Sequence[Problem] | Problem) -> None:
        """Keep the facts; the sentence is composed from them."""
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    @override
    def __reduce__(self) -> tuple[type[GridshareError], tuple[tuple[Problem, ...]]]:
        """Survive the way from a worker process back to its caller."""
        return type(self), (self.problems,)


class SiteError(GridshareError):
    """The document cannot be a site; all its problems are listed."""

    code = "site_invalid"
    http_status = 422
    exit_code = 2
    title = "The site document has problems"


class MalformedError(GridshareError):
    """The body of a request is not JSON."""

    code: ClassVar[str] = "malformed_json"
    http_status: ClassVar[int] = 400
    exit_code: ClassVar[int] = 2
    title: ClassVar[str] = "The body is not JSON"


class TimeLimitError(GridshareError):
    """The time was up before there was any answer: a site that could be read always has one."""

    code = "time_limit"
    http_status = 504
    exit_code = 4
    title = "The time limit passed before there was an answer"


class StageLimitError(TimeLimitError):
    """A stage before the plan, such as reading the document, took longer than it may."""

    code = "stage_limit"
    title = "What comes before the plan took too long"


class MemoryLimitError(GridshareError):
    """A worker needs more memory than it may take."""

    code = "memory_limit"
    http_status = 413
    exit_code = 4
    title = "There is not enough memory for this"


class CancelledError(GridshareError):
    """The caller asked to stop."""

    code = "cancelled"
    http_status = 409
    exit_code = 130
    title = "Stopped on request"


class TerminatedError(CancelledError):
    """The system asked to stop."""

    code = "terminated"
    exit_code = 143


class UnverifiedError(GridshareError):
    """Model and verifier disagree: a fault of gridshare, and no plan leaves."""

    code = "unverified"
    http_status = 500
    exit_code = 70
    title = "The plan did not pass the independent check; this is a fault of gridshare"


class SolverError(GridshareError):
    """The solver answered something that no rule of ours foresees: a fault of gridshare."""

    code = "solver_failed"
    http_status = 500
    exit_code = 70
    title = "The solver failed; this is a fault of gridshare"


class WorkerDiedError(SolverError):
    """The process that worked on a call ended without an answer: killed from outside, or by a fault of a library."""

    code = "worker_died"
    title = "The process that worked on this ended without an answer"


class FilesError(GridshareError):
    """The system does not let a file be read or written."""

    code = "file_access"
    http_status = 500
    exit_code = 74
    title = "A file cannot be read or written"

    @classmethod
    def of(cls, error: OSError) -> FilesError:
        """What the system says."""
        where = str(error.filename or "system")
        return cls(Problem(where, cls.code, error.strerror or str(error) or type(error).__name__, "a file at hand"))


class DanglingVariableError(GridshareError):
    """A block declares a variable that no row and no cost uses: a fault of gridshare."""

    code = "dangling_variable"
    http_status = 500
    exit_code = 70
    title = "A block declares a variable that nothing uses; this is a fault of gridshare"


class ImportedError(GridshareError):
    """Files of measurements cannot be read, or leave open what they mean."""

    code = "import_refused"
    http_status = 422
    exit_code = 2
    title = "The files cannot be imported as they are"


class ForecastError(GridshareError):
    """A series cannot be forecast."""

    code = "forecast_refused"
    http_status = 422
    exit_code = 2
    title = "There is no forecast"
