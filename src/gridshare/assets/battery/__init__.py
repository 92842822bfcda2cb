"""Battery: stationary storage (S2: FRBC)."""

from gridshare.assets.battery.baseline import baseline
from gridshare.assets.battery.carried import carried
from gridshare.assets.battery.check import check
from gridshare.assets.battery.document import BatteryDocument
from gridshare.assets.battery.follow import Follow, eased
from gridshare.assets.battery.midnight import apart, begun
from gridshare.assets.battery.resolve import resolve
from gridshare.assets.battery.view import VIEW
from gridshare.assets.battery.what_if import proposed, what_if
from gridshare.assets.battery.within import within
from gridshare.assets.kind import AssetKind

KIND = AssetKind(
    name="battery",
    document=BatteryDocument,
    resolve=resolve,
    block="gridshare.assets.battery.block",
    check=check,
    baseline=baseline,
    powers={"charge_kw": +1, "discharge_kw": -1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    eased=eased,
    within=within,
    carried=carried,
    apart=apart,
    begun=begun,
    proposed=proposed,
)
