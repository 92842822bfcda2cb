"""``gridshare config show`` lists every setting with where it comes from, and shows no secret."""

import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

from gridshare.http.settings import Settings


def test_each_setting_is_listed_with_its_source_and_secrets_are_masked(tmp_path: Path) -> None:
    file = tmp_path / "g.toml"
    file.write_text("max_steps = 96\n", encoding="utf-8")
    said = {"GRIDSHARE_CONFIG": str(file), "GRIDSHARE_DATABASE_URL": "postgresql+psycopg://park:geheim@db/gridshare"}
    command = [sys.executable, "-m", "gridshare", "config", "show"]
    as_json, as_text = (
        subprocess.run([*command, *more], env=os.environ | said, capture_output=True, text=True, check=True).stdout
        for more in (["--json"], [])
    )
    rows = {row["setting"]: row for row in json.loads(as_json)}
    assert list(rows) == [setting.name for setting in fields(Settings)]
    assert (rows["max_steps"]["value"], rows["max_steps"]["from"]) == ("96", "file")
    assert rows["max_assets"]["from"] == "default"
    assert rows["database_url"] == rows["database_url"] | {
        "value": "postgresql+psycopg://park:***@db/gridshare", "from": "environment",
    }  # fmt: skip
    assert "geheim" not in as_json + as_text
