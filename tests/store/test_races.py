"""Two servers that do the same at the same moment: one does it, and the other learns so."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from gridshare.store import grants, keys, organisations, sites, webhooks
from gridshare.store.bundles import Bundle
from gridshare.store.database import Connection, Database

ORGANISATION = "org_test"
_SERVERS = 6


def at_once(database: Database, work: Callable[[Connection], object]) -> Counter[str]:
    """What became of the same work of several at once: names of errors, or `done`."""
    together = Barrier(_SERVERS)

    def one(_: int) -> str:
        together.wait()
        try:
            with database.writing() as connection:
                work(connection)
        except (ValueError, KeyError) as error:
            return type(error).__name__
        return "done"

    with ThreadPoolExecutor(_SERVERS) as servers:
        return Counter(servers.map(one, range(_SERVERS)))


def test_an_organisation_is_made_once(database: Database) -> None:
    for name in ("Alfa", "Beta", "Gamma"):
        came = at_once(database, lambda line, name=name: organisations.add(line, name, database.now(line)))
        assert came == {"done": 1, "ValueError": _SERVERS - 1}


def test_servers_that_start_at_once_have_one_local_organisation(database: Database) -> None:
    together = Barrier(_SERVERS)

    def one(_: int) -> None:
        together.wait()
        organisations.ensure(database, "org_other", "Other")

    with ThreadPoolExecutor(_SERVERS) as servers:
        list(servers.map(one, range(_SERVERS)))
    with database.reading() as connection:
        assert organisations.get(connection, "org_other") is not None


def test_a_site_is_granted_once_to_an_organisation(database: Database) -> None:
    organisations.ensure(database, "org_other", "Other")
    with database.writing() as connection:
        now = database.now(connection)
        site = sites.create(connection, sites.NewSite(ORGANISATION, "Park", "anna", Bundle(b"x")), now)
    new = grants.NewGrant(site.id, "org_other", "csp", None, "anna")
    assert at_once(database, lambda line: grants.put(line, new, now)) == {"done": _SERVERS}
    with database.reading() as connection:
        assert len(grants.of_site(connection, site.id)) == 1


def test_a_key_is_replaced_once(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        key, _ = keys.add(connection, keys.NewKey(ORGANISATION, "a park", "csp", (), "anna"), now)
    came = at_once(database, lambda line: keys.rotate(line, key, "anna", now, timedelta(hours=1)))
    assert came == {"done": 1, "KeyError": _SERVERS - 1}
    with database.reading() as connection:
        assert len(keys.page(connection, ORGANISATION, None, 100)) == 2


def test_what_is_counted_is_not_passed_by_several_at_once(database: Database) -> None:
    def add(line: Connection) -> None:
        organisations.hold(line, ORGANISATION)
        if webhooks.count(line, ORGANISATION) >= 2:
            raise ValueError
        webhooks.create(line, webhooks.NewWebhook(ORGANISATION, "https://a.example", ["job.done"], "anna"), now)

    with database.reading() as connection:
        now = database.now(connection)
    assert at_once(database, add) == {"done": 2, "ValueError": _SERVERS - 2}
