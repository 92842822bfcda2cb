"""Pages lead to each other until all is seen, each thing once."""

from typing import Annotated, Any

import pytest
from fastapi import FastAPI, Query, Request, Response
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from gridshare.http import problems
from gridshare.http.pages import PageQuery, page

ALL = [f"job_{k:03}" for k in range(99, -1, -1)]

app = FastAPI()
problems.install(app)


@app.get("/v1/things")
async def things(request: Request, response: Response, query: Annotated[PageQuery, Query()]) -> dict[str, Any]:
    after = query.after
    rows = [each for each in ALL if after is None or each < after][: query.most]
    found = page(request, query, rows, str)
    response.headers.update(found.headers)
    return {"items": found.items, "next": found.next}


@given(limit=st.integers(1, 120))
@settings(max_examples=20, deadline=None)
def test_pages_lead_to_all_and_each_once(limit: int) -> None:
    client, path, seen = TestClient(app), f"/v1/things?limit={limit}", []
    while path:
        answer = client.get(path)
        body = answer.json()
        seen += body["items"]
        assert len(body["items"]) <= limit
        assert answer.headers.get("Link") == (None if body["next"] is None else f'<{body["next"]}>; rel="next"')
        path = body["next"]
    assert seen == ALL


@pytest.mark.parametrize("cursor", ["é", "a", "////", "%FF%FE", "AAAA"])
def test_a_cursor_that_is_none_is_a_problem_of_the_query(cursor: str) -> None:
    answer = TestClient(app).get(f"/v1/things?cursor={cursor}")
    assert answer.status_code == 422
    assert answer.json()["problems"][0]["where"] == "query.cursor"
