"""Wind: turbines whose output may be cut (S2: PEBC)."""

from gridshare.assets.kind import AssetKind, apart
from gridshare.assets.wind.arrays import resolve
from gridshare.assets.wind.check import check
from gridshare.assets.wind.document import WindDocument
from gridshare.assets.wind.follow import Follow
from gridshare.assets.wind.view import VIEW
from gridshare.assets.wind.what_if import what_if
from gridshare.sources import FREEING, baseline

KIND = AssetKind(
    name="wind",
    document=WindDocument,
    resolve=resolve,
    block="gridshare.assets.wind.block",
    check=check,
    baseline=baseline,
    powers={"curtailed_kw": +1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    apart=apart,
    freeing=FREEING,
)
