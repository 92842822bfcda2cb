"""Organisations, keys and grants over HTTP: what changes takes hold, is in the audit log, and shows no secret."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from gridshare.access.caller import Caller, Role
from gridshare.access.refusals import MissingError
from gridshare.http.app import create_app
from gridshare.http.identity import part_for
from gridshare.http.running_service import Service
from gridshare.store import audit, sites
from gridshare.store.bundles import Bundle

Json = Any


@pytest.fixture(scope="module")
def service_client() -> Iterator[TestClient]:
    with TestClient(create_app(), raise_server_exceptions=False) as client:
        yield client


class Party:
    """Somebody with a key."""

    def __init__(self, client: TestClient, key: str | None = None) -> None:
        self.client = client
        self.headers = {} if key is None else {"Authorization": f"Bearer {key}"}

    def __call__(self, method: str, path: str, status: int, body: Json = None, **headers: str) -> Json:
        more = {"json": body} if body is not None else {}
        answer = self.client.request(method, path, headers={**self.headers, **headers}, **more)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def key(self, **wanted: Json) -> "Party":
        return Party(self.client, self("POST", "/v1/keys", 201, {"name": "a key", **wanted})["key"])


@pytest.fixture(scope="module")
def operator(service_client: TestClient) -> Party:
    """The first key is made without one."""
    return Party(service_client).key(role="operator")


def service(party: Party) -> Service:
    app: Any = party.client.app
    found: Service = app.state.service
    return found


def organisation(operator: Party, role: Role, name: str) -> tuple[str, Party]:
    made = operator("POST", "/v1/organisations", 201, {"name": name})["id"]
    return made, operator.key(role=role, organisation=made)


def site_of(operator: Party, organisation_id: str) -> str:
    database = service(operator).database
    with database.writing() as connection:
        new = sites.NewSite(organisation_id, "Park", "a test", Bundle(b"{}"))
        return sites.create(connection, new, database.now(connection)).id


def test_a_name_is_an_organisations_own(operator: Party) -> None:
    operator("POST", "/v1/organisations", 201, {"name": "Park Oost"})
    assert operator("POST", "/v1/organisations", 409, {"name": "Park Oost"})["code"] == "name_taken"
    for wrong in ("", " Park", "Park\u0007", "x" * 151):
        operator("POST", "/v1/organisations", 422, {"name": wrong})


def test_a_key_is_shown_once_and_works_until_it_ends(operator: Party) -> None:
    whose, manager = organisation(operator, "park_manager", "Park Zuid")
    made = manager("POST", "/v1/keys", 201, {"name": "night run", "role": "park_manager", "scopes": ["site.read"]})
    night = Party(manager.client, made["key"])
    assert night("GET", "/v1/me", 200) == {
        "organisation": whose, "role": "park_manager", "name": f"night run ({made['prefix']})",
        "scopes": ["site.read"], "may": ["site.read"],
    }  # fmt: skip
    secret = made["key"].rpartition("_")[2]
    for path in ("/v1/keys", f"/v1/keys/{made['id']}", "/v1/audit"):
        assert secret not in str(manager("GET", path, 200))
    again = manager("POST", f"/v1/keys/{made['id']}/rotation", 201, {"overlap_hours": 2})
    assert again["scopes"] == ["site.read"]
    ends = datetime.fromisoformat(manager("GET", f"/v1/keys/{made['id']}", 200)["expires_at"])
    assert timedelta(hours=1.9) < ends - datetime.now(UTC) <= timedelta(hours=2)
    night("GET", "/v1/me", 200)
    manager("DELETE", f"/v1/keys/{again['id']}", 200)
    Party(manager.client, again["key"])("GET", "/v1/me", 401)
    assert [key["id"] for key in manager("GET", "/v1/keys", 200)["items"]][:2] == [again["id"], made["id"]]


def test_nobody_makes_or_takes_a_key_that_can_do_more(operator: Party) -> None:
    _, manager = organisation(operator, "park_manager", "Park West")
    wide = manager("POST", "/v1/keys", 201, {"name": "wide", "role": "park_manager"})["id"]
    narrow = manager.key(role="park_manager", scopes=["keys.manage", "site.read"])
    assert manager("POST", "/v1/keys", 403, {"name": "b", "role": "operator"})["code"] == "forbidden"
    narrow("POST", "/v1/keys", 403, {"name": "b", "role": "park_manager"})
    narrow("POST", "/v1/keys", 403, {"name": "b", "role": "csp", "scopes": ["plan"]})
    narrow("POST", "/v1/keys", 201, {"name": "b", "role": "csp", "scopes": ["site.read"]})
    narrow("POST", f"/v1/keys/{wide}/rotation", 403, {})
    narrow("DELETE", f"/v1/keys/{wide}", 403)


def test_a_key_of_another_organisation_cannot_be_asked_for(operator: Party) -> None:
    other, _ = organisation(operator, "park_manager", "Park Een")
    _, manager = organisation(operator, "park_manager", "Park Twee")
    assert manager("POST", "/v1/keys", 404, {"name": "b", "role": "csp", "organisation": other})["code"] == "not_found"
    operator("POST", "/v1/keys", 404, {"name": "b", "role": "csp", "organisation": "org_nothing"})


def test_all_that_is_wrong_with_a_key_comes_at_once(operator: Party) -> None:
    found = operator("POST", "/v1/keys", 422, {"role": "boss", "scopes": ["all"], "expires_at": "tomorrow"})
    assert {problem["where"] for problem in found["problems"]} == {"name", "role", "scopes[0]", "expires_at"}
    assert operator("POST", "/v1/keys", 422, {"name": "b", "role": "csp", "scopes": ["operate"]})["code"]
    for ends in (
        "2020-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00",
    ):
        operator("POST", "/v1/keys", 422, {"name": "b", "role": "csp", "expires_at": ends})
    operator("GET", "/v1/keys", 200)


def test_a_grant_opens_a_site_and_taking_it_back_closes_it(operator: Party) -> None:
    park, manager = organisation(operator, "park_manager", "Park Drie")
    flex, csp = organisation(operator, "csp", "Flex BV")
    site = site_of(operator, park)
    csp("GET", f"/v1/sites/{site}", 404)
    manager("PUT", f"/v1/sites/{site}/grants/{flex}", 200, {"role": "csp"}, **{"X-Request-ID": "granting"})
    csp("GET", f"/v1/sites/{site}", 200)
    csp("GET", f"/v1/sites/{site}/grants", 403)
    assert [grant["site"] for grant in csp("GET", "/v1/grants", 200)["items"]] == [site]
    assert [grant["organisation"] for grant in manager("GET", f"/v1/sites/{site}/grants", 200)["items"]] == [flex]
    manager("PUT", f"/v1/sites/{site}/grants/{flex}", 200, {"role": "grid_operator"})
    csp("GET", f"/v1/sites/{site}", 403)
    manager("DELETE", f"/v1/sites/{site}/grants/{flex}", 204)
    csp("GET", f"/v1/sites/{site}", 404)
    manager("DELETE", f"/v1/sites/{site}/grants/{flex}", 404)
    entries = manager("GET", f"/v1/audit?site={site}", 200)["items"]
    assert [entry["action"] for entry in entries] == ["grant.take_back", "grant.give", "grant.give"]
    assert entries[-1]["request_id"] == "granting"
    assert entries[-1]["details"] == {"to": flex, "role": "csp", "member": None}


def test_a_grant_that_cannot_be_is_refused(operator: Party) -> None:
    park, manager = organisation(operator, "park_manager", "Park Vier")
    other, _ = organisation(operator, "member", "Bakkerij BV")
    path = f"/v1/sites/{site_of(operator, park)}/grants"
    manager("PUT", f"{path}/org_nothing", 404, {"role": "csp"})
    manager("PUT", f"{path}/{park}", 422, {"role": "csp"})
    manager("PUT", f"{path}/{other}", 422, {"role": "park_manager"})
    manager("PUT", f"{path}/{other}", 422, {"role": "member"})
    manager("PUT", f"{path}/{other}", 422, {"role": "csp", "member": "Bakkerij"})
    manager("PUT", f"{path}/{other}", 200, {"role": "member", "member": "Bakkerij"})


def test_a_member_reads_its_own_part_and_a_manager_every_part(operator: Party) -> None:
    park, manager = organisation(operator, "park_manager", "Park Vijf")
    firm, _ = organisation(operator, "member", "Bakkerij Noord BV")
    site = site_of(operator, park)
    manager("PUT", f"/v1/sites/{site}/grants/{firm}", 200, {"role": "member", "member": "Bakkerij"})

    def may(organisation_id: str, role: Role, member: str, *scopes: str) -> bool:
        caller = Caller(organisation_id, role, "a key", frozenset(scopes))
        try:
            return asyncio.run(part_for(service(operator), caller, site, member)).id == site
        except MissingError:
            return False

    assert may(firm, "member", "Bakkerij")
    assert not may(firm, "member", "Slagerij")
    assert not may(firm, "park_manager", "Slagerij")
    assert not may(park, "member", "Bakkerij")  # nobody has said which member that key is
    assert may(park, "park_manager", "Slagerij", "part.read")
    assert may("org_local", "operator", "Slagerij")
    assert not may("org_other", "member", "Bakkerij")


def test_a_grid_operator_reads_the_entries_of_sites_that_are_granted_to_it(operator: Party) -> None:
    park, manager = organisation(operator, "park_manager", "Park Zes")
    grid, watcher = organisation(operator, "grid_operator", "Netbeheer")
    site, other = site_of(operator, park), site_of(operator, park)
    for each in (site, other):
        manager("PUT", f"/v1/sites/{each}/grants/{grid}", 200, {"role": "grid_operator"})
    manager("DELETE", f"/v1/sites/{other}/grants/{grid}", 204)
    seen = watcher("GET", "/v1/audit", 200)["items"]
    assert {entry["site"] for entry in seen} == {site, None}
    assert {entry["organisation"] for entry in seen if entry["site"] is None} == {grid}  # how its own key was made


def test_pages_of_the_log_have_each_entry_once_and_their_chain_holds(operator: Party) -> None:
    seen, path = [], "/v1/audit?limit=7"
    while path:
        found = operator("GET", path, 200)
        seen += found["items"]
        path = found["next"]
    numbers = [entry["sequence"] for entry in seen]
    assert numbers == list(range(len(seen), 0, -1))
    assert [entry["previous"] for entry in seen[:-1]] == [entry["digest"] for entry in seen[1:]]
    with service(operator).database.reading() as connection:
        assert audit.checked(connection, (seen[0]["sequence"], seen[0]["digest"])).broken is None
    operator("GET", "/v1/audit?cursor=eA", 422)
    assert operator("GET", "/v1/audit?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z", 200)["items"] == []
    table = operator.client.get("/v1/audit", headers={**operator.headers, "Accept": "text/csv"})
    assert table.text.splitlines()[0].startswith("sequence,at,actor,action")
