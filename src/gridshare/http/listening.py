"""Whether the service may listen where it is asked to: without any key, to its own machine only."""

from __future__ import annotations

import ipaddress
import logging

from gridshare.configuration import SettingsError
from gridshare.errors import Problem
from gridshare.http.settings import Settings
from gridshare.store import keys
from gridshare.store.database import in_folder, opened

_log = logging.getLogger("gridshare.http")


def require_keys_beyond(host: str, settings: Settings) -> None:
    """Nothing, where nobody else can reach ``host`` or callers are asked for a key.

    Raises:
        SettingsError: Otherwise.
        StoreError: If the store cannot be opened.
    """
    if settings.oidc_issuer is not None or _any_key(settings):
        return
    if not is_own_machine(host):
        remedy = "Make one first: gridshare keys create, with the same --data or --database-url."
        raise SettingsError(
            Problem("--host", "no_keys", f"{host}, and no keys", "a key, or 127.0.0.1: else all may do all", remedy)
        )
    _log.warning("There are no keys: whoever is on this machine may do everything. `gridshare keys create` makes one.")


def is_own_machine(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _any_key(settings: Settings) -> bool:
    url = settings.database_url
    if url is None:
        if settings.data is None:
            return False
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        url = in_folder(settings.data)
    database = opened(url)
    try:
        with database.reading() as connection:
            return keys.any_there(connection)
    finally:
        database.close()
