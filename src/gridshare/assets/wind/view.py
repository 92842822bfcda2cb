"""Wind: how it is shown."""

from gridshare.view import CURTAILED, CURTAILMENT, CUT_BACK, MAY_BE_CUT, WITHOUT, Text, View, named

ONE_MORE: Text = ("{name} with one turbine more", "{name} met een turbine erbij")
TWICE: Text = ("{name} with twice the output", "{name} met twee keer zoveel opwek")

VIEW = View(
    label=("wind", "wind"),
    colour="#4d8bb8",
    rank=90,
    names={
        "curtailment": CURTAILMENT,
        "curtailed_kw": CURTAILED,
        **named(WITHOUT, MAY_BE_CUT, ONE_MORE, TWICE),
    },
    deeds=(CUT_BACK,),
)
