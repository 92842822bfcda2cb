"""How large a site may be for the service to plan it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gridshare.errors import Problem, SiteError
from gridshare.series import Table
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import grid_of


@dataclass(frozen=True, slots=True)
class Limits:
    """The most steps, assets, and rows of tables (charging sessions, ..) of a site."""

    steps: int
    assets: int
    sessions: int


def refuse_too_large(document: SiteDocument, limits: Limits) -> None:
    """Nothing, where the site is within the limits.

    Raises:
        SiteError: With each limit that it is beyond.
    """
    problems = [
        Problem(where, code, f"{count} {what}", f"at most {most}", remedy)
        for where, code, count, most, what, remedy in (
            ("horizon", "too_many_steps", grid_of(document).n_steps, limits.steps, "steps",
             "Plan fewer days, or in longer steps."),
            ("members", "too_many_assets", sum(len(m.assets) for m in document.members), limits.assets, "assets",
             "Plan part of the site, or ask the operator of the service for a higher limit."),
            ("members", "too_many_sessions", sum(_rows(document)), limits.sessions, "rows in tables",
             "Plan fewer days, or ask the operator of the service for a higher limit."),
        )
        if count > most
    ]  # fmt: skip
    if problems:
        raise SiteError(problems)


def _rows(document: SiteDocument) -> Iterator[int]:
    for member in document.members:
        for asset in member.assets:
            for value in dict(asset).values():
                if isinstance(value, Table):
                    yield len(value.rows)
