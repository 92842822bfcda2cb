"""Sites in the store: versions are kept as they were, and nobody overwrites what another changed meanwhile."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from gridshare.jobs.layouts import laid_out
from gridshare.store import grants, sites
from gridshare.store.bundles import Bundle, both_file_and_folder, unfit_name
from gridshare.store.database import Database
from gridshare.store.sites import Change, NewSite, StaleError

ORGANISATION = "org_test"
NOW = datetime(2026, 3, 29, tzinfo=UTC)
BUNDLE = Bundle(b"name: Park", "site.yaml", {"series.csv": b"time,a_kw", "measured/hall_kw.csv": b"1,2"})


def test_each_version_keeps_its_files(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        made = sites.create(connection, NewSite(ORGANISATION, "Park", "anna", BUNDLE), now)
        files = {"series.csv": b"time,b_kw", "measured/hall_kw.csv": None, "extra.csv": b"x"}
        second = sites.change(connection, made.id, 1, Change("bert", files=files), now)
    assert (made.version, second.version) == (1, 2)
    with database.reading() as connection:
        assert sites.bundle(connection, made.id, 1) == BUNDLE
        assert sites.bundle(connection, made.id, 2).files == {"series.csv": b"time,b_kw", "extra.csv": b"x"}
        of_second = sites.version(connection, made.id, 2)
        assert of_second is not None
        assert of_second.created_by == "bert"
        assert {name: size for name, (_, size) in of_second.files.items()} == {
            "extra.csv": 1, "series.csv": 9, "site.yaml": 10,
        }  # fmt: skip
        assert sites.version(connection, made.id, 3) is None


def test_who_has_not_seen_the_last_version_changes_nothing(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        made = sites.create(connection, NewSite(ORGANISATION, "Park", "anna", BUNDLE), now)
        sites.change(
            connection, made.id, 1, Change("anna", document=(b"name: Park 2", "site.yaml"), name="Park 2"), now
        )
        with pytest.raises(StaleError):
            sites.change(connection, made.id, 1, Change("bert", name="Park 3"), now)
        with pytest.raises(StaleError):
            sites.delete(connection, made.id, 1, now)
        sites.change(connection, made.id, None, Change("an import", files={"measured/a_kw.csv": b"1"}), now)
        found = sites.get(connection, made.id)
        assert found is not None
        assert (found.name, found.version) == ("Park 2", 3)


def test_a_deleted_site_is_gone_and_its_versions_stay(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        made = sites.create(connection, NewSite(ORGANISATION, "Park", "anna", BUNDLE), now)
        grants.put(connection, grants.NewGrant(made.id, ORGANISATION, "csp", None, "anna"), now)
        sites.delete(connection, made.id, 1, now)
        assert grants.of_site(connection, made.id) == []
        assert sites.get(connection, made.id) is None
        assert sites.page(connection, sites.of_organisation(ORGANISATION), None, 10) == []
        assert sites.bundle(connection, made.id, 1) == BUNDLE
        with pytest.raises(KeyError):
            sites.change(connection, made.id, 1, Change("bert", name="Park 3"), now)


def test_pages_of_sites_have_each_once(database: Database) -> None:
    with database.writing() as connection:
        now = database.now(connection)
        made = [sites.create(connection, NewSite(ORGANISATION, f"Park {k}", "anna", BUNDLE), now).id for k in range(5)]
        seen: list[str] = []
        while page := sites.page(connection, sites.of_organisation(ORGANISATION), seen[-1] if seen else None, 2):
            seen += [site.id for site in page]
    assert sorted(seen) == sorted(made)


def test_a_folder_is_laid_out_once_and_whole(tmp_path: Path) -> None:
    folder = BUNDLE.lay_out(tmp_path / "park")
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")} == {
        "site.yaml", "series.csv", "measured/hall_kw.csv",
    }  # fmt: skip
    (folder / "kept").write_text("what a job learned", encoding="utf-8")
    assert BUNDLE.lay_out(folder) == folder
    assert (folder / "kept").is_file()
    with pytest.raises(ValueError, match="out"):
        Bundle(b"", files={"../out.csv": b"x"}).lay_out(tmp_path / "other")
    assert [path.name for path in tmp_path.iterdir()] == ["park"]


OUTSIDE = ["/etc/passwd", "../up.csv", "a/../../up", "a\\b", "C:x"]
UNFIT = ["", ".hidden", "a/.b", "a//b", "a\n", "x" * 300, "\U0001f600" * 60]


@pytest.mark.parametrize("name", OUTSIDE + UNFIT)
def test_a_name_that_leads_elsewhere_is_unfit(name: str) -> None:
    assert unfit_name(name)


def test_names_of_files_in_a_site_are_fit() -> None:
    assert [unfit_name(name) for name in ("series.csv", "measured/hal 3_kw.parquet", "forecast/é.csv")] == [None] * 3


def test_a_name_is_a_file_or_a_folder() -> None:
    assert both_file_and_folder(["a/b/c", "a/b", "x", "x.csv", "xy/z"]) == ["a/b"]


def test_what_another_says_it_learned_is_not_laid_out(database: Database, tmp_path: Path) -> None:
    learned = {
        "forecast/models/hall_kw.json": b"{}",
        "forecast/models/issued/hall_kw.json": b"{}",
        "forecast/a.csv": b"",
    }
    with database.writing() as connection:
        made = sites.create(connection, NewSite(ORGANISATION, "Park", "anna", Bundle(b"x", files=learned)), NOW)
    folder = laid_out(database, tmp_path, (made.id, 1))
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")} == {"site.json", "forecast/a.csv"}
