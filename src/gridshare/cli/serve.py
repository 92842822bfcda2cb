"""``gridshare serve``: the service over HTTP."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from gridshare.cli.answer import answering
from gridshare.cli.options import NoCache
from gridshare.cli.stored import Data, DatabaseUrl, kept_in
from gridshare.configuration import environment, in_file


def serve(
    *,
    host: Annotated[str, typer.Option(help="Address to listen on; others can reach it only if you change this.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8000,
    data: Data = None,
    database_url: DatabaseUrl = None,
    workers: Annotated[int | None, typer.Option(help="Plans made at once. [2]", min=1)] = None,
    max_waiting: Annotated[int | None, typer.Option(help="Jobs that may wait for their turn. [1000]", min=0)] = None,
    max_solve_s: Annotated[float | None, typer.Option(help="Most seconds a client may ask for. [300]")] = None,
    max_worker_bytes: Annotated[int | None, typer.Option(help="Most memory of a worker [bytes]. [4000000000]")] = None,
    max_body_bytes: Annotated[int | None, typer.Option(help="Most bytes of a request. [20000000]", min=1)] = None,
    max_steps: Annotated[int | None, typer.Option(help="Most steps of a horizon. [3000]", min=1)] = None,
    max_assets: Annotated[int | None, typer.Option(help="Most assets of a site. [1000]", min=1)] = None,
    max_sessions: Annotated[int | None, typer.Option(help="Most charging sessions of a site. [5000]", min=1)] = None,
    _no_cache: NoCache = False,
) -> None:
    """Plan sites for other programs, over HTTP.

    Each setting may also be a variable of the environment (GRIDSHARE_MAX_STEPS=960), or stand in the TOML file that
    GRIDSHARE_CONFIG names (max_steps = 960): `gridshare config show` lists all. /openapi.json describes the service.
    """
    with answering(as_json=False):
        from gridshare.http.server import serve as run
        from gridshare.http.settings import Settings, refuse_unknown

        limits = {
            "max_parallel": workers,
            "max_waiting": max_waiting,
            "max_solve_s": max_solve_s,
            "max_worker_bytes": max_worker_bytes,
            "max_body_bytes": max_body_bytes,
            "max_steps": max_steps,
            "max_assets": max_assets,
            "max_sessions": max_sessions,
        }
        refuse_unknown(in_file())
        kept, url = kept_in(data, database_url)
        run(replace(Settings.of(environment(), **limits), data=kept, database_url=url), host, port)
