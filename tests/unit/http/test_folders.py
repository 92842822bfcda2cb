"""A site's folder comes over the wire as a document or a zip file, and nothing in it leads elsewhere."""

import io
import zipfile
from pathlib import Path

import pytest

from gridshare.errors import SiteError
from gridshare.http.folders import FolderLimits, packed, received
from gridshare.store.bundles import Bundle

SAMPLE = Path(__file__).resolve().parents[3] / "sample_sites" / "three-firms"
LIMITS = FolderLimits(files=20, all_bytes=1_000_000)


def _zip(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return into.getvalue()


def _sample() -> dict[str, bytes]:
    return {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()}


def test_a_folder_comes_back_as_it_was_sent() -> None:
    files = _sample()
    bundle, name = received(_zip(files), "application/zip", LIMITS)
    assert name == "Drie buren"
    assert {bundle.document_name: bundle.document, **bundle.files} == files
    again, _ = received(packed(bundle), "application/zip", LIMITS)
    assert again == bundle
    assert packed(again) == packed(bundle)


def test_a_zip_file_of_the_folder_itself_is_the_same() -> None:
    files = _sample()
    inside = {f"three-firms/{name}": content for name, content in files.items()} | {
        "__MACOSX/x": b"",
        "a/.DS_Store": b"",
    }
    assert received(_zip(inside), "application/zip", LIMITS) == received(_zip(files), "application/zip", LIMITS)


def test_a_document_is_yaml_or_json() -> None:
    document = (SAMPLE / "site.yaml").read_bytes()
    assert received(document, "application/yaml; charset=utf-8", LIMITS) == (
        Bundle(document, "site.yaml"),
        "Drie buren",
    )
    with pytest.raises(SiteError):
        received(document, "application/json", LIMITS)


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"../site.yaml": b"x", "site.yaml": b"x"}, "file_name"),
        ({"/etc/site.yaml": b"x", "site.yaml": b"x"}, "file_name"),
        ({"series.csv": b"x", "other.csv": b"y"}, "document_missing"),
        ({"site.yaml": b"x", "site.json": b"{}"}, "document_missing"),
        ({"site.yaml": b"x", **{f"{k}.csv": b"x" for k in range(20)}}, "too_many_files"),
        ({"site.yaml": b"x", "large.csv": bytes(999_999)}, "too_large"),
    ],
)
def test_what_is_no_folder_of_a_site_is_refused(files: dict[str, bytes], code: str) -> None:
    with pytest.raises(SiteError) as refused:
        received(_zip(files), "application/zip", LIMITS)
    assert code in [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize(
    "body",
    [b"", b"PK\x03\x04", b"no zip at all", _zip({"site.yaml": b"x"})[:-30]],
    ids=["nothing", "a beginning", "a text", "a cut one"],  # the bytes of a zip file have the time in them
)
def test_what_is_no_zip_file_is_refused(body: bytes) -> None:
    with pytest.raises(SiteError) as refused:
        received(body, "application/zip", LIMITS)
    assert refused.value.problems[0].code == "not_a_folder"
