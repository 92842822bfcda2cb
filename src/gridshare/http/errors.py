"""What can be wrong with a request before a site is read."""

from __future__ import annotations

from typing import ClassVar

from gridshare.errors import GridshareError


class NotFoundError(GridshareError):
    """No such path."""

    code: ClassVar[str] = "not_found"
    http_status: ClassVar[int] = 404
    title: ClassVar[str] = "There is nothing at this path"


class MethodError(GridshareError):
    """The path has no such method."""

    code: ClassVar[str] = "method_not_allowed"
    http_status: ClassVar[int] = 405
    title: ClassVar[str] = "This path does not know this method"


class NotAcceptableError(GridshareError):
    """The client takes none of the forms that an answer has."""

    code: ClassVar[str] = "not_acceptable"
    http_status: ClassVar[int] = 406
    title: ClassVar[str] = "The answer has no form that the request accepts"


class TooLargeError(GridshareError):
    """The body is larger than the service reads."""

    code: ClassVar[str] = "too_large"
    http_status: ClassVar[int] = 413
    title: ClassVar[str] = "The body is too large"


class MediaTypeError(GridshareError):
    """The body says that it is something that the path does not take."""

    code: ClassVar[str] = "media_type"
    http_status: ClassVar[int] = 415
    title: ClassVar[str] = "The body is of a kind that this path does not take"


class ParametersError(GridshareError):
    """Parameters of the request have problems: in its query, its headers or its body."""

    code: ClassVar[str] = "parameters_invalid"
    http_status: ClassVar[int] = 422
    title: ClassVar[str] = "Parameters of the request have problems"


class InternalError(GridshareError):
    """A fault of gridshare."""

    code: ClassVar[str] = "internal"
    http_status: ClassVar[int] = 500
    title: ClassVar[str] = "This is a fault of gridshare"


class PreconditionError(GridshareError):
    """The resource has another version than the one that the client has seen."""

    code: ClassVar[str] = "precondition_failed"
    http_status: ClassVar[int] = 412
    title: ClassVar[str] = "It was changed by another meanwhile"


class PreconditionRequiredError(GridshareError):
    """The client does not say which version it has seen."""

    code: ClassVar[str] = "precondition_required"
    http_status: ClassVar[int] = 428
    title: ClassVar[str] = "Say which version you have seen"


class MalformedRequestError(GridshareError):
    """What was sent is no request in HTTP."""

    code: ClassVar[str] = "malformed_request"
    http_status: ClassVar[int] = 400
    title: ClassVar[str] = "This is no request that can be understood"


class TooSlowError(GridshareError):
    """A request did not come in time."""

    code: ClassVar[str] = "too_slow"
    http_status: ClassVar[int] = 408
    title: ClassVar[str] = "The request did not come in time"


class StoppingError(GridshareError):
    """The server was told to stop."""

    code: ClassVar[str] = "stopping"
    http_status: ClassVar[int] = 503
    title: ClassVar[str] = "The service is stopping"


class NotReadyError(GridshareError):
    """The server should be sent no requests just now."""

    code: ClassVar[str] = "not_ready"
    http_status: ClassVar[int] = 503
    title: ClassVar[str] = "The service is not ready"
