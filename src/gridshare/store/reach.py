"""Which rows a caller may see: those of its organisation, and those of sites that are granted to it."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa

from gridshare.store.schema import AUDIT, GRANTS, JOBS, SCHEDULES, SITES


@dataclass(frozen=True, slots=True)
class Reach:
    """Where something may be done; what is named after a table is a condition on its rows.

    Attributes:
        organisation_id: Whose things; None for everybody's.
        granted: Roles of grants to that organisation which allow it on the sites that they are of.
    """

    organisation_id: str | None
    granted: frozenset[str]

    def has_site(self, connection: sa.Connection, site_id: str) -> bool:
        """Whether a site is among them."""
        return _is_there(connection, SITES, site_id, self.sites())

    def has_job(self, connection: sa.Connection, job_id: str) -> bool:
        """Whether a job is among them."""
        return _is_there(connection, JOBS, job_id, self.jobs())

    def has_schedule(self, connection: sa.Connection, schedule_id: str) -> bool:
        """Whether a schedule is among them."""
        return _is_there(connection, SCHEDULES, schedule_id, self.schedules())

    def sites(self) -> sa.ColumnElement[bool]:
        """Sites of its own, and sites that are granted."""
        if self.organisation_id is None:
            return sa.true()
        return sa.or_(SITES.c.organisation_id == self.organisation_id, SITES.c.id.in_(self._granted()))

    def schedules(self) -> sa.ColumnElement[bool]:
        """Schedules of these sites, whoever asked for them, and its own of no stored site."""
        if self.organisation_id is None:
            return sa.true()
        of_none = sa.and_(SCHEDULES.c.site_id.is_(None), SCHEDULES.c.organisation_id == self.organisation_id)
        return sa.or_(of_none, self._of_sites(SCHEDULES.c.site_id))

    def jobs(self) -> sa.ColumnElement[bool]:
        """Jobs that it asked for itself, on sites that it may still see."""
        if self.organisation_id is None:
            return sa.true()
        still = sa.or_(JOBS.c.site_id.is_(None), self._of_sites(JOBS.c.site_id))
        return sa.and_(JOBS.c.organisation_id == self.organisation_id, still)

    def entries(self) -> sa.ColumnElement[bool]:
        """Audit entries of its own, and of what others did to these sites."""
        if self.organisation_id is None:
            return sa.true()
        return sa.or_(AUDIT.c.organisation_id == self.organisation_id, self._of_sites(AUDIT.c.site_id))

    def _of_sites(self, site_id: sa.Column[str]) -> sa.ColumnElement[bool]:
        own = sa.select(SITES.c.id).where(SITES.c.organisation_id == self.organisation_id)
        return sa.or_(site_id.in_(own), site_id.in_(self._granted()))

    def _granted(self) -> sa.Select[tuple[str]]:
        of_role = GRANTS.c.role.in_(sorted(self.granted))
        return sa.select(GRANTS.c.site_id).where(GRANTS.c.organisation_id == self.organisation_id, of_role)


def _is_there(connection: sa.Connection, table: sa.Table, name: str, only: sa.ColumnElement[bool]) -> bool:
    return connection.execute(sa.select(table.c.id).where(table.c.id == name, only)).first() is not None
