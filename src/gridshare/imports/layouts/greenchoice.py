"""Greenchoice, readings of four registers per day, newest first."""

from gridshare.imports.fixed.table import FixedTable, layout_of
from gridshare.imports.roles.document import Meaning

LAYOUT = layout_of(
    "greenchoice",
    "Greenchoice, readings per day",
    FixedTable(
        instant=("OpnameDatum",),
        values={
            "StandNormaal": Meaning("consumption", "kWh", "normal", is_counter=True),
            "StandDal": Meaning("consumption", "kWh", "low", is_counter=True),
            "TerugleveringNormaal": Meaning("feed_in", "kWh", "normal", is_counter=True),
            "TerugleveringDal": Meaning("feed_in", "kWh", "low", is_counter=True),
        },
        may_lack=frozenset({"TerugleveringNormaal", "TerugleveringDal"}),
    ),
)
