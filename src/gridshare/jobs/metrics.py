"""What a server counts and measures, in the format of Prometheus: all names of figures are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from gridshare.errors import CancelledError, GridshareError
from gridshare.jobs.kinds.kind import Done

if TYPE_CHECKING:
    from gridshare.store.figures import Figures
    from gridshare.store.jobs import Job

MEDIA_TYPE = CONTENT_TYPE_LATEST

_SECONDS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 80, 160, 320, 640)
_ANSWER_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_GAPS = (1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1)
_WORDS = {True: "yes", False: "no"}


class Metrics:
    """Figures of one server since it started, and of the store that it shares when they are asked for."""

    def __init__(self) -> None:
        """All at zero."""
        own = self._registry = CollectorRegistry()
        self._store_up = Gauge("gridshare_store_up", "Whether the store answered just now.", registry=own)
        self._queued = Gauge("gridshare_jobs_queued", "Jobs in the store that wait for a worker.", registry=own)
        self._running = Gauge("gridshare_jobs_running", "Jobs in the store that are at work.", registry=own)
        self._oldest = Gauge("gridshare_oldest_wait_seconds", "How long the oldest of them waits.", registry=own)
        self._undelivered = Gauge(
            "gridshare_webhook_deliveries_waiting", "Deliveries in the store that wait to be sent.", registry=own
        )
        self._waits = Histogram(
            "gridshare_job_wait_seconds", "From accepted to first begun.", ["kind"], buckets=_SECONDS, registry=own
        )
        self._jobs = Histogram(
            "gridshare_job_seconds", "Of the attempt that brought a job to its end, by how it ended.",
            ["kind", "state"], buckets=_SECONDS, registry=own,
        )  # fmt: skip
        self._solves = Histogram(
            "gridshare_solve_seconds",
            "Of the search, in jobs that were done.",
            ["kind"],
            buckets=_SECONDS,
            registry=own,
        )
        self._gaps = Histogram(
            "gridshare_gap", "Relative gap that the search was left with.", ["kind"], buckets=_GAPS, registry=own
        )
        self._verdicts = Counter(
            "gridshare_verdicts", "Schedules issued, by verdict.", ["finished", "cap_kept", "all_served"], registry=own
        )
        self._crashes = Counter("gridshare_worker_crashes", "Worker processes that died.", ["kind"], registry=own)
        self._deliveries = Counter(
            "gridshare_webhook_deliveries", "Attempts to deliver, by what came of them.", ["outcome"], registry=own
        )
        self._requests = Histogram(
            "gridshare_http_request_seconds", "Of answers, by route.", ["method", "route", "status"],
            buckets=_ANSWER_S, registry=own,
        )  # fmt: skip

    def job_ended(self, job: Job, came: Done | GridshareError, seconds: float) -> None:
        """A job of this server came to its end."""
        kind = job.kind
        if job.started_at is not None and job.attempt == 1:
            self._waits.labels(kind).observe((job.started_at - job.created_at).total_seconds())
        if isinstance(came, GridshareError):
            state = "cancelled" if isinstance(came, CancelledError) else "failed"
            self._jobs.labels(kind, state).observe(seconds)
            return
        self._jobs.labels(kind, "done").observe(seconds)
        for histogram, name in ((self._solves, "seconds"), (self._gaps, "gap")):
            if came.summary.get(name) is not None:
                histogram.labels(kind).observe(came.summary[name])
        for issued in (came.issued, *(each for each, _ in came.days)):
            if issued is not None:
                says = (_WORDS[bool(issued.verdict[name])] for name in ("finished", "cap_kept", "all_served"))
                self._verdicts.labels(*says).inc()

    def crashed(self, kind: str) -> None:
        """A worker process died."""
        self._crashes.labels(kind).inc()

    def sent(self, outcome: str) -> None:
        """A webhook was sent: ``delivered``, ``failed`` or ``given_up``."""
        self._deliveries.labels(outcome).inc()

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request was answered."""
        self._requests.labels(method, route, str(status)).observe(seconds)

    def text(self, of_store: Figures | None) -> bytes:
        """All of them; ``of_store`` is None where the store does not answer."""
        self._store_up.set(of_store is not None)
        for gauge, name in (
            (self._queued, "queued"), (self._running, "running"), (self._oldest, "oldest_wait_s"),
            (self._undelivered, "undelivered"),
        ):  # fmt: skip
            gauge.set(float("nan") if of_store is None else getattr(of_store, name))
        return generate_latest(self._registry)
