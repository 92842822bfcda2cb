"""Solar: panels whose output may be cut (S2: PEBC)."""

from gridshare.assets.kind import AssetKind, apart
from gridshare.assets.solar.arrays import resolve
from gridshare.assets.solar.check import check
from gridshare.assets.solar.document import SolarDocument
from gridshare.assets.solar.follow import Follow
from gridshare.assets.solar.view import VIEW
from gridshare.assets.solar.what_if import what_if
from gridshare.sources import FREEING, baseline

KIND = AssetKind(
    name="solar",
    document=SolarDocument,
    resolve=resolve,
    block="gridshare.assets.solar.block",
    check=check,
    baseline=baseline,
    powers={"curtailed_kw": +1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    apart=apart,
    freeing=FREEING,
)
