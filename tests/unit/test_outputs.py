"""Outputs: whole or not at all, whatever goes wrong while they are written."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gridshare import outputs
from gridshare.outputs import OutputError, made, shown, write


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_text_is_utf8_and_what_was_there_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    write(path, "een")
    path.chmod(0o640)
    write(path, "één\n")
    assert path.read_bytes() == b"\xc3\xa9\xc3\xa9n\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("fails", ["write", "fsync"])
def test_a_full_disk_leaves_what_was_there_and_nothing_else(
    fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.json"
    path.write_text("old")
    monkeypatch.setattr(os, fails, full)
    with pytest.raises(OutputError, match=r"plan\.json: No space left on device"):
        write(path, "new")
    monkeypatch.undo()
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("plan.json", "old")]


@pytest.mark.skipif(sys.platform != "linux", reason="limits and devices as Linux has them")
def test_a_limit_of_the_system_on_the_size_of_files_leaves_what_was_there(tmp_path: Path) -> None:
    script = (
        "import resource, signal\nfrom pathlib import Path\nfrom gridshare.outputs import OutputError, write\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "write(Path('a'), 'x' * 900)\n"
        "try: write(Path('a'), 'y' * 5000)\nexcept OutputError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "a: File too large; expected a file to write to.\n"
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a", "x" * 900)]


@pytest.mark.skipif(sys.platform != "linux", reason="limits and devices as Linux has them")
def test_devices_and_pipes_are_written_to_and_stay_what_they_are(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="/dev/full: No space left on device"):
        write(Path("/dev/full"), "new")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writing = threading.Thread(target=write, args=(pipe, "x" * 200_000))
    writing.start()
    assert len(pipe.read_bytes()) == 200_000
    writing.join()
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "plan.json"
    link.symlink_to(tmp_path / "real" / "plan.json")
    write(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "plan.json").read_text() == "new"
    link.unlink()
    link.symlink_to(link)
    with pytest.raises(OutputError):
        write(link, "new")


def test_what_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path, remedy in ((tmp_path, "Name a file in it."), (tmp_path / "none" / "a", "Make its folder first.")):
        with pytest.raises(OutputError) as caught:
            write(path, "new")
        assert caught.value.problems[0].remedy == remedy
    for path in (tmp_path / "file" / "a", tmp_path / ("x" * 300)):
        with pytest.raises(OutputError):
            write(path, "new")
    with pytest.raises(OutputError):
        made(tmp_path / "file" / "folder")


def test_what_may_not_be_written_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.json"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # as for a person who is not root
    with pytest.raises(OutputError, match="may not be written"):
        write(path, "new")
    assert path.read_text() == "old"


def test_a_process_that_ends_at_once_removes_what_it_was_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        assert [p.suffix for p in tmp_path.iterdir()] == [".part"]
        outputs.discard()
        assert list(tmp_path.iterdir()) == []

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(OutputError):
        write(tmp_path / "plan.json", "new")


def test_a_path_that_is_no_utf8_can_be_printed() -> None:
    assert shown(Path("\udce9t\udce9.json")) == "\\xe9t\\xe9.json"
