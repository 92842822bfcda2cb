"""The server: it runs the service until a signal stops it."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from types import FrameType
from typing import Any

import uvicorn
from fastapi import FastAPI
from typing_extensions import override

from gridshare.http.app import create_app
from gridshare.http.connections import Patience, protocol
from gridshare.http.listening import require_keys_beyond
from gridshare.http.log_lines import configure
from gridshare.http.settings import Settings, kept_where
from gridshare.http.signing_in import issuer_of

_IDLE_S = 75
"""An idle connection is kept so long. Clients wait `Retry-After` seconds and ask again on it: were it ended at that
moment, their request would be lost without an answer."""

_LAST_WORDS_S = 2
"""How long answers may take to be sent after the grace of what is at work [s]."""

_log = logging.getLogger("gridshare.http")


def serve(settings: Settings, host: str, port: int) -> None:
    """Serve on ``host`` and ``port``; one line a request goes to stderr.

    Raises:
        SettingsError: If others could reach it and no key is asked for.
        StoreError: If the store cannot be opened.
    """
    configure(settings.log_format)
    issuer_of(settings)  # what is wrong with it is said before anything is opened
    require_keys_beyond(host, settings)
    _log.info("What is kept is in %s.", kept_where(settings))
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=_IDLE_S,
        http=protocol(Patience(settings.max_connections)),
        timeout_graceful_shutdown=int(settings.drain_s) + _LAST_WORDS_S,
    )
    server = _Server(config, app)
    with suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        raise SystemExit(3)


class _Server(uvicorn.Server):
    """A server whose runner hears of a signal at once, not only when the last request is answered."""

    def __init__(self, config: uvicorn.Config, app: FastAPI) -> None:
        super().__init__(config)
        self._app = app

    @override
    async def startup(self, sockets: list[Any] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        service = getattr(self._app.state, "service", None)
        if service is not None:
            self._loop.call_soon_threadsafe(service.runner.drain)
