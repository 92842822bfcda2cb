"""``gridshare config``: what the service is set to, and where that comes from."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import typer

from gridshare.cli.answer import answering, print_document, print_text
from gridshare.cli.options import Json
from gridshare.cli.stored import kept_in
from gridshare.configuration import environment, in_file, variable

if TYPE_CHECKING:
    from rich.table import Table

config = typer.Typer(help="What the service is set to.", no_args_is_help=True)


@config.callback()
def _group() -> None:
    """What the service is set to."""


@config.command("show")
def show(*, as_json: Json = False) -> None:
    """List each setting with its value, where it comes from, and what it means. Secrets are masked."""
    with answering(as_json=as_json):
        rows = _rows()
        if as_json:
            import json

            print_document(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        else:
            print_text(_table(rows))


def _rows() -> list[dict[str, Any]]:
    from gridshare.http.settings import Settings, refuse_unknown, shown

    written = in_file()
    refuse_unknown(written)
    folder, url = kept_in(None, None)
    settings = replace(Settings.of(environment()), data=folder, database_url=url)
    return [
        {
            "setting": setting.name,
            "value": shown(setting, getattr(settings, setting.name)),
            "from": _source(variable(setting.name), written),
            "meaning": setting.metadata["meaning"],
            "variable": variable(setting.name),
        }
        for setting in fields(settings)
    ]


def _source(name: str, written: dict[str, str]) -> str:
    return "environment" if name in os.environ else "file" if name in written else "default"


def _table(rows: list[dict[str, Any]]) -> Table:
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False)
    for heading in ("setting", "value", "from", "meaning"):
        made.add_column(heading)
    for row in rows:
        style = "" if row["from"] == "default" else "bold"
        made.add_row(*(Text(row[name], style) for name in ("setting", "value", "from", "meaning")))
    return made
