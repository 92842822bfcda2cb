"""What disturbances name, and whether the site has it: a name that nothing has would disturb nothing, in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gridshare.assets.kind import AssetDocument
from gridshare.context import doubtful_moments
from gridshare.errors import Problem, SiteError
from gridshare.simulation.disturbances import Disturbances
from gridshare.simulation.foresight import drivers_of
from gridshare.sites.document import SiteDocument
from gridshare.sites.site import grid_of

_MOST = 12


def refuse_unknown(disturbances: Disturbances, document: SiteDocument) -> None:
    """Refuse names that the site does not have, and moments that its clock skips or shows twice.

    Args:
        disturbances: What goes differently.
        document: The site, with its series in place.

    Raises:
        SiteError: With all of them.
    """
    doubtful = doubtful_moments(disturbances, grid_of(document), "disturbances")
    if problems := [*doubtful, *_meters(disturbances, document), *_chargers(disturbances, document)]:
        raise SiteError(problems)


def _meters(disturbances: Disturbances, document: SiteDocument) -> Iterator[Problem]:
    measured = dict.fromkeys(driver.asset for driver in drivers_of(document))
    for k, meter in enumerate(disturbances.meters):
        if meter.asset not in measured:
            expected = f"an asset whose load or sun is measured: {_some(measured)}"
            yield Problem(f"meters[{k}].asset", "unknown_asset", repr(meter.asset), expected)


def _chargers(disturbances: Disturbances, document: SiteDocument) -> Iterator[Problem]:
    assets: dict[str, AssetDocument] = {a.name: a for member in document.members for a in member.assets}
    for k, charger in enumerate(disturbances.chargers):
        if charger.asset not in assets:
            expected = f"an asset of the site: {_some(assets)}"
            yield Problem(f"chargers[{k}].asset", "unknown_asset", repr(charger.asset), expected)
            continue
        there = getattr(assets[charger.asset], "connectors", {})
        for name in charger.connectors or ():
            if name not in there:
                expected = f"a connector of {charger.asset}: {_some(there)}" if there else "none: it has no connectors"
                yield Problem(f"chargers[{k}].connectors", "unknown_connector", repr(name), expected)


def _some(names: Mapping[str, object]) -> str:
    shown = ", ".join(list(names)[:_MOST])
    return f"{shown}, .." if len(names) > _MOST else shown
