"""A webhook leads to the internet and nowhere else, however its address is written."""

import asyncio
from typing import Any

import pytest

from gridshare.jobs.targets import TargetError, is_public, target


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1", "224.0.0.1",
        "255.255.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1",
        "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::",
        "2001:db8::1", "2001::1", "100::1",
    ],
)  # fmt: skip
def test_addresses_that_lead_inside_are_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_addresses_of_the_internet_are_allowed(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://1.1.1.1/hook", "ftp://1.1.1.1", "1.1.1.1/hook", "https://", "https:///hook", "https://1.1.1.1:99999/",
        "https://user@1.1.1.1/", "https://user:secret@1.1.1.1/", "https://1.1.1.1/#part", "https://1.1.1.1/a b",
        "https://1.1.1.1/\nHost: x", "https://1.1.1.1\\@127.0.0.1/", "https://127.0.0.1/", "https://localhost/",
        "https://2130706433/", "https://0x7f.1/", "https://0177.0.0.1/", "https://127.1/", "https://[::1]/",
        "https://[::ffff:127.0.0.1]/", "https://0/", "https://nowhere.invalid/", "https://1.1.1.1/" + "a" * 2_000,
    ],
)  # fmt: skip
def test_urls_that_lead_elsewhere_are_refused(url: str) -> None:
    with pytest.raises(TargetError):
        asyncio.run(target(url, allow_private=False))


def _refusal(url: str, **more: Any) -> str:
    with pytest.raises(TargetError) as refused:
        asyncio.run(target(url, allow_private=False, **more))
    return str(refused.value)


def test_a_refusal_says_not_whether_a_name_is_known_inside_nor_where_it_leads() -> None:
    inside, nowhere = _refusal("https://localhost/"), _refusal("https://nowhere.invalid/")
    assert inside.replace("localhost", "HOST") == nowhere.replace("nowhere.invalid", "HOST")
    assert "127.0.0.1" not in inside
    assert "::1" not in inside


@pytest.mark.parametrize("port", [0, 22, 80, 8443, 6379])
def test_a_port_that_is_not_allowed_is_refused_before_the_name_is_looked_up(port: int) -> None:
    assert "port 443" in _refusal(f"https://nowhere.invalid:{port}/")
    assert "port 443, 8080" in _refusal(f"https://1.1.1.1:{port}/", ports=(8080, 443))


def test_a_target_is_connected_to_by_the_address_that_was_judged() -> None:
    found = asyncio.run(target("https://1.1.1.1:8443/hook?a=b", allow_private=False, ports=(443, 8443)))
    assert (found.address_url, found.netloc) == ("https://1.1.1.1:8443/hook?a=b", "1.1.1.1:8443")
    found = asyncio.run(target("http://localhost/hook", allow_private=True))
    assert found.address in {"127.0.0.1", "::1"}
    assert found.address in found.address_url
    assert found.netloc == "localhost"
