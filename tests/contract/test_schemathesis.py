"""Requests that schemathesis makes up from the contract, one by one and one after another, are answered as it says."""

import os

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import SchemathesisConfig

from gridshare.http.app import create_app
from gridshare.http.settings import Settings

EXAMPLES = int(os.environ.get("GRIDSHARE_FUZZ", "4"))
"""Requests for each route; more of them by hand, see docs/decisions/0045."""

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
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
_SERVICE = Settings(max_steps=100, max_solve_s=2.0, wait_s=5.0)
schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(_SERVICE), config=_CONFIG, timeout=120)


@schema.parametrize()
@_SETTINGS
def test_requests_made_from_the_contract(case: schemathesis.Case) -> None:
    case.call_and_validate()


# A key that is made on the way shuts out whatever follows.
TestRequestsThatFollowFromAnswers = schema.exclude(path_regex="^/v1/keys").as_state_machine().TestCase
TestRequestsThatFollowFromAnswers.settings = settings(
    _SETTINGS, max_examples=EXAMPLES, stateful_step_count=8, phases=[Phase.generate]
)
