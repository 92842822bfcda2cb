"""`gridshare keys`, and the service that listens to others only once it asks for them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from gridshare.cli import build
from gridshare.http.listening import is_own_machine, require_keys_beyond
from gridshare.http.settings import Settings, SettingsError
from gridshare.store import audit, keys
from gridshare.store.database import in_folder, opened
from gridshare.store.reach import Reach

KEY = re.compile(r"gs_[A-Za-z0-9]{8}_[A-Za-z0-9]{43}")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "kept"


def keys_command(data: Path, *arguments: str) -> Result:
    return CliRunner().invoke(build(), ["keys", *arguments, "--data", str(data)])


def listed(data: Path) -> Any:
    found = keys_command(data, "list", "--json")
    return json.loads(found.stdout) if found.exit_code == 0 else []


def test_a_key_is_all_that_standard_output_has_and_is_nowhere_again(data: Path) -> None:
    made = keys_command(data, "create")
    assert made.exit_code == 0
    assert KEY.fullmatch(made.stdout.strip())
    assert "not shown again" in made.stderr
    secret = made.stdout.strip().rpartition("_")[2]
    assert secret not in made.stderr
    assert secret not in keys_command(data, "list").stdout + json.dumps(listed(data))
    assert not [path for path in data.iterdir() if secret.encode() in path.read_bytes()]
    assert [(key["role"], key["scopes"], key["expires_at"]) for key in listed(data)] == [("operator", [], None)]


def test_a_key_for_an_organisation_is_as_narrow_as_asked(data: Path) -> None:
    asked = ("--role", "csp", "--organisation", "Flex BV", "--scope", "plan", "--scope", "job.read", "--days", "3")
    assert keys_command(data, "create", *asked).exit_code == 0
    assert keys_command(data, "create", *asked).exit_code == 0
    second, first = listed(data)
    assert first["organisation_id"] == second["organisation_id"] != "org_local"
    assert first["scopes"] == ["job.read", "plan"]
    assert first["expires_at"] is not None


def test_all_that_is_wrong_with_a_key_is_named(data: Path) -> None:
    for wrong in (("--role", "boss"), ("--scope", "everything"), ("--name", "a\tb"), ("--name", "")):
        assert keys_command(data, "create", *wrong).exit_code == 2
    assert "one of operator, park_manager" in keys_command(data, "create", "--role", "boss").stderr
    assert "what the role member may do" in keys_command(data, "create", "--role", "member", "--scope", "plan").stderr
    assert listed(data) == []


def test_a_key_is_replaced_and_ended_by_how_it_begins(data: Path) -> None:
    first = keys_command(data, "create").stdout.strip()
    second = keys_command(data, "rotate", first[:11], "--overlap-hours", "1").stdout.strip()
    assert KEY.fullmatch(second)
    assert second != first
    assert keys_command(data, "rotate", first[:11]).exit_code == 2  # it has been replaced already
    assert keys_command(data, "revoke", second[:11]).exit_code == 0
    assert keys_command(data, "revoke", "gs_nothing0").exit_code == 2
    new, old = listed(data)
    assert old["expires_at"] is not None
    assert new["revoked_at"] is not None
    database = opened(in_folder(data))
    with database.reading() as connection:
        entries = audit.page(connection, Reach(None, frozenset()).entries(), audit.Only(), (None, 10))
    database.close()
    assert [entry["action"] for entry in entries] == ["key.revoke", "key.rotate", "key.create"]
    assert not [entry for entry in entries if first[12:] in str(entry) or second[12:] in str(entry)]


def test_without_a_key_others_are_not_listened_to(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(data=data)
    with pytest.raises(SettingsError, match="gridshare keys create"):
        require_keys_beyond("0.0.0.0", settings)  # noqa: S104 - that is the point
    require_keys_beyond("127.0.0.1", settings)
    assert len(caplog.records) == 1
    assert "no keys" in caplog.text
    assert keys_command(data, "create").exit_code == 0
    require_keys_beyond("0.0.0.0", settings)  # noqa: S104
    assert len(caplog.records) == 1


def test_a_service_whose_keys_have_all_ended_still_asks_for_one(data: Path) -> None:
    key = keys_command(data, "create").stdout.strip()
    keys_command(data, "revoke", key[:11])
    require_keys_beyond("0.0.0.0", Settings(data=data))  # noqa: S104
    database = opened(in_folder(data))
    with database.reading() as connection:
        assert keys.any_there(connection)
    database.close()


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("127.8.9.1", True), ("::1", True), ("[::1]", True), ("localhost", True),
     ("0.0.0.0", False), ("::", False), ("", False), ("10.0.0.7", False), ("localhost.example.org", False)],  # noqa: S104
)  # fmt: skip
def test_what_is_this_machine(host: str, own: bool) -> None:  # noqa: FBT001
    assert is_own_machine(host) == own
