"""Settings come from options, the environment and a file, in that order, and what is wrong is said at once."""

import json
import logging
from pathlib import Path

import pytest

from gridshare.configuration import SettingsError, environment, in_file
from gridshare.http.log_lines import FIELDS, JsonLines
from gridshare.http.settings import Settings, refuse_unknown


def _file(folder: Path, text: str) -> dict[str, str]:
    path = folder / "gridshare.toml"
    path.write_text(text, encoding="utf-8")
    return {"GRIDSHARE_CONFIG": str(path)}


def test_the_environment_goes_before_the_file_and_an_option_before_both(tmp_path: Path) -> None:
    said = _file(tmp_path, 'max_steps = 96\nmax_assets = 7\ntelemetry = true\nlog_format = "json"\ndata = "/data"\n')
    settings = Settings.of(environment(said | {"GRIDSHARE_MAX_ASSETS": "8"}), max_waiting=3)
    assert (settings.max_steps, settings.max_assets, settings.max_waiting) == (96, 8, 3)
    assert (settings.telemetry, settings.log_format, settings.data) == (True, "json", Path("/data"))


def test_a_setting_that_there_is_not_has_its_neighbour_as_remedy(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"max_stebs; expected a setting\. Did you mean max_steps\?"):
        refuse_unknown(in_file(_file(tmp_path, "max_stebs = 96")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("max_steps = [1]", r"list \[1\]; expected a number, a text, true or false"),
        ("[limits]\nmax_steps = 1", "dict .* expected a number"),
        ("max_steps", "expected TOML, such as max_parallel = 4"),
    ],
)
def test_a_file_that_is_no_list_of_settings_is_refused(tmp_path: Path, text: str, found: str) -> None:
    with pytest.raises(SettingsError, match=found):
        environment(_file(tmp_path, text))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="No such file or directory; expected a file that can be read"):
        environment({"GRIDSHARE_CONFIG": str(tmp_path / "none.toml")})


def test_all_that_is_wrong_is_said_at_once() -> None:
    said = {"GRIDSHARE_MAX_STEPS": "many", "GRIDSHARE_LOG_FORMAT": "xml", "GRIDSHARE_TELEMETRY": "perhaps"}
    said["GRIDSHARE_WEBHOOK_PORTS"] = "443; 8443"
    with pytest.raises(SettingsError) as refused:
        Settings.of(said)
    assert {problem.where for problem in refused.value.problems} == set(said)


def test_a_line_of_the_log_is_a_json_object_with_its_fields() -> None:
    record = logging.makeLogRecord({"name": "x", "levelname": "INFO", "msg": "a %s", "args": ("b",), FIELDS: {"ms": 3}})
    line = json.loads(JsonLines().format(record))
    assert (line["level"], line["logger"], line["message"], line["ms"]) == ("info", "x", "a b", 3)
    assert line["at"].endswith("Z")
