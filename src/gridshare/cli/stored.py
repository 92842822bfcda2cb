"""The store that a command works on: the one of `gridshare serve` with the same options, which may be running."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from gridshare.store.database import Database

Data = Annotated[
    Path | None, typer.Option("--data", metavar="DIR", help="Folder of what is kept. [the user's folder for data]")
]
DatabaseUrl = Annotated[
    str | None,
    typer.Option(
        "--database-url",
        metavar="URL",
        help="Keep it in a PostgreSQL database: postgresql+psycopg://user@host/name.",
    ),
]


def kept_in(data: Path | None, database_url: str | None) -> tuple[Path, str | None]:
    """The folder of what a service keeps, and the address of its database where that is elsewhere."""
    from platformdirs import user_data_path

    from gridshare.configuration import environment, variable

    said = environment()
    folder = data or Path(said.get(variable("data")) or user_data_path("gridshare") / "service")
    return folder, database_url or said.get(variable("database_url")) or None


@contextmanager
def store(data: Path | None, database_url: str | None, *, make: bool = False) -> Iterator[Database]:
    """The store, opened.

    Args:
        data: Folder, as the option says.
        database_url: Address of a database, as the option says.
        make: Whether a folder without a store gets one.

    Raises:
        StoreError: If there is none, or it cannot be opened.
    """
    import logging

    from gridshare.errors import Problem
    from gridshare.store.database import FILE, in_folder, opened
    from gridshare.store.outages import StoreError

    logging.getLogger("alembic").setLevel(logging.WARNING)
    folder, url = kept_in(data, database_url)
    if url is None and make:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    elif url is None and not (folder / FILE).is_file():
        remedy = "Name the folder of `gridshare serve` with --data, or its database with --database-url."
        raise StoreError(Problem(str(folder), "no_store", "no store", "the folder of a service", remedy))
    database = opened(url or in_folder(folder))
    try:
        yield database
    finally:
        database.close()
