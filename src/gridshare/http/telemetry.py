"""Traces of requests for an OpenTelemetry collector, where the operator asks for them."""

from __future__ import annotations

from importlib.metadata import version

from fastapi import FastAPI

from gridshare.reports.extras import MissingPackageError


def trace(app: FastAPI) -> None:
    """Send a span for each request; where to is said by the variables ``OTEL_EXPORTER_OTLP_*``.

    Raises:
        MissingPackageError: If the packages are not installed.
    """
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise MissingPackageError.of("opentelemetry", "telemetry") from None
    provider = TracerProvider(
        resource=Resource.create({"service.name": "gridshare", "service.version": version("gridshare")})
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    FastAPIInstrumentor.instrument_app(app, tracer_provider=provider, excluded_urls="healthz,readyz,metrics")
