"""Tokens of an issuer that really runs: with its own keys, which it changes, and which others try to pass off."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from fastapi.testclient import TestClient
from typing_extensions import override

from gridshare.access import oidc
from gridshare.access.caller import LOCAL
from gridshare.access.changes import Changes, WantedKey
from gridshare.configuration import SettingsError
from gridshare.http.app import create_app
from gridshare.http.listening import require_keys_beyond
from gridshare.http.settings import Settings
from gridshare.http.signing_in import issuer_of

AUDIENCE = "gridshare"


class Issuer:
    """An issuer on 127.0.0.1."""

    def __init__(self) -> None:
        self.keys: dict[str, Any] = {}
        self.asked: list[str] = []
        issuer = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                issuer.asked.append(self.path)
                body = json.dumps(issuer.documents()[self.path]).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            @override
            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.add("first", rsa.generate_private_key(65537, 2048))

    def add(self, name: str, key: Any) -> None:
        self.keys[name] = key

    def documents(self) -> dict[str, Any]:
        algorithms = jwt.algorithms.get_default_algorithms()
        public = []
        for name, key in self.keys.items():
            kind = "RS256" if isinstance(key, rsa.RSAPrivateKey) else "ES256"
            algorithm: Any = algorithms[kind]
            public.append({**algorithm.to_jwk(key.public_key(), as_dict=True), "kid": name, "alg": kind, "use": "sig"})
        return {
            "/.well-known/openid-configuration": {"issuer": self.url, "jwks_uri": f"{self.url}/keys"},
            "/keys": {"keys": public},
        }

    def claims(self, **differently: Any) -> dict[str, Any]:
        now = int(time.time())
        found = {
            "iss": self.url, "aud": AUDIENCE, "sub": "anna", "iat": now, "exp": now + 300,
            "organisation": "Park Noord", "access": {"roles": ["reader", "beheer"]}, **differently,
        }  # fmt: skip
        return {name: value for name, value in found.items() if value is not None}

    def token(self, kid: str = "first", algorithm: str = "RS256", **differently: Any) -> str:
        return jwt.encode(self.claims(**differently), self.keys[kid], algorithm, headers={"kid": kid})


@pytest.fixture(scope="module")
def issuer() -> Iterator[Issuer]:
    found = Issuer()
    yield found
    found.server.shutdown()
    found.server.server_close()


def settings(issuer: Issuer) -> Settings:
    return Settings(
        oidc_issuer=issuer.url,
        oidc_audience=AUDIENCE,
        oidc_role_claim="access.roles",
        oidc_roles="beheer=park_manager, flex=csp, baas=operator",
    )


@pytest.fixture(scope="module")
def client(issuer: Issuer) -> Iterator[TestClient]:
    patch = pytest.MonkeyPatch()
    patch.setattr(oidc, "LOOK_AGAIN_S", 0.0)  # a test does not wait for half a minute
    with TestClient(create_app(settings(issuer)), raise_server_exceptions=False) as found:
        app: Any = found.app
        Changes(app.state.service.database, LOCAL).make_organisation("Park Noord")
        yield found
    patch.undo()


def me(client: TestClient, token: str, status: int) -> Any:
    answer = client.get("/v1/me", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == status, answer.text
    return answer.json()


def test_who_signs_in_has_the_organisation_and_the_widest_role(client: TestClient, issuer: Issuer) -> None:
    found = me(client, issuer.token(), 200)
    assert (found["role"], found["name"], found["scopes"]) == ("park_manager", "anna (signed in)", [])
    by_id = me(client, issuer.token(organisation=found["organisation"], access={"roles": ["flex", "beheer"]}), 200)
    assert (by_id["organisation"], by_id["role"]) == (found["organisation"], "park_manager")
    boss = me(client, issuer.token(organisation=None, access={"roles": "baas"}), 200)
    assert (boss["organisation"], boss["role"]) == ("org_local", "operator")


def test_what_is_done_is_noted_under_the_name_of_who_signed_in(client: TestClient, issuer: Issuer) -> None:
    headers = {"Authorization": f"Bearer {issuer.token(sub='bob' + chr(7))}"}
    made = client.post("/v1/keys", json={"name": "mine", "role": "csp"}, headers=headers)
    assert made.json()["created_by"] == "bob? (signed in)"
    me(client, made.json()["key"], 200)


def test_nobody_gets_in_without_a_token(client: TestClient) -> None:
    assert client.get("/v1/me").status_code == 401
    me(client, "gs_abcdefgh_" + "a" * 43, 401)


@pytest.mark.parametrize(
    "differently",
    [
        {"exp": int(time.time()) - 3600}, {"nbf": int(time.time()) + 3600}, {"iat": int(time.time()) + 3600},
        {"aud": "another"}, {"aud": None}, {"iss": "https://elsewhere.example"}, {"iss": None}, {"sub": None},
        {"exp": None},
    ],
)  # fmt: skip
def test_a_token_that_is_not_for_here_or_not_for_now_is_refused(
    client: TestClient, issuer: Issuer, differently: dict[str, Any]
) -> None:
    found = me(client, issuer.token(**differently), 401)
    assert found["problems"][0]["code"] == "token_invalid"


def test_clocks_may_be_a_little_apart(client: TestClient, issuer: Issuer) -> None:
    now = int(time.time())
    me(client, issuer.token(exp=now - oidc.SKEW_S // 2, nbf=now + oidc.SKEW_S // 2), 200)


def test_a_signature_that_is_none_or_made_with_the_public_key_is_refused(client: TestClient, issuer: Issuer) -> None:
    me(client, jwt.encode(issuer.claims(), "", "none", headers={"kid": "first"}), 401)
    public = (
        issuer.keys["first"]
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    for secret in (public, b"x" * 64):
        head, payload, _ = issuer.token().split(".")
        forged_head = jwt.utils.base64url_encode(json.dumps({"alg": "HS256", "typ": "JWT", "kid": "first"}).encode())
        signed = forged_head + b"." + payload.encode()
        hs: Any = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256)
        signature = jwt.utils.base64url_encode(hs.sign(signed, secret))
        me(client, (signed + b"." + signature).decode(), 401)
        assert head
    stranger = rsa.generate_private_key(65537, 2048)
    me(client, jwt.encode(issuer.claims(), stranger, "RS256", headers={"kid": "first"}), 401)
    me(client, jwt.encode(issuer.claims(), stranger, "RS256"), 401)
    me(client, issuer.token()[:-4] + "AAAA", 401)
    for nonsense in ("a.b.c", "eyJ.eyJ.", "." * 1000, "x" * 5000):
        me(client, nonsense, 401)


def test_a_new_key_of_the_issuer_is_found_and_an_old_one_no_longer_counts(client: TestClient, issuer: Issuer) -> None:
    me(client, issuer.token(), 200)
    issuer.add("second", ec.generate_private_key(ec.SECP256R1()))
    me(client, issuer.token("second", "ES256"), 200)
    old = issuer.token()
    del issuer.keys["first"]
    me(client, jwt.encode(issuer.claims(), issuer.keys["second"], "ES256", headers={"kid": "third"}), 401)  # fetches
    me(client, old, 401)
    issuer.add("first", rsa.generate_private_key(65537, 2048))


@pytest.mark.parametrize(
    "differently",
    [{"organisation": "Park Nergens"}, {"organisation": None}, {"organisation": 3}, {"organisation": "org_local"},
     {"access": {"roles": ["reader"]}}, {"access": None}, {"access": {"roles": [{"a": 1}, 3]}}],
)  # fmt: skip
def test_who_is_nobody_here_is_refused_and_not_let_in_as_somebody(
    client: TestClient, issuer: Issuer, differently: dict[str, Any]
) -> None:
    found = me(client, issuer.token(**differently), 403)
    assert found["problems"][0]["code"] == "claim"


def test_while_the_issuer_is_away_nobody_waits_long_and_keys_go_on(issuer: Issuer) -> None:
    gone = Settings(oidc_issuer="http://127.0.0.1:9", oidc_audience=AUDIENCE)
    with TestClient(create_app(gone), raise_server_exceptions=False) as client:
        answer = client.get("/v1/me", headers={"Authorization": f"Bearer {issuer.token()}"})
        assert (answer.status_code, answer.json()["code"]) == (503, "issuer_away")
        assert answer.headers["Retry-After"]
        assert me(client, issuer.token(), 503)["problems"][0]["found"] == "it did not answer a moment ago"
        app: Any = client.app
        _, key = Changes(app.state.service.database, LOCAL).make_key(WantedKey("a", "operator"))
        me(client, key, 200)


def test_settings_that_cannot_be_are_named_and_one_that_can_opens_the_service_to_others(issuer: Issuer) -> None:
    with pytest.raises(SettingsError) as refused:
        issuer_of(Settings(oidc_issuer="http://login.example", oidc_roles="a=boss, b"))
    assert [problem.where for problem in refused.value.problems] == [
        "GRIDSHARE_OIDC_ISSUER", "GRIDSHARE_OIDC_AUDIENCE", "GRIDSHARE_OIDC_ROLES",
    ]  # fmt: skip
    assert issuer_of(Settings()) is None
    found = issuer_of(Settings(oidc_issuer="https://login.example", oidc_audience="us"))
    assert found is not None
    assert "operator" not in found.roles
    require_keys_beyond("0.0.0.0", settings(issuer))  # noqa: S104 - it asks for tokens
