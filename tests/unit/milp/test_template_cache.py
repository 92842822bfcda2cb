"""Templates that are kept: the same when read again, and never a reason for a plan to fail or differ."""

from __future__ import annotations

import io
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import numpy as np
import pytest
from tests.golden.cases import CASES

from gridshare.ahead.loading import parsed
from gridshare.connection import block as connection
from gridshare.kept_files import OFF, VARIABLE
from gridshare.milp import block_source, template_file
from gridshare.milp.assemble import assemble
from gridshare.milp.compile import compile_template
from gridshare.milp.compiled import Compiled
from gridshare.milp.instance import every_switch
from gridshare.milp.park import stamps_of
from gridshare.milp.template import Template
from gridshare.milp.template_cache import TemplateCache, cache_of_user, name_of
from gridshare.milp.templates import key_of, template_of
from gridshare.parts import Block, Steps

NOBODY = 65534
STEPS = Steps(2, 0.5, (0, 0))
POINT = connection.Features()


def point() -> Template:
    return compile_template(connection.build, POINT, STEPS)


def plain(value: Any) -> Any:
    """A template as values that can be compared: arrays as their type, shape and bytes."""
    if isinstance(value, np.ndarray):
        return value.dtype, value.shape, value.tobytes()
    if is_dataclass(value):
        return [plain(getattr(value, f.name)) for f in fields(value)]
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    return {k: plain(v) for k, v in value.items()} if isinstance(value, dict) else value


def problems(label: str) -> list[Compiled]:
    """The problem of a golden case with every template fetched anew, kept and broken rules."""
    template_of.cache_clear()
    place = parsed(CASES[label].site).resolved()
    stamps, _ = stamps_of(place)
    needed = every_switch(stamps, place.grid.n_steps)
    return [assemble(stamps, place.steps, needed=needed, relaxed=relaxed) for relaxed in (False, True)]


def numbers(problem: Compiled) -> Any:
    matrix = problem.matrix
    arrays = (problem.lower, problem.upper, problem.integer, problem.row_lower, problem.row_upper)
    objectives = {key: plain(objective) for key, objective in problem.objectives.items()}
    return plain([*arrays, matrix.start, matrix.col, matrix.value]), objectives


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that gets what the cases need, each template once."""
    return tmp_path_factory.mktemp("templates")


@pytest.mark.parametrize("label", CASES)
def test_a_template_that_was_kept_gives_the_same_problem(
    label: str, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, OFF)
    compiled = [numbers(problem) for problem in problems(label)]
    monkeypatch.setenv(VARIABLE, str(shared))
    assert [numbers(problem) for problem in problems(label)] == compiled
    kept = sorted(shared.iterdir())
    assert kept
    assert [numbers(problem) for problem in problems(label)] == compiled
    assert sorted(shared.iterdir()) == kept


def test_every_block_of_gridshare_is_kept_to_the_last_bit() -> None:
    seen, blocks = set(), set()
    for case in CASES.values():
        place = parsed(case.site).resolved()
        for stamp in stamps_of(place)[0]:
            key = key_of(stamp.build, stamp.structure, place.steps)
            assert key is not None
            if key in seen:
                continue
            seen.add(key)
            blocks.add(stamp.build.__module__)
            template = compile_template(stamp.build, stamp.structure, place.steps)
            file = io.BytesIO()
            template_file.write(file, key, template)
            file.seek(0)
            assert plain(template_file.read(file, key)) == plain(template), key
    assert len(blocks) >= 12  # of assets, commitment, connection and tariffs


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    cache = TemplateCache.at(tmp_path / "deep" / "folder")
    assert cache.read("key") is None
    cache.write("key", point())
    found = cache.read("key")
    assert found is not None
    assert plain(found) == plain(point())


def other_key(path: Path) -> None:
    with path.open("wb") as file:
        template_file.write(file, "another key", point())


def foreign_npz(path: Path) -> None:
    with path.open("wb") as file:
        np.savez(file, somebody=np.arange(3))


def pickled_array(path: Path) -> None:
    with path.open("wb") as file:
        np.savez(file, text=np.array([{"runs": "code"}], dtype=object), ints=np.arange(3), floats=np.zeros(3))


def one_byte_changed(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2] ^= 1
    path.write_bytes(whole)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[:-200]),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "one byte changed": one_byte_changed,
    "random": lambda path: path.write_bytes(np.random.default_rng(7).bytes(5000)),
    "another key": other_key,
    "foreign npz": foreign_npz,
    "pickle": lambda path: path.write_bytes(pickle.dumps({"a": 1})),
    "pickled array": pickled_array,
    "folder": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_costs_a_compile_and_nothing_else(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    template_of.cache_clear()
    template_of(connection.build, POINT, STEPS)
    (file,) = tmp_path.iterdir()
    DAMAGES[damage](file)
    template_of.cache_clear()
    assert plain(template_of(connection.build, POINT, STEPS)) == plain(point())
    key, cache = key_of(connection.build, POINT, STEPS), cache_of_user()
    assert cache is not None
    assert key is not None
    assert damage == "folder" or cache.read(key) is not None, "a file that cannot be read is written anew"
    assert capfd.readouterr() == ("", "")


def test_a_folder_that_cannot_be_written_costs_a_compile_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    # Also root may write where no bit allows it, but nobody makes a folder in a file or in /proc.
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "within", Path("/proc/gridshare")):
        monkeypatch.setenv(VARIABLE, str(folder))
        template_of.cache_clear()
        assert plain(template_of(connection.build, POINT, STEPS)) == plain(point())
    assert capfd.readouterr() == ("", "")


def test_a_cache_that_is_read_only_is_still_read() -> None:
    folder, user = Path(mkdtemp()), os.geteuid()
    cache = TemplateCache.at(folder)
    cache.write("key", point())
    folder.chmod(0o555)
    if user == 0:
        os.seteuid(NOBODY)  # no bit holds back root
    try:
        cache.write("other", point())
        assert cache.read("other") is None
        assert cache.read("key") is not None
    finally:
        os.seteuid(user)
        shutil.rmtree(folder)


def test_what_was_used_longest_ago_makes_place(tmp_path: Path) -> None:
    TemplateCache.at(tmp_path).write("size", point())
    size = next(tmp_path.iterdir()).stat().st_size
    cache = TemplateCache.at(tmp_path, most_bytes=4 * size + size // 2)
    for k, key in enumerate(("first", "second", "third")):
        cache.write(key, point())
        os.utime(tmp_path / name_of(key), (1000 + k, 1000 + k))
    os.utime(tmp_path / name_of("size"), (999, 999))
    assert cache.read("first") is not None  # used now
    for key in ("fourth", "fifth"):
        cache.write(key, point())
        assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= cache.files.most_bytes
    kept = {key for key in ("size", "first", "second", "third", "fourth", "fifth") if cache.read(key) is not None}
    assert kept == {"first", "third", "fourth", "fifth"}


def test_remains_of_a_process_that_was_killed_make_place_too(tmp_path: Path) -> None:
    (tmp_path / ".killed.partial").write_bytes(bytes(100_000))
    os.utime(tmp_path / ".killed.partial", (1000, 1000))
    TemplateCache.at(tmp_path, most_bytes=90_000).write("key", point())
    assert [file.suffix for file in tmp_path.iterdir()] == [".npz"]


def test_two_processes_share_a_folder(tmp_path: Path) -> None:
    code = (
        "from gridshare.connection import block\n"
        "from gridshare.milp.templates import template_of\n"
        "from gridshare.parts import Steps\n"
        "for n in range(2, 12):\n"
        "    for _ in range(10):\n"
        "        template_of.cache_clear()\n"
        "        template = template_of(block.build, block.Features(), Steps(n, 0.5, (0,) * n))\n"
        "        print(template.n_rows, float(template.body.own.number.sum()))\n"
    )
    environment = {**os.environ, VARIABLE: str(tmp_path)}
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code], env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120) for process in both]
    assert said[0] == said[1]
    assert len(said[0][0].splitlines()) == 100
    assert said[0][1] == ""
    assert len(list(tmp_path.iterdir())) == 10


def test_a_key_says_all_that_a_template_depends_on() -> None:
    key = key_of(connection.build, POINT, STEPS)
    others = [
        key_of(connection.build, connection.Features(feed_in=True), STEPS),
        key_of(connection.build, POINT, Steps(3, 0.5, (0, 0, 0))),
        key_of(connection.build, POINT, Steps(2, 0.25, (0, 0))),
        key_of(connection.build, POINT, Steps(2, 0.5, (0, 1))),
    ]
    assert None not in {key, *others}
    assert len({key, *others}) == 5


def local_block(steps: Steps, features: Any) -> Block:
    return connection.build(steps, features)


def test_blocks_whose_source_is_not_known_are_not_kept() -> None:
    def within(steps: Steps, features: Any) -> Block:
        return connection.build(steps, features)

    assert key_of(local_block, POINT, STEPS) is None
    assert key_of(within, POINT, STEPS) is None
    assert key_of(connection.build, object(), STEPS) is None


def test_the_source_of_a_block_is_that_of_its_own_module_and_of_what_it_imports(tmp_path: Path) -> None:
    def digest(number: int, begun: float = float("inf"), **texts: str) -> str | None:
        folder = tmp_path / str(number)
        folder.mkdir()
        shared = "from gridshare.shared import (\n    rows,\n)\n"
        written = {"block": shared, "shared": "import gridshare.deep\n", "deep": "x = 1\n", "stranger": ""} | texts
        for name, text in written.items():
            (folder / f"{name}.py").write_text(text, encoding="utf-8")
        return block_source.digest("gridshare.block", package=folder, begun=begun)

    whole = digest(0)
    changed = [
        digest(1, block="from gridshare.shared import rows\n"),
        digest(2, shared="from gridshare import deep\n"),
        digest(3, deep="x = 2\n"),
        digest(4, shared="from gridshare import deep\n", deep="x = 2\n"),
    ]
    assert len({whole, *changed}) == 5
    assert None not in {whole, *changed}
    assert digest(5, stranger="x = 1\n") == whole
    assert digest(6, begun=0.0) is None, "files that are newer than the process say nothing of what it runs"
    assert block_source.digest("gridshare.absent") is None


def test_blocks_depend_on_the_toolkit_and_on_the_compiler() -> None:
    found = block_source.sources("gridshare.connection.block", "gridshare.milp.compile")
    assert {"gridshare.blocks", "gridshare.parts", "gridshare.milp.formulas"} <= set(found)
    assert not [module for module in found if module.startswith("gridshare.usecases")]


def test_a_template_is_kept_under_the_source_that_it_was_compiled_from(tmp_path: Path) -> None:
    """In a copy of the package: another text of the block, or of what it imports, is another key."""
    package = tmp_path / "gridshare"
    shutil.copytree(Path(block_source.__file__).parent.parent, package)
    program = (
        "from gridshare.connection import block; from gridshare.milp.templates import key_of; "
        "from gridshare.parts import Steps; print(key_of(block.build, block.Features(), Steps(2, 0.5, (0, 0))))"
    )

    def key() -> str:
        command = [sys.executable, "-c", program]
        environment = os.environ | {"PYTHONPATH": str(tmp_path)}
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    def changed(path: str) -> str:
        with (package / path).open("a", encoding="utf-8") as file:
            file.write("\n# another text\n")
        return key()

    keys = [key(), changed("connection/block.py"), changed("blocks.py"), changed("milp/compile.py")]
    assert "None" not in "".join(keys)
    assert len(set(keys)) == len(keys)
    assert changed("tariffs/energy/block.py") == keys[-1]
