"""The server: it runs the service until a signal stops it."""

from __future__ import annotations

import logging

import uvicorn

from gridshare.http.app import create_app
from gridshare.http.connections import Patience, protocol
from gridshare.http.listening import require_keys_beyond
from gridshare.http.settings import Settings

_LAST_WORDS_S = 5
"""How long requests may go on after the signal to stop [s]."""


def serve(settings: Settings, host: str, port: int) -> None:
    """Serve on ``host`` and ``port``; one line a request goes to stderr.

    Raises:
        SettingsError: If others could reach it and no key is asked for.
        StoreError: If the store cannot be opened.
    """
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    require_keys_beyond(host, settings)
    uvicorn.run(
        create_app(settings),
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        http=protocol(Patience(settings.max_connections)),
        timeout_graceful_shutdown=_LAST_WORDS_S,
    )
