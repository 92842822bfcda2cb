"""What a person may answer, and the layouts that are read, stand in the handbook."""

from pathlib import Path
from typing import get_args

from gridshare.imports.findings import Aspect
from gridshare.imports.layout import layouts

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "imports.md").read_text(encoding="utf-8")


def test_every_layout_has_its_row() -> None:
    rows = [f"| `{each.name}` | {each.title} |" for each in layouts()]
    assert [row for row in rows if row not in TEXT] == []


def test_every_aspect_has_its_row() -> None:
    assert [aspect for aspect in get_args(Aspect) if f"| `{aspect}` |" not in TEXT] == []
