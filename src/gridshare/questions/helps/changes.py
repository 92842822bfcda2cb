"""Changes to a site that are worth asking about: every kind's own variations of what is there, and what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gridshare.assets import KINDS
from gridshare.assets.kind import Need
from gridshare.sites.asset_changes import Group, changed, questions
from gridshare.sites.document import Member, SiteDocument


@dataclass(frozen=True, slots=True)
class Change:
    """A change to one member.

    Attributes:
        label: In words.
        asset: Name of the asset that it is about.
        kind: Its kind.
        owner: Index of its member; -1 for a member that is new.
        member: The member with the change, on all days.
        group: What sort of change it is.
    """

    label: str
    asset: str
    kind: str
    owner: int
    member: Member
    group: Group

    def applied(self, document: SiteDocument) -> SiteDocument:
        """The site on all days with the change."""
        members = list(document.members)
        place = self.owner if self.owner >= 0 else len(members)
        members[place : place + 1] = [self.member]
        return document.model_copy(update={"members": tuple(members)})


def changes_of(document: SiteDocument, only: Sequence[str], need: Need | None) -> list[Change]:
    """All that is asked about, in the order of the document; what is new comes last.

    Args:
        document: The site.
        only: Names of the assets to ask about; all where there are none.
        need: What the park lacks; nothing new is proposed where it is left out.

    Raises:
        AssetNameError: With each name that is no asset's.
    """
    found = [
        Change(
            label=one.variation.label,
            asset=one.asset.name,
            kind=one.kind,
            owner=one.at[0],
            member=changed(document, one).members[one.at[0]],
            group=one.group,
        )
        for one in questions(document, only)
    ]
    return found if need is None else [*found, *_new(document, need)]


def _new(document: SiteDocument, need: Need) -> Iterator[Change]:
    """What kinds propose, each as a member of its own with the first supply contract."""
    contract = next(iter(document.energy_contracts), None)
    for kind in KINDS:
        for asset in kind.proposed(need):
            member = Member(name=asset.name, energy_contract=contract, assets=(asset,))
            yield Change(f"a {asset.name}", asset.name, kind.name, -1, member, "means")


def alone(document: SiteDocument, changes: Sequence[Change]) -> SiteDocument:
    """A site in which every member, and every changed one, is by itself: no limit is shared, and no feeder.

    The members come first, in their order, then the changed ones in the order of the changes.
    """
    connection = document.connection.model_copy(update={"layers": ()})
    members = [*document.members, *(change.member for change in changes)]
    return document.model_copy(
        update={
            "connection": connection,
            "feeders": (),
            "members": tuple(
                _off_feeders(member, "" if k < len(document.members) else f" #{k - len(document.members)}")
                for k, member in enumerate(members)
            ),
        }
    )


def exchanged(document: SiteDocument, change: Change, apart: SiteDocument, number: int) -> SiteDocument:
    """A site on a day with a change.

    Args:
        document: The site on that day.
        change: The change.
        apart: The same day with every member by itself (`alone`), which has the changed member as it is on that day.
        number: Number of the change.
    """
    members, asked = list(document.members), change.member
    on_day = apart.members[len(members) + number]
    assets = zip(on_day.assets, asked.assets, strict=True)
    own = {"name": asked.name, "connection": on_day.connection.model_copy(update={"feeder": asked.connection.feeder})}
    named = tuple(one.model_copy(update={"name": as_asked.name, "feeder": as_asked.feeder}) for one, as_asked in assets)
    member = on_day.model_copy(update={**own, "assets": named})
    place = change.owner if change.owner >= 0 else len(members)
    members[place : place + 1] = [member]
    return document.model_copy(update={"members": tuple(members)})


def _off_feeders(member: Member, mark: str) -> Member:
    """A member on no feeder; marked where another has its name."""
    return member.model_copy(
        update={
            "name": f"{member.name}{mark}",
            "connection": member.connection.model_copy(update={"feeder": None}),
            "assets": tuple(
                asset.model_copy(update={"name": f"{asset.name}{mark}", "feeder": None}) for asset in member.assets
            ),
        }
    )
