"""What can be asked of a site, as one table: each row is a path for a document, a path for stored sites, or both.

``POST /v1/periods`` takes a site document with the question; ``POST /v1/sites/{site_id}/periods`` asks it of a stored
site.
"""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field, create_model
from starlette.responses import Response

from gridshare.access.roles import Action
from gridshare.http import openapi
from gridshare.http.asking import Wanted, arguments_of, job
from gridshare.http.idempotency import TheKey
from gridshare.http.identity import TheCaller, require, site_for
from gridshare.http.preferences import ThePreference
from gridshare.http.running_service import TheService
from gridshare.http.settings import Settings
from gridshare.jobs.kinds import JOB_KINDS
from gridshare.questions.appraisal.report import AppraisalReport
from gridshare.questions.contract.document import ContractAnswer
from gridshare.questions.fit.document import FitAnswer
from gridshare.questions.giving.document import FlexibilityReport
from gridshare.questions.helps.document import Helps
from gridshare.questions.measures.document import MeasuresReport
from gridshare.questions.scenarios.report import ScenariosReport
from gridshare.schedules.document import ScheduleDocument
from gridshare.schedules.period import PeriodDocument
from gridshare.simulation.document import SimulationDocument
from gridshare.sites.document import SiteDocument
from gridshare.usecases.validate import ValidationReport
from gridshare.usecases.variations_report import VariationsReport
from gridshare.usecases.verify_report import VerifyReport
from gridshare.usecases.what_if_report import WhatIfReport


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be asked.

    Attributes:
        kind: Name of the kind of job.
        path: Last part of its paths.
        summary: What it does.
        words: More of it.
        answer: The document that it comes to; None for one that has no schema of its own.
        inline: Documents that come with the request where there is no stored site; None where that has no such path.
        stored: Documents that come with the request of a stored site; None where it is about no site.
        action: What the caller must be allowed.
    """

    kind: str
    path: str
    summary: str
    words: str
    answer: type[BaseModel] | None
    inline: tuple[str, ...] | None = ("site",)
    stored: tuple[str, ...] | None = ()
    action: Action = "plan"

    @property
    def arguments(self) -> type[BaseModel]:
        """The document of its arguments."""
        found: type[BaseModel] = JOB_KINDS[self.kind].arguments
        return found


_DOCUMENTS: dict[str, tuple[Any, str]] = {
    "site": (SiteDocument, "The site, with its series in place."),
    "schedule": (dict[str, Any], "A schedule document, as it was given; it need not be right."),
}


@functools.cache
def body_of(arguments: type[BaseModel], documents: tuple[str, ...]) -> type[BaseModel]:
    """The document of a request, for the contract: arguments, and documents of which the first has to be there."""
    if not documents:
        return arguments
    given: dict[str, Any] = {}
    for name in documents:
        model, words = _DOCUMENTS[name]
        is_first = name == documents[0]
        given[name] = (model if is_first else model | None, Field(... if is_first else None, description=words))
    name = arguments.__name__.removesuffix("Arguments") + "Of" + "And".join(each.capitalize() for each in documents)
    return create_model(name, __base__=arguments, __doc__=arguments.__doc__, **given)


OFFERS = (
    Offer(
        "schedule", "schedules", "Plan a stored site",
        "The cheapest plan that keeps every rule, or the least bad one with its reasons; always verified.",
        ScheduleDocument, inline=None,
    ),
    Offer(
        "period", "periods", "Plan days in a row",
        "Each day from the state in which the day before ended; `GET /v1/schedules?job=` lists the schedules.",
        PeriodDocument,
    ),
    Offer(
        "what_if", "what-ifs", "Ask whether one more connection fits",
        "How much of it fits, which quarters are short, who would give way and what it costs.",
        WhatIfReport,
    ),
    Offer(
        "fit", "fits", "Ask whether one more connection fits over many days",
        "The most that fits on all of them, proven; the quarters at risk; who makes room.",
        FitAnswer,
    ),
    Offer(
        "measures", "measures", "Ask what makes it fit over many days",
        "The cheapest of a battery, planned charging, later departures, a right in some hours and less sun or load, "
        "with their sizes; each by itself; what other powers cost. For a time only: with a hired battery.",
        MeasuresReport,
    ),
    Offer(
        "contract", "contracts", "Ask which contract the group needs",
        "The power to ask for, with growth; what a kW more is worth by month and hour; what leaves with a member.",
        ContractAnswer,
    ),
    Offer(
        "scenarios", "scenarios", "Compare a park with changes over many days",
        "What each scenario costs next to the park as it is, and which assumption matters most.",
        ScenariosReport,
    ),
    Offer(
        "appraisal", "appraisals", "Ask whether an investment is worth it",
        "Net present value, rate of return and payback, by year and by member; what turns the answer.",
        AppraisalReport, inline=(), stored=None, action="compute",
    ),
    Offer(
        "variations", "variations", "Ask what each asset is worth",
        "What would change with each asset away, larger, smaller or freer.",
        VariationsReport,
    ),
    Offer(
        "flexibility", "flexibility", "Ask how much the park can give",
        "In a window, less or more than its plan: the curve of kW against EUR, each point a verified plan; who does "
        "otherwise, and the rebound.",
        FlexibilityReport,
    ),
    Offer(
        "helps", "helps", "Ask what would help most",
        "Every change worth asking about, over many days, ranked by money and by kWh above the cap.",
        Helps, inline=None,
    ),
    Offer(
        "verification", "verifications", "Verify a schedule",
        "Works it out again from its decisions alone: where it breaks a rule or a figure is wrong. Without a site it "
        "is held to the one that it carries as its `input`.",
        VerifyReport, inline=("schedule", "site"), stored=("schedule",), action="compute",
    ),
    Offer(
        "simulation", "simulations", "Live measured days again",
        "What each policy keeps, costs and gives up, knowing at each moment only what was known then.",
        SimulationDocument, inline=None,  # a document in one piece has no days before to learn from
    ),
    Offer(
        "forecast", "forecasts", "Forecast a site's series",
        "Quantiles of the imported series, of the group, and scenarios of visits, in quarters.",
        None, inline=None,
    ),
    Offer(
        "backtest", "backtests", "Judge forecasts",
        "What forecasts would have been worth, day by day, with only what was known at each gate.",
        None, inline=None,
    ),
    Offer(
        "validation", "validation", "Check a stored site",
        "Figures of the site where it has no problems; otherwise all of them, with `ok` false.",
        ValidationReport, inline=None, action="site.read",
    ),
    Offer(
        "inline", "inline", "A stored site as one document",
        "With every series and table in place: what `POST /v1/schedules` takes.",
        SiteDocument, inline=None, action="site.read",
    ),
)  # fmt: skip
"""All of them."""


def routes(settings: Settings) -> APIRouter:
    """The routes, within the limits of ``settings``."""
    router = APIRouter()
    for offer in OFFERS:
        for is_stored, documents in ((False, offer.inline), (True, offer.stored)):
            if documents is None:
                continue
            takes = body_of(offer.arguments, documents).__name__
            answer = "" if offer.answer is None else offer.answer.__name__
            described = (
                openapi.job_of(offer.summary, takes, answer, required=bool(documents))
                if is_stored
                else openapi.job(offer.summary, answer, takes=takes)
            )
            path = f"/v1/sites/{{site_id}}/{offer.path}" if is_stored else f"/v1/{offer.path}"
            do = _of_site(offer, settings) if is_stored else _inline(offer, settings)
            do.__name__ = f"{offer.kind}_of_site" if is_stored else offer.kind
            router.post(path, description=offer.words, **described)(do)
    return router


def bodies() -> list[type[BaseModel]]:
    """The documents of all requests, for the contract."""
    return [
        body_of(offer.arguments, names)
        for offer in OFFERS
        for names in (offer.inline, offer.stored)
        if names is not None
    ]


def _inline(offer: Offer, settings: Settings) -> Callable[..., Awaitable[Response]]:
    async def do(
        request: Request,
        service: TheService,
        caller: TheCaller,
        key: TheKey = None,
        _prefer: ThePreference = None,
    ) -> Response:
        require(caller, offer.action)
        arguments, body = await arguments_of(request, offer.arguments, settings, offer.inline or ())
        return await job(request, service, caller, Wanted(offer.kind, arguments, body=body), (key, body))

    return do


def _of_site(offer: Offer, settings: Settings) -> Callable[..., Awaitable[Response]]:
    async def do(
        site_id: str,
        request: Request,
        service: TheService,
        caller: TheCaller,
        key: TheKey = None,
        _prefer: ThePreference = None,
    ) -> Response:
        site = await site_for(service, caller, offer.action, site_id)
        arguments, body = await arguments_of(request, offer.arguments, settings, offer.stored or ())
        wanted = Wanted(offer.kind, arguments, site, body if offer.stored else None)
        return await job(request, service, caller, wanted, (key, body))

    return do
