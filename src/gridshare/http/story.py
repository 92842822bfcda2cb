"""An example of each route, worked out by the service itself: one park's story, from its document to its audit log.

The service does not tell it anew each time that it is asked for its contract: `gridshare publish` keeps what came of it
in ``examples/routes.json``. Names and moments are replaced by fixed ones, so that it is the same each time.
"""

from __future__ import annotations

import functools
import json
import re
from importlib.resources import files
from typing import Any

from gridshare.http import examples
from gridshare.http.app import create_app
from gridshare.http.examples.kept import ROUTES, Shown
from gridshare.http.published_json import published

PATH = f"src/gridshare/http/examples/{ROUTES}"
"""Where the source keeps them."""

_MOST_CHARACTERS = 40_000  # of an answer that is shown
_NAME = re.compile(r"\b(site|job|schedule|key|org|grant|webhook)_[0-9a-f]{32,36}\b")
_SECRET = re.compile(r"\bgs_[A-Za-z0-9_-]{6,}")
_METER_FILE = "\n".join(
    ["time;hall [kWh]", *(f"2026-01-15 {k // 4:02}:{k % 4 * 15:02};{5 + k % 7}" for k in range(96))]
).encode()
_MOMENT = "2026-01-14T12:00:00Z"
_FIXED: dict[str, Any] = {
    "request_id": "example", "digest": "0" * 64, "previous": "0" * 64, "seconds": 0.1,
    "document_sha256": "0" * 64, "progress": None, "secret": "whsec_EXAMPLE",
}  # fmt: skip


@functools.cache
def text() -> str:
    """The examples, worked out now, as they are published."""
    return published([each._asdict() for each in told()])


def told() -> list[Shown]:
    """The examples, worked out now."""
    from starlette.testclient import TestClient

    with TestClient(create_app(), headers={"Prefer": "wait=100"}) as client:
        story = _Story(client)
        story.site()
        story.questions()
        story.over_days()
        story.records()
        story.webhooks()
        story.access()
    return story.shown


_INVESTMENT = {
    "gridshare": 1,
    "name": "A battery for both",
    "start": "2027-01-01",
    "discount_rate": {"value": 0.06, "source": "the bank, January 2026"},
    "investments": [{"name": "battery", "capex_eur": 40000, "lifetime_years": 15}],
    "streams": [{"name": "lower peaks", "sort": "kw_max", "eur_per_year": 5200}],
    "shares": {"equal": ["Bakkerij Noord", "Vervoer De Vries"]},
}


class _Story:
    """What is asked, and what came of it so far."""

    def __init__(self, client: Any) -> None:
        self.client, self.shown, self.names = client, list[Shown](), dict[str, str]()
        self.document = json.loads((files(examples) / "two-firms.json").read_text("utf-8"))
        self.site_id = self.job_id = self.schedule_id = ""

    def site(self) -> None:
        """A park is stored, changed, and looked at."""
        for path in ("/v1/version", "/healthz", "/readyz"):
            self.ask("GET", path)
        self.site_id = self.ask("POST", "/v1/sites", self.document)["id"]
        own = {"site_id": self.site_id}
        seen = {"If-Match": '"1"'}
        self.ask("PUT", "/v1/sites/{site_id}", self.document | {"name": "Twee buren aan de Dijk"}, own, seen)
        self.ask("GET", "/v1/sites")
        self.ask("GET", "/v1/sites/{site_id}", None, own)
        self.ask("GET", "/v1/sites/{site_id}/series", None, own)
        file = own | {"name": "notes.txt"}
        self.ask("PUT", "/v1/sites/{site_id}/files/{name}", b"The cable is shared.", file, {"If-Match": '"2"'})
        self.ask("DELETE", "/v1/sites/{site_id}/files/{name}", None, file, {"If-Match": '"3"'})
        self.ask("POST", "/v1/imports?name=hall.csv", _METER_FILE)

    def questions(self) -> None:
        """It is planned, and asked about."""
        self.ask("POST", "/v1/validate", self.document)
        own, added = {"site_id": self.site_id}, {"name": "Drukkerij", "kw": 5.0}
        inline, quick = {"site": self.document}, {"time_limit_s": 60}
        plan = self.ask("POST", "/v1/sites/{site_id}/schedules", quick, own)
        self.ask("POST", "/v1/sites/{site_id}/validation", {}, own)
        self.ask("POST", "/v1/sites/{site_id}/inline", {}, own)
        self.ask("POST", "/v1/sites/{site_id}/what-ifs", {"addition": added, **quick}, own)
        self.ask("POST", "/v1/what-ifs", {**inline, "addition": added, **quick})
        self.ask("POST", "/v1/sites/{site_id}/variations", {"assets": ["depot battery"], **quick}, own)
        self.ask("POST", "/v1/variations", {**inline, "assets": ["depot battery"], **quick})
        giving = {"window": {"from": "17:00", "to": "19:00"}, "direction": "down", "kw": [5.0], **quick}
        self.ask("POST", "/v1/sites/{site_id}/flexibility", giving, own)
        self.ask("POST", "/v1/flexibility", {**inline, **giving})
        self.ask("POST", "/v1/verifications", {"schedule": plan})
        self.ask("POST", "/v1/sites/{site_id}/verifications", {"schedule": plan}, own)

    def over_days(self) -> None:
        """It is planned over days in a row, and asked about these."""
        added, quick = {"name": "Drukkerij", "kw": 5.0}, {"time_limit_s": 60}
        days = {"first": "2026-01-15", "last": "2026-01-16", **quick}
        even = _on_any_day(self.document)
        self.ask("POST", "/v1/periods", {"site": even, **days})
        of_even = {"site_id": self.client.post("/v1/sites", json=even).json()["id"]}
        self.ask("POST", "/v1/sites/{site_id}/periods", days, of_even)
        compare = {"gridshare": 1, "scenarios": [{"name": "more load", "load_times": 1.1}]}
        self.ask("POST", "/v1/scenarios", {"site": even, "compare": compare, **days})
        self.ask("POST", "/v1/sites/{site_id}/scenarios", {"compare": compare, **days}, of_even)
        self.ask("POST", "/v1/appraisals", {"appraisal": _INVESTMENT})
        self.ask("POST", "/v1/fits", {"site": even, "addition": added, **days})
        self.ask("POST", "/v1/sites/{site_id}/fits", {"addition": added, **days}, of_even)
        self.ask("POST", "/v1/sites/{site_id}/helps", days, of_even)
        self.ask("POST", "/v1/contracts", {"site": even, "growth": 0.02, "years": 5, **days})
        self.ask("POST", "/v1/sites/{site_id}/contracts", days, of_even)
        large = {"addition": added | {"kw": 60.0}, **days}
        self.ask("POST", "/v1/measures", {"site": even, **large})
        self.ask("POST", "/v1/sites/{site_id}/measures", large, of_even)

    def records(self) -> None:
        """What was done is found again."""
        issued = self.client.get("/v1/schedules", params={"site": self.site_id}).json()["items"]
        self.schedule_id, self.job_id = issued[0]["id"], issued[0]["job"]
        self.ask("GET", "/v1/schedules")
        own = {"schedule_id": self.schedule_id}
        self.ask("GET", "/v1/schedules/{schedule_id}", None, own)
        self.ask("GET", "/v1/schedules/{schedule_id}/record", None, own)
        member = own | {"member": "Vervoer De Vries"}
        of_site = {"site_id": self.site_id, "member": member["member"]}
        self.ask("GET", "/v1/sites/{site_id}/members/{member}/schedules", None, of_site)
        self.ask("GET", "/v1/schedules/{schedule_id}/members/{member}", None, member)
        self.ask("POST", "/v1/schedules/{schedule_id}/verification", None, own)
        job = {"job_id": self.job_id}
        self.ask("GET", "/v1/jobs")
        self.ask("GET", "/v1/jobs/{job_id}", None, job)
        self.ask("GET", "/v1/jobs/{job_id}/result", None, job)
        self.ask("DELETE", "/v1/jobs/{job_id}", None, job)

    def webhooks(self) -> None:
        """Somebody is told of what follows."""
        made = self.ask("POST", "/v1/webhooks", {"url": "https://203.0.114.7/gridshare", "events": ["job.done"]})
        own = {"webhook_id": made["id"]}
        self.ask("GET", "/v1/webhooks")
        self.ask("GET", "/v1/webhooks/{webhook_id}", None, own)
        self.ask("GET", "/v1/webhooks/{webhook_id}/deliveries", None, own)
        self.ask("DELETE", "/v1/webhooks/{webhook_id}", None, own)

    def access(self) -> None:
        """Another organisation is let in."""
        first = self.ask("POST", "/v1/keys", {"name": "beheer", "role": "operator"})
        self.client.headers["Authorization"] = f"Bearer {first['key']}"
        other = self.ask("POST", "/v1/organisations", {"name": "CSP Voorbeeld"})
        self.ask("GET", "/v1/organisations")
        self.ask("GET", "/v1/organisations/{organisation_id}", None, {"organisation_id": other["id"]})
        own = {"site_id": self.site_id, "organisation_id": other["id"]}
        self.ask("PUT", "/v1/sites/{site_id}/grants/{organisation_id}", {"role": "csp"}, own)
        self.ask("GET", "/v1/sites/{site_id}/grants", None, {"site_id": self.site_id})
        self.ask("GET", "/v1/grants")
        self.ask("GET", "/v1/me")
        self.ask("GET", "/v1/keys")
        self.ask("GET", "/v1/keys/{key_id}", None, {"key_id": first["id"]})
        self.ask("GET", "/v1/audit?limit=2")
        second = self.ask("POST", "/v1/keys/{key_id}/rotation", {"overlap_hours": 24}, {"key_id": first["id"]})
        self.ask("DELETE", "/v1/keys/{key_id}", None, {"key_id": second["id"]})

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        names: dict[str, str] | None = None,
        headers: dict[str, str] | None = None,
    ) -> Any:
        """Ask, and keep what came of it; the answer."""
        content = {"content": body} if isinstance(body, bytes) else {"json": body}
        answer = self.client.request(method, path.format(**(names or {})), headers=headers or {}, **content)
        if answer.status_code not in (200, 201, 204):
            raise RuntimeError(f"{method} {path}: {answer.status_code} {answer.text[:500]}")
        document = answer.json() if answer.content else None
        is_short = len(answer.content) <= _MOST_CHARACTERS
        request = None if isinstance(body, bytes) else self.fixed(body)
        shown = (request, answer.status_code, self.fixed(document) if is_short else None)
        self.shown.append(Shown(f"{method} {path.partition('?')[0]}", *shown))
        return document

    def fixed(self, value: Any, key: str = "") -> Any:
        """The same each time: names by their order, moments and seconds by one that stands for all."""
        if value is not None and key in _FIXED:
            return _FIXED[key]
        if isinstance(value, dict):
            return {name: self.fixed(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self.fixed(each, key) for each in value]
        if not isinstance(value, str):
            return value
        if key == "at" or (key.endswith("_at") and key not in ("starts_at", "ends_at")):
            return _MOMENT
        return _SECRET.sub("gs_EXAMPLE0", _NAME.sub(self._name, value))

    def _name(self, found: re.Match[str]) -> str:
        return self.names.setdefault(found[0], f"{found[1]}_{len(self.names) + 1:032x}")


def _on_any_day(document: Any) -> Any:
    """The park with loads and prices that are the same each hour, so that it can be planned on other days."""
    bakery, haulier = document["members"]
    return document | {
        "horizon": {"start": "2026-01-15", "days": 1, "step_minutes": 60},
        "series": {},
        "energy_contracts": {"dynamic": {"import": {"price": 0.25}, "export": {"price": 0.05}}},
        "members": [
            bakery | {"assets": [bakery["assets"][0] | {"profile": 60.0}]},
            haulier | {"assets": [asset for asset in haulier["assets"] if asset["kind"] == "battery"]},
        ],
    }
