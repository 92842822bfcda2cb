"""Requests that schemathesis makes up from the contract are answered as the contract says."""

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.config import SchemathesisConfig

from gridshare.http.app import create_app
from gridshare.http.settings import Settings

# A site that fits the schema may still break a rule that no schema can state (a name that stands twice): 422 is right.
# So may a request name a site that is not there, a version that is not the last, or a key that was used.
_EXPECTED = ["2xx", "404", "409", "412", "422", "428", "504"]
_CONFIG = SchemathesisConfig.from_dict(
    {
        "checks": {"positive_data_acceptance": {"expected-statuses": _EXPECTED}},
        "phases": {"coverage": {"enabled": False}},  # each bound of each field of each kind: hours
        "seed": 2026,
    }
)
# The contract's examples are worked out when it is first asked for, which takes a busy machine more than ten seconds.
schema = schemathesis.openapi.from_asgi(
    "/openapi.json", create_app(Settings(max_steps=100, max_solve_s=2.0)), config=_CONFIG, timeout=120
)


@schema.parametrize()
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_requests_made_from_the_contract(case: schemathesis.Case) -> None:
    case.call_and_validate()
