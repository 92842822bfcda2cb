"""The client: one method for each way of asking, which waits for the answer and asks again where a line breaks."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Self

import httpx2

from gridshare.client.job import Job
from gridshare.client.problem import ProblemError

Json = dict[str, Any]
OnProgress = Callable[[Job], object]

_TRIES = 4
_ANSWER_S = 150.0  # the service lets a client wait for at most 120 s
_LOOK_S = 1.0
_ACCEPTED, _BUSY = 202, 503


class Client:
    """A service at an address; use it in a ``with`` block.

    Each request that makes something has an ``Idempotency-Key``, so that it is safe to ask again: where a line breaks
    or the service is busy, that is done a few times.
    """

    def __init__(
        self,
        address: str = "http://127.0.0.1:8000",
        key: str | None = None,
        *,
        timeout_s: float = _ANSWER_S,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        """Nothing is asked yet.

        Args:
            address: Of the service.
            key: Of the service, ``gs_..``; None for one without keys.
            timeout_s: Seconds that one answer may take.
            transport: What carries the requests; the network where left out.
        """
        headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        self._http = httpx2.Client(base_url=address, headers=headers, timeout=timeout_s, transport=transport)

    def __enter__(self) -> Self:
        """The client."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of its connections."""
        self._http.close()

    def plan(self, site: Mapping[str, Any], on_progress: OnProgress | None = None, **options: float) -> Json:
        """The schedule of a site document; options are ``time_limit_s`` and ``gap``.

        Raises:
            ProblemError: With all that is wrong.
        """
        return self._awaited(self._send("POST", "/v1/schedules", json=site, params=options), on_progress)

    def ask(
        self,
        what: str,
        question: Mapping[str, Any] | None = None,
        *,
        site_id: str | None = None,
        on_progress: OnProgress | None = None,
    ) -> Json:
        """What a question comes to.

        There are ``what-ifs``, ``periods``, ``variations`` and ``verifications``; of a stored site also ``schedules``,
        ``simulations``, ``forecasts``, ``validation`` and ``inline``.

        Args:
            what: The last part of the path.
            question: The arguments, and the document that they are about where it is no stored site.
            site_id: The stored site.
            on_progress: Called with the job now and then, while it is at work.

        Raises:
            ProblemError: With all that is wrong.
        """
        return self._awaited(self._send("POST", _path(what, site_id), json=question or {}), on_progress)

    def submit(self, what: str, question: Mapping[str, Any] | None = None, *, site_id: str | None = None) -> Job:
        """The job for what is asked, without waiting for it."""
        headers = {"Prefer": "respond-async"}
        return Job.of(self._send("POST", _path(what, site_id), json=question or {}, headers=headers).json())

    def job(self, job_id: str) -> Job:
        """A job as it is now."""
        return Job.of(self.get(f"/v1/jobs/{job_id}"))

    def result(self, job_id: str, on_progress: OnProgress | None = None) -> Json:
        """What a job comes to, once it has.

        Raises:
            ProblemError: If it failed, or was cancelled.
        """
        while True:
            answer = self._send("GET", f"/v1/jobs/{job_id}/result")
            if answer.status_code != _ACCEPTED:
                found: Json = answer.json()
                return found
            if on_progress is not None:
                on_progress(Job.of(answer.json()))
            time.sleep(float(answer.headers.get("Retry-After", _LOOK_S)))

    def cancel(self, job_id: str) -> Job:
        """Have a job stopped; the job as it is then."""
        return Job.of(self._send("DELETE", f"/v1/jobs/{job_id}").json())

    def store_site(self, site: Mapping[str, Any] | bytes) -> Json:
        """Store a site: its document, or its folder as the bytes of a zip file; what the service says of it."""
        if isinstance(site, bytes):
            headers = {"Content-Type": "application/zip"}
            found: Json = self._send("POST", "/v1/sites", content=site, headers=headers).json()
        else:
            found = self._send("POST", "/v1/sites", json=site).json()
        return found

    def listed(self, what: str, **only: str | int) -> Iterator[Json]:
        """All ``sites``, ``jobs`` or ``schedules``, page after page; ``only`` filters, such as ``site``."""
        path: str | None = f"/v1/{what}"
        while path is not None:
            found = self._send("GET", path, params=only or None).json()
            yield from found["items"]
            path, only = found["next"], {}

    def get(self, path: str) -> Json:
        """The document at a path."""
        found: Json = self._send("GET", path).json()
        return found

    def content(self, path: str, **headers: str) -> bytes:
        """The file at a path, such as a report."""
        return bytes(self._send("GET", path, headers=headers).content)

    def _awaited(self, answer: httpx2.Response, on_progress: OnProgress | None) -> Json:
        found: Json = answer.json()
        return self.result(found["id"], on_progress) if answer.status_code == _ACCEPTED else found

    def _send(self, method: str, path: str, **more: Any) -> httpx2.Response:
        """An answer that is no problem.

        Raises:
            ProblemError: If it is one.
            httpx2.TransportError: If the service cannot be reached.
        """
        headers = {**(more.pop("headers", None) or {})}
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        answer = self._tried(method, path, headers=headers, **more)
        if answer.is_error:
            raise ProblemError.of(answer.status_code, _body(answer), answer.headers.get("X-Request-ID", ""))
        return answer

    def _tried(self, method: str, path: str, **more: Any) -> httpx2.Response:
        for _ in range(_TRIES - 1):
            try:
                answer = self._http.request(method, path, **more)
            except httpx2.TransportError:
                time.sleep(_LOOK_S)
                continue
            if answer.status_code != _BUSY:
                return answer
            time.sleep(float(answer.headers.get("Retry-After", _LOOK_S)))
        return self._http.request(method, path, **more)


def _path(what: str, site_id: str | None) -> str:
    return f"/v1/{what}" if site_id is None else f"/v1/sites/{site_id}/{what}"


def _body(answer: httpx2.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return None
