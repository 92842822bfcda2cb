"""All quarters of the report as a table in a Parquet file, so that any line of it can be worked out again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gridshare.outputs import write
from gridshare.parts import Floats
from gridshare.questions.quarters import Quarters
from gridshare.reports.extras import MissingPackageError
from gridshare.tables.parquet import parquet_of

COLUMNS: Mapping[str, str] = {
    "start": "start of the quarter",
    "load_before_kw": "net load of the group as it is, nothing planned; load is positive",
    "newcomer_kw": "what comes with the question, nothing planned",
    "load_together_kw": "both, without planning",
    "load_after_kw": "both, planned: spread evenly, and moved more where that is not enough",
    "import_cap_kw": "the most that the group may take; empty where nothing says",
    "export_cap_kw": "the most that the group may give; empty where nothing says",
    "exceedance_before_kw": "how far the group as it is lies above the cap",
    "exceedance_together_kw": "how far both lie above the cap without planning",
    "exceedance_after_kw": "how far both lie above the cap planned",
}
"""Column -> what it is; the description of each column in the file."""


Members = Mapping[str, Floats]
"""Name -> load [kW] of the members whose quarters the reader may see."""


def save(quarters: Quarters, path: Path, credit: str | None = None, members: Members | None = None) -> None:
    """Write the file, whole or not at all.

    Args:
        quarters: The quarters.
        path: The file.
        credit: Where the data comes from.
        members: Whose load the file has too.

    Raises:
        MissingPackageError: If pyarrow is not installed.
        OutputError: If it cannot be written.
    """
    write(path, annex_of(quarters, credit, members))


def annex_of(quarters: Quarters, credit: str | None = None, members: Members | None = None) -> bytes:
    """The file; the same quarters give the same bytes.

    Raises:
        MissingPackageError: If pyarrow is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingPackageError.of("pyarrow", "report") from None
    q = quarters
    values = {
        "load_before_kw": q.before_kw,
        "newcomer_kw": q.newcomer_kw,
        "load_together_kw": q.together_kw,
        "load_after_kw": q.after_kw,
        "import_cap_kw": q.import_cap_kw,
        "export_cap_kw": q.export_cap_kw,
        "exceedance_before_kw": q.above_kw(q.before_kw),
        "exceedance_together_kw": q.above_kw(q.together_kw),
        "exceedance_after_kw": q.above_kw(q.after_kw),
    }
    first = int(q.grid.start.timestamp())
    starts = [first + 60 * q.grid.step_minutes * k for k in range(q.grid.n_steps)]
    columns: dict[str, Any] = {"start": pa.array(starts, pa.timestamp("s", q.grid.time_zone))}
    columns |= {name: _known(column) for name, column in values.items()}
    columns |= {f"member {name} [kW]": _known(load) for name, load in (members or {}).items()}
    fields = [
        pa.field(name, column.type, metadata={"description": COLUMNS.get(name, "net load of a member")})
        for name, column in columns.items()
    ]
    about = {"credit": credit} if credit else {}
    return parquet_of(pa.table(list(columns.values()), schema=pa.schema(fields, metadata=about)))


def _known(values: Floats) -> Any:
    """A column; what is not known, and a cap that nothing says, is empty."""
    import numpy as np
    import pyarrow as pa

    return pa.array(values, mask=~np.isfinite(values))
