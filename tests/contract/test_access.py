"""Every route, asked by every role, about what is its own, what is granted to it, and what is another's.

The routes are the app's own: one that is not in `RULES` fails here, so that none comes without a rule.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient

from gridshare.access.caller import LOCAL, LOCAL_ORGANISATION, Role
from gridshare.access.changes import Changes, WantedKey
from gridshare.access.roles import ALLOWED, Action
from gridshare.http.app import create_app
from gridshare.http.identity import is_public
from gridshare.http.settings import Settings
from gridshare.store import blobs, deliveries, jobs, schedules, sites, webhooks
from gridshare.store.bundles import Bundle
from gridshare.store.database import Database
from gridshare.store.issued import Issued
from gridshare.store.schema import JOBS

MOST_BYTES = 1
EXAMPLE = Path(__file__).resolve().parents[2] / "api" / "examples" / "two-firms"
REQUEST, ANSWER = EXAMPLE / "request.json", EXAMPLE / "response.json"
MEMBER: str = json.loads(REQUEST.read_text("utf-8"))["members"][0]["name"]
LETTERS = ("html", "pdf", "txt", "csv")
REPORTS = ("html", "png", "svg", "xlsx", "csv", "parquet")


class Rule(NamedTuple):
    """What a route is: an action, None where everybody who is known may; and about which thing of somebody's."""

    action: Action | None
    about: str | None = None


PUBLIC = Rule(None, "nobody")
ABOUT = ("site", "job", "schedule", "member", "organisation", "key", "webhook")
OPERATOR_OR_OWN = Rule(None, "organisation")

RULES: dict[str, Rule] = {
    "GET /healthz": PUBLIC,
    "GET /openapi.json": PUBLIC,
    "GET /readyz": PUBLIC,
    "GET /v1/kinds": PUBLIC,
    "GET /v1/version": PUBLIC,
    "POST /v1/validate": Rule("compute"),
    "POST /v1/imports": Rule("compute"),
    "POST /v1/schedules": Rule("plan"),
    "POST /v1/periods": Rule("plan"),
    "POST /v1/what-ifs": Rule("plan"),
    "POST /v1/measures": Rule("plan"),
    "POST /v1/contracts": Rule("plan"),
    "POST /v1/fits": Rule("plan"),
    "POST /v1/flexibility": Rule("plan"),
    "POST /v1/variations": Rule("plan"),
    "POST /v1/scenarios": Rule("plan"),
    "POST /v1/appraisals": Rule("compute"),
    "POST /v1/verifications": Rule("compute"),
    "GET /v1/schedules": Rule("verdict.read"),
    "GET /v1/schedules/{schedule_id}": Rule("schedule.read", "schedule"),
    "GET /v1/schedules/{schedule_id}/record": Rule("verdict.read", "schedule"),
    "GET /v1/schedules/{schedule_id}/members/{member}": Rule("part.read", "part"),
    "GET /v1/schedules/{schedule_id}/members/{member}/picture.svg": Rule("part.read", "part"),
    "GET /v1/sites/{site_id}/members/{member}/schedules": Rule("part.read", "site part"),
    "POST /v1/schedules/{schedule_id}/verification": Rule("compute", "schedule"),
    **{
        f"GET /v1/schedules/{{schedule_id}}/members/{{member}}/letter.{form}": Rule("part.read", "part")
        for form in LETTERS
    },
    **{f"GET /v1/schedules/{{schedule_id}}/report.{form}": Rule("schedule.read", "schedule") for form in REPORTS},
    "GET /v1/jobs": Rule("job.read"),
    "GET /v1/jobs/{job_id}": Rule("job.read", "job"),
    "GET /v1/jobs/{job_id}/events": Rule("job.read", "job"),
    "GET /v1/jobs/{job_id}/result": Rule("job.read", "job"),
    "DELETE /v1/jobs/{job_id}": Rule("job.cancel", "job"),
    "GET /v1/sites": Rule("site.read"),
    "POST /v1/sites": Rule("site.write"),
    "GET /v1/sites/{site_id}": Rule("site.read", "site"),
    "PUT /v1/sites/{site_id}": Rule("site.write", "site"),
    "DELETE /v1/sites/{site_id}": Rule("site.write", "site"),
    "GET /v1/sites/{site_id}/folder": Rule("site.read", "site"),
    "GET /v1/sites/{site_id}/files/{name:path}": Rule("site.read", "site"),
    "PUT /v1/sites/{site_id}/files/{name:path}": Rule("site.write", "site"),
    "DELETE /v1/sites/{site_id}/files/{name:path}": Rule("site.write", "site"),
    "GET /v1/sites/{site_id}/series": Rule("series.read", "site"),
    "GET /v1/sites/{site_id}/series/{name}": Rule("series.read", "site"),
    "POST /v1/sites/{site_id}/imports": Rule("series.write", "site"),
    "POST /v1/sites/{site_id}/forecasts": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/backtests": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/schedules": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/periods": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/what-ifs": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/measures": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/contracts": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/fits": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/flexibility": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/variations": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/scenarios": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/helps": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/simulations": Rule("plan", "site"),
    "POST /v1/sites/{site_id}/verifications": Rule("compute", "site"),
    "POST /v1/sites/{site_id}/validation": Rule("compute", "site"),
    "POST /v1/sites/{site_id}/inline": Rule("site.read", "site"),
    "GET /v1/sites/{site_id}/grants": Rule("grants.manage", "site"),
    "PUT /v1/sites/{site_id}/grants/{organisation_id}": Rule("grants.manage", "site"),
    "DELETE /v1/sites/{site_id}/grants/{organisation_id}": Rule("grants.manage", "site"),
    "GET /v1/grants": Rule(None),
    "GET /v1/me": Rule(None),
    "GET /v1/organisations": Rule("operate"),
    "POST /v1/organisations": Rule("operate"),
    "GET /v1/organisations/{organisation_id}": OPERATOR_OR_OWN,
    "GET /v1/keys": Rule("keys.manage"),
    "POST /v1/keys": Rule("keys.manage"),
    "GET /v1/keys/{key_id}": Rule("keys.manage", "key"),
    "POST /v1/keys/{key_id}/rotation": Rule("keys.manage", "key"),
    "DELETE /v1/keys/{key_id}": Rule("keys.manage", "key"),
    "GET /v1/audit": Rule("audit.read"),
    "GET /metrics": Rule("operate"),
    "GET /v1/webhooks": Rule("webhooks.manage"),
    "POST /v1/webhooks": Rule("webhooks.manage"),
    "GET /v1/webhooks/{webhook_id}": Rule("webhooks.manage", "webhook"),
    "DELETE /v1/webhooks/{webhook_id}": Rule("webhooks.manage", "webhook"),
    "GET /v1/webhooks/{webhook_id}/deliveries": Rule("webhooks.manage", "webhook"),
    "POST /v1/webhooks/{webhook_id}/deliveries/{delivery_id}/replay": Rule("webhooks.manage", "webhook"),
}
"""Route -> its rule. A new route needs one; `gridshare.access.roles` has who may do what."""


class Who(NamedTuple):
    """A caller of the walk: its role, whether the park is its own, and what it was granted of it."""

    role: Role
    owns: bool = False
    granted: Role | None = None


CALLERS: dict[str, Who] = {
    "operator": Who("operator"),
    "owner": Who("park_manager", owns=True),
    "owner's csp key": Who("csp", owns=True),
    "owner's member key": Who("member", owns=True),
    "owner's grid operator key": Who("grid_operator", owns=True),
    "csp by grant": Who("csp", granted="csp"),
    "csp with a grant for a grid operator": Who("csp", granted="grid_operator"),
    "manager with a grant for a csp": Who("park_manager", granted="csp"),
    "member by grant": Who("member", granted="member"),
    "grid operator by grant": Who("grid_operator", granted="grid_operator"),
    "another park": Who("park_manager"),
    "another csp": Who("csp"),
    "another member": Who("member"),
    "another grid operator": Who("grid_operator"),
}


def expected(rule: Rule, who: Who) -> str:
    """``done`` (whatever else is wrong with the request), ``forbidden``, or ``not_found`` as if it did not exist."""
    if rule.action is not None and rule.action not in ALLOWED[who.role]:
        return "forbidden"
    if rule.about in ("part", "site part") and who.owns and who.role == "member":
        return "not_found"  # nobody has said which member that key is
    if rule.about in (None, "nobody") or who.role == "operator" or who.owns:
        return "done"
    if rule.about in ("site", "site part") and who.granted is not None:
        return "done" if rule.action in ALLOWED[who.granted] else "forbidden"
    if rule.about in ("schedule", "part") and who.granted is not None and rule.action in ALLOWED[who.granted]:
        return "done"
    return "not_found"


@dataclass(frozen=True)
class World:
    """A park with all that is kept of it, and keys of everybody in `CALLERS`."""

    client: TestClient
    database: Database
    park: str
    site: sites.SiteRow
    job: str
    schedule: str
    keys: dict[str, str]

    def changes(self) -> Changes:
        return Changes(self.database, LOCAL)

    def ask(self, route: str, key: str | None, *, exists: bool = True, query: str = "") -> Any:
        """Send a request that is let in or not, but does nothing: its body is too large, and it names no version."""
        method, _, path = route.partition(" ")
        for name, value in self.names(path).items():
            stays = exists or name in ("name:path", "member")
            path = path.replace("{" + name + "}", value if stays else value[:-4] + "0000")
        headers = {"Content-Type": "application/json", "Prefer": "respond-async", "If-None-Match": "*"}
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        too_large = b"{" * (MOST_BYTES + 1)
        body = None if method not in ("POST", "PUT") else b"" if "{key_id}" in route else too_large
        return self.client.request(method, path + query, content=body, headers=headers)

    def names(self, path: str) -> dict[str, str]:
        """What is of the park; a key and a grant of their own for each request, since one may end them."""
        webhook, delivery = self.webhook() if "{webhook_id}" in path else ("", "")
        wanted = WantedKey("a key", "csp", organisation_id=self.park)
        return {
            "site_id": self.site.id,
            "job_id": self.job,
            "schedule_id": self.schedule,
            "name:path": "load.csv",
            "name": "load",
            "member": MEMBER,
            "key_id": self.changes().make_key(wanted)[0].id if "{key_id}" in path else "",
            "webhook_id": webhook,
            "delivery_id": delivery,
            "organisation_id": self.another_grant() if "/grants/" in path else self.park,
        }

    def webhook(self) -> tuple[str, str]:
        """A webhook of the park, and what it was told."""
        with self.database.writing() as connection:
            now = self.database.now(connection)
            new = webhooks.NewWebhook(self.park, "https://park.example", webhooks.EVENTS, "a test")
            webhook, _ = webhooks.create(connection, new, now)
            job = jobs.get(connection, self.job)
            assert job is not None
            deliveries.add(connection, job, "done", now, {})
            (delivery,) = deliveries.page(connection, webhook.id, None, 1)
        return webhook.id, delivery.id

    def another_grant(self) -> str:
        number = len(self.client.get("/v1/organisations?limit=500", headers=self.as_("operator")).json()["items"])
        found = self.changes().make_organisation(f"organisation {number}").id
        self.changes().grant(self.site, found, "csp", None)
        return found

    def as_(self, who: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.keys[who]}"}


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with TestClient(
        create_app(Settings(max_parallel=1, max_body_bytes=MOST_BYTES, max_stored_bytes=1)),
        raise_server_exceptions=False,
    ) as client:
        app: Any = client.app
        database: Database = app.state.service.database
        yield made(client, database)


def made(client: TestClient, database: Database) -> World:
    changes = Changes(database, LOCAL)
    park = changes.make_organisation("Park Noord").id
    with database.writing() as connection:
        now = database.now(connection)
        bundle = Bundle(REQUEST.read_bytes(), files={"load.csv": b"1,2\n"})
        site = sites.create(connection, sites.NewSite(park, "Park Noord", "a test", bundle), now)
        asked = jobs.NewJob(park, "a test", "schedule", {}, site=(site.id, 1))
        document = blobs.put(connection, ANSWER.read_bytes(), now)
        job = jobs.add(connection, asked, now)
        done = {"state": "done", "finished_at": now, "result_sha256": document, "result_media_type": "application/json"}
        connection.execute(sa.update(JOBS).where(JOBS.c.id == job.id).values(done))
        day = datetime(2026, 7, 1, tzinfo=UTC)
        issued = Issued("Park Noord", day, day, "0" * 64, {}, {"holds": True})
        schedule = schedules.issue(connection, job, issued, document, now)
    keys = {}
    for name, who in CALLERS.items():
        whose = park if who.owns else LOCAL_ORGANISATION if who.role == "operator" else None
        whose = whose or changes.make_organisation(name).id
        if who.granted is not None:
            member = MEMBER if who.granted == "member" else None
            changes.grant(site, whose, who.granted, member)
        keys[name] = changes.make_key(WantedKey(name, who.role, organisation_id=whose))[1]
    return World(client, database, park, site, job.id, schedule, keys)


def routes(world: World) -> dict[str, Any]:
    app: Any = world.client.app
    found: list[Any] = list(iter_route_contexts(app.routes))
    return {f"{method} {each.path}": each.original_route for each in found for method in each.methods}


def outcome(answer: Any) -> str:
    """What a request came to, as `expected` has it."""
    if answer.status_code == 404 and answer.json()["problems"][0]["where"] in ABOUT:
        return "not_found"
    if answer.status_code in (401, 403):
        return str(answer.json()["code"])
    return "done" if answer.status_code < 500 else "fault"


def test_every_route_has_a_rule(world: World) -> None:
    found = routes(world)
    assert set(found) == set(RULES)
    assert {name for name, route in found.items() if is_public(route)} == {n for n, r in RULES.items() if r is PUBLIC}


@pytest.mark.parametrize("route", [route for route, rule in RULES.items() if rule is not PUBLIC])
def test_who_may_and_who_may_not(world: World, route: str) -> None:
    rule = RULES[route]
    found = {name: outcome(world.ask(route, key)) for name, key in world.keys.items()}
    assert found == {name: expected(rule, who) for name, who in CALLERS.items()}
    assert outcome(world.ask(route, None)) == "unauthenticated"


@pytest.mark.parametrize("route", [route for route, rule in RULES.items() if rule.about not in (None, "nobody")])
def test_what_is_anothers_is_answered_as_what_is_not_there(world: World, route: str) -> None:
    for name in ("another park", "another csp", "another member", "another grid operator"):
        theirs, nothing = (world.ask(route, world.keys[name], exists=exists) for exists in (True, False))
        assert theirs.status_code == nothing.status_code, name
        assert _without_names(theirs) == _without_names(nothing), name


def test_lists_show_nothing_of_another(world: World) -> None:
    secret = (world.park, world.site.id, world.job, world.schedule, world.webhook()[0])
    for route, rule in RULES.items():
        if route.startswith("GET") and rule.about is None and rule.action != "operate":
            for name in ("another park", "another csp", "another grid operator"):
                text = world.ask(route, world.keys[name], query="?limit=500").text
                assert not [each for each in secret if each in text], (route, name)
            shown = world.ask(route, world.keys["owner"], query="?limit=500").text
            assert any(each in shown for each in secret) or route == "GET /v1/grants", route


def _without_names(answer: Any) -> Any:
    body = json.loads(answer.text or "{}")
    return {**body, "detail": None, "problems": [{**each, "found": None} for each in body.get("problems", [])]}
