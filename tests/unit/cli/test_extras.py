"""A package that is not installed is named with the extra that brings it."""

import pytest
import typer

from gridshare.cli.answer import ExtraMissingError, answering


@pytest.mark.parametrize(
    ("module", "extra"),
    [("lightgbm", "forecasts"), ("defusedxml.ElementTree", "imports"), ("fastapi", "api"), ("xlsxwriter", "excel")],
)
def test_the_extra_of_a_missing_module_is_named(module: str, extra: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(typer.Exit) as ended, answering(as_json=False):
        raise ModuleNotFoundError(name=module)
    assert ended.value.exit_code == ExtraMissingError.exit_code
    assert f'pip install "gridshare[{extra}]"' in capsys.readouterr().err


def test_a_module_of_our_own_that_is_missing_stays_a_fault() -> None:
    with pytest.raises(ModuleNotFoundError), answering(as_json=False):
        raise ModuleNotFoundError(name="gridshare.nothing")
