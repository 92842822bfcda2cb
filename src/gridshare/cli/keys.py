"""``gridshare keys``: who may use the service. It works on the store, also while a server runs on it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gridshare.cli.answer import answering, console, print_document
from gridshare.cli.options import Json
from gridshare.cli.stored import Data, DatabaseUrl, store

if TYPE_CHECKING:
    from gridshare.access.changes import Changes
    from gridshare.store.database import Database
    from gridshare.store.keys import KeyRow

keys = typer.Typer(help="Make, list, replace and end the keys of the service.", no_args_is_help=True)

_ROLES = ("operator", "park_manager", "csp", "member", "grid_operator")
_PAGE = 500

KeyName = Annotated[str, typer.Argument(metavar="KEY", help="Id of the key, or how it begins: gs_ and 8 characters.")]


@keys.command("create")
def create(
    *,
    name: Annotated[str | None, typer.Option(help="What it is for. [its role]")] = None,
    role: Annotated[str, typer.Option(help=f"What it may do: {', '.join(_ROLES)}.")] = "operator",
    organisation: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="For whom, by name or id; made where there is none. [the operator's own]"),
    ] = None,
    scope: Annotated[
        list[str] | None, typer.Option(help="Limit it to this, such as site.read or plan; may be repeated.")
    ] = None,
    days: Annotated[int | None, typer.Option(help="Days until it ends. [never]", min=1, max=36_500)] = None,
    data: Data = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Make a key, and print it: the only time that it can be read.

    Standard output has the key and nothing else. From the first key on, the service answers nobody without one.
    """
    with answering(as_json=as_json), store(data, database_url, make=True) as database:
        from datetime import UTC, datetime

        from gridshare.access.changes import WantedKey

        _require_known("--role", [role], _ROLES)
        changes = _changes(database)
        whose = _organisation(database, changes, organisation)
        ends = None if days is None else datetime.now(UTC) + timedelta(days=days)
        wanted = WantedKey(role if name is None else name, role, _scopes(scope), ends, whose)
        _print_new(*changes.make_key(wanted), as_json=as_json)


@keys.command("list")
def listed(*, data: Data = None, database_url: DatabaseUrl = None, as_json: Json = False) -> None:
    """List all keys, without what makes them keys."""
    with answering(as_json=as_json), store(data, database_url) as database:
        found = _all(database)
        if as_json:
            print_document(json.dumps([_document(row) for row, _ in found], indent=2) + "\n")
            return
        from rich.table import Table

        from gridshare.cli.answer import print_text

        table = Table("key", "name", "organisation", "role", "last used", "state")
        for row, whose in found:
            table.add_row(row.prefix, row.name, whose, row.role, _day(row.last_used_at), _state(database, row))
        print_text(table if found else "No keys: the service answers whoever is on this machine, and nobody else.")


@keys.command("rotate")
def rotate(
    *,
    key: KeyName,
    overlap_hours: Annotated[float, typer.Option(help="How long the old one goes on.", min=0, max=720)] = 24,
    data: Data = None,
    database_url: DatabaseUrl = None,
    as_json: Json = False,
) -> None:
    """Make a key in the place of another, as wide as that one, and print it."""
    with answering(as_json=as_json), store(data, database_url) as database:
        made = _changes(database).rotate_key(key, timedelta(hours=overlap_hours))
        _print_new(*made, as_json=as_json)


@keys.command("revoke")
def revoke(*, key: KeyName, data: Data = None, database_url: DatabaseUrl = None, as_json: Json = False) -> None:
    """End a key: a server that runs takes it for some seconds more."""
    with answering(as_json=as_json), store(data, database_url) as database:
        row = _changes(database).revoke_key(key)
        if as_json:
            print_document(json.dumps(_document(row), indent=2) + "\n")
        else:
            console(stderr=True).print(f"{row.prefix} ({row.name}) counts no longer.", soft_wrap=True)


def _changes(database: Database) -> Changes:
    from gridshare.access.caller import LOCAL_ORGANISATION, Caller
    from gridshare.access.changes import Changes
    from gridshare.store import organisations

    organisations.ensure(database, LOCAL_ORGANISATION, "local")
    return Changes(database, Caller(LOCAL_ORGANISATION, "operator", "command line"))


def _organisation(database: Database, changes: Changes, name: str | None) -> str | None:
    from gridshare.store import organisations

    if name is None:
        return None
    with database.reading() as connection:
        found = organisations.named(connection, name) or organisations.get(connection, name)
    if found is None:
        found = changes.make_organisation(name)
        console(stderr=True).print(f"{found.id}: {found.name}, a new organisation.", soft_wrap=True)
    return found.id


def _scopes(given: list[str] | None) -> frozenset[str]:
    from gridshare.access.roles import ACTIONS

    _require_known("--scope", given or [], ACTIONS)
    return frozenset(given or ())


def _require_known(where: str, given: list[str], known: tuple[str, ...]) -> None:
    from gridshare.access.refusals import UnfitError
    from gridshare.errors import Problem

    unknown = [Problem(where, "unknown", one[:40], f"one of {', '.join(known)}") for one in given if one not in known]
    if unknown:
        raise UnfitError(unknown)


def _all(database: Database) -> list[tuple[KeyRow, str]]:
    """Every key, and the name of its organisation."""
    from gridshare.store import keys as stored
    from gridshare.store import organisations

    found: list[tuple[KeyRow, str]] = []
    with database.reading() as connection:
        while page := stored.page(connection, None, found[-1][0].id if found else None, _PAGE):
            for row in page:
                whose = organisations.get(connection, row.organisation_id)
                found.append((row, whose.name if whose else row.organisation_id))
    return found


def _print_new(row: KeyRow, text: str, *, as_json: bool) -> None:
    if as_json:
        print_document(json.dumps({**_document(row), "key": text}, indent=2) + "\n")
        return
    ends = "never ends" if row.expires_at is None else f"ends on {_day(row.expires_at)}"
    console(stderr=True).print(
        f"{row.id}: {row.name}, {row.role}, {ends}. Keep it now: it is not shown again.", soft_wrap=True
    )
    print_document(f"{text}\n")


def _document(row: KeyRow) -> dict[str, Any]:
    moments = ("created_at", "expires_at", "last_used_at", "revoked_at")
    plain = {name: getattr(row, name) for name in ("id", "organisation_id", "name", "prefix", "role", "scopes")}
    return {**plain, **{name: found.isoformat() if (found := getattr(row, name)) else None for name in moments}}


def _day(moment: Any) -> str:
    return "-" if moment is None else f"{moment:%Y-%m-%d %H:%M} UTC"


def _state(database: Database, row: KeyRow) -> str:
    if row.revoked_at is not None:
        return f"revoked {_day(row.revoked_at)}"
    with database.reading() as connection:
        counts = row.counts_at(database.now(connection))
    if not counts:
        return f"ended {_day(row.expires_at)}"
    return "valid" if row.expires_at is None else f"until {_day(row.expires_at)}"
