"""Thermal store: a cold store, a buffer or a heated hall (S2: FRBC)."""

from gridshare.assets.kind import AssetKind
from gridshare.assets.thermal_store.baseline import baseline
from gridshare.assets.thermal_store.carried import carried
from gridshare.assets.thermal_store.check import check
from gridshare.assets.thermal_store.document import ThermalStoreDocument
from gridshare.assets.thermal_store.follow import Follow
from gridshare.assets.thermal_store.midnight import apart, begun
from gridshare.assets.thermal_store.resolve import resolve
from gridshare.assets.thermal_store.view import VIEW
from gridshare.assets.thermal_store.what_if import what_if

KIND = AssetKind(
    name="thermal_store",
    document=ThermalStoreDocument,
    resolve=resolve,
    block="gridshare.assets.thermal_store.block",
    check=check,
    baseline=baseline,
    powers={"power_kw": +1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    carried=carried,
    apart=apart,
    begun=begun,
)
