"""``gridshare restore``: a back-up becomes the store again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gridshare.cli.answer import answering
from gridshare.cli.backup import show
from gridshare.cli.options import Json
from gridshare.cli.stored import Data, DatabaseUrl, kept_in, store


def restore(
    *,
    back_up: Annotated[Path, typer.Argument(metavar="FROM", help="A file that `gridshare backup` wrote.")],
    data: Data = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Put a back-up into a folder without a store, or into an empty PostgreSQL database.

    Nothing is overwritten: move the old store away first. Jobs that were waiting then go on.
    """
    with answering(as_json=as_json):
        from gridshare.store.backup import restore_into_database, restore_into_folder

        folder, url = kept_in(data, database_url)
        if url is None:
            kept, where = restore_into_folder(back_up, folder), str(folder)
        else:
            with store(data, database_url, make=True) as database:
                kept, where = restore_into_database(back_up, database), "the database"
        show(kept, f"{back_up} is in {where}", as_json=as_json)
