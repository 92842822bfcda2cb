"""What counts as evidence for a clock, from a file to its series."""

from __future__ import annotations

import numpy as np
import pandas as pd

from gridshare.usecases.import_files import ImportOptions, import_bytes


def test_a_stand_in_that_is_left_out_is_no_evidence_in_the_skipped_hour() -> None:
    quarters = pd.date_range("2023-03-24", "2023-03-28", freq="15min", inclusive="left")  # 02:00 on the 26th as well
    load = 40 + 30 * np.sin(np.arange(len(quarters)) / 11)
    is_skipped = (quarters.hour == 2) & (quarters.day == 26)
    cells = np.where(is_skipped, -9999.0, load)
    lines = [f"{t:%d-%m-%Y %H:%M};{v:.3f}".replace(".", ",") for t, v in zip(quarters, cells, strict=True)]
    text = "\n".join(["Tijdstip;Afname (kWh)", *lines, ""])
    report = import_bytes(text.encode(), "koelhuis.csv", ImportOptions(answers={"code": "missing"})).report
    zones = [d.answer for file in report.files for d in file.decisions if d.aspect == "zone"]
    assert (zones, report.questions) == (["local"], [])
