"""Sites in the store: each is an organisation's, and has numbered versions of its folder."""

from __future__ import annotations

import sqlalchemy as sa

from gridshare.store import blobs
from gridshare.store.bundles import Bundle
from gridshare.store.schema import SITE_VERSIONS


def bundle(connection: sa.Connection, site_id: str, version: int) -> Bundle:
    """A version of a site, with the content of its files.

    Raises:
        KeyError: If there is no such version.
    """
    found = connection.execute(
        sa.select(SITE_VERSIONS).where(SITE_VERSIONS.c.site_id == site_id, SITE_VERSIONS.c.version == version)
    ).first()
    if found is None:
        raise KeyError((site_id, version))
    files = {name: blobs.get(connection, sha256) for name, sha256 in found.files.items()}
    return Bundle(blobs.get(connection, found.document_sha256), found.document_name, files)
