"""``gridshare backup``: the whole store in one file, also while a server runs on it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Json
from gridshare.cli.stored import Data, DatabaseUrl, store

if TYPE_CHECKING:
    from gridshare.store.backup import Kept

BROKEN = 1
"""Exit code where the audit log of what was copied is not as it was written."""


def backup(
    *,
    to: Annotated[Path, typer.Argument(metavar="TO", help="The file, or a folder in which it gets a name of its own.")],
    data: Data = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Keep all that the service has in one new file: sites, schedules, jobs, keys, the audit log.

    The file is a SQLite store as it was at one moment, whether it comes from SQLite or from PostgreSQL; `gridshare
    restore` puts it back into either. A server may run and write meanwhile. It is as secret as the store itself.
    """
    with answering(as_json=as_json), store(data, database_url) as database:
        from gridshare.store.backup import write

        path = to / f"gridshare-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db" if to.is_dir() else to
        show(write(database, path), f"{path}: {path.stat().st_size} bytes", as_json=as_json)


def show(kept: Kept, what: str, *, as_json: bool) -> None:
    """Print what was copied.

    Raises:
        typer.Exit: If its audit log is not as it was written.
    """
    chain = kept.chain
    if as_json:
        last = f"{chain.sequence}:{chain.digest}"
        print_document(json.dumps({"rows": kept.rows, "audit": last, "broken": chain.broken}, indent=2) + "\n")
    else:
        print_text(f"{what}; {sum(kept.rows.values())} rows.")
        print_text(
            f"The audit log was changed: {chain.broken}."
            if chain.broken
            else f"The audit log holds: {chain.sequence} entries, the last is {chain.digest}."
        )
    if chain.broken is not None:
        raise typer.Exit(BROKEN)
