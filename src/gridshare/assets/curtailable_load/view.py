"""Curtailable load: how it is shown."""

from gridshare.view import CURTAILMENT, WITHOUT, Deed, Text, View, named

NEVER_CUT: Text = ("{name} never cut", "{name} nooit afgeschakeld")
CUT_SHARE: Text = ("{name} cut by up to {percent}%", "{name} tot {percent}% afgeschakeld")
CUT_KW: Text = ("{name} cut by up to {kw} kW", "{name} tot {kw} kW afgeschakeld")

VIEW = View(
    label=("load that may be cut", "afschakelbaar verbruik"),
    colour="#d3b4e4",
    rank=40,
    names={
        "curtailment": CURTAILMENT,
        "cut_kw": ("cut", "afgeschakeld"),
        "is_cut": ("is cut", "is afgeschakeld"),
        "payback_kw": ("caught up", "ingehaald"),
        "owed_kwh": ("still to be caught up", "nog in te halen"),
        **named(WITHOUT, NEVER_CUT, CUT_SHARE, CUT_KW),
    },
    deeds=(
        Deed("cut_kw", ("switch off", "afschakelen"), is_at_least=True),
        Deed("payback_kw", ("catch up", "inhalen")),
    ),
)
