"""Inflexible load: a profile that is what it is."""

from gridshare.assets.inflexible_load.arrays import resolve
from gridshare.assets.inflexible_load.baseline import baseline
from gridshare.assets.inflexible_load.check import check
from gridshare.assets.inflexible_load.document import InflexibleLoadDocument
from gridshare.assets.inflexible_load.follow import Follow
from gridshare.assets.inflexible_load.view import VIEW
from gridshare.assets.inflexible_load.what_if import what_if
from gridshare.assets.kind import AssetKind, apart

KIND = AssetKind(
    name="inflexible_load",
    document=InflexibleLoadDocument,
    resolve=resolve,
    block="gridshare.assets.inflexible_load.block",
    check=check,
    baseline=baseline,
    powers={},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    apart=apart,
)
