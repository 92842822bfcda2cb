"""A path that will go away says so in each answer, long enough before."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from gridshare.http import openapi
from gridshare.http.route_headers import RouteHeaders, deprecated


def test_an_answer_of_a_path_that_will_go_away_says_since_when_until_when_and_what_instead() -> None:
    app = FastAPI()
    app.add_middleware(RouteHeaders)
    described = deprecated(
        openapi.lookup("Old", "Version"), since=date(2026, 11, 1), sunset=date(2027, 6, 1), instead="/v2/x"
    )

    @app.get("/v1/x", **described)
    async def old() -> dict[str, Any]:
        return {}

    with TestClient(app) as client:
        headers = client.get("/v1/x").headers
        assert headers["Deprecation"] == "@1793491200"
        assert headers["Sunset"] == "Tue, 01 Jun 2027 00:00:00 GMT"
        assert headers["Link"] == '</v2/x>; rel="successor-version"'
        assert client.get("/openapi.json").json()["paths"]["/v1/x"]["get"]["deprecated"]


def test_a_path_does_not_go_away_sooner_than_announced() -> None:
    with pytest.raises(ValueError, match="2027-01-01"):
        deprecated({}, since=date(2026, 11, 1), sunset=date(2027, 1, 1), instead="/v2/x")
