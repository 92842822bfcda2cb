"""Every command that README and the handbook print runs as it is printed, from the top of a page to its end."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.builders import a_battery, a_load, a_site
from tests.long_sites import written
from tests.printed import PAGES, ROOT, Printed, blocks_of, printed

from gridshare.cli.exit_codes import NO

NOT_RUN = {
    "make test": "these are the tests",
    "docker ": "no container engine: tests/test_deploy.py reads what is built and composed",
    "sudo ": "needs the root of the machine that compose runs on",
    "pip install ": "the release of a registry; tests run what is checked out",
    "gridshare serve --host 0.0.0.0": "tests listen to their own machine only; tests/contract/test_connections.py",
    'curl -H "Authorization: Bearer gs_8L0QslIE_.."': "a key and an address that are nobody's",
    'curl -X PUT --json \'{"role": "': "ids of one's own; api/README.md does it with ids",
    "curl -X DELETE $HERE/v1/sites/site_..": "ids of one's own; tests/contract/test_stored_sites.py",
    'curl -o "weather_': "asks a weather service of others",
    "gridshare import weather_*.json": "weather of a service of others; tests/unit/imports has files of it",
    "gridshare schedule my-park --day tomorrow": "measurements up to yesterday; tests/integration/test_made_up_park.py",
    "gridshare backup park-postgres.db": "a PostgreSQL server of one's own; tests/store/test_backup.py",
    "gridshare restore park-postgres.db": "a PostgreSQL server of one's own; tests/store/test_backup.py",
    "gridshare simulate SITE --from 2024-01-01": "a year of one's own: hours; the page's other command lives two days",
}
"""How a command begins -> why it does not run in a test."""

ANSWERS_NO = ("gridshare appraise ", "gridshare what-if SITE ")
"""Commands whose answer about what is laid out here may be no."""

QUICK = {("README.md", 5)}
"""Page and block that the default run has; a page without a number is run as a whole."""

BY_BLOCK = {"README.md": {4: (5, 4), 8: (2, 8)}}
"""Pages whose blocks run apart, and which of them after others: a CSP's call in the shell of whoever made keys, and the
batch with the site that is imported first.
"""

SERVED = re.compile(r"\b(?:localhost|127\.0\.0\.1):(\d{4})\b|--port (\d{4})\b")


def year(folder: Path) -> None:
    """A park of which all of 2023 is measured, by the hour, under the names that pages use."""
    cold = {"kind": "inflexible_load", "name": "cells", "profile": 30.0}
    square = {
        "kind": "ev_charging", "name": "truck square", "connectors": {"T01": 50.0},
        "sessions": [{"connector": "T01", "arrival": "2023-01-10T17:00", "departure": "2023-01-11T06:00",
                      "energy_kwh": 100.0}],
    }  # fmt: skip
    battery = a_battery(name="battery", energy_kwh=100.0, start_kwh=50.0)
    others = [
        {"name": "Koelhuis Jansen", "energy_contract": "hourly", "assets": [cold, battery]},
        {"name": "Vervoer", "energy_contract": "hourly", "assets": [square]},
    ]
    layers = [{"source": "groeps-TO", "direction": "import", "limit_kw": 260.0}]
    peaks = [{"name": "kW-max", "eur_per_kw": 3.0}]
    tariff = {"contract_kw": 260.0, "contract_eur_per_kw": 2.0, "peaks": peaks}
    written(folder / "SITE", date(2023, 1, 1), 366, [], members_too=others, connection={"layers": layers},
            grid_tariff=tariff)  # fmt: skip
    text = (folder / "SITE" / "site.yaml").read_text(encoding="utf-8")
    (folder / "SITE" / "site.yaml").write_text(text.replace("name: yard", "name: Bakkerij Noord"), encoding="utf-8")


def profile(folder: Path) -> None:
    """The load of a bakery in the first months of that year."""
    rows = [
        f"2023-{m:02d}-{d:02d} {h:02d}:00,{20 + h}"
        for m in (1, 2, 3)
        for d in range(1, 32 if m != 2 else 29)
        for h in range(24)
        if (m, d, h) != (3, 26, 2)
    ]
    (folder / "profile.csv").write_text("\n".join(["local_time,bakery_kw", *rows]) + "\n", encoding="utf-8")


def two_parks(folder: Path) -> None:
    """What docs/batch.md plans."""
    for name in ("noord", "zuid"):
        (folder / "parks" / name).mkdir(parents=True)
        site = a_site(a_load(profile=10.0), a_battery(energy_kwh=1.0, start_kwh=0.0), cap_kw=20.0, name=name)
        (folder / "parks" / name / "site.json").write_text(json.dumps(site), encoding="utf-8")


def exports(folder: Path) -> None:
    """Files of meters of the sample that leave nothing open, a zip that its map settles, and one that is asked of."""
    (folder / "exports").mkdir()
    sample = folder / "sample_sites" / "meter-exports"
    for name in ("kantoor_p1.csv", "trucks_laadsessies.csv"):
        shutil.copy(sample / "exports" / name, folder / "exports")
    shutil.copy(sample / "exports" / "antwoorden.zip", folder)
    shutil.copy(sample / "columns.yaml", folder)
    rows = [f"2026-01-{1 + k // 96:02d} {k // 4 % 24:02d}:{k % 4 * 15:02d};{10 + k % 7}" for k in range(960)]
    (folder / "januari.csv").write_text("\n".join(["tijd;verbruik", *rows]) + "\n", encoding="utf-8")


SET_UP: dict[str, tuple[Callable[[Path], None], ...]] = {
    "docs/batch.md": (two_parks,),
    "docs/contract.md": (year,),
    "docs/imports.md": (exports,),
    "docs/new.md": (exports,),
    "docs/simulation.md": (year,),
    "docs/what-if.md": (year, profile),
    "docs/worth.md": (year,),
}
"""Page -> what lays out what its placeholders stand for."""

YAML_FILES = {
    "docs/batch.md": ["night.yaml"],
    "docs/what-if.md": ["own.yaml"],
    "docs/worth.md": ["scenarios.yaml", "appraisal.yaml"],
}
"""Page -> the files that its blocks of YAML are, in order."""


def runs() -> Iterator[tuple[str, int | None]]:
    for page in PAGES:
        if page == "CONTRIBUTING.md" or not printed(page):
            continue
        yield from (
            ((page, block) for block in sorted({c.block for c in printed(page)}))
            if page in BY_BLOCK
            else [(page, None)]
        )


def reason(command: Printed) -> str | None:
    return next((why for begin, why in NOT_RUN.items() if command.text.startswith(begin)), None)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What a clone has, with samples that may be written to, and an environment that is set up."""
    folder = tmp_path / "gridshare"
    folder.mkdir()
    for each in ("api", "docs", "src", "Makefile", "pyproject.toml", "requirements.lock", "requirements-setup.lock"):
        (folder / each).symlink_to(ROOT / each)
    shutil.copytree(
        ROOT / "sample_sites", folder / "sample_sites", ignore=shutil.ignore_patterns("measured", "forecast")
    )
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    (folder / ".venv" / "locked").touch()
    (folder / ".venv" / "ready").touch()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / ".curlrc").write_text("fail-with-body\n", encoding="utf-8")  # an answer of 401 is a failure
    return folder


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def script(commands: list[Printed]) -> str:
    """The commands as one script of bash; those that serve go on behind it, on a free port, and are stopped."""
    ports = {"8000": free_port()} | {
        found[1] or found[2]: free_port() for c in commands for found in SERVED.finditer(c.text)
    }
    lines = [
        "set -eu -o pipefail",
        "servers=()",
        "trap 'for each in \"${servers[@]}\"; do kill $each; wait $each || true; done' EXIT",
    ]
    for command in commands:
        text = command.text
        for port, free in ports.items():
            text = re.sub(rf"(localhost:|127\.0\.0\.1:|--port ){port}\b", rf"\g<1>{free}", text)
        lines.append(f"echo '@@ {command}' >&2")
        if not text.startswith("gridshare serve"):
            is_no = text.startswith(ANSWERS_NO)
            lines.append(f"{{ {text}\n}} || [ $? = {NO} ]" if is_no else text)
            continue
        served = re.sub(r"\s#.*", "", text)
        port = re.search(r"--port (\d+)", served)
        serving = int(port[1]) if port else ports["8000"]
        lines += [
            f"{served}{'' if port else f' --port {serving}'} & servers+=($!)",
            f"until curl -s 127.0.0.1:{serving}/healthz > /dev/null; do kill -0 $!; sleep 0.1; done",
        ]
    return "\n".join(lines) + "\n"


@pytest.mark.skipif(
    any(shutil.which(each) is None for each in ("bash", "curl", "make", "openssl")), reason="bash, curl, make, openssl"
)
@pytest.mark.parametrize(
    ("page", "block"),
    [pytest.param(*each, marks=[] if each in QUICK else pytest.mark.slow) for each in runs()],
)
def test_what_is_printed_runs(page: str, block: int | None, clone: Path) -> None:
    blocks = sorted({c.block for c in printed(page)}) if block is None else BY_BLOCK[page].get(block, (block,))
    commands = [c for k in blocks for c in printed(page) if c.block == k and reason(c) is None]
    if not commands:
        pytest.skip("nothing of it can run in a test: NOT_RUN says why")
    folder = (clone / page).parent if page.startswith("sample_sites/meter") else clone
    for lay_out in SET_UP.get(page, ()):
        lay_out(folder)
    for name, text in zip(YAML_FILES.get(page, []), blocks_of(page, "yaml"), strict=False):
        (folder / name).write_text(text, encoding="utf-8")
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GRIDSHARE_") or name == "GRIDSHARE_CACHE"
    }
    environment |= {"HOME": str(clone.parent / "home"), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", script(commands)], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{done.stdout[-1500:]}\n{done.stderr[-3000:]}"


def test_what_is_not_run_is_still_printed() -> None:
    printed_texts = [command.text for page in PAGES for command in printed(page)]
    assert [begin for begin in NOT_RUN if not any(text.startswith(begin) for text in printed_texts)] == []


def test_a_command_that_fails_is_seen_with_its_place(clone: Path) -> None:
    """An answer of 401, in the middle of a pipe, after a server that is stopped with the script."""
    key = Printed("page", 1, 0, "gridshare keys create --data out/kept > key")
    serve, ask = (
        Printed("page", 2, 0, "gridshare serve --data out/kept  # goes on"),
        Printed("page", 3, 0, "curl -s localhost:8000/v1/me | cat"),
    )
    environment = os.environ | {
        "HOME": str(clone.parent / "home"),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
    (clone / "out").mkdir()
    done = subprocess.run(
        ["bash", "-c", script([key, serve, ask])],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 22
    assert "not_authenticated" in done.stdout or "401" in done.stdout
    assert re.findall(r"^@@ (.*)$", done.stderr, re.MULTILINE)[-1] == "page:3"
