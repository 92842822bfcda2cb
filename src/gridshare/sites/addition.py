"""One more member: what is to be added to a site, and the site with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from gridshare.documents.places import document_place
from gridshare.documents.problems import problems_of
from gridshare.errors import Problem, SiteError
from gridshare.names import Name, Reference
from gridshare.series import PowerSeries
from gridshare.sites.document import Member, SiteDocument
from gridshare.sites.site import Site, resolve
from gridshare.sites.window import horizon_alone
from gridshare.units import Kw

ADDITION = "addition"
"""Place of problems of what is added."""


class AdditionError(SiteError):
    """What is to be added cannot be read, or cannot be part of the site."""

    code: ClassVar[str] = "addition_invalid"
    title: ClassVar[str] = "What is to be added has problems"


class Addition(BaseModel):
    """What is to be added: a load of its own firm, at a constant power, along a profile, or as an asset."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name = Field(description="Name of the new member.", examples=["Bakkerij Noord"])
    kw: Kw | None = Field(
        None, gt=0, description="Its power; with a profile, what its highest value stands for.", examples=[400.0]
    )
    profile: PowerSeries | None = Field(None, description="Its load, kW per step; constant at kw where left out.")
    profile_from: date | None = Field(
        None, description="The first day that its profile was measured on, where that is of another year."
    )
    asset: dict[str, Any] | None = Field(None, description="Instead of a load: an asset, as in a site document.")
    feeder: Reference | None = Field(None, description="Feeder it would be on; none where left out.")
    energy_contract: Reference | None = Field(None, description="Its supply contract; the site's first where left out.")


def addition_of(given: Addition | Mapping[str, Any]) -> Addition:
    """What is added, of plain values.

    Raises:
        AdditionError: With all that is wrong with them.
    """
    try:
        return given if isinstance(given, Addition) else Addition.model_validate(given)
    except ValidationError as error:
        raise AdditionError(problems_of(error, given, document_place(Addition), ADDITION)) from None


def contract_of(document: SiteDocument, addition: Addition) -> str | None:
    """Name of the supply contract that is reckoned with."""
    named = addition.energy_contract
    return next(iter(document.energy_contracts), None) if named is None else named


def with_addition(document: SiteDocument, addition: Addition) -> SiteDocument:
    """The site with one more member.

    Raises:
        AdditionError: As `member_of`.
    """
    member = member_of(addition, contract_of(document, addition))
    return document.model_copy(update={"members": (*document.members, member)})


def member_of(addition: Addition, energy_contract: str | None) -> Member:
    """The member that is added.

    Raises:
        AdditionError: If it is neither a load nor an asset, or both, or the asset is not valid in itself.
    """
    if (addition.kw is None and addition.profile is None) == (addition.asset is None):
        found = "neither a power nor an asset" if addition.asset is None else "a power and an asset"
        remedy = "For example: kw: 400." if addition.asset is None else "Delete one of them."
        raise AdditionError(Problem(ADDITION, "addition", found, "one of them: kw and profile, or asset", remedy))
    load = {"kind": "inflexible_load", "profile": addition.kw if addition.profile is None else addition.profile}
    raw = {
        "name": addition.name,
        "connection": {"feeder": addition.feeder},
        "energy_contract": energy_contract,
        "assets": [{"name": addition.name} | (load if addition.asset is None else addition.asset)],
    }
    try:
        return Member.model_validate(raw)
    except ValidationError as error:
        place = "members[0]"
        raise AdditionError(about(problems_of(error, raw, document_place(Member), place), place)) from None


@dataclass(frozen=True, slots=True)
class Extended:
    """A site, and the same with one more member.

    Attributes:
        before: The site as it is.
        addition: What is added.
        after: The site with it.
    """

    before: Site
    addition: Addition
    after: Site


def extended(site: Site, addition: Addition) -> Extended:
    """The site with the addition.

    Raises:
        AdditionError: With all that is wrong with the addition in the site.
        SiteError: With all that is wrong, where the addition makes something else of the site impossible.
    """
    site = horizon_alone(site)
    return Extended(site, addition, resolved_with_addition(with_addition(site.document, addition)))


def resolved_with_addition(document: SiteDocument) -> Site:
    """The site of a document whose last member is what was added.

    Raises:
        AdditionError, SiteError: As `extended`.
    """
    own = f"members[{len(document.members) - 1}]"
    try:
        return resolve(document)
    except SiteError as error:
        kind = AdditionError if all(p.where.startswith(own) for p in error.problems) else SiteError
        raise kind(about(error.problems, own)) from None


def about(problems: Sequence[Problem], member: str, asset: str = f"{ADDITION}.asset") -> list[Problem]:
    """The problems at the addition's own fields, in place of those of the member that it would be.

    Args:
        problems: The problems.
        member: Path of that member.
        asset: What its asset is called instead.
    """
    places = {
        f"{member}.assets[0]": asset,
        f"{member}.connection.feeder": f"{ADDITION}.feeder",
        member: ADDITION,
    }
    found = []
    for problem in problems:
        path = next((p for p in places if problem.where.startswith(p)), None)
        where = problem.where if path is None else places[path] + problem.where.removeprefix(path)
        found.append(replace(problem, where=where))
    return found
