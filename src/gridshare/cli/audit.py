"""``gridshare audit``: whether the log of what was done is as it was written."""

from __future__ import annotations

import json
import re
from typing import Annotated

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Json
from gridshare.cli.stored import Data, DatabaseUrl, store

audit = typer.Typer(help="Check the log of who did what.", no_args_is_help=True)

BROKEN = 1
"""Exit code where an entry was altered, removed or put elsewhere."""


@audit.callback()
def _commands() -> None:
    """One command at present; more may come."""


@audit.command("verify")
def verify(
    *,
    noted: Annotated[
        str | None,
        typer.Option(metavar="NUMBER:HASH", help="The last entry as an earlier check printed it: it has to be there."),
    ] = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Work out the hash of every entry anew, and name the first that is not as it was written.

    Each entry contains the hash of the one before, so that none can be altered, removed or moved without a trace. Only
    the last ones can be cut off: keep what this prints elsewhere, and give it with --noted the next time.
    """
    with answering(as_json=as_json), store(data, database_url) as database:
        from gridshare.store.audit import checked

        with database.reading() as connection:
            found = checked(connection, _noted(noted))
        if as_json:
            outcome = {"holds": found.broken is None, "entries": found.sequence, "last": found.digest}
            print_document(json.dumps({**outcome, "broken": found.broken}, indent=2) + "\n")
        elif found.broken is None:
            print_text(f"All {found.sequence} entries are as they were written.")
            print_document(f"{found.sequence}:{found.digest}\n")
        else:
            print_text(f"The log was changed: {found.broken}. The {found.sequence} before it are as they were written.")
        if found.broken is not None:
            raise typer.Exit(BROKEN)


def _noted(text: str | None) -> tuple[int, str] | None:
    from gridshare.access.refusals import UnfitError
    from gridshare.errors import Problem

    if text is None:
        return None
    found = re.fullmatch(r"([1-9]\d{0,17}):([0-9a-f]{64})", text)
    if found is None:
        raise UnfitError(Problem("--noted", "noted", text[:80], "NUMBER:HASH, as an earlier check printed it"))
    return int(found[1]), found[2]
