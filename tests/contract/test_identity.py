"""Without a key everybody is the machine's own user; with one, nobody is anybody without a key that counts."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from gridshare.access import known_keys
from gridshare.access.caller import LOCAL_ORGANISATION
from gridshare.http.app import create_app
from gridshare.http.running_service import Service
from gridshare.store import keys

PUBLIC = ("/healthz", "/v1/kinds", "/v1/version")
JOB = "/v1/jobs/job_0"


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(create_app(), raise_server_exceptions=False) as found:
        yield found


def service_of(client: TestClient) -> Service:
    app: Any = client.app
    found: Service = app.state.service
    return found


def new_key(client: TestClient, **differently: Any) -> tuple[keys.KeyRow, str]:
    database = service_of(client).database
    given = {"role": "park_manager", "scopes": (), "expires_at": None, **differently}
    with database.writing() as connection:
        new = keys.NewKey(LOCAL_ORGANISATION, "a park", by="a test", **given)
        return keys.add(connection, new, database.now(connection))


def code(client: TestClient, **headers: str) -> Any:
    return client.get(JOB, headers=headers).json()["code"]


def test_without_any_key_everybody_is_the_local_user(client: TestClient) -> None:
    assert code(client) == "not_found"


def test_the_local_user_comes_through_no_proxy_and_from_no_page_of_elsewhere(client: TestClient) -> None:
    far = (
        {"Host": "parks.example"}, {"Host": "10.0.0.7:8000"}, {"Origin": "https://evil.example"}, {"Origin": "null"},
        {"Host": "["}, {"Origin": "http://[a"},
        {"X-Forwarded-For": "10.0.0.7"}, {"Forwarded": "for=10.0.0.7"},
    )  # fmt: skip
    assert [code(client, **headers) for headers in far] == ["forbidden"] * len(far)
    near = (
        {"Host": "127.0.0.1:8000"},
        {"Host": "localhost"},
        {"Host": "[::1]:8000"},
        {"Origin": "http://localhost:5173"},
    )
    assert [code(client, **headers) for headers in near] == ["not_found"] * len(near)
    _, text = new_key(client)
    assert [code(client, Authorization=f"Bearer {text}", **headers) for headers in far] == ["not_found"] * len(far)


def test_once_there_is_a_key_nobody_gets_in_without(client: TestClient) -> None:
    _, text = new_key(client)
    answer = client.get(JOB)
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
    assert answer.headers["www-authenticate"] == 'Bearer realm="gridshare"'
    assert {path: client.get(path).status_code for path in PUBLIC} == dict.fromkeys(PUBLIC, 200)
    assert code(client, Authorization=f"Bearer {text}") == "not_found"
    assert code(client, **{"X-API-Key": text}) == "not_found"


@pytest.mark.parametrize("wrong", ["gs_abcdefgh_" + "a" * 43, "nonsense", "\x7f", "x" * 5000])
def test_what_is_no_key_is_refused_also_while_there_are_none(client: TestClient, wrong: str) -> None:
    answer = client.get(JOB, headers={"Authorization": f"Bearer {wrong}"})
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
    assert "invalid_token" in answer.headers["www-authenticate"]
    assert wrong not in answer.text


def test_two_keys_or_another_scheme_are_refused(client: TestClient) -> None:
    _, text = new_key(client)
    _, other = new_key(client)
    assert code(client, **{"Authorization": f"Bearer {text}", "X-API-Key": other}) == "unauthenticated"
    assert code(client, Authorization=f"Basic {text}") == "unauthenticated"


def test_a_role_or_a_scope_that_does_not_allow_it_is_403(client: TestClient) -> None:
    _, member = new_key(client, role="member")
    _, narrow = new_key(client, scopes=("site.read",))
    for text in (member, narrow):
        assert code(client, Authorization=f"Bearer {text}") == "forbidden"


def test_a_revoked_key_ends_when_it_is_read_again(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    row, text = new_key(client)
    now = [0.0]
    monkeypatch.setattr(known_keys.time, "monotonic", lambda: now[0])
    assert code(client, Authorization=f"Bearer {text}") == "not_found"
    database = service_of(client).database
    with database.writing() as connection:
        keys.revoke(connection, row.id, database.now(connection))
    now[0] += known_keys.STILL_VALID_S
    assert code(client, Authorization=f"Bearer {text}") == "unauthenticated"
    assert code(client) == "unauthenticated"  # a service whose last key has ended is closed, not open


def test_a_key_is_read_again_after_seconds_and_its_use_noted_once_a_minute(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, text = new_key(client)
    reads, monotonic = [], [0.0]
    with_digest = keys.with_digest
    monkeypatch.setattr(keys, "with_digest", lambda *given: reads.append(1) or with_digest(*given))
    monkeypatch.setattr(known_keys.time, "monotonic", lambda: monotonic[0])
    database = service_of(client).database
    noted = set()
    for _ in range(4):
        for _ in range(3):
            assert code(client, Authorization=f"Bearer {text}") == "not_found"
        monotonic[0] += known_keys.STILL_VALID_S
        with database.reading() as connection:
            found = keys.get(connection, row.id)
        assert found is not None
        noted.add(found.last_used_at)
    assert len(reads) == 4
    assert len(noted) == 1
    assert None not in noted
    with database.writing() as connection:
        before = database.now(connection) - timedelta(seconds=61)
        keys.note_use(connection, row.id, before)
    assert code(client, Authorization=f"Bearer {text}") == "not_found"
    with database.reading() as connection:
        again = keys.get(connection, row.id)
    assert again is not None
    assert again.last_used_at is not None
    assert again.last_used_at > before


def test_a_guess_takes_the_same_work_whether_its_prefix_is_known_or_not(client: TestClient) -> None:
    row, text = new_key(client)
    service = service_of(client)
    statements: list[str] = []
    own = threading.get_ident()  # what cleans and works beside it reads the store too

    def note(*given: Any) -> None:
        if threading.get_ident() == own:
            statements.append(given[2])

    sa.event.listen(service.database.engine, "before_cursor_execute", note)
    work = []
    for guess in (f"{row.prefix}_{'a' * 43}", f"gs_unknown0_{'a' * 43}"):
        statements.clear()
        assert service.keys.caller(guess) is None
        work.append(tuple(statements))
    assert work[0] == work[1]
    assert len(work[0]) > 0
    assert service.keys.caller(text) is not None


def test_guesses_push_out_no_key_that_is_known(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_keys, "_MOST", 2)
    row, text = new_key(client)
    known = service_of(client).keys
    assert known.caller(text) is not None
    assert not any(known.caller(f"{row.prefix}_{k:043}") for k in range(5))
    assert known.at_once(text) is not None
