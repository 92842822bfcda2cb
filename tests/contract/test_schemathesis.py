"""Requests that schemathesis makes up from the contract, one by one and one after another, are answered as it says."""

import json
import os
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.generation.feedback import FeedbackSources
from schemathesis.pytest._test_builder import build_operation_test
from schemathesis.python._constants.orchestrator import make_constants_value_source
from schemathesis.schemas import BaseSchema

from gridshare.http.app import create_app
from gridshare.http.settings import Settings

EXAMPLES = int(os.environ.get("GRIDSHARE_FUZZ", "8"))
"""Requests for each route where there is time; more of them by hand, see docs/decisions/0045."""

FEW = 2
"""Always, next to those of the contract's own examples: to think of a request takes far longer than to answer it."""

# A site that fits the schema may still break a rule that no schema can state (a name that stands twice): 422 is right.
# So may a request name a site that is not there, a version that is not the last, a key that was used, or none
# where one was made.
_EXPECTED = ["2xx", "304", "401", "403", "404", "409", "412", "422", "428", "504"]
_CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {"positive_data_acceptance": {"expected-statuses": _EXPECTED}},
        "generation": {"with-security-parameters": False},  # each test has a service of its own, without keys
        "phases": {"coverage": {"enabled": False}},  # each bound of each field of each kind: hours
        "seed": 2026,
    }
)
_SETTINGS = settings(
    max_examples=FEW,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
_SERVICE = Settings(max_steps=100, max_solve_s=2.0, wait_s=5.0)


CONTRACT = json.loads((Path(__file__).parents[2] / "api" / "openapi.json").read_text("utf-8"))
ROUTES = [f"{method.upper()} {path}" for path, methods in CONTRACT["paths"].items() for method in methods]


@pytest.fixture(scope="module")
def contract() -> BaseSchema:
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(_SERVICE), config=_CONFIG, timeout=120)


@pytest.fixture(scope="module")
def feedback(contract: BaseSchema) -> FeedbackSources:
    return FeedbackSources(constants_value_source=make_constants_value_source(contract))


# Not `contract.parametrize()`, which makes the requests of all routes when tests are collected: five seconds for each
# worker, of which one has use for them. (Its way to do so later does not go with this pytest.)
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("examples", [FEW, pytest.param(EXAMPLES, marks=pytest.mark.slow)])
def test_requests_made_from_the_contract(
    contract: BaseSchema, feedback: FeedbackSources, route: str, examples: int
) -> None:
    @settings(_SETTINGS, max_examples=examples)
    def is_answered_as_it_says(case: schemathesis.Case) -> None:
        case.call_and_validate()

    method, path = route.split(" ")
    build_operation_test(
        config=contract.config,
        operation=contract[path][method],
        test_func=is_answered_as_it_says,
        given_kwargs={},
        feedback=feedback,
    )()


def test_requests_that_follow_from_answers(contract: BaseSchema) -> None:
    steps = settings(_SETTINGS, max_examples=4, stateful_step_count=8, phases=[Phase.generate])
    # A key that is made on the way shuts out whatever follows.
    contract.exclude(path_regex="^/v1/keys").as_state_machine().run(settings=steps)
