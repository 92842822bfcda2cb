"""Curtailable load: a load that may be cut for a while (S2: PEBC)."""

from gridshare.assets.curtailable_load.arrays import resolve
from gridshare.assets.curtailable_load.baseline import baseline
from gridshare.assets.curtailable_load.carried import carried
from gridshare.assets.curtailable_load.check import check
from gridshare.assets.curtailable_load.document import CurtailableLoadDocument
from gridshare.assets.curtailable_load.follow import Follow
from gridshare.assets.curtailable_load.view import VIEW
from gridshare.assets.curtailable_load.what_if import what_if
from gridshare.assets.kind import AssetKind

KIND = AssetKind(
    name="curtailable_load",
    document=CurtailableLoadDocument,
    resolve=resolve,
    block="gridshare.assets.curtailable_load.block",
    check=check,
    baseline=baseline,
    powers={"cut_kw": -1, "payback_kw": +1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    carried=carried,
)
