"""The list of decisions is whole: each record has its row, and each row its record."""

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "decisions"
RECORDS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("[0-9]*.md"))}
LIST = (FOLDER / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| \[(\d{4})\]\(([^)]+)\) \| (.+) \| ([^|]+) \|$", LIST, re.MULTILINE)


def test_every_record_has_one_row_in_the_order_of_the_numbers() -> None:
    assert [name for _, name, _, _ in ROWS] == list(RECORDS)
    assert [number for number, _, _, _ in ROWS] == [name[:4] for name in RECORDS]


def test_a_number_is_given_once() -> None:
    assert len({name[:4] for name in RECORDS}) == len(RECORDS)


def test_a_row_says_what_its_record_says() -> None:
    for number, name, title, status in ROWS:
        assert RECORDS[name].startswith(f"# {number}: {title}\n\nStatus: {status}."), name
