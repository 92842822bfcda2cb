"""EV charging: sessions of vehicles at connectors behind a shared limit (S2: FRBC)."""

from gridshare.assets.ev_charging.arrays import parts_of, resolve
from gridshare.assets.ev_charging.baseline import baseline, evenly
from gridshare.assets.ev_charging.carried import carried
from gridshare.assets.ev_charging.check import check
from gridshare.assets.ev_charging.document import EvChargingDocument
from gridshare.assets.ev_charging.follow import Follow, eased
from gridshare.assets.ev_charging.freed import FREEING
from gridshare.assets.ev_charging.midnight import apart, begun
from gridshare.assets.ev_charging.view import VIEW
from gridshare.assets.ev_charging.what_if import what_if
from gridshare.assets.ev_charging.within import within
from gridshare.assets.kind import AssetKind

KIND = AssetKind(
    name="ev_charging",
    document=EvChargingDocument,
    resolve=resolve,
    block="gridshare.assets.ev_charging.block",
    check=check,
    baseline=baseline,
    powers={"charge_kw": +1, "discharge_kw": -1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    eased=eased,
    parts=parts_of,
    within=within,
    carried=carried,
    evenly=evenly,
    apart=apart,
    begun=begun,
    freeing=FREEING,
)
