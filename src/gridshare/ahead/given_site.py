"""A site as a caller in Python gives it: loaded already, a path, or its document as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from gridshare.ahead.loading import opened, parsed
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve

GivenSite = SiteDocument | str | Path | Mapping[str, Any]
"""A loaded site, the path of its folder or file, or its document as plain values."""


def resolved(site: GivenSite, day: date | str | None = None) -> Site:
    """The site that is meant, on the day that is asked for.

    Raises:
        TypeError: If a day is asked of a site that is loaded already.
        SiteError: With all that is wrong.
    """
    if isinstance(site, SiteDocument):
        if day is not None:
            message = "this site is loaded already: give the day to gridshare.load, or pass the path here"
            raise TypeError(message)
        return resolve(site)
    loaded = parsed(dict(site), day=day_of(day)) if isinstance(site, Mapping) else opened(site, day_of(day))
    return loaded.resolved()


def day_of(day: date | str | None) -> date | None:
    """A day that is written, or a date."""
    return date.fromisoformat(day) if isinstance(day, str) else day
