"""Files are written in one place, whole or not at all; tables become CSV in one place, without formulas."""

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "gridshare"
WRITES = re.compile(
    r"\.write_text\(|\.write_bytes\(|\.open\(\"[wx]|savefig\((?!into)|parquet\.write_table\((?!table, content)"
)
CSVS = re.compile(r"\.to_csv\(|csv\.(DictW|w)riter\(")

SCRATCH = {
    "http/publish.py": "into a folder of its own, which is read back and gone",
    "jobs/kinds/imports.py": "into a folder of its own, which is read back and gone",
    "store/bundles.py": "lays a stored site out for one job",
}
"""Modules that write files which nobody else sees, and why that may be cut off."""


def modules(pattern: re.Pattern[str]) -> set[str]:
    return {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if pattern.search(path.read_text(encoding="utf-8"))
    }


def test_files_are_written_by_one_module() -> None:
    assert modules(WRITES) - {"outputs.py"} == set(SCRATCH)


def test_tables_become_csv_in_one_module() -> None:
    assert modules(CSVS) == {"tables/formulas.py"}
