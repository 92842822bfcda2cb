"""What each sort of route may answer instead of a document."""

from __future__ import annotations

from gridshare.access.oidc import IssuerAwayError
from gridshare.access.refusals import (
    ForbiddenError,
    QuotaError,
    RateLimitedError,
    TakenError,
    UnauthenticatedError,
    UnfitError,
)
from gridshare.errors import (
    CancelledError,
    ForecastError,
    GridshareError,
    ImportedError,
    MalformedError,
    SiteError,
    SolverError,
    TimeLimitError,
    UnverifiedError,
)
from gridshare.http import errors as e
from gridshare.jobs.targets import TargetError
from gridshare.jobs.workers import BusyError
from gridshare.reports.extras import MissingPackageError
from gridshare.reports.letters.refusal import LettersError
from gridshare.store.idempotency import OtherRequestError
from gridshare.store.outages import StoreError, StoreFullError

ERRORS: tuple[type[GridshareError], ...] = (
    MalformedError,
    UnauthenticatedError,
    ForbiddenError,
    e.NotFoundError,
    e.MethodError,
    e.NotAcceptableError,
    CancelledError,
    OtherRequestError,
    TakenError,
    LettersError,
    e.PreconditionError,
    e.TooLargeError,
    e.MediaTypeError,
    SiteError,
    ImportedError,
    ForecastError,
    UnfitError,
    TargetError,
    e.ParametersError,
    e.PreconditionRequiredError,
    RateLimitedError,
    QuotaError,
    UnverifiedError,
    SolverError,
    e.InternalError,
    MissingPackageError,
    IssuerAwayError,
    BusyError,
    e.StoppingError,
    e.NotReadyError,
    StoreError,
    TimeLimitError,
    StoreFullError,
)
"""What the service may answer instead of a document."""

OF_ACCESS = (UnauthenticatedError, ForbiddenError, RateLimitedError, IssuerAwayError, StoreError)
OF_WRITES = (e.StoppingError, StoreFullError)
OF_STORED = (*OF_ACCESS, e.NotFoundError, e.NotAcceptableError, e.ParametersError, e.InternalError, *OF_WRITES)
OF_CHANGES = (e.PreconditionError, e.PreconditionRequiredError)
OF_WORKERS = (BusyError, MissingPackageError, SolverError, TimeLimitError)
OF_LOOKUPS = (e.NotAcceptableError, e.InternalError)
OF_FILES = (
    *OF_ACCESS,
    e.NotAcceptableError,
    e.TooLargeError,
    ImportedError,
    e.ParametersError,
    e.InternalError,
    BusyError,
    TimeLimitError,
)
OF_WORK = tuple(
    kind
    for kind in ERRORS
    if kind
    not in (
        e.NotFoundError,
        e.MethodError,
        ImportedError,
        ForecastError,
        CancelledError,
        OtherRequestError,
        TakenError,
        LettersError,
        UnfitError,
        TargetError,
        e.NotReadyError,
        QuotaError,
        *OF_CHANGES,
        *OF_WRITES,
    )
)
OF_JOBS = (*OF_WORK, QuotaError, CancelledError, OtherRequestError, *OF_WRITES)
OF_NEW = (
    *OF_STORED, QuotaError, OtherRequestError, e.TooLargeError, e.MediaTypeError, SiteError, BusyError, TimeLimitError,
)  # fmt: skip
OF_SMALL = (*OF_STORED, MalformedError, TakenError, UnfitError, e.TooLargeError, e.MediaTypeError)
OF_RESULTS = tuple(kind for kind in ERRORS if kind not in (e.MethodError, OtherRequestError))
