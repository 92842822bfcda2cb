"""The handbook is built as a site, and no link in it leads nowhere."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_handbook_is_built_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    command = [sys.executable, ROOT / "docs" / "handbook.py", tmp_path / "site"]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    pages = {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")}
    assert {"index.html", "api/index.html", "docs/imports.html", "models/formulation.html"} <= pages
