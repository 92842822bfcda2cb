"""Generator: a backup set or a CHP (S2: OMBC)."""

from gridshare.assets.generator.arrays import resolve
from gridshare.assets.generator.baseline import baseline
from gridshare.assets.generator.carried import carried
from gridshare.assets.generator.check import check
from gridshare.assets.generator.document import GeneratorDocument
from gridshare.assets.generator.follow import Follow, eased
from gridshare.assets.generator.view import VIEW
from gridshare.assets.generator.what_if import what_if
from gridshare.assets.kind import AssetKind

KIND = AssetKind(
    name="generator",
    document=GeneratorDocument,
    resolve=resolve,
    block="gridshare.assets.generator.block",
    check=check,
    baseline=baseline,
    powers={"power_kw": -1},
    what_if=what_if,
    view=VIEW,
    follow=Follow,
    eased=eased,
    carried=carried,
)
