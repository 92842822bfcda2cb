"""Deferrable load: a process that may be moved (S2: PPBC, and OMBC where it may pause)."""

from gridshare.assets.deferrable_load.arrays import resolve
from gridshare.assets.deferrable_load.baseline import baseline
from gridshare.assets.deferrable_load.carried import carried
from gridshare.assets.deferrable_load.check import check
from gridshare.assets.deferrable_load.document import DeferrableLoadDocument
from gridshare.assets.deferrable_load.follow import Follow
from gridshare.assets.deferrable_load.view import VIEW
from gridshare.assets.deferrable_load.what_if import what_if
from gridshare.assets.kind import AssetKind

KIND = AssetKind(
    name="deferrable_load",
    document=DeferrableLoadDocument,
    resolve=resolve,
    block="gridshare.assets.deferrable_load.block",
    check=check,
    baseline=baseline,
    powers={"power_kw": +1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    carried=carried,
)
