"""Solar: how it is shown."""

from gridshare.view import CURTAILED, CURTAILMENT, CUT_BACK, MAY_BE_CUT, WITHOUT, Text, View, named

TWICE: Text = ("{name} with twice the panels", "{name} met twee keer zoveel panelen")

VIEW = View(
    label=("solar", "zon"),
    colour="#eecb2f",
    rank=80,
    names={
        "curtailment": CURTAILMENT,
        "curtailed_kw": CURTAILED,
        **named(WITHOUT, MAY_BE_CUT, TWICE),
    },
    deeds=(CUT_BACK,),
)
