"""A site as a caller in Python gives it: loaded already, a path, or its document as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from gridshare.ahead.loading import opened, parsed
from gridshare.arguments import ArgumentsError
from gridshare.documents.days import given_day
from gridshare.errors import Problem
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import Site, resolve

GivenSite = SiteDocument | str | Path | Mapping[str, Any]
"""A loaded site, the path of its folder or file, or its document as plain values."""


def resolved(site: GivenSite, day: date | str | None = None) -> Site:
    """The site that is meant, on the day that is asked for.

    Raises:
        ArgumentsError: If a day is asked of a site that is loaded already.
        DaysError: If the day is none.
        SiteError: With all that is wrong.
    """
    if isinstance(site, SiteDocument):
        if day is not None:
            remedy = "Give the day to gridshare.load, or pass the path here."
            found, expected = "a day of a site that is loaded already", "no day"
            raise ArgumentsError(Problem("day", "already_loaded", found, expected, remedy))
        return resolve(site)
    on = None if day is None else given_day(day)
    loaded = parsed(dict(site), day=on) if isinstance(site, Mapping) else opened(site, on)
    return loaded.resolved()
