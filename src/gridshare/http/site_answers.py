"""What the service says of stored sites."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from gridshare.store.sites import SiteRow, Version


class SiteSummary(BaseModel):
    """A stored site."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(description="Its name in paths.")
    name: str = Field(description="Name of the park.")
    organisation: str = Field(description="Whose it is.")
    version: int = Field(description="Its present version; also its ETag.", ge=1)
    created_at: datetime = Field(description="When it was first stored.")
    updated_at: datetime = Field(description="When its present version was made.")

    @classmethod
    def of(cls, site: SiteRow) -> Self:
        """The document of a site of the store."""
        return cls(
            id=site.id,
            name=site.name,
            organisation=site.organisation_id,
            version=site.version,
            created_at=site.created_at,
            updated_at=site.updated_at,
        )


class SitePage(BaseModel):
    """Sites, the newest first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    items: list[SiteSummary]
    next: str | None = Field(description="Path of the next page; null on the last.")


class SiteFile(BaseModel):
    """A file of a site."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(description="Its path within the site.")
    bytes: int = Field(description="How large it is.", ge=0)
    sha256: str = Field(description="Hash of its content.")


class StoredSite(SiteSummary):
    """A version of a stored site."""

    created_by: str = Field(description="Who made this version.")
    document: str = Field(description="Which of the files is the site document.")
    files: list[SiteFile] = Field(description="All files; GET files/NAME gives the content of one.")

    @classmethod
    def whole(cls, site: SiteRow, version: Version) -> Self:
        """A version of a site of the store."""
        own = SiteSummary.of(site).model_dump() | {"version": version.version, "updated_at": version.created_at}
        return cls(
            **own,
            created_by=version.created_by,
            document=version.document_name,
            files=[SiteFile(name=name, bytes=size, sha256=sha256) for name, (sha256, size) in version.files.items()],
        )
