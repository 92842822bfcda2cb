"""Where webhooks may go: public addresses, by https, to the ports that the operator allows, unless it allows more.

A name is resolved once, its addresses are judged, and one of them is connected to: a name that resolves differently a
moment later leads nowhere else.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import SplitResult, urlsplit

from gridshare.errors import GridshareError, Problem

MOST_CHARACTERS = 2_000

PORTS = (443,)
"""To which webhooks go where the operator says nothing else: none of what else a machine offers is reached by them."""

_ASK = "The operator of the service may allow more."
_PORTS = {"http": 80, "https": 443}
_GLOBAL = ipaddress.ip_network("2000::/3")
_NOT_ITS_OWN = tuple(
    ipaddress.ip_network(text) for text in ("192.0.0.0/24", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
)
"""What lies in the public range and leads elsewhere: protocol assignments, tunnels, documentation."""


class TargetError(GridshareError):
    """No webhook may go there, or there are too many."""

    code: ClassVar[str] = "webhook_invalid"
    http_status: ClassVar[int] = 422
    title: ClassVar[str] = "This cannot be a webhook"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a webhook goes.

    Attributes:
        url: As it was given.
        host, port: Of the other side.
        address: The address to connect to.
    """

    url: str
    host: str
    port: int
    address: str

    @property
    def address_url(self) -> str:
        """The same with the address instead of the name."""
        parts = urlsplit(self.url)
        host = f"[{self.address}]" if ":" in self.address else self.address
        return parts._replace(netloc=f"{host}:{self.port}").geturl()

    @property
    def netloc(self) -> str:
        """Host and port as the header ``Host`` has them."""
        return urlsplit(self.url).netloc


async def target(url: str, *, allow_private: bool, ports: Collection[int] = PORTS) -> Target:
    """Where a webhook goes, resolved just now.

    Who asks learns of a name only whether a webhook may go there: not whether it is known inside, nor where it leads.

    Args:
        url: Its address.
        allow_private: Whether it may go anywhere: also to private addresses, by http, and to any port.
        ports: Where it may go otherwise.

    Raises:
        TargetError: If none may go there.
    """
    parts, port = _parts(url, allow_private=allow_private)
    host = parts.hostname or ""
    if not allow_private and port not in ports:
        raise _refused(f"port {port}", f"port {', '.join(map(str, sorted(ports)))}", _ASK)
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        found = []
    addresses = [str(each[4][0]) for each in found]
    if not addresses or not (allow_private or all(map(is_public, addresses))):
        expected = "a host that can be found" if allow_private else "a host with public addresses only"
        raise _refused(host, expected, f"Look whether it is spelled right. {_ASK}")
    return Target(url, host, port, addresses[0])


def is_public(address: str) -> bool:
    """Whether an address is one of the internet: not this machine's, a private network's, or one that leads there."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        if found not in _GLOBAL:  # what translates to IPv4 is outside it too
            return False
    elsewhere = any(found.version == network.version and found in network for network in _NOT_ITS_OWN)
    return found.is_global and not found.is_multicast and not elsewhere


def _parts(url: str, *, allow_private: bool) -> tuple[SplitResult, int]:
    schemes = ("https", "http") if allow_private else ("https",)
    expected = f"{' or '.join(f'{scheme}://' for scheme in schemes)}, a host, and no user, password or fragment"
    shown = url[:100]
    try:
        parts = urlsplit(url)
        port = _PORTS.get(parts.scheme, 0) if parts.port is None else parts.port
    except ValueError:
        raise _refused(shown, expected) from None
    is_plain = url.isascii() and url.isprintable() and " " not in url and "\\" not in url
    if not is_plain or len(url) > MOST_CHARACTERS or parts.scheme not in schemes or not parts.hostname:
        raise _refused(shown, expected)
    if parts.username is not None or parts.password is not None or parts.fragment:
        raise _refused("user, password or fragment", expected)
    return parts, port


def _refused(found: str, expected: str, remedy: str = "") -> TargetError:
    return TargetError(Problem("url", "webhook_target", found, expected, remedy))
