"""The tables of the store.

Large things (documents, files, results) are in ``blobs`` under the hash of their content; other tables name that hash.
Instants are microseconds of UTC in whole numbers, which sort and compare alike in SQLite and PostgreSQL.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ForeignKey, Index, UniqueConstraint
from typing_extensions import override

METADATA = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Instant(sa.types.TypeDecorator[datetime]):
    """A moment, with its zone in Python and as microseconds since 1970 in the database."""

    impl = sa.BigInteger
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Any) -> int | None:
        # In UTC first: a moment that can be written only with its offset could be kept and never be read again.
        return None if value is None else (value.astimezone(UTC) - _EPOCH) // timedelta(microseconds=1)

    @override
    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=int(value))


def _id(name: str = "id", *more: Any, **options: Any) -> sa.Column[Any]:
    return sa.Column(name, sa.String(64), *more, **options)


def _at(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, Instant, nullable=nullable)


def _sha256(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(64), ForeignKey("blobs.sha256"), nullable=nullable, index=True)


BLOBS = sa.Table(
    "blobs",
    METADATA,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("packed", sa.LargeBinary, nullable=False),  # zlib
    _at("created_at"),
)

ORGANISATIONS = sa.Table(
    "organisations",
    METADATA,
    _id(primary_key=True),
    sa.Column("name", sa.String(200), nullable=False, unique=True),
    _at("created_at"),
)

KEYS = sa.Table(
    "keys",
    METADATA,
    _id(primary_key=True),
    _id("organisation_id", ForeignKey("organisations.id"), nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("prefix", sa.String(32), nullable=False, unique=True),
    sa.Column("digest", sa.LargeBinary, nullable=False, unique=True),
    sa.Column("role", sa.String(32), nullable=False),
    sa.Column("scopes", sa.JSON, nullable=False),
    _at("created_at"),
    sa.Column("created_by", sa.String(200), nullable=False),
    _at("expires_at", nullable=True),
    _at("last_used_at", nullable=True),
    _at("revoked_at", nullable=True),
    _id("replaced_by", nullable=True),
)

SITES = sa.Table(
    "sites",
    METADATA,
    _id(primary_key=True),
    _id("organisation_id", ForeignKey("organisations.id"), nullable=False),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    _at("created_at"),
    _at("updated_at"),
    _at("deleted_at", nullable=True),
    Index("ix_sites_organisation_id_id", "organisation_id", "id"),
)

SITE_VERSIONS = sa.Table(
    "site_versions",
    METADATA,
    _id("site_id", ForeignKey("sites.id"), primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    _sha256("document_sha256"),
    sa.Column("document_name", sa.String(32), nullable=False),  # site.yaml, site.yml or site.json
    sa.Column("files", sa.JSON, nullable=False),  # name within the site -> hash
    _at("created_at"),
    sa.Column("created_by", sa.String(200), nullable=False),
)

GRANTS = sa.Table(
    "grants",
    METADATA,
    _id(primary_key=True),
    _id("site_id", ForeignKey("sites.id"), nullable=False),
    _id("organisation_id", ForeignKey("organisations.id"), nullable=False),
    sa.Column("role", sa.String(32), nullable=False),
    sa.Column("member", sa.String(200), nullable=True),  # whose part a member may read
    _at("created_at"),
    sa.Column("created_by", sa.String(200), nullable=False),
    UniqueConstraint("site_id", "organisation_id"),
)

JOBS = sa.Table(
    "jobs",
    METADATA,
    _id(primary_key=True),
    _id("organisation_id", ForeignKey("organisations.id"), nullable=False),
    sa.Column("asked_by", sa.String(200), nullable=False),  # the key, or who signed in
    _id("site_id", ForeignKey("sites.id"), nullable=True),
    sa.Column("site_version", sa.Integer, nullable=True),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("arguments", sa.JSON, nullable=False),
    _sha256("body_sha256", nullable=True),  # the document, where it is no stored site
    sa.Column("state", sa.String(16), nullable=False),  # queued, running, done, failed, cancelled
    sa.Column("attempt", sa.Integer, nullable=False),  # also the fencing token of who works on it
    sa.Column("crashes", sa.Integer, nullable=False),  # attempts that took their worker process down
    sa.Column("losses", sa.Integer, nullable=False),  # attempts whose server went away
    sa.Column("owner", sa.String(64), nullable=True),
    _at("lease_until", nullable=True),
    _at("not_before", nullable=True),
    sa.Column("cancel_asked", sa.Boolean, nullable=False),
    sa.Column("progress", sa.JSON, nullable=True),
    _at("created_at"),
    _at("started_at", nullable=True),
    _at("finished_at", nullable=True),
    _sha256("result_sha256", nullable=True),
    sa.Column("result_media_type", sa.String(100), nullable=True),
    sa.Column("summary", sa.JSON, nullable=True),
    sa.Column("error", sa.JSON, nullable=True),
    sa.Column("request_id", sa.String(64), nullable=True),
    Index("ix_jobs_state_created_at", "state", "created_at"),
    Index("ix_jobs_organisation_id_started_at", "organisation_id", "started_at"),
    Index("ix_jobs_asked_by_started_at", "organisation_id", "asked_by", "started_at"),
    Index("ix_jobs_organisation_id_id", "organisation_id", "id"),
)

SCHEDULES = sa.Table(
    "schedules",
    METADATA,
    _id(primary_key=True),
    _id("job_id", nullable=False),  # which is kept for a while only
    _id("organisation_id", ForeignKey("organisations.id"), nullable=False),
    sa.Column("asked_by", sa.String(200), nullable=False),
    _id("site_id", ForeignKey("sites.id"), nullable=True),
    sa.Column("site_version", sa.Integer, nullable=True),
    sa.Column("name", sa.String(200), nullable=False),
    _at("starts_at"),
    _at("ends_at"),
    _at("issued_at"),
    sa.Column("input_sha256", sa.String(64), nullable=False),
    sa.Column("versions", sa.JSON, nullable=False),
    sa.Column("verdict", sa.JSON, nullable=False),
    _sha256("document_sha256"),
    Index("ix_schedules_job_id", "job_id"),
    Index("ix_schedules_organisation_id_id", "organisation_id", "id"),
    Index("ix_schedules_site_id_starts_at", "site_id", "starts_at"),
)

AUDIT = sa.Table(
    "audit",
    METADATA,
    sa.Column("sequence", sa.BigInteger, primary_key=True, autoincrement=False),
    _at("at"),
    _id("organisation_id", nullable=True),
    _id("site_id", nullable=True),
    sa.Column("actor", sa.String(200), nullable=False),
    sa.Column("action", sa.String(64), nullable=False),
    sa.Column("object", sa.String(200), nullable=False),
    sa.Column("request_id", sa.String(64), nullable=True),
    sa.Column("details", sa.JSON, nullable=False),
    sa.Column("previous", sa.String(64), nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    Index("ix_audit_organisation_id_sequence", "organisation_id", "sequence"),
    Index("ix_audit_site_id_sequence", "site_id", "sequence"),
)

IDEMPOTENCY = sa.Table(
    "idempotency",
    METADATA,
    _id("organisation_id", ForeignKey("organisations.id"), primary_key=True),
    sa.Column("key", sa.String(200), primary_key=True),
    sa.Column("request", sa.String(64), nullable=False),  # hash of method, path, query and body
    _id("job_id", ForeignKey("jobs.id"), nullable=True),  # the answer is this job's
    sa.Column("status", sa.Integer, nullable=True),  # or this answer; neither while it is being worked out
    sa.Column("headers", sa.JSON, nullable=True),
    _sha256("answer_sha256", nullable=True),
    _at("created_at"),
)

WEBHOOKS = sa.Table(
    "webhooks",
    METADATA,
    _id(primary_key=True),
    _id("organisation_id", ForeignKey("organisations.id"), nullable=False),
    sa.Column("url", sa.String(2000), nullable=False),
    sa.Column("secret", sa.String(200), nullable=False),
    sa.Column("events", sa.JSON, nullable=False),
    _at("created_at"),
    sa.Column("created_by", sa.String(200), nullable=False),
    _at("deleted_at", nullable=True),
    Index("ix_webhooks_organisation_id_id", "organisation_id", "id"),
)

DELIVERIES = sa.Table(
    "deliveries",
    METADATA,
    _id(primary_key=True),
    _id("webhook_id", ForeignKey("webhooks.id"), nullable=False),
    _id("job_id", nullable=True),
    sa.Column("event", sa.String(64), nullable=False),
    sa.Column("payload", sa.JSON, nullable=False),
    sa.Column("state", sa.String(16), nullable=False),  # waiting, delivered, given_up
    sa.Column("attempts", sa.Integer, nullable=False),
    _at("next_at", nullable=True),
    sa.Column("last_status", sa.Integer, nullable=True),
    sa.Column("last_error", sa.String(500), nullable=True),
    _at("created_at"),
    _at("delivered_at", nullable=True),
    Index("ix_deliveries_state_next_at", "state", "next_at"),
    Index("ix_deliveries_webhook_id_id", "webhook_id", "id"),
)
