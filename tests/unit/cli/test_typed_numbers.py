"""All that people type as a number is read by one reader, which refuses what could be two numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.commands import gridshare
from typer import BadParameter, Context
from typer.main import get_command

from gridshare.cli import build
from gridshare.units import NumberError, number_of

SITE = "sample_sites/three-firms"


@pytest.mark.parametrize(
    ("text", "number"),
    [("1500", 1500), ("1.5", 1.5), ("1,5", 1.5), (" 0,001 ", 0.001), (".5", 0.5), ("1.5000", 1.5), ("1e-4", 1e-4)],
)
def test_a_number_has_a_point_or_a_comma(text: str, number: float) -> None:
    assert number_of(text, "here") == number


@pytest.mark.parametrize("text", ["1.500", "1,500", "-12.250", "999,999"])
def test_a_number_that_could_be_two_is_refused_with_both(text: str) -> None:
    with pytest.raises(NumberError) as caught:
        number_of(text, "here")
    (problem,) = caught.value.problems
    whole = text.replace(".", "").replace(",", "")
    assert problem.remedy.startswith(f"Write {whole}, or ")
    assert number_of(text, "here", is_rate=True) == pytest.approx(float(text.replace(",", ".")))


@pytest.mark.parametrize("text", ["", "abc", "1.500,00", "1.2.3", "nan", "inf", "1e999", "12 kW", "١٢"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NumberError):
        number_of(text, "here")


@pytest.mark.parametrize(
    "arguments",
    [
        ("what-if", SITE, "--add", "Laadpaal,1.500"),
        ("what-if", SITE, "--add", "Laadpaal,1.500 kW"),
        ("what-if", SITE, "--add", "Laadpaal,1,500"),
        ("flexibility", SITE, "--window", "16:00-19:00", "--kw", "1.200"),
        ("flexibility", SITE, "--window", "16:00-19:00", "--kw", "100", "--kw", "1,200"),
        ("flexibility", SITE, "--window", "16:00-19:00", "--points", "5.000"),
        ("schedule", SITE, "--time-limit", "1.500"),
        ("import", "none.csv", "--import-cap", "1.500"),
    ],
)
def test_a_power_of_a_thousand_and_a_half_is_not_taken_for_one_and_a_half(arguments: tuple[str, ...]) -> None:
    result = gridshare(*arguments)
    assert result.exit_code == 2
    said = " ".join(result.output.replace("│", " ").split())
    assert "a number that can be read in one way" in said
    assert "Write 1500, or 1.5." in said or "Write 1200, or 1.2." in said or "Write 5000, or 5.0." in said


def test_a_cap_that_is_no_number_is_refused_without_a_traceback() -> None:
    result = gridshare("import", "none.csv", "--import-cap", "veel")
    assert result.exit_code == 2
    assert "'veel'" in result.output


def numeric_options(command: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    for name, inner in getattr(command, "commands", {}).items():
        yield from numeric_options(inner, f"{path} {name}")
    for option in command.params:
        if option.type_descriptor.annotation in (float, int, list[float], list[int]):
            yield f"{path} {option.opts[0]}", command, option


OPTIONS = list(numeric_options(get_command(build())))


def test_there_are_options_that_take_numbers() -> None:
    assert {"--time-limit", "--gap", "--percent", "--growth", "--overlap-hours", "--points"} <= {
        name.split()[-1] for name, _, _ in OPTIONS
    }


@pytest.mark.parametrize(("command", "option"), [each[1:] for each in OPTIONS], ids=[each[0] for each in OPTIONS])
def test_every_option_of_a_number_refuses_what_could_be_two(command: Any, option: Any) -> None:
    value = ["1.500"] if option.multiple else "1.500"
    with pytest.raises(BadParameter, match=r"Write 1500, or 1\.5\."):
        option.process_value(Context(command), value)
