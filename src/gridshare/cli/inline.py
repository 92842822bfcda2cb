"""``gridshare inline``."""

from __future__ import annotations

from gridshare.cli.answer import answering, print_document
from gridshare.cli.days import Day
from gridshare.cli.options import Site


def inline(*, site: Site, day: Day = None) -> None:
    """Print a site as one JSON document, with every series and table in place: what the service takes."""
    with answering(as_json=False):
        from gridshare.ahead.loading import opened
        from gridshare.documents.written_json import json_of

        loaded = opened(site, day)
        loaded.resolved()  # a document that the service would refuse is not printed
        print_document(json_of(loaded.document))
