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
def store(data: Path | None, database_url: str | None) -> Iterator[Database]:
    """The store, opened; a folder that is not there yet is made.

    Raises:
        StoreError: If it cannot be opened.
    """
    import logging

    from gridshare.store.database import in_folder, opened

    logging.getLogger("alembic").setLevel(logging.WARNING)
    folder, url = kept_in(data, database_url)
    if url is None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    database = opened(url or in_folder(folder))
    try:
        yield database
    finally:
        database.close()
